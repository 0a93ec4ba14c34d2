"""Single words of a number: how a token reads, what و joins, and where a numeral is a fraction."""

from __future__ import annotations

from core.numerals import tables
from core.numerals.tokens import FIGURE, WORD, Line, Reading, Token


def joined(line: Line, at: int) -> int:
    """Where the word after a و begins: the same token where و is written onto it, the next after a و of its own."""
    token = line.tokens[at]
    if token.fold == "و":
        return at + 1
    return at if token.kind == WORD and token.fold[:1] == "و" else -1


def after_waw(line: Line, at: int, kinds: tuple[str, ...], definite: bool | None = None) -> tuple[int, Reading] | None:
    """(index, reading) of the word of one of the kinds that و joins at an index, written onto it or apart."""
    token = line.tokens[at]
    if token.fold == "و":
        at, prefix = at + 1, ""
        token = line.tokens[at]
    else:
        prefix = "و"
    for reading in token.readings:
        if reading.prefix == prefix and reading.kind in kinds and definite in (None, reading.definite):
            return at, reading
    return None


def bare(token: Token, kinds: tuple[str, ...]) -> Reading | None:
    for reading in token.readings:
        if not reading.prefix and reading.kind in kinds:
            return reading
    return None


_SHARES = frozenset(("بنسبه", "نسبه", "بزياده", "زياده", "بمقدار", "مقدار", "بتراجع", "بانخفاض", "بارتفاع"))


def is_part(line: Line, at: int, reading: Reading) -> bool:
    """Whether what reads as a numeral is a fraction: before a definite noun (``خمس السكان``; ``سبع للعراق`` is seven),
    before a feminine singular, which no numeral counts (``عشر كتلة الأرض``), and where a share is told
    (``بزيادة الخمس``)."""
    token, follow = line.tokens[at], line.tokens[at + 1]
    if not any(other.kind == "part" and other.definite == reading.definite for other in token.readings):
        return False
    if reading.definite:
        return line.tokens[at - 1].fold in _SHARES and at > 0
    if follow.article:
        return follow.fold.startswith("ال")
    if not follow.text.endswith("ة") or follow.readings or _counted_plural(follow.fold):
        return False
    owner = line.tokens[at + 2]
    return owner.article or (owner.kind == WORD and owner.fold.endswith(("ها", "نا", "هم")))


def _counted_plural(key: str) -> bool:
    """Whether a noun in ة is a plural: ``أجهزة``, ``نسوة``, ``طلبة``, ``قضاة``."""
    return key[0] in "اآ" or key == "نسوه" or key.endswith("اه")


def spoken_half(line: Line, at: int) -> bool:
    """Whether ``نص`` is half and no text: before a scale or a unit (``نص مليون``), or behind one (``ساعة ونص``)."""
    token, follow = line.tokens[at], line.tokens[at + 1]
    if any(reading.kind == "scale" and not reading.prefix for reading in follow.readings):
        return True
    unit = tables.units().get(follow.fold)
    if token.fold != "ونص":  # وفقا للنص
        return unit is not None and unit.count == 1
    before = line.tokens[at - 1] if at else None
    amount = before is not None and (
        before.readings or before.dual or before.kind == FIGURE or before.fold in tables.units()
    )
    return bool(amount) and not follow.article and follow.fold not in ("على", "ان", "في", "هذا", "عليه")

"""Dual nouns in their line: what they govern, and the adjectives that only agree with them."""

from __future__ import annotations

from core.numerals import fold, nouns, tables
from core.numerals.finds import stem, word
from core.numerals.tokens import FIGURE, MARK, WORD, Line


def governs(line: Line, at: int) -> bool:
    """Whether a noun follows that a construct dual can govern."""
    token, follow = line.tokens[at], line.tokens[at + 1]
    if not token.gap or follow.kind != "word" or fold.bare(follow.text) in tables.particles():
        return False
    key = follow.fold
    if token.fold.endswith("ا") and not token.fold.endswith("تا"):
        if at and (line.tokens[at - 1].kind == FIGURE or line.tokens[at - 1].readings):
            return False  # counted: ``22 عنصرا``
        before = word(line, at - 1)
        if not (key.startswith("ال") or nouns.is_noun(follow.text)) or before in ("", "و"):
            return key.startswith("ال")
        return not key.endswith("ا") and (
            key.startswith("ال") or key.endswith("ه") or word(line, at + 2).startswith("و")
        )
    if token.fold.endswith("ي") and not token.fold.endswith("تي"):
        return (key.startswith("ال") and not _adjective(line, at)) or word(line, at + 2).startswith("و")
    if key.startswith("ال") and key.endswith(("ه", "ى")) and not word(line, at + 2).startswith("و"):
        return False
    return nouns.is_noun(follow.text) or key.startswith("ال") or word(line, at + 2).startswith("و")


def _adjective(line: Line, at: int) -> bool:
    """Whether a word like ``رئيسي`` describes the indefinite noun before it."""
    token = line.tokens[at]
    if (
        at == 0
        or token.dual is None
        or token.dual.cut
        or token.fold[:-1] not in tables.context()["construct-adjectives"]
    ):
        return False
    before = line.tokens[at - 1]
    return before.kind == WORD and before.gap and not before.article and nouns.is_noun(before.text)


def agrees(line: Line, at: int) -> bool:
    """Whether the word is the adjective of a dual before it (``خطان بحريان``)."""
    if at == 0 or line.tokens[at - 1].kind == MARK:
        return False
    key, dual = word(line, at), line.tokens[at].dual
    before = line.tokens[at - 1]
    if dual is None or dual.cut or not before.gap:
        return False
    if at > 1 and not before.article and not line.tokens[at].article and before.kind == WORD:
        head = line.tokens[at - 2].dual
        if head is not None and head.construct and head.letters == 0 and not before.dual:
            return True  # ركلتي جزاء صحيحتين
    if before.article and stem(before.fold) in tables.context()["dual-not"]:
        return True
    if before.dual is not None and before.dual.construct:
        return False
    paired = before.dual is not None or any(r.kind in ("pair",) or (r.value == 200) for r in before.readings)
    same = before.fold.lstrip("وفبلك").startswith("ال") == key.startswith("ال")
    return paired and (same or key.startswith("ال"))

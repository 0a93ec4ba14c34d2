"""The unit after a number, and compounds of units (``12 ساعة و45 دقيقة``, ``متر ونصف المتر``)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from core.numerals import grammar, joints, nouns, tables
from core.numerals.finds import Place, bare_prefix, stem, word
from core.numerals.tables import Unit
from core.numerals.tokens import BLANK, FIGURE, LATIN, MARK, WORD, Line

_MONEY = Unit("money", "other", Decimal(0), 1, "")
_DEGREE = Unit("measure", "degree", Decimal(0), 1, "درجه")
_PREFIXES = frozenset(
    ["كيلو", "ملي", "مللي", "سنتي", "ميلي", "هكتو", "هيكتو", "ميغا", "ميجا", "غيغا", "جيجا", "تيرا", "نانو", "مايكرو"]
)
_STARTS = _PREFIXES | {"نقطه", "م", *"جدرل"}  # of a unit of several tokens
_LATIN = frozenset(
    [
        "km",
        "m",
        "cm",
        "mm",
        "kg",
        "g",
        "mg",
        "kW",
        "MW",
        "GW",
        "kWh",
        "MWh",
        "GB",
        "MB",
        "TB",
        "KB",
        "Hz",
        "MHz",
        "GHz",
        "C",
        "F",
        "mph",
    ]
)


@dataclass(slots=True)
class Measure:
    """A unit read at ``place``; ``last``: where the phrase ends."""

    unit: Unit
    place: Place
    last: int


def unit(line: Line, at: int) -> Measure | None:
    """The unit whose first word stands at an index."""
    token = line.tokens[at]
    if token.kind == WORD:
        found = tables.units().get(token.fold)
        if found is None or token.fold in _PREFIXES:
            split = None
            if token.fold in _STARTS:
                split = _split(line, at) or (_initials(line, at) if found is None else None)
            if split or found is None:
                return split
        if found.kind == "duration" and found.count == 1 and _names_year(line, at):
            return None
        if found.count == 2 or (found.singular == "عقد" and contract(line, at)):
            return None
        last = at + _tail(line, at, found)
        if last == at + 2 and found.kind == "duration":
            found = replace(found, kind="measure", size=Decimal(0))  # سنة ضوئية
        things = found.base == "unit" and last == at + 1 and not _dosed(line, last)
        if things or (found.base == "horse" and not _strong(line, at)):
            return None
        return Measure(found, Place(at, last), last)
    if token.kind == MARK:
        if token.text in tables.SIGNS or token.text == "﷼":
            return Measure(
                replace(_MONEY, base=tables.SIGNS.get(token.text, "riyal"), size=_size(token.text)),
                Place(at, at + 1),
                at + 1,
            )
        if token.text in ("°", "º", "℃", "℉"):
            named = tables.units().get(word(line, at + 1))
            last = at + 2 if (named and named.base == "celsius") or word(line, at + 1) in ("م", "C", "F") else at + 1
            return Measure(_DEGREE, Place(at, last), last)
    if token.kind == LATIN:
        if token.text.upper() in tables.codes():
            money = replace(_MONEY, size=_size("¢" if token.text == "c" else token.text))
            return Measure(money, Place(at, at + 1), at + 1)
        if token.text in _LATIN:
            return Measure(_DEGREE, Place(at, at + 1), at + 1)
    return None


def _names_year(line: Line, at: int) -> bool:
    """``737 عام 1973``: the year at an index counts nothing."""
    follow = line.tokens[at + 1]
    return (
        line.tokens[at].fold in ("عام", "سنه")
        and follow.kind == FIGURE
        and re.match("[12][0-9]{3}$", follow.fold) is not None
    )


def contract(line: Line, at: int) -> bool:
    """Whether ``عقود`` at an index are contracts and not decades."""
    lists = tables.context()["contracts"]
    around = [word(line, at - back) for back in range(1, 6) if at >= back]
    return any(bare_prefix(key, lists) for key in [*around, word(line, at + 1), word(line, at + 2)])


def _tail(line: Line, at: int, found: Unit) -> int:
    """How many tokens the unit has: adjectives, ``/س``."""
    tokens = line.tokens
    following = tokens[at + 1]
    if following.text == "/" and not tokens[at].gap and tokens[at + 2].kind == WORD and not following.gap:
        return 3 + (not tokens[at + 2].gap and tokens[at + 3].fold in ("2", "3"))  # كجم/م2
    if following.kind == FIGURE and not tokens[at].gap and following.fold in ("2", "3"):
        return 2
    if following.text in ("²", "³") and not tokens[at].gap:
        return 2
    if not tokens[at].gap:
        return 1
    lists = tables.context()
    if found.kind == "money":
        key, of_lands = following.fold, lists["nationality"]
        return 2 if key in of_lands or (key[-1:] in ("ا", "ه") and key[:-1] in of_lands) else 1
    if found.base == "power" and following.fold in ("ساعه", "ساعي", "ساعيه"):
        return 2
    if found.singular == "نيوتن":
        return 2 if following.fold == "متر" else 1
    if found.kind == "measure":
        return 2 if following.fold in lists["square"] or following.fold in lists["unit-tail"] else 1
    return 2 if following.fold in ("ضوئيه", "ضوئيا") else 1


_DOSES = frozenset(
    ("انسولين", "هرمون", "فيتامين", "هيبارين", "جرعه", "جرعته", "جرعات", "حقن", "حقنه", "دواء", "علاج", "عقار", "لقاح")
)
_STRENGTH = frozenset(("قوه", "قوته", "قوتها", "قوتهما", "قدره", "قدرته", "قدرتها", "محرك", "محركه", "محركها", "عزم"))


def _strong(line: Line, at: int) -> bool:
    """``بقوة 150 حصانا``: horses by which an engine is measured."""
    return any(bare_prefix(word(line, at - back), _STRENGTH) for back in range(2, _NEAR))


_TRADE = (
    "باع",
    "بيع",
    "مبيع",
    "انتج",
    "انتاج",
    "سلم",
    "تسلم",
    "تسليم",
    "شحن",
    "صنع",
    "بناء",
    "سكن",
    "اسكان",
    "طلب",
    "طرح",
)
_NEAR = 9  # words


def _dosed(line: Line, at: int) -> bool:
    """Whether ``وحدة`` before an index measures a dose; it counts where it is described (``وحدة سكنية``) or sold."""
    before, follow = line.tokens[max(0, at - _NEAR) : at], line.tokens[at]
    if any(bare_prefix(token.fold, _DOSES) for token in (*before, *line.tokens[at : at + 3])):
        return True
    described = follow.kind == WORD and (follow.fold == "من" or not nouns.is_particle(follow.text))
    return not described and not any(key.startswith(_TRADE) for token in before for key in (token.fold, token.fold[2:]))


def _split(line: Line, at: int) -> Measure | None:
    if line.tokens[at].fold in _PREFIXES and line.tokens[at].gap:
        found = tables.units().get(word(line, at + 1))
        if found and found.kind == "measure":
            whole = tables.units().get(line.tokens[at].fold + found.singular, found)
            return Measure(whole, Place(at, at + 2), at + 2)
    if word(line, at) == "نقطه" and word(line, at + 1) in ("اساس", "مئويه", "اساسيه"):
        return Measure(_DEGREE, Place(at, at + 2), at + 2)
    if word(line, at) == "م" and word(line, at + 1) == "/" and word(line, at + 2) in ("ث", "ثا", "ثانيه"):
        return Measure(_DEGREE, Place(at, at + 3), at + 3)
    if (
        word(line, at) == "م"
        and (word(line, at + 1) != "." or line.tokens[at + 2].kind == BLANK)
        and in_metres(line, at)
    ):
        return Measure(_DEGREE, Place(at, at + 1), at + 1)
    if word(line, at) == "م" and word(line, at + 1) in ("2", "3", "²", "³") and not line.tokens[at].gap:
        return Measure(_DEGREE, Place(at, at + 2), at + 2)
    return None


def in_metres(line: Line, at: int) -> bool:
    """``سباق 100 م``, ``سباقي 100 م أو 200 م``, ``علو 2.37 م``"""
    near = [word(line, at - back) for back in range(2, 6)]
    ends = line.tokens[at].gap or line.tokens[at + 1].text in ("", "،", ".", ")")
    return ends and any(bare_prefix(key, _LENGTHS) or stem(key).startswith("سباق") for key in near)


_LENGTHS = frozenset(
    ("علو", "ارتفاع", "ارتفاعه", "ارتفاعها", "طول", "طوله", "طولها", "عرض", "عرضه", "عرضها", "مسافه", "عمق")
)


def _initials(line: Line, at: int) -> Measure | None:
    """``ج.م``, ``د.ك``, ``ر.س.``"""
    tokens = line.tokens
    if tokens[at].fold not in ("ج", "د", "ر", "ل") or tokens[at + 1].text != "." or tokens[at + 1].gap:
        return None
    if len(word(line, at + 2)) != 1 or word(line, at + 2) not in "مكسعاقيلبت":
        return None
    last = at + 4 if tokens[at + 3].text == "." and not tokens[at + 2].gap else at + 3
    return Measure(_MONEY, Place(at, last), last)


def half(line: Line, at: int, whole: Unit) -> tuple[Decimal, Place | None, int] | None:
    """``ونصف الساعة`` or ``ونصف`` at an index: (what it adds, the unit's second mention without ال, end)."""
    if line.tokens[at].fold == "الا":
        return _less(line, at + 1)
    start = joints.joined(line, at)
    if start < 0:
        return None
    token = line.tokens[start]
    for reading in token.readings:
        if reading.drop or reading.definite or reading.prefix != ("و" if start == at else ""):
            continue
        part = grammar.fraction(line, start, reading) if reading.kind in ("part", "unit", "parts2") else None
        if part is None or (reading.kind == "part" and reading.value > 4):
            continue
        key = word(line, part.last)
        article = key.startswith("ال") and key != "الى"
        same = tables.units().get(key[2:] if article else key)
        amount = part.value / part.over
        if same and same.singular == whole.singular and same.count == 1:
            return amount, Place(part.last, part.last + 1, 2 if article else 0), part.last + 1
        if part.value == 1 and part.over in (2, 3, 4) and not article:
            return amount, None, part.last
    return None


def _less(line: Line, at: int) -> tuple[Decimal, Place | None, int] | None:
    """``ثلاث ساعات إلا ربعا``"""
    over = {"ربعا": 4, "ثلثا": 3, "نصفا": 2, "ربع": 4, "ثلث": 3}.get(line.tokens[at].fold)
    return (Decimal(-1) / over, None, at + 1) if over else None


def _size(sign: str) -> Decimal:
    return Decimal("0.01") if sign == "¢" else Decimal(1)

"""Times of day: ``20:00``, ``الخامسة والنصف فجرا``, ``الساعة 12 إلا ربعا``."""

from __future__ import annotations

import re

from core.numerals import grammar, joints, nouns, tables, units
from core.numerals.finds import Find, Place, bare_prefix, word
from core.numerals.grammar import Number
from core.numerals.tokens import FIGURE, WORD, Line

_MORNING = frozenset(["صباحا", "فجرا", "الصبح", "الفجر", "ص", "الصباح", "صباح", "فجر", "ضحى"])
_NOON = frozenset(["ظهرا", "الظهر", "ظهر", "زوالا"])
_EVENING = frozenset(["مساء", "مساءا", "عصرا", "العصر", "المساء", "م", "عشاء", "العشاء", "المغرب", "عصر", "مغرب"])
_NIGHT = frozenset(["ليلا", "الليل", "ليل"])
_DAY_WORDS = _MORNING | _NOON | _EVENING | _NIGHT | {"بعد", "قبل", "من", "هذا"}
_PARTS = {2: 30, 3: 20, 4: 15}
_THIS = frozenset(["هذه", "تلك", "بهذه", "لهذه"])
LEADS = frozenset(["الساعه", "عند", "والساعه", "للساعه", "بالساعه", "وعند"])


def in_figures(line: Line, at: int) -> Find | None:
    """``11:45 ليلا`` from the hour at an index."""
    tokens = line.tokens
    dotted = re.match(r"(\d{1,2})[.,٫](\d\d)$", tokens[at].fold) if word(line, at - 1) in LEADS else None
    if dotted and int(dotted[1]) < 24 and int(dotted[2]) < 60:
        return _timed(line, Place(at, at + 1), int(dotted[1]), int(dotted[2]))
    hour, colon, minute = tokens[at], tokens[at + 1], tokens[at + 2]
    if hour.gap or (colon.gap and not (colon.text == ":" and _clock_face(line, at))):
        return None
    if colon.text not in (":", "٫", ".") or minute.kind != FIGURE or len(minute.fold) != 2:
        return None
    if (
        not hour.fold.isdecimal()
        or len(hour.fold) > 2
        or not minute.fold.isdecimal()
        or int(hour.fold) > 24
        or int(minute.fold) > 59
    ):
        return None
    last = at + 3
    if not minute.gap and tokens[last].text == ":" and tokens[last + 1].kind == FIGURE:
        last += 2
    return _timed(line, Place(at, last), int(hour.fold), int(minute.fold))


_MILITARY = re.compile("([01][0-9]|2[0-3])[0-5][0-9]$")


def military(line: Line, at: int) -> Find | None:
    """``الساعة 0655 بتوقيت غرينتش``"""
    clock = line.tokens[at].fold
    if word(line, at - 1) not in LEADS or not _MILITARY.match(clock) or not _zoned(line, at + 1):
        return None
    return _timed(line, Place(at, at + 1), int(clock[:2]), int(clock[2:]))


def _zoned(line: Line, at: int) -> bool:
    return word(line, at) in ("ت", "بتوقيت", "توقيت", "غرينتش", "جرينتش", "GMT", "UTC")


def _clock_face(line: Line, at: int) -> bool:
    """Whether ``07: 00`` is a time for all its space: the hour is named, or a part of day or zone follows."""
    return word(line, at - 1) in LEADS or _zoned(line, at + 3) or _part_of_day(line, at + 3) is not None


def in_words(line: Line, found: Number) -> Find | None:
    """The time whose hour is a number already read. Without ``الساعة`` or ``عند`` it needs a part of day."""
    head = found.head
    tokens = line.tokens
    led = tokens[found.first - 1].fold in LEADS and word(line, found.first - 2) not in _THIS
    if not led and not (tokens[found.last].fold in _DAY_WORDS if head is None else head.definite):
        return None
    if not 1 <= found.value <= 24 or found.value != int(found.value) or found.kind == "fraction":
        return None
    if head is None and (word(line, found.first - 1) in ("-", "−") or _long(line, found.last)):
        return None
    if head is None:
        hour = led or _part_of_day(line, found.last) is not None
    else:
        hour = led or word(line, found.first).endswith(("ه", "ى")) or found.last - found.first > 1
    if not hour or (word(line, found.first - 1) == "عند" and head is None):
        return None
    if head is not None and not led and _describes(line, found.first):
        return None
    minute, last = minutes(line, found.last)
    zoned = head is not None and found.kind == "ordinal" and not head.prefix and word(line, last) == "بتوقيت"
    if not led and not zoned and _part_of_day(line, last) is None and not _clock_hour(line, found, last):
        return None
    whole = int(found.value)
    if minute < 0:
        whole, minute = whole - 1 or 12, minute + 60
    return _timed(line, Place(found.first, last, head.cut if head else 0), whole, minute)


def _long(line: Line, at: int) -> bool:
    """``بارتفاع 12 م``"""
    return word(line, at) == "م" and units.in_metres(line, at)


def _describes(line: Line, at: int) -> bool:
    """``الساعات الأولى من صباح الخميس``, ``المرة الثالثة فجرا``: the rank of a noun and no hour."""
    noun = line.tokens[at - 1] if at else None
    if noun is None or noun.kind != WORD or noun.readings or not noun.article or not noun.fold.endswith(("ات", "ه")):
        return False
    return not bare_prefix(noun.fold, tables.context()["date-weekdays"])


def of_day(line: Line, last: int) -> bool:
    """Whether a part of day ends before an index."""
    return word(line, last - 1) in _DAY_WORDS


_ABOUT = frozenset(["حدود", "حوالي", "حوالى", "قرابه", "تمام", "بحدود"])  # before an hour that has no ``الساعة``
_BEFORE_HOUR = _ABOUT | {"في", "فى", "وفي", "نحو", "بعد", "قبل", "حتى", "منذ", "الى", "من", "بين"}


def _clock_hour(line: Line, found: Number, last: int) -> bool:
    """``في التاسعة والنصف``, ``قرابة السابعة``: an hour by the look of it, without ``الساعة`` or a part of day."""
    head, before = found.head, word(line, found.first - 1)
    if head is None or not head.definite or found.value > 12 or not word(line, found.first).endswith(("ه", "ى")):
        return False
    if found.kind != "ordinal" or before not in _BEFORE_HOUR or head.prefix:
        return False
    follow = line.tokens[last]
    parted = last > found.last and not (follow.kind == WORD and (follow.article or nouns.is_noun(follow.text)))
    if parted or last > found.last or (follow.kind == WORD and (follow.fold[0] != "و" or follow.readings)):
        return parted
    return before in _ABOUT or (before in _AT and _clock_told(line, found.first))


_AT = frozenset(("في", "فى", "وفي", "حتى", "بعد", "قبل"))
_FAR = 16  # tokens from an hour back to another that has its part of day
_HOURS = frozenset(("الساعه", "والساعه", "للساعه", "بالساعه", "صباحا", "مساء", "فجرا", "ظهرا", "عصرا", "ليلا"))


def _clock_told(line: Line, at: int) -> bool:
    """Whether a time of day stands before in the sentence, and nobody's age or rank can be meant after it."""
    lists = tables.context()
    told = False
    for back in range(1, min(_FAR, at) + 1):
        token = line.tokens[at - back]
        if token.text in (".", "؟", "!", "؛"):
            break
        key = token.fold
        ranked = line.tokens[at - back + 1].hot and bare_prefix(key, lists["rank-nouns"])  # الجولة السادسة
        if ranked or bare_prefix(key, lists["persons"]):
            return False
        told = told or key in _HOURS
    return told


def minutes(line: Line, at: int) -> tuple[int, int]:
    """(minutes that و adds or إلا takes away, end)."""
    if word(line, at) == "الا":
        return _taken_away(line, at)
    start = joints.joined(line, at)
    if start < 0:
        return 0, at
    named = word(line, start) in ("والدقيقه", "الدقيقه")
    part = grammar.number(line, start + named)
    if part is None:
        return 0, at
    if named:
        counts = part.value < 60 and part.value == int(part.value) and part.kind in ("ordinal", "cardinal")
        return (int(part.value), part.last) if counts else (0, at)
    if part.kind == "fraction" and part.value == 1 and part.over in _PARTS:
        return _PARTS[part.over], part.last
    if part.kind == "cardinal" and part.value < 60 and part.value == int(part.value):
        if word(line, part.last) in ("دقيقه", "دقايق", "دقائق"):
            return int(part.value), part.last + 1
        if _part_of_day(line, part.last) and not {word(line, at - 2), word(line, at - 3)} & {"بين", "وبين"}:
            return int(part.value), part.last
    return 0, at


def _taken_away(line: Line, at: int) -> tuple[int, int]:
    """(minus the minutes that إلا at an index takes away, end)."""
    token = line.tokens[at + 1]
    part = grammar.number(line, at + 1)
    if part and part.kind == "fraction" and part.value == 1 and part.over in _PARTS:
        return -_PARTS[part.over], part.last
    for reading in _accusative(token.fold):
        return -reading, at + 2
    if part and word(line, part.last).startswith("دق"):
        return -int(part.value), part.last + 1
    return 0, at


def _accusative(key: str) -> list[int]:
    return [{"ربعا": 15, "ثلثا": 20, "نصفا": 30}[key]] if key in ("ربعا", "ثلثا", "نصفا") else []


def _part_of_day(line: Line, at: int) -> tuple[frozenset[str], int] | None:
    """(the set that the part of day belongs to, end)."""
    key = word(line, at)
    if key == "المغرب" and line.tokens[at + 1].kind == WORD:
        return None  # 09:23 المغرب يستورد
    if key not in _DAY_WORDS or (key == "م" and line.tokens[at + 1].text == "/" and not line.tokens[at].gap):
        return None  # 4 م/ث
    if key in ("بعد", "قبل"):
        second = word(line, at + 1)
        if second == "منتصف" and word(line, at + 2) == "الليل":
            return (_MORNING, at + 3) if key == "بعد" else (_NIGHT, at + 3)
        if second in ("الظهر", "ظهر", "الزوال"):
            return (_EVENING if key == "بعد" else _MORNING), at + 2
        if second in ("المغرب", "العصر", "العشاء", "عصر"):
            return _EVENING, at + 2
        return None
    if key in ("من", "هذا") and word(line, at + 1) in ("صباح", "مساء", "فجر", "ظهر", "عصر", "ليل", "الصباح", "المساء"):
        at, key = at + 1, word(line, at + 1)
    elif key == "من" and word(line, at + 1) in ("بعد", "قبل"):
        return _part_of_day(line, at + 1)
    for group in (_MORNING, _EVENING, _NOON, _NIGHT):
        if key in group:
            return group, at + 1
    return None


def _timed(line: Line, place: Place, hour: int, minute: int) -> Find:
    first, last, cut = place.first, place.last, place.cut
    part = _part_of_day(line, last)
    if part:
        group, last = part
        hour = _clock(hour, group)
    return Find(first, last, "time", f"{hour:02}:{minute:02}", "time", cut=cut)


def _clock(hour: int, group: frozenset[str]) -> int:
    if hour > 12:
        return hour
    if group is _MORNING:
        return hour % 12
    if group is _NOON:
        return hour if hour >= 10 else hour + 12
    if group is _EVENING:
        return hour % 12 + 12
    return hour % 12 + 12 if 5 < hour < 12 else hour % 12

"""Dates: day, month and year in words and figures, Gregorian and Hijri."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from core.numerals import fold, nouns, tables
from core.numerals.finds import Find, bare_prefix, word
from core.numerals.grammar import Number
from core.numerals.tokens import FIGURE, MARK, WORD, Line

_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})$")


_LAST_YEAR = 2100  # that papers name


@dataclass(slots=True)
class Month:
    """A month name that ends before the token ``last``."""

    number: int
    hijri: bool
    last: int


def month(line: Line, at: int) -> Month | None:
    """The month named at an index, both names of a double one (``آب/أغسطس``, ``تموز (يوليو)``) included."""
    first = _name(line, at)
    if first is None:
        return None
    mark = line.tokens[first.last]
    if mark.kind == MARK and mark.text in "/-(":
        second = _name(line, first.last + 1)
        if second and second.number == first.number:
            closed = mark.text == "("
            if not closed or word(line, second.last) == ")":
                return replace(second, last=second.last + closed)
    elif mark.hot:
        second = _name(line, first.last)
        if second and second.number == first.number and second.hijri == first.hijri:
            return second  # أبريل نيسان
    return first


def _name(line: Line, at: int) -> Month | None:
    names = tables.months()
    token = line.tokens[at]
    if token.fold not in tables.month_heads():
        return None
    if token.gap:
        pair = names.get(f"{token.fold} {word(line, at + 1)}")
        if pair:
            return Month(*pair, at + 2)
    single = names.get(token.fold)
    return Month(*single, at + 1) if single else None


def year(line: Line, at: int) -> tuple[int, int, bool] | None:
    """(year, end, whether marked Hijri) at an index, ``عام`` or ``من عام`` before it skipped."""
    for lead in ("من", ""):
        if lead and word(line, at) == lead:
            at += 1
    if line.tokens[at].text in (",", "،") and line.tokens[at].gap and len(word(line, at + 1)) == 4:
        at += 1
    if word(line, at) in ("عام", "سنه", "العام", "لعام", "لسنه"):
        at += 1
    token = line.tokens[at]
    named = word(line, at + 1) in ("ه", "للهجره")
    if token.kind == FIGURE and named and token.fold.isdecimal() and len(token.fold) < 4:
        return int(token.fold), at + 1, True
    if token.kind == FIGURE and len(token.fold) == 4 and token.fold.isdecimal() and 1000 <= int(token.fold) <= 2999:
        if int(token.fold) > _LAST_YEAR and nouns.after(line, at + 1):
            return None  # من 2 إلى 8 كانون الأول 2259 حادثا
        return int(token.fold), at + 1, word(line, at + 1) == "ه"
    return None


def of_day(line: Line, found: Number) -> Find | None:
    """The date whose day is a number already read: ``15 كانون الثاني/يناير 2024``, ``الأول من رمضان``."""
    at = found.last
    if not line.tokens[at].hot and line.tokens[at].fold != "من":  # most numbers: a month is hot
        return None
    if not (1 <= found.value <= 31) or found.value != int(found.value):
        return None
    if word(line, at) == "من":
        at += 1
        if word(line, at) == "شهر":
            at += 1
    elif found.kind == "ordinal" and not _classic(line, found):
        return None
    if found.kind == "ordinal" and word(line, found.first).endswith(("ه", "ى")):
        return None
    named = month(line, at)
    if named is None or town(line, found):
        return None
    tens = found.head is not None and found.head.definite and found.value in (20, 30)
    if found.head is not None and found.kind != "ordinal" and not tens:
        return None
    return _dated(line, found.first, int(found.value), named, found.head.cut if found.head else 0)


_NAMED_AFTER = ("حتف", "احتفا", "ذكرى", "ذكري")


def town(line: Line, day: Number) -> bool:
    """Whether a day in words is the name of a place: ``مدينة العاشر من رمضان``, ``مصنع بالسادس من أكتوبر``."""
    head = day.head
    if day.kind != "ordinal" or head is None or not head.definite or word(line, day.last) != "من":
        return False
    before = word(line, day.first - 1)
    if bare_prefix(before, tables.context()["dated-places"]) or before in _WARDS:
        return True
    kept = any(part in word(line, day.first - back) for back in (1, 2, 3) for part in _NAMED_AFTER)
    return head.prefix == "ب" and day.value in (6, 10) and not kept


_WARDS = frozenset(("قسم", "مركز", "اول", "ثان", "ثاني"))  # قسم أول العاشر من رمضان


def _classic(line: Line, day: Number) -> bool:
    """``سابع عشر رجب``, ``أول يناير``: the day in the construct before its month."""
    if day.head is None or day.head.definite or day.head.prefix not in ("", "و", "ف"):
        return False
    named = month(line, day.last)
    return named is not None and named.hijri == (day.value > 1)  # أول رمضان may be somebody's first


def _dated(line: Line, first: int, day: int, named: Month, cut: int) -> Find:
    after = year(line, named.last)
    value = f"-{named.number:02}-{day:02}"
    if after:
        return Find(first, after[1], "date", f"{after[0]:04}{value}", "date", hijri=named.hijri, cut=cut)
    return Find(first, named.last, "date", "-" + value, "date", hijri=named.hijri, cut=cut)


_FIRST_DAY = ("غره", "فاتح")


def of_month(line: Line, at: int) -> Find | None:
    """``نيسان/أبريل 2023`` from the month at an index."""
    named, cut = month(line, at), 0
    first = word(line, at - 1)
    if named and (first in _FIRST_DAY or (first[:1] in "وفبل" and first[1:] in _FIRST_DAY)):
        clitic = 0 if first in _FIRST_DAY else fold.width(line.tokens[at - 1].text, 1)
        return _dated(line, at - 1, 1, named, clitic)
    if named is None:
        named, cut = clitic_month(line, at), 1
    after = year(line, named.last) if named else None
    if named is None or after is None:
        return None
    value = f"{after[0]:04}-{named.number:02}"
    cut = fold.width(line.tokens[at].text, cut) if cut else 0
    return Find(at, after[1], "date", value, "date", hijri=named.hijri, cut=cut)


def clitic_month(line: Line, at: int) -> Month | None:
    """``وكانون الأول/ديسمبر``: the month at an index with one letter written onto it."""
    names = tables.months()
    key = word(line, at)
    if key[:1] not in ("و", "ف", "ب", "ل"):
        return None
    pair = names.get(f"{key[1:]} {word(line, at + 1)}")
    named = pair or names.get(key[1:])
    if named is None:
        return None
    last = at + 2 if pair else at + 1
    second = _name(line, last + 1) if line.tokens[last].text == "/" else None
    return Month(*named, second.last if second else last)


def in_figures(line: Line, at: int) -> Find | None:
    """``2024-01-15``, ``15/1/2024``, ``15.01.2024``; day first unless the year leads. Two figures need a weekday."""
    tokens = line.tokens
    dotted = _DOTTED.match(tokens[at].fold) if "." in tokens[at].fold else None
    if dotted:
        return _checked(at, at + 1, dotted[3], dotted[2], dotted[1])
    if tokens[at + 1].text not in ("/", "-"):
        return None
    if tokens[at + 2].hot and tokens[at + 2].kind == WORD:
        return _named(line, at)
    if any(token.gap for token in tokens[at : at + 4]):
        spread = _spread(line, at)
        if spread or tokens[at].gap:
            return spread
    parts, last, marks = [tokens[at].fold], at + 1, set()
    while (
        len(parts) < 3 and not tokens[last - 1].gap and not tokens[last].gap and tokens[last].text in ("/", "-")
        and tokens[last + 1].kind == FIGURE and tokens[last + 1].fold.isdecimal()
    ):  # fmt: skip
        marks.add(tokens[last].text)
        parts.append(tokens[last + 1].fold)
        last += 2
    if not all(part.isdecimal() and len(part) < 5 for part in parts) or len(marks) != 1:
        return None
    if len(parts) == 3:
        a, b, c = parts
        if len(a) == 4:
            return _checked(at, last, a, b, c)
        if len(c) == 4 and "/" in marks and len(a) < 3 and len(b) < 3 and not (1 <= int(b) <= 12 and 1 <= int(a) <= 31):
            day, month = (b, a) if 1 <= int(a) <= 12 else (a, b)  # 12/25/2024; 45/13/2020, 32/1/2024 are no days at all
            return Find(at, last, "date", f"{c}-{int(month):02}-{int(day):02}", "date")
        return _checked(at, last, c, b, a)
    if len(parts) == 2 and "/" in marks and word(line, at - 1).removeprefix("و") in _dated_by():
        return _checked(at, last, "", parts[1], parts[0])
    return None


def _named(line: Line, at: int) -> Find | None:
    """``15/ديسمبر/2018``, ``15-ديسمبر-2018``"""
    day, mark = line.tokens[at].fold, line.tokens[at + 1].text
    named = _name(line, at + 2) if day.isdecimal() and len(day) < 3 and 1 <= int(day) <= 31 else None
    if named is None or word(line, named.last) != mark:
        return None
    after = year(line, named.last + 1)
    if after is None or after[1] != named.last + 2:
        return None
    return Find(at, after[1], "date", f"{after[0]:04}-{named.number:02}-{int(day):02}", "date", hijri=named.hijri)


def _spread(line: Line, at: int) -> Find | None:
    """``29 / 12 / 1445``, ``27/4/ 2021``: spaces beside the marks, told from a sum by a year of four figures."""
    one, mark, two, second, three = line.tokens[at : at + 5]
    parts = (one.fold, two.fold, three.fold)
    if mark.text != second.text or not all(part.isdecimal() for part in parts):
        return None
    if (len(parts[0]), len(parts[2])) not in ((1, 4), (2, 4), (4, 1), (4, 2)) or len(parts[1]) > 2:
        return None
    year, month, day = parts if len(parts[0]) == 4 else parts[::-1]
    return _checked(at, at + 5, year, month, day) if year[:2] in _CENTURIES else None


_CENTURIES = ("13", "14", "19", "20")
_DATED_BY = frozenset(
    ["يوم", "بتاريخ", "في", "منذ", "حتى", "قبل", "بعد", "ليوم", "الموافق", "صباح", "مساء", "ليله", "جلسه", "لجلسه",
     "اجتماع", "موعد", "ثوره", "انتفاضه", "احداث", "هجمات"]
)  # fmt: skip


@lru_cache(maxsize=1)
def _dated_by() -> frozenset[str]:
    """Words after which two figures with a stroke are a day and a month."""
    return tables.context()["date-weekdays"] | _DATED_BY


def _checked(first: int, last: int, year: str, month: str, day: str) -> Find | None:
    if len(year) == 2:
        year = ("20" if int(year) < 70 else "19") + year
    if len(year) not in (0, 4) or not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    return Find(
        first, last, "date", f"{year or '-'}-{int(month):02}-{int(day):02}", "date", hijri=year[:2] in ("13", "14")
    )

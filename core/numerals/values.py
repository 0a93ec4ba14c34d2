"""A value as somebody types it, written the way its kind wants it (NUMBERS.md)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from types import MappingProxyType

from core.errors import MurajiError
from core.mentions import NUMBER_KINDS
from core.numerals import figures, fold, grammar
from core.numerals.tokens import tokenise

EXAMPLES = MappingProxyType(
    {
        "cardinal": "3500", "ordinal": "23", "year": "2019", "date": "2024-01-15", "time": "05:30", "percent": "38.6",
        "money": "1800000000", "measure": "0.5", "duration": "765", "age": "57", "range": "48..60", "fraction": "3/4",
        "score": "2:1", "phone": "+96265550143", "identifier": "2254",
    }
)  # fmt: skip
HIJRI_BEFORE = 1600  # a year below is of the Hijri calendar, whose months have no 31st
_DATE = re.compile(r"(\d{4}|-)[-/.](\d{1,2})[-/.](\d{1,2})$")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$")
_MONTH = re.compile(r"(\d{4})[-/](\d{1,2})$")
_MONTH_FIRST = re.compile(r"(\d{1,2})[-/](\d{4})$")
_NUMERIC = re.compile(r"-?[\d.,٫٬،]+$")


def normalise(kind: str, typed: str) -> str:
    """The value of the kind that a typed text means, in figures of any digit system and with either decimal mark.

    Plain numbers can be typed in words. MurajiError ``bad-value`` with ``kind``, ``value`` and an ``example``.
    """
    if kind not in NUMBER_KINDS:
        raise MurajiError("bad-value", kind=kind, value=typed, example="")
    text = "".join(char for char in fold.latin_digits(typed) if char not in fold.SPARE).replace("−", "-").strip()
    value = _READERS.get(kind, _decimal)(text)
    if value is None:
        raise MurajiError("bad-value", kind=kind, value=typed, example=EXAMPLES[kind])
    return value


def _decimal(text: str) -> str | None:
    compact = text.replace(" ", "").replace("\u00a0", "").replace("\u202f", "")
    if not _NUMERIC.match(compact):
        return _words(text)
    number = figures.value(compact.removeprefix("-"))
    if number is None:
        return None
    return ("-" if compact.startswith("-") and number else "") + figures.plain(number)


def _words(text: str) -> str | None:
    line = tokenise(text)
    number = grammar.number(line, 0) if text else None
    if number is None or number.kind not in ("cardinal", "ordinal") or line.tokens[number.last].size:
        return None
    return figures.plain(number.value)


def _ordinal(text: str) -> str | None:
    if re.fullmatch(r"\d{1,3} ?\+ ?\d{1,2}", text):
        return text.replace(" ", "")
    value = _decimal(text)
    return value if value and value.isdecimal() else None


def _percent(text: str) -> str | None:
    return _decimal(text.strip("%٪ "))


def _year(text: str) -> str | None:
    if re.fullmatch(r"\d{3}[xX]", text):
        return text.upper()
    if re.fullmatch(r"\d{3}0s", text):
        return text[:3] + "X"
    return text if re.fullmatch(r"\d{1,4}", text) else None


def _date(text: str) -> str | None:
    full, day_first = _DATE.match(text), _DAY_FIRST.match(text)
    if full or day_first:
        year, month, day = full.groups() if full else day_first.groups()[::-1]  # type: ignore[union-attr]
        return f"{year}-{int(month):02}-{int(day):02}" if _is_day(year, int(month), int(day)) else None
    leads, follows = _MONTH.match(text), _MONTH_FIRST.match(text)
    if not leads and not follows:
        return None
    year, month = leads.groups() if leads else follows.groups()[::-1]  # type: ignore[union-attr]
    return f"{year}-{int(month):02}" if 1 <= int(month) <= 12 else None


def _is_day(year: str, month: int, day: int) -> bool:
    if not 1 <= month <= 12 or day < 1:
        return False
    if year == "-":
        return day <= 31
    return day <= (30 if int(year) < HIJRI_BEFORE else monthrange(int(year), month)[1])


def _time(text: str) -> str | None:
    found = re.fullmatch(r"(\d{1,2})(?:[:.٫](\d{2}))?", text)
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return f"{hour:02}:{minute:02}" if minute < 60 and (hour < 24 or (hour == 24 and not minute)) else None


def _range(text: str) -> str | None:
    for joint in (r"\.\.+|…", r" [-–—] ", r"[-–—]"):
        ends = re.split(joint, text)
        if len(ends) == 2:
            for reader in (_end_date, _end_time, _decimal):
                low, high = (reader(end.strip()) for end in ends)
                if low is not None and high is not None:
                    return f"{low}..{high}"
    return None


def _end_date(text: str) -> str | None:
    return _date(text) if text.startswith("-") or "-" in text or "/" in text else None


def _end_time(text: str) -> str | None:
    return _time(text) if ":" in text else None


def _fraction(text: str) -> str | None:
    found = re.fullmatch(r"(\d{1,12}) ?[/⁄] ?(\d{1,12})", text)
    return f"{int(found[1])}/{int(found[2])}" if found and int(found[2]) else None


def _score(text: str) -> str | None:
    found = re.fullmatch(r"(\d{1,3}) ?[-–—:] ?(\d{1,3})", text)
    return f"{int(found[1])}:{int(found[2])}" if found else None


def _phone(text: str) -> str | None:
    digits = re.sub(r"[\s().\-–/]", "", text)
    return digits if re.fullmatch(r"\+?\d{3,15}", digits) else None


def _identifier(text: str) -> str | None:
    return " ".join(text.split()) or None


_READERS: MappingProxyType[str, Callable[[str], str | None]] = MappingProxyType(
    {
        "ordinal": _ordinal, "year": _year, "date": _date, "time": _time, "percent": _percent, "range": _range,
        "fraction": _fraction, "score": _score, "phone": _phone, "identifier": _identifier,
    }
)  # fmt: skip

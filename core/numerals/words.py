"""A whole number in Arabic words, for the number card.

Own code: num2words is LGPL and knows no cases, PyArabic is GPL. The rules are those of any school grammar: 3 to 10
take the other gender, 11 and 12 agree, the tens have no gender; case shows in the duals, in the tens and in اثنان.
"""

from __future__ import annotations

from typing import Literal

Gender = Literal["masculine", "feminine"]
Case = Literal["nominative", "accusative", "genitive"]

LIMIT = 10**15  # the first number that has no words here

_ONES = {
    "masculine": ("", "واحد", "", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"),
    "feminine": ("", "واحدة", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"),
}
_TENS = ("", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
_HUNDREDS = ("", "مئة", "مئت", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة")
_SCALES = (
    (10**12, "تريليون", "تريليونات"),
    (10**9, "مليار", "مليارات"),
    (10**6, "مليون", "ملايين"),
    (10**3, "ألف", "آلاف"),
)


def words(n: int, gender: Gender = "masculine", case: Case = "nominative") -> str:
    """A number from 0 to below LIMIT in words, ``gender`` being that of the counted noun; ValueError outside."""
    if not 0 <= n < LIMIT:
        raise ValueError(n)
    if n == 0:
        return "صفر"
    parts, rest = [], n
    for size, single, plural in _SCALES:
        count, rest = divmod(rest, size)
        if count:
            parts.append(_scaled(count, single, plural, case))
    if rest:
        parts.append(_group(rest, gender, case))
    return " و".join(parts)


def _scaled(count: int, single: str, plural: str, case: Case) -> str:
    if count == 1:
        return single
    if count == 2:
        return single + _dual(case)
    tail = count % 100
    noun = plural if 3 <= tail <= 10 else single + "ا" if tail >= 11 else single
    if tail == 2:  # مئتان وألفان would add up otherwise
        return f"{_group(count, 'masculine', case)} {single}"
    return f"{_group(count, 'masculine', case, construct=tail == 0)} {noun}"


def _dual(case: Case) -> str:
    return "ان" if case == "nominative" else "ين"


def _group(n: int, gender: Gender, case: Case, construct: bool = False) -> str:
    """1 to 999; ``construct``: a noun follows at once, so a dual loses its ن."""
    hundreds, rest = divmod(n, 100)
    parts = []
    if hundreds == 2:
        parts.append("مئت" + (_dual(case)[:1] if construct and not rest else _dual(case)))
    elif hundreds:
        parts.append(_HUNDREDS[hundreds])
    if rest:
        parts.append(_below_hundred(rest, gender, case))
    return " و".join(parts)


def _below_hundred(n: int, gender: Gender, case: Case) -> str:
    if n == 2:
        return ("اثن" if gender == "masculine" else "اثنت") + _dual(case)
    if n <= 10:
        return _ones(n, gender, case)
    tens, ones = divmod(n, 10)
    if tens == 1:
        return f"{_teen(ones, gender, case)} {'عشر' if gender == 'masculine' else 'عشرة'}"
    ten = _TENS[tens] + ("ون" if case == "nominative" else "ين")
    if not ones:
        return ten
    if ones == 1:
        return f"{'واحد' if gender == 'masculine' else 'إحدى'} و{ten}"
    return f"{_below_hundred(ones, gender, case)} و{ten}"


def _ones(n: int, gender: Gender, case: Case) -> str:
    if n == 8 and gender == "feminine":
        return "ثمانيا" if case == "accusative" else "ثمان"
    return _ONES[gender][n]


def _teen(ones: int, gender: Gender, case: Case) -> str:
    if ones == 1:
        return "أحد" if gender == "masculine" else "إحدى"
    if ones == 2:
        return ("اثن" if gender == "masculine" else "اثنت") + ("ا" if case == "nominative" else "ي")
    return _ONES[gender][ones]

"""The tables of core/numerals/data, read once: number words, units, and the words that stand around numbers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Literal, cast

from core.numerals.fold import bones, fold

DATA = Path(__file__).parent / "data"
UnitKind = Literal["measure", "money", "duration"]
DAMMA = "\u064f"


_TEENS = {
    11: "احد حد", 12: "اثن اتن اطن تن", 13: "ثلاث تلات تلت ثلث تلط ثلط", 14: "اربع ربع", 15: "خمس", 16: "ست س",
    17: "سبع", 18: "ثمان تمان تمن ثمن", 19: "تسع",
}  # fmt: skip
_TEEN_ENDINGS = "طاش اش عش عشر عشره طعش طعشر تعش تعشر تاشر طاشر اشر اعش"  # as they are spoken, one word


@dataclass(frozen=True, slots=True)
class Unit:
    """``kind`` duration, measure or money. Units of one ``base`` with a ``size`` can be added up.

    ``count`` is 1, 2 or 3 (plural) by the form; ``singular`` is the folded singular form.
    """

    kind: UnitKind
    base: str
    size: Decimal
    count: int
    singular: str


@dataclass(frozen=True, slots=True)
class Words:
    """Folded number words: ``plain`` as (class, value), ``vocal`` those that a damma tells from others."""

    plain: dict[str, tuple[str, int]]
    vocal: dict[str, tuple[str, int]]


def _rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _spellings(form: str) -> tuple[str, ...]:
    key = fold(form)
    return (key, key[:-1] + "ى") if key.endswith("ي") else (key,)


@lru_cache(maxsize=1)
def words() -> Words:
    """The number words of data/words.tsv."""
    plain: dict[str, tuple[str, int]] = {}
    vocal: dict[str, tuple[str, int]] = {}
    for kind, value, forms in _rows("words.tsv"):
        for form in forms.split():
            into = vocal if DAMMA in form else plain
            for key in _spellings(form):
                into.setdefault(key, (kind, int(value)))
    for teen, stems in _TEENS.items():
        for stem in stems.split():
            for ending in _TEEN_ENDINGS.split():
                plain.setdefault(stem + ending, ("teen", teen))
    return Words(plain, vocal)


@lru_cache(maxsize=1)
def units() -> dict[str, Unit]:
    """The units of data/units.tsv with their duals and accusatives, by folded form."""
    out: dict[str, Unit] = {}
    for name, base, size, singulars, plurals in _rows("units.tsv"):
        kind = cast(UnitKind, name)
        amount = Decimal(size)
        for form in singulars.split():
            single = fold(form.removesuffix("."))
            forms = [(single, 1)]
            stem = single[:-1] + "ت" if single.endswith("ه") and form.endswith("ة") else single
            if stem == single and not form.endswith("."):
                forms.append((single + "ا", 1))
            if not form.endswith(".") and single != "ين":
                forms += [(stem + ending, 2) for ending in ("ان", "ين", "ي")]
            for key, count in forms:
                out.setdefault(key, Unit(kind, base, amount, count, single))
        singles = [fold(form) for form in singulars.split()]
        for form in plurals.split():
            key = fold(form)
            first = next((single for single in singles if bones(single) == bones(key)), singles[0])
            out.setdefault(key, Unit(kind, base, amount, 3, first))
            if key.endswith("ي"):
                out.setdefault(key[:-1] + "ى", out[key])
            if not key.endswith("ات"):
                out.setdefault(key + "ا", out[key])
    return out


@lru_cache(maxsize=1)
def context() -> dict[str, frozenset[str]]:
    """The word sets of data/context.json, folded."""
    raw = json.loads((DATA / "context.json").read_text(encoding="utf-8"))
    return {name: frozenset(key for form in forms for key in _spellings(form)) for name, forms in raw.items()}


@lru_cache(maxsize=1)
def particles() -> frozenset[str]:
    """Words that are no counted noun, as they are written, with and without their hamza (``إليه`` is not ``آلية``)."""
    raw: list[str] = json.loads((DATA / "context.json").read_text(encoding="utf-8"))["not-noun"]
    plain = str.maketrans("أإ", "اا")
    return frozenset(raw) | frozenset(word.translate(plain) for word in raw)


@lru_cache(maxsize=1)
def months() -> dict[str, tuple[int, bool]]:
    """Month names of one or two words (joined by a space): (number, whether Hijri)."""
    out: dict[str, tuple[int, bool]] = {}
    for calendar, number, names in _rows("months.tsv"):
        for name in names.split(","):
            for key in _spellings(name.strip()):
                out[key] = (int(number), calendar == "hijri")
    return out


SIGNS = {
    "$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₪": "shekel", "₺": "lira", "₹": "rupee", "₽": "rouble",
    "¢": "cent",
}  # fmt: skip


@lru_cache(maxsize=1)
def codes() -> frozenset[str]:
    """ISO 4217 codes of currencies that news write, and c for cents."""
    return frozenset(
        [
            "USD",
            "EUR",
            "GBP",
            "JPY",
            "CNY",
            "CHF",
            "CAD",
            "AUD",
            "KWD",
            "BHD",
            "QAR",
            "SAR",
            "AED",
            "OMR",
            "JOD",
            "IQD",
            "SYP",
            "LBP",
            "EGP",
            "SDG",
            "LYD",
            "TND",
            "DZD",
            "MAD",
            "YER",
            "MRU",
            "TRY",
            "ILS",
            "IRR",
            "INR",
            "PKR",
            "RUB",
            "UAH",
            "SEK",
            "NOK",
            "DKK",
            "HKD",
            "SGD",
            "BRL",
            "MXN",
            "ZAR",
            "KRW",
            "C",
        ]
    )


@lru_cache(maxsize=1)
def month_heads() -> frozenset[str]:
    """The first words of the month names."""
    return frozenset(name.split()[0] for name in months())

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


@dataclass(slots=True)
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


def _read(name: str) -> str:
    return (DATA / name).read_text(encoding="utf-8")


def _rows(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def _spellings(key: str) -> tuple[str, ...]:
    """A folded form, and with ى for ي at its end."""
    return (key, key[:-1] + "ى") if key.endswith("ي") else (key,)


@lru_cache(maxsize=1)
def words() -> Words:
    """The number words of data/words.tsv."""
    plain: dict[str, tuple[str, int]] = {}
    vocal: dict[str, tuple[str, int]] = {}
    text = _read("words.tsv")
    for (kind, value, forms), (*_, keys) in zip(_rows(text), _rows(fold(text)), strict=True):
        meant = kind, int(value)
        for form, key in zip(forms.split(), keys.split(), strict=True):
            into = vocal if DAMMA in form else plain
            for spelling in _spellings(key):
                into.setdefault(spelling, meant)
    for teen, stems in _TEENS.items():
        for stem in stems.split():
            for ending in _TEEN_ENDINGS.split():
                plain.setdefault(stem + ending, ("teen", teen))
    return Words(plain, vocal)


@lru_cache(maxsize=1)
def units() -> dict[str, Unit]:
    """The units of data/units.tsv with their duals and accusatives, by folded form."""
    out: dict[str, Unit] = {}
    text = _read("units.tsv")
    for (name, base, size, singulars, _), (*_, keys, plurals) in zip(_rows(text), _rows(fold(text)), strict=True):
        kind = cast(UnitKind, name)
        amount = Decimal(size)
        singles = [key.removesuffix(".") for key in keys.split()]
        for form, single in zip(singulars.split(), singles, strict=True):
            one = Unit(kind, base, amount, 1, single)
            out.setdefault(single, one)
            if form.endswith("."):
                continue
            stem = single[:-1] + "ت" if form.endswith("ة") else single
            if stem == single:
                out.setdefault(single + "ا", one)
            if single != "ين":
                two = Unit(kind, base, amount, 2, single)
                for ending in ("ان", "ين", "ي"):
                    out.setdefault(stem + ending, two)
        stems = [bones(key) for key in keys.split()]
        for key in plurals.split():
            kept = bones(key)
            first = singles[stems.index(kept)] if kept in stems else singles[0]
            many = out.setdefault(key, Unit(kind, base, amount, 3, first))
            if key.endswith("ي"):
                out.setdefault(key[:-1] + "ى", many)
            if not key.endswith("ات"):
                out.setdefault(key + "ا", many)
    return out


@lru_cache(maxsize=1)
def context() -> dict[str, frozenset[str]]:
    """The word sets of data/context.json, folded."""
    raw: dict[str, list[str]] = json.loads(fold(_read("context.json")))
    return {
        name: frozenset((*forms, *(form[:-1] + "ى" for form in forms if form[-1] == "ي")))
        for name, forms in raw.items()
    }


@lru_cache(maxsize=1)
def particles() -> frozenset[str]:
    """Words that are no counted noun, as they are written, with and without their hamza (``إليه`` is not ``آلية``)."""
    raw: list[str] = json.loads(_read("context.json"))["not-noun"]
    return frozenset(raw) | frozenset(word.replace("أ", "ا").replace("إ", "ا") for word in raw)


@lru_cache(maxsize=1)
def months() -> dict[str, tuple[int, bool]]:
    """Month names of one or two words (joined by a space): (number, whether Hijri)."""
    return {
        key: (int(number), calendar == "hijri")
        for calendar, number, names in _rows(fold(_read("months.tsv")))
        for name in names.split(",")
        for key in _spellings(name.strip())
    }


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

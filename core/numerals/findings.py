"""What the checks on numbers have in common: a finding, and what a number counts."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from core.mentions import Mention
from core.numerals import fold, tables
from core.numerals.figures import LONGEST

_FIGURE = re.compile(r"\d+(\.\d+)?")
STOPS = re.compile(r"[.؛؟!\n]")  # end a sentence, but for the point inside a number


class Finding(NamedTuple):
    """``code`` of a flag, the ``places`` concerned in code points of the text, and what the flag says of them."""

    code: str
    places: tuple[tuple[int, int], ...]
    data: dict[str, Any]


def place(*mentions: Mention) -> tuple[tuple[int, int], ...]:
    return tuple((m.start, m.end) for m in mentions)


def whole(mention: Mention) -> int | None:
    """The value of a cardinal that is an integer, else None."""
    value = mention.value
    return int(value) if mention.kind == "cardinal" and value.isdecimal() and len(value) <= LONGEST else None


def figure(text: str) -> Decimal:
    """A value in figures; 0 for one that is none, as somebody's file may hold it."""
    return Decimal(text) if _FIGURE.fullmatch(text) else Decimal(0)


def end(mention: Mention) -> int:
    """Where a number with its noun and its unit ends."""
    last = mention.end
    for part in (mention.counted, mention.unit):
        if part is not None and part.end > last:
            last = part.end
    return last


@lru_cache(maxsize=1 << 12)
def noun(norm: str) -> str:
    """A noun for comparing, from its ``Part.norm`` or as written: folded, without ال and accusative ا, ات as ة."""
    key = fold.fold(fold.norm(norm))
    if key.endswith("ات") and len(key) > 4:
        return key[:-2] + "ه"
    return key[:-1] if key.endswith("ا") and len(key) > 2 else key


@lru_cache(maxsize=1)
def _listed() -> dict[str, frozenset[str]]:
    lists = tables.context()
    return {name: frozenset(map(noun, lists[name])) for name in ("people", "sexes", "medals")}


def is_of(key: str, name: str) -> bool:
    """Whether a noun (see :func:`noun`) is in the list ``people``, ``sexes`` or ``medals``; plurals in ين, ون and
    those like خبراء are of people."""
    if key in _listed()[name]:
        return True
    return name == "people" and (key.endswith(("ين", "ون")) or (key.endswith("اء") and key[0] != "ا")) and len(key) > 4


def counts(mention: Mention) -> str:
    """The noun or unit of a number as :func:`noun` gives it, "" where it has none."""
    part = mention.counted or mention.unit
    if part is not None and mention.dual and part.norm.endswith(("تان", "تين")):
        return noun(part.norm[:-3] + "ه")  # برونزيتان
    return noun(part.norm) if part else ""


def same_sort(one: str, other: str) -> bool:
    """Whether two nouns can be the same things: one noun, both of people, or medals and their metal."""
    if one == other or (fold.bones(one) == fold.bones(other) and len(fold.bones(one)) > 2):
        return True  # مقعد and مقاعد
    if is_of(one, "people") and is_of(other, "people"):
        return True
    return is_of(one, "medals") and is_of(other, "medals")

"""Numbers as they stand in a text (NUMBERS.md), before anybody has judged them.

Many are made for one text, so they are tuples: a frozen dataclass takes several times as long to make.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

NumberKind = Literal[
    "cardinal", "ordinal", "year", "date", "time", "percent", "money", "measure",
    "duration", "age", "range", "fraction", "score", "phone", "identifier",
]  # fmt: skip
ModifierCode = Literal["approximately", "nearly", "more-than", "less-than", "at-least", "at-most"]

NUMBER_KINDS: tuple[str, ...] = get_args(NumberKind)
MODIFIER_CODES: tuple[str, ...] = get_args(ModifierCode)


class Part(NamedTuple):
    """A word beside a number, its unit or counted noun: ``text`` as written, ``norm`` for comparing.

    ``norm``: no diacritics or tatweel, hamza and alef forms folded, without ال.
    """

    text: str
    start: int
    end: int
    norm: str

    def at(self, start: int, end: int) -> Part:
        """The same word at another place."""
        return Part(self.text, start, end, self.norm)


class Modifier(NamedTuple):
    """What limits a number (``about``, ``at least``): the code, and the words from first to last."""

    code: ModifierCode
    text: str
    start: int
    end: int

    def at(self, start: int, end: int) -> Modifier:
        """The same words at another place."""
        return Modifier(self.code, self.text, start, end)


class Mention(NamedTuple):
    """One number of a text; offsets are code points into the text that was read, half open.

    ``value`` is written as NUMBERS.md says for the kind; ``confidence`` is a calibrated probability.
    """

    start: int
    end: int
    kind: NumberKind
    value: str
    unit: Part | None = None
    counted: Part | None = None
    modifier: Modifier | None = None
    dual: bool = False
    calendar: Literal["hijri"] | None = None
    confidence: float = 1.0

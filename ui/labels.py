"""Codes of core in the words of the interface's language. Nothing else in the window words a code.

Every function gives a short text without final stop; an unknown code (a file of a later version) is shown as it is.
Counts have Arabic's six plural forms. Digits come out as the reader prefers (``ui.bidi.figures``).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.bidi import figures, isolated

translate = QCoreApplication.translate
Words = Mapping[str, Any]  # of strings: the stub of QT_TRANSLATE_NOOP says object

STOP_KINDS: Words = MappingProxyType(
    {
        "heading": QT_TRANSLATE_NOOP("Kinds", "Sub-heading"),
        "paragraph": QT_TRANSLATE_NOOP("Kinds", "Paragraph break"),
        "word-split": QT_TRANSLATE_NOOP("Kinds", "Glued words"),
        "space": QT_TRANSLATE_NOOP("Kinds", "Spacing"),
        "quote": QT_TRANSLATE_NOOP("Kinds", "Quotation mark"),
        "character": QT_TRANSLATE_NOOP("Kinds", "Character fix"),
        "remove": QT_TRANSLATE_NOOP("Kinds", "Boilerplate"),
        "insert": QT_TRANSLATE_NOOP("Kinds", "Unsupported insert"),
        "manual": QT_TRANSLATE_NOOP("Kinds", "Edited by hand"),
        "number": QT_TRANSLATE_NOOP("Kinds", "Number"),
        "flag": QT_TRANSLATE_NOOP("Kinds", "Worth a look"),
    }
)

NUMBER_KINDS: Words = MappingProxyType(
    {
        "cardinal": QT_TRANSLATE_NOOP("NumberKinds", "cardinal"),
        "ordinal": QT_TRANSLATE_NOOP("NumberKinds", "ordinal"),
        "year": QT_TRANSLATE_NOOP("NumberKinds", "year"),
        "date": QT_TRANSLATE_NOOP("NumberKinds", "date"),
        "time": QT_TRANSLATE_NOOP("NumberKinds", "time"),
        "percent": QT_TRANSLATE_NOOP("NumberKinds", "percent"),
        "money": QT_TRANSLATE_NOOP("NumberKinds", "money"),
        "measure": QT_TRANSLATE_NOOP("NumberKinds", "measure"),
        "duration": QT_TRANSLATE_NOOP("NumberKinds", "duration"),
        "age": QT_TRANSLATE_NOOP("NumberKinds", "age"),
        "range": QT_TRANSLATE_NOOP("NumberKinds", "range"),
        "fraction": QT_TRANSLATE_NOOP("NumberKinds", "fraction"),
        "score": QT_TRANSLATE_NOOP("NumberKinds", "score"),
        "phone": QT_TRANSLATE_NOOP("NumberKinds", "phone"),
        "identifier": QT_TRANSLATE_NOOP("NumberKinds", "identifier"),
    }
)

# A value of each kind, as NUMBERS.md writes it: shown where a typed one does not fit.
EXAMPLES: Words = MappingProxyType(
    {
        "cardinal": "3500", "ordinal": "23", "year": "2019", "date": "2024-01-15", "time": "05:30",
        "percent": "38.6", "money": "1800000000", "measure": "42", "duration": "7", "age": "57",
        "range": "30..40", "fraction": "3/4", "score": "2:1", "phone": "+96265550143", "identifier": "2254",
    }
)  # fmt: skip

MODIFIERS: Words = MappingProxyType(
    {
        "approximately": QT_TRANSLATE_NOOP("Modifiers", "approximately"),
        "nearly": QT_TRANSLATE_NOOP("Modifiers", "nearly"),
        "more-than": QT_TRANSLATE_NOOP("Modifiers", "more than"),
        "less-than": QT_TRANSLATE_NOOP("Modifiers", "less than"),
        "at-least": QT_TRANSLATE_NOOP("Modifiers", "at least"),
        "at-most": QT_TRANSLATE_NOOP("Modifiers", "at most"),
    }
)

NUMBER_FIELDS: Words = MappingProxyType(
    {
        "text": QT_TRANSLATE_NOOP("NumberFields", "Text"),
        "value": QT_TRANSLATE_NOOP("NumberFields", "Value"),
        "kind": QT_TRANSLATE_NOOP("NumberFields", "Kind"),
        "unit": QT_TRANSLATE_NOOP("NumberFields", "Unit"),
        "counted": QT_TRANSLATE_NOOP("NumberFields", "Counted noun"),
        "modifier": QT_TRANSLATE_NOOP("NumberFields", "Modifier"),
    }
)

STATES: Words = MappingProxyType(
    {
        "pending": QT_TRANSLATE_NOOP("States", "pending"),
        "accepted": QT_TRANSLATE_NOOP("States", "accepted"),
        "rejected": QT_TRANSLATE_NOOP("States", "rejected"),
        "edited": QT_TRANSLATE_NOOP("States", "edited"),
        "warning": QT_TRANSLATE_NOOP("States", "look at this"),
    }
)

STATUSES: Words = MappingProxyType(
    {
        "pending": QT_TRANSLATE_NOOP("Statuses", "Not started"),
        "in-progress": QT_TRANSLATE_NOOP("Statuses", "In progress"),
        "reviewed": QT_TRANSLATE_NOOP("Statuses", "Reviewed"),
        "skipped": QT_TRANSLATE_NOOP("Statuses", "Skipped"),
        "unusable": QT_TRANSLATE_NOOP("Statuses", "Unusable"),
        "flagged": QT_TRANSLATE_NOOP("Statuses", "Flagged for a colleague"),
    }
)

FLAGS: Words = MappingProxyType(
    {
        "truncated-tail": QT_TRANSLATE_NOOP("Flags", "Truncated tail"),
        "bidi-control": QT_TRANSLATE_NOOP("Flags", "Hidden direction marks"),
        "unsupported-insert": QT_TRANSLATE_NOOP("Flags", "Unsupported insert"),
        "count-differs": QT_TRANSLATE_NOOP("Flags", "Count differs"),
        "words-figures-differ": QT_TRANSLATE_NOOP("Flags", "Words and figures differ"),
        "impossible-date": QT_TRANSLATE_NOOP("Flags", "No such date"),
    }
)

FLAG_REASONS: Words = MappingProxyType(
    {
        "truncated-tail": QT_TRANSLATE_NOOP("FlagReasons", "no full stop at the end of the text"),
        "bidi-control": QT_TRANSLATE_NOOP("FlagReasons", "it can change the order in which the text is shown"),
        "unsupported-insert": QT_TRANSLATE_NOOP("FlagReasons", "the dump does not have this text"),
        "count-differs": QT_TRANSLATE_NOOP("FlagReasons", "another number is given for the same thing"),
        "words-figures-differ": QT_TRANSLATE_NOOP("FlagReasons", "the words say one number, the figures another"),
        "impossible-date": QT_TRANSLATE_NOOP("FlagReasons", "the calendar has no such day"),
    }
)

REASONS: Words = MappingProxyType(
    {
        "glued-after-full-stop": QT_TRANSLATE_NOOP("Reasons", "glued after a full stop"),
        "reference": QT_TRANSLATE_NOOP("Reasons", "from the cleaned version that came along"),
        "editor": QT_TRANSLATE_NOOP("Reasons", "made by you"),
    }
)


def stop_kind(kind: str) -> str:
    """``heading`` → "Sub-heading"."""
    return _worded("Kinds", STOP_KINDS, kind)


def number_kind(kind: str) -> str:
    return _worded("NumberKinds", NUMBER_KINDS, kind)


def modifier(code: str) -> str:
    return _worded("Modifiers", MODIFIERS, code)


def number_field(field: str) -> str:
    return _worded("NumberFields", NUMBER_FIELDS, field)


def state(code: str) -> str:
    """A decision's state: pending, accepted, rejected, edited, warning."""
    return _worded("States", STATES, code)


def status(code: str) -> str:
    """A document's state; ``unusable`` is a skipped one that has a reason."""
    return _worded("Statuses", STATUSES, code)


def flag(code: str) -> str:
    return _worded("Flags", FLAGS, code)


def flag_reason(code: str) -> str:
    return _worded("FlagReasons", FLAG_REASONS, code)


def reason(code: str, data: Mapping[str, Any] | None = None) -> str:
    """Why something is proposed; ``data`` fills the braces of the sentence."""
    return _filled(_worded("Reasons", REASONS, code), data or {})


def misfit(kind: str) -> str:
    """What to say of a value that the kind can't have, with an example of one that it can."""
    text = translate("Labels", "Not a {kind} value. Example: {example}")
    return _filled(text, {"kind": number_kind(kind), "example": EXAMPLES.get(kind, "1")})


def percent(share: float) -> str:
    """0.98 → "98%", never 100 for what is not quite sure."""
    rounded = round(share * 100)
    return _filled(translate("Labels", "{n}%"), {"n": min(rounded, 99) if share < 1 else 100})


def named(name: str, value: str) -> str:
    """A fact with its name: "Unit: dollar"."""
    return translate("Labels", "{name}: {value}").format(name=name, value=value)


def joined(parts: list[str]) -> str:
    """The parts as a list in one line: "a, b" or «أ، ب»."""
    return translate("Labels", ", ").join(parts)


def _worded(context: str, table: Words, code: str) -> str:
    return translate(context, table[code]) if code in table else code


def _filled(text: str, data: Mapping[str, Any]) -> str:
    """The braces filled; what is missing stays empty, so that an odd file can't break a sentence."""
    shown = {
        name: isolated(figures(value)) if isinstance(value, str) else figures(value) for name, value in data.items()
    }
    return text.format_map(_Lenient(shown))


class _Lenient(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"

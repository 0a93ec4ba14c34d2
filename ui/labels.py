"""Codes of core in the words of the interface's language. Nothing else in the window words a code.

Every function gives a short text without final stop; an unknown code (a file of a later version) is shown as it is.
Counts have Arabic's six plural forms. Digits come out as the reader prefers (``ui.bidi.figures``).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from core.stops import KINDS
from ui.bidi import apart, figures, isolated
from ui.finding import Fault
from ui.words import (
    EXAMPLES,
    EXPORT_FORMATS,
    FLAG_REASONS,
    FLAGS,
    MODIFIERS,
    NUMBER_FIELDS,
    NUMBER_KINDS,
    REASONS,
    SEARCH_FAULTS,
    STATES,
    STATUSES,
    STOP_KINDS,
    Words,
)

translate = QCoreApplication.translate


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


def export_format(code: str) -> str:
    """A format that the document can be exported in."""
    return _worded("ExportFormats", EXPORT_FORMATS, code)


def search_fault(fault: Fault) -> str:
    """What is wrong with a pattern, with the character that it is wrong at, counted from 1."""
    why = _worded("SearchFaults", SEARCH_FAULTS, fault.code)
    if fault.place is None:
        return why
    text = translate("SearchFaults", "Character {place}: {why}")
    return text.format(place=figures(fault.place + 1), why=isolated(why) if fault.code not in SEARCH_FAULTS else why)


def flag(code: str) -> str:
    return _worded("Flags", FLAGS, code)


def flag_reason(code: str) -> str:
    return _worded("FlagReasons", FLAG_REASONS, code)


def reason(code: str) -> str:
    """Why something is proposed. A heading's reason is that of the break it is."""
    return _worded("Reasons", REASONS, code.removeprefix("heading-"))


def rule(code: str) -> str:
    """A rule, as ``core.silencing.rule_of`` names it: what it proposes and why."""
    kind, _, why = code.partition(":")
    return named(stop_kind(KINDS.get(kind, kind)), reason(why))


def misfit(kind: str) -> str:
    """What to say of a value that the kind can't have, with an example of one that it can."""
    text = translate("Labels", "Not a {kind} value. Example: {example}")
    return _filled(text, {"kind": number_kind(kind), "example": EXAMPLES.get(kind, "1")})


def percent(share: float) -> str:
    """0.98 → "98%", never 100 for what is not quite sure."""
    rounded = round(share * 100)
    return apart(_filled(translate("Labels", "{n}%"), {"n": min(rounded, 99) if share < 1 else 100}))


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

"""A decision in words: what kind, why, in which state; for lists, the bar and screen readers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui import labels
from ui.bidi import apart, figures, left_to_right, right_to_left
from ui.models.decision_rows import DecisionRow

DOT = " · "


def title(row: DecisionRow) -> str:
    """ "Sub-heading"; "Number · year"; of a flag its own name."""
    if row.flag:
        return labels.flag(row.flag)
    name = labels.stop_kind(row.kind)
    return DOT.join((name, labels.number_kind(row.number.kind))) if row.number else name


def why(row: DecisionRow) -> str:
    """The reason in words; of a number what was read: its value, unit, counted noun and modifier."""
    if row.flag:
        values = labels.joined([left_to_right(figures(value)) for value in row.values])
        return labels.named(labels.flag_reason(row.flag), values) if values else labels.flag_reason(row.flag)
    if row.number:
        return number_facts(row)
    if row.state in ("rejected", "accepted") and not row.reason:
        return labels.state(row.state)
    return labels.reason(row.reason)


def number_facts(row: DecisionRow) -> str:
    """What the program read in a number: value, counted noun or unit, modifier, each with its name."""
    number = row.number
    if number is None:
        return ""
    facts = [("value", left_to_right(figures(number.value)))]
    if number.counted:
        facts.append(("counted", right_to_left(number.counted.text)))
    elif number.unit:
        facts.append(("unit", right_to_left(number.unit.text)))
    if number.modifier:
        facts.append(("modifier", labels.modifier(number.modifier.code)))
    return DOT.join(labels.named(labels.number_field(name), value) for name, value in facts)


def confidence(row: DecisionRow) -> str:
    """ "98%"; "by hand" of what the editor made; nothing where there is no probability."""
    if row.by_hand:
        return QCoreApplication.translate("Decisions", "by hand")
    return "" if row.confidence is None or row.flag else labels.percent(row.confidence)


def spoken(row: DecisionRow) -> str:
    """One line for a screen reader."""
    parts = [title(row), row.text, why(row), labels.state(row.state), confidence(row)]
    return labels.joined([part for part in parts if part])


def tooltip(row: DecisionRow) -> str:
    """The row in full, as it may be elided in the list."""
    return "\n".join(part for part in (title(row), right_to_left(row.text), why(row), labels.state(row.state)) if part)


def place(index: int, total: int) -> str:
    """ "3 of 13"; ``index`` counts from 0."""
    text = QCoreApplication.translate("Decisions", "{n} of {total}")
    return apart(text.format(n=figures(index + 1), total=figures(total)))

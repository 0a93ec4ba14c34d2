"""A document of the queue in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui import labels
from ui.bidi import isolated
from ui.counts import counts, time_spent

if TYPE_CHECKING:
    from ui.models.queue import QueueEntry

DOT = " · "


def state_line(entry: QueueEntry) -> str:
    """A state as in "8 open · lowest 61%", "Reviewed · 34 s", "Flagged for a colleague · a note"."""
    parts = [labels.status(entry.status)]
    if entry.status == "in-progress":
        parts = [counts.open(entry.open) if entry.open is not None else labels.status(entry.status)]
        if entry.confidence is not None and entry.open:
            lowest = QCoreApplication.translate("Queue", "lowest {share}")
            parts.append(lowest.format(share=labels.percent(entry.confidence)))
    elif entry.status == "second-look":
        parts += [counts.open(entry.open)] if entry.open else []
    elif entry.status == "pending":
        if entry.open is not None:
            parts.append(counts.suggestions(entry.open))
    elif entry.note:
        parts.append(_quoted(entry))
    elif entry.seconds:
        parts.append(time_spent(entry.seconds))
    return DOT.join(parts)


def note_beside(entry: QueueEntry) -> bool:
    """Whether the entry has a note that its line of state does not say."""
    return bool(entry.note) and _quoted(entry) not in state_line(entry)


def spoken(entry: QueueEntry) -> str:
    """A document's title, state and note, for tooltip and screen reader."""
    lines = [isolated(entry.title or entry.id), state_line(entry)]
    if note_beside(entry):
        lines.append(noted(entry.note))
    return "\n".join(lines)


def noted(note: str) -> str:
    """A note with its name."""
    return labels.named(QCoreApplication.translate("Queue", "Note"), isolated(note))


def _quoted(entry: QueueEntry) -> str:
    note = DOT.join(entry.note.splitlines())  # a reason and what the reviewer wrote
    return QCoreApplication.translate("Queue", "“{note}”").format(note=isolated(note))

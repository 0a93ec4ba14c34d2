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
        quoted = QCoreApplication.translate("Queue", "“{note}”")
        parts.append(quoted.format(note=isolated(entry.note)))
    elif entry.seconds:
        parts.append(time_spent(entry.seconds))
    return DOT.join(parts)


def spoken(entry: QueueEntry) -> str:
    """A document's title and state, for tooltip and screen reader."""
    return f"{isolated(entry.title or entry.id)}\n{state_line(entry)}"

"""The documents of a session: which are shown, in what order, and how many are done.

Rows are plain tuples, so that a hundred thousand of them are filtered and sorted between two key presses.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal, NamedTuple

Order = Literal["place", "needs-me", "confidence", "words"]

_DONE = ("reviewed", "skipped")
_URGENCY = {"in-progress": 0, "flagged": 1, "pending": 2, "skipped": 3, "reviewed": 4}


class Row(NamedTuple):
    """One document: ``words`` are its first ones, ``open`` its open decisions, ``lowest`` the least sure of them
    (1.0 where none is open), ``place`` its place in the input from 0."""

    key: str
    place: int
    words: str
    status: str
    open: int
    lowest: float


class Counts(NamedTuple):
    """How many documents there are, of which state, and how many decisions are open in those not done."""

    total: int
    pending: int
    in_progress: int
    reviewed: int
    skipped: int
    flagged: int
    open: int


def shown(rows: Sequence[Row], *, text: str = "", statuses: Sequence[str] = (), order: Order = "place") -> list[int]:
    """Indexes of the rows that fit, in order. ``text`` is looked for in the first words; no ``statuses`` means all.

    Rows that are equal stay in the order in which they were given.
    """
    every = range(len(rows))
    picked = [index for index in every if rows[index][3] in statuses] if statuses else list(every)
    wanted = text.strip().casefold()
    if wanted:
        picked = [index for index in picked if wanted in rows[index][2].casefold()]
    keys = _KEYS[order](rows)
    picked.sort(key=keys.__getitem__)
    return picked


def counts(rows: Sequence[Row]) -> Counts:
    """The figures of a session."""
    by_status = dict.fromkeys(_URGENCY, 0)
    undecided = 0
    for row in rows:
        by_status[row.status] += 1
        if row.status not in _DONE:
            undecided += row.open
    return Counts(
        len(rows), by_status["pending"], by_status["in-progress"], by_status["reviewed"], by_status["skipped"],
        by_status["flagged"], undecided,
    )  # fmt: skip


def _needs_me(rows: Sequence[Row]) -> list[float]:
    """What was begun first, then by how unsure the program is, then by how much there is to do; as one float each,
    because sorting floats takes a fraction of the time."""
    return [_URGENCY[status] * 2 + lowest - undecided * 1e-7 for _, _, _, status, undecided, lowest in rows]


_KEYS: dict[Order, Callable[[Sequence[Row]], list[Any]]] = {
    "place": lambda rows: [row[1] for row in rows],
    "needs-me": _needs_me,
    "confidence": lambda rows: [row[5] for row in rows],
    "words": lambda rows: [row[2] for row in rows],
}

"""What reviews tell of the work: acceptance per rule and kind, progress, time per document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import pairwise
from statistics import median
from typing import Any

from core.edits import EDITOR, VERDICTS
from core.review import STATUSES, Review
from core.stops import unseen

TABLES = ("rules", "kinds", "numbers", "flags", "confidence")
PAUSE = 120.0  # seconds: a longer gap between two decisions is not work on the document


def tally(reviews: Iterable[Review]) -> dict[str, Any]:
    """One JSON object.

    ``documents`` by status; ``rules``, ``kinds``, ``numbers`` and ``flags`` with a count of each verdict and ``rate``,
    the share of the decided that was accepted as proposed (None where nothing is decided); ``confidence`` the same by
    tenths; ``seconds`` of work per reviewed document (median, total), and ``bulk``: decisions made by finishing. What
    finishing rejected unseen is in none of them: nobody has judged it.
    """
    statuses = dict.fromkeys(STATUSES, 0)
    tables: dict[str, dict[str, dict[str, int]]] = {name: {} for name in TABLES}
    seconds: list[float] = []
    bulk = made = 0
    for review in reviews:
        statuses[review.status] += 1
        nobody_saw = unseen(review)
        for edit in review.edits:
            if edit.id in nobody_saw:
                continue
            if edit.rule == EDITOR or edit.kind == "manual":
                made += 1
                continue
            tenth = f"{min(9, int(edit.confidence * 10)) / 10:.1f}"
            for table, name in (("rules", edit.rule), ("kinds", edit.kind), ("confidence", tenth)):
                _count(tables[table], name, edit.verdict)
        for number in review.numbers:
            _count(tables["numbers"], number.kind, number.verdict)
        for flag in review.flags:
            _count(tables["flags"], flag.code, flag.verdict)
        bulk += sum(
            key not in nobody_saw
            for event in review.events
            if event.what == "finish"
            for name in ("edits", "numbers")
            for key in event.after.get(name, ())
        )
        if review.status == "reviewed":
            seconds.append(worked(review))
    rated = {name: {key: _rated(table[key]) for key in sorted(table)} for name, table in tables.items()}
    time = {"median": round(median(seconds), 1) if seconds else None, "total": round(sum(seconds), 1)}
    return {"documents": {"total": sum(statuses.values()), **statuses}, **rated, "made": made, "bulk": bulk,
            "seconds": time}  # fmt: skip


def worked(review: Review) -> float:
    """Seconds of work on a document: the time between its events, pauses counted up to two minutes."""
    times = [datetime.fromisoformat(event.when) for event in review.events]
    gaps = ((later - earlier).total_seconds() for earlier, later in pairwise(times))
    return sum(min(PAUSE, max(0.0, gap)) for gap in gaps)


def _count(table: dict[str, dict[str, int]], name: str, verdict: str) -> None:
    table.setdefault(name, dict.fromkeys(VERDICTS, 0))[verdict] += 1


def _rated(counts: Mapping[str, int]) -> dict[str, Any]:
    decided = sum(counts.values()) - counts["pending"]
    return {**counts, "rate": round(counts["accepted"] / decided, 4) if decided else None}

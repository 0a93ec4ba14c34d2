"""What a batch came to: documents, decisions, time, what was rejected most, what second looks have changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from statistics import median

from core.edits import EDITOR
from core.history import deciders
from core.looks import looked
from core.review import Review
from core.silencing import rule_of
from core.stops import Stop, stops
from core.tally import worked

IN_BULK = ("accept-sure", "accept-alike", "reject-alike", "silence", "finish", "second-look")
MOST = 5  # rules that are named


@dataclass(frozen=True, slots=True)
class Work:
    """One document: decisions by what was decided, how many of them together with others, and seconds of work.

    ``fixed`` is what was decided with another text or value than proposed; ``by_hand`` what the editor made.
    ``flags`` were looked at, some of them ``dismissed``. ``seen`` and ``changed`` are of its second look; None where
    it had none.
    """

    status: str
    unusable: bool = False
    accepted: int = 0
    rejected: int = 0
    fixed: int = 0
    by_hand: int = 0
    in_bulk: int = 0
    seconds: float = 0.0
    rules: Mapping[str, int] = field(default_factory=dict)
    seen: int | None = None
    changed: int = 0
    flags: int = 0
    dismissed: int = 0

    @property
    def decided(self) -> int:
        return self.accepted + self.rejected + self.fixed + self.by_hand


@dataclass(frozen=True, slots=True)
class Summary:
    """A batch of ``total`` documents. ``rules`` are those rejected most, with how often; seconds per document are of
    the reviewed ones."""

    total: int
    reviewed: int
    flagged: int
    unusable: int
    skipped: int
    accepted: int
    rejected: int
    fixed: int
    by_hand: int
    in_bulk: int
    seconds: float
    median: float | None
    rules: tuple[tuple[str, int], ...]
    looks: int
    seen: int
    changed: int
    flags: int
    dismissed: int

    @property
    def decided(self) -> int:
        return self.accepted + self.rejected + self.fixed + self.by_hand

    @property
    def singly(self) -> int:
        return self.decided - self.in_bulk


def work_on(review: Review) -> Work:
    """The figures of one document. A decision is what an editor decides at once: a heading counts once, flags not."""
    by = deciders(review)
    rules: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    in_bulk = 0
    for stop in stops(review):
        if stop.open or stop.kind == "flag":
            continue
        sort = _sort(review, stop)
        counts[sort] += 1
        event = by.get(stop.key)
        in_bulk += event is not None and event.what in IN_BULK
        if sort == "rejected" and stop.kind != "number":
            rule = rule_of(review.edit(stop.key))
            rules.update([rule] if rule else [])
    look = looked(review)
    return Work(
        review.status, review.status == "skipped" and bool(review.note),
        counts["accepted"], counts["rejected"], counts["fixed"], counts["by-hand"], in_bulk, worked(review), rules,
        look.seen if look else None, look.changed if look else 0,
        sum(flag.verdict != "pending" for flag in review.flags),
        sum(flag.verdict == "rejected" for flag in review.flags),
    )  # fmt: skip


def summed(works: Iterable[Work | None]) -> Summary:
    """The figures of a batch; None stands for a document that nobody has begun."""
    every = list(works)
    known = [work for work in every if work is not None]
    times = [work.seconds for work in known if work.status == "reviewed"]
    rules: Counter[str] = Counter()
    for work in known:
        rules.update(work.rules)
    ordered = sorted(rules.items(), key=lambda item: (-item[1], item[0]))
    looks = [work for work in known if work.seen is not None]

    def count(name: str) -> int:
        return sum(getattr(work, name) for work in known)

    return Summary(
        total=len(every),
        reviewed=len(times),
        flagged=sum(work.status == "flagged" for work in known),
        unusable=sum(work.unusable for work in known),
        skipped=sum(work.status == "skipped" and not work.unusable for work in known),
        accepted=count("accepted"),
        rejected=count("rejected"),
        fixed=count("fixed"),
        by_hand=count("by_hand"),
        in_bulk=count("in_bulk"),
        seconds=count("seconds"),
        median=median(times) if times else None,
        rules=tuple(ordered[:MOST]),
        looks=len(looks),
        seen=sum(work.seen or 0 for work in looks),
        changed=count("changed"),
        flags=count("flags"),
        dismissed=count("dismissed"),
    )


def _sort(review: Review, stop: Stop) -> str:
    """What a decision was: accepted, rejected, fixed, by-hand. What is rejected of the editor's own is rejected."""
    if stop.verdict == "rejected":
        return "rejected"
    number = stop.kind == "number"
    if stop.confidence == 1.0 if number else review.edit(stop.key).rule == EDITOR:  # no number that is read is so sure
        return "by-hand"
    return "fixed" if stop.verdict == "replaced" else "accepted"

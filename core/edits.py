"""Edits on the raw text, which of them are carried out, and carrying them out (CONTRACT.md 2).

An edit says: these raw code points become that text. Its ``verdict`` is a person's; ``applied`` follows from the
verdicts, the confidences and the overlaps, and from nothing else: see :func:`resolve`.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, pairwise
from typing import Any, Literal, NamedTuple, get_args

from core.spans import OffsetMap, Span

EditKind = Literal[
    "paragraph-break", "heading-break", "word-split", "space", "quote", "character", "remove", "insert", "manual"
]
Verdict = Literal["pending", "accepted", "rejected", "replaced"]

EDIT_KINDS: tuple[str, ...] = get_args(EditKind)
VERDICTS: tuple[str, ...] = get_args(Verdict)
BREAKS = ("paragraph-break", "heading-break")
EDITOR = "editor"  # the rule of what a person made
THRESHOLD = 0.5
WRITTEN_FROM = 0.2  # edits less sure than this are not proposed
NEWLINE = "\n"

# Who wins where edits overlap, best first. An insert carries the line ends that it needs, so it goes before breaks.
PRECEDENCE = {
    kind: rank
    for rank, kinds in enumerate(
        (("manual",), ("remove",), ("insert",), BREAKS, ("character",), ("quote",), ("word-split",), ("space",))
    )
    for kind in kinds
}


class Edit(NamedTuple):
    """``before`` (always ``raw[start:end]``) becomes ``after``. Offsets are code points into the raw text.

    Many are made for one text, so they are tuples, as mentions are.
    """

    id: str
    kind: EditKind
    start: int
    end: int
    before: str
    after: str
    suggested: str
    rule: str
    reason: str
    confidence: float
    group: str | None = None
    verdict: Verdict = "pending"
    applied: bool = False
    unknown: tuple[tuple[str, Any], ...] = ()

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def moved(self, by: int) -> Edit:
        """The same edit with its places moved."""
        return self._replace(start=self.start + by, end=self.end + by)

    def settled(self, applied: bool) -> Edit:
        """The same edit with another ``applied``; quicker than ``_replace``."""
        return Edit(
            self.id, self.kind, self.start, self.end, self.before, self.after, self.suggested, self.rule, self.reason,
            self.confidence, self.group, self.verdict, applied, self.unknown,
        )  # fmt: skip

    def grouped(self, group: str | None) -> Edit:
        """The same edit in another group; quicker than ``_replace``."""
        return Edit(*self[:10], group, *self[11:])

    @property
    def decided(self) -> bool:
        return self.verdict != "pending"

    @property
    def is_break(self) -> bool:
        return self.kind in BREAKS

    @property
    def is_mark(self) -> bool:
        """A zero-width break without text: it only says of what kind a line is that begins there anyway."""
        return self.is_break and self.start == self.end and not self.after


def edit_id(kind: str, start: int, end: int, before: str, suggested: str) -> str:
    """Twelve hex digits that are the same whoever proposes the edit, a rule or a reference (CONTRACT.md 2)."""
    key = f"{kind}\x1f{start}\x1f{end}\x1f{before}\x1f{suggested}"
    return hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def make_edit(
    raw: str,
    kind: EditKind,
    start: int,
    end: int,
    after: str,
    *,
    rule: str,
    reason: str,
    confidence: float,
    group: str | None = None,
) -> Edit:
    """A suggestion: a pending edit with its id and ``before`` filled in. ``confidence`` keeps four decimals."""
    before = raw[start:end]
    return Edit(
        edit_id(kind, start, end, before, after), kind, start, end, before, after, after,
        rule, reason, round(confidence, 4), group,
    )  # fmt: skip


def proposed_kind(edit: Edit) -> str | None:
    """The kind that the edit's id was made with: another break's where the editor made a heading of a paragraph
    or the other way round; None where the id belongs to no kind."""
    kinds = (edit.kind, *(k for k in BREAKS if k != edit.kind)) if edit.is_break else (edit.kind,)
    for kind in kinds:
        if edit_id(kind, edit.start, edit.end, edit.before, edit.suggested) == edit.id:
            return kind
    return None


def heading_ends(edits: Iterable[Edit]) -> frozenset[str]:
    """Ids of the breaks that end a heading: they are decided with the one that starts it."""
    known = tuple(edits)
    groups = {edit.group for edit in known if edit.group and edit.kind == "heading-break"}
    return frozenset(edit.id for edit in known if edit.group in groups and edit.kind == "paragraph-break")


def text_order(edit: Edit) -> tuple[int, int, int, str]:
    """Sort key of every list of edits: by place, a zero-width edit first, a mark before it; then by precedence, id."""
    return edit.start, edit.end, -1 if edit.is_mark else PRECEDENCE[edit.kind], edit.id


def wanted(edit: Edit, threshold: float) -> bool:
    """Whether the edit would be carried out if no other stood in its way."""
    if edit.verdict == "pending":
        return edit.kind != "insert" and edit.confidence >= threshold
    return edit.verdict != "rejected"


def clusters(raw: str, edits: Sequence[Edit]) -> list[tuple[int, int]]:
    """Index ranges of edits that can influence each other: nothing visible of the raw stands between them.

    It depends on places alone, not on verdicts; so a new verdict is settled inside its own cluster.
    """
    out, first, reach = [], 0, -1
    for index, edit in enumerate(edits):
        if index > first and edit.start > reach and not _blank(raw, reach, edit.start):
            out.append((first, index))
            first = index
        reach = max(reach, edit.end)
    if edits:
        out.append((first, len(edits)))
    return out


def resolve(raw: str, edits: Iterable[Edit], threshold: float) -> list[Edit]:
    """The edits in text order, each with ``applied`` as it must be.

    Of overlapping edits one is applied, by precedence (CONTRACT.md 2); a pending break that would leave a blank
    line is not.
    """
    ordered = sorted(edits, key=text_order)
    for index, edit in _unsettled(raw, ordered, threshold, clusters(raw, ordered)):
        ordered[index] = edit
    return ordered


def resolve_around(
    raw: str, edits: Sequence[Edit], threshold: float, around: Iterable[Span], longest: int
) -> list[tuple[int, Edit]]:
    """What :func:`resolve` would change, by index, in edits that are in order, were settled before, and have changed
    at these raw places alone: only what can feel that is settled again. No edit is longer than ``longest``."""
    return list(_unsettled(raw, edits, threshold, _clusters_around(raw, edits, around, longest)))


def _unsettled(
    raw: str, edits: Sequence[Edit], threshold: float, ranges: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, Edit]]:
    """The edits of some clusters whose ``applied`` is not as it must be, with it as it must."""
    for first, last in ranges:
        if last == first + 1 and (free := _alone(raw, edits[first], threshold)) is not None:
            if edits[first].applied != free:
                yield first, edits[first].settled(free)
            continue
        cluster = edits[first:last]
        chosen = _settle(raw, cluster, threshold)
        for index, edit in enumerate(cluster, first):
            if edit.applied != (edit.id in chosen):
                yield index, edit.settled(not edit.applied)


def carry_out(raw: str, edits: Iterable[Edit]) -> tuple[str, OffsetMap]:
    """The cleaned text and its map: ``raw`` with every applied edit carried out. Edits are in text order."""
    done = [edit for edit in edits if edit.applied]
    starts = tuple(edit.start for edit in done)
    ends = tuple(edit.end for edit in done)
    growth = accumulate((len(edit.after) - edit.end + edit.start for edit in done), initial=0)
    cleaned_starts = tuple(start + grown for start, grown in zip(starts, growth, strict=False))
    cleaned_ends = tuple(start + len(edit.after) for start, edit in zip(cleaned_starts, done, strict=True))
    kept = (raw[a:b] for a, b in zip((0, *ends), (*starts, len(raw)), strict=True))
    put = (*(edit.after for edit in done), "")
    cleaned = "".join(chain.from_iterable(zip(kept, put, strict=True)))
    return cleaned, OffsetMap(starts, ends, cleaned_starts, cleaned_ends, tuple(edit.id for edit in done))


def carry_again(
    raw: str, edits: Sequence[Edit], changed: Span, cleaned: str, offsets: OffsetMap
) -> tuple[str, OffsetMap]:
    """What :func:`carry_out` gives, from what it gave before edits changed within a raw span and nowhere else."""
    first, last = bisect_left(offsets.raw_starts, changed.start), bisect_right(offsets.raw_starts, changed.end)
    low, high = bisect_left(edits, changed.start, key=_start), bisect_right(edits, changed.end, key=_start)
    done = [edit for edit in edits[low:high] if edit.applied]
    end = max((changed.end, *offsets.raw_ends[first:last], *(edit.end for edit in done)))
    start_before = offsets.shift(first) + changed.start
    end_before = offsets.shift(last) + end
    text, part = carry_out(raw[changed.start : end], (edit.moved(-changed.start) for edit in done))
    grown = len(text) - (end_before - start_before)
    settled = offsets.with_tail(last)
    middle = OffsetMap(
        tuple(edit.start for edit in done),
        tuple(edit.end for edit in done),
        tuple(place + start_before for place in part.cleaned_starts),
        tuple(place + start_before for place in part.cleaned_ends),
        part.ids,
    )
    return "".join((cleaned[:start_before], text, cleaned[end_before:])), OffsetMap(
        settled.raw_starts[:first] + middle.raw_starts + settled.raw_starts[last:],
        settled.raw_ends[:first] + middle.raw_ends + settled.raw_ends[last:],
        settled.cleaned_starts[:first] + middle.cleaned_starts + settled.cleaned_starts[last:],
        settled.cleaned_ends[:first] + middle.cleaned_ends + settled.cleaned_ends[last:],
        settled.ids[:first] + middle.ids + settled.ids[last:],
        first + len(done),
        settled.ahead + grown,
    )


def _clusters_around(raw: str, edits: Sequence[Edit], places: Iterable[Span], longest: int) -> list[tuple[int, int]]:
    """Those of :func:`clusters` that can feel what changed at some raw places. Nothing is read that is further away
    than an edit is long, but what is in the same cluster."""

    def reach(index: int) -> tuple[int, int]:
        """Where the furthest of the edits before an index ends, and the index of that edit; -1 at 0."""
        far, at = -1, 0
        while index > 0 and edits[index - 1].start + longest > far:
            index -= 1
            if edits[index].end > far:
                far, at = edits[index].end, index
        return far, at

    def apart(index: int, before: int) -> bool:
        """Whether nothing that ends at ``before`` at the latest can influence what stands at an index."""
        if index in (0, len(edits)):
            return True
        start = edits[index].start
        return start > before and not _blank(raw, before, start)

    found = set()
    for place in places:
        start, end = _widened(raw, place)
        first = bisect_left(edits, start - longest, key=_start)
        while first < len(edits) and edits[first].end < start:
            first += 1
        last = bisect_right(edits, end, key=_start)
        if first >= last:
            continue
        far, at = reach(first)
        while not apart(first, far):
            first = at
            far, at = reach(first)
        cuts, index = [first], first
        while index < last or cuts[-1] < last:
            far = max(far, edits[index].end)
            index += 1
            if apart(index, far):
                cuts.append(index)
        found |= set(pairwise(cuts))
    return sorted(found)


def _start(edit: Edit) -> int:
    return edit.start


def _widened(raw: str, span: Span) -> Span:
    """The span with the white space around it: as far as a blank line can be felt."""
    start, end = span
    while start > 0 and raw[start - 1].isspace():
        start -= 1
    while end < len(raw) and raw[end].isspace():
        end += 1
    return Span(start, end)


def _alone(raw: str, edit: Edit, threshold: float) -> bool | None:
    """Whether an edit that no other can influence is carried out; None where a blank line may speak against it."""
    if not wanted(edit, threshold):
        return False
    if not _droppable(edit):
        return True
    within = edit.start > 0 and edit.end < len(raw)
    return True if within and not raw[edit.start - 1].isspace() and not raw[edit.end].isspace() else None


def _settle(raw: str, cluster: Sequence[Edit], threshold: float) -> frozenset[str]:
    """Ids of one cluster's edits that are carried out."""
    candidates = sorted(
        (edit for edit in cluster if wanted(edit, threshold)),
        key=lambda e: (not e.decided, PRECEDENCE[e.kind], -e.confidence, *text_order(e)),
    )
    barred: set[str] = set()
    while True:
        chosen = _compatible(edit for edit in candidates if edit.id not in barred)
        spare = _blank_break(raw, chosen)
        if spare is None:
            return frozenset(edit.id for edit in chosen)
        barred.add(spare)


def _compatible(candidates: Iterable[Edit]) -> list[Edit]:
    """Each candidate that overlaps none before it, in text order."""
    taken: list[tuple[tuple[int, int], Edit]] = []
    for edit in candidates:
        span = (edit.start, edit.end)
        index = bisect_left(taken, span, key=lambda item: item[0])
        beside = taken[max(0, index - 2) : index + 2]
        if not any(_exclude(edit, other) for _, other in beside):
            insort(taken, (span, edit), key=lambda item: item[0])
    return [edit for _, edit in taken]


def _exclude(edit: Edit, other: Edit) -> bool:
    """Whether only one of two edits can be carried out. A mark changes no text: only a break stands in its way."""
    if edit.is_mark != other.is_mark and edit.span == other.span:
        return edit.is_break and other.is_break
    return edit.span.touches(other.span)


def _blank_break(raw: str, chosen: Sequence[Edit]) -> str | None:
    """Id of a pending break next to which a blank line would stand, the least sure of two; None if there is none."""
    if not any(_droppable(edit) for edit in chosen):
        return None
    at = chosen[0].start
    while at > 0 and raw[at - 1].isspace():
        at -= 1
    blank, last = at == 0, None  # nothing visible since the last line end; the pending break that made that line end
    for edit in chosen:
        blank, last, spare = _read(raw[at : edit.start], blank, last)
        if spare:
            return spare.id
        if _droppable(edit):
            if blank:
                return _weaker(last, edit).id
            blank, last = True, edit
        else:
            blank, last, spare = _read(edit.after, blank, last)
            if spare:
                return spare.id
        at = edit.end
    end = at
    while end < len(raw) and raw[end].isspace():
        end += 1
    tail = raw[at:end] + (NEWLINE if end == len(raw) else "x")
    return spare.id if (spare := _read(tail, blank, last)[2]) else None


def _read(text: str, blank: bool, last: Edit | None) -> tuple[bool, Edit | None, Edit | None]:
    """Read on over fixed text: (nothing visible on this line yet, its pending break, a break to drop)."""
    head, newline, tail = text.partition(NEWLINE)
    blank = blank and not head.strip()
    if not newline:
        return blank, last, None
    if blank and last:
        return blank, last, last
    return not tail.rpartition(NEWLINE)[2].strip(), None, None


def _droppable(edit: Edit) -> bool:
    return edit.is_break and not edit.decided and not edit.is_mark


def _weaker(first: Edit | None, second: Edit) -> Edit:
    if first is None:
        return second
    return min(first, second, key=lambda e: (e.kind == "heading-break", e.confidence, -e.start))


def _blank(raw: str, start: int, end: int) -> bool:
    """Whether raw[start:end] holds nothing visible. The first characters nearly always say it."""
    return not raw[start : min(end, start + 16)].strip() and not raw[start:end].strip()

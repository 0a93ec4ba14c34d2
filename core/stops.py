"""The places where a reviewer stops, in the order of the text: one for what is decided together."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal, NamedTuple

from core.edits import Edit, Verdict, proposed_kind
from core.numbers import Number
from core.review import Review

StopKind = Literal[
    "heading", "paragraph", "word-split", "space", "quote", "character", "remove", "insert", "manual", "number", "flag"
]
KINDS: dict[str, StopKind] = {"heading-break": "heading", "paragraph-break": "paragraph"}


class Stop(NamedTuple):
    """One row of the decisions: ``ids`` are decided together, the first gives key, place and verdict.

    ``start`` is a raw code point, ``confidence`` that of the least sure part. ``open``: it waits for a verdict.
    """

    key: str
    kind: StopKind
    ids: tuple[str, ...]
    start: int
    confidence: float
    verdict: Verdict
    open: bool


def stops(review: Review) -> tuple[Stop, ...]:
    """All stops by place. Left out: suggestions below the threshold or beaten by another, which change nothing; they
    are none either when the article was finished over them."""
    unseen = _finished_over(review)
    tails: dict[str, list[Edit]] = {}
    heads = {edit.group for edit in review.edits if edit.group and edit.kind == "heading-break"}
    refused = {edit.group for edit in review.edits if edit.group and _refused_heading(edit)}
    for edit in review.edits:
        if edit.kind == "paragraph-break" and edit.group and _is_tail(edit, heads, refused) and _shown(edit, unseen):
            tails.setdefault(edit.group, []).append(edit)
    out: list[tuple[int, int, Stop]] = []
    for edit in review.edits:
        if not _shown(edit, unseen) or (edit.kind == "paragraph-break" and _is_tail(edit, heads, refused)):
            continue
        leads = edit.kind == "heading-break" or (edit.group in refused and _refused_heading(edit))
        parts = [edit, *tails.get(edit.group or "", ())] if leads else [edit]
        stop = Stop(
            edit.id,
            KINDS.get(edit.kind, edit.kind),  # type: ignore[arg-type]
            tuple(part.id for part in parts),
            edit.start,
            min(part.confidence for part in parts),
            edit.verdict,
            any(not part.decided for part in parts),
        )
        out.append((edit.start, 0, stop))
    out += [(number.start, 1, _number_stop(number)) for number in review.numbers]
    for flag in review.flags:
        start = flag.places[0].start if flag.places else 0
        out.append((start, 2, Stop(flag.id, "flag", (flag.id,), start, 1.0, flag.verdict, False)))
    return tuple(stop for *_, stop in sorted(out, key=lambda item: item[:2]))


def next_open(rows: Sequence[Stop], index: int, step: int = 1) -> int | None:
    """Index of the next open stop after (or before) one, going round once; None if none is open."""
    for away in range(1, len(rows) + 1):
        at = (index + step * away) % len(rows)
        if rows[at].open:
            return at
    return None


def _is_tail(edit: Edit, heads: Collection[str], refused: Collection[str]) -> bool:
    """Whether a paragraph break ends a heading, and so has no row of its own; of a rejected heading, the end that
    went with it."""
    return edit.group in heads or (edit.group in refused and edit.verdict == "rejected")


def _refused_heading(edit: Edit) -> bool:
    """Whether an edit is the start of a heading that was rejected and begins a paragraph now."""
    replaced = edit.kind == "paragraph-break" and edit.verdict == "replaced"
    return replaced and proposed_kind(edit) == "heading-break"


def _shown(edit: Edit, unseen: Collection[str]) -> bool:
    if edit.applied or edit.kind == "insert":
        return True
    return edit.decided and not (edit.verdict == "rejected" and edit.id in unseen)


def _finished_over(review: Review) -> frozenset[str]:
    """Ids of what finishing rejected: it was not carried out, and nobody saw it."""
    return frozenset(
        key
        for event in review.events
        if event.what == "finish"
        for key, fields in event.after.get("edits", {}).items()
        if fields and fields.get("verdict") == "rejected"
    )


def _number_stop(number: Number) -> Stop:
    return Stop(number.id, "number", (number.id,), number.start, number.confidence, number.verdict, not number.decided)

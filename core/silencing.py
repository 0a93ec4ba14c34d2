"""Rules that a reviewer has silenced: what they propose is not carried out and asks for no decision.

A rule is here what an editor knows it as: a kind of change for a reason. A silenced suggestion stays in the review,
below the threshold: it can be found again by walking the possible breaks, and finishing rejects it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from core.decisions import reject
from core.drafts import Actor
from core.edits import EDITOR, WRITTEN_FROM, Edit, heading_ends, make_edit, proposed_kind
from core.review import Event, Review

HEADING = "heading-"
LEAST = 0.0001  # confidences keep four decimals


@dataclass(frozen=True, slots=True)
class Silenced:
    """A rule that proposes nothing any more: in the documents of one source, or everywhere (None)."""

    rule: str
    source: str | None = None


def rule_of(edit: Edit) -> str | None:
    """The rule that proposed an edit, as ``kind:reason``; None of what the editor made."""
    return None if edit.rule == EDITOR else f"{proposed_kind(edit) or edit.kind}:{edit.reason}"


def silence(review: Review, rule: str, by: Actor) -> Event | None:
    """Reject all that a rule proposes and nobody has decided, in one event."""
    ends = heading_ends(review.edits)
    ids = [e.id for e in review.edits if not e.decided and e.id not in ends and rule_of(e) == rule]
    return reject(review, ids, by, "silence")


def quietened(raw: str, edits: Iterable[Edit], rules: Collection[str], threshold: float) -> tuple[Edit, ...]:
    """The suggestions, those of silenced rules below the threshold. (A threshold of 0 has nothing below it.)

    A heading keeps its start as a paragraph break, as a rejected one does (CONTRACT.md 2).
    """
    every = tuple(edits)
    if not rules:
        return every
    ends = heading_ends(every)
    quiet = {e.id for e in every if e.id not in ends and rule_of(e) in rules}
    groups = {e.group for e in every if e.id in quiet and e.group and e.kind == "heading-break"}
    below = max(0.0, min(WRITTEN_FROM, round(threshold - LEAST, 4)))
    out = {
        e.id: e._replace(confidence=min(e.confidence, below))
        if e.id in quiet or (e.id in ends and e.group in groups)
        else e
        for e in every
    }
    for edit in every:
        if edit.id in quiet and edit.kind == "heading-break" and not edit.is_mark:
            start = _as_paragraph(raw, edit)
            if rule_of(start) not in rules:
                out.setdefault(start.id, start)
    return tuple(out.values())


def silenced_in(silenced: Iterable[Silenced], source: str) -> frozenset[str]:
    """The rules that are silenced for the documents of a source."""
    return frozenset(one.rule for one in silenced if one.source in (None, source))


def from_settings(held: Iterable[Any]) -> tuple[Silenced, ...]:
    """The silenced rules as the settings keep them; what is none is left out."""
    return tuple(_read(held))


def to_settings(silenced: Iterable[Silenced]) -> list[dict[str, str | None]]:
    """The silenced rules for the settings."""
    return [{"rule": one.rule, "source": one.source} for one in silenced]


def _read(held: Iterable[Any]) -> Iterator[Silenced]:
    for one in held:
        if isinstance(one, Mapping) and isinstance(one.get("rule"), str):
            source = one.get("source")
            if source is None or isinstance(source, str):
                yield Silenced(one["rule"], source)


def _as_paragraph(raw: str, heading: Edit) -> Edit:
    return make_edit(
        raw, "paragraph-break", heading.start, heading.end, heading.after,
        rule=heading.rule, reason=heading.reason.removeprefix(HEADING), confidence=heading.confidence,
    )  # fmt: skip

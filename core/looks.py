"""The second look: one article in so many of those accepted in bulk is seen again, decision by decision."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from core.drafts import Actor, draft
from core.history import deciders, second_look
from core.review import Event, Review
from core.tables import by_id

IN_BULK = ("accept-sure", "accept-alike", "finish")  # events that accept what may not have been looked at


class Looked(NamedTuple):
    """What a second look has come to: decisions seen again, and those of them that were decided otherwise."""

    seen: int
    changed: int


def is_due(document_id: str, every: int) -> bool:
    """Whether a document is the one in ``every`` (0: none): by chance, but always the same for the same id."""
    if every <= 0:
        return False
    digest = hashlib.blake2b(document_id.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest) % every == 0


def look_again(review: Review, by: Actor) -> Event | None:
    """Open again what was accepted in bulk and is carried out by itself; None where there is nothing of it, or where
    the document had its second look."""
    if any(event.what == "second-look" for event in review.events):
        return None
    bulk = {key for key, event in deciders(review).items() if event.what in IN_BULK}
    edits = {
        e.id: {"verdict": "pending"}
        for e in review.edits
        if e.id in bulk and e.verdict == "accepted" and e.kind != "insert" and e.confidence >= review.made.threshold
    }
    numbers = {n.id: {"verdict": "pending"} for n in review.numbers if n.id in bulk and n.verdict == "accepted"}
    if not edits and not numbers:
        return None
    return draft(
        review, "second-look", by, edits=edits, numbers=numbers, fields={"status": "in-progress", "finished": None}
    )


def looked(review: Review) -> Looked | None:
    """What the second look of a review has come to so far; None where there was none. A heading counts once."""
    event = second_look(review)
    if event is None:
        return None
    edits, numbers = by_id(review.edits), by_id(review.numbers)
    seen = changed = 0
    groups: set[str] = set()
    for key in event.after.get("edits", {}):
        edit = edits.get(key)
        if edit is not None and edit.group:
            if edit.group in groups:
                continue
            groups.add(edit.group)
        verdict = "rejected" if edit is None else edit.verdict
        seen += verdict != "pending"
        changed += verdict in ("rejected", "replaced")
    for key in event.after.get("numbers", {}):
        verdict = numbers[key].verdict if key in numbers else "rejected"
        seen += verdict != "pending"
        changed += verdict in ("rejected", "replaced")
    return Looked(seen, changed)

"""From a record to its review: the rules, the reference where there is one, the numbers."""

from __future__ import annotations

import os

from core.clean import suggest
from core.formats.record import Record
from core.review import Made, Review, Source, new_review
from core.reviewfile import from_json


def review_of(record: Record, made: Made) -> Review:
    """The record's review: the one that it holds, else a new one with suggestions, made as ``made`` says.

    Raises MurajiError (``bad-review``) where a review that it holds is not as the schema says.
    """
    if record.review is not None:
        return from_json(record.review)
    return fresh_review(record, made)


def fresh_review(record: Record, made: Made) -> Review:
    """A new review of the record's text, whatever review it holds."""
    found = suggest(record.raw, made.breaks)
    edits, flags = found.edits, found.flags
    if made.reference and record.reference is not None:
        from core.reference import suggest_from_reference  # most records have none, and it takes its time to load

        edits, more = suggest_from_reference(record.raw, record.reference, edits)
        flags = (*flags, *more)
    return new_review(
        record.raw, edits, flags,
        id=record.id, source=source_of(record), made=made, reference=record.reference, extra=record.extra,
    )  # fmt: skip


def source_of(record: Record) -> Source:
    """Where the record came from; a name that is no Unicode is shown as well as it can be."""
    path = os.fsencode(record.path).decode("utf-8", "replace")
    return Source(path, record.number, record.sha256, record.encoding)

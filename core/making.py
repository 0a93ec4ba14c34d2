"""From a record to its review: the rules, the reference where there is one, the numbers."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from core.clean import suggest
from core.edits import Edit
from core.errors import MurajiError
from core.flags import Flag
from core.formats.record import Record
from core.review import Made, Review, Source, new_review
from core.reviewfile import from_json
from core.silencing import Silenced, quietened, silenced_in

LONGEST = 8 << 20  # code points of one document: more is no article, and would take minutes


def review_of(record: Record, made: Made, words: Iterable[str] = (), silenced: Iterable[Silenced] = ()) -> Review:
    """The record's review: the one that it holds, else a new one with suggestions, made as ``made`` says.

    ``words`` is the reviewer's own list: they are never split. ``silenced`` are the rules that propose nothing any
    more.
    MurajiError: ``bad-review`` where a review that it holds is not as the schema says, ``too-large``.
    """
    if record.review is not None:
        return from_json(record.review)
    edits, flags = _suggested(record.raw, record.reference, made, words)
    edits = quietened(record.raw, edits, silenced_in(silenced, origin_of(record)), made.threshold)
    return new_review(
        record.raw, edits, flags,
        id=record.id, source=source_of(record), made=made, reference=record.reference, extra=record.extra,
    )  # fmt: skip


def review_made_again(record: Record, made: Made) -> Review:
    """As :func:`review_of`, but a review that the record holds gets new suggestions; its decisions stay."""
    if record.review is None:
        return review_of(record, made)
    from core.again import made_again  # seldom needed

    held = from_json(record.review)
    return made_again(held, *_suggested(held.raw, held.reference, made), made)


def origin_of(record: Record) -> str:
    """What counts as the record's source where a rule is silenced for one: its own field ``source``, else its file,
    or the folder of a file that holds one document."""
    own = record.extra.get("source")
    if isinstance(own, str) and own.strip():
        return own.strip()
    return str(Path(record.path).parent) if record.single else record.path


def source_of(record: Record) -> Source:
    """Where the record came from; a name that is no Unicode is shown as well as it can be."""
    path = os.fsencode(record.path).decode("utf-8", "replace")
    return Source(path, record.number, record.sha256, record.encoding)


def _suggested(
    raw: str, reference: str | None, made: Made, words: Iterable[str] = ()
) -> tuple[tuple[Edit, ...], tuple[Flag, ...]]:
    if len(raw) > LONGEST:
        raise MurajiError("too-large", size=len(raw) >> 20)
    found = suggest(raw, made.breaks, words)
    if not made.reference or reference is None:
        return found.edits, found.flags
    from core.reference import suggest_from_reference  # most records have none, and it takes its time to load

    edits, flags = suggest_from_reference(raw, reference, found.edits)
    return edits, (*found.flags, *flags)

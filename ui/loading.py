"""From paths to reviews, away from the window: reading records, and suggesting for one of them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from core.atomic import MISSING, Stamp, stamp
from core.errors import MurajiError
from core.formats.readers import REVIEW_SUFFIXES, read
from core.formats.record import Record
from core.reviewfile import place_beside

LONGEST = 16 << 20  # bytes of one article: more than any pane shows without a hitch
CHUNK = 200


@dataclass(frozen=True, slots=True)
class Read:
    """Some records and errors of the paths, in order; ``stamps`` of the files that they came from."""

    records: tuple[Record, ...]
    errors: tuple[MurajiError, ...]
    stamps: dict[str, Stamp]
    last: bool


def reading(paths: list[str], encoding: str | None, cancelled: Callable[[], bool]) -> Iterator[Read]:
    """The paths' records in pieces. An article that the window can't hold is an error, and so is a file without any
    text; an empty record among others is none."""
    items: Iterator[Record | MurajiError] = itertools.takewhile(
        lambda _: not cancelled(), read(paths, encoding=encoding)
    )
    stamps: dict[str, Stamp] = {}
    while True:
        records, errors = [], []
        for found in itertools.islice(items, CHUNK):
            item = _fitting(found) if isinstance(found, Record) else found
            if isinstance(item, Record):
                records.append(_with_reviewed(item))
                if item.path not in stamps:
                    stamps[item.path] = stamp(item.path)
            else:
                errors.append(item)
        last = len(records) + len(errors) < CHUNK
        yield Read(tuple(records), tuple(errors), dict(stamps), last)
        if last:
            return


def target_of(record: Record) -> str:
    """Where the record's review is saved unless told otherwise: beside its source."""
    return str(place_beside(record.path, several=not record.single))


def stamp_of(path: str) -> Stamp:
    """What is at a path now; nothing where it can't be read."""
    try:
        return stamp(path)
    except MurajiError:
        return MISSING


def _fitting(record: Record) -> Record | MurajiError:
    if record.size > LONGEST:
        return MurajiError("too-large", file=record.path, record=record.number, size=record.size >> 20)
    if record.single and not record.raw.strip():
        return MurajiError("empty-file", file=record.path)
    return record


def _with_reviewed(record: Record) -> Record:
    """The record with the review that stands beside its file, if there is one of this very text."""
    if record.review is not None or not record.single or record.path.lower().endswith(REVIEW_SUFFIXES):
        return record
    beside = target_of(record)
    if not Path(beside).exists():
        return record
    found = next(iter(read([beside])), None)
    if isinstance(found, Record) and found.review is not None and found.raw == record.raw:
        return Record(
            record.id, record.raw, record.path, record.number, record.sha256, record.encoding, record.size,
            record.shape, record.single, record.reference, record.extra, found.review,
        )  # fmt: skip
    return record

"""From paths to reviews, away from the window: reading records, and suggesting for one of them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from core.atomic import MISSING, Stamp, stamp
from core.errors import MurajiError
from core.formats.readers import read
from core.formats.record import Record
from core.reviewfile import place_beside

LONGEST = 12 << 20  # bytes of one article: more than any pane shows without a hitch
CHUNK = 200


@dataclass(frozen=True, slots=True)
class Read:
    """Some records and errors of the paths, in order; ``stamps`` of the files that they came from, with the last piece
    those of the review files too."""

    records: tuple[Record, ...]
    errors: tuple[MurajiError, ...]
    stamps: dict[str, Stamp]
    last: bool


def reading(paths: list[str], encoding: str | None, cancelled: Callable[[], bool]) -> Iterator[Read]:
    """The paths' records in pieces. An article that the window can't hold is an error, and so is a file without any
    text; an empty record among others is none. A review that stands beside its source is taken along."""
    items = itertools.takewhile(lambda _: not cancelled(), read(paths, encoding=encoding))
    beside: dict[str, _Beside] = {}
    while True:
        records, errors = [], []
        stamps: dict[str, Stamp] = {}
        for found in itertools.islice(items, CHUNK):
            item = _fitting(found) if isinstance(found, Record) else found
            if isinstance(item, Record):
                target = target_of(item)
                if target not in beside:
                    stamps[item.path] = stamp_of(item.path)
                    beside[target] = _Beside(target) if target != item.path else _Beside(None)
                records.append(beside[target].reviewed(item))
            else:
                errors.append(item)
        last = len(records) + len(errors) < CHUNK
        if last:
            stamps |= {target: known.stamp for target, known in beside.items() if known.ours}
        yield Read(tuple(records), tuple(errors), stamps, last)
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


class _Beside:
    """The review file that stands beside a source: its reviews are taken up by the records of the same text."""

    def __init__(self, path: str | None) -> None:
        self.stamp = stamp_of(path) if path else MISSING
        self._left: dict[str, Record] = {}
        self._strange = path is None
        if path and self.stamp != MISSING:
            for found in read([path]):
                if isinstance(found, Record) and found.review is not None:
                    self._left[found.raw] = found
                else:
                    self._strange = True

    def reviewed(self, record: Record) -> Record:
        """The record with its review, if there is one."""
        found = self._left.pop(record.raw, None) if record.review is None else None
        return replace(record, review=found.review) if found else record

    @property
    def ours(self) -> bool:
        """Whether all that the file holds was taken up, so that it may be written anew."""
        return not self._left and not self._strange

"""Saving: each source's review file, whole or not at all, and never over what somebody else wrote."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from core.atomic import MISSING, Stamp, replacing, stamp, unchanged
from core.errors import MurajiError
from core.review import Review
from core.reviewfile import dumps
from ui.batch import Batch
from ui.loading import stamp_of, target_of

RETRY = 15_000  # milliseconds until a full disk is tried again
MOST_SHOWN = 2000  # lines of a difference


@dataclass(slots=True)
class Target:
    """A review file: what it was when we last read or wrote it, and each document's line by entry index."""

    path: str
    stamp: Stamp
    lines: dict[int, bytes] = field(default_factory=dict)


class Saver(QObject):
    """``ask(path, difference)`` is called when a file changed outside; it gives another path to save to, or None."""

    saved = Signal(str)
    failed = Signal(object)  # MurajiError

    def __init__(self, batch: Batch, ask: Callable[[str, str], str | None]) -> None:
        super().__init__(batch)
        self._batch, self._ask = batch, ask
        self._targets: dict[str, Target] = {}
        self._chosen: dict[str, str] = {}
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY)
        self._retry.timeout.connect(self.save)

    def forget(self) -> None:
        """Other documents are opened: what was known of files is over."""
        self._targets.clear()
        self._chosen.clear()
        self._retry.stop()

    def path(self) -> str | None:
        """Where the current document is saved."""
        if self._batch.index < 0:
            return None
        record = self._batch.entries[self._batch.index].record
        return self._chosen.get(record.path, target_of(record))

    def paths(self) -> set[str]:
        """The files that the documents come from, and those that their reviews are saved to."""
        records = [entry.record for entry in self._batch.entries]
        return {path for r in records for path in (r.path, self._chosen.get(r.path, target_of(r)))}

    def save(self, to: str | None = None) -> bool:
        """Save the current document's file, or save it as ``to``. False where it was not, which is said."""
        index, review = self._batch.index, self._batch.session.settled
        if index < 0 or review is None:
            return False
        record = self._batch.entries[index].record
        if to is not None:
            self._chosen[record.path] = to
            self._targets[to] = Target(to, stamp_of(to))
        path = self.path()
        assert path is not None
        target = self._targets.get(path) or Target(path, self._known_stamp(path))
        self._targets[path] = target
        try:
            self._write(target, index, review)
        except MurajiError as error:
            return self._not_saved(error, target, review)
        self._batch.saved(path, target.lines or [index])
        self._retry.stop()
        self.saved.emit(path)
        return True

    def _known_stamp(self, path: str) -> Stamp:
        """What a file was when its documents were read; nothing, so that what is there is not written over."""
        return self._batch.stamps.get(path, MISSING)

    def _write(self, target: Target, index: int, review: Review) -> None:
        record = self._batch.entries[index].record
        source = self._batch.stamps.get(record.path)
        if record.path != target.path and source is not None and not unchanged(record.path, source):
            raise MurajiError("changed-on-disk", file=record.path)
        with replacing(target.path, expected=target.stamp) as stream:
            if record.single:
                stream.write(dumps(review))
            else:
                for line in self._lines(target, index, review):
                    stream.write(line)
        target.stamp = stamp(target.path)

    def _lines(self, target: Target, index: int, review: Review) -> list[bytes]:
        """One line a document of the same source, in order; those never looked at with their suggestions."""
        path = self._batch.entries[index].record.path
        out = []
        for other, entry in enumerate(self._batch.entries):
            if entry.record.path != path:
                continue
            if other == index:
                target.lines[other] = dumps(review, line=True)
            elif other not in target.lines or other in self._batch.unsaved:
                target.lines[other] = dumps(self._batch.review_at(other), line=True)
            out.append(target.lines[other])
        return out

    def _not_saved(self, error: MurajiError, target: Target, review: Review) -> bool:
        if error.code == "changed-on-disk":
            to = self._ask(str(error.data["file"]), difference(target.path, dumps(review)))
            return self.save(to) if to else False
        if error.code == "disk-full":
            self._retry.start()
            self.failed.emit(error)
        else:
            self.failed.emit(MurajiError("not-saved", **{"file": target.path, "why": error.code, **error.data}))
        return False


def difference(path: str, mine: bytes) -> str:
    """What a file holds now (-) against what would be written (+), line by line."""
    try:
        there = Path(path).read_bytes().decode("utf-8", "replace").splitlines()
    except OSError:
        there = []
    lines = difflib.unified_diff(there, mine.decode("utf-8", "replace").splitlines(), "−", "+", n=1, lineterm="")
    return "\n".join(line for line, _ in zip(lines, range(MOST_SHOWN), strict=False))

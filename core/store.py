"""The working store: every document that is being reviewed, and every event, on disk before the next key.

One SQLite file in a data folder. A document is its review as it was first opened, and the events since: replaying
them gives the review back with its whole undo history. Locks and backups stand beside it in the folder.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from core.backups import Backup, backups, make_backup
from core.database import Database, Words, check, connect, move_aside
from core.errors import MurajiError
from core.history import restoring
from core.locks import Holder, Lock, acquire
from core.review import Event, Review, apply
from core.reviewfile import dumps, event_from_json, event_json, from_json, json_bytes

FILE_NAME = "store.sqlite"


class Opened(NamedTuple):
    """A document taken into the store. ``lock`` is None where somebody else holds it: then it is read only."""

    key: str
    review: Review
    resumed: bool
    lock: Lock | None
    held_by: Holder | None


class Held(NamedTuple):
    """What the store says of a document without reading it. ``unsaved`` events are in no review file yet."""

    key: str
    name: str
    status: str
    events: int
    unsaved: int
    saved_to: str | None
    touched: str


class Store:
    """The open store. Every method that changes something has committed it when it returns.

    MurajiErrors: ``disk-full``, ``store-busy``, ``store-damaged``, ``unwritable``.
    """

    def __init__(self, folder: Path, database: Database, damage: MurajiError | None) -> None:
        self.folder = folder
        self.damage = damage  # what was found at opening, and where the damaged file went
        self.words = Words(database)
        self._db = database
        self._locks: dict[str, Lock] = {}

    def open(self, review: Review, *, who: str, when: str, fresh: bool = False) -> Opened:
        """Take a document in, or resume it where it was left.

        ``review`` is as its file has it, or newly suggested. It is resumed if the store's log goes on from its log;
        if its log goes on from the store's, the store catches up; if they differ, or with ``fresh``, it becomes a
        document of its own.
        """
        identity = _identity(review)
        log = [_event_bytes(event) for event in review.events]
        found = None if fresh else self._comparable(identity, log)
        if found is None:
            key, ahead, behind = self._take_in(identity, review, when), False, 0
        else:
            key, ahead, behind = found
        lock, holder = self._locked(key, who, when)
        if behind and lock:
            for event in review.events[-behind:]:
                self.append(key, event)
        resumed = found is not None and ahead
        return Opened(key, self.load(key) if found else review, resumed, lock, holder)

    def peek(self, review: Review) -> Review:
        """The review as :meth:`open` would give it; nothing is taken in or locked."""
        found = self._comparable(_identity(review), [_event_bytes(event) for event in review.events])
        return self.load(found[0]) if found and not found[2] else review

    def append(self, key: str, event: Event) -> None:
        """Commit one event of a document. KeyError if the store does not have it."""
        status = event.after.get("review", {}).get("status")
        with self._db.writing() as db:
            row = db.execute("SELECT logged FROM documents WHERE key = ?", (key,)).fetchone()
            if row is None:
                raise KeyError(key)
            db.execute("INSERT INTO events VALUES (?, ?, ?)", (key, row[0], _event_bytes(event)))
            db.execute(
                "UPDATE documents SET logged = logged + 1, touched = ?, status = coalesce(?, status) WHERE key = ?",
                (event.when, status, key),
            )

    def load(self, key: str) -> Review:
        """The review of a document as its last event left it. KeyError if the store does not have it."""
        base, rows = _log(self._db, key)
        try:
            review = from_json(json.loads(base))
            for row in rows:
                review, _ = apply(review, event_from_json(json.loads(row)))
        except (MurajiError, ValueError, TypeError) as error:
            raise MurajiError("store-damaged", file=str(self.folder / FILE_NAME), key=key) from error
        return review

    def saved(self, key: str, path: str, events: int) -> None:
        """Note that a review file holds a document up to a number of events of its log."""
        with self._db.writing() as db:
            db.execute("UPDATE documents SET saved = ?, saved_to = ? WHERE key = ?", (events, path, key))

    def documents(self) -> tuple[Held, ...]:
        """What the store holds, last touched first."""
        with self._db.reading() as db:
            rows = db.execute(
                "SELECT key, name, status, logged, logged - saved, saved_to, touched FROM documents"
                " ORDER BY touched DESC, key"
            ).fetchall()
        return tuple(Held(*row) for row in rows)

    def forget(self, keys: Iterable[str]) -> None:
        """Drop documents and their events."""
        with self._db.writing() as db:
            for key in keys:
                db.execute("DELETE FROM events WHERE key = ?", (key,))
                db.execute("DELETE FROM bases WHERE key = ?", (key,))
                db.execute("DELETE FROM documents WHERE key = ?", (key,))

    def set_place(self, key: str, place: Mapping[str, Any]) -> None:
        """Keep where the reviewer is in a document: any JSON object of the caller's."""
        with self._db.writing() as db:
            db.execute("UPDATE documents SET place = ? WHERE key = ?", (json.dumps(place), key))

    def place(self, key: str) -> Mapping[str, Any]:
        """Where the reviewer was in a document; empty if nobody has said."""
        with self._db.reading() as db:
            row = db.execute("SELECT place FROM documents WHERE key = ?", (key,)).fetchone()
        return json.loads(row[0]) if row and row[0] else {}

    def set_fact(self, name: str, value: Any) -> None:
        """Keep something under a name: the session's paths and order, the reviewer's name."""
        with self._db.writing() as db:
            db.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, json.dumps(value)))

    def fact(self, name: str, otherwise: Any = None) -> Any:
        """What was kept under a name."""
        with self._db.reading() as db:
            row = db.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return json.loads(row[0]) if row else otherwise

    def back_up(self, now: datetime) -> Backup:
        """Copy the store into ``backups`` and thin the older copies."""
        with self._db.reading() as db:
            return make_backup(db, self.folder / "backups", now)

    def backups(self) -> tuple[Backup, ...]:
        """The copies there are, newest first."""
        return backups(self.folder / "backups")

    def restore(self, backup: Path, now: datetime) -> None:
        """Put a copy in the place of the store; what was there is backed up first.

        A document that has gone on since keeps its log: an event of its own puts the earlier state back, so that a
        review file which holds the later one does not bring it back, and undo does. One begun since stays.
        """
        before = self.back_up(now)
        with self._db.reading() as db, closing(sqlite3.connect(backup)) as copy:
            check(copy, backup)
            copy.backup(db)
        with closing(sqlite3.connect(before.path)) as then:
            for (key,) in then.execute("SELECT key FROM documents").fetchall():
                self._keep_log(key, then, now)

    def _keep_log(self, key: str, then: sqlite3.Connection, now: datetime) -> None:
        """Take up what a document's log had more when the store was as ``then``, and put the earlier state back."""
        with self._db.reading() as db:
            held = db.execute("SELECT 1 FROM documents WHERE key = ?", (key,)).fetchone()
        if held is None:
            with self._db.writing() as db:
                for table, key_name in (("documents", "key"), ("bases", "key"), ("events", "key")):
                    for row in then.execute(f"SELECT * FROM {table} WHERE {key_name} = ?", (key,)):
                        db.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
            return
        mine, theirs = _whole_log(*_log(self._db, key)), _whole_log(*_log_of(then, key))
        if theirs[: len(mine)] == mine and len(theirs) > len(mine):
            log = [event_from_json(json.loads(event)) for event in theirs]
            for event in (*log[len(mine) :], restoring(log, len(mine), now.astimezone().isoformat(timespec="seconds"))):
                self.append(key, event)

    def close(self) -> None:
        """Give up all locks and close the file."""
        for lock in self._locks.values():
            lock.release()
        self._db.close()

    def _locked(self, key: str, who: str, when: str) -> tuple[Lock | None, Holder | None]:
        """The lock of a document, which this store may hold already, or who else holds it."""
        mine = self._locks.get(key)
        if mine is not None and mine.held:
            return mine, None
        got = acquire(self.folder / "locks" / f"{key}.lock", who, when)
        if isinstance(got, Holder):
            return None, got
        self._locks[key] = got
        return got, None

    def _comparable(self, identity: str, log: Sequence[bytes]) -> tuple[str, bool, int] | None:
        """The document whose log begins with the given one or goes on from it: (key, it is ahead, how far behind)."""
        with self._db.reading() as db:
            rows = db.execute(
                "SELECT key FROM documents WHERE identity = ? ORDER BY touched DESC", (identity,)
            ).fetchall()
        for (key,) in rows:
            base, events = _log(self._db, key)
            mine = _whole_log(base, events)
            common = min(len(mine), len(log))
            if mine[:common] == list(log[:common]):
                return key, len(mine) > len(log), max(0, len(log) - len(mine))
        return None

    def _take_in(self, identity: str, review: Review, when: str) -> str:
        base = dumps(review, line=True)
        with self._db.writing() as db:
            count = db.execute("SELECT count(*) FROM documents WHERE identity = ?", (identity,)).fetchone()[0]
            key = identity[:24]
            while db.execute("SELECT 1 FROM documents WHERE key = ?", (key,)).fetchone():
                count += 1
                key = f"{identity[:24]}-{count}"
            events = len(review.events)
            db.execute("INSERT INTO bases VALUES (?, ?)", (key, base))  # apart: what events touch stays small
            db.execute(
                "INSERT INTO documents (key, identity, name, status, logged, saved, touched)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (key, identity, review.id, review.status, events, events, when),
            )
        return key


def open_store(folder: str | Path) -> Store:
    """The store of a data folder, made if there is none.

    A damaged file is moved aside and a new one begun; ``damage`` of the store then says so.
    """
    folder = Path(folder)
    path = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return Store(folder, connect(path), None)
    except OSError as error:
        raise MurajiError("unwritable", file=str(path), why=error.strerror or "") from error
    except MurajiError as error:
        if error.code != "store-damaged":
            raise
        moved = move_aside(path)
        return Store(folder, connect(path), error.located(moved=str(moved)))


def _log_of(db: sqlite3.Connection, key: str) -> tuple[bytes, list[bytes]]:
    """A document as it was taken in, and its events since."""
    row = db.execute("SELECT base FROM bases WHERE key = ?", (key,)).fetchone()
    if row is None:
        raise KeyError(key)
    events = db.execute("SELECT event FROM events WHERE key = ? ORDER BY seq", (key,)).fetchall()
    return row[0], [event for (event,) in events]


def _whole_log(base: bytes, events: list[bytes]) -> list[bytes]:
    """All events of a document, those included that it came with."""
    return [json_bytes(event, line=True) for event in json.loads(base)["review"]["events"]] + events


def _log(database: Database, key: str) -> tuple[bytes, list[bytes]]:
    with database.reading() as db:
        return _log_of(db, key)


def _identity(review: Review) -> str:
    """The same for all reviews of one dump."""
    key = "\x1f".join((review.source.sha256, review.raw))
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def _event_bytes(event: Event) -> bytes:
    return json_bytes(event_json(event), line=True)

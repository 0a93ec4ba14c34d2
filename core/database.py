"""The SQLite file under the working store: opened with care, its faults told as the program's own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from core.errors import MurajiError

VERSION = 1
_TABLES = """
CREATE TABLE documents (
    key TEXT PRIMARY KEY, identity TEXT NOT NULL, name TEXT NOT NULL, status TEXT NOT NULL,
    logged INTEGER NOT NULL, saved INTEGER NOT NULL DEFAULT 0, saved_to TEXT, place TEXT, touched TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE bases (key TEXT PRIMARY KEY, base BLOB NOT NULL);
CREATE INDEX documents_by_identity ON documents (identity, touched);
CREATE TABLE events (
    key TEXT NOT NULL, seq INTEGER NOT NULL, event BLOB NOT NULL, PRIMARY KEY (key, seq)
) WITHOUT ROWID;
CREATE TABLE words (word TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
_WHOLE_CHECK_AT_MOST = 64 << 20  # bytes; a larger file is checked as it is read


@dataclass(frozen=True, slots=True)
class Database:
    """An open file. MurajiErrors: ``disk-full``, ``store-busy``, ``store-damaged``, ``unwritable``."""

    connection: sqlite3.Connection
    path: Path

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction: committed when it is left, rolled back where something goes wrong."""
        with self.reading() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
            except BaseException:
                db.execute("ROLLBACK")
                raise
            db.execute("COMMIT")

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, with its faults as MurajiErrors."""
        try:
            yield self.connection
        except sqlite3.DatabaseError as error:
            if self.connection.in_transaction:
                self.connection.rollback()
            raise fault(error, self.path) from error

    def close(self) -> None:
        self.connection.close()


@dataclass(frozen=True, slots=True)
class Words:
    """The reviewer's own words: what is never to be split."""

    database: Database

    def all(self) -> frozenset[str]:
        with self.database.reading() as db:
            return frozenset(row[0] for row in db.execute("SELECT word FROM words"))

    def add(self, words: Iterable[str]) -> None:
        with self.database.writing() as db:
            db.executemany("INSERT OR IGNORE INTO words VALUES (?)", [(word,) for word in words])

    def remove(self, words: Iterable[str]) -> None:
        with self.database.writing() as db:
            db.executemany("DELETE FROM words WHERE word = ?", [(word,) for word in words])


def connect(path: Path) -> Database:
    """Open a store's file, made if there is none. MurajiErrors as of :class:`Database`, and ``store-newer``."""
    connection: sqlite3.Connection | None = None
    try:
        connection = sqlite3.connect(path, timeout=5, isolation_level=None)
        connection.execute("PRAGMA journal_mode = WAL")
        # What is committed is the system's then: it outlives the process, and a power cut costs the last keys at most.
        connection.execute("PRAGMA synchronous = NORMAL")
        check(connection, path)
        with closing(connection.cursor()) as cursor:
            cursor.execute("BEGIN IMMEDIATE")
            version = cursor.execute("PRAGMA user_version").fetchone()[0]
            if version == 0:
                for statement in _TABLES.split(";\n"):
                    cursor.execute(statement)
                cursor.execute(f"PRAGMA user_version = {VERSION}")
            cursor.execute("COMMIT")
        if version > VERSION:
            raise MurajiError("store-newer", file=str(path), version=version)
    except sqlite3.DatabaseError as error:
        if connection:
            connection.close()
        raise fault(error, path) from error
    except MurajiError:
        if connection:
            connection.close()
        raise
    return Database(connection, path)


def check(connection: sqlite3.Connection, path: Path) -> None:
    """Raise ``store-damaged`` where the file is not whole."""
    try:
        if path.stat().st_size <= _WHOLE_CHECK_AT_MOST:
            row = connection.execute("PRAGMA quick_check(1)").fetchone()
            if row != ("ok",):
                raise MurajiError("store-damaged", file=str(path))
    except sqlite3.DatabaseError as error:
        raise fault(error, path) from error


def move_aside(path: Path) -> Path:
    """Rename a damaged file with what stands beside it; where it went."""
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    for suffix in ("", "-wal", "-shm"):
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.replace(aside.with_name(aside.name + suffix))
    return aside


def fault(error: sqlite3.DatabaseError, path: Path) -> MurajiError:
    name = getattr(error, "sqlite_errorname", "") or ""
    for code, prefix in (
        ("disk-full", "SQLITE_FULL"), ("store-busy", "SQLITE_BUSY"), ("store-busy", "SQLITE_LOCKED"),
        ("unwritable", "SQLITE_READONLY"), ("unwritable", "SQLITE_CANTOPEN"), ("unwritable", "SQLITE_IOERR"),
        ("unwritable", "SQLITE_PERM"),
    ):  # fmt: skip
        if name.startswith(prefix):
            return MurajiError(code, file=str(path), why=str(error))
    return MurajiError("store-damaged", file=str(path), why=str(error))

"""Copies of the working store, thinned out as they grow old."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from core.atomic import fault

KEPT_LAST = 10
_NAME = re.compile(r"store-(\d{8}-\d{6})(?:-(\d+))?\.sqlite")
_FORMAT = "%Y%m%d-%H%M%S"


class Backup(NamedTuple):
    """One copy; ``when`` is the local time at which it was made."""

    path: Path
    when: datetime


def make_backup(connection: sqlite3.Connection, folder: Path, now: datetime) -> Backup:
    """Copy an open database while it may be written to, and thin out the older copies."""
    name = f"store-{now.strftime(_FORMAT)}"
    path, number = folder / f"{name}.sqlite", 1
    while path.exists():
        number += 1
        path = folder / f"{name}-{number}.sqlite"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path)) as copy:
            connection.backup(copy)
        found = backups(folder)
        for old in set(found) - set(worth_keeping(found, now)):
            old.path.unlink(missing_ok=True)
    except OSError as error:
        raise fault(path, error, "unwritable") from error
    return Backup(path, now)


def backups(folder: Path) -> tuple[Backup, ...]:
    """All copies, the newest first."""
    found = []
    for path in folder.glob("store-*.sqlite"):
        match = _NAME.fullmatch(path.name)
        if match:
            found.append((datetime.strptime(match.group(1), _FORMAT), int(match.group(2) or 1), path))
    return tuple(Backup(path, when) for when, _, path in sorted(found, reverse=True))


def worth_keeping(found: Iterable[Backup], now: datetime) -> tuple[Backup, ...]:
    """The copies that stay: the last ten, then one an hour for a day and one a day for a month."""
    newest_first = sorted(found, key=lambda backup: (backup.when, backup.path), reverse=True)
    kept = newest_first[:KEPT_LAST]
    seen: set[tuple[int, ...]] = set()
    for backup in newest_first:
        age, when = now - backup.when, backup.when
        if age <= timedelta(days=1):
            slot: tuple[int, ...] = (when.year, when.month, when.day, when.hour)
        elif age <= timedelta(days=31):
            slot = (when.year, when.month, when.day)
        else:
            continue
        if slot not in seen:
            seen.add(slot)
            if backup not in kept:
                kept.append(backup)
    return tuple(kept)

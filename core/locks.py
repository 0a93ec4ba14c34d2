"""One document, one window: a lock that the system itself gives up when its process dies."""

from __future__ import annotations

import json
import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NamedTuple

from core.atomic import fault
from core.errors import MurajiError

_GUARD = 1 << 30  # the byte that is locked: past all that is written, so that others can read who holds it


class Holder(NamedTuple):
    """Who has a document open."""

    who: str
    host: str
    pid: int
    since: str


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock that is held until :meth:`release`, or until the process ends in whatever way."""

    path: Path
    stream: BinaryIO

    @property
    def held(self) -> bool:
        return not self.stream.closed

    def release(self) -> None:
        if not self.held:
            return
        self.stream.seek(0)
        self.stream.truncate()
        _unlock(self.stream)
        self.stream.close()


def acquire(path: Path, who: str, when: str) -> Lock | Holder:
    """The lock, or who holds it. MurajiError where the lock file can't be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        stream = open(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b", buffering=0)  # noqa: SIM115 - held on purpose
    except OSError as error:
        raise fault(path, error, "unwritable") from error
    if not _try_lock(stream):
        with stream:
            return _holder(stream)
    me = Holder(who, socket.gethostname(), os.getpid(), when)
    try:
        stream.truncate(0)
        stream.write(json.dumps(me._asdict()).encode())
    except OSError as error:
        stream.close()
        raise fault(path, error, "unwritable") from error
    return Lock(path, stream)


def _holder(stream: BinaryIO) -> Holder:
    try:
        return Holder(**json.loads(stream.read(4096)))
    except (ValueError, TypeError, OSError):  # it is being written just now
        return Holder("", "", 0, "")


if sys.platform == "win32":
    import msvcrt

    def _try_lock(stream: BinaryIO) -> bool:
        stream.seek(_GUARD)
        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            stream.seek(0)
        return True

    def _unlock(stream: BinaryIO) -> None:
        stream.seek(_GUARD)
        msvcrt.locking(stream.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(stream: BinaryIO) -> bool:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            raise MurajiError("no-locks", why=error.strerror or "") from error
        return True

    def _unlock(stream: BinaryIO) -> None:
        fcntl.flock(stream, fcntl.LOCK_UN)

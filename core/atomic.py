"""Writing a file whole or not at all, and never over what somebody else wrote meanwhile."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from core.errors import MurajiError

_FULL = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)


class Stamp(NamedTuple):
    """What a file was when it was read: for telling whether it has changed since. No hash for a missing file."""

    sha256: str | None
    size: int
    modified: int


MISSING = Stamp(None, 0, 0)


def stamp(path: str | Path) -> Stamp:
    """The stamp of a file as it is now. Raises MurajiError where it can't be read."""
    try:
        with Path(path).open("rb") as stream:
            facts = os.fstat(stream.fileno())
            return Stamp(hashlib.file_digest(stream, "sha256").hexdigest(), facts.st_size, facts.st_mtime_ns)
    except FileNotFoundError:
        return MISSING
    except OSError as error:
        raise fault(path, error) from error


def unchanged(path: str | Path, then: Stamp) -> bool:
    """Whether a file holds what it held at the time of a stamp; equal time and size are believed."""
    try:
        facts = Path(path).stat()
        if (facts.st_size, facts.st_mtime_ns) == (then.size, then.modified) and then.sha256 is not None:
            return True
    except OSError:
        return then.sha256 is None
    return stamp(path).sha256 == then.sha256


@contextlib.contextmanager
def replacing(path: str | Path, *, expected: Stamp | None = None) -> Iterator[BinaryIO]:
    """A stream whose bytes become the file when the block ends well; until then the old file stands.

    The new file is on disk before it takes the name, and keeps permissions and links. With ``expected`` the file
    must be as it was then: else ``changed-on-disk``. Other errors: ``disk-full``, ``no-permission``, ``unwritable``.
    """
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".{target.name[:80]}.{secrets.token_hex(6)}.tmp")
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        try:
            with open(handle, "wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            if expected is not None and not unchanged(target, expected):
                raise MurajiError("changed-on-disk", file=str(path))
            if target.exists():
                temporary.chmod(target.stat().st_mode & 0o7777)
            temporary.replace(target)
            _sync_folder(target.parent)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise fault(path, error, "unwritable") from error


def write_file(path: str | Path, data: bytes, *, expected: Stamp | None = None) -> Stamp:
    """Write bytes as :func:`replacing` does; the stamp of what was written."""
    with replacing(path, expected=expected) as stream:
        stream.write(data)
    facts = Path(path).stat()
    return Stamp(hashlib.sha256(data).hexdigest(), facts.st_size, facts.st_mtime_ns)


def fault(path: str | Path, error: OSError, otherwise: str = "unreadable") -> MurajiError:
    """The system's error as one of ours, with the file's name."""
    if error.errno in _FULL:
        return MurajiError("disk-full", file=str(path))
    codes = {FileNotFoundError: "not-found", PermissionError: "no-permission"}
    return MurajiError(codes.get(type(error), otherwise), file=str(path), why=error.strerror or "")


def _sync_folder(folder: Path) -> None:
    """Make the new name last over a power cut, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

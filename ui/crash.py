"""A fault nobody foresaw: a report without a word of the document, and what the next start can say of it."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from core.version import VERSION

NAME = "crash.txt"
SAID = "crash-said.txt"


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The report of a fault: versions, the kind of fault and the lines of code. Messages are left out, since they
    may quote the document."""
    frames = traceback.extract_tb(trace)
    lines = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join(
        [
            f"Muraji {VERSION}, Python {platform.python_version()}, {platform.system()} {platform.release()}",
            datetime.now().astimezone().isoformat(timespec="seconds"),
            kind.__name__,
            *lines,
            "",
        ]
    )


def install(folder: Path, tell: Callable[[Path], object] = lambda path: None) -> None:
    """Write a report on any fault that reaches the top, then ``tell`` where; the program goes on where Qt lets it."""

    def hook(kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, value, trace)
            return
        path = folder / NAME
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(report(kind, trace))
        print(report(kind, trace), file=sys.stderr)
        tell(path)

    sys.excepthook = hook


def take_report(folder: Path) -> Path | None:
    """The report of the last run, put aside so that it is said once; None if there was none."""
    path = folder / NAME
    if not path.exists():
        return None
    return path.replace(folder / SAID)

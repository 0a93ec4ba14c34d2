"""Where the program keeps its own files, and the sample that comes with it."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

NAME = "muraji"
ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "core" / "data" / "sample.txt"
ICON = ROOT / "packaging" / "icons" / "muraji-256.png"


def data_folder() -> Path:
    """The folder for settings, store and crash reports, made if it is not there; a temporary one where it can't be."""
    wanted = _usual()
    if wanted is not None:
        try:
            wanted.mkdir(parents=True, exist_ok=True)
            if os.access(wanted, os.W_OK):
                return wanted
        except OSError:
            pass  # a home that can't be written to is met below
    return Path(tempfile.mkdtemp(prefix=f"{NAME}-"))


def sample_copy(folder: Path) -> str:
    """The sample as a file of the user's own, so that its review is saved beside it and not into the program."""
    copy = folder / SAMPLE.name
    if not copy.exists():
        shutil.copyfile(SAMPLE, copy)
    return str(copy)


def own(path: str, folder: Path) -> str:
    """The path itself; for the sample inside the program, the user's copy of it."""
    return sample_copy(folder) if Path(path).resolve() == SAMPLE else path


def _usual() -> Path | None:
    """Where programs of this system keep such files; None where there is no home."""
    home = os.environ.get("HOME") or os.environ.get("USERPROFILE")
    if sys.platform == "win32":
        roaming = os.environ.get("APPDATA")
        return Path(roaming) / NAME if roaming else None
    if sys.platform == "darwin":
        return Path(home) / "Library" / "Application Support" / NAME if home else None
    data = os.environ.get("XDG_DATA_HOME")
    if data:
        return Path(data) / NAME
    return Path(home) / ".local" / "share" / NAME if home else None

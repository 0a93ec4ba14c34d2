"""Open the program on the sample; where there is no display, show the same review on the terminal (`make run`)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import system

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "core" / "data" / "sample.txt"
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
# Qt ends the process when it finds no display or lacks a library, so that only another process can ask.
PROBE = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"


def opens_windows() -> bool:
    """Whether a window can be opened here."""
    if sys.platform.startswith("linux") and not any(map(os.environ.get, SCREENS)):
        return False
    return subprocess.run([sys.executable, "-c", PROBE], capture_output=True, check=False).returncode == 0


def main() -> int:
    """Open the window, or show the review. Returns the program's exit code."""
    if opens_windows():
        return subprocess.run([sys.executable, str(ROOT / "main.py"), str(SAMPLE)], check=False).returncode
    absent = system.missing("run")
    why = system.advice(absent) if absent else "There is no display here."
    print(f"{why}\nThe same review on the terminal:\n", file=sys.stderr, flush=True)
    return subprocess.run([sys.executable, "-m", "ui.terminal", str(SAMPLE)], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

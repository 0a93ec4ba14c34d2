"""Pictures of the window's main states in both languages and themes: ``python tests/ui/snapshots.py OUT [STATE…]``.

They are to be looked at: fonts differ between machines, so that no test compares them. Drawn off screen.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from tests.ui.stage import STATES, staged


def draw(app: QApplication, out: Path, language: str, theme: str, names: list[str]) -> None:
    """Draw some states in one language and theme."""
    pictures: list[QPixmap] = []
    with (
        tempfile.TemporaryDirectory() as folder,
        staged(app, Path(folder), language, theme, lambda widget: pictures.append(widget.grab())) as stage,
    ):
        for name in names:
            STATES[name](stage)
            pictures.pop().save(str(out / f"{name}-{theme}-{language}.png"))


def main(out: Path, names: list[str]) -> int:
    """Draw the states named, or all, into a folder. Returns 0, or 2 for a state that is none."""
    unknown = set(names) - STATES.keys()
    if unknown:
        print(f"no such state: {', '.join(sorted(unknown))}; there are {', '.join(STATES)}", file=sys.stderr)
        return 2
    app = QApplication([])
    out.mkdir(parents=True, exist_ok=True)
    for language in ("ar", "en"):
        for theme in ("light", "dark"):
            draw(app, out, language, theme, names or [*STATES])
    print(out)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))

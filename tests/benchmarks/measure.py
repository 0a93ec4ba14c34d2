"""One measurement of the program in a process of its own: ``python measure.py WHAT TEXT`` prints JSON.

WHAT is sections, numbers, review (both, as a review is made) or window (keys in the window, off screen).
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

KEYS = 20
Figures = dict[str, float]


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def memory() -> float:
    """The most that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)


def rules(what: str, text: str) -> Figures:
    """Seconds, code points a second, memory (more than before, in all); first use has loaded what it loads."""
    from core.clean import suggest
    from core.numerals.extract import extract
    from core.review import Made, Source, new_review

    def review() -> object:
        found = suggest(text)
        source = Source(None, None, "", "utf-8")
        return new_review(text, found.edits, found.flags, id="bench", source=source, made=Made())

    work = {"sections": lambda: suggest(text), "numbers": lambda: extract(text), "review": review}[what]
    suggest(text[:2_000])
    extract(text[:2_000])
    before = memory()
    started = time.process_time()  # of one core, whatever else the machine does
    work()
    seconds = time.process_time() - started
    return {"seconds": seconds, "speed": len(text) / seconds, "memory": memory() - before, "peak": memory()}


def window(path: Path) -> Figures:
    """Milliseconds of keys in the window, with all that follows painted: medians, and the slowest of each kind."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["HOME"] = os.environ["XDG_DATA_HOME"] = tempfile.mkdtemp(prefix="muraji-bench-")
    from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    import main
    from ui.main_window import MainWindow

    figures: Figures = {}

    def press(key: Qt.Key, text: str = "") -> None:
        receiver = QApplication.focusWidget()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(receiver, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
        QCoreApplication.processEvents()

    def run(name: str, key: Qt.Key, text: str = "") -> None:
        taken = [timed(lambda: press(key, text)) * 1000 for _ in range(KEYS)]
        figures[name] = statistics.median(taken)
        figures[f"{name}, slowest"] = max(taken)

    def drive() -> None:
        shown = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
        if shown.session.review is None or not shown.session.stops:
            QTimer.singleShot(20, drive)
            return
        try:
            keys(shown)
        finally:
            shown.close()

    def keys(shown: MainWindow) -> None:
        figures["opened"] = (time.perf_counter() - started) * 1000
        figures["stops"] = len(shown.session.stops)
        run("next stop", Qt.Key.Key_Down)
        run("accept", Qt.Key.Key_Return, "\r")
        run("next open", Qt.Key.Key_Tab, "\t")
        shown.run("type")
        QCoreApplication.processEvents()
        run("typed letter", Qt.Key.Key_unknown, "س")
        figures["memory"] = memory()

    real = QApplication.exec

    def driven() -> int:
        QTimer.singleShot(20, drive)
        return real()

    QApplication.exec = staticmethod(driven)  # type: ignore[method-assign,assignment]
    started = time.perf_counter()
    main.main([str(path)])
    return figures


if __name__ == "__main__":
    what, file = sys.argv[1], Path(sys.argv[2])
    print(json.dumps(window(file) if what == "window" else rules(what, file.read_text(encoding="utf-8"))))

"""Keys in the window, timed: ``python window.py PLATFORM TEXT`` prints JSON, ``python window.py queue`` the queue's.

A key's time is from its press until all that follows has been drawn, in milliseconds. Between two keys the window
rests, as it does under a hand; the longest piece of work that it then still does is given too, since a key that falls
into it would have to wait.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

KEYS, WARM = 60, 5
REST = 0.1  # seconds between two keys
DOCUMENTS = 100_000
Figures = dict[str, float]


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def spread(name: str, taken: list[float]) -> Figures:
    """The middle of some times, and what one in twenty is above."""
    return {name: statistics.median(taken), f"{name}, p95": statistics.quantiles(taken, n=20)[-1]}


def begin(platform: str) -> None:
    os.environ["QT_QPA_PLATFORM"] = platform
    os.environ["HOME"] = os.environ["XDG_DATA_HOME"] = tempfile.mkdtemp(prefix="muraji-bench-")


def keys(path: Path) -> Figures:
    """The three keys that must not be felt, on one document."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    figures: Figures = {}
    shown, opened = _opened([path])
    figures["opened"], figures["stops"] = opened, len(shown.session.stops)
    longest = 0.0
    for name, key, text in (
        ("next stop", Qt.Key.Key_Down, ""),
        ("accept", Qt.Key.Key_Return, "\r"),
        ("typed letter", Qt.Key.Key_unknown, "س"),
    ):
        if name == "typed letter":
            shown.run("type")
        taken = []
        for _ in range(WARM + KEYS):
            taken.append(timed(lambda key=key, text=text: _press(key, text)))  # type: ignore[misc]
            longest = max(longest, _rest())
        figures |= spread(name, taken[WARM:])
    figures["longest work at rest"] = longest
    shown.close()
    QApplication.processEvents()
    return figures


def articles(folder: Path) -> Figures:
    """Going on to articles whose suggestions were worked out in the background meanwhile."""
    from dumps import dump

    for number in range(KEYS // 3):
        (folder / f"{number:03}.txt").write_text(dump(3_000, seed=number), encoding="utf-8")
    shown, _ = _opened(sorted(folder.glob("*.txt")))
    batch, taken = shown.batch, []
    for index in range(1, KEYS // 3):
        _until(lambda index=index: batch.index >= 0 and index in batch._ready)  # type: ignore[misc]
        _rest()
        taken.append(timed(lambda index=index: (batch.show(index), _drawn())))  # type: ignore[misc]
        assert batch.index == index
    shown.close()
    return spread("next article", taken)


def queue() -> Figures:
    """A filter and an order chosen for a hundred thousand documents, and the list drawn."""
    import random

    from PySide6.QtWidgets import QApplication

    from ui.models.queue import QueueEntry
    from ui.queue_panel import QueuePanel

    app = QApplication([])
    rng, words = random.Random(1), ("وزارة", "الصحة", "إعلان", "المجلس", "البلدي", "ارتفاع", "أسعار", "مباراة")
    states = ("pending", "pending", "in-progress", "reviewed", "flagged")
    panel = QueuePanel()
    panel.set_entries(
        [
            QueueEntry(str(n), " ".join(rng.choices(words, k=6)), rng.choice(states), rng.randrange(40), rng.random())
            for n in range(DOCUMENTS)
        ]
    )
    panel.show()
    _rest(1.0)  # who has opened so many has yet to type

    def chosen(by: str, text: str) -> None:
        panel.field.setText(text)
        panel.order.choose(by=by)
        app.processEvents()

    taken = []
    for turn in range(20):
        chosen("place", "")
        taken.append(timed(lambda turn=turn: chosen("needs-me", words[turn % len(words)])))  # type: ignore[misc]
    return spread(f"filter and order of {DOCUMENTS:,}", taken)


def _opened(paths: list[Path]):  # type: ignore[no-untyped-def]
    """The window on some paths, as the program opens it, and the milliseconds until the first stands there."""
    from PySide6.QtWidgets import QApplication

    from core.review import Made
    from core.settings import Settings
    from core.store import open_store
    from ui.appearance import Appearance
    from ui.batch import Batch
    from ui.main_window import MainWindow
    from ui.memory import collect_seldom, keep_pages

    app = QApplication.instance() or QApplication(sys.argv[:1])
    keep_pages()
    collect_seldom()
    folder = Path(tempfile.mkdtemp(prefix="muraji-bench-"))
    started = time.perf_counter()
    batch = Batch(open_store(folder), Made())
    shown = MainWindow(batch, Appearance(app, folder, Settings()), folder)
    app.installEventFilter(shown.keys)
    shown.show()
    shown.opening.open([str(path) for path in paths])
    _until(lambda: shown.session.review is not None)
    opened = (time.perf_counter() - started) * 1000
    shown.activateWindow()
    shown.body.cleaned.setFocus()
    _until(lambda: app.focusWidget() is not None)
    _rest()
    return shown, opened


def _press(key: object, text: str) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    receiver = QApplication.focusWidget()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(receiver, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
    _drawn()


def _drawn() -> None:
    """Do what is to be done now, drawing too: a second time, since what is laid out anew is drawn after that."""
    from PySide6.QtCore import QCoreApplication

    QCoreApplication.processEvents()
    QCoreApplication.processEvents()


def _until(done: Callable[[], bool]) -> None:
    from PySide6.QtCore import QCoreApplication

    while not done():
        QCoreApplication.processEvents()
        time.sleep(0.002)


def _rest(seconds: float = REST) -> float:
    """Let the window come to rest; the milliseconds of the longest work that it did."""
    from PySide6.QtCore import QCoreApplication

    longest, end = 0.0, time.perf_counter() + seconds
    while time.perf_counter() < end:
        longest = max(longest, timed(QCoreApplication.processEvents))
        time.sleep(0.002)
    return longest


if __name__ == "__main__":
    what, *rest = sys.argv[1:]
    begin("offscreen" if what in ("queue", "articles") else what)
    if what == "queue":
        print(json.dumps(queue()))
    elif what == "articles":
        with tempfile.TemporaryDirectory(prefix="muraji-bench-") as made:
            print(json.dumps(articles(Path(made))))
    else:
        print(json.dumps(keys(Path(rest[0]))))

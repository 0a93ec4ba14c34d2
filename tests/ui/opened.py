"""The window opened on a small article, with keys to press: what tests of the whole window share."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core import settings
from core.review import Made, Review
from core.stops import Stop
from core.store import open_store
from ui import finish_key, i18n
from ui.appearance import Appearance
from ui.batch import Batch
from ui.main_window import MainWindow

RAW = (
    "قتل 22 عنصرا في الهجوم الأخير على المدينة.وأعلنت القيادة أن 25 عنصرا فروا من المعركة. وعاد الهدوء  إلى المدينة"
    " عام 2019 بعد الهجوم.وانتهى الخبر هنا ولم يعرف شيء آخر."
)
NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@dataclass
class Program:
    """The window on one article, with keys to press."""

    window: MainWindow
    bot: QtBot

    @property
    def review(self) -> Review:
        review = self.window.session.review
        assert review is not None
        return review

    @property
    def stop(self) -> Stop:
        assert self.window.session.stop is not None
        return self.window.session.stop

    def press(self, key: int, text: str = "", held: Qt.KeyboardModifier = NONE) -> None:
        receiver = QApplication.focusWidget() or self.window.body.cleaned
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(receiver, QKeyEvent(kind, key, held, text))

    def letter(self, letter: str) -> None:
        self.press(ord(letter), letter.lower())

    def go(self, fits: Callable[[Stop], bool]) -> Stop:
        stop = next(stop for stop in self.window.session.stops if fits(stop))
        self.window.session.go(stop.key)
        return stop

    def now(self, key: str) -> Stop:
        return next(stop for stop in self.window.session.stops if stop.key == key)


def opened(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    records: Sequence[Mapping[str, object]] = (),
) -> Iterator[Program]:
    """The window opened on RAW, or on a file of records, and closed again."""
    monkeypatch.setattr(finish_key, "DEAD_TIME", 0.0)
    article = tmp_path / ("batch.jsonl" if records else "article.txt")
    article.write_text("\n".join(json.dumps(record) for record in records) or RAW, encoding="utf-8")
    store = open_store(tmp_path / "own")
    batch = Batch(store, Made())
    appearance = Appearance(qapp, tmp_path / "own", settings.Settings())
    window = MainWindow(batch, appearance, tmp_path / "own")
    qapp.installEventFilter(window.keys)
    window.show()
    window.activateWindow()
    window.opening.open([str(article)])
    qtbot.waitUntil(lambda: window.session.review is not None, timeout=20_000)
    yield Program(window, qtbot)
    qapp.removeEventFilter(window.keys)
    batch.close()
    window.close()
    store.close()
    for done in (window, batch, appearance):
        done.deleteLater()  # a window that stays is drawn anew with each theme
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    i18n.install(qapp, "en")

"""The queue of the window: time spent per article, the estimate that follows, the order that is kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core import settings
from core.decisions import accept, finish
from core.review import Made
from core.store import open_store
from tests.ui.reviews import RAW
from ui import loading
from ui import session as session_module
from ui.appearance import Appearance
from ui.batch import Batch
from ui.queue_binding import QueueBinding
from ui.queue_panel import QueuePanel

START = datetime(2026, 11, 22, 10, 0, 0).astimezone()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Seconds since START, for the times that events carry."""
    seconds = [0.0]
    at = lambda: (START + timedelta(seconds=seconds[0])).isoformat(timespec="seconds")  # noqa: E731
    monkeypatch.setattr(session_module, "now", at)
    return seconds


@pytest.fixture
def batch(qtbot: QtBot, tmp_path: Path) -> Iterator[Batch]:
    path = tmp_path / "three.jsonl"
    path.write_text("".join(json.dumps({"id": name, "raw": RAW}) + "\n" for name in "abc"), encoding="utf-8")
    store = open_store(tmp_path / "own")
    batch = Batch(store, Made())
    batch.open([str(path)])
    qtbot.waitUntil(lambda: batch.index == 0 and len(batch.entries) == 3)
    yield batch
    batch.close()
    store.close()


def test_the_time_of_what_is_done_gives_an_estimate(
    qtbot: QtBot, english: QApplication, tmp_path: Path, batch: Batch, clock: list[float]
) -> None:
    queue = QueuePanel()
    qtbot.addWidget(queue)
    binding = QueueBinding(batch, queue, Appearance(english, tmp_path, settings.Settings({"language": "en"})))
    batch.listed.emit(0, False)
    stop = batch.session.stop
    assert stop is not None
    assert batch.session.do(lambda review, by: accept(review, stop.ids, by))
    assert queue.model.seconds_left() is None
    clock[0] = 60.0
    assert batch.session.do(finish)
    entry = queue.model.entry("0")
    assert entry is not None
    assert (entry.status, entry.seconds) == ("reviewed", 60.0)
    assert queue.model.seconds_left() == 120.0
    assert binding.step(1)


def test_the_order_is_kept_and_taken_up_again(
    qtbot: QtBot, english: QApplication, tmp_path: Path, batch: Batch
) -> None:
    first = QueuePanel()
    qtbot.addWidget(first)
    QueueBinding(batch, first, Appearance(english, tmp_path, settings.Settings({"language": "en"})))
    assert first.order.by == "place"
    first.order.choose(by="open")
    kept = settings.load(tmp_path)
    assert kept["queue_sort"] == "open"
    second = QueuePanel()
    qtbot.addWidget(second)
    QueueBinding(batch, second, Appearance(english, tmp_path, kept))
    assert second.order.by == "open"


def test_a_long_batch_comes_piece_by_piece_and_keeps_what_is_there(
    qtbot: QtBot, english: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "CHUNK", 2)
    path = tmp_path / "five.jsonl"
    path.write_text("".join(json.dumps({"id": name, "raw": RAW}) + "\n" for name in "abcde"), encoding="utf-8")
    store = open_store(tmp_path / "own")
    batch, queue = Batch(store, Made()), QueuePanel()
    qtbot.addWidget(queue)
    binding = QueueBinding(batch, queue, Appearance(english, tmp_path, settings.Settings({"language": "en"})))
    resets: list[int] = []
    queue.model.modelReset.connect(lambda: resets.append(queue.model.rowCount()))
    batch.open([str(path)])
    qtbot.waitUntil(lambda: batch.index == 0 and queue.model.rowCount() == 5)
    assert resets == [0, 2]
    assert queue.model.progress() == (0, 5)
    assert binding.step(1)
    qtbot.waitUntil(lambda: batch.index == 1)
    batch.close()
    store.close()

"""A word split that is rejected teaches the reviewer's own list, and the articles that follow know it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.decisions import reject
from core.review import Made
from core.store import open_store
from ui.batch import Batch

GLUED = "قالالرئيس إن الحكومة مستمرة في عملها."


@pytest.fixture
def batch(qtbot: QtBot, tmp_path: Path) -> Iterator[Batch]:
    """Two articles that glue the same two words; the first is shown."""
    path = tmp_path / "two.jsonl"
    records = [{"id": name, "raw": GLUED + more} for name, more in (("a", ""), ("b", " وعاد الهدوء."))]
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    store = open_store(tmp_path / "own")
    batch = Batch(store, Made())
    batch.open([str(path)])
    qtbot.waitUntil(lambda: len(batch.entries) == 2 and all(entry.open is not None for entry in batch.entries))
    yield batch
    batch.close()
    store.close()


def splits(batch: Batch) -> list[str]:
    assert batch.session.review is not None
    return [edit.id for edit in batch.session.review.edits if edit.kind == "word-split"]


def turn(batch: Batch, qtbot: QtBot, index: int) -> None:
    batch.show(index)
    qtbot.waitUntil(lambda: batch.index == index)


def test_the_next_article_leaves_the_word_whole(batch: Batch, qtbot: QtBot) -> None:
    assert batch.session.do(lambda review, by: reject(review, splits(batch), by))
    assert batch.store.words.all() == {"قالالرئيس"}
    turn(batch, qtbot, 1)
    assert splits(batch) == []


def test_undoing_the_rejection_unlearns_it(batch: Batch, qtbot: QtBot) -> None:
    batch.session.do(lambda review, by: reject(review, splits(batch), by))
    batch.session.undo()
    assert batch.store.words.all() == frozenset()
    turn(batch, qtbot, 1)
    assert len(splits(batch)) == 1

"""Saving: each source's review file, documents in order, nothing lost of those that were not looked at."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.decisions import accept
from core.review import Made
from core.store import open_store
from ui.batch import Batch
from ui.finishing import next_unfinished
from ui.saving import Saver

TEXTS = ("قتل 22 عنصرا.وأعلنت القيادة الخبر", "عام 2019 انتهى.وبدأ عام جديد", "لا خبر اليوم")


@dataclass
class Desk:
    """A batch with its saver, and what it asked."""

    batch: Batch
    saver: Saver
    bot: QtBot
    asked: list[str]

    def open(self, path: Path) -> None:
        self.saver.forget()
        self.batch.open([str(path)])
        self.wait(0)

    def wait(self, index: int) -> None:
        self.bot.waitUntil(lambda: self.batch.index == index, timeout=20_000)

    def decide(self) -> None:
        stop = self.batch.session.stop
        assert stop is not None
        assert self.batch.session.do(lambda review, by: accept(review, stop.ids, by), onward=True)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    asked: list[str] = []
    store = open_store(tmp_path / "own")
    batch = Batch(store, Made())
    saver = Saver(batch, lambda path, difference: asked.append(difference))  # type: ignore[func-returns-value]
    yield Desk(batch, saver, qtbot, asked)
    batch.close()
    store.close()


def lines_file(folder: Path) -> Path:
    path = folder / "batch.jsonl"
    records = [json.dumps({"id": f"d{n}", "raw": text}, ensure_ascii=False) for n, text in enumerate(TEXTS)]
    path.write_text("\n".join(records) + "\n", encoding="utf-8")
    return path


def saved(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "batch.review.jsonl").read_text(encoding="utf-8").splitlines()]


def test_all_documents_of_a_source_are_in_its_file(desk: Desk, tmp_path: Path) -> None:
    desk.open(lines_file(tmp_path))
    desk.decide()
    assert desk.saver.save()
    written = saved(tmp_path)
    assert [review["id"] for review in written] == ["d0", "d1", "d2"]
    assert [len(review["review"]["events"]) for review in written] == [1, 0, 0]  # type: ignore[index]


def test_what_was_decided_in_another_document_is_not_lost(desk: Desk, tmp_path: Path) -> None:
    desk.open(lines_file(tmp_path))
    assert desk.saver.save()
    desk.decide()
    desk.batch.show(1)
    desk.wait(1)
    desk.decide()
    assert desk.saver.save()
    assert [len(review["review"]["events"]) for review in saved(tmp_path)] == [1, 1, 0]  # type: ignore[index]


def test_a_saved_batch_is_taken_up_again(desk: Desk, tmp_path: Path) -> None:
    source = lines_file(tmp_path)
    desk.open(source)
    desk.decide()
    desk.saver.save()
    desk.open(source)
    assert desk.batch.session.review is not None
    assert len(desk.batch.session.review.events) == 1
    desk.decide()
    assert desk.saver.save()
    assert desk.asked == []


def test_a_strange_review_file_is_not_written_over(desk: Desk, tmp_path: Path) -> None:
    source = lines_file(tmp_path)
    there = tmp_path / "batch.review.jsonl"
    there.write_text('{"strange": 1}\n', encoding="utf-8")
    desk.open(source)
    desk.decide()
    assert not desk.saver.save()
    assert there.read_text(encoding="utf-8") == '{"strange": 1}\n'
    assert len(desk.asked) == 1
    assert '{"strange": 1}' in desk.asked[0]


def test_a_changed_source_is_not_passed_over(desk: Desk, tmp_path: Path) -> None:
    source = lines_file(tmp_path)
    desk.open(source)
    desk.decide()
    source.write_text("something else", encoding="utf-8")
    assert not desk.saver.save()
    assert not (tmp_path / "batch.review.jsonl").exists()


def test_a_folder_that_cannot_be_written_is_said(desk: Desk, tmp_path: Path) -> None:
    desk.open(lines_file(tmp_path))
    with desk.bot.waitSignal(desk.saver.failed) as said:
        assert not desk.saver.save(str(tmp_path / "missing" / "x.review.jsonl"))
    assert said.args is not None
    assert said.args[0].code in ("not-saved", "not-found")


def test_the_next_unfinished_article_goes_round(desk: Desk, tmp_path: Path) -> None:
    desk.open(lines_file(tmp_path))
    desk.batch.show(2)
    desk.wait(2)
    assert next_unfinished(desk.batch) == 0

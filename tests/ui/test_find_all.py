"""Finding in all articles: those shown, those left in the store, and those that nobody has opened."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QCheckBox, QTableView

from core.spans import Span
from core.writing import type_over
from tests.ui.opened import CTRL, SHIFT, Program
from tests.ui.test_dialogs import answer
from ui import find_all
from ui.dialogs.found import FoundModel, Row
from ui.dialogs.sought import ask_sought
from ui.finding import Query

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
TEXTS = ("قتل 22 عنصرا في المدينة. وفر آخرون.", "لا خبر اليوم.", "عادت المدينةُ إلى المدينه.", "ا" * 4000 + "ب")


@dataclass
class Desk:
    """The window on four articles; the list of what was found is answered with ``choice``."""

    program: Program
    listed: list[list[Row]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    choice: int | None = None
    query: Query = field(default_factory=lambda: Query(""))

    def find(self, text: str, *, pattern: bool = False) -> list[Row]:
        self.query = Query(text, pattern)
        self.listed.clear()
        self.program.window.run("find-all")
        return self.listed[0] if self.listed else []

    def show(self, index: int) -> None:
        batch = self.program.window.batch
        batch.show(index)
        self.program.bot.waitUntil(lambda: batch.index == index, timeout=20_000)


@pytest.fixture
def desk(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    lines = [json.dumps({"id": f"d{n}", "raw": text}, ensure_ascii=False) for n, text in enumerate(TEXTS)]
    (tmp_path / "batch.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    desk, batch = Desk(program), program.window.batch
    program.window.opening.open([str(tmp_path / "batch.jsonl")])
    program.bot.waitUntil(lambda: len(batch.entries) == 4 and batch.index == 0, timeout=20_000)
    program.window.session.noticed.connect(lambda code, _: desk.said.append(code))
    batch.failed.connect(lambda error: desk.said.append(error.code))

    def chosen(*args: Any) -> int | None:
        desk.listed.append(args[3])
        return desk.choice

    monkeypatch.setattr(find_all, "choose_found", chosen)
    monkeypatch.setattr(find_all, "ask_sought", lambda *_: desk.query)
    return desk


def test_each_article_is_counted_and_shown_with_its_first_place(desk: Desk) -> None:
    rows = desk.find("المدينة")
    assert [(count, text) for _, count, text in rows] == [
        (1, "قتل 22 عنصرا في المدينة. وفر آخرون."),
        (2, "عادت المدينةُ إلى المدينه."),
    ]
    assert desk.find("المدينة", pattern=True) == rows


def test_what_was_typed_is_found_shown_or_not(desk: Desk) -> None:
    desk.show(1)
    place = Span(0, 2)
    assert desk.program.window.session.do(lambda review, by: type_over(review, place, "أي", by))
    assert [count for _, count, _ in desk.find("أي خبر")] == [1]
    desk.show(2)
    assert [count for _, count, _ in desk.find("أي خبر")] == [1]
    assert desk.find("لا خبر") == []
    assert desk.said[-1] == "nothing-found"


def test_what_another_run_left_in_the_store_is_found(desk: Desk, tmp_path: Path) -> None:
    desk.show(1)
    desk.program.window.session.do(lambda review, by: type_over(review, Span(0, 2), "أي", by))
    desk.show(2)  # there it goes on when it is opened again
    desk.program.window.opening.open([str(tmp_path / "batch.jsonl")])
    batch = desk.program.window.batch
    desk.program.bot.waitUntil(lambda: len(batch.entries) == 4 and batch.index == 2, timeout=20_000)
    assert batch.document(1).key is None
    assert [count for _, count, _ in desk.find("أي خبر")] == [1]


def test_what_is_chosen_is_gone_to(desk: Desk) -> None:
    desk.choice = 1
    desk.find("المدينة")
    batch, cleaned = desk.program.window.batch, desk.program.window.body.cleaned
    desk.program.bot.waitUntil(lambda: batch.index == 2, timeout=20_000)
    assert cleaned.selected() == Span(5, 13)
    assert desk.program.window.find_bar.isVisible()
    desk.choice = 0
    desk.find("عادت")
    assert cleaned.selected() == Span(0, 4)


def test_a_pattern_that_never_ends_stops_the_search_and_names_the_file(desk: Desk) -> None:
    desk.find("(ا+)+$", pattern=True)
    assert desk.said[-1] == "pattern-too-slow"
    assert desk.find("ب$", pattern=True)


@pytest.mark.parametrize(
    ("keys", "last", "expected"),
    [
        pytest.param([ENTER], Query("عام", exact=True), Query("عام", exact=True), id="what was sought last"),
        pytest.param(["ب", ENTER], Query("عام"), Query("ب"), id="typed over"),
        pytest.param([ENTER, "ب", ENTER], Query(""), Query("ب"), id="nothing is not sought"),
        pytest.param([ENTER, ESC], Query("(", pattern=True), None, id="a wrong pattern is not sought"),
        pytest.param([ESC], Query("عام"), None, id="left"),
    ],
)
def test_what_is_sought_is_asked_for(
    qapp: QApplication, keys: list[int | str], last: Query, expected: Query | None
) -> None:
    answer(*keys)
    assert ask_sought(None, "?", last) == expected


@pytest.mark.parametrize(("keys", "goes"), [([Qt.Key.Key_Down, Qt.Key.Key_Return], True), ([Qt.Key.Key_Escape], False)])
def test_the_list_is_answered_by_keys(program: Program, keys: list[int], goes: bool) -> None:
    answer(*"المدينة", ENTER, holds=QCheckBox)
    answer(*keys, holds=QTableView)
    program.press(ord("F"), "", CTRL | SHIFT)
    assert program.window.find_bar.isVisible() is goes


def test_the_model_is_sound(qapp: QApplication) -> None:
    model = FoundModel([("أ", 2, "ب"), ("ت", 1, "ث")])
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.rowCount() == 2

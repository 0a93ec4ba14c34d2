"""The numbers table: edited in place, by keys alone, with what does not fit kept open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.made_up import review
from ui.models.numbers import COLUMNS
from ui.numbers_table import NumbersTable


@pytest.fixture
def table(qtbot: QtBot, english: object) -> NumbersTable:
    made = NumbersTable()
    qtbot.addWidget(made)
    made.resize(760, 300)
    made.set_review(review())
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def open_cell(table: NumbersTable, row: int, column: str) -> QWidget:
    """The field of a cell, opened as F2 opens it."""
    index = table.model.index(row, COLUMNS.index(column))
    table.view.setCurrentIndex(index)
    table.view.edit(index)
    fields = table.view.viewport().findChildren(QLineEdit if column not in ("kind", "modifier") else QComboBox)
    return next(field for field in fields if field.isVisible())


def test_enter_commits_a_value_in_any_digits(table: NumbersTable, qtbot: QtBot) -> None:
    field = open_cell(table, 0, "value")
    assert isinstance(field, QLineEdit)
    field.setText("٥٠")
    with qtbot.waitSignal(table.edited) as heard:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert heard.args == [review().numbers[0].id, {"value": "50"}]


def test_a_misfit_keeps_the_cell_open_and_is_explained(table: NumbersTable, qtbot: QtBot) -> None:
    field = open_cell(table, 3, "value")
    assert isinstance(field, QLineEdit)
    asked: list[object] = []
    table.edited.connect(lambda *what: asked.append(what))
    field.setText("كثير")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.isVisible()
    assert asked == []
    assert "Example: " in table._hint.text()
    field.setText("2020")
    with qtbot.waitSignal(table.edited):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert asked == [(review().numbers[3].id, {"value": "2020"})]
    assert table._hint.text() == ""


def test_a_kind_is_chosen_from_a_list_in_words(table: NumbersTable, qtbot: QtBot) -> None:
    box = open_cell(table, 3, "kind")
    assert isinstance(box, QComboBox)
    assert box.currentText() == "year"
    box.setCurrentIndex(box.findData("cardinal"))
    with qtbot.waitSignal(table.edited) as heard:
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert heard.args[1] == {"kind": "cardinal"}


def test_escape_leaves_the_cell_as_it_was(table: NumbersTable) -> None:
    field = open_cell(table, 0, "value")
    assert isinstance(field, QLineEdit)
    asked: list[object] = []
    table.edited.connect(lambda *what: asked.append(what))
    field.setText("7")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert asked == []


def test_the_current_number_is_marked_without_an_echo(table: NumbersTable) -> None:
    heard: list[str] = []
    table.number_activated.connect(heard.append)
    key = review().numbers[3].id
    table.set_current(key)
    assert table.view.currentIndex().row() == 3
    assert heard == []
    table.view.setCurrentIndex(table.model.index(1, 0))
    assert heard == [review().numbers[1].id]


def test_the_heads_are_in_the_interfaces_language(table: NumbersTable, arabic: object) -> None:
    assert [table.model.headerData(i, Qt.Orientation.Horizontal) for i in range(len(COLUMNS))] == [
        "النص", "القيمة", "النوع", "الوحدة", "المعدود", "القيد",
    ]  # fmt: skip

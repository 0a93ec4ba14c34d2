"""The table model of numbers: cells in words, edits asked for and never made, refusals with a reason."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.numbering import set_number
from core.review import Changes
from tests.ui.made_up import BY, RAW, done, place, review
from tests.ui.watching import Watch
from ui.models.numbers import COLUMNS, ID_ROLE, NumberModel


@pytest.fixture
def model(english: QApplication, watch: Watch) -> NumberModel:
    made = NumberModel()
    watch(made)
    made.set_review(review())
    return made


def cell(model: NumberModel, row: int, column: str, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
    text = model.index(row, COLUMNS.index(column)).data(int(role))
    return text.translate({ord(mark): None for mark in "\u2066\u2067\u2068\u2069"}) if isinstance(text, str) else text


def type_into(model: NumberModel, row: int, column: str, text: str) -> bool:
    return model.setData(model.index(row, COLUMNS.index(column)), text)


def test_cells_are_in_words(model: NumberModel) -> None:
    assert [cell(model, 2, column) for column in COLUMNS] == ["30", "30", "cardinal", "", "شخصا", "approximately"]
    assert [model.headerData(i, Qt.Orientation.Horizontal) for i in (0, 4)] == ["Text", "Counted noun"]
    assert cell(model, 4, "text") == "2-1"
    assert cell(model, 2, "kind", Qt.ItemDataRole.EditRole) == "cardinal"


def test_the_text_is_not_edited_but_the_rest_is(model: NumberModel) -> None:
    editable = [bool(model.flags(model.index(0, i)) & Qt.ItemFlag.ItemIsEditable) for i in range(len(COLUMNS))]
    assert editable == [False, True, True, True, True, True]


@pytest.mark.parametrize(
    ("row", "column", "typed", "fields"),
    [
        (0, "value", "٥٠", {"value": "50"}),
        (0, "value", " 50,5 ", {"value": "50.5"}),
        (3, "kind", "cardinal", {"kind": "cardinal"}),
        (0, "counted", "", {"counted": None}),
        (2, "modifier", "", {"modifier": None}),
    ],
)
def test_an_edit_is_asked_for_and_changes_nothing_here(
    model: NumberModel, row: int, column: str, typed: str, fields: dict[str, Any]
) -> None:
    asked: list[tuple[str, object]] = []
    model.edited.connect(lambda key, what: asked.append((key, what)))
    before = cell(model, row, column)
    assert type_into(model, row, column, typed)
    assert asked == [(model.index(row, 0).data(ID_ROLE), fields)]
    assert cell(model, row, column) == before


def test_a_counted_noun_is_found_beside_the_number(model: NumberModel) -> None:
    asked: list[Any] = []
    model.edited.connect(lambda _, what: asked.append(what))
    assert type_into(model, 0, "counted", "القيادة")
    nearest = asked[0]["counted"]
    assert (nearest["start"], nearest["end"]) == (place("القيادة"), place("القيادة") + len("القيادة"))
    assert nearest["text"] == RAW[nearest["start"] : nearest["end"]]


def test_a_modifier_is_put_on_the_words_of_the_old_one(model: NumberModel) -> None:
    asked: list[Any] = []
    model.edited.connect(lambda _, what: asked.append(what["modifier"]))
    assert type_into(model, 2, "modifier", "at-least")
    assert type_into(model, 0, "modifier", "at-least")
    assert asked == [
        {"code": "at-least", "text": "نحو", "start": place("نحو"), "end": place("نحو") + 3},
        {"code": "at-least", "text": "", "start": place("48"), "end": place("48")},
    ]


@pytest.mark.parametrize(
    ("row", "column", "typed", "why"),
    [
        (3, "value", "كثير", "Not a year value. Example: 2019"),
        (4, "value", "7", "Not a score value. Example: 2:1"),
        (0, "unit", "فرسخ", "This word does not stand near the number"),
    ],
)
def test_what_does_not_fit_is_refused_with_a_reason(
    model: NumberModel, row: int, column: str, typed: str, why: str
) -> None:
    said: list[str] = []
    model.refused.connect(lambda _, text: said.append(text.translate({0x2068: None, 0x2069: None})))
    assert not type_into(model, row, column, typed)
    assert said == [why]
    assert not model.fits(model.index(row, COLUMNS.index(column)), typed)


def test_what_stands_there_already_asks_for_nothing(model: NumberModel) -> None:
    asked: list[object] = []
    model.edited.connect(lambda *what: asked.append(what))
    assert not type_into(model, 0, "value", "48")
    assert asked == []
    assert model.fits(model.index(0, COLUMNS.index("value")), "48")


def test_an_event_repaints_its_row_alone(model: NumberModel) -> None:
    rows: list[int] = []
    model.dataChanged.connect(lambda first, last, _: rows.extend(range(first.row(), last.row() + 1)))
    made = review()
    after, changes = done(made, set_number(made, made.numbers[1].id, BY, value="23"))
    model.update(after, changes)
    assert rows == [1]
    assert cell(model, 1, "value") == "23"


def test_numbers_come_and_go_without_a_reset(model: NumberModel) -> None:
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    made = review()
    gone = made.numbers[2].id
    model.update(replace(made, numbers=made.numbers[:2] + made.numbers[3:]), Changes(numbers=frozenset({gone})))
    assert model.row_of(gone) is None
    model.update(made, Changes(numbers=frozenset({gone})))
    assert [model.index(row, 0).data(ID_ROLE) for row in range(5)] == [n.id for n in made.numbers]
    assert resets == []


def test_words_of_the_article_complete_what_is_typed(model: NumberModel) -> None:
    assert model.words_used("counted") == ["شخصا", "عملية", "مسلحا"]

"""Qt's tester watches every model while events of every kind come, are undone and done again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QApplication

from core import decisions, history, numbering, silencing, writing
from core.review import EVENTS, Event, Review
from core.spans import Span
from core.stops import stops
from tests.ui.made_up import BY, done, review
from tests.ui.models.conftest import Watch
from ui.models.decisions import KEY_ROLE, ROW_ROLE, DecisionModel, Shown
from ui.models.numbers import COLUMNS, ID_ROLE, NumberModel

Make = Callable[[Review], Event | None]


def edit(made: Review, kind: str) -> str:
    return next(e.id for e in made.edits if e.kind == kind)


def ids(made: Review, kind: str) -> tuple[str, ...]:
    return next(stop.ids for stop in stops(made) if stop.kind == kind)


def place(made: Review, text: str) -> int:
    return made.cleaned.index(text)


MAKERS: Mapping[str, Make] = MappingProxyType(
    {
        "accept": lambda r: decisions.accept(r, ids(r, "heading"), BY),
        "reject": lambda r: decisions.reject(r, ids(r, "heading"), BY),
        "replace": lambda r: writing.replace_edit(r, edit(r, "quote"), "«", BY),
        "move": lambda r: writing.move_break(r, ids(r, "paragraph")[0], r.edit(ids(r, "paragraph")[0]).end + 6, BY),
        "break": lambda r: writing.break_at(r, place(r, "أن نحو"), BY),
        "join": lambda r: writing.join_at(r, place(r, "\nولفتت"), BY),
        "heading": lambda r: writing.toggle_heading(r, place(r, "ولفتت"), BY),
        "paragraph": lambda r: writing.toggle_heading(r, place(r, "مقتل"), BY),
        "type": lambda r: writing.type_over(r, Span(place(r, "أعلنت"), place(r, "أن نحو")), "قيل في 7 أيام ", BY),
        "number": lambda r: numbering.set_number(r, r.numbers[0].id, BY, value="49", kind="ordinal"),
        "number-add": lambda r: numbering.add_number(r, Span(place(r, "القيادة"), place(r, "القيادة") + 7), BY),
        "number-join": lambda r: numbering.join_numbers(r, r.numbers[3].id, BY),
        "accept-alike": lambda r: decisions.accept(r, (stop.key for stop in stops(r)), BY, "accept-alike"),
        "reject-alike": lambda r: decisions.reject(r, (stop.key for stop in stops(r)), BY, "reject-alike"),
        "accept-sure": lambda r: decisions.accept_sure(r, BY),
        "silence": lambda r: silencing.silence(r, "space:several-spaces", BY),
        "finish": lambda r: decisions.finish(r, BY),
        "status": lambda r: decisions.set_status(r, "flagged", BY),
        "note": lambda r: decisions.set_note(r, "راجع", BY),
    }
)
FOLLOWING = {"undo", "redo"}  # come in every test
OF_WHOLE_FILES = {"merge", "restore", "second-look"}  # another review stands there afterwards: the models are reset


def test_each_kind_of_event_is_tried() -> None:
    assert set(EVENTS) - FOLLOWING - OF_WHOLE_FILES == MAKERS.keys()


def told(model: QAbstractItemModel) -> list[object]:
    """All that a model says of its rows."""
    if isinstance(model, NumberModel):
        cells = [model.index(row, column) for row in range(model.rowCount()) for column in range(len(COLUMNS))]
        return [(cell.data(ID_ROLE), cell.data()) for cell in cells]
    return [(model.index(row, 0).data(KEY_ROLE), model.index(row, 0).data(ROW_ROLE)) for row in range(model.rowCount())]


@pytest.mark.parametrize("shown", ["all", "text", "numbers"])
@pytest.mark.parametrize("what", MAKERS)
def test_an_event_leaves_what_a_new_model_would_show(
    english: QApplication, watch: Watch, what: str, shown: Shown
) -> None:
    before = review()
    after, changes = done(before, MAKERS[what](before))
    assert after.events[-1].what == what
    undone, back = done(after, history.undo(after, BY))
    redone, again = done(undone, history.redo(undone, BY))
    list_model, table = DecisionModel(), NumberModel()
    for model in (list_model, table):
        watch(model)
    list_model.set_shown(shown)
    list_model.set_review(before, stops(before))
    table.set_review(before)
    for now, change in ((after, changes), (undone, back), (redone, again)):
        list_model.update(now, stops(now), change)
        table.update(now, change)
        fresh_list, fresh_table = DecisionModel(), NumberModel()
        fresh_list.set_shown(shown)
        fresh_list.set_review(now, stops(now))
        fresh_table.set_review(now)
        assert told(list_model) == told(fresh_list)
        assert told(table) == told(fresh_table)

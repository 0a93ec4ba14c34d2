"""Qt's tester watches every model while events of every kind come, are undone and done again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QApplication

from core import decisions, history, looks, merging, numbering, silencing, writing
from core.review import EVENTS, Changes, Event, Review, apply
from core.spans import Span
from core.stops import stops
from tests.ui.made_up import BY, done, review
from tests.ui.watching import Watch
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
        "second-look": lambda r: looks.look_again(r, BY),
        "finish": lambda r: decisions.finish(r, BY),
        "status": lambda r: decisions.set_status(r, "flagged", BY),
        "note": lambda r: decisions.set_note(r, "راجع", BY),
    }
)
FOLLOWING = {"undo", "redo"}  # come in every test


def merged(made: Review) -> Review:
    """A review with the decisions of a colleague, who rejected what was accepted and typed besides."""
    mine = done(made, MAKERS["accept"](made))[0]
    theirs = done(done(made, MAKERS["reject-alike"](made))[0], MAKERS["type"](made))[0]
    return merging.merge(mine, theirs, BY.when).review


def restored(made: Review) -> Review:
    """A review put back to what it was after its first event."""
    later = done(done(made, MAKERS["accept"](made))[0], MAKERS["number"](made))[0]
    return apply(later, history.restoring(later.events, 1, BY.when))[0]


# Another review stands there afterwards: the models are filled anew, then undone and done again as ever.
WHOLE: Mapping[str, Callable[[Review], Review]] = MappingProxyType({"merge": merged, "restore": restored})


def test_each_kind_of_event_is_tried() -> None:
    assert set(EVENTS) - FOLLOWING == MAKERS.keys() | WHOLE.keys()


def told(model: QAbstractItemModel) -> list[object]:
    """All that a model says of its rows."""
    if isinstance(model, NumberModel):
        cells = [model.index(row, column) for row in range(model.rowCount()) for column in range(len(COLUMNS))]
        return [(cell.data(ID_ROLE), cell.data()) for cell in cells]
    return [(model.index(row, 0).data(KEY_ROLE), model.index(row, 0).data(ROW_ROLE)) for row in range(model.rowCount())]


class Watched:
    """The list and the table, which Qt's tester watches; beside new ones they show the same."""

    def __init__(self, watch: Watch, shown: Shown, before: Review) -> None:
        self.shown, self.list, self.table = shown, DecisionModel(), NumberModel()
        for model in (self.list, self.table):
            watch(model)
        self.list.set_shown(shown)
        self.fill(before)

    def fill(self, now: Review) -> None:
        self.list.set_review(now, stops(now))
        self.table.set_review(now)

    def update(self, now: Review, changes: Changes) -> None:
        self.list.update(now, stops(now), changes)
        self.table.update(now, changes)

    def check(self, now: Review) -> None:
        fresh_list, fresh_table = DecisionModel(), NumberModel()
        fresh_list.set_shown(self.shown)
        fresh_list.set_review(now, stops(now))
        fresh_table.set_review(now)
        assert told(self.list) == told(fresh_list)
        assert told(self.table) == told(fresh_table)


@pytest.mark.parametrize("shown", ["all", "text", "numbers"])
@pytest.mark.parametrize("what", MAKERS)
def test_an_event_leaves_what_a_new_model_would_show(
    english: QApplication, watch: Watch, what: str, shown: Shown
) -> None:
    before = review()
    if what == "second-look":
        before, _ = done(before, decisions.finish(before, BY))
    watched = Watched(watch, shown, before)
    now, changes = done(before, MAKERS[what](before))
    assert now.events[-1].what == what
    watched.update(now, changes)
    watched.check(now)
    for turn in (history.undo, history.redo):
        now, changes = done(now, turn(now, BY))
        watched.update(now, changes)
        watched.check(now)


@pytest.mark.parametrize("shown", ["all", "text", "numbers"])
@pytest.mark.parametrize("what", WHOLE)
def test_another_review_of_the_document_can_be_undone_in_the_models_too(
    english: QApplication, watch: Watch, what: str, shown: Shown
) -> None:
    watched = Watched(watch, shown, review())
    now = WHOLE[what](review())
    assert now.events[-1].what == what
    watched.fill(now)
    watched.check(now)
    for turn in (history.undo, history.redo):
        now, changes = done(now, turn(now, BY))
        watched.update(now, changes)
        watched.check(now)

"""The list model of decisions: repaints what changed, and no more."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from core.decisions import accept, reject
from core.review import Changes
from core.stops import stops
from tests.ui.made_up import BY, done, review
from tests.ui.watching import Watch
from ui.models.decisions import KEY_ROLE, ROW_ROLE, DecisionModel


def shown_keys(model: DecisionModel) -> list[str]:
    return [model.index(row).data(KEY_ROLE) for row in range(model.rowCount())]


def repainted(model: DecisionModel) -> list[int]:
    """Rows named by ``dataChanged`` from now on."""
    rows: list[int] = []
    model.dataChanged.connect(lambda first, last, _: rows.extend(range(first.row(), last.row() + 1)))
    return rows


def test_rows_are_the_stops_by_place(qapp: QApplication, watch: Watch) -> None:
    made, model = review(), DecisionModel()
    watch(model)
    model.set_review(made, stops(made))
    assert shown_keys(model) == [stop.key for stop in stops(made)]
    assert model.index(0).data(ROW_ROLE) == model.row_at(0)
    assert model.index(0).data(int(Qt.ItemDataRole.DisplayRole))
    assert model.index(0).data(int(Qt.ItemDataRole.AccessibleTextRole))


def test_an_event_repaints_the_rows_that_show_something_else(qapp: QApplication, watch: Watch) -> None:
    made, model = review(), DecisionModel()
    watch(model)
    model.set_review(made, stops(made))
    rows = repainted(model)
    was = [model.row_at(row) for row in range(model.rowCount())]
    stop = stops(made)[4]
    after, changes = done(made, accept(made, stop.ids, BY))
    model.update(after, stops(after), changes)
    assert 4 in rows
    assert set(rows) == {row for row in range(model.rowCount()) if model.row_at(row) != was[row]}
    accepted = model.row_at(4)
    assert accepted is not None
    assert accepted.state == "accepted"


def test_rows_that_come_and_go_move_no_others(qapp: QApplication, watch: Watch) -> None:
    made, model = review(), DecisionModel()
    watch(model)
    model.set_review(made, stops(made))
    before, resets = shown_keys(model), []
    model.modelReset.connect(lambda: resets.append(1))
    gone = stops(made)[3]
    fewer = replace(made, numbers=tuple(n for n in made.numbers if n.id != gone.key), flags=made.flags[:1])
    changes = Changes(numbers=frozenset({gone.key}), flags=frozenset(flag.id for flag in made.flags[1:]))
    model.update(fewer, stops(fewer), changes)
    assert shown_keys(model) == [stop.key for stop in stops(fewer)]
    model.update(made, stops(made), changes)
    assert shown_keys(model) == before
    assert resets == []


def test_a_rejected_heading_leaves_a_paragraph_in_its_row(qapp: QApplication, watch: Watch) -> None:
    made, model = review(), DecisionModel()
    watch(model)
    model.set_review(made, stops(made))
    heading = next(stop for stop in stops(made) if stop.kind == "heading")
    after, changes = done(made, reject(made, heading.ids, BY))
    model.update(after, stops(after), changes)
    assert shown_keys(model) == [stop.key for stop in stops(after)]


def test_the_filter_keeps_text_or_numbers(qapp: QApplication, watch: Watch) -> None:
    made, model = review(), DecisionModel()
    watch(model)
    model.set_review(made, stops(made))
    everything, text, numbers = model.counts()
    assert (everything, numbers) == (text + numbers, 5)
    model.set_shown("numbers")
    assert model.rowCount() == 5
    assert {row.kind for i in range(5) if (row := model.row_at(i))} == {"number"}
    hidden = next(stop.key for stop in stops(made) if stop.kind == "quote")
    assert model.row_of(hidden) is None
    model.set_shown("text")
    assert model.rowCount() == text
    assert model.row_of(hidden) is not None


def test_without_a_review_the_list_is_empty(qapp: QApplication, watch: Watch) -> None:
    model = DecisionModel()
    watch(model)
    model.set_review(review(), stops(review()))
    model.set_review(None, ())
    assert model.rowCount(QModelIndex()) == 0
    assert model.row_at(0) is None

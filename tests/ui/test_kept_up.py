"""What the window shows after each event, taken from what changed, is what it would show of the review as a whole."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from core import history
from core.decisions import accept, accept_sure, finish, reject
from core.drafts import Actor
from core.lines import count_lines
from core.numbering import join_numbers, set_number
from core.review import Event, Review
from core.spans import Span
from core.stops import Stop, stops
from core.writing import break_at, join_at, move_break, toggle_heading, type_over
from tests.ui.reviews import RAW, review
from ui.binding import TextPanes
from ui.body import Body
from ui.marking import heading_starts, marks_of
from ui.models.bar_state import bar_state
from ui.models.decisions import DecisionModel
from ui.models.numbers import NumberModel
from ui.panes import Mark, TextPane
from ui.session import Session
from ui.theme import LIGHT, Sizes

Do = Callable[[Review, Actor], Event | None]


def some_act(chance: random.Random, now: Review, row: tuple[Stop, ...]) -> Do:
    """Anything that a reviewer may do, anywhere."""
    stop = chance.choice(row)
    place = chance.randrange(len(now.cleaned) + 1)
    span = Span(place, min(len(now.cleaned), place + chance.randrange(4)))
    breaks = [edit for edit in now.edits if edit.is_break]
    living = [number for number in now.numbers if number.verdict != "rejected"]
    written = chance.choice(("", " ", "نص 5", "\n", " قتل 48 رجلا، 84 منهم. قتل 84 رجلا "))
    acts: list[Do] = [
        lambda r, by: accept(r, stop.ids, by),
        lambda r, by: reject(r, stop.ids, by),
        accept_sure,
        finish,
        lambda r, by: break_at(r, place, by),
        lambda r, by: join_at(r, now.cleaned.find("\n"), by),
        lambda r, by: toggle_heading(r, place, by),
        lambda r, by: type_over(r, span, written, by),
        lambda r, by: type_over(r, span, written, by),
        lambda r, by: move_break(r, chance.choice(breaks).id, chance.randrange(1, len(now.raw)), by),
        lambda r, by: set_number(r, chance.choice(now.numbers).id, by, value="7") if now.numbers else None,
        lambda r, by: join_numbers(r, chance.choice(living).id, by) if living else None,
        history.undo,
        history.redo,
    ]
    return chance.choice(acts)


@pytest.mark.parametrize("seed", range(30))
def test_all_that_is_shown(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    monkeypatch.setattr("ui.binding.ALL_AT_ONCE", 0)
    chance = random.Random(seed)
    body, session = Body(LIGHT, Sizes()), Session(lambda review, event: None)
    qtbot.addWidget(body)
    panes = TextPanes(session, body.raw, body.cleaned)
    models = {shown: DecisionModel() for shown in ("all", "text", "numbers")}
    table = NumberModel()
    testers = [QAbstractItemModelTester(model) for model in (*models.values(), table)]
    session.show(review(RAW + " " + RAW))
    assert session.review is not None
    body.set_facts(session.review)
    table.set_review(session.review)
    for shown, model in models.items():
        model.set_review(session.review, session.stops)
        model.set_shown(shown)  # type: ignore[arg-type]

    def taken_in(now: Review, changes: object) -> None:
        for model in models.values():
            model.update(now, session.stops, changes)  # type: ignore[arg-type]
        table.update(now, changes)  # type: ignore[arg-type]
        body.update_facts(now, changes)  # type: ignore[arg-type]

    session.changed.connect(taken_in)
    for _ in range(40):
        session.do(some_act(chance, session.review, session.stops))
        _as_a_whole(session, panes, body, models, table)
    assert len(testers) == 4


def _as_a_whole(
    session: Session, panes: TextPanes, body: Body, models: dict[str, DecisionModel], table: NumberModel
) -> None:
    now = session.review
    assert now is not None
    row = stops(now)
    assert session.stops == row
    marks = marks_of(now, row)
    assert _marks(panes.raw) == sorted(marks.raw)
    assert _marks(panes.cleaned) == sorted(marks.cleaned)
    assert panes.cleaned.text == now.cleaned
    assert list(panes.cleaned.shown.headings()) == heading_starts(now)
    facts, counted = body.cleaned_frame.facts.text(), count_lines(now.cleaned)
    body.set_facts(now)
    assert body.cleaned_frame.facts.text() == facts
    assert counted == body._lines
    fresh, numbers = DecisionModel(), NumberModel()
    fresh.set_review(now, row)
    numbers.set_review(now)
    for shown, model in models.items():
        fresh.set_shown(shown)  # type: ignore[arg-type]
        assert [model.row_at(i) for i in range(model.rowCount())] == [fresh.row_at(i) for i in range(fresh.rowCount())]
        assert model.counts() == fresh.counts()
    assert [table.row_of(number.id) for number in now.numbers] == list(range(len(now.numbers)))
    assert table.rowCount() == numbers.rowCount()
    for stop in row:
        assert bar_state(now, row, stop.key, session.standing) == bar_state(now, row, stop.key)


def _marks(pane: TextPane) -> list[Mark]:
    return sorted(pane.marks.between(0, len(pane.text)))

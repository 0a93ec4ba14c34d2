"""The row of stops kept up event by event is the row that the review gives as a whole."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from core import history
from core.decisions import accept, accept_sure, finish, reject
from core.drafts import Actor
from core.errors import MurajiError
from core.numbering import join_numbers, set_number
from core.review import Event, Review, apply
from core.spans import Span
from core.stops import Stop, stops
from core.writing import break_at, join_at, move_break, toggle_heading, type_over
from tests.ui.reviews import review
from ui.stop_row import after

BY = Actor("salma", "2026-01-01T00:00:00+00:00")


def some_event(chance: random.Random, now: Review, row: tuple[Stop, ...]) -> Event | None:
    """Anything that a reviewer may do, anywhere."""
    stop = chance.choice(row)
    place = chance.randrange(len(now.cleaned) + 1)
    span = Span(place, min(len(now.cleaned), place + chance.randrange(4)))
    edits = [edit for edit in now.edits if edit.is_break]
    numbers = now.numbers
    acts: list[Callable[[], Event | None]] = [
        lambda: accept(now, stop.ids, BY),
        lambda: reject(now, stop.ids, BY),
        lambda: accept_sure(now, BY),
        lambda: break_at(now, place, BY),
        lambda: join_at(now, now.cleaned.find("\n"), BY),
        lambda: toggle_heading(now, place, BY),
        lambda: type_over(now, span, chance.choice(("", " ", "نص 5", "\n", " قتل 48 رجلا، 84 منهم. قتل 84 رجلا ")), BY),
        lambda: move_break(now, chance.choice(edits).id, chance.randrange(1, len(now.raw)), BY) if edits else None,
        lambda: set_number(now, chance.choice(numbers).id, BY, value="7") if numbers else None,
        lambda: join_numbers(now, chance.choice(numbers).id, BY) if numbers else None,
        lambda: history.undo(now, BY),
        lambda: history.redo(now, BY),
    ]
    return chance.choice(acts)()


@pytest.mark.parametrize("seed", range(40))
def test_kept_up_it_is_the_same(seed: int) -> None:
    chance = random.Random(seed)
    now = review()
    row = stops(now)
    for _ in range(40):
        try:
            event = some_event(chance, now, row) if row else None
        except (MurajiError, StopIteration):  # what can't be done there
            continue
        if event is None:
            continue
        now, changes = apply(now, event)
        row = after(row, now, changes)
        assert row == stops(now)


def test_finishing_leaves_nothing_open() -> None:
    now = review()
    event = finish(now, BY)
    assert event is not None
    done, changes = apply(now, event)
    row = after(stops(now), done, changes)
    assert row == stops(done)
    assert not any(stop.open for stop in row)

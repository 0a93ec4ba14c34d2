"""The session: nothing changes but through it, and everything is kept before it is told."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from core.decisions import accept, reject
from core.errors import MurajiError
from core.review import Changes, Event, Review
from core.spans import Span
from core.writing import move_break
from tests.ui.reviews import review
from ui import session as session_module
from ui.session import Session


@dataclass
class Heard:
    """A session with all that it kept and said, in order."""

    session: Session = field(init=False)
    kept: list[Event] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    kept_when_told: list[int] = field(default_factory=list)
    fails: bool = False

    def __post_init__(self) -> None:
        self.session = Session(self.keep)
        self.session.changed.connect(self.hear)
        self.session.noticed.connect(lambda code, data: self.said.append(code))
        self.session.show(review())

    def keep(self, after: Review, event: Event) -> None:
        if self.fails:
            raise MurajiError("not-kept", why="disk full")
        assert after.events[-1] == event
        self.kept.append(event)

    def hear(self, _review: Review, changes: Changes) -> None:
        self.changes.append(changes)
        self.kept_when_told.append(len(self.kept))

    @property
    def now(self) -> Review:
        assert self.session.review is not None
        return self.session.review

    def decide(self, verdict: object) -> bool:
        stop = self.session.stop
        assert stop is not None
        return self.session.do(lambda r, by: verdict(r, stop.ids, by))  # type: ignore[operator]


@pytest.fixture
def heard(qapp: object) -> Heard:
    return Heard()


def test_the_first_open_stop_is_current(heard: Heard) -> None:
    assert heard.session.stop == next(stop for stop in heard.session.stops if stop.open)


def test_an_event_is_kept_before_it_is_told(heard: Heard) -> None:
    assert heard.decide(accept)
    assert (len(heard.kept), heard.kept_when_told) == (1, [1])


def test_what_cannot_be_kept_is_not_done(heard: Heard) -> None:
    heard.fails = True
    before = heard.now
    assert not heard.decide(accept)
    assert (heard.now, heard.said, heard.changes) == (before, ["not-kept"], [])


def test_a_read_only_document_refuses(heard: Heard) -> None:
    heard.session.show(review(), read_only=True)
    assert not heard.decide(accept)
    assert (heard.kept, heard.said) == ([], ["read-only"])


def test_deciding_the_same_twice_does_nothing_the_second_time(heard: Heard) -> None:
    assert [heard.decide(accept), heard.decide(accept)] == [True, False]


def test_open_stops_go_round(heard: Heard) -> None:
    first = heard.session.stop
    seen = []
    for _ in heard.session.stops:
        heard.session.step_open()
        seen.append(heard.session.stop)
    assert seen[-1] == first
    assert set(seen) == {stop for stop in heard.session.stops if stop.open}


def test_with_nothing_open_it_says_so(heard: Heard) -> None:
    for stop in heard.session.stops:
        heard.session.go(stop.key)
        heard.decide(accept)
    heard.session.step_open()
    assert heard.said == ["all-decided"]


def test_undo_goes_back_to_the_place(heard: Heard) -> None:
    start, first = heard.now, heard.session.stop
    heard.decide(reject)
    heard.session.step(3)
    heard.session.undo()
    assert (heard.now.edits, heard.now.numbers, heard.session.stop) == (start.edits, start.numbers, first)
    heard.session.redo()
    assert heard.session.stop
    assert first
    assert (heard.session.stop.key, heard.session.stop.open) == (first.key, False)


def test_typing_a_word_is_one_step_and_the_next_word_another(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    monkeypatch.setattr(session_module, "monotonic", lambda: clock[0])
    before = heard.now.cleaned
    for place, letter in enumerate("ثم "):
        heard.session.type_over(Span(place, place), letter)
    assert heard.now.cleaned == "ثم " + before
    heard.session.undo()
    assert heard.now.cleaned == "ثم" + before
    heard.session.undo()
    assert heard.now.cleaned == before


def test_a_pause_in_typing_begins_a_step(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    monkeypatch.setattr(session_module, "monotonic", lambda: clock[0])
    before = heard.now.cleaned
    heard.session.type_over(Span(0, 0), "ث")
    clock[0] = 5.0
    heard.session.type_over(Span(1, 1), "م")
    heard.session.undo()
    assert heard.now.cleaned == "ث" + before


def test_what_is_tried_out_is_neither_kept_nor_saved(heard: Heard) -> None:
    base = heard.now
    key = next(edit.id for edit in base.edits if edit.kind == "paragraph-break" and edit.confidence == 0.97)
    place = base.raw.index("الخبر")
    make = lambda r, by: move_break(r, key, place, by)  # noqa: E731  one move, tried and dropped
    assert heard.session.try_out([make])
    assert heard.now.cleaned.endswith("\nالخبر")
    assert (heard.session.settled, heard.kept) == (base, [])
    heard.session.drop()
    assert heard.now == base


def test_settling_keeps_what_was_tried_out_as_one_step(heard: Heard) -> None:
    base = heard.now
    key = next(edit.id for edit in base.edits if edit.kind == "paragraph-break" and edit.confidence == 0.97)
    place = base.raw.index("الخبر")
    heard.session.try_out([lambda r, by: move_break(r, key, place, by)])
    assert heard.session.settle()
    assert heard.now.cleaned.endswith("\nالخبر")
    assert len(heard.kept) == 1
    heard.session.undo()
    assert heard.now.cleaned == base.cleaned


def test_a_bad_value_is_said_and_changes_nothing(heard: Heard) -> None:
    def bad(_review: Review, _by: object) -> Event | None:
        raise MurajiError("bad-value", kind="year")

    before = heard.now
    assert not heard.session.do(bad)
    assert (heard.now, heard.said) == (before, ["bad-value"])

"""The decision bar: what stands now, what the keys do, what F9 would do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.decisions import accept_sure
from core.stops import stops
from tests.ui.made_up import BY, done, review
from ui.actions import Mode
from ui.counts import sure_summary
from ui.decision_bar import HEIGHT, DecisionBar
from ui.models.bar_state import BarState, bar_state


def state_at(kind: str, nth: int = 0) -> BarState:
    made = review()
    key = [stop.key for stop in stops(made) if stop.kind == kind][nth]
    return bar_state(made, stops(made), key)


@pytest.fixture
def bar(qtbot: QtBot, english: object) -> DecisionBar:
    made = DecisionBar()
    qtbot.addWidget(made)
    made.resize(1440, HEIGHT)
    made.show()
    return made


def test_the_state_counts_places_and_what_is_sure() -> None:
    made = review()
    state = state_at("quote")
    assert state.row is not None
    assert (state.index, state.total) == ([s.kind for s in stops(made)].index("quote"), len(stops(made)))
    assert state.sure == {"paragraph": 1, "quote": 1, "space": 2, "number": 4}
    assert state.open == sum(stop.open for stop in stops(made))


def test_what_f9_would_do_is_what_it_does() -> None:
    made = review()
    promised = sum(state_at("quote").sure.values())
    after, _ = done(made, accept_sure(made, BY))
    assert sum(s.verdict == "accepted" for s in stops(after)) == promised
    assert bar_state(after, stops(after), None).sure == {}


def test_alike_counts_the_others_only() -> None:
    assert state_at("space").alike == 0, "two spaces for two reasons are not alike"


def test_a_flag_on_a_number_is_its_warning() -> None:
    assert state_at("number", 0).warnings == ()
    assert state_at("number", 1).warnings == ("count-differs",)


def test_a_stop_is_shown_in_two_lines(bar: DecisionBar) -> None:
    bar.set_state(state_at("quote"))
    assert bar.summary.accessibleName().startswith("Quotation mark: ")
    place = state_at("quote")
    assert bar.summary.accessibleDescription() == (
        f"an opening mark turned round · confidence 97% · {place.index + 1} of {place.total}"
    )


def test_a_stop_of_a_review_is_shown_with_its_counts(bar: DecisionBar) -> None:
    made = review()
    quote = next(stop for stop in stops(made) if stop.kind == "quote")
    bar.show_stop(made, stops(made), quote.key)
    assert bar.summary.accessibleName().startswith("Quotation mark: ")
    assert bar.sure_label.toolTip() == sure_summary(state_at("quote").sure)


def test_a_heading_is_quoted(bar: DecisionBar) -> None:
    bar.set_state(state_at("heading"))
    assert "“\u2067مقتل 22 مسلحا\u2069”" in bar.summary.accessibleName()


def test_a_number_is_shown_on_its_card_and_a_warning_takes_room(bar: DecisionBar) -> None:
    bar.set_state(state_at("number", 0), "ثمانية وأربعون")
    assert bar.card.isVisible()
    assert bar.height() == HEIGHT
    bar.set_state(state_at("number", 1))
    assert bar.height() > HEIGHT
    bar.set_state(state_at("quote"))
    assert not bar.card.isVisible()
    assert bar.height() == HEIGHT


@pytest.mark.parametrize("action", ["accept", "reject", "fix", "next"])
def test_a_click_does_what_the_key_does(bar: DecisionBar, qtbot: QtBot, action: str) -> None:
    bar.set_state(state_at("quote"))
    with qtbot.waitSignal(bar.triggered) as heard:
        QTest.mouseClick(bar.keys[action], Qt.MouseButton.LeftButton)
    assert heard.args == [action]


def test_f9_and_finish_are_buttons_too(bar: DecisionBar) -> None:
    bar.set_state(state_at("quote"))
    heard: list[str] = []
    bar.triggered.connect(heard.append)
    for button in (bar.sure_key, bar.finish_key, bar.finish):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == ["accept-sure", "finish", "finish"]


def test_nothing_to_press_where_there_is_nothing_to_decide(bar: DecisionBar) -> None:
    bar.set_state(BarState())
    assert not bar.keys["accept"].isEnabled()
    assert not bar.sure_key.isEnabled()
    assert bar.finish.isEnabled()
    assert bar.summary.accessibleName() == "No suggestions"


def test_where_a_field_has_the_keys_only_what_holds_there_is_shown(bar: DecisionBar) -> None:
    bar.set_state(state_at("quote"))
    bar.set_mode(Mode.EDIT)
    shown = {key.caps(): key.text() for key in bar.others.keys if key.isVisible()}
    assert shown == {"Enter": "New line", "Esc": "Back to review"}
    assert not any(key.isVisible() for key in bar.keys.values())
    assert bar.sure_key.isVisible()
    bar.set_mode(Mode.FIELD, "value")
    assert [key.text() for key in bar.others.keys] == ["Keep the value", "Leave it as it was"]
    assert not bar.sure_key.isVisible()
    bar.set_mode(Mode.REVIEW)
    assert bar.keys["accept"].isVisible()
    assert not bar.others.isVisible()


def test_in_what_can_only_be_read_nothing_decides(bar: DecisionBar) -> None:
    bar.set_state(state_at("quote"))
    bar.set_mode(Mode.REVIEW, read_only=True)
    pressed = [*bar.keys.values(), bar.sure_key, bar.finish_key, bar.finish]
    assert [key for key in pressed if key.isEnabled()] == [bar.keys["next"]]


def test_keys_keep_their_words_where_the_stop_is_long(bar: DecisionBar, arabic: object, qapp: object) -> None:
    long = state_at("number", 0)
    bar.set_state(replace(long, alike=12), "ثمانية وأربعون ألفا وتسع مئة وستة وخمسون وثلاثة أرباع " * 3)
    qapp.processEvents()  # type: ignore[attr-defined]
    shown = [key for key in (*bar.keys.values(), bar.sure_key) if key.isVisible()]
    assert {bar.keys["accept"], bar.keys["reject"], bar.keys["fix"], bar.sure_key} <= set(shown)
    assert all(key.width() == key.width_with(label=True) for key in shown)


def test_caps_are_of_both_alphabets_and_named(bar: DecisionBar) -> None:
    assert [bar.keys[name].caps() for name in ("accept", "fix", "next")] == ["Enter", "E ث", "↓"]
    assert bar.keys["fix"].accessibleName() == "Fix"


def test_a_notice_stands_until_the_next_stop(bar: DecisionBar) -> None:
    bar.set_state(state_at("number", 0))
    bar.set_notice("3 open")
    assert bar.summary.isVisible()
    assert bar.summary.accessibleName() == "3 open"
    bar.set_state(state_at("number", 0))
    assert bar.card.isVisible()


def test_keys_go_before_words_of_a_notice_do(bar: DecisionBar, qtbot: QtBot) -> None:
    notice = "13 decisions open. Press Ctrl+Enter again to finish. 2 flags among them."
    bar.set_state(state_at("quote"))
    bar.resize(1280, bar.height())
    bar.set_notice(notice, "Truncated tail: no full stop at the end of the text")
    qtbot.waitUntil(lambda: bar.summary.width() >= bar.summary.wanted_width())
    assert bar.keys["accept"].isVisible()
    bar.set_state(state_at("quote"))
    assert bar.keys["next"].isVisible()


def test_a_narrow_bar_drops_words_and_never_clips(bar: DecisionBar, qapp: object) -> None:
    bar.set_state(state_at("quote"))
    wide = bar.sure_label.text()
    bar.resize(820, bar.height())
    qapp.processEvents()  # type: ignore[attr-defined]
    assert wide == sure_summary(state_at("quote").sure)
    assert len(bar.sure_label.text()) < len(wide)
    assert bar.sure_label.toolTip() == wide
    shown = [w for w in (*bar.keys.values(), bar.sure_key, bar.finish_key, bar.finish) if w.isVisible()]
    assert all(w.width() >= w.sizeHint().width() for w in shown)
    assert {bar.keys["accept"], bar.keys["reject"], bar.finish} <= set(shown)


def test_the_words_shown_do_not_keep_the_window_wide(bar: DecisionBar) -> None:
    bar.set_state(state_at("quote"))
    assert bar.minimumSizeHint().width() <= 820 < bar.width()


def test_how_many_are_alike_is_said_as_long_as_there_is_room(bar: DecisionBar, qapp: object) -> None:
    bar.set_state(replace(state_at("quote"), alike=20))
    bar.resize(1280, bar.height())
    qapp.processEvents()  # type: ignore[attr-defined]
    key = bar.keys["accept-alike"]
    assert key.isVisible()
    assert key.width() == key.width_with(label=True)
    assert key.text() == "20 alike"
    bar.set_state(state_at("quote"))
    assert not key.isVisible()


def test_the_bar_speaks_arabic(bar: DecisionBar, arabic: object, qapp: object) -> None:
    bar.set_state(state_at("quote"))
    qapp.processEvents()  # type: ignore[attr-defined]
    assert bar.keys["accept"].text() == "قبول"
    assert bar.sure_label.text() == "8 مؤكَّدة: فقرة، مسافتان، علامة تنصيص، 4 أرقام"

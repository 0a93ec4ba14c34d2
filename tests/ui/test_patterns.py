"""Patterns are tried in a process that can be stopped."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from core.errors import MurajiError
from core.spans import Span
from ui.finder import Finder, Found
from ui.finding import Hit, Query
from ui.patterns import Patterns

ENDLESS = Query("(ا+)+$", True)
LONG = "ا" * 5000 + "ب"


@pytest.fixture
def patterns() -> Iterator[Patterns]:
    made = Patterns()
    yield made
    made.close()


@pytest.fixture
def finder(qtbot: QtBot) -> Iterator[Finder]:
    made = Finder()
    yield made
    made.close()


def test_a_pattern_that_never_ends_is_stopped_and_the_next_is_tried(patterns: Patterns) -> None:
    with pytest.raises(MurajiError) as told:
        patterns.hits(LONG, ENDLESS, 0.2)
    assert told.value.code == "pattern-too-slow"
    assert patterns.hits("قتل 22", Query(r"\d+", True)) == [Hit(Span(4, 6))]


def test_it_can_be_stopped_from_outside(patterns: Patterns) -> None:
    patterns.hits("", Query("x", True))  # the process has begun
    stopper = threading.Timer(0.2, patterns.stop)
    stopper.start()
    with pytest.raises(MurajiError) as told:
        patterns.hits(LONG, ENDLESS, 60)
    stopper.join()
    assert told.value.code == "search-stopped"


def test_only_what_was_asked_last_is_answered(finder: Finder, qtbot: QtBot) -> None:
    heard: list[Found] = []
    finder.ask(LONG, ENDLESS, heard.append)
    assert finder.busy
    query = Query(r"ب", True)
    for _ in range(2):
        finder.ask(LONG, query, heard.append)
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=20_000)
    assert {found.query for found in heard} == {query}
    assert heard[0].hits == (Hit(Span(5000, 5001)),)
    finder.ask(LONG, query, heard.append)
    assert len(heard) == 3  # known already


def test_words_and_wrong_patterns_are_answered_at_once(finder: Finder) -> None:
    heard: list[Found] = []
    finder.ask("قتل 22", Query("قتل"), heard.append)
    finder.ask("قتل 22", Query("(", True), heard.append)
    assert [len(found.hits) for found in heard] == [1, 0]
    assert heard[1].fault is not None
    assert not finder.busy

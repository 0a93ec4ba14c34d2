"""Real keys on a real X server: every row of the key table does the same under every layout, typed into one program."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.keyboard import DEAD_TIME, Keyboard, keyboard

CASES = json.loads((Path(__file__).parents[1] / "cases" / "keys.json").read_text(encoding="utf-8"))
LAYOUTS = {
    "us": (("-layout", "us"), ""),
    "us,ara in Arabic": (("-layout", "us,ara", "-option", "grp:sclk_toggle"), "Scroll"),
    "ara alone": (("-layout", "ara"), ""),
    "us,ara by Ctrl+Shift": (("-layout", "us,ara", "-option", "grp:ctrl_shift_toggle"), "Ctrl+Shift"),
}
HELD = ["Enter", "F", "Delete", "X", "Shift+Enter", "Shift+Delete", "L", "F9", "T", "J", "G", "Ctrl+Enter", "Ctrl+Z"]
HELD_FOR = 0.9  # seconds; the server repeats a key after 0.66


@pytest.fixture(scope="module", params=LAYOUTS)
def keys(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Keyboard]:
    """One program under one layout, for all rows."""
    layout, toggle = LAYOUTS[request.param]
    with keyboard(tmp_path_factory.mktemp("keys"), layout, toggle) as made:
        yield made


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Keyboard]:
    """One program under the usual layout."""
    with keyboard(tmp_path_factory.mktemp("held"), *LAYOUTS["us"]) as made:
        yield made


def test_the_layout_is_what_it_says(keys: Keyboard, request: pytest.FixtureRequest) -> None:
    keys.fresh()
    keys.press("H")
    assert keys.ask("keys.last") == ("h" if request.node.callspec.id == "us" else "ا")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['row']}: {case['label']}")
def test_a_key_does_what_the_table_says(keys: Keyboard, case: dict[str, Any]) -> None:
    keys.fresh()
    keys.ask(case["ready"])
    if case.get("wait"):
        time.sleep(DEAD_TIME)
    keys.press(*case["keys"])
    expected = case["toggled"] if keys.toggled and "toggled" in case else case["expect"]
    assert keys.comes_true(expected), keys.ask("[mode, events, at(), cleaned, repr(focus), repr(dialog)]")


@pytest.mark.parametrize("chord", HELD)
def test_a_key_held_down_decides_once(plain: Keyboard, chord: str) -> None:
    plain.fresh()
    plain.ask({"Ctrl+Z": "[decide(i) for i in range(3)]", "J": "go('paragraph')"}.get(chord, "True"))
    time.sleep(DEAD_TIME)
    before = plain.ask("events")
    plain.hold(chord, HELD_FOR)
    after = plain.ask("[events, entries[0].status, window.batch.index]")
    assert len(after[0]) - len(before) == (0 if chord == "Ctrl+Enter" else 1)
    assert after[1:] == [{"G": "flagged", "Ctrl+Enter": "pending"}.get(chord, "in-progress"), 0]


def test_an_arrow_held_down_goes_on(plain: Keyboard) -> None:
    plain.fresh()
    plain.hold("Down", HELD_FOR)
    assert plain.comes_true("at() > 1 and events == []")

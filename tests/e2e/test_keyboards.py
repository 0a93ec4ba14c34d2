"""Real keys on a real X server: every row of the key table does the same under every layout, typed into one program."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.keyboard import DEAD_TIME, Keyboard, keyboard

CASES = json.loads((Path(__file__).parents[1] / "cases" / "keys.json").read_text(encoding="utf-8"))
LAYOUTS = {
    "us": ("us", "", 0),
    "us and ara, in Arabic": ("us,ara", "", 1),
    "ara alone": ("ara", "", 0),
    "by Ctrl+Shift, in Arabic": ("us,ara", "grp:ctrl_shift_toggle", 1),
}
LATIN, BY_SHIFT = "us", "by Ctrl+Shift, in Arabic"
HELD_FOR = 0.9  # seconds; the server repeats a key after 0.66


def belongs(layout: str, row: str) -> bool:
    """A key held down is the same under every layout; what is particular to Ctrl+Shift shows in Review."""
    if row.startswith("held"):
        return layout == LATIN
    return layout != BY_SHIFT or not row.startswith("in ")


PAIRS = [
    pytest.param(layout, case, id=f"{layout}: {case['row']}: {case['label']}")
    for layout in LAYOUTS
    for case in CASES
    if belongs(layout, case["row"])
]


class Keyboards:
    """One program for all rows of a layout; another layout ends it."""

    def __init__(self, folders: pytest.TempPathFactory) -> None:
        self._folders, self._open = folders, ExitStack()
        self._keyboard: Keyboard | None = None
        self._layout = ""

    def under(self, layout: str) -> Keyboard:
        if self._keyboard is None or self._layout != layout:
            self.close()
            folder = self._folders.mktemp("keys")
            self._keyboard, self._layout = self._open.enter_context(keyboard(folder, *LAYOUTS[layout])), layout
        return self._keyboard

    def close(self) -> None:
        self._open.close()
        self._keyboard = None


@pytest.fixture(scope="module")
def keyboards(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Keyboards]:
    made = Keyboards(tmp_path_factory)
    yield made
    made.close()


@pytest.mark.parametrize(("layout", "case"), PAIRS)
def test_a_key_does_what_the_table_says(keyboards: Keyboards, layout: str, case: dict[str, Any]) -> None:
    keys = keyboards.under(layout)
    keys.fresh()
    keys.ask(case["ready"])
    if "Ctrl+Enter" in case["keys"]:
        time.sleep(DEAD_TIME)
    if case["row"].startswith("held"):
        keys.hold(case["keys"][0], HELD_FOR)
    else:
        keys.press(*case["keys"])
    expected = case["latin"] if layout == LATIN and "latin" in case else case["expect"]
    assert keys.comes_true(expected), keys.ask("[mode, events, at(), cleaned, repr(focus), repr(dialog)]")


@pytest.mark.parametrize("keys", [("Ctrl", "Shift"), ("Shift", "Ctrl")], ids="+".join)
def test_switching_the_layout_decides_nothing(keyboards: Keyboards, keys: tuple[str, str]) -> None:
    """The two keys alone change the group, there and back, and nothing else."""
    board = keyboards.under(BY_SHIFT)
    board.fresh()
    before = board.ask("[mode, at(), events, repr(focus)]")
    board.toggle(*keys)
    assert board.server.group == 0
    board.press("H")
    assert board.ask("keys.last") == "h"
    board.toggle(*keys)
    assert board.server.group == 1
    assert board.ask("[mode, at(), events, repr(focus)]") == before


def test_a_key_held_with_the_switch_is_itself_again_after_it(keyboards: Keyboards) -> None:
    """Ctrl+Shift+Z, which switches the layout on its way, leaves nothing behind that turns the next Ctrl+Z round."""
    board = keyboards.under(BY_SHIFT)
    board.fresh()
    board.press("Enter", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Z", "Shift+Ctrl+Z")
    assert board.ask("events") == ["accept", "undo", "redo", "undo", "redo"]

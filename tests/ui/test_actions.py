"""The table of actions: no key means two things, every action can be found."""

from __future__ import annotations

from collections import Counter

import pytest

from ui.actions import ACTIONS, MENUS, Mode, action_for

# Decisions must not sit on keys that mislead or fail: letters that recall the opposite word under Arabic, the key
# that types لا, and those that move between QWERTY and AZERTY.
BARRED = set("RVBAQWZMY")


@pytest.mark.parametrize("mode", list(Mode))
def test_a_key_means_one_thing_in_a_mode(mode: Mode) -> None:
    keys = Counter(key for action in ACTIONS for key in action.keys(mode))
    assert [key for key, times in keys.items() if times > 1] == []


def test_ids_are_unique() -> None:
    assert max(Counter(action.id for action in ACTIONS).values()) == 1


def test_no_letter_of_a_decision_is_barred() -> None:
    assert not BARRED & {key for action in ACTIONS for key in action.review}


def test_every_action_of_review_and_edit_stands_in_a_menu() -> None:
    menus = {menu for menu, _ in MENUS}
    assert [a.id for a in ACTIONS if a.menu not in menus and not (a.fix or a.walk or a.point)] == []


@pytest.mark.parametrize(
    ("mode", "chord", "expected"),
    [
        (Mode.REVIEW, "Enter", "accept"),
        (Mode.REVIEW, "Tab", "next-open"),
        (Mode.REVIEW, "L", "accept-sure"),
        (Mode.EDIT, "Enter", None),
        (Mode.EDIT, "F", None),
        (Mode.EDIT, "Ctrl+T", "heading"),
        (Mode.REVIEW, "D", "remove-line"),
        (Mode.EDIT, "Ctrl+D", "remove-line"),
        (Mode.EDIT, "D", None),
        (Mode.EDIT, "F9", "accept-sure"),
        (Mode.FIELD, "Ctrl+T", None),
        (Mode.FIELD, "Esc", None),
        (Mode.FIELD, "Tab", None),
        (Mode.FIELD, "Ctrl+S", "save"),
        (Mode.FIX, "Left", "edge-left"),
        (Mode.FIX, "Enter", "fix-done"),
        (Mode.FIX, "Delete", None),
        (Mode.WALK, "Enter", "walk-break"),
        (Mode.WALK, "Delete", None),
        (Mode.WALK, "Ctrl+S", "save"),
        (Mode.POINT, "Delete", None),
        (Mode.POINT, "N", "point-next"),
        (Mode.FIX, "Ctrl+Enter", "finish"),
        (Mode.FIX, "F9", None),
        (Mode.REVIEW, None, None),
    ],
)
def test_keys_by_mode(mode: Mode, chord: str | None, expected: str | None) -> None:
    found = action_for(mode, chord)
    assert (found and found.id) == expected


def test_nothing_that_decides_repeats() -> None:
    moving = {
        "walk-next",
        "walk-previous",
        "next",
        "previous",
        "next-open",
        "previous-open",
        "zoom-in",
        "zoom-out",
        "find-next",
        "find-previous",
    }
    moving |= {action.id for action in ACTIONS if action.point} - {"point-done", "point-end"}
    moving |= {action.id for action in ACTIONS if action.id.startswith(("edge-", "other-edge-"))}
    assert {action.id for action in ACTIONS if action.repeats} <= moving

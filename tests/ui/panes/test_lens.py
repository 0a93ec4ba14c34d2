"""What the lens names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ui.panes import RawPane
from ui.panes.lens import hidden_in
from ui.theme import LIGHT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("كلمة كلمة", []),
        ("قال\u00a0نعم", [(3, 4, "NBSP", False)]),
        ("\u200fقال\u200e", [(0, 1, "RLM", False), (4, 5, "LRM", False)]),
        ("كــــان", [(1, 5, "TATWEEL×4", False)]),
        ("\u200b\u200c\u200d", [(0, 1, "ZWSP", False), (1, 2, "ZWNJ", False), (2, 3, "ZWJ", False)]),
        ("2019 و٢٠١٩ و۲۰۱۹", [(0, 4, "latn", True), (6, 10, "arab", True), (12, 16, "arabext", True)]),
        ("10:30 و2-1", [(0, 5, "latn", True), (7, 10, "latn", True)]),
        ("أ\rب", [(1, 2, "CR", False)]),
    ],
)
def test_hidden_characters_are_named(text: str, expected: list[tuple[int, int, str, bool]]) -> None:
    assert hidden_in(text) == expected


def test_the_lens_paints_only_while_it_is_on(raw: Callable[..., RawPane]) -> None:
    pane = raw("قال\u00a0نعم وكــان\u200f")
    plain = pane.viewport().grab().toImage()
    pane.set_lens(True)
    seen = pane.viewport().grab().toImage()
    pane.set_lens(False)
    assert seen != plain
    assert pane.viewport().grab().toImage() == plain
    assert pane.theme is LIGHT

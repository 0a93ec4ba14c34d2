"""What keeps figures in their stored order."""

from __future__ import annotations

import pytest

from ui.bidi import LRI, PDI, left_to_right, stored_order


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("فاز 2-1 أمس", ["2-1"]),
        ("٢-١", ["٢-١"]),
        ("بين 11:45 و 12:30 ليلا", ["11:45", "12:30"]),
        ("1.250.000 دولار", ["1.250.000"]),
        ("هاتف +962 6 555 0143", ["+962 6 555 0143"]),
        ("2022-2023.", ["2022-2023"]),
        ("الأرقام 22، 25", []),
        ("48 عملية", []),
        ("بلا أرقام - هنا", []),
        ("2019،قال", []),
    ],
)
def test_runs_of_figures_with_marks_are_isolated(text: str, runs: list[str]) -> None:
    shown = stored_order(text)
    assert [piece.partition(PDI)[0] for piece in shown.split(LRI)[1:]] == runs
    assert shown.replace(LRI, "").replace(PDI, "") == text


def test_nothing_is_wrapped_around_nothing() -> None:
    assert left_to_right("") == ""

"""The documents of a session: filter, order, counts."""

from __future__ import annotations

import pytest

from core.worklist import Counts, Order, Row, counts, shown

ROWS = [
    Row("a", 0, "مقتل 22 في العراق", "reviewed", 0, 1.0),
    Row("b", 1, "البنك يرفع الفائدة", "pending", 5, 0.9),
    Row("c", 2, "طقس غائم", "pending", 9, 0.4),
    Row("d", 3, "العراق: انتخابات", "in-progress", 2, 0.95),
    Row("e", 4, "بنك جديد", "flagged", 1, 0.3),
    Row("f", 5, "Sport", "skipped", 4, 0.2),
    Row("g", 6, "أخرى", "pending", 12, 0.4),
]


@pytest.mark.parametrize(
    ("order", "expected"),
    [("place", "abcdefg"), ("needs-me", "degcbfa"), ("confidence", "fecgbda"), ("words", "fgbdeca")],
)
def test_order(order: Order, expected: str) -> None:
    assert "".join(ROWS[i].key for i in shown(ROWS, order=order)) == expected


def test_filters_are_combined_and_letter_case_does_not_matter() -> None:
    assert shown(ROWS, text=" العراق ") == [0, 3]
    assert shown(ROWS, text="العراق", statuses=("in-progress",)) == [3]
    assert shown(ROWS, text="sport") == [5]
    assert shown(ROWS, text="لا أحد") == []
    assert shown([]) == []


def test_counts() -> None:
    assert counts(ROWS) == Counts(7, 3, 1, 1, 1, 1, 29)

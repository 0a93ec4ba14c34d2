"""What is marked in the two panes."""

from __future__ import annotations

import pytest

from core.stops import stops
from tests.core.made import edit, review
from ui.marking import marks_of

ADVERT = "اقرأ أيضا: ما الجديد؟"


@pytest.mark.parametrize("left", ["", "\n"])
def test_removed_text_is_struck_in_the_raw_whether_or_not_a_line_ends_there(left: str) -> None:
    raw = f"انتهت الجلسة.{ADVERT}وقال الوزير."
    made = review(raw, edit(raw, "remove", ".", left, before=ADVERT))
    (mark,) = [mark for mark in marks_of(made, stops(made)).raw if mark.key == made.edits[0].id]
    assert (mark.kind, made.raw[mark.start : mark.end]) == ("removed", ADVERT)

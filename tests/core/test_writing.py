from __future__ import annotations

import pytest

from core.decisions import accept
from core.history import undo
from core.lines import lines
from core.numbering import add_number, join_numbers, set_number
from core.review import Review
from core.spans import Span
from core.writing import break_at, join_at, move_break, toggle_heading, type_over
from tests.core.made import BY, DUMP, after, dump, edit, review


def typed(found: Review, at: str, text: str, instead: str = "") -> Review:
    """The review with ``text`` typed right behind ``at``, over ``instead``."""
    start = found.cleaned.index(at + instead) + len(at)
    return after(found, type_over(found, Span(start, start + len(instead)), text, BY))


def manual(found: Review) -> list[tuple[str, str]]:
    return [(e.before, e.after) for e in found.edits if e.kind == "manual"]


def test_typing_letter_by_letter_is_one_manual_edit() -> None:
    done = typed(dump(), "القيادة", " ا")
    done = typed(done, "القيادة ا", "لم")
    assert manual(done) == [("", " الم")]
    assert "القيادة الم أن" in done.cleaned
    back = typed(done, "القيادة", "", instead=" الم")
    assert manual(back) == []
    assert back.cleaned == dump().cleaned


def test_typing_over_an_applied_edit_covers_it_and_undo_brings_it_back() -> None:
    found = dump()
    done = typed(found, "الماضي", "، ", instead=".\nمقتل")
    assert "الماضي،  22" in done.cleaned
    assert [e.applied for e in done.edits if e.kind == "heading-break"] == [False]
    assert after(done, undo(done, BY)).cleaned == found.cleaned


def test_typing_inside_an_edits_own_text_replaces_it() -> None:
    found = review(DUMP + " نص", edit(DUMP + " نص", "insert", "اعتقلوا.", "\nبدعم من التحالف."))
    found = after(found, accept(found, [found.edits[0].id], BY))
    done = typed(found, "بدعم ", "كامل ")
    assert [(e.kind, e.verdict, e.after, e.suggested) for e in done.edits] == [
        ("insert", "replaced", "\nبدعم كامل من التحالف.", "\nبدعم من التحالف.")
    ]


def test_typing_at_the_start_and_the_end_of_a_glued_line_stays_on_that_line() -> None:
    done = typed(dump(), "داعشياً\n", "ثم ")
    assert "داعشياً\nثم وأوضحت" in done.cleaned
    done = typed(done, "مقتل 22 داعشياً", " أمس")
    assert "مقتل 22 داعشياً أمس\nثم وأوضحت" in done.cleaned
    assert [line.kind for line in lines(done)] == ["paragraph", "heading", "paragraph"]


def test_enter_breaks_a_line_and_takes_the_white_space_and_joining_takes_it_back() -> None:
    found = dump()
    place = found.cleaned.index("القيادة") + len("القيادة")
    done = after(found, break_at(found, place, BY))
    assert "القيادة\nأن" in done.cleaned
    assert [e.rule for e in done.edits if e.before == " "] == ["editor"]
    back = after(done, join_at(done, done.cleaned.index("\nأن"), BY))
    assert back.cleaned == found.cleaned


def test_deleting_a_line_end_rejects_the_suggested_break() -> None:
    found = dump()
    end = found.cleaned.index("\nوأوضحت")
    done = after(found, type_over(found, Span(end, end + 1), "", BY))
    assert [e.verdict for e in done.edits] == ["pending", "rejected"]
    assert manual(done) == []


def test_joining_at_a_raw_line_end_is_a_manual_space() -> None:
    found = review("أولا\n\nثانيا")
    done = after(found, join_at(found, 4, BY))
    assert (done.cleaned, manual(done)) == ("أولا ثانيا", [("\n\n", " ")])


def test_a_break_moved_is_one_step_with_its_heading_accepted() -> None:
    found = dump()
    end = found.edits[1]
    done = after(found, move_break(found, end.id, DUMP.index("22 داعشياً") + 2, BY))
    assert [line.kind for line in lines(done)] == ["paragraph", "heading", "paragraph"]
    assert done.cleaned.split("\n")[1] == "مقتل 22"
    assert [(e.rule, e.verdict) for e in done.edits] == [("r", "accepted"), ("editor", "accepted"), ("r", "rejected")]
    assert after(done, undo(done, BY)).edits == found.edits


def test_a_line_becomes_a_heading_and_a_paragraph_again() -> None:
    found = dump()
    place = found.cleaned.index("وأوضحت")
    done = after(found, toggle_heading(found, place, BY))
    assert [line.kind for line in lines(done)] == ["paragraph", "heading", "heading"]
    assert done.edits[1].verdict == "replaced"
    back = after(done, toggle_heading(done, place, BY))
    assert (back.edits[1].kind, back.edits[1].verdict) == ("paragraph-break", "accepted")
    first = after(found, toggle_heading(found, 0, BY))
    assert next(line.kind for line in lines(first)) == "heading"
    assert first.cleaned == found.cleaned
    assert after(first, toggle_heading(first, 0, BY)).edits == found.edits


def test_a_changed_line_is_read_again_and_other_verdicts_stay() -> None:
    found = dump()
    numbers = [n.id for n in found.numbers]
    found = after(found, accept(found, numbers, BY))
    done = typed(found, "أن ", "26", instead="25")
    assert [(n.text, n.verdict) for n in done.numbers[:2]] == [("22", "accepted"), ("22", "accepted")]
    last = done.numbers[-1]
    assert (last.value, last.text, last.start == last.end, last.verdict) == ("26", "", True, "pending")
    start, end = done.where(last)
    assert done.cleaned[start:end] == "26"
    assert [n.id for n in after(done, undo(done, BY)).numbers] == numbers


def test_a_number_is_replaced_joined_added_and_comes_back() -> None:
    raw = "بين 30 و40 شخصا في قاعة"
    found = review(raw)
    key = found.numbers[0].id
    done = after(found, set_number(found, key, BY, value="٤٨", kind="cardinal"))
    assert (done.numbers[0].value, done.numbers[0].verdict) == ("48", "replaced")
    assert done.events[-1].before["numbers"][key]["value"] == found.numbers[0].value
    more = after(done, add_number(done, Span(raw.index("قاعة"), len(raw)), BY))
    assert more.numbers[-1].text == "قاعة"
    two = review("10 أو 12 رجلا")
    if len(two.numbers) == 2:
        one = after(two, join_numbers(two, two.numbers[0].id, BY))
        assert [n.verdict for n in one.numbers] == ["replaced", "rejected"]
        assert one.numbers[0].text == "10 أو 12"


def _kinds(review: Review) -> list[tuple[str, str]]:
    return [(line.kind, review.cleaned[line.start : line.end]) for line in lines(review)]


@pytest.mark.parametrize(
    ("place", "over", "text"),
    [
        pytest.param(3, 0, "ا\nب", id="within a word"),
        pytest.param(3, 0, "\nب", id="a line end first"),
        pytest.param(3, 0, "ا\n", id="a line end last"),
        pytest.param(3, 1, "ا\nب", id="over a letter"),
        pytest.param(2, 4, "ا\nب", id="over some"),
        pytest.param(2, 4, "ا\nب ج\nد", id="several lines"),
        pytest.param(14, 0, "\nخاتمة", id="at the end"),
        pytest.param(13, 0, "\nب", id="before the last letter"),
        pytest.param(0, 0, "ا\nب", id="at the start"),
        pytest.param(0, 2, "ا\nب", id="over the start"),
        pytest.param(0, 14, "ا\nب", id="over all"),
    ],
)
def test_a_line_that_begins_in_typed_text_becomes_a_heading(place: int, over: int, text: str) -> None:
    found = review("قتل عنصر وفروا")
    found = after(found, type_over(found, Span(place, place + over), text, BY))
    start = found.cleaned.index("\n") + 1
    done = after(found, toggle_heading(found, start, BY))
    assert done.cleaned == found.cleaned
    assert [kind for kind, _ in _kinds(done)][:2] == ["paragraph", "heading"]
    back = after(done, toggle_heading(done, start, BY))
    assert back.cleaned == found.cleaned
    assert {kind for kind, _ in _kinds(back)} == {"paragraph"}
    event = undo(done, BY)
    assert after(done, event).edits == found.edits


def test_a_line_of_inserted_text_becomes_a_heading() -> None:
    raw = "انتهى الخبر"
    insert = edit(raw, "insert", "الخبر", "\nعنوان\nنص", confidence=0.9)
    found = review(raw, insert)
    found = after(found, accept(found, [insert.id], BY))
    done = after(found, toggle_heading(found, found.cleaned.index("عنوان"), BY))
    assert _kinds(done) == [("paragraph", "انتهى الخبر"), ("heading", "عنوان"), ("paragraph", "نص")]


def test_where_the_raw_has_no_place_for_it_the_line_stays() -> None:
    found = review("")
    found = after(found, type_over(found, Span(0, 0), "ا\nب", BY))
    assert toggle_heading(found, 2, BY) is None

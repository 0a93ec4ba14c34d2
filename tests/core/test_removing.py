from __future__ import annotations

import pytest

from core.history import undo
from core.lines import lines
from core.removing import remove_line, stretch_removal
from core.review import Review
from core.spans import Span
from tests.core.made import BY, after, dump, edit, review

PAGE = "انتهى الاجتماع مساء أمس.اقرأ أيضا: خبر آخر عن الوفدوقال الوزير إن اللقاء كان مثمرا."


def shown(found: Review) -> list[tuple[str, str]]:
    return [(line.kind, found.cleaned[line.start : line.end]) for line in lines(found)]


def page(after: str = "\n") -> Review:
    return review(PAGE, edit(PAGE, "remove", "أمس.", after, before="اقرأ أيضا: خبر آخر "))


@pytest.mark.parametrize("nth", range(3))
def test_a_removed_line_is_one_removal_and_undo_brings_it_back(nth: int) -> None:
    found = dump()
    before = shown(found)
    done = after(found, remove_line(found, found.cleaned.index(before[nth][1]), BY))
    assert shown(done) == [line for line in before if line != before[nth]]
    assert [(e.before, e.verdict) for e in done.edits if e.kind == "remove"] == [(before[nth][1], "accepted")]
    assert {e.verdict for e in done.edits if e.kind == "paragraph-break"} == {"pending"}, "nobody judged it"
    assert "\n\n" not in f"\n{done.cleaned}\n"
    event = undo(done, BY)
    assert after(done, event).edits == found.edits


def test_the_heading_behind_a_removed_line_stays_one() -> None:
    found = dump()
    done = after(found, remove_line(found, 0, BY))
    assert [kind for kind, _ in shown(done)] == ["heading", "paragraph"]


def test_a_removal_takes_more_or_fewer_words() -> None:
    found = page()
    (old,) = found.edits
    longer = after(found, stretch_removal(found, old.id, Span(old.start, PAGE.index("وقال")), BY))
    assert shown(longer) == [
        ("paragraph", "انتهى الاجتماع مساء أمس."), ("paragraph", "وقال الوزير إن اللقاء كان مثمرا."),
    ]  # fmt: skip
    assert sorted((e.rule, e.verdict) for e in longer.edits) == [("editor", "accepted"), ("r", "rejected")]
    assert longer.events[-1].what == "move"
    shorter = after(longer, stretch_removal(longer, longer.edits[-1].id, old.span, BY))
    assert shorter.cleaned == found.cleaned
    assert [(e.id, e.verdict) for e in shorter.edits] == [(old.id, "accepted")]


def test_a_removal_stretched_to_the_end_leaves_no_line_end() -> None:
    found = page()
    done = after(found, stretch_removal(found, found.edits[0].id, Span(found.edits[0].start, len(PAGE)), BY))
    assert done.cleaned == "انتهى الاجتماع مساء أمس."


def test_nothing_to_remove_is_no_event() -> None:
    assert remove_line(review(""), 0, BY) is None
    found = page()
    assert stretch_removal(found, found.edits[0].id, Span(3, 3), BY) is None
    assert stretch_removal(found, found.edits[0].id, found.edits[0].span, BY) is None

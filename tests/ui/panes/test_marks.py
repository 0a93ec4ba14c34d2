"""The table of marks: found by place, moved with the text, changed by key."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from core.spans import Span
from ui.panes import Mark, MarkTable

spans = st.tuples(st.integers(0, 40), st.integers(0, 12)).map(lambda pair: (pair[0], pair[0] + pair[1]))
keys = st.sampled_from([str(number) for number in range(30)])
mark_lists = st.lists(st.builds(lambda span, key: Mark("span", *span, "pending", key), spans, keys), max_size=30).map(
    lambda marks: sorted(marks, key=lambda mark: mark.start)
)
EVERYWHERE = (0, 10_000)


@given(mark_lists, spans)
def test_between_finds_what_touches(marks: list[Mark], span: tuple[int, int]) -> None:
    found = MarkTable(marks).between(*span)
    assert found == [mark for mark in marks if mark.start <= span[1] and mark.end >= span[0]]


@given(mark_lists, spans, st.integers(0, 9))
def test_marks_move_with_the_text(marks: list[Mark], span: tuple[int, int], length: int) -> None:
    start, end = span
    table = MarkTable(marks)
    table.shift(Span(start, end), length)
    after = table.between(*EVERYWHERE)
    for before, moved in zip(marks, after, strict=True):
        if before.start >= max(end, start + 1):
            assert moved.span == (before.start + length - (end - start), before.end + length - (end - start))
        elif before.end <= start and before.start < start:
            assert moved.end == before.end
        elif before.start <= start and before.end >= end:
            assert moved.span == (
                before.start + (length if before.start == start == end else 0),
                before.end + length - (end - start),
            )
        assert moved.start <= moved.end
    assert after == sorted(after, key=lambda mark: mark.start)


@given(mark_lists, mark_lists, st.sets(keys))
def test_update_is_the_same_as_making_the_table_anew(old: list[Mark], new: list[Mark], gone: set[str]) -> None:
    table = MarkTable(old)
    table.between(0, 20)
    table.update(new, gone)
    out = gone | {mark.key for mark in new}
    expected = [mark for mark in old if mark.key not in out] + new
    assert sorted(table.between(*EVERYWHERE)) == sorted(expected)
    assert len(table) == len(expected)
    for key in out:
        assert sorted(table.of(key)) == sorted(mark for mark in new if mark.key == key)


moves = st.tuples(spans, st.integers(0, 9))
updates = st.tuples(mark_lists, st.sets(keys))


@given(mark_lists, st.lists(st.one_of(moves, updates), max_size=8), spans)
def test_a_table_that_went_through_much_is_as_one_made_anew(
    marks: list[Mark], steps: list[tuple[Any, Any]], span: tuple[int, int]
) -> None:
    table = MarkTable(marks)
    for what, more in steps:
        fresh = MarkTable(table.between(*EVERYWHERE))
        for one in (table, fresh):
            if isinstance(what, list):
                one.update(what, more)
            else:
                one.shift(Span(*what), more)
        assert sorted(table.between(*EVERYWHERE)) == sorted(fresh.between(*EVERYWHERE))
    every = table.between(*EVERYWHERE)
    assert table.between(*span) == [mark for mark in every if mark.start <= span[1] and mark.end >= span[0]]
    assert all(table.of(mark.key) == [other for other in every if other.key == mark.key] for mark in every)

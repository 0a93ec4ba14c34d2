"""Code points ↔ UTF-16, and the view text that they point into."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.spans import Span
from ui.bidi import LRI, PDI
from ui.positions import SoftBreak, TextMap, isolates, soft_breaks, view_text, wide_places

# Letters of one unit and of two, marks, joiners, digits, spaces, line ends, and what Qt can't hold.
LETTERS = "سلامabC+# ١2\u064b\u200d\u0640\n\U0001f600\U00010000\r\u2029\ufdd0\ufffc"
texts = st.text(alphabet=LETTERS, max_size=60)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(texts, st.integers(1, 8))
def test_every_place_points_at_its_character_in_the_view(text: str, longest: int) -> None:
    soft = tuple(soft_breaks(text, 0, len(text), longest))
    isolated = isolates(text, 0, len(text), soft)
    text_map = TextMap.of(text, soft, isolated)
    view = view_text(text, 0, len(text), soft, isolated)
    encoded = view.encode("utf-16-le", "surrogatepass")
    replaced = {place for place, on_space in soft if on_space}
    assert text_map.units == units(view)
    for place, letter in enumerate(text):
        at = text_map.to_view(place)
        before = at
        if place in {span.start for span in isolated}:
            assert encoded[2 * at : 2 * at + 2].decode("utf-16-le") == LRI
            at += 1
        shown = encoded[2 * at : 2 * at + 2 * units(letter)].decode("utf-16-le")
        if place in replaced:
            assert (letter, shown) == (" ", "\n")
        elif letter in "\r\u2029\ufdd0\ufffc":
            assert shown not in "\r\n\u2029\ufdd0\ufffc"
        else:
            assert shown == letter
        assert text_map.from_view(before) == text_map.from_view(at) == place
    assert [view.count(sign) for sign in (LRI, PDI)] == [len(isolated)] * 2
    assert text_map.from_view(text_map.units) == len(text)


@given(texts, st.integers(1, 8))
def test_places_of_the_view_never_run_backwards(text: str, longest: int) -> None:
    soft = tuple(soft_breaks(text, 0, len(text), longest))
    text_map = TextMap.of(text, soft, isolates(text, 0, len(text), soft))
    places = [text_map.from_view(unit) for unit in range(text_map.units + 1)]
    assert places == sorted(places)
    assert set(places) == set(range(len(text) + 1))


@given(texts, st.integers(1, 8))
def test_no_view_line_is_longer_than_allowed(text: str, longest: int) -> None:
    view = view_text(text, 0, len(text), soft_breaks(text, 0, len(text), longest))
    assert all(len(line) <= longest for line in view.split("\n"))


@given(st.data())
def test_a_replaced_stretch_gives_the_map_of_the_new_text(data: st.DataObject) -> None:
    text, new = data.draw(texts), data.draw(texts)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    soft = soft_breaks(text, 0, len(text), data.draw(st.integers(1, 8)))
    after = TextMap.of(text, soft).replaced(Span(start, end), new)
    whole = text[:start] + new + text[end:]
    fresh = TextMap.of(whole, after.soft)
    assert after.length == len(whole)
    assert [after.to_view(place) for place in range(len(whole) + 1)] == [
        fresh.to_view(place) for place in range(len(whole) + 1)
    ]
    assert all(whole[place] == " " for place, on_space in after.soft if on_space)
    assert units(view_text(whole, 0, len(whole), after.soft)) == after.units


@pytest.mark.parametrize(
    ("text", "longest", "expected"),
    [
        ("سطر قصير", 20, []),
        ("واحد اثنان ثلاثة", 12, [SoftBreak(10, True)]),
        ("س" * 10, 4, [SoftBreak(4, False), SoftBreak(8, False)]),
        ("ابجد\u064b\u0651هو", 5, [SoftBreak(3, False)]),  # no letter is cut from its marks
        ("سطر\nسطر آخر", 7, []),
    ],
    ids=["short", "at the last space", "no spaces", "marks stay", "line ends count"],
)
def test_soft_breaks(text: str, longest: int, expected: list[SoftBreak]) -> None:
    assert soft_breaks(text, 0, len(text), longest) == expected


def test_soft_breaks_before_a_place_are_counted() -> None:
    text = "واحد اثنان ثلاثة"
    text_map = TextMap.of(text, soft_breaks(text, 0, len(text), 6))
    assert [text_map.soft_before(place) for place in (0, 4, 5, len(text))] == [0, 0, 1, 2]


def test_wide_characters_are_found() -> None:
    assert wide_places("a\U0001f600س\U00010000") == [1, 3]

"""Which marks open, and what they enclose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.nesting import nesting


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("قال “نعم” ومضى", [True, False]),
        ("قال ”نعم“ ومضى", [True, False]),
        ("قال ”نعم” ومضى", [True, False]),
        ('قال "نعم" ومضى', [True, False]),
        ('قال " نعم " ومضى', [True, False]),
        ("انتهى.”هدوء حذر”وقال", [True, False]),
        ("بـ”نعم” ومضى", [True, False]),
        ("«نعم» (لا)", [True, False, True, False]),
    ],
)
def test_directions(text: str, opens: list[bool]) -> None:
    found = nesting(text).opens
    assert [found[place] for place in sorted(found)] == opens


def test_inside() -> None:
    text = "قال “نعم. لا” (أو ربما). ومضى"
    nest = nesting(text)
    assert nest.inside(text.index("لا"))
    assert nest.inside(text.index("ربما"))
    assert not nest.inside(text.index("ومضى"))
    assert not nest.inside(0)


def test_a_mark_that_is_never_closed_encloses_nothing() -> None:
    text = "قال “نعم. " + "كلام كثير. " * 100 + "وقال “لا” ومضى"
    assert not nesting(text).inside(text.index("كثير"))


def test_brackets_close_their_own_kind() -> None:
    text = "قال (نعم] لا. ثم) عاد"
    assert nesting(text).ends == (text.index(")"),)


@given(st.text('ab “”"«»()[]\n.', max_size=40))
def test_pairs_are_apart_and_in_order(text: str) -> None:
    nest = nesting(text)
    assert len(nest.starts) == len(nest.ends)
    bounds = [place for pair in zip(nest.starts, nest.ends, strict=True) for place in pair]
    assert bounds == sorted(set(bounds))
    assert all(nest.opens[start] for start in nest.starts)
    assert not any(nest.opens[end] for end in nest.ends)

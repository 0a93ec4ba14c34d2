"""Flags of a text's end and of directional characters: tests/cases/tail.json."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.edits import THRESHOLD
from core.rules.boilerplate import boilerplate
from core.rules.spacing import spacing
from core.rules.tail import tail
from core.rules.text import Text
from tests.core.rules.mended import cases, failed_examples, mended

CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
texts = st.text(st.sampled_from("قالنعم 12.،؟”“\n\u200f\u200e\u061ca" + CONTROLS), max_size=40)


@pytest.mark.parametrize("case", cases("tail"))
def test_case(case: dict[str, Any]) -> None:
    text = Text(case["raw"])
    removed = [edit.span for edit in boilerplate(text) if edit.confidence >= THRESHOLD]
    flags = list(tail(text, (), removed))
    assert [case["raw"][place.start : place.end] for flag in flags for place in flag.places] == case.get("flagged", [])
    assert {flag.code for flag in flags} <= {"truncated-tail"}


def test_a_text_that_leaves_out_final_marks_is_not_cut_for_want_of_one() -> None:
    """A word that is cut, or one that something must follow, is flagged there too."""
    habit = "وتفقد الوزير أعمال الجسر الجديد صباح اليوم"
    raw = f"{habit}\nوأعلنت البلدية إغلاق الطريق أسبوعين\nوسيعلن موعد الافتتاح بعد نهاية الشهر المقبل"
    ends = [at for at, char in enumerate(raw) if char == "\n"]
    assert list(tail(Text(raw), ends)) == []
    for cut in (f"{raw} والمستشفيا", f"{raw} في"):
        assert [flag.code for flag in tail(Text(cut), ends)] == ["truncated-tail"]


def test_examples() -> None:
    assert failed_examples("core.rules.tail") == 0


def test_embeddings_and_overrides_are_flagged_where_they_stand() -> None:
    (flag,) = tail(Text("قال \u202aabc\u202c نعم."))
    assert flag.code == "bidi-control"
    assert [tuple(place) for place in flag.places] == [(4, 5), (8, 9)]


def test_a_directional_mark_that_the_spacing_rule_takes_out_is_not_flagged() -> None:
    assert list(tail(Text("الق\u200fمر كبير."))) == []
    assert [flag.code for flag in tail(Text("نسبة 25\u200f%."))] == ["bidi-control"]


@given(texts)
def test_every_directional_character_is_taken_out_or_flagged(raw: str) -> None:
    flagged = sum(len(flag.places) for flag in tail(Text(raw)) if flag.code == "bidi-control")
    left = sum(char in CONTROLS + "\u200e\u200f\u061c" for char in mended(raw, spacing(Text(raw))))
    assert flagged == left


@given(texts)
def test_a_text_that_ends_in_a_full_stop_is_whole(raw: str) -> None:
    assert "truncated-tail" not in {flag.code for flag in tail(Text(raw + "."))}


def test_what_is_cut_begins_where_the_paragraph_before_it_ends() -> None:
    before, cut = "ووصف الوزير الوضع بأنه “تحت السيطرة”", "وقال رئيس الوفد إن المحادثات التي"
    (flag,) = tail(Text(before + cut), [len(before)])
    assert [(place.start, place.end) for place in flag.places] == [(len(before), len(before + cut))]

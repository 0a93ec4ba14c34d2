"""What the page glued in: tests/cases/boilerplate.json, and what holds for any text."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.boilerplate import REASONS, boilerplate
from core.rules.text import Text
from tests.core.rules.mended import cases, failed_examples, mended, sure

PHRASES = (
    "اقرأ أيضا: الوفد يغادر",
    "تابعونا على تويتر",
    "المصدر: رويترز",
    "الوسوم: أخبار",
    "(رويترز)",
    "نشر في: 1/2/2024",
)
OTHERS = (
    "وصل الوفد أمس",
    "قال",
    "درنة",
    "وقال الوزير",
    ".",
    "؟",
    "،",
    " ",
    "\n",
    "“",
    "”",
    "22",
    "Read more:",
    "شارك المقال",
)
texts = st.lists(st.sampled_from(PHRASES + OTHERS), max_size=20).map("".join)
SENTENCES = st.sampled_from(["وصل الوفد أمس.", "وقال الوزير إن العمل مستمر.", "هل انتهى الأمر؟", "“لن نرحل”."])
CLOSED = st.sampled_from(["تابعونا على تويتر", "المصدر: رويترز", "Follow us on Twitter", "اشترك في نشرتنا البريدية"])


@pytest.mark.parametrize("case", cases("boilerplate"))
def test_case(case: dict[str, Any]) -> None:
    edits = sure(boilerplate(Text(case["raw"])))
    assert [edit.before for edit in edits] == case.get("removed", [])
    assert [edit.reason for edit in edits] == case.get("reasons", [])
    assert mended(case["raw"], edits) == case.get("cleaned", case["raw"])


def test_examples() -> None:
    assert failed_examples("core.rules.boilerplate") == 0


@given(texts)
def test_edits_are_in_order_apart_and_take_text_out(raw: str) -> None:
    edits = list(boilerplate(Text(raw)))
    assert all(one.end <= two.start for one, two in pairwise(edits))
    for edit in edits:
        assert edit.kind == "remove"
        assert edit.reason in REASONS
        assert edit.before.strip()
        assert edit.after in ("", "\n")


@given(st.lists(SENTENCES, min_size=1, max_size=4), CLOSED, st.lists(SENTENCES, min_size=1, max_size=4))
def test_a_closed_phrase_between_sentences_goes_and_nothing_else(
    before: list[str], phrase: str, after: list[str]
) -> None:
    first, last = "".join(before), "".join(after)
    raw = first + phrase + last
    assert mended(raw, boilerplate(Text(raw))) == f"{first}\n{last}"


@given(st.lists(SENTENCES, min_size=1, max_size=4), CLOSED)
def test_a_closed_phrase_at_either_end_leaves_no_line_end(sentences: list[str], phrase: str) -> None:
    article = "".join(sentences)
    for raw in (article + phrase, article + " " + phrase, article + "\n" + phrase, phrase + "\n" + article):
        assert mended(raw, boilerplate(Text(raw))) == article

"""Spaces: tests/cases/spacing.json, and what holds for any text."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.spacing import REASONS, spacing
from core.rules.text import Text
from tests.core.rules.mended import cases, failed_examples, mended, sure

SPACES = (" ", "  ", "\u00a0", "\t", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\r", "\r\n", "\n")
TOKENS = ("قال", "الرئيس", "ه", "22", "،", ".", ":", "؟", "%", "(", ")", "“", "”", '"', "abc", "ـ", "\u064b", "گ", "😀")
PIECES = st.sampled_from(SPACES + TOKENS)
texts = st.lists(PIECES, max_size=40).map("".join)
BLANK = str.maketrans("", "", " \u00a0\t\r\u200b\u200c\u200d\u200e\u200f")


@pytest.mark.parametrize("case", cases("spacing"))
def test_case(case: dict[str, Any]) -> None:
    edits = sure(spacing(Text(case["raw"])))
    assert mended(case["raw"], edits) == case.get("cleaned", case["raw"])
    assert [edit.reason for edit in edits] == case.get("reasons", [])


def test_examples() -> None:
    assert failed_examples("core.rules.spacing") == 0


@given(texts)
def test_nothing_but_space_and_what_cannot_be_seen_changes(raw: str) -> None:
    edits = list(spacing(Text(raw)))
    assert mended(raw, edits).translate(BLANK) == raw.translate(BLANK)
    for edit in edits:
        assert edit.after in ("", " ")
        assert edit.after != edit.before
        assert edit.reason in REASONS


@given(texts)
def test_lines_stay(raw: str) -> None:
    assert mended(raw, spacing(Text(raw))).count("\n") == raw.count("\n")


@given(texts)
def test_edits_are_apart(raw: str) -> None:
    edits = sorted(spacing(Text(raw)), key=lambda edit: (edit.start, edit.end))
    assert len({edit.id for edit in edits}) == len(edits)
    assert all(one.end <= two.start for one, two in pairwise(edits))


def test_a_space_before_commas_is_a_habit_where_most_commas_have_one() -> None:
    raw = "نعم ، ثم قال ، ومضى ، وعاد ، وأكل ، ونام"
    assert mended(raw, spacing(Text(raw))) == raw
    assert {edit.reason for edit in spacing(Text(raw))} == {"space-before-mark"}

from __future__ import annotations

import pytest

from core.edits import EditKind, edit_id, make_edit, proposed_kind
from tests.core.made import edit, review

RAW = "قال الرئيسإن الأمر”مهم”  جدا.اقرأ أيضا: خبروأضاف"


@pytest.mark.parametrize(
    ("winner", "loser"),
    [
        ("remove", "paragraph-break"),
        ("paragraph-break", "character"),
        ("character", "quote"),
        ("quote", "word-split"),
        ("word-split", "space"),
    ],
)
def test_of_two_pending_edits_that_overlap_the_contract_names_the_winner(winner: EditKind, loser: EditKind) -> None:
    made = {
        kind: make_edit("abcd", kind, 1, 3, text, rule="r", reason="r", confidence=confidence)
        for kind, text, confidence in ((loser, "x", 0.99), (winner, "y", 0.6))
    }
    found = review("abcd", *made.values())
    assert [e.kind for e in found.edits if e.applied] == [winner]


def test_among_equals_the_surer_one_is_applied() -> None:
    found = review(
        RAW,
        edit(RAW, "space", "مهم”", " ", before="  ", confidence=0.7),
        edit(RAW, "space", "مهم”", "", before="  ", confidence=0.8),
    )
    assert [e.after for e in found.edits if e.applied] == [""]


@pytest.mark.parametrize(
    ("confidence", "threshold", "applied"), [(0.5, 0.5, True), (0.49, 0.5, False), (0.7, 0.8, False)]
)
def test_a_pending_edit_is_applied_from_the_threshold_on(confidence: float, threshold: float, applied: bool) -> None:
    found = review(RAW, edit(RAW, "word-split", "الرئيس", " ", confidence=confidence), threshold=threshold)
    assert [e.applied for e in found.edits] == [applied]


def test_a_pending_insert_is_never_applied() -> None:
    found = review(RAW, edit(RAW, "insert", "وأضاف", " شيئا.", confidence=1.0))
    assert found.cleaned == RAW


def test_a_break_beside_a_removal_that_leaves_a_line_end_would_leave_a_blank_line() -> None:
    remove = edit(RAW, "remove", "جدا.", "\n", before="اقرأ أيضا: خبر")
    following = edit(RAW, "paragraph-break", "خبر", "\n", confidence=0.99)
    found = review(RAW, remove, following)
    assert [e.kind for e in found.edits if e.applied] == ["remove"]
    assert "\n\n" not in found.cleaned


def test_two_breaks_around_white_space_become_one_and_the_heading_is_the_one_that_stays() -> None:
    raw = "أولا.  ثانيا"
    first = make_edit(raw, "paragraph-break", 5, 5, "\n", rule="r", reason="r", confidence=0.9)
    second = make_edit(raw, "heading-break", 7, 7, "\n", rule="r", reason="r", confidence=0.6)
    assert [e.kind for e in review(raw, first, second).edits if e.applied] == ["heading-break"]


def test_the_id_is_that_of_the_suggestion_whoever_made_it() -> None:
    raw = "ab"
    by_rule = make_edit(raw, "quote", 0, 1, "“", rule="quotes", reason="x", confidence=0.4)
    by_reference = make_edit(raw, "quote", 0, 1, "“", rule="reference", reason="y", confidence=0.9)
    assert by_rule.id == by_reference.id == edit_id("quote", 0, 1, "a", "“")
    assert proposed_kind(by_rule) == "quote"

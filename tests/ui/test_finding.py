"""Finding: what counts as the same letter."""

from __future__ import annotations

import pytest

from core.spans import Span
from ui.finding import Fault, Query, fault_of, hits, matches


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        pytest.param("إلى الأمام", "الامام", ["الأمام"], id="hamza"),
        pytest.param("مُرَاجِع", "مراجع", ["مُرَاجِع"], id="diacritics"),
        pytest.param("خبراً قال", "خبرا", ["خبراً"], id="the last letter's mark"),
        pytest.param("مـــدرسة", "مدرسه", ["مـــدرسة"], id="tatweel and ta marbuta"),
        pytest.param("عام ٢٠١٩", "2019", ["٢٠١٩"], id="digits"),
        pytest.param("NATO ناتو", "nato", ["NATO"], id="latin case"),
        pytest.param("نص", "غيره", [], id="nothing"),
        pytest.param("نص", "  ", [], id="only spaces"),
        pytest.param("با با", "با", ["با", "با"], id="twice"),
    ],
)
def test_what_is_found(text: str, wanted: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in matches(text, wanted)] == found


def test_places_are_code_points_past_astral_characters() -> None:
    assert matches("😀 نص", "نص") == [Span(2, 4)]


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        pytest.param("إلى الأمام", "الامام", [], id="hamza"),
        pytest.param("مُرَاجِع مراجع", "مراجع", ["مراجع"], id="diacritics"),
        pytest.param("خبراً قال", "خبرا", ["خبرا"], id="a mark behind is left out"),
        pytest.param("٢٠١٩ 2019", "2019", ["2019"], id="digits"),
    ],
)
def test_as_written_everything_counts(text: str, wanted: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in matches(text, wanted, exact=True)] == found


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        pytest.param("قتل 22 وجرح 5", Query(r"\d+", True), ["22", "5"], id="figures"),
        pytest.param("عام ٢٠١٩", Query(r"2\d{3}", True), ["٢٠١٩"], id="of any system"),
        pytest.param("عام ٢٠١٩", Query(r"2\d{3}", True, True), [], id="as written, of one"),
        pytest.param("مُرَاجِعٌ كبير", Query(r"مراجع\b", True), ["مُرَاجِعٌ"], id="marks do not count"),
        pytest.param("أحمد\nاحمد", Query(r"^احمد$", True), ["أحمد", "احمد"], id="lines begin and end"),
        pytest.param("سلامٌ سلام", Query("[ًٌ]", True), ["ٌ"], id="a pattern of marks alone is as written"),
        pytest.param("نص", Query("x*", True), [], id="nothing is no match"),
        pytest.param("NATO", Query("nato", True), ["NATO"], id="latin case"),
        pytest.param("نص", Query("(", True), [], id="a wrong one finds nothing"),
    ],
)
def test_patterns(text: str, query: Query, found: list[str]) -> None:
    assert [text[hit.span.start : hit.span.end] for hit in hits(text, query)] == found


@pytest.mark.parametrize(
    ("instead", "expected"),
    [
        (r"\2 \1", "وجرح قَتل"),
        (r"\g<one>! \g<0>", "قَتل! قَتل وجرح"),
        (r"\\\t\n", "\\\t\n"),
        ("$1", "$1"),
    ],
)
def test_replacements_have_the_groups_as_the_text_writes_them(instead: str, expected: str) -> None:
    (hit,) = hits("قَتل وجرح", Query(r"(?P<one>قتل) (\w+)", True, instead=instead))
    assert hit.instead == expected


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        (Query("قتل(", True), Fault("missing ), unterminated subpattern", 3)),
        (Query("*قتل", True), Fault("nothing to repeat", 0)),
        (Query("[ا-", True), Fault("unterminated character set", 0)),
        (Query("(قتل)", True, instead=r"a\2"), Fault("bad-replacement", 1)),
        (Query("قتل", True, instead=r"\q"), Fault("bad-replacement", 0)),
        (Query("قتل(", False), None),
        (Query(r"(\w+)", True, instead=r"\1\\\n"), None),
    ],
)
def test_what_is_wrong_is_named_with_its_place(query: Query, fault: Fault | None) -> None:
    assert fault_of(query) == fault

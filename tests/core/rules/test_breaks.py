"""Line breaks, headings and glued words: tests/cases/{breaks,headings,glue}.json, and what holds for any text."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.clean import suggest
from core.edits import EDIT_KINDS, NEWLINE, THRESHOLD, WRITTEN_FROM, Edit, carry_out, resolve, text_order
from core.rules.breaks import ALL_REASONS, lines
from core.rules.text import BreakPolicy, Text
from tests.core.rules.mended import cases, failed_examples

PIECES = (
    *("وصل الوفد أمس.", "قال", "الوزير", "هدوء حذر", "وساد", "الغلافالجوي", "د.", "ا.ف.ب", "2019.", "Google", "1.5"),
    *("“", "”", "»", "«", "(", ")", "؟", "…", ":", "-", " ", "  ", "\n", "\u200f", "ﻭﻗﺎﻝ", "ـ", "داعشياً", "😀", "٪"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)
POLICIES: st.SearchStrategy[BreakPolicy] = st.sampled_from(("sentence", "lost"))


def shown(raw: str, edits: list[Edit]) -> list[str]:
    """The cleaned lines, each heading after ``# ``."""
    cleaned, offsets = carry_out(raw, edits)
    headings = {offsets.start_to_cleaned(e.end) for e in edits if e.applied and e.kind == "heading-break"}
    out, at = [], 0
    for line in cleaned.split(NEWLINE):
        out.append(f"# {line}" if at in headings else line)
        at += len(line) + 1
    return out


@pytest.mark.parametrize("case", [*cases("breaks"), *cases("headings"), *cases("glue")])
def test_the_lines_are_restored(case: dict[str, Any]) -> None:
    raw = case["raw"]
    assert shown(raw, resolve(raw, suggest(raw, case["breaks"]).edits, THRESHOLD)) == case["lines"]


def test_a_space_waits_where_a_line_end_is_put_in() -> None:
    """It comes back when the line end is rejected (CONTRACT.md 2)."""
    raw = "وقال المدير: “لن نغلق المصنع قبل نهاية العام”وطالب العمال بصرف رواتبهم المتأخرة.وغادروا."
    edits = resolve(raw, suggest(raw).edits, THRESHOLD)
    here = {edit.kind: edit.applied for edit in edits if edit.start == raw.index("وطالب")}
    assert here == {"paragraph-break": True, "space": False}


def test_no_line_begins_with_a_space_after_what_is_taken_out() -> None:
    raw = "افتتح الوزير الجسر أمس.(تغطية صحفية سمير عوض - إعداد هالة نصر للنشرة العربية)ومن المقرر افتتاح آخر."
    cleaned = carry_out(raw, resolve(raw, suggest(raw).edits, THRESHOLD))[0]
    assert cleaned == "افتتح الوزير الجسر أمس.\nومن المقرر افتتاح آخر."


def test_a_heading_and_its_end_are_one_group() -> None:
    raw = "وقتل في الهجوم ستة جنود وفق المصدر نفسه.هدوء حذروساد هدوء حذر المدينة بعد ساعات من القصف."
    heading, end = (edit for edit in suggest(raw).edits if edit.is_break)
    assert heading.kind == "heading-break"
    assert end.kind == "paragraph-break"
    assert heading.group == end.group == heading.id


def test_a_break_within_a_run_of_presentation_forms_cuts_it() -> None:
    raw = "ﻭﺍﻧﺘﻬﺖ ﺍﻷﻋﻤﺎﻝ ﻓﻲ ﻣﻄﻠﻊ ﺍﻟﺴﻨﺔ.ﻣﺪﺭﺳﺔ ﺟﺪﻳﺪﺓﻭﺃﻋﻠﻨﺖ ﺍﻟﻮﺯﺍﺭﺓ ﺍﻓﺘﺘﺎﺡ ﺍﻟﻤﺪﺭﺳﺔ."
    found = resolve(raw, suggest(raw, "lost").edits, THRESHOLD)
    assert shown(raw, found)[1:] == ["# مدرسة جديدة", "وأعلنت الوزارة افتتاح المدرسة."]


def test_an_invisible_character_does_not_hide_a_seam() -> None:
    raw = "وأقيمت الحفلة في الهواء الطلق.عودة المس\u200fرحوقرر القائمون على المهرجان تخصيص ليلة له."
    found = resolve(raw, suggest(raw, "lost").edits, THRESHOLD)
    assert shown(raw, found)[1] == "# عودة المسرح"


@given(TEXTS, POLICIES)
def test_edits_are_what_they_say(raw: str, breaks: BreakPolicy) -> None:
    edits = suggest(raw, breaks).edits
    assert [*edits] == sorted(edits, key=text_order)
    assert len({edit.id for edit in edits}) == len(edits)
    for edit in edits:
        assert edit.before == raw[edit.start : edit.end]
        assert edit.kind in EDIT_KINDS
        assert WRITTEN_FROM <= edit.confidence <= 1
        assert not edit.decided


@given(TEXTS, POLICIES)
def test_line_rules_touch_white_space_alone(raw: str, breaks: BreakPolicy) -> None:
    for edit in lines(Text(raw, breaks)):
        assert not edit.before.strip(" \n\t\u200f")
        assert edit.after in (NEWLINE, " ", "")
        assert edit.reason in ALL_REASONS
        if edit.is_mark:
            assert edit.start == 0 or raw[edit.start - 1] == NEWLINE


@given(TEXTS, POLICIES)
def test_no_letter_or_figure_is_lost(raw: str, breaks: BreakPolicy) -> None:
    edits = [e for e in suggest(raw, breaks).edits if e.kind not in ("remove", "character")]
    cleaned, _ = carry_out(raw, resolve(raw, edits, THRESHOLD))
    assert [char for char in cleaned if char.isalnum()] == [char for char in raw if char.isalnum()]


@given(TEXTS)
def test_a_line_alone_reads_as_it_reads_among_others(raw: str) -> None:
    """What is found in one text doesn't depend on texts read before."""
    first = suggest(raw)
    suggest(raw[::-1])
    assert suggest(raw) == first


@pytest.mark.parametrize("module", ["core.lexicon", "core.rules.nesting", "core.rules.glue", "core.clean"])
def test_examples_in_docstrings(module: str) -> None:
    assert failed_examples(module) == 0


def test_a_word_of_the_reviewer_stays_whole() -> None:
    raw = "وأقيمت الحفلة في الهواء الطلق.عودة المسرحوقرر القائمون على المهرجان تخصيص ليلة له."
    seam = raw.index("وقرر")
    assert seam in {edit.start for edit in suggest(raw, "lost").edits}
    assert seam not in {edit.start for edit in suggest(raw, "lost", ["المسرحوقرر"]).edits}

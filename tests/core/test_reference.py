"""Suggestions from a reference: tests/cases/reference.json, agreement with the rules, and what holds for any pair."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.edits import THRESHOLD, Edit, carry_out, make_edit, resolve
from core.flags import Flag
from core.reference import suggest_from_reference
from tests.core.rules.mended import failed_examples, written

CASES = json.loads((Path(__file__).parents[1] / "cases" / "reference.json").read_text(encoding="utf-8"))
SENTENCES = (
    "أعلنت القيادة أنها نفذت 48 عملية.",
    "وأوضحت في بيان أن القوات وصلت إلى المدينة.",
    "ولفتت إلى أن العمليات مهمة لمنع التنظيم من العودة.",
    "وقال المتحدث “لن نتوقف قبل الربيع”.",
    "غير أن المعارضة رفضت الاقتراح!",
    "هل تكفي 400 وحدة من الدواء كل يوم في السنة؟",
    "وتقع البلدة على بعد 30 كيلومترا من الحدود الشمالية.",
    "ويعتزم الوزير زيارة بغداد في نيسان المقبل.",
)
HEADINGS = ("مقتل 22 داعشيا", "“ضمان الهزيمة”", "عودة إلى المخابئ", "هدنة هشة")
articles = st.lists(
    st.tuples(st.sampled_from(("", *HEADINGS)), st.permutations(SENTENCES), st.integers(1, 3)), min_size=1, max_size=4
).map(lambda parts: [line for heading, order, size in parts for line in ([heading] if heading else []) + order[:size]])
seams = st.lists(st.sampled_from(["", "", " ", "  ", "\n", "\u00a0"]), min_size=1)


def carried(raw: str, edits: tuple[Edit, ...]) -> str:
    return carry_out(raw, resolve(raw, edits, THRESHOLD))[0]


def suggested(raw: str, reference: str, rules: tuple[Edit, ...] = ()) -> tuple[str, tuple[Edit, ...], tuple[Flag, ...]]:
    edits, flags = suggest_from_reference(raw, reference, rules)
    return carried(raw, edits), edits, flags


@pytest.mark.parametrize("case", [pytest.param(case, id=case["label"]) for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    cleaned, edits, flags = suggested(case["raw"], case["reference"])
    if "edits" in case:
        assert [[edit.kind, edit.before, edit.after] for edit in edits] == case["edits"]
    else:
        assert [edit.kind for edit in edits] == case["kinds"]
    assert cleaned == case.get("cleaned", case["reference"])
    assert [flag.code for flag in flags] == case.get("flags", [])


@pytest.mark.parametrize("module", ["core.reference", "core.align"])
def test_examples(module: str) -> None:
    assert failed_examples(module) == 0


def test_an_insert_waits_and_its_flag_names_it() -> None:
    _, edits, flags = suggested("وصل الوفد أمس إلى", "وصل الوفد أمس إلى بيروت.")
    (edit,) = edits
    assert (edit.kind, edit.start, edit.verdict) == ("insert", 17, "pending")
    assert not resolve("وصل الوفد أمس إلى", edits, 0.0)[0].applied
    assert [dict(flag.data) for flag in flags] == [{"edit": edit.id}]


def test_an_edit_that_a_rule_has_too_is_one_and_surer() -> None:
    raw = "وصل الوفد أمس.وغادر اليوم."
    rule = make_edit(raw, "paragraph-break", 14, 14, "\n", rule="lines", reason="glued", confidence=0.6)
    _, edits, _ = suggested(raw, "وصل الوفد أمس.\nوغادر اليوم.", (rule,))
    assert [(edit.id, edit.rule, edit.confidence > 0.95) for edit in edits] == [(rule.id, "lines", True)]


def test_an_edit_that_the_reference_has_not_falls_below_the_threshold_and_says_so() -> None:
    raw = "وصل الوفد أمس. وغادر اليوم."
    rule = make_edit(raw, "paragraph-break", 14, 15, "\n", rule="lines", reason="sentence-end", confidence=0.99)
    cleaned, edits, _ = suggested(raw, raw, (rule,))
    assert [(edit.id, edit.reason) for edit in edits] == [(rule.id, "reference-against")]
    assert edits[0].confidence < THRESHOLD
    assert cleaned == raw


def test_an_edit_that_only_the_reference_has_says_so() -> None:
    raw = "وصل الوفد أمس.وغادر اليوم."
    rule = make_edit(raw, "space", 13, 14, "", rule="spacing", reason="r", confidence=0.6)
    _, edits, _ = suggested(raw, "وصل الوفد أمس.\nوغادر اليوم.", (rule,))
    assert [edit.reason for edit in edits if edit.kind == "paragraph-break"] == ["reference-only"]
    assert all(edit.confidence >= 0.95 for edit in edits if edit.kind == "paragraph-break")


def test_a_heading_of_the_rules_that_is_a_paragraph_in_the_reference_gives_way() -> None:
    raw = "وصل الوفد أمس.وغادر اليوم إلى دمشق."
    rule = make_edit(raw, "heading-break", 14, 14, "\n", rule="lines", reason="r", confidence=0.9, group="g")
    _, edits, _ = suggested(raw, "وصل الوفد أمس.\nوغادر اليوم إلى دمشق.", (rule,))
    applied = [edit.kind for edit in resolve(raw, edits, THRESHOLD) if edit.applied]
    assert applied == ["paragraph-break"]


def test_a_heading_and_the_break_that_ends_it_share_a_group() -> None:
    _, edits, _ = suggested(
        "وصل الوفد أمس.جولة جديدةوغادر اليوم إلى دمشق.", "وصل الوفد أمس.\nجولة جديدة\nوغادر اليوم إلى دمشق."
    )
    assert [edit.kind for edit in edits] == ["heading-break", "paragraph-break"]
    assert edits[0].group == edits[1].group == edits[0].id


def test_boilerplate_that_the_reference_kept_stays() -> None:
    raw = "وصل الوفد أمس إلى بيروت. المصدر: رويترز"
    rule = make_edit(raw, "remove", 24, len(raw), "", rule="boilerplate", reason="source", confidence=0.95)
    cleaned, edits, _ = suggested(raw, raw, (rule,))
    assert cleaned == raw
    assert [edit.reason for edit in edits] == ["reference-against"]


@given(articles, seams)
def test_what_was_glued_is_restored(lines: list[str], gaps: list[str]) -> None:
    raw = "".join(line + gaps[index % len(gaps)] for index, line in enumerate(lines)).rstrip()
    reference = "\n".join(lines)
    assert suggested(raw, reference)[0] == reference


@given(articles, st.randoms())
def test_passages_in_another_order_stay_and_keep_their_breaks(lines: list[str], random: Any) -> None:
    lines = list(dict.fromkeys(lines))
    moved = list(lines)
    random.shuffle(moved)
    cleaned, edits, _ = suggested("".join(moved), "\n".join(lines))
    kept = "".join(edit.before for edit in resolve("".join(moved), edits, THRESHOLD) if edit.applied)
    assert written(cleaned) == written("".join(moved))
    assert not any(char.isalnum() for char in kept)


@given(articles, st.integers(0, 12), st.integers(0, 12))
def test_dropped_and_added_sentences_are_survived(lines: list[str], drop: int, add: int) -> None:
    lines = list(dict.fromkeys(lines))
    raw = "".join(lines)
    other = [line for index, line in enumerate(lines) if index != drop or len(lines) < 4]
    other.insert(min(add, len(other)), "وهذه جملة جديدة ليست في الأصل أبدا.")
    edits, flags = suggest_from_reference(raw, "\n".join(other))
    inserted = [edit for edit in edits if edit.kind == "insert"]
    assert any("وهذه جملة جديدة ليست في الأصل أبدا" in edit.after for edit in inserted)
    assert sum(flag.code == "unsupported-insert" for flag in flags) == len(inserted)
    assert "جديدة ليست" not in carried(raw, edits)


messy = st.text(st.sampled_from('ابتثونيةى12 .،؟”“"\n\u200f\u00a0ـًﻟﻼﷲ'), max_size=50)


@given(messy, messy)
def test_any_pair_gives_lawful_edits(raw: str, reference: str) -> None:
    edits, _ = suggest_from_reference(raw, reference)
    for edit in edits:
        assert edit.before == raw[edit.start : edit.end]
        if edit.kind not in ("remove", "insert", "character"):
            assert written(edit.before) == written(edit.after)
    assert len({edit.id for edit in edits}) == len(edits)
    carried(raw, edits)


@given(messy)
def test_a_text_that_is_its_own_reference_keeps_its_letters(raw: str) -> None:
    edits, _ = suggest_from_reference(raw, raw)
    assert not [edit for edit in edits if edit.kind in ("insert", "remove", "word-split", "quote")]

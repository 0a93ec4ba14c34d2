"""Numbers of a text, through the one door. The cases are data: tests/cases/numerals*.json."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.numerals.extract import extract

CASES = Path(__file__).parents[2] / "cases"


def cases() -> list[Any]:
    rows = []
    for path in sorted(CASES.glob("numerals*.json")):
        for case in json.loads(path.read_text(encoding="utf-8")):
            rows.append(pytest.param(case, id=f"{path.stem}: {case['label']}"))
    return rows


def told(text: str) -> list[dict[str, Any]]:
    out = []
    for found in extract(text):
        row: dict[str, Any] = {"text": text[found.start : found.end], "kind": found.kind, "value": found.value}
        if found.unit and found.kind not in ("percent",):
            row["unit"] = found.unit.text
        if found.counted:
            row["counted"] = found.counted.text
        if found.modifier:
            row["modifier"] = found.modifier.code
        if found.dual:
            row["dual"] = True
        if found.calendar:
            row["calendar"] = found.calendar
        out.append(row)
    return out


@pytest.mark.parametrize("case", cases())
def test_finds_exactly_the_numbers_of_a_text(case: dict[str, Any]) -> None:
    expected = [
        {k: v for k, v in row.items() if not (k == "unit" and row["kind"] == "percent")} for row in case["expect"]
    ]
    assert told(case["text"]) == expected


PIECES = st.sampled_from(
    [
        "12", "1.5", "٣٫٢", "2019", "خمسة", "وعشرين", "ألف", "مليون", "ونصف", "المليون", "شهرين", "جنديين", "في",
        "المئة", "%", "بين", "و", "من", "إلى", "نصف", "الثالثة", "مساء", "الساعة", "كانون", "الثاني/يناير", "دولار",
        "كيلومتر",
        "-", ":", "،", ".", "(", ")", "\n", "عاما", "الأول", "48", "ـ", "وـ", "\u200f", "هدفين", "دون", "رد", "+",
        "رقم", "كل", "²", "½", "①", "º", "C++", "1,2,3", "9" * 23, "9" * 39, "9" * 5000, "سالب", "عقدين", "\u00a0",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=25), st.sampled_from(["", " "]))
def test_spans_are_in_order_and_never_overlap(pieces: list[str], glue: str) -> None:
    text = glue.join(pieces)
    end = 0
    for found in extract(text):
        assert end <= found.start < found.end <= len(text)
        inside = text[found.start : found.end]
        assert inside.strip() == inside
        assert "\n" not in inside
        assert inside[0] not in "\u0640\u200f"
        assert inside[-1] not in "\u0640\u200f"
        for part in (found.unit, found.counted, found.modifier):
            assert part is None or text[part.start : part.end] == part.text
        end = found.end


@given(st.lists(PIECES, max_size=25))
def test_a_line_is_read_by_itself(pieces: list[str]) -> None:
    text = " ".join(pieces)
    apart, start = [], 0
    for line in text.split("\n"):
        apart += [(start + m.start, start + m.end, m.kind, m.value, m.confidence) for m in extract(line)]
        start += len(line) + 1
    assert [(m.start, m.end, m.kind, m.value, m.confidence) for m in extract(text)] == apart


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    for found in extract(text):
        assert 0 <= found.start < found.end <= len(text)
        assert 0 < found.confidence <= 1

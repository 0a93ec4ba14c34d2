"""Letters as they were meant: tests/cases/characters.json, and law 3 of the contract for each sub-rule."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import Any

import arabic_reshaper
import pytest
from bidi import get_display  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from core.rules.characters import characters, presentation, tatweel
from core.rules.mojibake import mojibake
from core.rules.text import Text
from core.rules.visual import visual_order
from tests.core.rules.mended import cases, failed_examples, mended, sure, written

WORDS = st.sampled_from(
    [
        "قال",
        "الرئيس",
        "في",
        "العراق",
        "إن",
        "القوات",
        "سوريا",
        "عملية",
        "الجمعة",
        "بعد",
        "الحكومة",
        "الثانية",
        "مدينة",
        "48",
        "2019",
        "نعم",
    ]
)
sentences = st.lists(WORDS, min_size=5, max_size=14).map(" ".join)
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
messy = st.text(
    st.sampled_from(
        LETTERS + "ةىـًَّﷲﷺ﴿ 12٣.،()“”\n\u200f" + "".join(map(chr, [*range(0xFB50, 0xFBB2), *range(0xFE70, 0xFEFD)]))
    ),
    max_size=60,
)
latin = st.text(st.sampled_from([chr(byte) for byte in range(0x20, 0x100)] + list("ØÙ§„…†طظ€“”ŒŸ")), max_size=60)


@pytest.mark.parametrize("case", cases("characters"))
def test_case(case: dict[str, Any]) -> None:
    edits = sure(characters(Text(case["raw"])))
    assert mended(case["raw"], edits) == case.get("cleaned", case["raw"])
    assert [edit.rule for edit in edits] == case.get("rules", [])


@pytest.mark.parametrize("name", ["characters", "visual", "mojibake"])
def test_examples(name: str) -> None:
    assert failed_examples(f"core.rules.{name}") == 0


@given(messy)
def test_law_3_presentation(raw: str) -> None:
    for edit in presentation(raw):
        assert edit.before != edit.after
        assert unicodedata.normalize("NFKC", edit.before) == unicodedata.normalize("NFKC", edit.after)
        assert not any("\ufdf0" <= char <= "\ufdff" for char in edit.before)


@given(messy)
def test_law_3_tatweel(raw: str) -> None:
    for edit in tatweel(raw):
        assert set(edit.before) == {"\u0640"}
        assert edit.after == ""


@given(st.one_of(messy, sentences.map(lambda text: text[::-1])))
def test_law_3_visual_order(raw: str) -> None:
    for edit in visual_order(raw):
        kept = sorted(written(unicodedata.normalize("NFKC", edit.before)))
        assert kept == sorted(written(unicodedata.normalize("NFKC", edit.after)))


@given(latin)
def test_law_3_mojibake(raw: str) -> None:
    ways = [("utf-8", "cp1252"), ("utf-8", "latin-1"), ("utf-8", "cp1256"), ("cp1256", "cp1252"), ("cp1256", "latin-1")]
    for edit in mojibake(raw):
        assert edit.before in {_misread(edit.after, meant, read_as) for meant, read_as in ways}


def _misread(text: str, meant: str, read_as: str) -> str:
    """The text's bytes read with the wrong table; a byte that the table leaves open is a control character."""
    try:
        data = text.encode(meant)
    except UnicodeEncodeError:
        data = b"".join(
            bytes((ord(char),)) if 0x80 <= ord(char) < 0x100 else char.encode(meant, "replace") for char in text
        )
    return "".join(bytes((byte,)).decode(read_as, "ignore") or chr(byte) for byte in data)


@given(messy)
def test_edits_are_in_order_and_apart(raw: str) -> None:
    edits = list(characters(Text(raw)))
    assert all(one.end <= two.start for one, two in pairwise(edits))


@given(sentences)
def test_a_line_of_forms_in_visual_order_is_restored(words: str) -> None:
    line = f"الحكومة {words}"  # letters that join: nothing tells the order of others
    forms = arabic_reshaper.ArabicReshaper({"delete_harakat": False}).reshape(line)
    raw = str(get_display(forms, base_dir="R"))
    assert mended(raw, characters(Text(raw))) == line


@given(sentences)
def test_forms_in_logical_order_keep_their_order(line: str) -> None:
    raw = arabic_reshaper.ArabicReshaper({"delete_harakat": False}).reshape(line)
    assert mended(raw, characters(Text(raw))) == line


@given(
    sentences, st.sampled_from([("utf-8", "cp1252"), ("utf-8", "latin-1"), ("utf-8", "cp1256"), ("cp1256", "latin-1")])
)
def test_a_misread_sentence_is_read_again(line: str, way: tuple[str, str]) -> None:
    raw = "".join(bytes((byte,)).decode(way[1], "ignore") or chr(byte) for byte in f"الحكومة {line}".encode(way[0]))
    assert mended(raw, characters(Text(raw))) == f"الحكومة {line}"


@given(sentences)
def test_plain_sentences_stay(line: str) -> None:
    assert list(characters(Text(line))) == []

"""Export: what other programs read."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest

from core.clean import suggest
from core.decisions import finish, reject
from core.drafts import Actor
from core.formats.writers import WRITERS
from core.review import Made, Review, Source, apply, new_review

BY = Actor("سلمى", "2026-11-22T10:00:00+03:00")
RAW = "قال 😀 المتحدث إن 22 عنصرا اعتقلوا.\nوأضاف أن نحو 25 آخرين فروا."
ROUGH = "1. بند *أول* [رابط]\n# ليس عنوانا\n- ولا قائمة"


def review(raw: str = RAW, name: str = "a") -> Review:
    found = suggest(raw)
    source = Source("a.txt", 1, "0" * 64, "utf-8")
    return new_review(raw, found.edits, found.flags, id=name, source=source, made=Made())


def decided() -> Review:
    """A review whose first number is rejected and that is finished."""
    one = review()
    for make in (lambda r: reject(r, [r.numbers[0].id], BY), lambda r: finish(r, BY)):
        event = make(one)
        assert event
        one, _ = apply(one, event)
    return one


def written(to: str, *reviews: Review) -> str:
    return b"".join(WRITERS[to](reviews)).decode()


def test_text_is_the_cleaned_text_with_a_page_break_between() -> None:
    assert written("text", review(), review("خبر", "b")) == f"{RAW}\n\f\nخبر\n"


def test_markdown_shows_what_stands_in_the_text_as_it_is() -> None:
    rough = new_review(ROUGH, (), (), id="a", source=Source(None, None, "", "utf-8"), made=Made())
    assert written("markdown", rough) == "1\\. بند \\*أول\\* \\[رابط\\]\n\n\\# ليس عنوانا\n\n\\- ولا قائمة\n"


def test_markdown_headings() -> None:
    raw = "قال المتحدث إن العملية انتهت.\nعادوا إلى المخابئ\nوأضاف أن القوات باقية في مواقعها."
    one = review(raw)
    headings = {line for line in written("markdown", one).split("\n") if line.startswith("## ")}
    assert headings == {"## عادوا إلى المخابئ"}


def test_csv_holds_text_and_numbers() -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv", review(), decided()).removeprefix("\ufeff"), newline="")))
    assert [(row["id"], row["status"], row["raw"], row["cleaned"]) for row in rows] == [
        ("a", "pending", RAW, RAW), ("a", "reviewed", RAW, RAW),
    ]  # fmt: skip
    assert [[number["value"] for number in json.loads(row["numbers"])] for row in rows] == [["22", "25"], ["25"]]
    assert json.loads(rows[0]["sections"]) == [{"heading": None, "paragraphs": RAW.split("\n")}]


def test_label_studio_counts_utf16_and_tells_annotation_from_prediction() -> None:
    first, second = json.loads(written("label-studio", review(), decided()))
    region = first["predictions"][0]["result"][0]
    text = first["data"]["text"].encode("utf-16-le")
    assert text[region["value"]["start"] * 2 : region["value"]["end"] * 2].decode("utf-16-le") == "22"
    assert (region["value"]["labels"], region["meta"]) == (["cardinal"], {"text": ["22"]})
    assert [r["value"]["text"] for r in second["annotations"][0]["result"]] == ["25"]


@pytest.mark.parametrize("to", ["doccano", "prodigy"])
def test_jsonl_tools_count_code_points(to: str) -> None:
    def spans(task: dict[str, Any]) -> list[tuple[int, int, str]]:
        if to == "doccano":
            return [tuple(label) for label in task["label"]]
        return [(span["start"], span["end"], span["label"]) for span in task["spans"]]

    first, second = map(json.loads, written(to, review(), decided()).strip().split("\n"))
    assert [(RAW[start:end], label) for start, end, label in spans(first)] == [("22", "cardinal"), ("25", "cardinal")]
    assert [RAW[start:end] for start, end, _ in spans(second)] == ["25"]
    if to == "prodigy":
        assert ("answer" in first, second["answer"]) == (False, "accept")


@pytest.mark.parametrize("to", WRITERS)
def test_no_review_is_well_formed_too(to: str) -> None:
    if to == "label-studio":
        assert json.loads(written(to)) == []
    else:
        assert written(to, replace(review("خبر"), id="b"))

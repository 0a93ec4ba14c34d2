"""Silenced rules: in one article as an event, in those that follow as suggestions that change nothing."""

from __future__ import annotations

import pytest

from core.checks import problems
from core.decisions import accept
from core.formats.record import Record
from core.history import undo
from core.lines import lines
from core.making import origin_of, review_of
from core.review import Made, Review
from core.reviewfile import to_json
from core.settings import Settings
from core.silencing import Silenced, from_settings, quietened, rule_of, silence, silenced_in, to_settings
from core.spans import Span
from core.stops import stops
from core.writing import type_over
from tests.core.made import BY, DUMP, after, dump, edit, review

RAW = "قال  إن  الأمر مهم.وقال  الآخر."


def record(raw: str, path: str = "/in/a.txt", single: bool = True, **extra: object) -> Record:
    return Record("a", raw, path, 1, "0" * 64, "utf-8", len(raw), "text", single=single, extra=extra)


def spaces() -> Review:
    return review_of(record(RAW), Made())


def test_silencing_rejects_what_is_open_of_the_rule_in_one_step() -> None:
    found = spaces()
    of_rule = [e for e in found.edits if e.reason == "several-spaces"]
    kept = after(found, accept(found, [of_rule[0].id], BY))
    done = after(kept, silence(kept, rule_of(of_rule[0]) or "", BY))
    assert [done.edit(e.id).verdict for e in of_rule] == ["accepted", "rejected", "rejected"]
    assert {e.verdict for e in done.edits if e.reason != "several-spaces"} == {"pending"}
    assert done.events[-1].what == "silence"
    back = after(done, undo(done, BY))
    assert [back.edit(e.id).verdict for e in of_rule] == ["accepted", "pending", "pending"]
    assert silence(done, rule_of(of_rule[0]) or "", BY) is None


def test_a_silenced_heading_leaves_its_start_as_a_paragraph() -> None:
    rule = rule_of(dump().edits[0]) or ""
    assert rule.startswith("heading-break:")
    done = after(dump(), silence(dump(), rule, BY))
    assert [line.kind for line in lines(done)] == ["paragraph", "paragraph"]


def test_what_follows_is_proposed_no_more_and_still_stands_in_the_review() -> None:
    silenced = [Silenced("space:several-spaces")]
    quiet = review_of(record(RAW), Made(), silenced=silenced)
    of_rule = [e for e in quiet.edits if e.reason == "several-spaces"]
    assert {e.id for e in of_rule} == {e.id for e in spaces().edits if e.reason == "several-spaces"}
    assert [(e.verdict, e.applied) for e in of_rule] == [("pending", False)] * 3
    assert {e.id for e in of_rule}.isdisjoint(stop.key for stop in stops(quiet))
    assert "قال  إن  الأمر" in quiet.cleaned
    assert problems(to_json(quiet)) == ()


def test_a_heading_that_follows_is_a_paragraph() -> None:
    edits = quietened(DUMP, dump().edits, ["heading-break:r"], 0.5)
    made = review(DUMP, *edits)
    assert [line.kind for line in lines(made)] == ["paragraph", "paragraph"]
    assert made.cleaned.split("\n")[1].startswith("مقتل 22")
    heading, end = (next(e for e in made.edits if e.id == old.id) for old in dump().edits)
    assert (heading.applied, end.applied) == (False, False)


def test_a_title_that_follows_stays_with_the_lead() -> None:
    raw = "عنوان الخبرقال الرئيس."
    title, end = edit(raw, "heading-break", "", "", group="t"), edit(raw, "paragraph-break", "الخبر", "\n", group="t")
    assert review(raw, *quietened(raw, [title, end], ["heading-break:r"], 0.5)).cleaned == raw


@pytest.mark.parametrize("threshold", [0.05, 0.2, 0.5, 1.0])
def test_it_is_below_any_threshold(threshold: float) -> None:
    edits = quietened(RAW, spaces().edits, ["space:several-spaces"], threshold)
    made = review(RAW, *edits, threshold=threshold)
    assert not any(e.applied for e in made.edits if e.reason == "several-spaces")


@pytest.mark.parametrize(
    ("given", "origin"),
    [
        pytest.param(record("a"), "/in", id="the folder of single files"),
        pytest.param(record("a", "/in/b.jsonl", single=False), "/in/b.jsonl", id="the file of several"),
        pytest.param(record("a", "/in/b.jsonl", single=False, source="CNN"), "CNN", id="its own field"),
        pytest.param(record("a", source=["CNN"]), "/in", id="a field that is no text"),
    ],
)
def test_a_source_is_the_field_or_where_it_came_from(given: Record, origin: str) -> None:
    assert origin_of(given) == origin
    silenced = [Silenced("space:several-spaces", origin), Silenced("quote:x", "elsewhere"), Silenced("quote:y")]
    assert silenced_in(silenced, origin_of(given)) == {"space:several-spaces", "quote:y"}


def test_the_settings_keep_them() -> None:
    silenced = (Silenced("space:several-spaces", "CNN"), Silenced("quote:x"))
    settings = Settings().changed(silenced=to_settings(silenced))
    assert from_settings(settings["silenced"]) == silenced
    assert from_settings([{"rule": 3}, {"source": "a"}, {"rule": "r", "source": 1}]) == ()


def test_what_the_editor_made_is_no_rule() -> None:
    typed = after(dump(), type_over(dump(), Span(0, 3), "ق", BY))
    assert [rule_of(e) for e in typed.edits if e.kind == "manual"] == [None]

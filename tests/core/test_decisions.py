from __future__ import annotations

import pytest

from core.decisions import accept, accept_sure, alike, finish, reject, set_status, sure
from core.history import redo, undo
from core.lines import lines
from core.review import apply
from core.stops import next_open, stops, stops_after
from core.writing import join_at
from tests.core.made import BY, after, dump, edit, review


def kinds(found: object) -> list[str]:
    return [line.kind for line in lines(found)]  # type: ignore[arg-type]


def test_a_heading_is_accepted_with_the_break_that_ends_it() -> None:
    _start, end = dump().edits
    done = after(dump(), accept(dump(), [end.id], BY))
    assert [e.verdict for e in done.edits] == ["accepted", "accepted"]
    assert done.status == "in-progress"
    assert (done.reviewer, done.started) == (BY.who, BY.when)


def test_a_rejected_heading_leaves_its_start_as_a_paragraph_and_its_end_goes() -> None:
    start, end = dump().edits
    done = after(dump(), reject(dump(), [start.id], BY))
    assert [(e.kind, e.verdict, e.applied) for e in done.edits] == [
        ("paragraph-break", "replaced", True),
        ("paragraph-break", "rejected", False),
    ]
    assert kinds(done) == ["paragraph", "paragraph"]
    assert done.edits[0].id == start.id
    assert [row.ids for row in stops(done) if row.kind == "paragraph"] == [(start.id, end.id)]
    back = after(done, accept(done, [start.id], BY))
    assert next((e.kind, e.verdict) for e in back.edits) == ("heading-break", "accepted")


def test_a_rejected_title_mark_joins_the_title_to_the_lead() -> None:
    raw = "عنوان الخبرقال الرئيس."
    found = review(
        raw,
        edit(raw, "heading-break", "", "", group="t"),
        edit(raw, "paragraph-break", "الخبر", "\n", group="t"),
    )
    assert kinds(found) == ["heading", "paragraph"]
    done = after(found, reject(found, [found.edits[0].id], BY))
    assert done.cleaned == raw
    assert kinds(done) == ["paragraph"]


def test_sure_leaves_out_a_group_with_an_unsure_part_and_accept_sure_is_one_step() -> None:
    raw = "قتل 48 رجلا.وقال”نعم”."
    found = review(
        raw,
        edit(raw, "paragraph-break", "رجلا.", "\n", confidence=0.99),
        edit(raw, "quote", "وقال", "“", before="”", confidence=0.6),
    )
    assert sure(found)[0] == found.edits[0].id
    assert found.edits[1].id not in sure(found)
    done = after(found, accept_sure(found, BY))
    assert done.edits[0].verdict == "accepted"
    assert [n.verdict for n in done.numbers] == ["accepted"]
    back = after(done, undo(done, BY))
    assert (back.edits, back.numbers, back.status) == (found.edits, found.numbers, "pending")


def test_finish_keeps_what_is_applied_rejects_what_is_not_and_can_be_undone() -> None:
    raw = "أولا.ثانياثالثا 7 رجال."
    found = review(
        raw,
        edit(raw, "paragraph-break", "أولا.", "\n"),
        edit(raw, "word-split", "ثانيا", " ", confidence=0.3),
    )
    assert (
        sum(stop.open for stop in stops(found)) == 2
    )  # the break and the number; what is not applied is no open decision
    done = after(found, finish(found, BY))
    assert [e.verdict for e in done.edits] == ["accepted", "rejected"]
    assert (done.status, done.finished, done.events[-1].what) == ("reviewed", BY.when, "finish")
    assert not any(stop.open for stop in stops(done))
    back = after(done, undo(done, BY))
    assert back.edits == found.edits
    assert after(back, redo(back, BY)).edits == done.edits


def test_all_alike_are_those_of_the_same_reason_and_letters() -> None:
    raw = "قال  إن  الأمر”مهم”."
    found = review(
        raw,
        edit(raw, "space", "قال", " ", before="  "),
        edit(raw, "space", "إن", " ", before="  "),
        edit(raw, "quote", "الأمر", "“", before="”"),
    )
    same = alike(found, [found.edits[0].id])
    assert set(same) == {found.edits[0].id, found.edits[1].id}
    done = after(found, reject(found, same, BY))
    assert [e.verdict for e in done.edits] == ["rejected", "rejected", "pending"]


def test_alike_is_only_what_is_seen_and_a_heading_is_like_headings() -> None:
    raw = "قتل رجل.مقتل قائدوأعلن البيان.مقتل آخروقال الناس إن هذا آخر الخبر"
    found = review(
        raw,
        edit(raw, "heading-break", "قتل رجل.", "\n", group="a"),
        edit(raw, "paragraph-break", "قائد", "\n", group="a"),
        edit(raw, "heading-break", "البيان.", "\n", group="b"),
        edit(raw, "paragraph-break", "مقتل آخر", "\n", group="b"),
        edit(raw, "paragraph-break", "الناس ", "\n"),
        edit(raw, "paragraph-break", "هذا ", "\n", confidence=0.3),
    )
    headings = {e.id for e in found.edits if e.kind == "heading-break"}
    first = next(stop for stop in stops(found) if stop.kind == "heading")
    paragraph = next(stop for stop in stops(found) if stop.kind == "paragraph")
    assert set(alike(found, first.ids)) == headings
    assert alike(found, paragraph.ids) == paragraph.ids
    done = after(found, reject(found, alike(found, paragraph.ids), BY))
    assert {e.id for e in done.edits if e.kind == "heading-break" and e.applied} == headings


def test_finishing_adds_no_rows() -> None:
    raw = "قال  ، إن الأمر  مهم."
    found = review(
        raw,
        edit(raw, "space", "قال", " ", before="  ", confidence=0.8),
        edit(raw, "space", "قال", "", before="  ", confidence=0.9),
        edit(raw, "space", "الأمر", " ", before="  ", confidence=0.3),
    )
    rows = [stop.key for stop in stops(found)]
    done = after(found, finish(found, BY))
    assert len(rows) == 1
    assert [stop.key for stop in stops(done)] == rows
    assert [e.verdict for e in done.edits].count("rejected") == 2
    refused = after(found, reject(found, rows, BY))
    assert rows[0] in {stop.key for stop in stops(refused)}


def test_a_split_comes_up_where_a_rejected_break_leaves_words_glued() -> None:
    raw = "تفاصيل الخطةلكن المعارضة رفضت."
    found = review(
        raw,
        edit(raw, "paragraph-break", "الخطة", "\n", confidence=0.6),
        edit(raw, "word-split", "الخطة", " ", confidence=0.3),
    )
    pause, split = found.edits
    assert [stop.key for stop in stops(found)] == [pause.id]
    for refused in (reject(found, [pause.id], BY), join_at(found, found.cleaned.index("\n"), BY)):
        bare = after(found, refused)
        row = stops(bare)
        assert [(stop.key, stop.open) for stop in row] == [(pause.id, False), (split.id, True)]
        assert stops_after(stops(found), found, *apply(found, refused)).stops == row
        parted = after(bare, accept(bare, [split.id], BY))
        assert parted.cleaned == "تفاصيل الخطة لكن المعارضة رفضت."
        kept = after(bare, finish(bare, BY))
        assert (kept.cleaned, [stop.key for stop in stops(kept)]) == (raw, [pause.id])
        assert stops(after(bare, undo(bare, BY))) == stops(found)


@pytest.mark.parametrize(("before", "confidence"), [(" ", 0.3), ("", 0.9)], ids=["white-space", "sure"])
def test_a_seam_that_is_not_bare_brings_nothing_up(before: str, confidence: float) -> None:
    raw = f"تفاصيل الخطة{before}لكن المعارضة رفضت."
    found = review(
        raw,
        edit(raw, "paragraph-break", "الخطة", "\n", before=before, confidence=0.95),
        edit(raw, "word-split", "الخطة", " ", confidence=confidence),
    )
    bare = after(found, reject(found, [e.id for e in found.edits if e.is_break], BY))
    waiting = [stop.key for stop in stops(bare) if stop.open]
    assert waiting == [e.id for e in bare.edits if e.applied]  # in force by itself, or no stop


def test_a_new_decision_ends_what_could_be_redone() -> None:
    start, _ = dump().edits
    done = after(dump(), accept(dump(), [start.id], BY))
    back = after(done, undo(done, BY))
    other = after(back, set_status(back, "flagged", BY, "راجع العدد"))
    assert redo(other, BY) is None
    assert (other.status, other.note) == ("flagged", "راجع العدد")


def test_a_heading_is_one_stop_with_both_its_breaks_and_numbers_stand_in_their_place() -> None:
    rows = stops(dump())
    assert [row.kind for row in rows] == ["number", "heading", "number", "number"]
    assert len(rows[1].ids) == 2
    assert rows[1].confidence == 0.8
    assert next_open(rows, 3) == 0
    assert next_open(rows, 0, -1) == 3
    done = after(dump(), finish(dump(), BY))
    assert next_open(stops(done), 0) is None

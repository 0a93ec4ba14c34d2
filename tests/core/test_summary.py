"""The summary of a batch: decisions and how they came about, time, the rules that were wrong."""

from __future__ import annotations

from dataclasses import replace

from core.decisions import accept, finish, reject, set_status
from core.drafts import Actor
from core.flags import make_flag
from core.looks import look_again
from core.numbering import set_number
from core.review import Review
from core.spans import Span
from core.summary import summed, work_on
from core.writing import type_over
from tests.core.made import BY, after, dump, edit, review

LATER = replace(BY, when="2026-11-22T10:00:40+03:00")


def worked_on() -> Review:
    """The heading rejected, one number mended, one word typed, two numbers left to finishing 40 seconds later."""
    found = dump()
    found = after(found, reject(found, [found.edits[0].id], BY))
    found = after(found, set_number(found, found.numbers[0].id, BY, value="23"))
    found = after(found, type_over(found, Span(0, 0), "ثم ", BY))
    return after(found, finish(found, LATER))


def test_decisions_are_told_by_what_was_decided_and_how() -> None:
    work = work_on(worked_on())
    assert (work.accepted, work.fixed, work.by_hand) == (2, 2, 1)
    assert (work.decided, work.in_bulk) == (5, 2)
    assert (work.status, work.seconds) == ("reviewed", 40.0)


def test_rules_are_named_by_how_often_they_were_rejected() -> None:
    raw = "قال  إن  الأمر”مهم”."
    found = review(
        raw,
        edit(raw, "quote", "الأمر", "“", before="”"),
        edit(raw, "space", "قال", " ", before="  "),
        edit(raw, "space", "إن", " ", before="  "),
    )
    done = after(found, reject(found, [e.id for e in found.edits], Actor(None, BY.when), "reject-alike"))
    assert summed([work_on(done)]).rules == (("space:r", 2), ("quote:r", 1))
    assert work_on(done).in_bulk == 3


def test_a_batch_adds_up() -> None:
    reviewed = worked_on()
    flagged = after(dump(), set_status(dump(), "flagged", BY))
    unusable = after(dump(), set_status(dump(), "skipped", BY, "ليس خبرا"))
    total = summed([work_on(reviewed), work_on(flagged), work_on(unusable), None])
    assert (total.total, total.reviewed, total.flagged, total.unusable, total.skipped) == (4, 1, 1, 1, 0)
    assert (total.decided, total.singly, total.seconds, total.median) == (5, 3, 40.0, 40.0)
    assert summed([None]).median is None


def test_second_looks_are_told_with_what_they_changed() -> None:
    done = after(dump(), finish(dump(), BY))
    again = after(done, look_again(done, BY))
    again = after(again, reject(again, [again.numbers[0].id], BY))
    again = after(again, accept(again, [again.numbers[1].id], BY))
    total = summed([work_on(again), work_on(done)])
    assert (total.looks, total.seen, total.changed) == (1, 2, 1)
    assert work_on(again).in_bulk == 0


def test_flags_are_told_with_those_that_were_dismissed() -> None:
    raw = "وعاد الهدوء."
    flags = (make_flag("truncated-tail", (Span(0, 4),)), make_flag("bidi-control", (Span(5, 9),)))
    found = replace(review(raw), flags=flags)
    done = after(found, reject(found, [flags[0].id], BY))
    work = work_on(after(done, finish(done, BY)))
    assert (work.flags, work.dismissed, work.decided) == (2, 1, 0)
    assert summed([work]).dismissed == 1

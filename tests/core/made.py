"""Small reviews for examples."""

from __future__ import annotations

from typing import Any

from core.drafts import Actor
from core.edits import Edit, EditKind, make_edit
from core.review import Event, Made, Review, Source, apply, new_review

BY = Actor("سلمى", "2026-11-22T10:00:00+03:00")


def edit(
    raw: str, kind: EditKind, at: str, after: str, *, before: str = "", confidence: float = 0.9, **more: Any
) -> Edit:
    """An edit of ``before`` right behind the first ``at`` of the raw text."""
    start = raw.index(at + before) + len(at)
    return make_edit(
        raw, kind, start, start + len(before), after, rule="r", reason="r", confidence=confidence, **more
    )  # fmt: skip


def review(raw: str, *edits: Edit, threshold: float = 0.5) -> Review:
    return new_review(
        raw, edits, (), id="d", source=Source(None, None, "", "utf-8"), made=Made("0", threshold=threshold)
    )


def after(review: Review, event: Event | None) -> Review:
    """The review after an event that must be one."""
    assert event is not None
    return apply(review, event)[0]


DUMP = "قتل 22 عنصرا الشهر الماضي.مقتل 22 داعشياًوأوضحت القيادة أن 25 عنصرا اعتقلوا."


def dump() -> Review:
    """A lead, a heading and a paragraph, glued: the heading's two breaks are one group."""
    return review(
        DUMP,
        edit(DUMP, "heading-break", "الماضي.", "\n", confidence=0.9, group="h"),
        edit(DUMP, "paragraph-break", "داعشياً", "\n", confidence=0.8, group="h"),
    )

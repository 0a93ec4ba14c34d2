"""The walk over breaks that were not proposed: what its keys make, and that it leaves no place out."""

from __future__ import annotations

import pytest

from core.lines import lines
from core.spans import Span
from tests.core.made import edit, review
from ui.session import Session
from ui.walking import Walking

RAW = "وصل الوفد أمس تفاصيل اللقاءوقال الوزير إنه سعيد. ثم عاد الوفد إلى بلاده بعد الزيارة"


@pytest.fixture
def session() -> Session:
    found = review(
        RAW,
        edit(RAW, "heading-break", "أمس", "\n", before=" ", confidence=0.3, group="h"),
        edit(RAW, "paragraph-break", "اللقاء", "\n", confidence=0.3, group="h"),
        edit(RAW, "paragraph-break", "بلاده", "\n", before=" ", confidence=0.21),
    )
    session = Session(lambda review, event: None)
    session.show(found)
    return session


def walked(session: Session) -> tuple[Walking, list[Span | None]]:
    seen: list[Span | None] = []
    walking = Walking(session, seen.append)
    walking.begin()
    return walking, seen


def shown(session: Session) -> list[tuple[str, str]]:
    assert session.review is not None
    return [(line.kind, session.review.cleaned[line.start : line.end]) for line in lines(session.review)]


def test_every_place_is_offered(session: Session) -> None:
    walking, seen = walked(session)
    for _ in range(3):
        walking.step(1)
    assert [RAW[span.start : span.end] for span in seen if span] == ["تفاصيل", "وقال", "ثم", "بعد"]


@pytest.mark.parametrize(
    ("nth", "heading", "kind"),
    [
        (0, False, "paragraph"),
        (0, True, "heading"),
        (1, True, "heading"),
        (1, False, "paragraph"),
        (2, True, "heading"),
        (3, False, "paragraph"),
    ],
)
def test_enter_makes_a_paragraph_and_t_a_heading(session: Session, nth: int, heading: bool, kind: str) -> None:
    walking, seen = walked(session)
    for _ in range(nth):
        walking.step(1)
    span = seen[-1]
    assert span is not None
    walking.decide(heading=heading)
    assert next(k for k, text in shown(session) if text.startswith(RAW[span.start : span.end])) == kind
    assert len(shown(session)) == (3 if (nth, heading) == (0, True) else 2), (
        "a heading comes with its end, all else alone"
    )
    session.undo()
    assert shown(session) == [("paragraph", RAW)]

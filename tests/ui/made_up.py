"""Reviews for the tests of lists and cards: a short dump in the manner of the sample, its suggestions made by hand."""

from __future__ import annotations

from dataclasses import replace

from core.drafts import Actor
from core.edits import Edit, make_edit
from core.flags import Flag, make_flag
from core.mentions import Modifier, Part
from core.numbers import Number, number_id
from core.review import Changes, Event, Made, Review, Source, apply, new_review

RAW = (
    "أعلنت القيادة أنها نفذت 48 عملية الشهر الماضي.مقتل 22 مسلحاوأوضحت القيادة أن نحو 30 شخصا اعتقلوا.ولفتت إلى "
    "”ضمان الأمن” في عام 2019،قالالرئيس  إن النتيجة 2-1 ثم انقطع"
)
BY = Actor("سلمى", "2026-01-05T09:00:00+03:00")


def place(text: str, nth: int = 0) -> int:
    """Where a piece begins in the raw text."""
    at = RAW.index(text)
    for _ in range(nth):
        at = RAW.index(text, at + 1)
    return at


def suggestion(kind: str, start: int, end: int, after: str, reason: str, **more: object) -> Edit:
    return make_edit(
        RAW, kind, start, end, after, rule="test", reason=reason, **{"confidence": 0.97, **more}  # type: ignore[arg-type]
    )  # fmt: skip


def edits() -> list[Edit]:
    heading, end = place("مقتل 22"), place("وأوضحت")
    split, space = place("الرئيس"), place("  إن")
    return [
        suggestion("heading-break", heading, heading, "\n", "glued-after-sentence", group="h1", confidence=0.9),
        suggestion("paragraph-break", end, end, "\n", "glued-letters", group="h1", confidence=0.87),
        suggestion("paragraph-break", place("ولفتت"), place("ولفتت"), "\n", "glued-after-sentence"),
        suggestion("quote", place("”"), place("”") + 1, "“", "opening-quote-turned"),
        suggestion("space", place("،قال") + 1, place("،قال") + 1, " ", "missing-after-mark"),
        suggestion("word-split", split, split, " ", "glued-words", confidence=0.8),
        suggestion("space", space, space + 2, " ", "several-spaces"),
    ]


def number(text: str, kind: str, value: str, **more: object) -> Number:
    start = place(text)
    end = start + len(text)
    key = number_id(start, end, text, None)
    return Number(key, text, start, end, kind, value, **{"confidence": 0.96, **more})  # type: ignore[arg-type]


def part(text: str) -> Part:
    return Part(text, place(text), place(text) + len(text), text)


def numbers() -> tuple[Number, ...]:
    about = Modifier("approximately", "نحو", place("نحو"), place("نحو") + 3)
    return (
        number("48", "cardinal", "48", counted=part("عملية")),
        number("22", "cardinal", "22", counted=part("مسلحا")),
        number("30", "cardinal", "30", counted=part("شخصا"), modifier=about),
        number("2019", "year", "2019"),
        number("2-1", "score", "2:1", confidence=0.7),
    )


def flags() -> list[Flag]:
    return [
        make_flag("truncated-tail", [(len(RAW), len(RAW))]),
        make_flag("count-differs", [(place("22"), place("22") + 2)]),
    ]


def review() -> Review:
    """Five numbers, seven edits in six stops, two flags; nothing decided."""

    made = new_review(RAW, edits(), flags(), id="sample", source=Source(None, None, "", "utf-8"), made=Made())
    return replace(made, numbers=numbers())


def done(before: Review, event: Event | None) -> tuple[Review, Changes]:
    """The review after an event that must exist."""
    assert event is not None
    return apply(before, event)

"""A small review that window tests decide on, made from suggestions of known confidence."""

from __future__ import annotations

from core.edits import make_edit
from core.review import Made, Review, Source, new_review

RAW = "قتل 22 عنصرا في الهجوم.مقتل قائدوأعلنت القيادة أن 25 عنصرا فروا. وعاد  الهدوء عام 2019.انتهى الخبر"


def review(raw: str = RAW) -> Review:
    """Three breaks (two of a heading), a spare space, three numbers."""
    heading = raw.index("مقتل")
    after = raw.index("وأعلنت")
    spare = raw.index("  الهدوء")
    last = raw.index("انتهى")
    edits = [
        make_edit(raw, "heading-break", heading, heading, "\n", rule="heading", reason="glued-after-full-stop",
                  confidence=0.9, group="h1"),
        make_edit(raw, "paragraph-break", after, after, "\n", rule="heading", reason="heading-end",
                  confidence=0.9, group="h1"),
        make_edit(raw, "space", spare, spare + 2, " ", rule="space", reason="double-space", confidence=0.99),
        make_edit(raw, "paragraph-break", last, last, "\n", rule="break", reason="glued-after-full-stop",
                  confidence=0.97),
    ]  # fmt: skip
    return new_review(raw, edits, (), id="small", source=Source(None, None, "0" * 64, "utf-8"), made=Made())

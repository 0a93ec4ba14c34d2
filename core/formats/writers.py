"""Reviews in formats that other programs read: plain text, Markdown, CSV, and three annotation tools.

Offsets are code points of ``cleaned``, but for Label Studio, which counts UTF-16 units as browsers do. Rejected
numbers, and numbers that are not in the cleaned text, are left out.
"""

from __future__ import annotations

import csv
import io
import json
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from core.lines import lines, sections
from core.review import Review
from core.reviewfile import json_bytes, number_json

PAGE = "\f\n"  # stands between the documents of one plain text
RULE = "\n---\n\n"  # and of one Markdown file
CSV_COLUMNS = ("id", "status", "reviewer", "note", "raw", "cleaned", "sections", "numbers")
_MARKUP = re.compile(r"([\\`*_\[\]<>])")
_LINE_MARKUP = re.compile(r"^(\s*)(#|[-+=](?=\s|$)|\d+(?=[.)]\s))", re.MULTILINE)


class Labelled(NamedTuple):
    """A span of the cleaned text with what it is called; ``value`` of a number, as NUMBERS.md writes it."""

    start: int
    end: int
    label: str
    confidence: float
    value: str | None


def labelled(review: Review) -> list[Labelled]:
    """Headings and numbers by place."""
    out = [Labelled(line.start, line.end, "heading", 1.0, None) for line in lines(review) if line.kind == "heading"]
    for number in review.numbers:
        where = review.where(number)
        if number.verdict != "rejected" and where.start < where.end:
            out.append(Labelled(*where, number.kind, number.confidence, number.value))
    return sorted(out)


def text(reviews: Iterable[Review]) -> Iterator[bytes]:
    """The cleaned texts, a page break between them."""
    for index, review in enumerate(reviews):
        yield _bytes((PAGE if index else "") + review.cleaned + "\n")


def markdown(reviews: Iterable[Review]) -> Iterator[bytes]:
    """Headings of the second level and paragraphs."""
    for index, review in enumerate(reviews):
        blocks = []
        for section in sections(review):
            if section.heading is not None:
                blocks.append("## " + _escaped(section.heading))
            blocks += map(_escaped, section.paragraphs)
        yield _bytes((RULE if index else "") + "\n\n".join(blocks) + "\n")


def table(reviews: Iterable[Review]) -> Iterator[bytes]:
    """CSV with a byte order mark, for spreadsheets; sections and numbers are JSON in a cell."""
    yield "\ufeff".encode()
    yield _row(CSV_COLUMNS)
    for review in reviews:
        parts = [{"heading": s.heading, "paragraphs": list(s.paragraphs)} for s in sections(review)]
        numbers = [number_json(n, review.where(n)) for n in review.numbers if n.verdict != "rejected"]
        cells = [review.id, review.status, review.reviewer, review.note, review.raw, review.cleaned]
        yield _row([*cells, *(json.dumps(value, ensure_ascii=False) for value in (parts, numbers))])


def label_studio(reviews: Iterable[Review]) -> Iterator[bytes]:
    """One array of tasks. What a person has reviewed is an annotation, the rest a prediction."""
    yield b"["
    for index, review in enumerate(reviews):
        units = _Units(review.cleaned)
        result = []
        for number, span in enumerate(labelled(review)):
            words = review.cleaned[span.start : span.end]
            value = {"start": units.of(span.start), "end": units.of(span.end), "text": words, "labels": [span.label]}
            region: dict[str, Any] = {"id": f"{number}", "from_name": "label", "to_name": "text", "type": "labels"}
            region["value"] = value
            if span.value is not None:
                region["meta"] = {"text": [span.value]}
            result.append(region)
        task: dict[str, Any] = {"data": {"id": review.id, "text": review.cleaned, "raw": review.raw}}
        if review.status == "reviewed":
            task["annotations"] = [{"result": result}]
        else:
            task["predictions"] = [{"model_version": f"muraji {review.made.version}", "result": result}]
        yield (b",\n" if index else b"\n") + json_bytes(task, line=True).rstrip(b"\n")
    yield b"\n]\n"


def doccano(reviews: Iterable[Review]) -> Iterator[bytes]:
    """JSONL with ``[start, end, label]``."""
    for review in reviews:
        label = [[span.start, span.end, span.label] for span in labelled(review)]
        yield json_bytes({"id": review.id, "text": review.cleaned, "label": label}, line=True)


def prodigy(reviews: Iterable[Review]) -> Iterator[bytes]:
    """JSONL with spans; ``answer`` only for what a person has reviewed."""
    for review in reviews:
        spans = [{"start": s.start, "end": s.end, "label": s.label} for s in labelled(review)]
        task: dict[str, Any] = {"text": review.cleaned, "spans": spans, "meta": {"id": review.id}}
        if review.status == "reviewed":
            task["answer"] = "accept"
        yield json_bytes(task, line=True)


Writer = Callable[[Iterable[Review]], Iterator[bytes]]
WRITERS: Mapping[str, Writer] = {
    "text": text,
    "markdown": markdown,
    "csv": table,
    "label-studio": label_studio,
    "doccano": doccano,
    "prodigy": prodigy,
}
WITH_STATUS = ("csv",)  # formats that say how an article stands


class _Units:
    """UTF-16 offsets of a text."""

    def __init__(self, text: str) -> None:
        self._astral = [place for place, char in enumerate(text) if ord(char) > 0xFFFF]

    def of(self, place: int) -> int:
        return place + bisect_left(self._astral, place)


def _escaped(line: str) -> str:
    """A line whose characters Markdown shows as they are."""
    return _LINE_MARKUP.sub(_line_start, _MARKUP.sub(r"\\\1", line))


def _line_start(match: re.Match[str]) -> str:
    space, sign = match.groups()
    return f"{space}{sign}\\" if sign.isdecimal() else f"{space}\\{sign}"


def _row(cells: Iterable[str | None]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerow(["" if cell is None else cell for cell in cells])
    return _bytes(out.getvalue())


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")

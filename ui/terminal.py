"""A review on the terminal, where there is no display: sections, suggestions, numbers. It decides nothing.

    python -m ui.terminal FILE [--language ar|en] [--shape auto|yes|no]

Arabic letters join, and lines run right to left, only where something does it. A terminal that does is left alone;
for the others arabic-reshaper and python-bidi do. Which it is follows from the environment, unless ``--shape`` or
``MURAJI_SHAPE`` says "yes" or "no". What is piped on is never shaped: it is text again, for a program.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import sys
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from core.commands import let_go_of_output
from core.decisions import sure
from core.errors import MurajiError
from core.flags import Flag
from core.formats.readers import read
from core.lines import lines
from core.making import review_of
from core.numbers import Number
from core.review import Made, Review
from core.spans import Span
from core.stops import Stop, stops
from ui import labels
from ui.bidi import left_to_right, right_to_left
from ui.console import Console
from ui.counts import counts, kind_counts, sure_summary
from ui.shaping import ISOLATES, Base, drawn

Shape = Callable[[str], str]

MARKS = {"pending": "◇", "accepted": "✓", "replaced": "✎", "rejected": "✕"}
WIDEST = 100
TRANSLATIONS = Path(__file__).parent / "i18n"
AROUND = 20  # characters shown on each side of a suggestion
LONGEST = 40  # characters shown of what is put in
SHOWN_NEWLINE = "⏎"
HEADING = "▌ "


def shapes_itself(environment: Mapping[str, str]) -> bool:
    """Whether the terminal joins Arabic letters and orders lines: VTE from 0.58 (GNOME, Xfce), Konsole, mlterm and
    Apple's do; the others, and the console, do not."""
    vte = environment.get("VTE_VERSION", "")
    return (
        (vte.isdecimal() and int(vte) >= 5800)
        or "KONSOLE_VERSION" in environment
        or "MLTERM" in environment
        or environment.get("TERM", "").startswith("mlterm")
        or environment.get("TERM_PROGRAM") == "Apple_Terminal"
    )


def shaping(wanted: str, stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether to shape what is written to a stream; ``wanted`` is "yes", "no" or "auto"."""
    if wanted == "auto":
        return stream.isatty() and not shapes_itself(environment)
    return wanted == "yes"


def shaper(width: int, base: Base) -> Shape:
    """A function that gives a line as it is drawn, left to right cell by cell, for a base direction "R" or "L"."""

    def shape(line: str) -> str:
        cut = drawn(line, base)
        return " " * max(0, width - cells(cut)) + cut if base == "R" else cut

    return shape


def cells(text: str) -> int:
    """The terminal's columns that a text takes: marks and controls take none, East Asian wide letters two."""
    taken = (0 if unicodedata.category(c) in {"Mn", "Me", "Cf"} else 1 + (unicodedata.east_asian_width(c) in "WF")
             for c in text)  # fmt: skip
    return sum(taken)


def article(review: Review, width: int) -> Iterator[str]:
    """The cleaned text, its headings marked, no line longer than ``width`` columns where words allow it."""
    for line in lines(review):
        text = review.cleaned[line.start : line.end]
        heading = HEADING if line.kind == "heading" else ""
        yield from textwrap.wrap(heading + text, width, break_long_words=False, break_on_hyphens=False)
        yield ""


def decisions(review: Review) -> Iterator[str]:
    """What is to be decided, a line each, in the interface's words."""
    found = stops(review)
    texts = [stop for stop in found if stop.kind != "number"]
    yield f"{counts.suggestions(len(texts))} · {sure_summary(_sure(texts, review))}"
    yield from (f"  {_stop(stop, review)}" for stop in texts)
    yield ""
    yield kind_counts.numbers(len(review.numbers))
    yield from (f"  {_number(number)}" for number in review.numbers)


def show(review: Review, stream: TextIO, *, shape: bool, right: bool, width: int) -> None:
    """Write a review to a terminal: the article from the right, the decisions so too where ``right`` says it."""
    text = shaper(width, "R") if shape else str
    words = text if right or not shape else shaper(width, "L")
    drawn = (words(review.id), "", *map(text, article(review, width)), *map(words, decisions(review)))
    stream.writelines(line.rstrip() + "\n" for line in drawn)


def _sure(texts: Sequence[Stop], review: Review) -> Mapping[str, int]:
    """How many suggestions of each kind are sure enough to be accepted at once."""
    ids = set(sure(review))
    return Counter(stop.kind for stop in texts if ids.issuperset(stop.ids))


def _stop(stop: Stop, review: Review) -> str:
    """One suggestion: its mark, kind, place in the text, how sure, why."""
    if stop.kind == "flag":
        flag = next(flag for flag in review.flags if flag.id == stop.key)
        parts = [labels.flag(flag.code), _flag_text(flag, review), labels.flag_reason(flag.code)]
    else:
        edit = review.edit(stop.key)
        parts = [labels.stop_kind(stop.kind), _in_context(edit.span, edit.after, review.raw)]
        parts += [labels.percent(stop.confidence), labels.reason(edit.reason)]
    return f"{MARKS[stop.verdict]} " + " · ".join(filter(None, parts))


def _flag_text(flag: Flag, review: Review) -> str:
    return " … ".join(_visible(review.raw[max(0, end - 2 * AROUND) : end]) for _, end in flag.places)


def _in_context(span: Span, after: str, raw: str) -> str:
    """The change in brackets between the whole words around it; a long one is cut."""
    before = raw[max(0, span.start - AROUND) : span.start]
    behind = raw[span.end : span.end + AROUND]
    if span.start > AROUND:
        before = before.partition(" ")[2] or before
    if span.end + AROUND < len(raw):
        behind = behind.rpartition(" ")[0] or behind
    return _visible(f"{before}[{textwrap.shorten(after, LONGEST, placeholder='…') or after}]{behind}")


def _visible(text: str) -> str:
    """A piece of the article on one line, apart from the words around it."""
    return right_to_left(text.translate(ISOLATES).replace("\n", SHOWN_NEWLINE))


def _number(number: Number) -> str:
    """One number: its mark, as written, value, kind, and what is counted or measured."""
    parts = [right_to_left(number.text), left_to_right(number.value), labels.number_kind(number.kind)]
    parts += [right_to_left(part.text) for part in (number.unit, number.counted, number.modifier) if part]
    return f"{MARKS[number.verdict]} " + " · ".join([*filter(None, parts), labels.percent(number.confidence)])


def worded(app: QCoreApplication, language: str) -> None:
    """Have the words of ``ui.labels`` in a language; the window's own way would need a display's libraries."""
    QLocale.setDefault(QLocale.c())  # western digits
    translator = QTranslator(app)
    if translator.load(f"muraji_{language}", str(TRANSLATIONS)):
        app.installTranslator(translator)


def main(arguments: Sequence[str] | None = None) -> int:
    """Show the review of every record of the inputs. Returns 1 where one could not be read."""
    parser = argparse.ArgumentParser(prog="python -m ui.terminal", description="show reviews on the terminal")
    parser.add_argument("inputs", nargs="+", metavar="FILE")
    parser.add_argument("--language", choices=("ar", "en"), default="ar", help="of the words (default: ar)")
    parser.add_argument("--shape", choices=("auto", "yes", "no"), default=os.environ.get("MURAJI_SHAPE", "auto"),
                        help="join letters and order lines, for a terminal that does not (default: auto)")  # fmt: skip
    options = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    worded(app, options.language)
    width = min(WIDEST, shutil.get_terminal_size().columns)
    shape, failed = shaping(options.shape, sys.stdout, os.environ), False
    for record in read(options.inputs):
        if isinstance(record, MurajiError):
            Console().error(record)
            failed = True
        else:
            try:
                show(review_of(record, Made()), sys.stdout, shape=shape, right=options.language == "ar", width=width)
            except BrokenPipeError:
                let_go_of_output()  # who reads has seen enough
                return 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

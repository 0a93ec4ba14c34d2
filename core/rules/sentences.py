"""Ends of sentences, and what makes a full stop the mark of something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from core.rules.nesting import Nesting
from core.rules.site import ASCII, BLANK, ENDERS, FIGURES, NO_START, Site, beginning, word_after, word_before
from core.rules.words import BEFORE_YEAR, CLOSERS, CLOSING, OPENERS, SHORTENED, TURNABLE, UNFINISHED

_ITEM_AFTER = re.compile("(?:^|[\\n،:؛]|[^0-9٠-٩][.؟!])$")
_END = re.compile(f"[{ENDERS}]+")
_YEAR = re.compile("(?:19|20)[0-9]{2}$|[١٢][٩٠][٠-٩]{2}$")


class _End(NamedTuple):
    """A run of sentence marks: where it starts, the run; where the white space after it begins and ends."""

    start: int
    mark: str
    gap: int
    at: int
    form: str


def sentence_ends(text: str, nest: Nesting) -> Iterator[Site]:
    size = len(text)
    for match in _END.finditer(text):
        start, gap = match.span()
        while gap < size and (text[gap] in CLOSERS or (text[gap] in TURNABLE and not nest.opens[gap])):
            gap += 1
        blank = BLANK.match(text, gap)
        at = blank.end() if blank else gap
        if at >= size or start == 0 or text[at] in NO_START or "\n" in text[gap:at]:
            continue
        form = "end" if any(char.isspace() for char in text[gap:at]) else "glued"
        end = _End(start, match.group(), gap, at, form)
        if form == "end" or not _within_figure(text, end):
            yield Site(at, gap, form, tuple(_end_features(text, end, nest)))


def _within_figure(text: str, end: _End) -> bool:
    """Whether a glued full stop belongs to a decimal figure, an address or a foreign abbreviation."""
    before, after = text[end.start - 1], text[end.at]
    if end.mark != "." or end.gap != end.start + 1:
        return False
    if before in FIGURES and after in FIGURES:
        word = word_before(text, end.start)
        return not _YEAR.search(word) or word_before(text, end.start - len(word) - 1) not in BEFORE_YEAR
    return before in ASCII and after in ASCII


def _end_features(text: str, end: _End, nest: Nesting) -> Iterator[str]:
    start, at, form = end.start, end.at, end.form
    word, follows = word_before(text, start), word_after(text, at)
    yield form
    if len(end.mark) > 1 or end.mark == "…":
        yield f"{form}.ellipsis"
    elif end.mark in "!؟?":
        yield f"{form}.tone"
    elif word and end.gap == start + 1:
        yield from _stop_features(text, end, word, follows)
    if nest.inside(at):
        yield f"{form}.inside"
    yield f"{form}.next.{beginning(text[at], follows, at, nest)}"


def _stop_features(text: str, end: _End, word: str, follows: str) -> Iterator[str]:
    """What makes a full stop the mark of an abbreviation or of an item's number."""
    form, before = end.form, end.start - len(word)
    if word in UNFINISHED:
        yield f"{form}.unfinished"
    if word[-1] in FIGURES:
        if len(word) <= 2 and _ITEM_AFTER.search(text, max(0, before - 2), before):
            yield f"{form}.item"
        if form == "glued" and text[end.at] in FIGURES:
            yield "glued.year"
        return
    goes_on = form == "glued" and text[end.at + len(follows) : end.at + len(follows) + 1] == "."
    if _closes(text, before, end.start) and not (goes_on and len(follows) <= 3):
        yield f"{form}.closing"
        if len(follows) > 2 or text[end.at] in TURNABLE + OPENERS:
            yield f"{form}.closing.word"
        return
    if len(word.rstrip("\u0640")) == 1 or (len(word) == 2 and word[0] in "وف"):
        yield f"{form}.initial"
    elif word.lower() in SHORTENED:
        yield f"{form}.shortened"
    if before and text[before - 1] == "." and len(word) <= 3:
        yield f"{form}.chain"
    if word[0] in ASCII:
        yield from _latin_features(text, end, word, before)
    if form == "glued" and len(follows) <= 3:
        if len(word) <= 3:
            yield "glued.acronym"
        if goes_on:
            yield "glued.chain"


def _closes(text: str, before: int, stop: int) -> bool:
    """Whether an abbreviation is one that a sentence may end with: a unit, an era or a time zone behind its figure."""
    if text[before : before + 1] in ASCII:
        return False
    if text[max(0, before - 2) : stop] in CLOSING or text[before - 1 : before] == "/":
        return True
    return before > 1 and stop - before <= 2 and text[before - 1] == " " and text[before - 2] in FIGURES


def _latin_features(text: str, end: _End, word: str, before: int) -> Iterator[str]:
    if text[end.at] in ASCII:
        yield f"{end.form}.latin"
    if word[0].isupper():
        if len(word) <= 5:
            yield f"{end.form}.short.latin"
        if "." in text[max(0, before - 8) : before]:
            yield f"{end.form}.latin.chain"

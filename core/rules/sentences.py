"""Ends of sentences, and what makes a full stop the mark of something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from core.rules.nesting import Nesting
from core.rules.site import (
    ARABIC_LETTERS,
    ASCII,
    BLANK,
    DASHES,
    ENDERS,
    FIGURES,
    ITEM,
    NO_START,
    VISIBLE,
    Names,
    Site,
    beginning,
    named,
    word_after,
    word_before,
)
from core.rules.text import places_of
from core.rules.words import (
    BEFORE_YEAR,
    CLOSERS,
    CLOSING,
    OPENERS,
    PLACES,
    SHORTENED,
    TITLE,
    TURNABLE,
    UNFINISHED,
    opens_news,
)

_ITEM_AFTER = re.compile("(?:^|[\\n،؛]|[^0-9٠-٩][.:؟!])$")
LONGEST_OPENING = 80  # characters of a title before two stops
ENDERS_AND_LINES = frozenset((*ENDERS, "\n"))
_NOTE = re.compile("(?:\\[[0-9٠-٩]{1,3}\\])+")  # the number of a reference
_FRACTION = re.compile(f"[0-9٠-٩]+[{TURNABLE}{re.escape(CLOSERS)}]")
LABEL_ENDS = FIGURES | frozenset("دمأا\u0640")
LONGEST_CLOSING = max(map(len, CLOSING))
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
    gap = 0
    for start in places_of(text, ENDERS):
        if start < gap:
            continue  # within the run of marks before it
        gap = start + 1
        char = text[gap : gap + 1]
        while char and char in ENDERS:
            gap += 1
            char = text[gap : gap + 1]
        mark = text[start:gap]
        while char and (char in CLOSERS or (char in TURNABLE and not nest.opens[gap])):
            gap += 1
            char = text[gap : gap + 1]
        if char == "[" and (note := _NOTE.match(text, gap)):
            gap = note.end()
            char = text[gap : gap + 1]
        if char in VISIBLE:  # the commonest two kinds first
            at, form = gap, "glued"
        elif char == " " and text[gap + 1 : gap + 2] in VISIBLE:
            at, form = gap + 1, "end"
        else:
            blank = BLANK.match(text, gap)
            at = blank.end() if blank else gap
            if at >= size or text[at] in NO_START or "\n" in text[gap:at]:
                continue
            form = "end" if any(char.isspace() for char in text[gap:at]) else "glued"
        end = _End(start, mark, gap, at, form)
        if not start or (form == "glued" and _within_figure(text, end)):
            continue
        if len(mark) > 1 and form == "glued" and _is_topic(text, end):
            continue
        if text[start - 1] not in LABEL_ENDS or not _is_label(text, end):
            yield Site(at, gap, form, _end_features(text, end, nest))


def _is_topic(text: str, end: _End) -> bool:
    """Whether a run of marks stands within a headline: behind a place alone (تونس..تأجيل الانتخابات), or before a noun
    in what may be the title."""
    word = word_before(text, end.start)
    before = end.start - len(word)
    if word in PLACES and (not before or text[before - 1] == "\n" or text[before - 1] in ENDERS):
        return True
    if not word or end.mark[0] not in ".…" or end.start > LONGEST_OPENING:
        return False
    return ENDERS_AND_LINES.isdisjoint(text[: end.start]) and not opens_news(word_after(text, end.at))


def _within_figure(text: str, end: _End) -> bool:
    """Whether a glued full stop belongs to a decimal figure, an address or an abbreviation of letters (42 ج.م)."""
    before, after = text[end.start - 1], text[end.at]
    if end.mark != "." or end.gap != end.start + 1:
        return False
    if after in FIGURES and before not in FIGURES and ITEM.match(text, end.at):
        return False  # iMessage.4. ثم
    if before in FIGURES and after in FIGURES:
        word = word_before(text, end.start)
        return not _YEAR.search(word) or word_before(text, end.start - len(word) - 1) not in BEFORE_YEAR
    if before.isspace():
        return (after in ASCII and after not in FIGURES) or bool(_FRACTION.match(text, end.at))  # ``.NET``, إي جي .5
    if before in ARABIC_LETTERS and text[end.start - 2 : end.start - 1] not in ARABIC_LETTERS:
        return len(word_before(text, end.start)) == 1 == len(word_after(text, end.at)) and after in ARABIC_LETTERS
    return before in ASCII and after in ASCII


def _is_label(text: str, end: _End) -> bool:
    """Whether a full stop belongs to a title glued to its name (د.أحمد) or to the number of an item (1. الماء)."""
    if end.mark != "." or end.gap != end.start + 1:
        return False
    word = word_before(text, end.start)
    before = end.start - len(word)
    if end.form == "glued" and TITLE.fullmatch(word) and text[end.at] in ARABIC_LETTERS:
        return not _closes(text, before, end.start) and not opens_news(word_after(text, end.at))
    if len(word) > 2 or not FIGURES.issuperset(word) or text[end.at] in FIGURES:
        return False
    return bool(word) and bool(_ITEM_AFTER.search(text, max(0, before - 2), before))


def _end_features(text: str, end: _End, nest: Nesting) -> Names:
    start, mark, gap, at, form = end
    follows = word_after(text, at)
    begins = beginning(text[at], follows, at, nest)
    if begins == "sign" and text[at] in DASHES and text[at + 1 : at + 2] == " ":
        begins = "dash"
    inside = len(nest.starts) > 0 and nest.inside(at)
    word = word_before(text, start)
    plain = not word or (len(follows) > 3 and _is_plain(text, start - len(word), word))
    if plain and mark == "." and gap == start + 1:
        return _plain_names(form, begins, inside)
    names = [f"next.{begins}"]
    if gap > start + len(mark):
        names += ("closed", f"closed.next.{begins}")
    if len(mark) > 1 or mark == "…":
        names.append("ellipsis")
    elif mark in "!؟?":
        names.append("tone")
        if gap > start + 1:
            names.append(f"closed.tone.next.{begins}")
    elif not plain:
        names += _stop_features(text, end, word, follows)
        if "closing" in names:
            names.append(f"closing.next.{begins}")
    if inside:
        names.append("inside")
    return (form, *named(form, tuple(names)))


@lru_cache(maxsize=1 << 8)
def _plain_names(form: str, begins: str, inside: bool) -> Names:
    """Those of a full stop that is nothing but the end of a sentence."""
    return (form, *named(form, (f"next.{begins}", *(("inside",) if inside else ()))))


def _is_plain(text: str, before: int, word: str) -> bool:
    """Whether a word that starts at a place stands behind a space, and ends sentences whatever follows."""
    return text[before - 1 : before] == " " and _ends_sentences(word)


@lru_cache(maxsize=1 << 13)  # most words that sentences end with end many
def _ends_sentences(word: str) -> bool:
    """Whether a full stop behind the word, between two others, is the end of a sentence whatever they are."""
    if word[-1] in FIGURES or word[0] in ASCII or word in UNFINISHED or word.lower() in SHORTENED:
        return False
    return len(word.rstrip("\u0640")) > LONGEST_CLOSING


def _stop_features(text: str, end: _End, word: str, follows: str) -> Iterator[str]:
    """What makes a full stop the mark of an abbreviation."""
    form, before = end.form, end.start - len(word)
    if word in UNFINISHED:
        yield "unfinished"
    if word[-1] in FIGURES:
        if form == "glued" and text[end.at] in FIGURES:
            yield "year"
        return
    goes_on = form == "glued" and text[end.at + len(follows) : end.at + len(follows) + 1] == "."
    if _closes(text, before, end.start) and not (goes_on and len(follows) <= 3):
        yield "closing"
        if len(follows) > 2 or text[end.at] in TURNABLE + OPENERS:
            yield "closing.word"
        return
    if len(word.rstrip("\u0640")) == 1 or (len(word) == 2 and word[0] in "وف"):
        yield "initial"
    elif word.lower() in SHORTENED:
        yield "shortened"
    if before and text[before - 1] == "." and len(word) <= 3:
        yield "chain"
    if word[0] in ASCII:
        yield from _latin_features(text, end, word, before)
    if form == "glued" and len(follows) <= 3:
        if len(word) <= 3:
            yield "acronym"
        if goes_on:
            yield "chain"


def _closes(text: str, before: int, stop: int) -> bool:
    """Whether an abbreviation is one that a sentence may end with: a unit, an era or a time zone behind its figure."""
    if text[before : before + 1] in ASCII:
        return False
    pair = text[max(0, before - 2) : stop]
    if pair in CLOSING and (pair[0] != "د" or text[max(0, before - 4) : before - 3] in FIGURES):  # dinars and dirhams
        return True
    if text[before - 1 : before] == "/":
        return True
    return before > 1 and stop - before <= 2 and text[before - 1] == " " and text[before - 2] in FIGURES


def _latin_features(text: str, end: _End, word: str, before: int) -> Iterator[str]:
    if text[end.at] in ASCII:
        yield "latin"
    if word[0].isupper():
        if len(word) <= 5:
            yield "short.latin"
        if "." in text[max(0, before - 8) : before]:
            yield "latin.chain"

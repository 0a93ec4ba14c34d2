"""The places of a text where a line may begin, each with what speaks for it.

A site is found by its form alone: the end of a sentence, a seam between two kinds of characters, an unknown token
that is two words. Nothing is decided here; core/rules/chain.py weighs the sites of a text together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from math import floor
from typing import NamedTuple

from core.lexicon import Lexicon, bare
from core.rules.glue import TOKEN, best_split, repeated, unknown_tokens
from core.rules.nesting import Nesting
from core.rules.words import (
    AFTER_FIGURE,
    ARABIC,
    BEFORE_YEAR,
    CLOSERS,
    DIGITS,
    HIDDEN,
    LATIN,
    LINKS,
    MARKS,
    OPENERS,
    OPENING_VERBS,
    SHORTENED,
    SPEECH,
    TURNABLE,
    UNFINISHED,
)

ENDERS = ".!؟?…۔"
LEAST_GLUE, MOST_GLUE = -5, 8  # log-odds of two words: less is no site, more says no more
RARE = 640
_END = re.compile(f"[{ENDERS}]+")
_SEAM = re.compile(
    f"(?P<digit>(?<=[{DIGITS}])(?=[{ARABIC}]))"
    f"|(?P<figure>(?<=[{ARABIC}])(?=[{DIGITS}]))"
    f"|(?P<latin>(?<=[{LATIN}])(?=[{ARABIC}])|(?<=[{ARABIC}])(?=[{LATIN}]))"
    f"|(?P<sign>(?<=[%٪°$€£+*])(?=[{ARABIC}]))"
    f"|(?P<colon>(?<=[:؛])(?=[{ARABIC}{LATIN}{re.escape(OPENERS + TURNABLE)}]))"
    f"|(?P<bullet>(?<=[^\\s{HIDDEN}])(?=[•▪■●◆▶]))"
    f"|(?P<mark>[{re.escape(TURNABLE + OPENERS + CLOSERS)}])"
)
_BLANK = re.compile(f"[\\s{HIDDEN}]+")
_WORD_BEFORE = re.compile(f"[{ARABIC}{MARKS}{LATIN}{DIGITS}]+$")
_WORD_AFTER = re.compile(f"[{ARABIC}{MARKS}{LATIN}{DIGITS}]+")
_NO_START = frozenset(".,،؛;:!؟?…%٪/\\" + CLOSERS)
_LETTER = re.compile(f"[{ARABIC}{LATIN}]")
_ASCII = re.compile("[A-Za-z0-9]")
_VISIBLE = re.compile(f"[{ARABIC}{LATIN}{DIGITS}]")
_DIGIT = re.compile(f"[{DIGITS}]")
_YEAR = re.compile("(?:19|20)[0-9]{2}$|[١٢][٩٠][٠-٩]{2}$")


@dataclass(frozen=True, slots=True)
class Site:
    """A line may begin at ``at``; ``gap`` is where the white space before it begins (``at`` where there is none).

    ``form`` says what ends there: ``end`` a sentence before white space, ``glued`` one without, ``letters``,
    ``digit``, ``figure``, ``latin``, ``sign``, ``colon``, ``bullet``, ``close``, ``open`` a seam; ``line`` a line end
    of the text itself; ``cut`` removed text.
    """

    at: int
    gap: int
    form: str
    features: tuple[str, ...]


def find_sites(text: str, nest: Nesting, lexicon: Lexicon, weights: Mapping[str, float]) -> list[Site]:
    """Every site of the text in order, no two at one place."""
    sites: dict[int, Site] = {}
    glued = _glued(text, nest, lexicon, weights)
    for site in chain(_line_ends(text), _sentence_ends(text, nest), _seams(text, nest), glued):
        sites.setdefault(site.at, site)
    return [sites[at] for at in sorted(sites)]


def word_before(text: str, place: int) -> str:
    match = _WORD_BEFORE.search(text, max(0, place - 30), place)
    return match.group() if match else ""


def word_after(text: str, place: int) -> str:
    match = _WORD_AFTER.match(text, place)
    return match.group() if match else ""


def _line_ends(text: str) -> Iterator[Site]:
    place = text.find("\n")
    while place >= 0:
        gap = place
        while gap and text[gap - 1].isspace():
            gap -= 1
        after = _BLANK.match(text, place)
        at = after.end() if after else place
        if gap and at < len(text):
            yield Site(at, gap, "line", ())
        place = text.find("\n", at)


class _End(NamedTuple):
    """A run of sentence marks: where it starts, the run; where the white space after it begins and ends."""

    start: int
    mark: str
    gap: int
    at: int
    form: str


def _sentence_ends(text: str, nest: Nesting) -> Iterator[Site]:
    size = len(text)
    for match in _END.finditer(text):
        start, gap = match.span()
        while gap < size and (text[gap] in CLOSERS or (text[gap] in TURNABLE and not nest.opens[gap])):
            gap += 1
        blank = _BLANK.match(text, gap)
        at = blank.end() if blank else gap
        if at >= size or start == 0 or text[at] in _NO_START or "\n" in text[gap:at]:
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
    if _DIGIT.match(before) and _DIGIT.match(after):
        word = word_before(text, end.start)
        return not _YEAR.search(word) or word_before(text, end.start - len(word) - 1) not in BEFORE_YEAR
    return bool(_ASCII.match(before) and _ASCII.match(after))


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
    yield f"{form}.next.{_kind(text[at], follows, at, nest)}"


def _stop_features(text: str, end: _End, word: str, follows: str) -> Iterator[str]:
    """What makes a full stop the mark of an abbreviation or of an item's number."""
    form, before = end.form, end.start - len(word)
    if len(word) == 1 and not word.isdigit():
        yield f"{form}.initial"
    elif word.isdigit() and len(word) <= 2 and text[max(0, before - 1)] in "\n.،:؛":
        yield f"{form}.item"
    elif word.lower() in SHORTENED:
        yield f"{form}.shortened"
    if before and text[before - 1] == "." and len(word) <= 3:
        yield f"{form}.chain"
    if word in UNFINISHED:
        yield f"{form}.unfinished"
    if _ASCII.match(word) and _ASCII.match(text[end.at]):
        yield f"{form}.latin"
    if form == "glued":
        if _DIGIT.match(word[-1]) and _DIGIT.match(text[end.at]):
            yield "glued.year"
        if len(follows) <= 3:
            if len(word) <= 3:
                yield "glued.acronym"
            if text[end.at + len(follows) : end.at + len(follows) + 1] == ".":
                yield "glued.chain"


def _seams(text: str, nest: Nesting) -> Iterator[Site]:
    for match in _SEAM.finditer(text):
        form, place = match.lastgroup or "", match.start()
        if form == "mark":
            site = _at_mark(text, place, nest)
            if site:
                yield site
            continue
        before, after = word_before(text, place), word_after(text, place)
        if form in ("figure", "latin") and (len(before) < 3 or "\u0640" in before[-2:]):
            continue  # ال, بـ and the like go with what follows
        if form == "latin" and _ASCII.match(text[place - 1]) is None and _ASCII.match(text[place]) is None:
            continue
        features = [form]
        if form in ("digit", "sign"):
            letters = _WORD_AFTER.match(text, place)
            if letters and letters.group() in AFTER_FIGURE:
                features.append(f"{form}.unit")
        if form == "digit" and len(after) <= 2:
            features.append("digit.short")
        if form == "colon":
            if text[place : place + 1] in OPENERS + TURNABLE:
                features.append("colon.quote")
            if before == "" and word_before(text, place - 1) in SPEECH:
                features.append("colon.speech")
        if nest.inside(place):
            features.append("seam.inside")
        features.append(f"seam.next.{_kind(text[place], after, place, nest)}")
        yield Site(place, place, form, tuple(features))


def _at_mark(text: str, place: int, nest: Nesting) -> Site | None:
    """The seam beside a quotation mark or bracket: a letter before one that opens, or after one that closes."""
    if nest.opens[place]:
        if text[place] in "([{" or not place or not _VISIBLE.match(text[place - 1]):
            return None
        word = word_before(text, place)
        if (len(word) < 3 and not word.isdigit()) or "\u0640" in word[-2:] or place + 1 >= len(text):
            return None
        features = ["open"]
        if word in SPEECH:
            features.append("open.speech")
        if word in UNFINISHED:
            features.append("open.unfinished")
        if nest.inside(place):
            features.append("seam.inside")
        return Site(place, place, "open", tuple(features))
    at = place + 1
    if at >= len(text) or text[place - 1] in ENDERS:
        return None
    opening = text[at] in TURNABLE + OPENERS and nest.opens[at]
    if not opening and not _VISIBLE.match(text[at]):
        return None
    word = word_after(text, at)
    features = ["close", "close.bracket" if text[place] in ")]}" else "close.quote"]
    if len(word) <= 2:
        features.append("close.short")
    if nest.inside(at):
        features.append("seam.inside")
    features.append(f"seam.next.{_kind(text[at], word, at, nest)}")
    return Site(at, at, "close", tuple(features))


def _glued(text: str, nest: Nesting, lexicon: Lexicon, weights: Mapping[str, float]) -> Iterator[Site]:
    tokens = unknown_tokens(text, lexicon)
    names = repeated(tokens)
    for match in tokens:
        token = match.group()
        split = best_split(token, lexicon, weights)
        if split is None or split.score < LEAST_GLUE:
            continue
        at, after = match.start() + split.place, text[match.end() : match.end() + 1]
        features = [
            "letters",
            f"letters.glue.{min(MOST_GLUE, floor(split.score))}",
            f"letters.next.{_kind(split.right[0], split.right, at, None)}",
        ]
        if token in names:
            features.append("letters.repeated")
        if not after or after in ".,،؛:؟!":
            features.append("letters.short")  # one word up to the next mark
        if nest.encloses(match.start(), match.end()):
            features.append("letters.quoted")
        if any(_is_rare(word, lexicon) for word in _neighbours(text, match.start(), match.end())):
            features.append("letters.rare")
        yield Site(at, at, "letters", tuple(features))


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """The words before and after a token."""
    before = text[max(0, start - 30) : start].split()
    after = text[end : end + 30].split()
    return (before[-1] if before else ""), (after[0] if after else "")


def _is_rare(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is such as foreign names are: next to another one it is likely a name too."""
    letters = bare("".join(TOKEN.findall(word)))
    return len(letters) > 2 and lexicon.cost(letters) > RARE


def _kind(char: str, word: str, place: int, nest: Nesting | None) -> str:
    """What a line would begin with."""
    if char in TURNABLE or char in OPENERS:
        return "open" if nest is None or nest.opens[place] else "close"
    if _DIGIT.match(char):
        return "digit"
    if _ASCII.match(char):
        return "latin"
    if word in OPENING_VERBS:
        return "and.verb" if char in "وف" else "verb"
    if word in LINKS:
        return "link"
    if word in UNFINISHED:
        return "particle"
    if char in "وف" and len(word) > 3:
        return "and"
    if word.startswith("ال"):
        return "article"
    if char in "يت" and len(word) > 3:
        return "present"
    return "letter" if _LETTER.match(char) else "sign"

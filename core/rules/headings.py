"""What speaks for a stretch of text between two sites being a heading."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from core.rules.nesting import Nesting
from core.rules.site import (
    ARABIC_LETTERS,
    BULLETS,
    CLOCK,
    DASHES,
    ENDERS,
    FIGURES,
    ITEM,
    Names,
    Site,
    named,
    word_after,
    word_before,
)
from core.rules.words import (
    ARABIC,
    CLOSERS,
    DIGITS,
    FIRST_NAMES,
    LINKS,
    OPENERS,
    OPENING_VERBS,
    PLACES,
    QUESTIONS,
    SPEECH,
    TURNABLE,
    UNFINISHED,
    opens_news,
)
from core.spans import Span

LONGEST = 110  # characters of a heading inside the text
HALVES = frozenset(f"letters.{name}" for name in ("right.rare", "right.unknown", "left.rare", "rare", "surname"))
LONGEST_TITLE = 170  # and of one that begins it
_RELATIVES = ("التي", "الذي", "الذين", "إن", "أن", "أنه", "أنها", "وأن", "وإن")
_CLAUSE = frozenset(  # what hardly stands in a heading, but as its last word
    (*_RELATIVES, "وهو", "وهي", "حيث", "بينما", "فيما", "كما", "لكن", "مشيرا")
)
_ASKING = frozenset(word for word in QUESTIONS if len(word) > 2 or word == "هل") | frozenset(("وهل", "وماذا", "وكيف"))
_ASKS_LATE = re.compile("،[^،]* (?:هل|ماذا|لماذا|كيف|متى|أين|ما|من|كم)(?= )")  # فزتم أمس، هل من تعليق؟
_STATES = re.compile(f"[^ ]+(?: [^ ]+){{0,2}} ي(?!وم|ونيو|وليو|ناير|مين|سار)[{ARABIC}]{{3,}}")  # البنك يرفع الفائدة
LONGEST_LABEL = 3  # words
_FIGURE = re.compile(f"[{DIGITS}]")
_SCORE = re.compile(f"[{DIGITS}] ?[-–] ?[{DIGITS}]+$")
_COUNTED, LONGEST_COUNTED = re.compile(f"[{DIGITS}] [{ARABIC}]+$"), 16  # البطاطس 20 جنيها: an item of a list, rather
LONGEST_DATELINE = 7  # words
_WORDS = f"[{ARABIC}]+(?: [{ARABIC}]+){{0,2}}"
_DATELINE = re.compile(
    f"{_WORDS} ?[-–/] ?(?:[({TURNABLE}«][^()«»{TURNABLE}]{{2,24}}[){TURNABLE}»]|{_WORDS})[.:-]?"
)  # كييف - (د ب أ), القاهرة - أحمد حسن
_SOURCE = re.compile(
    f"(?P<place>{_WORDS}) ?(?:: ?(?:«[^«»]{{2,24}}»|[{TURNABLE}][^{TURNABLE}]{{2,24}}[{TURNABLE}]|(?P<name>{_WORDS}))"
    f"|\\((?P<inner>{_WORDS})\\))[.:]?"
)  # الرياض: «اسم الصحيفة», القاهرة: أحمد حسن, أبوظبي (اسم الصحيفة)
_BYLINE = re.compile(f"(?:كتبت?|بقلم) ?[:-]? ?(?P<name>{_WORDS}):?")
_STEM = re.compile("[وف]?(?:بال|ال|لل|[بل](?=....))?(\\w{4})")
LEAD = 160  # characters
WEAK = frozenset("اأىوي")  # letters of short verbs that are no noun as they stand
_LENGTHS = (1, 2, 4, 6, 8, 11, 15)


class Beginning(NamedTuple):
    """What speaks for a heading that begins at a site (None: the text's beginning), by its first word alone."""

    site: Site | None
    at: int
    word: str
    names: Names


def heading_begins(text: str, site: Site | None, nest: Nesting, limit: int | None = None) -> Beginning:
    """Names for the scorer. ``site`` is None for the text's beginning: then the heading is its title.

    ``limit`` is where the heading ends, when it is shorter than its first word would be.
    """
    at = site.at if site else 0
    first = word_after(text, at) if limit is None else word_after(text[at:limit], 0)
    kind = _kind(text, at) if not first or first[0] in FIGURES else ()
    if site is None:
        return Beginning(None, at, first, ("title", *named("title", (*kind, *_opening_names(first)))))
    form = site.form
    inside = len(nest.starts) > 0 and form not in ("line", "cut") and nest.inside(at)
    halves = tuple([f"start.{name}" for name in site.features if name in HALVES]) if form == "letters" else ()
    return Beginning(site, at, first, _head_names(form, inside, first, (kind, halves)))


@lru_cache(maxsize=1 << 13)  # the same few words begin most lines
def _opening_names(first: str) -> Names:
    """What the first word says of a heading."""
    names = []
    if first in QUESTIONS:
        names.append("question")
    elif first[:1] == "و" and first[1:] in QUESTIONS:
        names.append("and.question")
    elif first[:1] == "ف" and (first[1:] in QUESTIONS or first[1:] in UNFINISHED):
        names.append("so")
    if first in SPEECH:
        names.append("speech")
    if opens_news(first):
        names.append("verb")
        if first[0] == "ت" and first in OPENING_VERBS and first[-1] != "ت":
            names.append("verb.noun")  # تحطم is "was wrecked" and "the wreck of"
        elif first[0] in "يت":
            names.append("verb.present")
        elif len(first) == 3 and not WEAK.intersection(first):
            names.append("verb.three")  # قتل is "killed" and "the killing of"
    elif first in UNFINISHED and first != "هل":
        names.append("particle")
    elif first in LINKS:
        names.append("link")
    if len(first) > 3 and first[0] in "وف":
        names.append("and")
        if opens_news(first):
            names.append("and.verb")
        elif first.endswith(("ه", "ها", "هم")) or first[1] in "يت":
            names.append("and.more")
    return tuple(names)


@lru_cache(maxsize=1 << 13)
def _head_names(form: str, inside: bool, first: str, more: tuple[Names, Names]) -> Names:
    kind, halves = more
    names = (*kind, *_opening_names(first), *halves, f"start.{form}", *(("inside",) if inside else ()))
    return ("head", *named("head", names))


def _kind(text: str, at: int) -> Names:
    """Names for an item of a list and a line that a time or another figure begins."""
    char = text[at : at + 1]
    if char and (char in DASHES or char in BULLETS):
        return ("bullet",)
    if char in FIGURES:
        return ("item",) if ITEM.match(text, at) else ("clock",) if CLOCK.match(text, at) else ("number",)
    return ()


def end_names(text: str, end: Site, follows: str) -> tuple[Names, Names]:
    """Names for a title and for another heading that end at a site, whatever their beginning. ``follows`` is the word
    after it."""
    last, char = text[end.gap - 1], text[end.at]
    then = _then(follows, char in TURNABLE or char in OPENERS)
    unfinished = word_before(text, end.gap - (last == ":")) in UNFINISHED
    return _end_names(end.form, last, unfinished, end.features, then)


@lru_cache(maxsize=1 << 13)  # a long text has few combinations of these
def _end_names(form: str, last: str, unfinished: bool, features: Names, then: Names) -> tuple[Names, Names]:
    names = [f"end.{_end_form(form, last)}"]
    if last in ENDERS:
        names.append("last.stop" if last == "." else "last.tone")
    elif last in FIGURES:
        names.append("figure.last")
    elif last == ":":
        names.append("last.colon")
    if unfinished:
        names.append("unfinished")
    own, common = tuple(names), (*named("at", features), *then)
    return (*named("title", own), *common), (*named("head", own), *common)


def may_echo(end: Site, last: str) -> bool:
    """Whether to ask if what ends at a site is said again behind it. Hardly a heading ends with a full stop."""
    return end.form != "end" and last != "."


class Echo:
    """What the line that begins at a place says first: sub-headings and titles are said again there."""

    __slots__ = ("_lead",)

    def __init__(self, text: str, at: int) -> None:
        self._lead = set(map(_core, text[at : at + LEAD].split()))

    def names(self, heading: str) -> Names:
        """How many words of the heading before it are said again, and whether most are."""
        own = set(map(_core, heading.split()))
        own.discard("")
        return _echo(len(self._lead & own), len(own))


@lru_cache(maxsize=1 << 8)
def _echo(said: int, of: int) -> Names:
    return (f"echo.{min(4, said)}", *(("echo.most",) if said > 1 and said * 3 >= of * 2 else ()))


@lru_cache(maxsize=1 << 13)
def _core(word: str) -> str:
    """The first letters of a longer word, without "and" and the article: the same in most of its forms."""
    match = _STEM.match(word)
    return match[1] if match else ""


@lru_cache(maxsize=1 << 13)
def _then(follows: str, mark: bool) -> Names:
    """What the word after a heading says, and whether a mark stands before it."""
    names = []
    if opens_news(follows):
        names.append("then.verb")
    elif follows in UNFINISHED or follows in LINKS:
        names.append("then.link")
    if len(follows) > 3 and follows[0] in "وف":
        names.append("then.and")
    elif mark:
        names.append("then.open")
    return tuple(names)


def body_names(body: str, span: Span, nest: Nesting, plain: bool) -> Names:
    """What is to be said of a heading as a whole, for a title and for any other. ``plain``: its text has no white
    space but spaces, which are counted more quickly than words."""
    inner, parts = body[:-1], body.split(" ")
    alone = plain and "  " not in body and body[0] != " " != body[-1]  # each space between two words
    words = len(parts) if alone else len(body.split())
    names = [f"words.{bisect_left(_LENGTHS, words)}"]
    if nest.starts and nest.cuts(*span):
        names.append("cut")
    if "،" in body or "؛" in body or "," in body:
        names.append("comma")
    if ":" in body:
        names.append("colon")
    if "؟" in inner or "!" in inner:
        names.append("tone")
    if "…" in inner:
        names.append("ellipsis")
    elif "." in inner:
        names.append("ellipsis" if ".." in inner else "stop")
    if figure := _FIGURE.search(body):
        names += _figure_names(body, figure.start())
    if body[-1] == ":" and words <= LONGEST_LABEL:
        names.append(f"label.{words}")
    if " ي" in body and _STATES.match(body):
        names.append("states")
    if words <= LONGEST_DATELINE and _is_dateline(body):
        names.append("dateline")
    if body[-1] in "؟?" and not _ASKING.isdisjoint(body.split()):
        names.append("asks")
        if "،" in body and _ASKS_LATE.search(body):
            names.append("asks.late")
    if not _CLAUSE.isdisjoint(parts[:-1]):
        names.append("clause")
    if body[0] in TURNABLE or body[0] in OPENERS:
        whole = body[-1] in TURNABLE + CLOSERS and not nest.opens[span.end - 1]
        names.append("quoted" if whole else "open")
    return tuple(names)


def _is_dateline(body: str) -> bool:
    """Whether a line names where a report comes from, and its writer or paper."""
    if byline := _BYLINE.fullmatch(body):
        return byline["name"].split(" ", 1)[0] in FIRST_NAMES
    if "-" in body or "–" in body or "/" in body:
        return _DATELINE.fullmatch(body) is not None
    if (":" not in body and "(" not in body) or not (match := _SOURCE.fullmatch(body)):
        return False
    place, name, inner = match.group("place", "name", "inner")
    if name:
        return place in PLACES and name.split(" ", 1)[0] in FIRST_NAMES
    return place in PLACES or inner in PLACES


def _figure_names(body: str, first: int) -> Iterator[str]:
    """What the figures of a heading say, the first of which stands at a place in it."""
    yield "figure"
    if ":" in body and (first > body.index(":") or _FIGURE.search(body, body.index(":"))):
        yield "figure.colon"
    if body[-1] in "؟?!":
        yield "figure.tone"
    if body[-1] in FIGURES and _SCORE.search(body):
        yield "score"
    elif body[-1] in ARABIC_LETTERS and _COUNTED.search(body, max(0, len(body) - LONGEST_COUNTED)):
        yield "counted"


def _end_form(form: str, last: str) -> str:
    if form in ("glued", "end"):
        if last in "؟?!":
            return f"{form}.tone"
        return f"{form}.{'final' if last in ENDERS else 'closed'}"
    return form

"""What the page glued into the article: read-also lines, calls to follow, sources, credits, tags.

A phrase (core/rules/phrases.py) counts where it begins a line or follows a sentence end, another such phrase, or a
letter that it is glued to. Its end is found exactly or it is left alone: a closed phrase ends where its words end; a
headline ends at its line's end, at a mark that the next letter is glued to, at the next phrase, or at the seam of two
glued words. What is removed is replaced by a line end where text stands on both sides.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache
from heapq import heappop, heappush
from typing import NamedTuple

from core.edits import Edit, make_edit
from core.lexicon import load
from core.rules import scorer
from core.rules.glue import best_split
from core.rules.halves import Glue, context
from core.rules.phrases import (
    DAY,
    START,
    Phrase,
    anchor_start,
    anchor_starts,
    anchors_at,
    match_at,
    next_phrase,
    short_words,
)
from core.rules.site import LONGEST_WORD
from core.rules.strange import strange
from core.rules.text import Text

RULE = "boilerplate"
REASONS = (
    "read-also",
    "related",
    "follow-us",
    "newsletter",
    "share",
    "source",
    "photo-credit",
    "agency-tag",
    "dateline",
    "tags",
    "breadcrumb",
    "advertisement",
    "rights",
    "comments",
)

SHORTEST_GLUED = 4  # letters; a longer unknown word may be two
LONGEST_TITLE = 130
GLUED, WHOLE = (10, 13), (14, 18)  # words of a headline, and of a long one; of one that a line end follows
LONGEST_ITEM, LONGEST_LIST = 40, 160
LONGEST_NAME, LONGEST_QUOTE = 60, 200
LETTERS = "\u0621-\u063a\u0641-\u0652\u0670-\u06d3"
LETTER = re.compile(f"[{LETTERS}]")
TOKEN = re.compile(f"[{LETTERS}]+")
SENTENCE_END = frozenset('.؟!…:"”»)]')
GLUED_END = re.compile(
    f'[؟!.…]+[”"»)]?(?=[{LETTERS}“«"(])|[”»)](?=[{LETTERS}])|(?<=[0-9٠-٩%٪])(?=[{LETTERS}]{{3}})|(?<=[A-Za-z])(?=[{LETTERS}]{{2}})'
    f"|(?<=[{LETTERS}])(?=\\d{{1,4}}[:/.-]\\d)"  # a clock or date
)
WORDS = re.compile(
    f"(?:[{LETTERS}]{{2,}}(?:[ \u00a0]+[{LETTERS}]{{2,}}){{0,3}}|[A-Z][\\w.-]*(?: [A-Z][\\w.-]*){{0,3}})[.!]?\\s*"
)
_LATIN = f'[^{LETTERS}“«("\n]'
LATIN_TITLE = re.compile(f"[A-Z0-9‘]{_LATIN}*[A-Za-z]{_LATIN}*? {_LATIN}*?(?= ?[{LETTERS}])")
INNER_END = re.compile('(?:(?<![.])[.]|[؟!…])[”"»)]?[ \u00a0]')  # two full stops part a headline's halves
GOES_ON = re.compile(
    f"(?:ل[{LETTERS}]{{3,}}|من|في|على|عبر|حتى|كي|أو|ثم|حيث|التي|الذي|و(?:على|عبر|في|لا))(?![{LETTERS}])"
)
HEAD = 250  # characters of a text, in which the date of its page may stand behind the title
_DATED = re.compile(f"[{LETTERS}؟!»”)](?=\\d{{1,4}}(?:[/.:-]\\d| [ء-ي]{{2}}| - [ء-ي]))")
CUT = re.compile("[A-Za-z]{2}|\\d{2}")  # a word or a figure that a phrase's end would cut
_DAY_FIRST = re.compile("\\d{1,4}[ /.:-]|(?:ال)?(?:سبت|أحد|[إا]ثنين|ثلاثاء|أربعاء|خميس|جمعة)")
BULLETS = "•▪◾■●*–—-|>»←👈👇📌🔴"
SPACES = " \t\u00a0\u200b\u200e\u200f"
URL = re.compile("(?:https?://|www\\.)[!-~]+")


class Found(NamedTuple):
    """A phrase with its extent, and how sure that is."""

    start: int
    end: int
    reason: str
    sure: float


def boilerplate(text: Text) -> Iterator[Edit]:
    """Edits of kind ``remove`` on ``text.text``, in order and apart from one another.

    >>> raw = "منذ آذار.اقرأ أيضا: ماذا نعرف عن المتحور؟وأرجع البنك قراره.المصدر: رويترز"
    >>> [(e.before, e.after) for e in boilerplate(Text(raw))]
    [('اقرأ أيضا: ماذا نعرف عن المتحور؟', '\\n'), ('المصدر: رويترز', '')]
    >>> list(boilerplate(Text("وقال المصدر: لا علم لنا. ثم تابعونا على تويتر قليلا.")))
    []
    """
    raw = text.text
    for chain in _chains(raw):
        start, end, after = _with_line_end(raw, chain[0].start, chain[-1].end)
        ends = [*(found.start for found in chain[1:]), end]
        for found, stop in zip(chain, ends, strict=True):
            yield make_edit(
                raw, "remove", start, stop, after if stop == end else "",
                rule=RULE, reason=found.reason, confidence=found.sure,
            )  # fmt: skip
            start = stop


def _chains(raw: str) -> list[list[Found]]:
    """The phrases, those together between which nothing visible stands."""
    chains: list[list[Found]] = []
    for found in _all(raw):
        if chains and not raw[chains[-1][-1].end : found.start].strip():
            chains[-1].append(found)
        else:
            chains.append([found])
    return chains


def _all(raw: str) -> list[Found]:
    """Every phrase with its extent, by place."""
    places = _places(raw)
    out: list[Found] = []
    end = 0
    while places:
        start = heappop(places)
        left = _left(raw, _with_bullet(raw, start, end), end) if start >= end else 0.0
        cue = _cue(raw, start) if left else None
        if not cue:
            continue
        phrase, stop = cue
        following = next_phrase(raw, stop, LONGEST_LIST)
        extent = _extent(raw, start, stop, phrase, following)
        if extent and phrase.sure * left * extent[1] >= 0.2:
            opening = _with_opening(raw, start, extent[0], end)
            out.append(Found(opening, extent[0], phrase.reason, round(phrase.sure * left * extent[1], 4)))
            end = extent[0]
            heappush(places, _past(raw, end))
    return out


def _places(raw: str) -> list[int]:
    """The places, in order, at which what stands before does not forbid a phrase and one of the anchors stands.

    Most anchors stand in a sentence: so the places are looked at, and not the anchors one by one.
    """
    starts, ends = anchor_starts(), [match.end() for match in _before_phrase().finditer(raw)]
    found = {at for at in ends if raw[at : at + START] in starts or raw[at] in starts}
    found.update((_past(raw, 0), *_glued_places(raw)))
    kept = [place for place in found if anchors_at(raw, place) or (place == 0 and _DAY_FIRST.match(raw))]
    return sorted({*kept, *(match.end() for match in _DATED.finditer(raw, 0, HEAD))})


def _glued_places(raw: str) -> Iterator[int]:
    """The places at which an anchor may be glued to a known word: together they are a word of no lexicon."""
    beginnings, short = anchor_starts(), short_words()
    places: dict[str, list[int]] = {}
    for start, word in strange(raw):
        places.setdefault(word, []).append(start)
    for word, starts in places.items():
        for at in range(1, len(word)):
            if at + START <= len(word):
                found = starts if word[at : at + START] in beginnings else ()
            elif word[at:] in short:  # it may begin an anchor, what follows it being the same
                found = [start for start in starts if raw[start + at : start + at + START] in beginnings]
            else:
                continue
            if found and LETTER.match(word[at - 1]) and _is_seam(word, at):
                yield from (start + at for start in found)


def _past(raw: str, at: int) -> int:
    """The first place from ``at`` that is neither a bullet nor a space."""
    while at < len(raw) and (raw[at] in BULLETS or raw[at] in SPACES):
        at += 1
    return at


@lru_cache(maxsize=1)
def _before_phrase() -> re.Pattern[str]:
    """What is no letter of a word, and the bullets and spaces up to where an anchor may begin. A guillemet is a bullet
    or closes a quotation."""
    between = re.escape(BULLETS + SPACES)
    return re.compile(f"[^{LETTERS}{between.replace('»', '')}][{between}]*{anchor_start()}")


def _cue(raw: str, start: int) -> tuple[Phrase, int] | None:
    """The longest phrase that one of the anchors at a place begins, and where its match ends."""
    day = (not start or raw[start : start + 1].isdigit()) and _DAY_FIRST.match(raw, start)
    anchored = [("", (DAY,))] if day else anchors_at(raw, start)
    found = [cue for anchor, group in anchored if (cue := match_at(raw, start, anchor, group))]
    if day:
        found = [cue for cue in found if raw[cue[1] :].strip()]  # a text that is but a date is no line of a page
    return max(found, key=lambda cue: cue[1], default=None)


def _left(raw: str, start: int, last: int) -> float:
    """How well what stands before a phrase says that it begins here; ``last`` is where the phrase before it ended."""
    at = start
    while at > last and raw[at - 1] in SPACES:
        at -= 1
    if at == last or raw[at - 1] == "\n":
        return 1.0
    before = raw[at - 1]
    if before in SENTENCE_END and before != ":":
        return 1.0
    if at < start:
        return 0.0
    if LETTER.match(before):
        return 0.95 if raw[start].isdigit() or _is_seam(raw, start) else 0.0
    return 0.95 if before.isalnum() else 0.0


def _with_bullet(raw: str, start: int, last: int) -> int:
    """Where the bullets and arrows before a phrase begin; its own start where there are none."""
    at = start
    while at > last and (raw[at - 1] in BULLETS or raw[at - 1] in SPACES):
        if raw[at - 1] == "»" and raw.rfind("«", max(0, at - LONGEST_QUOTE), at) > raw.rfind("»", 0, at - 1):
            break
        at -= 1
    return at if raw[at:start].strip(SPACES) else start


def _with_opening(raw: str, start: int, end: int, last: int) -> int:
    """The start of a phrase with what belongs to it: bullets, or the bracket that its last character closes."""
    at = _with_bullet(raw, start, last)
    if at > last and raw[at - 1] + raw[end - 1] in ("()", "[]") and "(" not in raw[at:end]:
        at -= 1
    return at


def _is_seam(raw: str, place: int) -> bool:
    """Whether the letters before a place and those after it are words of their own, and are none together."""
    left, right = _letters_before(raw, place), _letters_after(raw, place)
    known = load().known
    return len(left) > 1 and known(left) and not known(left + right)


def _letters_before(raw: str, place: int) -> str:
    start = place
    while start > 0 and place - start < LONGEST_WORD and LETTER.match(raw[start - 1]):
        start -= 1
    return raw[start:place]


def _letters_after(raw: str, place: int) -> str:
    match = TOKEN.match(raw, place, place + LONGEST_WORD)
    return match[0] if match else ""


def _extent(raw: str, start: int, stop: int, phrase: Phrase, following: int) -> tuple[int, float] | None:
    """Where a phrase ends, and how sure that is; None where it can't be told."""
    if phrase.extent == "line":
        whole = (start == 0 or raw[start - 1] == "\n") and (stop == len(raw) or raw[stop] == "\n")
        return (stop, 1.0) if whole else None
    if phrase.extent == "closed":
        return _closed(raw, stop, phrase.alone, following)
    limit = min(following, _line_end(raw, stop))
    if phrase.extent == "list":
        return _list_end(raw, stop, limit)
    if phrase.extent == "name":
        return _name_end(raw, stop, limit)
    return _title_end(raw, stop, limit, own_line=start > 0 and raw[start - 1] == "\n")


def _line_end(raw: str, at: int) -> int:
    end = raw.find("\n", at)
    return len(raw) if end < 0 else end


def _closed(raw: str, stop: int, alone: bool, following: int) -> tuple[int, float] | None:
    at = stop
    while at < len(raw) and raw[at] in SPACES:
        at += 1
    if at == len(raw) or raw[at] == "\n" or _past(raw, at) == following:
        return stop, 1.0
    if CUT.match(raw, stop - 1):
        return None
    if raw[stop] in ".!" and raw[stop + 1 : stop + 2] != raw[stop]:
        return stop + 1, 0.9
    if LETTER.match(raw, stop) and LETTER.match(raw, stop - 1):
        left, rest = _letters_before(raw, stop), _letters_after(raw, stop)
        hour = len(raw[: stop - 1].rstrip(SPACES)) if len(left) == 1 else 0
        if hour and raw[hour - 1].isdigit() and load().cost(left + rest) < load().cost(rest):
            return hour, 0.9  # 04:00 مدير
        return (stop, 0.97) if len(rest) > 1 and load().known(rest) else None
    if at == stop:
        return (stop, 0.97) if raw[stop].isalnum() or raw[stop] in '“«"(' else None
    return None if alone else (stop, 0.4 if GOES_ON.match(raw, at) else 0.8)


def _title_end(raw: str, stop: int, limit: int, own_line: bool) -> tuple[int, float] | None:
    """The end of the headline that begins at ``stop``, not past ``limit``."""
    start = stop
    while start < limit and raw[start] in SPACES:
        start += 1
    if url := URL.match(raw, start, limit):
        return url.end(), 0.97
    reach = min(limit, start + LONGEST_TITLE)
    if reach - start < 2:
        return (limit, 0.9) if limit - start < 2 else None
    ends = [(m.end(), 0.97 if m[0] else 0.8) for m in [GLUED_END.search(raw, start + 2, reach)] if m]
    if latin := LATIN_TITLE.match(raw, start, reach):
        return latin.end(), 0.95
    seam = _word_seam(raw, start, ends[0][0] if ends else reach)
    if seam:
        ends = [seam]
    if not ends and reach == limit:
        ends = [(limit, 1.0)]
    if not ends:
        return None
    end, sure = ends[0]
    if INNER_END.search(raw, start, end):
        sure *= 0.4
    if raw[end - 1] == ".":
        sure *= 0.6 if end == limit and own_line else 0.3  # the sentence of an article, rather than a headline
    return end, sure * _like_headline(raw[start:end], WHOLE if end == _line_end(raw, start) else GLUED)


def _name_end(raw: str, stop: int, limit: int) -> tuple[int, float] | None:
    """The end of a name of one to four words: at a seam, or where the line ends."""
    reach = min(limit, stop + LONGEST_NAME)
    marked = GLUED_END.search(raw, stop + 2, reach)
    seam = _word_seam(raw, stop, marked.end() if marked else reach)
    if not seam and not marked and reach < limit:
        return None
    end, sure = seam or ((marked.end(), 0.9) if marked else (reach, 1.0))
    return (end, sure) if WORDS.fullmatch(raw, stop, end) else None


def _like_headline(title: str, longest: tuple[int, int]) -> float:
    """How well a length suits a headline: what is much longer has run on into the article."""
    words = title.count(" ") + 1
    return 1.0 if words <= longest[0] else 0.7 if words <= longest[1] else 0.3


def _list_end(raw: str, stop: int, limit: int) -> tuple[int, float] | None:
    """The end of a list of short items."""
    reach = min(limit, stop + LONGEST_LIST)
    seam = _word_seam(raw, stop, reach)
    end = seam[0] if seam else reach
    items = re.split("[،,|/#]", raw[stop:end])
    if (not seam and reach < limit) or any(len(item.strip()) > LONGEST_ITEM for item in items):
        return None
    if INNER_END.search(raw, stop, end) or raw[end - 1] == ".":
        return None
    return end, (seam[1] if seam else 1.0) * _like_headline(items[-1], GLUED)


def _word_seam(raw: str, start: int, reach: int) -> tuple[int, float] | None:
    """The first place where two known words are glued into none, and how sure it is."""
    lexicon = load()
    glue, before = Glue(lexicon, scorer.load().glue), ""
    for match in TOKEN.finditer(raw, start, reach):
        token = match[0]
        if len(token) > SHORTEST_GLUED and not lexicon.known(token):
            split = best_split(token, context(before), glue)
            if split and split.score > 0:
                return match.start() + split.place, 1 / (1 + math.exp(-split.score))
        before = token
    return None


def _with_line_end(raw: str, start: int, end: int) -> tuple[int, int, str]:
    """The extent with the white space around it, and what stands in its place."""
    while start > 0 and raw[start - 1] in SPACES:
        start -= 1
    while end < len(raw) and raw[end] in SPACES:
        end += 1
    if start == 0 or end == len(raw):
        if end == len(raw):
            while start > 0 and raw[start - 1] == "\n":
                start -= 1
        else:
            while end < len(raw) and raw[end] == "\n":
                end += 1
        return start, end, ""
    if raw[start - 1] == "\n":
        return start, end + (raw[end] == "\n"), ""
    return start, end, "" if raw[end] == "\n" else "\n"

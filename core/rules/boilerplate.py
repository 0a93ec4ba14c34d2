"""What the page glued into the article: read-also lines, calls to follow, sources, credits, tags.

A phrase (core/rules/phrases.py) counts where it begins a line or follows a sentence end, another such phrase, or a
letter that it is glued to. Its end is found exactly or it is left alone: a closed phrase ends where its words end; a
headline ends at its line's end, at a mark that the next letter is glued to, at the next phrase, or at the seam of two
glued words. What is removed is replaced by a line end where text stands on both sides.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from core.edits import Edit, make_edit
from core.lexicon import load
from core.rules import scorer
from core.rules.glue import best_split
from core.rules.phrases import NEEDED, Phrase, match_at, phrases
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
LONGEST_ITEM, LONGEST_LIST = 40, 160
LETTERS = "\u0621-\u063a\u0641-\u0652\u0670-\u06d3"
LETTER = re.compile(f"[{LETTERS}]")
TOKEN = re.compile(f"[{LETTERS}]+")
SENTENCE_END = frozenset('.؟!…:"”»)]')
GLUED_END = re.compile(f'[؟!.…]+[”"»)]?(?=[{LETTERS}“«"(])|[”»)](?=[{LETTERS}])|(?<=[0-9٠-٩%٪])(?=[{LETTERS}]{{3}})')
INNER_END = re.compile('[.؟!…][”"»)]?[ \u00a0]')
GOES_ON = re.compile(
    f"(?:ل[{LETTERS}]{{3,}}|من|في|على|عبر|حتى|كي|أو|ثم|حيث|التي|الذي|و(?:على|عبر|في|لا))(?![{LETTERS}])"
)
BULLETS = " \t\u00a0•-–*|#"
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
    """Every phrase with its extent, by place; the longer one first."""
    cues = sorted(_cues(raw), key=lambda cue: (cue[0], -cue[1]))
    starts = [start for start, _, _ in cues]
    out: list[Found] = []
    end = 0
    for index, (start, stop, phrase) in enumerate(cues):
        if start < end:
            continue
        sure = phrase.sure * _left(raw, start, end)
        if sure < 0.2:
            continue
        after = bisect_left(starts, stop, lo=index + 1)
        following = starts[after] if after < len(starts) else len(raw)
        extent = _extent(raw, start, stop, phrase, following)
        if extent and sure * extent[1] >= 0.2:
            out.append(Found(start, extent[0], phrase.reason, round(sure * extent[1], 4)))
            end = extent[0]
    return out


def _cues(raw: str) -> Iterator[tuple[int, int, Phrase]]:
    absent = {reason for reason, words in NEEDED.items() if not any(word in raw for word in words)}
    for anchor, group in phrases():
        at = raw.find(anchor) if any(phrase.reason not in absent for phrase in group) else -1
        while at >= 0:
            if found := match_at(raw, at, group):
                yield at, found[1], found[0]
            at = raw.find(anchor, at + 1)


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
        return 0.95 if _is_seam(raw, start) else 0.0
    return 0.95 if before.isalnum() else 0.0


def _is_seam(raw: str, place: int) -> bool:
    """Whether the letters before a place and those after it are words of their own, and are none together."""
    left, right = _letters_before(raw, place), _letters_after(raw, place)
    known = load().known
    return len(left) > 1 and known(left) and not known(left + right)


def _letters_before(raw: str, place: int) -> str:
    start = place
    while start > 0 and place - start < 30 and LETTER.match(raw[start - 1]):
        start -= 1
    return raw[start:place]


def _letters_after(raw: str, place: int) -> str:
    match = TOKEN.match(raw, place)
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
    return _title_end(raw, stop, limit)


def _line_end(raw: str, at: int) -> int:
    end = raw.find("\n", at)
    return len(raw) if end < 0 else end


def _closed(raw: str, stop: int, alone: bool, following: int) -> tuple[int, float] | None:
    at = stop
    while at < len(raw) and raw[at] in SPACES:
        at += 1
    if at in (len(raw), following) or raw[at] == "\n":
        return stop, 1.0
    if raw[stop] in ".!" and raw[stop + 1 : stop + 2] != raw[stop]:
        return stop + 1, 0.9
    if LETTER.match(raw, stop) and LETTER.match(raw, stop - 1):
        rest = _letters_after(raw, stop)
        return (stop, 0.97) if len(rest) > 1 and load().known(rest) else None
    if at == stop:
        return (stop, 0.97) if raw[stop].isalnum() or raw[stop] in '“«"(' else None
    return None if alone else (stop, 0.4 if GOES_ON.match(raw, at) else 0.8)


def _title_end(raw: str, stop: int, limit: int) -> tuple[int, float] | None:
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
        sure *= 0.6 if end == limit else 0.3
    return end, sure * _like_headline(raw[start:end])


def _like_headline(title: str) -> float:
    """How well a length suits a headline: what is much longer has run on into the article."""
    words = title.count(" ") + 1
    return 1.0 if words <= 10 else 0.7 if words <= 13 else 0.3


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
    return end, (seam[1] if seam else 1.0) * _like_headline(items[-1])


def _word_seam(raw: str, start: int, reach: int) -> tuple[int, float] | None:
    """The first place where two known words are glued into none, and how sure it is."""
    lexicon, weights = load(), scorer.load().glue
    before = ""
    for match in TOKEN.finditer(raw, start, reach):
        token = match[0]
        if len(token) > SHORTEST_GLUED and not lexicon.known(token):
            split = best_split(token, before, lexicon, weights)
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

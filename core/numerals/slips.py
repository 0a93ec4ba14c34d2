"""The same count given differently near by: in a heading and its paragraph, or by a slip of the pen.

Two counts differ in most texts because they count two things. What makes them one is the event that both are told
of, and for two sentences of running text also the look of the two values: digits turned round, fifteen and fifty, a
zero too many.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from core.mentions import Mention
from core.numerals import fold, tables
from core.numerals.findings import STOPS, Finding, counts, figure, is_of, noun, place, same_sort, whole
from core.numerals.findings import end as end_of
from core.numerals.finds import stem

HEADING = 70  # a line up to this long, without a full stop, is taken for a heading
_AHEAD = 8  # numbers after one that it is compared with
_SAME = 2  # words that two sentences about one event have in common
_NEAR = 60  # characters in which the words stand that tell of which event a number is
_APART = 300  # characters between two numbers of one event at most
_AND = re.compile(r"(?:\s+\w+){0,3}\s*،?\s+و")
_WORD = re.compile(r"[^\W\d_]+")
_EVENTS = ("event-killing", "event-wounding", "event-arrest", "event-seizure")


def differ(first: Mention, second: Mention) -> Finding:
    what = first.counted or first.unit
    values = [first.value, second.value]
    return Finding("count-differs", place(first, second), {"values": values, "noun": what.text if what else ""})


def _start(mention: Mention) -> int:
    return mention.start


def headings(text: str, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A heading's count that its paragraph gives otherwise."""
    for mention in mentions:
        other = _in_paragraph(text, mention, mentions)
        if other:
            yield differ(mention, other)


def _in_paragraph(text: str, mention: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """For a number of a heading, the only number of the next line that counts the same of the same event, if another:
    the same noun after the same word, or people killed, hurt or arrested in whatever words."""
    if whole(mention) is None or mention.counted is None:
        return None
    low = max(0, mention.start - HEADING - 1)  # a line may be as long as the text
    start, end = text.rfind("\n", low, mention.start) + 1, text.find("\n", mention.end, mention.end + HEADING)
    if (low and not start) or end < 0 or end - start > HEADING:
        return None
    if text[start:end].rstrip().endswith((".", "،", ":")):
        return None
    last = text.find("\n", end + 1)
    last = len(text) if last < 0 else last
    below = mentions[bisect_right(mentions, end, key=_start) : bisect_left(mentions, last, key=_start)]
    if _of_two(text[start : mention.start]):
        return None  # مصرع وإصابة 8 أشخاص
    same = [m for m in below if whole(m) is not None and m.counted and _told_alike(text, mention, m)]
    if len(same) != 1:
        return None
    other = same[0]
    for more in below[below.index(other) + 1 :][:1]:
        if same_sort(counts(more), counts(other)) and _AND.fullmatch(text, end_of(other), more.start):
            return None  # 8 مدنيين و4 جنود
    alike = sorted(other.value) == sorted(mention.value) and counts(other) == counts(mention)  # told already
    return None if other.value == mention.value or alike or other.modifier or mention.modifier else other


def _of_two(before: str) -> bool:
    """Whether two events stand before a number side by side, so that it counts the people of both."""
    words = _WORD.findall(before)[-3:]
    told = [_named(word) or _named(word.removeprefix("و")) for word in words]
    joined = bool(words) and words[-1].startswith("و")
    return joined and any(one and other and one != other for one, other in pairwise(told))


def _named(word: str) -> str:
    """The event that a word names, "" for one that names none."""
    key = stem(fold.fold(word))
    return next((event for event in _EVENTS if key in tables.context()[event]), "") if key else ""


def _told_alike(text: str, one: Mention, other: Mention) -> bool:
    lead = _word_before(text, one.start)
    if counts(one) == counts(other) and lead and _word_before(text, other.start) == lead:
        return True
    happened = event(text, one)
    return bool(happened) and happened == event(text, other) and same_sort(counts(one), counts(other))


def _word_before(text: str, at: int) -> str:
    words = text[max(0, at - 30) : at].rpartition("\n")[2].split()
    word = fold.norm(words[-1]) if words else ""
    return word if len(word) > 3 else ""


def event(text: str, mention: Mention) -> str:
    """What happened to the people that a number counts, by its noun or the words before it; "" if unknown."""
    if not is_of(counts(mention), "people"):
        return ""
    lists = tables.context()
    before = _WORD.findall(text[max(0, mention.start - 50) : mention.start].rpartition("\n")[2])[-5:]
    noun = mention.counted.text.removesuffix("ا") if mention.counted else ""
    for word in (noun, *reversed(before)):
        for event in _EVENTS:
            if stem(fold.fold(word)) in lists[event] or stem(fold.fold(word).removeprefix("و")) in lists[event]:
                return event
    return ""


def slips(text: str, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """``أصيب خمسة عشر عاملا في الانهيار. … أن خمسين عاملا أصيبوا في الانهيار``, in a line and the one after it."""
    for index, one in enumerate(mentions):
        if one.dual or one.modifier or one.kind not in ("cardinal", "money", "measure") or not counts(one):
            continue
        for other in mentions[index + 1 : index + 1 + _AHEAD]:
            if other.start - one.end > _APART or text.count("\n", one.end, other.start) > 1:
                break
            if (
                other.kind == one.kind
                and not other.dual
                and not other.modifier
                and (_slipped(one, other) and _of_one_event(text, one, other))
            ):
                yield differ(one, other)
                break


def _slipped(one: Mention, other: Mention) -> bool:
    """Whether one value is easily written for the other."""
    low, high = sorted((figure(one.value), figure(other.value)))
    if low < 2 or low == high:
        return False
    turned = low == int(low) and high == int(high) and sorted(one.value) == sorted(other.value)
    zeros, teens = high / low in (10, 100, 1000), 13 <= low <= 19 and high == (low - 10) * 10
    if not (turned or zeros or teens) or not same_sort(counts(one), counts(other)):
        return False
    if turned:
        return counts(one) != counts(other) and low > 9  # of one noun it is told already
    return teens or counts(one) == counts(other)


def _of_one_event(text: str, one: Mention, other: Mention) -> bool:
    """Whether two numbers of different sentences are told of one event, and none of the two of another time."""
    if not STOPS.search(text, one.end, other.start):
        return False
    first, second = _sentence(text, one), _sentence(text, other)
    contrast = tables.context()["contrast"]
    if any(word in contrast for word in second) or any(word in contrast for word in first):
        return False
    shared = {word for word in first & second if len(word) > 2} - _common()
    happened = event(text, one)
    told = bool(happened) and happened == event(text, other)
    return len(shared) + told >= _SAME


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """Words that tell no event from another."""
    return tables.context()["event-none"].union(*(tables.context()[event] for event in _EVENTS))


def _sentence(text: str, mention: Mention) -> frozenset[str]:
    """The words of its sentence that stand near a number, but for its noun and particles."""
    low = max(0, mention.start - _NEAR)
    start = max(low, *(text.rfind(mark, low, mention.start) + 1 for mark in ".؛؟!\n"))
    stop = STOPS.search(text, mention.end, mention.end + _NEAR)
    end = stop.start() if stop else mention.end + _NEAR
    return _words(text[start : mention.start] + " " + text[mention.end : end], counts(mention))


@lru_cache(maxsize=64)
def _words(text: str, counted: str) -> frozenset[str]:
    particles = tables.particles()
    words = (word for word in _WORD.findall(fold.bare(text)) if word not in particles)
    keys = (fold.fold(word) for word in words if noun(word) != counted)
    return frozenset(stem(key.removeprefix("و")) if len(key) > 3 else key for key in keys)

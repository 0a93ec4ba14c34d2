"""A raw text and its reference put side by side: which ink of one is which of the other."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from core.align import Block, blocks
from core.edits import NEWLINE, Edit
from core.ink import Ink, ink

ISLAND = 3  # a common stretch no longer than that, alone among differences, is chance
SOLID = 8  # a common stretch as long as that is none
# Ink characters of a short passage that was moved, and from how many on it needs no share of its surroundings; the
# product of both texts' leftovers up to which they are compared.
LEAST_MOVED, MOVED_FOR_SURE, MOST_COMPARED = 6, 24, 20_000_000
SLIDE = 60  # how far a difference is moved to where words or lines begin

LONGEST_HEADING, LONGEST_TITLE, LONGEST_QUESTION, MOST_WORDS = 110, 170, 80, 18
UNFINISHED = re.compile(r"[.…،؛:,;][”\"»)]*$")
TONE = re.compile('[؟!?][”"»)]*$')
LIST_ITEM = re.compile("[-–—•*●▪◦·]|[0-9٠-٩]{1,2}[.)\\-–]")
FINAL = re.compile(r"[.…؟!?:][”\"»)]*$")
LIST_LINES = 3  # as many short lines without a final mark in a row are a list


@dataclass(frozen=True, slots=True)
class Pair:
    """``partner`` has the reference's ink place for each of the raw's, or -1.

    ``found`` are the common stretches in the raw's order, ``covered`` their spans in the reference's. ``heads`` tells
    of each ink place that begins a line of the reference whether that line is a heading.
    """

    raw: Ink
    reference: Ink
    found: tuple[Block, ...]
    covered: Sequence[tuple[int, int]]
    partner: Sequence[int]
    heads: Mapping[int, bool]

    @property
    def shared(self) -> int:
        """Ink characters that both have."""
        return sum(block.size for block in self.found)

    def missing(self) -> str:
        """The reference's ink that is nowhere in the raw, folded, its passages on lines of their own."""
        spans, done = [], 0
        for start, end in self.covered:
            spans.append(self.reference.folded[done:start])
            done = end
        return "\n".join((*filter(None, spans), self.reference.folded[done:]))

    def is_free(self, start: int, end: int) -> bool:
        """Whether the reference's ink between two places is nowhere in the raw."""
        before = bisect_left(self.covered, (end, -1)) - 1
        return start < end and (before < 0 or self.covered[before][1] <= start)


def pair_up(raw: str, reference: str, characters: Sequence[Edit]) -> Pair:
    """Both texts aligned; ``characters`` are the raw's character edits to read it with, in order and apart."""
    left, right = ink(raw, characters), ink(reference)
    heads = line_heads(right)
    solid = _without_chance(blocks(left.folded, right.folded), (len(left), len(right)))
    found = _settled(left, right, heads, _with_moved(left, right, solid))
    partner = array("i", [-1]) * len(left)
    for block in found:
        partner[block.a : block.a + block.size] = array("i", range(block.b, block.b + block.size))
    covered = sorted((block.b, block.b + block.size) for block in found)
    return Pair(left, right, tuple(found), covered, partner, heads)


def line_heads(reference: Ink) -> dict[int, bool]:
    """The first ink place of each line, and whether the line is a heading: a short line without a final mark (a short
    question or call is one too) before a longer line or one that has such a mark; no item of a list."""
    lines, at = [], 0
    for line in reference.text.split(NEWLINE):
        place = reference.first_from(at)
        at += len(line) + 1
        if reference.start(place) < at and line.strip():
            lines.append((place, line.strip()))
    short = [_is_short(line, first=index == 0) for index, (_, line) in enumerate(lines)]
    out = {}
    for index, (place, line) in enumerate(lines):
        follows = lines[index + 1][1] if index + 1 < len(lines) else ""
        body = len(follows) > len(line) or bool(FINAL.search(follows))
        out[place] = short[index] and body and not _in_list(short, index)
    return out


def _is_short(line: str, first: bool) -> bool:
    if len(line) > (LONGEST_TITLE if first else LONGEST_HEADING) or UNFINISHED.search(line) or LIST_ITEM.match(line):
        return False
    if TONE.search(line) and len(line) > LONGEST_QUESTION:
        return False
    return first or len(line.split()) <= MOST_WORDS


def _in_list(short: Sequence[bool], index: int) -> bool:
    low = high = index
    while low > 0 and short[low - 1]:
        low -= 1
    while high + 1 < len(short) and short[high + 1]:
        high += 1
    return high - low + 1 >= LIST_LINES


def _without_chance(found: list[Block], ends: tuple[int, int]) -> list[Block]:
    """The blocks without those that passages of different wording share by chance: the short ones between two long
    ones where most letters have no partner."""
    kept: list[Block] = []
    edges = [Block(0, 0, 0), *found, Block(*ends, 0)]
    last = 0
    for index in range(1, len(edges)):
        if edges[index].size < SOLID and index < len(edges) - 1:
            continue
        one, two, inner = edges[last], edges[index], edges[last + 1 : index]
        length = max(two.a - one.a - one.size, two.b - one.b - one.size)
        if 2 * sum(block.size for block in inner) >= length:
            kept += _without_islands([one, *inner, two])
        if two.size:
            kept.append(two)
        last = index
    return kept


def _without_islands(found: list[Block]) -> list[Block]:
    kept = []
    for index in range(1, len(found) - 1):
        block = found[index]
        before, after = _distance(found[index - 1], block), _distance(block, found[index + 1])
        if block.size > ISLAND or min(before, after) <= 1 or before + after <= 2 * block.size:
            kept.append(block)
    return kept


def _distance(left: Block, right: Block) -> int:
    return max(right.a - left.a - left.size, abs(right.b - left.b - left.size))


def _with_moved(left: Ink, right: Ink, found: list[Block]) -> list[Block]:
    """The blocks, and short passages that only seem to be missing because they stand at another place."""
    mine, theirs = _left_over(found, len(left)), _left_over([Block(b, a, size) for a, b, size in found], len(right))
    if sum(end - start for start, end in mine) * sum(end - start for start, end in theirs) > MOST_COMPARED:
        return found
    out = list(found)
    while mine:
        start, end = mine.pop()
        best = Block(0, 0, 0)
        for low, high in theirs:
            matcher = SequenceMatcher(None, left.folded[start:end], right.folded[low:high], autojunk=False)
            match = matcher.find_longest_match()
            if match.size > best.size:
                best = Block(start + match.a, low + match.b, match.size)
        if best.size >= LEAST_MOVED and 2 * best.size >= min(MOVED_FOR_SURE, end - start):
            out.append(best)
            mine += _outside((start, end), (best.a, best.a + best.size))
            low, high = next(span for span in theirs if span[0] <= best.b < span[1])
            theirs.remove((low, high))
            theirs += _outside((low, high), (best.b, best.b + best.size))
    return sorted(out)


def _outside(span: tuple[int, int], inner: tuple[int, int]) -> list[tuple[int, int]]:
    """What of a span stands before and after an inner one."""
    parts = ((span[0], inner[0]), (inner[1], span[1]))
    return [part for part in parts if part[1] - part[0] >= LEAST_MOVED]


def _left_over(found: Sequence[Block], length: int) -> list[tuple[int, int]]:
    """Spans of the first text that no block covers."""
    out, done = [], 0
    for block in sorted(found):
        if block.a > done:
            out.append((done, block.a))
        done = max(done, block.a + block.size)
    return [*out, (done, length)] if done < length else out


def _settled(left: Ink, right: Ink, heads: Mapping[int, bool], found: list[Block]) -> list[Block]:
    """The blocks with what only one text has moved to where words or lines begin, where the same letters allow it."""
    out = [Block(0, 0, 0), *found, Block(len(left), len(right), 0)]
    for index in range(len(out) - 1):
        one, two = out[index], out[index + 1]
        here, there = two.a - one.a - one.size, two.b - one.b - one.size
        if min(here, there) > 0:
            out[index], out[index + 1] = _to_words(left, right, one, two)
        if (here > 0) == (there > 0) or min(here, there) < 0 or not one.size:
            continue
        text, at = (left.folded, two.a) if here else (right.folded, two.b)
        gap, best, slide = max(here, there), -1, 0
        for step in range(min(SLIDE, one.size)):
            if step and text[at - step] != text[at - step - gap]:
                break
            worth = _worth((left, right, heads), two.a - step, two.b - step, here)
            if here == 0:
                worth += 4 * (two.b - step - gap in heads) + _begins(right, two.b - step - gap)
            if worth > best:
                best, slide = worth, step
        out[index] = Block(one.a, one.b, one.size - slide)
        out[index + 1] = Block(two.a - slide, two.b - slide, two.size + slide)
    return [block for block in out if block.size]


def _to_words(left: Ink, right: Ink, one: Block, two: Block) -> tuple[Block, Block]:
    """Two blocks cut back to where words begin in both texts, so that what differs between them is whole words."""
    while one.size and not (_begins(left, one.a + one.size) and _begins(right, one.b + one.size)):
        one = Block(one.a, one.b, one.size - 1)
    while two.size and not (_begins(left, two.a) and _begins(right, two.b)):
        two = Block(two.a + 1, two.b + 1, two.size - 1)
    return one, two


def _worth(texts: tuple[Ink, Ink, Mapping[int, bool]], a: int, b: int, here: int) -> int:
    """How well two places suit as the end of a difference; ``here`` is its length in the raw."""
    left, right, heads = texts
    worth = 4 * (b in heads) + 2 * _begins(right, b) + _begins(left, a)
    return worth + (_begins(left, a - here) if here else 0)


def _begins(text: Ink, place: int) -> bool:
    """Whether a word, or a mark after one, begins at an ink place."""
    if place <= 0 or place >= len(text):
        return True
    at = bisect_left(text.runs, place)
    if at < len(text.runs) and text.runs[at] == place:
        return True
    return not (text.exact[place - 1].isalnum() and text.exact[place].isalnum())


def begins(text: Ink, place: int) -> bool:
    """Whether no word goes on from one side of an ink place to the other."""
    return _begins(text, place)


def differences(pair: Pair) -> Iterator[tuple[int, int]]:
    """Raw and reference ink places that are aligned and yet not the same character."""
    for a, b, size in pair.found:
        for start in range(0, size, 256):
            end = min(size, start + 256)
            mine, theirs = pair.raw.exact[a + start : a + end], pair.reference.exact[b + start : b + end]
            if mine != theirs:
                for offset, (one, two) in enumerate(zip(mine, theirs, strict=True), start):
                    if one != two:
                        yield a + offset, b + offset

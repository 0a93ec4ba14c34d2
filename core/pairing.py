"""A raw text and its reference put side by side: which ink of one is which of the other."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.align import Block, blocks
from core.edits import NEWLINE, Edit
from core.ink import Ink, ink

ISLAND = 3  # a common stretch no longer than that, alone among differences, is chance
SLIDE = 60  # how far a difference is moved to where words or lines begin

LONGEST_HEADING, LONGEST_TITLE, LONGEST_QUESTION, MOST_WORDS = 110, 170, 80, 18
UNFINISHED = re.compile(r"[.…،؛:,;][”\"»)]*$")
TONE = re.compile('[؟!?][”"»)]*$')
LIST_ITEM = re.compile("[-–—•*●▪◦·]|[0-9٠-٩]{1,2}[.)\\-–]")
FINAL = re.compile(r"[.…؟!?:][”\"»)]*$")
LIST_LINES = 3  # as many short lines without a final mark in a row are a list


@dataclass(frozen=True, slots=True)
class Pair:
    """``partner`` has the reference's ink place for each of the raw's, or -1; ``other`` the other way round.

    ``found`` are the common stretches in the raw's order. ``heads`` tells of each ink place that begins a line of the
    reference whether that line is a heading.
    """

    raw: Ink
    reference: Ink
    found: tuple[Block, ...]
    partner: Sequence[int]
    other: Sequence[int]
    heads: Mapping[int, bool]

    @property
    def shared(self) -> int:
        """Ink characters that both have."""
        return sum(block.size for block in self.found)

    def is_free(self, start: int, end: int) -> bool:
        """Whether the reference's ink between two places is nowhere in the raw."""
        return start < end and max(self.other[start:end]) < 0


def pair_up(raw: str, reference: str, characters: Sequence[Edit]) -> Pair:
    """Both texts aligned; ``characters`` are the raw's character edits to read it with, in order and apart."""
    left, right = ink(raw, characters), ink(reference)
    heads = line_heads(right)
    found = _settled(left, right, heads, _without_islands(blocks(left.folded, right.folded)))
    partner, other = array("i", [-1]) * len(left), array("i", [-1]) * len(right)
    for block in found:
        partner[block.a : block.a + block.size] = array("i", range(block.b, block.b + block.size))
        other[block.b : block.b + block.size] = array("i", range(block.a, block.a + block.size))
    return Pair(left, right, tuple(found), partner, other, heads)


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


def _without_islands(found: list[Block]) -> list[Block]:
    kept = []
    for index, block in enumerate(found):
        if 0 < index < len(found) - 1 and block.size <= ISLAND:
            before = _distance(found[index - 1], block)
            after = _distance(block, found[index + 1])
            if min(before, after) > 1 and before + after > 2 * block.size:
                continue
        kept.append(block)
    return kept


def _distance(left: Block, right: Block) -> int:
    return max(right.a - left.a - left.size, abs(right.b - left.b - left.size))


def _settled(left: Ink, right: Ink, heads: Mapping[int, bool], found: list[Block]) -> list[Block]:
    """The blocks with what only one text has moved to where words or lines begin, where the same letters allow it."""
    out = [Block(0, 0, 0), *found, Block(len(left), len(right), 0)]
    for index in range(len(out) - 1):
        one, two = out[index], out[index + 1]
        here, there = two.a - one.a - one.size, two.b - one.b - one.size
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

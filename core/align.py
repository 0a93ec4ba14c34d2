"""Which stretches two long strings share, in memory that grows with their length alone.

Long common stretches are found first, through an index of the second string's n-grams, and grown to both sides; the
heaviest chain that keeps its order is kept, and what the chain leaves over and was only moved. The gaps between are
aligned in the same way with shorter n-grams, and the smallest by difflib.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

GRAMS = (32, 16, 8, 5)  # lengths of the n-grams, by depth
INDEXED = 60_000  # n-grams of one string that an index holds; longer strings are sampled
SMALL = 40_000  # product of two lengths that difflib may take on
LEAST_MOVED = 24  # a moved stretch is at least this long
STEP = 64  # characters compared at a time where a stretch is grown


class Block(NamedTuple):
    """``first[a:a + size] == second[b:b + size]``."""

    a: int
    b: int
    size: int


class Frame(NamedTuple):
    """A part of both strings, half open."""

    a: int
    a_end: int
    b: int
    b_end: int


def blocks(first: str, second: str) -> list[Block]:
    """Common stretches in the order of the first string; none overlaps another in either.

    >>> [tuple(block) for block in blocks("abcdefgh", "abcXefgh")]
    [(0, 0, 3), (4, 4, 4)]
    """
    found = list(_align(first, second, Frame(0, len(first), 0, len(second)), 0))
    found.sort()
    return list(_joined(found))


def _align(first: str, second: str, frame: Frame, depth: int) -> Iterator[Block]:
    """The blocks of a frame, each found once, in no order."""
    head = _common(first, second, frame.a, frame.b, min(frame.a_end - frame.a, frame.b_end - frame.b))
    if head:
        yield Block(frame.a, frame.b, head)
        frame = frame._replace(a=frame.a + head, b=frame.b + head)
    tail = _common_back(
        first, second, frame.a_end, frame.b_end, min(frame.a_end - frame.a, frame.b_end - frame.b)
    )  # fmt: skip
    if tail:
        yield Block(frame.a_end - tail, frame.b_end - tail, tail)
        frame = frame._replace(a_end=frame.a_end - tail, b_end=frame.b_end - tail)
    wide, high = frame.a_end - frame.a, frame.b_end - frame.b
    if not wide or not high:
        return
    if wide * high <= SMALL:
        yield from _small(first, second, frame)
        return
    if depth == len(GRAMS):
        return
    seeds = list(_seeds(first, second, frame, GRAMS[depth]))
    chain = _chain(seeds)
    fixed = chain if depth else _with_moved(first, second, chain, seeds)
    yield from fixed
    for inner in _gaps(frame, sorted(fixed)):
        yield from _align(first, second, inner, depth + 1)


def _gaps(frame: Frame, fixed: list[Block]) -> Iterator[Frame]:
    """The parts between blocks that follow one another in both strings."""
    by_b = sorted(block.b for block in fixed)
    edges = [Block(frame.a, frame.b, 0), *fixed, Block(frame.a_end, frame.b_end, 0)]
    for left, right in pairwise(edges):
        a, b = left.a + left.size, left.b + left.size
        if right.b >= b and bisect_left(by_b, b) == bisect_left(by_b, right.b):
            yield Frame(a, right.a, b, right.b)


def _seeds(first: str, second: str, frame: Frame, size: int) -> Iterator[Block]:
    """Common stretches of at least ``size``, grown as far as they go, in the order of the first string."""
    stride = max(1, min(size, (frame.b_end - frame.b) // INDEXED))
    index: dict[str, int] = {}
    for place in range(frame.b, frame.b_end - size + 1, stride):
        gram = second[place : place + size]
        index[gram] = -1 if gram in index else place
    at = done = frame.a
    while at <= frame.a_end - size:
        place = index.get(first[at : at + size], -1)
        if place < 0:
            at += 1
            continue
        back = _common_back(first, second, at, place, min(at - done, place - frame.b))
        ahead = _common(first, second, at, place, min(frame.a_end - at, frame.b_end - place))
        yield Block(at - back, place - back, back + ahead)
        at = done = at + ahead


def _chain(seeds: list[Block]) -> list[Block]:
    """The heaviest choice of seeds that stand in the same order in both strings."""
    best: list[tuple[int, int, int]] = []  # end in the second string, weight, index; both grow along the list
    previous: list[int] = []
    for index, seed in enumerate(seeds):
        before = bisect_right(best, (seed.b, len(seeds) * 1_000_000_000, 0)) - 1
        weight = seed.size + (best[before][1] if before >= 0 else 0)
        previous.append(best[before][2] if before >= 0 else -1)
        entry = (seed.b + seed.size, weight, index)
        place = bisect_left(best, entry)
        if place and best[place - 1][1] >= weight:
            continue
        insort(best, entry)
        while place + 1 < len(best) and best[place + 1][1] <= weight:
            del best[place + 1]
    out, index = [], best[-1][2] if best else -1
    while index >= 0:
        out.append(seeds[index])
        index = previous[index]
    return out[::-1]


def _with_moved(first: str, second: str, chain: list[Block], seeds: Iterable[Block]) -> list[Block]:
    """The chain, and what stands at another place in the second string, cut to what the chain leaves over there."""
    taken = sorted((block.b, block.b + block.size) for block in chain)
    chosen = set(chain)
    out = list(chain)
    for seed in sorted(set(seeds) - chosen, key=lambda block: -block.size):
        a, b, size = seed
        index = bisect_right(taken, (b, 1 << 60))
        if index and taken[index - 1][1] > b:
            cut = taken[index - 1][1] - b
            a, b, size = a + cut, b + cut, size - cut
            index = bisect_right(taken, (b, 1 << 60))
        if index < len(taken):
            size = min(size, taken[index][0] - b)
        if size >= LEAST_MOVED:
            out.append(Block(a, b, size))
            insort(taken, (b, b + size))
    return out


def _small(first: str, second: str, frame: Frame) -> Iterator[Block]:
    matcher = SequenceMatcher(None, first[frame.a : frame.a_end], second[frame.b : frame.b_end], autojunk=False)
    for a, b, size in matcher.get_matching_blocks():
        if size:
            yield Block(frame.a + a, frame.b + b, size)


def _common(first: str, second: str, a: int, b: int, limit: int) -> int:
    """How many characters from two places on are the same, ``limit`` at most."""
    return _reach(lambda low, high: first[a + low : a + high] == second[b + low : b + high], limit)


def _common_back(first: str, second: str, a: int, b: int, limit: int) -> int:
    """How many characters before two places are the same, ``limit`` at most."""
    return _reach(lambda low, high: first[a - high : a - low] == second[b - high : b - low], limit)


def _reach(same: Callable[[int, int], bool], limit: int) -> int:
    """How far two texts are the same, in steps that grow while they are; ``same`` compares from one size to another."""
    size, step = 0, STEP
    while size < limit:
        step = min(step, limit - size)
        if same(size, size + step):
            size += step
            step *= 2
        elif step == 1:
            break
        else:
            step = max(1, step // 4)
    return size


def _joined(found: Iterable[Block]) -> Iterator[Block]:
    """Neighbouring blocks as one."""
    held: Block | None = None
    for block in found:
        if held and held.a + held.size == block.a and held.b + held.size == block.b:
            held = Block(held.a, held.b, held.size + block.size)
            continue
        if held:
            yield held
        held = block
    if held:
        yield held

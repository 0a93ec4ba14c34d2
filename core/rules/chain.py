"""All readings of a text as lines, weighed together: the probability of each break, heading and glued word.

A reading says of every site whether a line begins there and whether that line is a heading; its weight is the product
of what the scorer says of its parts. Sums over all readings are taken forwards and backwards over the sites, so the
work grows with the length of the text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, inf, log1p


@dataclass(frozen=True, slots=True)
class Link:
    """One site's scores, as log-odds against nothing happening there: a paragraph's ``end``, a ``split`` of words.

    ``forced`` where a line begins in any case. ``headings`` maps each earlier site (-1: the text's beginning) from
    which a heading could run to here to that heading's score.
    """

    end: float
    split: float
    forced: bool
    headings: Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Odds:
    """Probabilities for one site: a line begins, that line is a heading, no line begins but two words are glued.

    ``heading_end`` is the site where the likeliest heading from here ends, or None.
    """

    line: float
    heading: float
    split: float
    heading_end: int | None


def weigh(links: Sequence[Link]) -> tuple[Odds, list[Odds]]:
    """The text's beginning as if it were a site, and each site."""
    size = len(links)
    stay = [-inf if link.forced else _plus(0.0, link.split) for link in links]
    passed = [0.0]  # weight of passing the sites before i without a line's beginning
    for value in stay:
        passed.append(passed[-1] + value if value > -inf else passed[-1])
    walls = [0]
    for link in links:
        walls.append(walls[-1] + link.forced)

    def over(first: int, last: int) -> float:
        """Passing every site between two, themselves out."""
        return passed[last] - passed[first + 1] if walls[last] == walls[first + 1] else -inf

    begins = [-inf] * size  # forwards: a line begins at i
    within = [0.0] * (size + 1)  # forwards: in a paragraph just before i
    for i, link in enumerate(links):
        total = within[i] + link.end
        for k, score in link.headings.items():
            total = _plus(total, (begins[k] if k >= 0 else 0.0) + score + over(k, i))
        begins[i] = total
        within[i + 1] = _plus(within[i] + stay[i], total)

    runs: list[list[tuple[int, float]]] = [[] for _ in range(size + 1)]
    for i, link in enumerate(links):
        for k, score in link.headings.items():
            runs[k].append((i, score + over(k, i)))
    after = [0.0] * (size + 1)  # backwards: a line has begun at i; the last item is the text's beginning
    rest = [0.0] * (size + 1)  # backwards: in a paragraph just before i
    for i in range(size - 1, -2, -1):
        total = rest[i + 1]
        for j, score in runs[i]:
            total = _plus(total, score + after[j])
        after[i] = total
        if i >= 0:
            rest[i] = _plus(links[i].end + total, stay[i] + rest[i + 1])
    whole = after[-1]

    def odds(i: int) -> Odds:
        begun = begins[i] if i >= 0 else 0.0
        line = _share(begun + after[i] - whole)
        heading, best, best_end = 0.0, 0.0, None
        for j, score in runs[i]:
            chance = _share(begun + score + after[j] - whole)
            heading += chance
            if chance > best:
                best, best_end = chance, j
        split = links[i].split if i >= 0 else -inf
        glued = (1 - line) * _share(split - _plus(0.0, split)) if split > -inf else 0.0
        return Odds(line, min(heading, line), glued, best_end)

    return odds(-1), [odds(i) for i in range(size)]


def _plus(a: float, b: float) -> float:
    """log(exp(a) + exp(b))."""
    if a < b:
        a, b = b, a
    return a if b == -inf else a + log1p(exp(b - a))


def _share(value: float) -> float:
    return 1.0 if value >= 0 else exp(value) if value > -700 else 0.0

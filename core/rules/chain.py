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


@dataclass(frozen=True, slots=True)
class Sums:
    """Log sums of the weights of all readings. The text's beginning counts as a site, the last one of each list.

    ``begins`` and ``after``: of readings before and after a site at which a line begins; ``within`` and ``rest``: of
    readings in which a paragraph runs up to it; ``runs``: the headings from a site, each with its end and weight.
    """

    links: Sequence[Link]
    begins: list[float]
    after: list[float]
    within: list[float]
    rest: list[float]
    runs: list[list[tuple[int, float]]]

    @property
    def whole(self) -> float:
        return self.after[-1]

    def line(self, site: int) -> float:
        """Probability that a line begins at a site."""
        return _share(self.begins[site] + self.after[site] - self.whole)

    def end(self, site: int) -> float:
        """Probability that a paragraph ends at a site."""
        return _share(self.within[site] + self.links[site].end + self.after[site] - self.whole)

    def headings(self, site: int) -> list[tuple[float, int]]:
        """The headings that could run from a site: the probability of each, and the site where it ends."""
        begun = self.begins[site] - self.whole
        return [(_share(begun + weight + self.after[end]), end) for end, weight in self.runs[site]]

    def split(self, site: int) -> float:
        """Probability that two words are glued at a site at which no line begins."""
        weight = self.links[site].split
        return (1 - self.line(site)) * _share(weight - _plus(0.0, weight))


def sums(links: Sequence[Link]) -> Sums:
    """Forwards and backwards over the sites."""
    size = len(links)
    stay = [-inf if link.forced else _plus(0.0, link.split) for link in links]
    passed, walls = [0.0], [0]  # weight of passing all sites before i without a line's beginning; forced ones there
    for link, value in zip(links, stay, strict=True):
        passed.append(passed[-1] + (0.0 if link.forced else value))
        walls.append(walls[-1] + link.forced)
    begins = [-inf] * size + [0.0]
    within = [0.0] * (size + 1)
    runs: list[list[tuple[int, float]]] = [[] for _ in range(size + 1)]
    for i, link in enumerate(links):
        total = within[i] + link.end
        for k, weight in link.headings.items():
            if walls[i] == walls[k + 1]:
                over = weight + passed[i] - passed[k + 1]
                runs[k].append((i, over))
                total = _plus(total, begins[k] + over)
        begins[i] = total
        within[i + 1] = _plus(within[i] + stay[i], total)
    after = [0.0] * (size + 1)
    rest = [0.0] * (size + 1)
    for i in range(size - 1, -2, -1):
        total = rest[i + 1]
        for j, over in runs[i]:
            total = _plus(total, over + after[j])
        after[i] = total
        if i >= 0:
            rest[i] = _plus(links[i].end + total, stay[i] + rest[i + 1])
    return Sums(links, begins, after, within, rest, runs)


def weigh(links: Sequence[Link]) -> tuple[Odds, list[Odds]]:
    """The text's beginning as if it were a site, and each site."""
    found = sums(links)

    def odds(site: int) -> Odds:
        headings = found.headings(site)
        line = found.line(site)
        heading = min(line, sum(chance for chance, _ in headings))
        return Odds(line, heading, found.split(site) if site >= 0 else 0.0, max(headings)[1] if headings else None)

    return odds(-1), [odds(site) for site in range(len(links))]


def _plus(a: float, b: float) -> float:
    """log(exp(a) + exp(b))."""
    if a < b:
        a, b = b, a
    return a if b == -inf else a + log1p(exp(b - a))


def _share(value: float) -> float:
    return 1.0 if value >= 0 else exp(value) if value > -700 else 0.0

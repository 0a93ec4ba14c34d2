"""All readings of a text as lines, weighed together: the probability of each break, heading and glued word.

A reading says of every site whether a line begins there and whether that line is a heading; its weight is the product
of what the scorer says of its parts. Sums over all readings are taken forwards and backwards over the sites, so the
work grows with the length of the text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, inf, log1p
from typing import NamedTuple

LEAST = -700.0  # of a logarithm whose power is not nought


class Link(NamedTuple):
    """One site's scores, as log-odds against nothing happening there: a paragraph's ``end``, a ``split`` of words.

    ``forced`` where a line begins in any case. ``headings`` maps each earlier site (-1: the text's beginning) from
    which a heading could run to here to that heading's score.
    """

    end: float
    split: float
    forced: bool
    headings: Mapping[int, float]


class Odds(NamedTuple):
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
        begun, after = self.begins[site] - self.whole, self.after
        return [(_share(begun + weight + after[end]), end) for end, weight in self.runs[site]]

    def split(self, site: int) -> float:
        """Probability that two words are glued at a site at which no line begins."""
        return (1 - self.line(site)) * _split_share(self.links[site].split)


def sums(links: Sequence[Link]) -> Sums:
    """Forwards and backwards over the sites. The commonest sums are written out: a call costs more than a sum."""
    size = len(links)
    stay = [-inf if link.forced else 0.0 if link.split == -inf else _plus(0.0, link.split) for link in links]
    passed, walls = [0.0], [0]  # weight of passing all sites before i without a line's beginning; forced ones there
    begins = [-inf] * size + [0.0]
    within = [0.0] * (size + 1)
    runs: list[list[tuple[int, float]]] = [[] for _ in range(size + 1)]
    for i, (end, _, forced, headings) in enumerate(links):
        total, wall, so_far = within[i] + end, walls[i], passed[i]
        for k, weight in headings.items():
            if wall == walls[k + 1]:
                over = weight + so_far - passed[k + 1]
                runs[k].append((i, over))
                more = begins[k] + over
                total = total + log1p(exp(more - total)) if more < total else more + log1p(exp(total - more))
        begins[i] = total
        walls.append(wall + forced)
        if forced:
            passed.append(so_far)
            within[i + 1] = total
            continue
        on = within[i] + stay[i]
        passed.append(so_far + stay[i])
        within[i + 1] = total + log1p(exp(on - total)) if on < total else on + log1p(exp(total - on))
    after = [0.0] * (size + 1)
    rest = [0.0] * (size + 1)
    for i in range(size - 1, -2, -1):
        total = rest[i + 1]
        for j, over in runs[i]:
            more = over + after[j]
            total = total + log1p(exp(more - total)) if more < total else more + log1p(exp(total - more))
        after[i] = total
        if i >= 0:
            on, off = stay[i] + rest[i + 1], links[i].end + total
            rest[i] = off + log1p(exp(on - off)) if on < off else on + log1p(exp(off - on))
    return Sums(links, begins, after, within, rest, runs)


def weigh(links: Sequence[Link]) -> tuple[Odds, list[Odds]]:
    """The text's beginning as if it were a site, and each site."""
    found = sums(links)
    begins, after, whole, runs = found.begins, found.after, found.whole, found.runs
    out: list[Odds] = []
    for site in range(-1, len(links)):
        value = begins[site] + after[site] - whole
        line = 1.0 if value >= 0 else exp(value) if value > LEAST else 0.0
        weight = links[site].split if site >= 0 else -inf
        split = (1 - line) * _split_share(weight) if weight > -inf else 0.0
        if runs[site]:
            headings = found.headings(site)
            out.append(Odds(line, min(line, sum([chance for chance, _ in headings])), split, max(headings)[1]))
        else:
            out.append(Odds(line, 0.0, split, None))
    return out[0], out[1:]


def _split_share(weight: float) -> float:
    """How likely a split is where no line begins."""
    return _share(weight - _plus(0.0, weight)) if weight > -inf else 0.0


def _plus(a: float, b: float) -> float:
    """log(exp(a) + exp(b))."""
    if a < b:
        a, b = b, a
    return a if b == -inf else a + log1p(exp(b - a))


def _share(value: float) -> float:
    return 1.0 if value >= 0 else exp(value) if value > LEAST else 0.0

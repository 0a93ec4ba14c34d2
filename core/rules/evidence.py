"""What speaks for each reading of a text: the names whose weights core/rules/chain.py adds up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.rules.chain import Link
from core.rules.headings import LONGEST, LONGEST_TITLE, end_features, heading_features
from core.rules.nesting import Nesting
from core.rules.scorer import Weights
from core.rules.site import Site
from core.rules.text import BreakPolicy

WALLS = ("line", "cut")  # forms at which a line ends in any case
MOST_STARTS = 6  # for one end
_NEVER = -30.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """One site's feature names: for a paragraph's ``end`` there, for a ``split`` of words (empty where none is
    possible), and for each heading that could run there from an earlier site (-1: the text's beginning)."""

    end: tuple[str, ...]
    split: tuple[str, ...]
    forced: bool
    headings: Mapping[int, tuple[str, ...]]


def evidence(text: str, sites: Sequence[Site], nest: Nesting, breaks: BreakPolicy) -> Iterator[Evidence]:
    """The evidence at every site in order, under a break policy."""
    wall = -1  # the last one before the site
    for index, site in enumerate(sites):
        split = tuple(f"split.{name}" for name in site.features) if site.form == "letters" else ()
        lost = site.form != "end" or breaks == "sentence"  # a heading whose line end became a space is past finding
        headings = dict(_headings(text, sites, index, nest, wall)) if lost else {}
        yield Evidence(_end(site, breaks), split, site.form in WALLS, headings)
        if site.form in WALLS:
            wall = index


def score(found: Iterable[Evidence], weights: Weights) -> list[Link]:
    """The evidence as log-odds."""
    line = weights.line_score
    return [
        Link(
            0.0 if item.forced else line(item.end),
            line(item.split) if item.split else _NEVER,
            item.forced,
            {start: line(names) for start, names in item.headings.items()},
        )
        for item in found
    ]


def _end(site: Site, breaks: BreakPolicy) -> tuple[str, ...]:
    """A sentence end before a space is no lost line break."""
    return ("lost.end",) if site.form == "end" and breaks == "lost" else site.features


def _headings(
    text: str, sites: Sequence[Site], index: int, nest: Nesting, wall: int
) -> Iterator[tuple[int, tuple[str, ...]]]:
    end = sites[index]
    starts = [-1] if wall < 0 and end.gap <= LONGEST_TITLE else []
    for start in range(index - 1, max(wall, 0) - 1, -1):
        if end.gap - sites[start].at > LONGEST or len(starts) > MOST_STARTS:
            break
        if sites[start].at < end.gap:
            starts.append(start)
    if starts:
        own = tuple([f"at.{name}" for name in end.features])
        body = end_features(text, end)
        for start in starts:
            yield start, (*heading_features(text, sites[start] if start >= 0 else None, end, nest), *body, *own)

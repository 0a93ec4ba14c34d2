"""What speaks for each reading of a text: the names whose weights core/rules/chain.py adds up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf
from typing import NamedTuple

from core.rules.chain import Link
from core.rules.headings import (
    LONGEST,
    LONGEST_TITLE,
    Beginning,
    Echo,
    body_names,
    end_names,
    heading_begins,
    may_echo,
)
from core.rules.nesting import Nesting
from core.rules.scorer import Weights
from core.rules.site import Names, Site, named
from core.rules.text import BreakPolicy, uncommon
from core.spans import Span

BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f"  # the white space of ASCII, spaces aside
LOST: Names = ("lost.end",)  # a sentence end before a space, where line ends alone were lost
NO_HEADINGS: Mapping[int, tuple[Names, Names, Names]] = {}
WALLS = ("line", "cut")  # forms at which a line ends in any case
_HANDLE = re.compile("[a-z][a-z0-9._-]*")  # the name that a site signs with (alsharq) heads nothing
MOST_STARTS, MOST_KEPT = 6, 1 << 9  # for one end; for all
LEADS = frozenset(("title.verb", "title.and"))  # with "and" after it: a lead, rather, whose full stop is missing


class Evidence(NamedTuple):
    """One site's feature names: for a paragraph's ``end`` there, for a ``split`` of words (empty where none is
    possible), and for each heading that could run there from an earlier site (-1: the text's beginning): those of its
    beginning, of what stands between and of its end, which other headings share."""

    end: Names
    split: Names
    forced: bool
    headings: Mapping[int, tuple[Names, Names, Names]]


class Page(NamedTuple):
    """A text, the pairs of marks in it, and whether it has no white space but spaces."""

    text: str
    nest: Nesting
    plain: bool


class Beginnings(dict[int, Beginning]):
    """What would begin at a site (-1: at the text's beginning): asked for where others are near, and soon let go."""

    def __init__(self, text: str, sites: Sequence[Site], nest: Nesting) -> None:
        super().__init__()
        self.sites = sites
        self._text, self._nest = text, nest

    def __missing__(self, index: int) -> Beginning:
        if len(self) >= MOST_KEPT:
            self.clear()
        site = self.sites[index] if index >= 0 else None
        self[index] = found = heading_begins(self._text, site, self._nest)
        return found


class Scores(dict[Names, float]):
    """The scores of names that stand together, each added up once: a long text has few combinations of them."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self._weights = weights

    def __missing__(self, names: Names) -> float:
        self[names] = score = self._weights.line_score(names)
        return score


def evidence(text: str, sites: Sequence[Site], nest: Nesting, breaks: BreakPolicy) -> Iterator[Evidence]:
    """The evidence at every site in order, under a break policy."""
    wall = -1  # the last one before the site
    page = Page(text, nest, not any(map(str.isspace, uncommon(text))) and not any(map(text.__contains__, BLANKS)))
    ats = [site.at for site in sites]
    begun = Beginnings(text, sites, nest)
    for index, site in enumerate(sites):
        form = site.form
        lost = form == "end" and breaks == "lost"  # no lost line break, and a heading that ends so is past finding
        end = LOST if lost else site.features
        starts = [] if lost else _starts(ats, index, wall, site.gap)
        headings = dict(_headings(page, begun, index, starts)) if starts else NO_HEADINGS
        yield Evidence(end, named("split", end) if form == "letters" else (), form in WALLS, headings)
        if form in WALLS:
            wall = index


def score(found: Iterable[Evidence], weights: Weights) -> list[Link]:
    """The evidence as log-odds."""
    scores = Scores(weights)
    return [
        Link(
            0.0 if forced else scores[end],
            scores[split] if split else -inf,
            forced,
            {start: scores[begins] + scores[body] + scores[ends] for start, (begins, body, ends) in headings.items()}
            if headings
            else {},
        )
        for end, split, forced, headings in found
    ]  # fmt: skip


def _starts(ats: Sequence[int], index: int, wall: int, gap: int) -> list[int]:
    """The sites (-1: the text's beginning) from which a heading could run to a site, -1 first, then the nearest."""
    starts = [-1] if wall < 0 and gap <= LONGEST_TITLE else []
    if not index or gap - ats[index - 1] > LONGEST:
        return starts
    for start in range(index - 1, max(wall, 0) - 1, -1):
        at = ats[start]
        if gap - at > LONGEST or len(starts) > MOST_STARTS:
            break
        if at < gap:
            starts.append(start)
    return starts


def _headings(
    page: Page, begun: Beginnings, index: int, starts: Sequence[int]
) -> Iterator[tuple[int, tuple[Names, Names, Names]]]:
    """The headings that end at a site, by their start."""
    text, nest, plain = page
    here = begun.sites[index]
    gap = here.gap
    title, head = end_names(text, here, begun[index].word)
    echo = Echo(text, here.at) if may_echo(here, text[gap - 1]) else None
    for start in starts:
        begins = begun[start]
        _, at, word, names = begins
        if "a" <= text[at : at + 1] <= "z" and _HANDLE.fullmatch(text, at, gap):
            continue
        if start < 0 and "then.and" in title and not LEADS.isdisjoint(names):
            title += ("title.lead",)
        if at + len(word) > gap:  # the heading is shorter than the word that it begins with
            names = heading_begins(text, begins.site, nest, gap).names
        body = body_names(text[at:gap], Span(at, gap), nest, plain)
        if echo:
            body += echo.names(text[at:gap])
        yield start, (names, named("head", body), head) if start >= 0 else (names, named("title", body), title)

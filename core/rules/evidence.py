"""What speaks for each reading of a text: the names whose weights core/rules/chain.py adds up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf
from typing import NamedTuple

from core.rules.chain import Link
from core.rules.headings import LONGEST, LONGEST_TITLE, Beginning, body_names, echo_names, end_names, heading_begins
from core.rules.nesting import Nesting
from core.rules.scorer import Weights
from core.rules.site import Names, Site, named
from core.rules.text import BreakPolicy, uncommon
from core.spans import Span

BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f"  # the white space of ASCII, spaces aside
WALLS = ("line", "cut")  # forms at which a line ends in any case
_HANDLE = re.compile("[a-z][a-z0-9._-]*")  # the name that a site signs with (alsharq) heads nothing
MOST_STARTS = 6  # for one end
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
    begun = [heading_begins(text, None, nest)]  # at the text's beginning, and at each site
    for index, site in enumerate(sites):
        form = site.form
        split = named("split", site.features) if form == "letters" else ()
        lost = form != "end" or breaks == "sentence"  # a heading whose line end became a space is past finding
        starts = _starts(ats, index, wall, site.gap) if lost else []
        here = heading_begins(text, site, nest)
        headings = dict(_headings(page, here, [(start, begun[start + 1]) for start in starts])) if starts else {}
        yield Evidence(_end(site, breaks), split, form in WALLS, headings)
        begun.append(here)
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
            {start: scores[begins] + scores[body] + scores[ends] for start, (begins, body, ends) in headings.items()},
        )
        for end, split, forced, headings in found
    ]  # fmt: skip


def _end(site: Site, breaks: BreakPolicy) -> Names:
    """A sentence end before a space is no lost line break."""
    return ("lost.end",) if site.form == "end" and breaks == "lost" else site.features


def _starts(ats: Sequence[int], index: int, wall: int, gap: int) -> list[int]:
    """The sites (-1: the text's beginning) from which a heading could run to a site, -1 first, then the nearest."""
    starts = [-1] if wall < 0 and gap <= LONGEST_TITLE else []
    for start in range(index - 1, max(wall, 0) - 1, -1):
        at = ats[start]
        if gap - at > LONGEST or len(starts) > MOST_STARTS:
            break
        if at < gap:
            starts.append(start)
    return starts


def _headings(
    page: Page, here: Beginning, starts: Sequence[tuple[int, Beginning]]
) -> Iterator[tuple[int, tuple[Names, Names, Names]]]:
    """The headings that end at a site, by their start; ``here`` is what would begin there."""
    assert here.site is not None
    text, nest, plain = page
    gap = here.site.gap
    title, head = end_names(text, here.site, here.word)
    if starts[0][0] < 0:
        title += echo_names(text, here.site)
    for start, begun in starts:
        if "a" <= text[begun.at : begun.at + 1] <= "z" and _HANDLE.fullmatch(text, begun.at, gap):
            continue
        if start < 0 and "then.and" in title and not LEADS.isdisjoint(begun.names):
            title += ("title.lead",)
        shorter = begun.at + len(begun.word) > gap  # the heading is shorter than the word that it begins with
        begins = heading_begins(text, begun.site, nest, gap) if shorter else begun
        body = body_names(text[begins.at : gap], Span(begins.at, gap), nest, plain)
        kind, ends = ("head", head) if start >= 0 else ("title", title)
        yield start, (begins.names, named(kind, body), ends)

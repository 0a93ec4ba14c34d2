"""Restores the line breaks that a dump lost: paragraphs, sub-headings, and words that lost the space between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from core import lexicon
from core.edits import NEWLINE, THRESHOLD, WRITTEN_FROM, Edit, make_edit
from core.rules import scorer
from core.rules.chain import Link, Odds, weigh
from core.rules.headings import LONGEST, LONGEST_TITLE, heading_features
from core.rules.nesting import Nesting, nesting
from core.rules.sites import Site, find_sites
from core.rules.text import BreakPolicy, Text
from core.spans import Span

RULE = "lines"
REASONS: Mapping[str, str] = {
    "end": "sentence-end",
    "glued": "glued-after-sentence",
    "letters": "glued-letters",
    "digit": "glued-after-figure",
    "figure": "glued-before-figure",
    "latin": "glued-at-script-change",
    "sign": "glued-after-sign",
    "colon": "glued-after-colon",
    "bullet": "bullet",
    "close": "glued-after-closing-mark",
    "open": "glued-before-opening-mark",
    "cut": "after-boilerplate",
    "line": "line-of-its-own",
}
TITLE, SPLIT = "title-glued-to-text", "two-known-words"
ALL_REASONS = (*REASONS.values(), TITLE, SPLIT, *(f"heading-{reason}" for reason in REASONS.values()))
_NEVER = -30.0


@dataclass(frozen=True, slots=True)
class Reading:
    """What the line rules see in a text before they judge: quotation marks, and the sites where a line may begin."""

    nest: Nesting
    sites: tuple[Site, ...]


@lru_cache(maxsize=2)
def read(text: str) -> Reading:
    """The text's sites. The last texts read are kept, as several rules ask for the same one."""
    nest = nesting(text)
    return Reading(nest, tuple(find_sites(text, nest, lexicon.load(), scorer.load().glue)))


def lines(text: Text, removed: Iterable[Span] = ()) -> Iterator[Edit]:
    """Paragraph breaks, heading breaks and word splits. ``removed`` are the spans that boilerplate rules take out.

    Where a paragraph begins after removed text the removing edit brings the line end, so no break is given there.
    """
    reading = read(text.text)
    sites = _without(text.text, reading.sites, sorted(removed))
    first, odds = weigh(link(text.text, sites, reading.nest, text.breaks, scorer.load()))
    yield from _edits(text.text, sites, first, odds)


def link(text: str, sites: Sequence[Site], nest: Nesting, breaks: BreakPolicy, weights: scorer.Weights) -> list[Link]:
    """Every site scored, and every stretch before it that could be a heading."""
    links = []
    for index, site in enumerate(sites):
        headings = {}
        for start, features in heading_candidates(text, sites, index, nest):
            headings[start] = weights.line_score(features) + _at_end(site, weights)
        forced = site.form in ("line", "cut")
        end = 0.0 if forced else weights.line_score(site_features(site, breaks)) + _letters(site, weights)
        split = site.glue if site.form == "letters" else _NEVER
        links.append(Link(end, split, forced, headings))
    return links


def site_features(site: Site, breaks: BreakPolicy) -> tuple[str, ...]:
    """The names that score a paragraph's end at the site."""
    if site.form == "end" and breaks == "lost":
        return ("lost.end",)
    return site.features


def heading_candidates(
    text: str, sites: Sequence[Site], index: int, nest: Nesting
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The sites from which a heading could run to this one (-1: the text's beginning), each with its features."""
    end = sites[index]
    start = index - 1
    while start >= 0 and end.gap - sites[start].at <= LONGEST:
        if sites[start].at < end.gap:
            features = heading_features(text, sites[start], end, nest)
            if features:
                yield start, features
        if sites[start].form in ("line", "cut"):
            return
        start -= 1
    if end.gap <= LONGEST_TITLE and not any(site.form in ("line", "cut") for site in sites[:index]):
        features = heading_features(text, None, end, nest)
        if features:
            yield -1, features


def _letters(site: Site, weights: scorer.Weights) -> float:
    return site.glue * weights.lines.get("letters.glue", 1.0) if site.form == "letters" else 0.0


def _at_end(site: Site, weights: scorer.Weights) -> float:
    """What the site itself says for a heading's end: all that it says for a line's end but for its own bias."""
    if site.form == "letters":
        return site.glue * weights.lines.get("letters.glue", 1.0)
    return 0.0


def _without(text: str, sites: Sequence[Site], removed: Sequence[Span]) -> list[Site]:
    """The sites outside removed spans, and one for each removed span that stands between two texts."""
    if not removed:
        return list(sites)
    kept = [site for site in sites if not any(span.start <= site.at <= span.end for span in removed)]
    for span in removed:
        gap, at = span
        while gap and text[gap - 1].isspace():
            gap -= 1
        while at < len(text) and text[at].isspace():
            at += 1
        if gap and at < len(text):
            kept.append(Site(at, gap, "cut", ()))
    return sorted(kept, key=lambda site: site.at)


def _edits(text: str, sites: Sequence[Site], first: Odds, odds: Sequence[Odds]) -> Iterator[Edit]:
    groups: dict[int, str] = {}  # a heading's end, by site: the heading's group
    if first.heading >= WRITTEN_FROM and first.heading_end is not None:
        groups[first.heading_end] = "heading-0"
        yield make_edit(
            text, "heading-break", 0, 0, "", rule=RULE, reason=TITLE, confidence=first.heading, group="heading-0"
        )
    for index, (site, odd) in enumerate(zip(sites, odds, strict=True)):
        group = groups.get(index)
        if max(odd.heading, odd.line - odd.heading) >= WRITTEN_FROM or odd.line >= THRESHOLD:
            yield from _break(text, site, odd, group)
            if odd.heading > odd.line - odd.heading and odd.heading_end is not None:
                groups[odd.heading_end] = f"heading-{site.at}"
        if odd.split >= WRITTEN_FROM:
            yield make_edit(
                text, "word-split", site.at, site.at, " ", rule=RULE, reason=SPLIT, confidence=odd.split
            )  # fmt: skip


def _break(text: str, site: Site, odd: Odds, group: str | None) -> Iterator[Edit]:
    """The one break proposed at a site, of the likelier kind. Surely a line, but of unsure kind, is applied too."""
    paragraph = odd.line - odd.heading
    floor = THRESHOLD if odd.line >= THRESHOLD else 0.0
    reason = REASONS[site.form]
    if odd.heading > paragraph:
        start, end, after = site.gap, site.at, NEWLINE
        if site.form == "line":
            start = end = text.rindex(NEWLINE, site.gap, site.at) + 1
            after = ""
        elif site.form == "cut":
            start = end = site.at
        yield make_edit(
            text, "heading-break", start, end, after, rule=RULE, reason=f"heading-{reason}",
            confidence=max(floor, odd.heading), group=f"heading-{site.at}",
        )  # fmt: skip
    elif site.form not in ("line", "cut"):
        yield make_edit(
            text, "paragraph-break", site.gap, site.at, NEWLINE, rule=RULE, reason=reason,
            confidence=max(floor, paragraph), group=group,
        )  # fmt: skip

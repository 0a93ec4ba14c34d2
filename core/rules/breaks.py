"""Restores the line breaks that a dump lost: paragraphs, sub-headings, and words that lost the space between them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from core.edits import NEWLINE, THRESHOLD, WRITTEN_FROM, Edit, make_edit
from core.lexicon import load as load_lexicon
from core.rules.chain import Odds, weigh
from core.rules.evidence import evidence, score
from core.rules.nesting import nesting, with_quotes
from core.rules.scorer import Weights
from core.rules.scorer import load as load_weights
from core.rules.site import Site
from core.rules.sites import find_sites
from core.rules.text import Text
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


def lines(
    text: Text, removed: Iterable[Span] = (), words: Iterable[str] = (), weights: Weights | None = None
) -> Iterator[Edit]:
    """Paragraph breaks, heading breaks and word splits. ``removed`` are the spans that boilerplate rules take out.

    Where a paragraph begins after removed text the removing edit brings the line end, so no break is given there.
    ``words`` are never split; ``weights`` are those of the program unless others are to be tried.
    """
    weights = weights or load_weights()
    raw = with_quotes(text.text)
    lexicon, nest = load_lexicon().with_words(words), nesting(raw)
    sites = _without(raw, find_sites(raw, nest, lexicon, weights.glue, text.text), sorted(removed))
    first, odds = weigh(score(evidence(raw, sites, nest, text.breaks), weights))
    yield from _edits(raw, sites, first, odds)


def _without(text: str, sites: list[Site], removed: Sequence[Span]) -> list[Site]:
    """The sites outside removed spans, and one for each removed span that stands between two texts."""
    if not removed:
        return sites
    starts = [span.start for span in removed]
    kept = []
    for site in sites:
        index = bisect_right(starts, site.at) - 1
        if index < 0 or site.at > removed[index].end:
            kept.append(site)
    kept += (site for site in (_cut(text, span) for span in _joined(text, removed)) if site)
    return sorted(kept, key=lambda site: site.at)


def _joined(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The spans with the white space around them; those with nothing between them as one."""
    last: Span | None = None
    for span in spans:
        start, end = span
        while start and text[start - 1].isspace():
            start -= 1
        while end < len(text) and text[end].isspace():
            end += 1
        if last and start <= last.end:
            last = Span(last.start, end)
        else:
            if last:
                yield last
            last = Span(start, end)
    if last:
        yield last


def _cut(text: str, span: Span) -> Site | None:
    if not span.start or span.end == len(text):
        return None
    own_line = text[span.start : span.end].lstrip(" \t\r").startswith(NEWLINE)
    return Site(span.end, span.start, "line" if own_line else "cut", ())


def _edits(text: str, sites: Sequence[Site], first: Odds, odds: Sequence[Odds]) -> Iterator[Edit]:
    groups: dict[int, str] = {}  # by site: the id of the heading that ends there
    if first.heading >= WRITTEN_FROM and first.heading_end is not None:
        title = _heading(text, Span(0, 0), "", TITLE, first.heading)
        groups[first.heading_end] = title.id
        yield title
    for index, (site, odd) in enumerate(zip(sites, odds, strict=True)):
        group = groups.get(index)
        glued, split = odd.line + odd.split >= THRESHOLD, odd.split
        if max(odd.heading, odd.line - odd.heading) >= WRITTEN_FROM or odd.line >= THRESHOLD:
            made = _break(text, site, odd, group, glued and odd.line >= odd.split)
            if made:
                if site.form == "letters" and made.start == made.end:
                    split = max(split, min(_share(odd), made.confidence))  # seen only if the break is rejected
                yield made
                if made.kind == "heading-break" and odd.heading_end is not None:
                    groups[odd.heading_end] = made.id
        if split >= WRITTEN_FROM:
            sure = max(THRESHOLD, split) if glued and odd.split > odd.line else split
            yield make_edit(text, "word-split", site.at, site.at, " ", rule=RULE, reason=SPLIT, confidence=sure)


def _share(odd: Odds) -> float:
    """How likely a seam of two known words is a split if no line begins there. Never too unlikely to be offered, since
    then nothing else parts them."""
    return max(WRITTEN_FROM, odd.split / (1 - odd.line) if odd.line < 1 else 0.0)


def _break(text: str, site: Site, odd: Odds, group: str | None, applied: bool) -> Edit | None:
    """The one break proposed at a site, of the likelier kind; it is applied where something surely is lost there."""
    paragraph = odd.line - odd.heading
    floor = THRESHOLD if applied else 0.0
    reason = REASONS[site.form]
    if odd.heading > paragraph:
        start, end, after = site.gap, site.at, NEWLINE
        if site.form == "line":
            start = end = text.rindex(NEWLINE, site.gap, site.at) + 1
            after = ""
        elif site.form == "cut":
            start = end = site.at
        return _heading(text, Span(start, end), after, f"heading-{reason}", max(floor, odd.heading))
    if site.form not in ("line", "cut"):
        return make_edit(
            text, "paragraph-break", site.gap, site.at, NEWLINE, rule=RULE, reason=reason,
            confidence=max(floor, paragraph), group=group,
        )  # fmt: skip
    return None


def _heading(text: str, place: Span, after: str, reason: str, sure: float) -> Edit:
    """A heading's break. Its group has its own id: the break at the heading's end is in it too."""
    made = make_edit(text, "heading-break", *place, after, rule=RULE, reason=reason, confidence=sure)
    return made.grouped(made.id)

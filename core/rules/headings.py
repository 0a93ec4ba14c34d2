"""What speaks for a stretch of text between two sites being a heading."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from core.rules.nesting import Nesting
from core.rules.site import ENDERS, FIGURES, Site, word_after, word_before
from core.rules.words import CLOSERS, DIGITS, LINKS, OPENERS, SPEECH, TURNABLE, UNFINISHED, opens_news

LONGEST = 110  # characters of a heading inside the text
LONGEST_TITLE = 170  # and of one that begins it
_CLAUSE = re.compile("(?<![^ ])(?:التي|الذي|الذين|إن|أن|أنه|أنها|وهو|وهي|حيث|بينما|فيما|كما|لكن|مشيرا|وأن|وإن)(?= )")
_FIGURE = re.compile(f"[{DIGITS}]")
_LENGTHS = (1, 2, 4, 6, 8, 11, 15)


def heading_features(text: str, start: Site | None, end: Site, nest: Nesting) -> list[str]:
    """Names for the scorer. ``start`` is None for the text's beginning: then the heading is its title."""
    side = "head" if start else "title"
    names = [side, f"{side}.end.{_end_form(end, text[end.gap - 1])}"]
    if start:
        names.append(f"head.start.{start.form}")
        if start.form not in ("line", "cut") and nest.inside(start.at):
            names.append("head.inside")
    names += [f"{side}.{name}" for name in _body_features(text, start.at if start else 0, end.gap, nest)]
    return names


def end_features(text: str, end: Site) -> list[str]:
    """What stands after a heading that ends at a site, whatever its start."""
    follows, names = word_after(text, end.at), []
    if opens_news(follows):
        names.append("then.verb")
    elif follows in UNFINISHED or follows in LINKS:
        names.append("then.link")
    if len(follows) > 3 and follows[0] in "وف":
        names.append("then.and")
    elif text[end.at] in TURNABLE or text[end.at] in OPENERS:
        names.append("then.open")
    return names


def _body_features(text: str, at: int, end: int, nest: Nesting) -> Iterator[str]:
    body = text[at:end]
    words = len(body.split())
    yield f"words.{bisect_left(_LENGTHS, words)}"
    if body[-1] in ENDERS:
        yield "last.stop" if body[-1] == "." else "last.tone"
    if nest.cuts(at, end):
        yield "cut"
    if "،" in body or "؛" in body or "," in body:
        yield "comma"
    if ":" in body:
        yield "colon"
    if any(mark in body[:-1] for mark in "؟!"):
        yield "tone"
    if "…" in body[:-1]:
        yield "ellipsis"
    elif "." in body[:-1]:
        yield "ellipsis" if ".." in body[:-1] else "stop"
    yield from _figures(body)
    if _CLAUSE.search(body):
        yield "clause"
    if body[0] in TURNABLE + OPENERS:
        whole = body[-1] in TURNABLE + CLOSERS and not nest.opens[end - 1]
        yield "quoted" if whole else "open"
    first = word_after(body, 0)
    if first in SPEECH:
        yield "speech"
    if opens_news(first):
        yield "verb"
    elif first in UNFINISHED:
        yield "particle"
    elif first in LINKS:
        yield "link"
    if len(first) > 3 and first[0] in "وف":
        yield "and"
        if opens_news(first):
            yield "and.verb"
    if word_before(text, end) in UNFINISHED:
        yield "unfinished"


def _figures(body: str) -> Iterator[str]:
    """Where a figure stands in a heading: behind a colon, at its end, before a question mark, or elsewhere."""
    if not _FIGURE.search(body):
        return
    yield "figure"
    if ":" in body and _FIGURE.search(body, body.index(":")):
        yield "figure.colon"
    if body[-1] in FIGURES:
        yield "figure.last"
    elif body[-1] in "؟?!":
        yield "figure.tone"


def _end_form(end: Site, last: str) -> str:
    if end.form in ("glued", "end"):
        if last in "؟?!":
            return f"{end.form}.tone"
        return f"{end.form}.{'final' if last in ENDERS else 'closed'}"
    return end.form

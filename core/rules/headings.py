"""What speaks for a stretch of text between two sites being a heading."""

from __future__ import annotations

import re

from core.rules.nesting import Nesting
from core.rules.sites import ENDERS, Site, word_after, word_before
from core.rules.words import OPENERS, SPEECH, TURNABLE, UNFINISHED

LONGEST = 110  # characters of a heading inside the text
LONGEST_TITLE = 170  # and of one that begins it
_CLAUSE = re.compile("(?<![^ ])(?:التي|الذي|الذين|إن|أن|أنه|أنها|وهو|وهي|حيث|بينما|فيما|كما|لكن|مشيرا|وأن|وإن)(?= )")
_LENGTHS = (1, 2, 4, 6, 8, 11, 15)


def heading_features(text: str, start: Site | None, end: Site, nest: Nesting) -> tuple[str, ...] | None:
    """Names for the scorer; None where the stretch can't be a heading. ``start`` is None for the text's beginning."""
    at = start.at if start else 0
    title = start is None
    if end.gap - at > (LONGEST_TITLE if title else LONGEST):
        return None
    body = text[at : end.gap]
    words = len(body.split())
    side = "title" if title else "head"
    last = body[-1]
    features = [
        f"{side}",
        f"{side}.end.{_end_form(end, last)}",
        f"{side}.words.{sum(words > limit for limit in _LENGTHS)}",
    ]
    if start:
        features.append(f"head.start.{start.form}")
    if "،" in body or "؛" in body or "," in body:
        features.append(f"{side}.comma")
    if ":" in body:
        features.append(f"{side}.colon")
    if any(mark in body[:-1] for mark in "؟!"):
        features.append(f"{side}.tone")
    if _CLAUSE.search(body):
        features.append(f"{side}.clause")
    if (body[0] in TURNABLE or body[0] in "«") and last in TURNABLE + "»" and not nest.opens[end.gap - 1]:
        features.append(f"{side}.quoted")
    if start and start.form != "line" and nest.inside(at):
        features.append(f"{side}.inside")
    first = word_after(body, 0)
    if first in SPEECH:
        features.append(f"{side}.speech")
    if len(first) > 3 and first[0] in "وف":
        features.append(f"{side}.and")
    if word_before(text, end.gap) in UNFINISHED:
        features.append(f"{side}.unfinished")
    follows = word_after(text, end.at)
    if len(follows) > 3 and follows[0] in "وف":
        features.append("head.then.and")
    elif text[end.at] in TURNABLE or text[end.at] in OPENERS:
        features.append("head.then.open")
    return tuple(features)


def _end_form(end: Site, last: str) -> str:
    if end.form in ("glued", "end"):
        if last in "؟?!":
            return f"{end.form}.tone"
        return f"{end.form}.{'final' if last in ENDERS else 'closed'}"
    return end.form

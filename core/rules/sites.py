"""The places of a text where a line may begin, each with what speaks for it.

A site is found by its form alone: the end of a sentence, a seam between two kinds of characters, an unknown token
that is two words. Nothing is decided here; core/rules/chain.py weighs the sites of a text together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain

from core.lexicon import Lexicon
from core.rules.nesting import Nesting
from core.rules.seams import glued, seams
from core.rules.sentences import sentence_ends
from core.rules.site import BLANK, Site

SLIPS = 5  # fewer glued sentences than one in so many lines are slips of the writer's
SEAMS = frozenset(("letters", "digit", "figure", "latin", "sign", "colon", "close", "open"))


def find_sites(text: str, nest: Nesting, lexicon: Lexicon, weights: Mapping[str, float]) -> list[Site]:
    """Every site of the text in order, no two at one place.

    Each seam knows whether the text lost the space after other sentences, or has line ends of its own: a text that
    has kept its lines has lost none at the seam either.
    """
    sites: dict[int, Site] = {}
    words = glued(text, nest, lexicon, weights)
    for site in chain(_line_ends(text), sentence_ends(text, nest), seams(text, nest), words):
        sites.setdefault(site.at, site)
    forms = Counter(site.form for site in sites.values())
    loss = "glued" if forms["glued"] * SLIPS > forms["line"] else "lined" if forms["line"] else "bare"
    for at, site in sites.items():
        if site.form in SEAMS:
            name = "letters" if site.form == "letters" else "seam"
            sites[at] = replace(site, features=(*site.features, f"{name}.in.{loss}"))
    return [sites[at] for at in sorted(sites)]


def _line_ends(text: str) -> Iterator[Site]:
    place = text.find("\n")
    while place >= 0:
        gap = place
        while gap and text[gap - 1].isspace():
            gap -= 1
        after = BLANK.match(text, place)
        at = after.end() if after else place
        if gap and at < len(text):
            yield Site(at, gap, "line", ())
        place = text.find("\n", at)

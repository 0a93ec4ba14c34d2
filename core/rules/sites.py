"""The places of a text where a line may begin, each with what speaks for it.

A site is found by its form alone: the end of a sentence, a seam between two kinds of characters, an unknown token
that is two words. Nothing is decided here; core/rules/chain.py weighs the sites of a text together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise

from core.lexicon import Lexicon
from core.rules.halves import Glue
from core.rules.nesting import Nesting
from core.rules.seams import MOST_GLUE, glued, seams
from core.rules.sentences import sentence_ends
from core.rules.site import ARABIC_LETTERS, ASCII, BLANK, FIGURES, Site, word_after, word_before
from core.rules.strange import unknown_tokens
from core.rules.text import places_of
from core.rules.words import ARABIC

SLIPS = 5  # fewer glued sentences than one in so many lines are slips of the writer's
SURE_GLUE = frozenset(f"letters.glue.{score}" for score in range(4, MOST_GLUE + 1))
GLUE = frozenset(f"letters.glue.{score}" for score in range(-1, MOST_GLUE + 1))
NARROWEST, WIDEST, RAGGED, LEAST_WRAPPED = 50, 100, 8, 3  # characters of a wrapped line, by how many it differs; lines
NEW_LINE = frozenset(("letters.bound", *(f"letters.next.{name}" for name in ("and.verb", "link"))))
SEAMS = frozenset(("letters", "digit", "figure", "latin", "sign", "colon", "close", "open"))

# An address of the web or of mail: its own marks (?, &, =, a full stop) end nothing. A name of a page may be Arabic.
_PART = "[!#-;=?-~]"
ADDRESS = re.compile(
    "(?:https?://|www\\.|(?<![A-Za-z0-9._%+-])"
    "(?:[A-Za-z0-9._%+-]+@[A-Za-z0-9]|[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,12}/))"
    f"{_PART}*"
    f"(?:(?<=[/=_-])[{ARABIC}]+(?:[/=_?&#-]{_PART}*)?)*"
)
LONGEST_HOST = 80  # characters of an address before its first sign
_ASCII_LETTERS = ASCII - FIGURES


def find_sites(
    text: str, nest: Nesting, lexicon: Lexicon, weights: Mapping[str, float], written: str | None = None
) -> list[Site]:
    """Every site of the text in order, no two at one place. ``written`` is the text with the quotation marks that were
    written, if other rules read its words already.

    Each seam knows whether the text lost the space after other sentences, or has line ends of its own: a text that
    has kept its lines has lost none at the seam either.
    """
    sites: dict[int, Site] = {}
    words = glued(text, nest, unknown_tokens(written or text, lexicon), Glue(lexicon, weights))
    for site in chain(_line_ends(text), sentence_ends(text, nest), seams(text, nest), words):
        if site.form != "glued" or not _within_word(text, site, lexicon):
            sites.setdefault(site.at, site)
    for start, end in _addresses(text):
        for at in [at for at in range(start + 1, end) if at in sites]:
            del sites[at]
    forms = Counter([site.form for site in sites.values()])
    loss = "glued" if forms["glued"] * SLIPS > forms["line"] else "lined" if forms["line"] else "bare"
    found = [sites[at] for at in sorted(sites)]
    asked = sum([site.form == "glued" and "glued.tone" in site.features for site in found])
    sure = {site.at for site in found if site.form == "letters" and not SURE_GLUE.isdisjoint(site.features)}
    more = [
        [(f"{name}.in.{loss}", f"{name}.others.{max(0, min(2, len(sure) - own))}") for own in (0, 1)]
        for name in ("seam", "letters")
    ]
    wrapped = _wrapped(found) if forms["letters"] > LEAST_WRAPPED else frozenset()
    for index, site in enumerate(found):
        at, gap, form, features = site
        if at in wrapped and NEW_LINE.isdisjoint(features):
            features += ("letters.bound",)
        if form in SEAMS:
            found[index] = Site(at, gap, form, features + more[form == "letters"][at in sure])
        elif asked > 1 and form == "glued" and "glued.tone" in features:
            found[index] = site._replace(features=(*features, f"glued.tone.others.{min(3, asked - 1)}"))
    return found


def _wrapped(found: Sequence[Site]) -> frozenset[int]:
    """The glued words at the ends of lines of one width, in a text that was wrapped within its sentences: lines from
    one such end to the next, and from a sentence's beginning to one."""
    ends = [site for site in found if site.form in ("glued", "figure") or not GLUE.isdisjoint(site.features)]
    lines = [(b.at - a.at, a, b) for a, b in pairwise(ends) if b.form != "glued"]
    within = sorted(width for width, a, _ in lines if a.form != "glued" and width <= WIDEST)
    if len(within) < LEAST_WRAPPED:
        return frozenset()
    usual = within[len(within) // 2]
    near = sum(abs(width - usual) <= RAGGED for width in within)
    if not NARROWEST <= usual <= WIDEST or near < LEAST_WRAPPED or near * 4 < 3 * len(within):
        return frozenset()
    like = [(a, b) for width, a, b in lines if abs(width - usual) <= RAGGED]
    return frozenset(site.at for pair in like for site in pair if site.form == "letters")


def _within_word(text: str, site: Site, lexicon: Lexicon) -> bool:
    """Whether a full stop cuts a word in two (القت.لى), as writers do to hide it from those who count words."""
    at = site.at
    if site.gap != at or text[at - 1] != "." or text[at] not in ARABIC_LETTERS:
        return False
    left, right = word_before(text, at - 1), word_after(text, at)
    if not left or left[-1] not in ARABIC_LETTERS or not lexicon.known(left + right):
        return False
    return max(lexicon.cost(left), lexicon.cost(right)) > lexicon.cost(left + right)


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """Where each address of the web or of mail starts and ends; sentence marks that follow it aside."""
    done = 0
    for at, end in _address_signs(text):
        if at < done:
            continue
        begin = at
        while begin > max(done, at - LONGEST_HOST) and "!" <= text[begin - 1] <= "~":
            begin -= 1
        for start in range(begin, end):
            if match := ADDRESS.match(text, start):
                done = match.end()
                yield start, start + len(match.group().rstrip(".,;:!?)]}'"))
                break
        else:
            done = end


def _address_signs(text: str) -> list[tuple[int, int]]:
    """Where the signs of addresses start and end, in order, a letter or figure before one included."""
    found = [(at - 1, at + 1) for at in places_of(text, "@") if at and text[at - 1] in ASCII]
    found += [(at - 1, at + 1) for at in places_of(text, "/") if at and text[at - 1] in _ASCII_LETTERS]
    found += [(at, at + len(sign)) for sign in ("://", "www.") for at in places_of(text, (sign,))]
    return sorted(found)


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

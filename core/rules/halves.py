"""What speaks for and against a token being two words: each half by itself, and both together."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from core.lexicon import UNKNOWN, Costs, Lexicon, bare
from core.rules.words import FOREIGN_TAILS, LINKS, NAME_HEADS, UNFINISHED, opens_news

Features = Mapping[str, float]
Names = tuple[str, ...]

MUCH = 60  # cost that makes one word much rarer than another
DEAREST = 1000  # more cost says no more
LEAST_GAIN, MOST_GAIN = -6.0, 10.0
AMOUNTS = ("bias", "gain", "left.cost", "right.cost")
ENCLITICS = frozenset(
    ("هما", "كما", "هم", "هن", "كم", "كن", "نا", "ها", "ني", "ما", "ان", "ين", "ون", "ات", *"هكيا"),
)
_HAMZA = "أإآ"
_DEFINITE = re.compile("[وفبكل]?(?:ال|لل)")


class Half(NamedTuple):
    """What one half says by itself, and the sum of its weights."""

    names: Names
    score: float


@dataclass(frozen=True, slots=True)
class Glue:
    """A lexicon and the weights of splits, with what was found out about words on the way: for the pass of a text."""

    lexicon: Lexicon
    weights: Features
    costs: Costs = field(init=False, repr=False)
    by_amount: tuple[float, ...] = field(init=False, repr=False)  # weights of AMOUNTS
    spellings: dict[str, int] = field(init=False, repr=False, default_factory=dict)
    lefts: dict[str, Half] = field(init=False, repr=False, default_factory=dict)
    rights: dict[str, Half] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "costs", self.lexicon.by_word)
        object.__setattr__(self, "by_amount", tuple([self.weights.get(name, 0.0) for name in AMOUNTS]))

    def knows(self, word: str) -> bool:
        """Whether the lexicon's list has a bare word."""
        return self.costs[word] != UNKNOWN

    def sum(self, names: Names) -> float:
        """The weights of names that hold, added up."""
        weight = self.weights.get
        return sum([weight(name, 0.0) for name in names])

    def spelling(self, token: str) -> int:
        """How unlikely a bare token's letters are for one word."""
        cost = self.spellings.get(token)
        if cost is None:
            cost = self.spellings[token] = self.lexicon.spelling_cost(token)
        return cost

    def left(self, word: str) -> Half:
        half = self.lefts.get(word)
        if half is None:
            names = _left_names(word)
            half = self.lefts[word] = Half(names, self.sum(names))
        return half

    def right(self, word: str) -> Half:
        half = self.rights.get(word)
        if half is None:
            names = _right_names(word)
            half = self.rights[word] = Half(names, self.sum(names))
        return half


class Split(NamedTuple):
    """Where a token may fall in two: ``place`` in the token; both halves bare; ``score`` as log-odds; ``amounts`` of
    what has more than a name (``AMOUNTS``)."""

    place: int
    left: str
    right: str
    score: float
    amounts: tuple[float, ...]
    names: Names

    @property
    def features(self) -> Features:
        """What it was scored by."""
        return {**dict(zip(AMOUNTS, self.amounts, strict=True)), **dict.fromkeys(self.names, 1.0)}


def make_split(glue: Glue, halves: tuple[str, str], costs: tuple[int, int], more: Names = ()) -> Split:
    """A split with its score. Costs are in hundredths of a power of ten, the gain is what two words save."""
    (left, right), (left_cost, right_cost) = halves, costs
    by_bias, by_gain, by_left, by_right = glue.by_amount
    gain = max(LEAST_GAIN, min(MOST_GAIN, (glue.spelling(left + right) - left_cost - right_cost) / 100))
    amounts = (1.0, gain, min(left_cost, DEAREST) / 100 - 5, right_cost / 100 - 5)
    score = by_bias + gain * by_gain + amounts[2] * by_left + amounts[3] * by_right
    first, second = glue.left(left), glue.right(right)
    if left in NAME_HEADS and right.startswith("ال"):
        more = ("left.name.article", *more)
    score += first.score + second.score
    if more:
        score += glue.sum(more)
    return Split(len(left), left, right, score, amounts, (*first.names, *second.names, *more))


@lru_cache(maxsize=1 << 12)  # texts share many of their halves
def _left_names(left: str) -> Names:
    names = [f"left.length.{min(5, len(left))}", f"ends.{_ending(left)}"]
    if left in UNFINISHED:
        names.append("left.unfinished")
    if left in NAME_HEADS:
        names.append("left.name")
    return tuple(names)


@lru_cache(maxsize=1 << 12)
def _right_names(right: str) -> Names:
    names = [f"right.length.{min(5, len(right))}", f"starts.{_beginning(right)}"]
    if opens_news(right):
        names.append("right.verb")
    elif right in UNFINISHED:
        names.append("right.particle")
    elif right in LINKS:
        names.append("right.link")
    if right in FOREIGN_TAILS:
        names.append("right.foreign")
    if right in ENCLITICS:
        names.append("right.enclitic")
    return tuple(names)


class Before(NamedTuple):
    """What the word before a token says: whether it is definite and ends as a dual or plural, and its kind."""

    number: bool
    kind: str


@lru_cache(maxsize=1 << 12)
def context(word: str) -> Before:
    """What counts of the word before a token."""
    before = bare(word)
    definite = _DEFINITE.match(before) is not None
    kind = "article" if definite else "particle" if before in UNFINISHED else "bare"
    return Before(definite and before.endswith("ين"), kind)


def agreement(left: str, right: str, before: Before, glue: Glue) -> Names:
    """Adjectives in ي agree with the noun before them: المجلس الوطني|قرر, not الوطن|يقرر; من طين|ينبه, not طيني|نبه.
    So do those of duals and plurals: الأسبوعين الأولين|جري, not الأسبوعين الأولي|نجري."""
    if before.number:
        if left.endswith("ين") and _DEFINITE.match(left):
            return ("number.kept",)
        if left[-1] == "ي" and right[0] == "ن":
            return ("number.cut",)
    if left[-1] == "ي" and glue.knows(left[:-1]):
        role = "adjective"
    elif right[0] == "ي" and glue.knows(f"{left}ي"):
        role = "verb"
    else:
        return ()
    own = "article" if left.startswith("ال") else "bare"
    return (f"nisba.{role}.{own}.after.{before.kind}",)


def shared_waw(left: str, right: str, glue: Glue) -> Names:
    """A و between two words is the next one's more often than not: المتر|ويتوقع, not المترو|يتوقع."""
    if left[-1] == "و" and glue.knows(left[:-1]) and glue.knows(f"و{right}"):
        side = "left"
    elif right[0] == "و" and glue.knows(right[1:]) and glue.knows(f"{left}و"):
        side = "right"
    else:
        return ()
    verb = opens_news(right.removeprefix("و")) or right.removeprefix("و")[0] in "يت"
    found = [f"waw.{side}{'.verb' if verb else ''}"]
    if len(right.removeprefix("و")) == 2:
        found.append(f"waw.{side}.short")
    without = left.removesuffix("و") if side == "left" else left
    if glue.costs[f"{without}و"] + MUCH < glue.costs[without]:
        found.append(f"waw.{side}.name")  # الكونغو is a word, الكونغ hardly one
    return tuple(found)


def _ending(left: str) -> str:
    last = left[-1]
    if last in "ةى":
        return last
    if last == "ء":
        return "hamza"
    if left.endswith("ات"):
        return "at"
    if left.endswith(("ين", "ون", "ان")):
        return "number"
    if last in "اوي":
        return last
    return "bound" if last in "دذرزأإآؤ" else "other"


def _beginning(right: str) -> str:
    first = right[0]
    if right.startswith("ال"):
        return "article"
    if right.startswith(("وال", "بال", "لل", "فال")):
        return "clitic.article"
    if first in _HAMZA:
        return "hamza"
    if first in "وف":
        return "and"
    if first in "يت":
        return "present"
    return "other" if first not in "ةىءئؤ" else "impossible"

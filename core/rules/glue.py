"""Words glued together: tokens that are no words of the lexicon, but two words of it put side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core.lexicon import UNKNOWN, Lexicon, bare
from core.rules.words import ARABIC, MARKS, NAME_HEADS, UNFINISHED

TOKEN = re.compile(f"[{ARABIC}][{ARABIC}{MARKS}]*")
MIN_TOKEN = 5  # the shortest run of letters that is looked into
_ENCLITICS = ("هما", "كما", "هم", "هن", "كم", "كن", "نا", "ها", "ني", "ه", "ك", "ي")
_PROCLITICS = (
    *("وال", "بال", "فال", "كال", "ولل", "فلل"),
    *("وس", "فس", "ول", "فل", "وب", "فب", "لل", "ال"),
    *"وفبلكسأ",
)
_HAMZA = "أإآ"
_TANWIN = "\u064b\u064c\u064d"


@dataclass(frozen=True, slots=True)
class Split:
    """Where a token may fall in two: ``at`` in the text; ``left`` and ``right`` bare; ``features`` for the scorer."""

    at: int
    left: str
    right: str
    features: tuple[str, ...]


def unknown_tokens(text: str, lexicon: Lexicon) -> Iterator[re.Match[str]]:
    """Every run of Arabic letters, five or more, that the lexicon doesn't have."""
    words = lexicon.trie
    seen: dict[str, bool] = {}
    for match in TOKEN.finditer(text):
        token = match.group()
        fresh = seen.get(token)
        if fresh is None:
            fresh = seen[token] = len(token) >= MIN_TOKEN and token not in words and bare(token) not in words
        if fresh:
            yield match


def best_split(token: str, lexicon: Lexicon, weights: Mapping[str, float]) -> tuple[float, int, Split] | None:
    """The likeliest split of an unknown token: its score, the place within the token, and what it is; or None."""
    letters = [index for index, char in enumerate(token) if char not in _MARK_SET]
    plain = bare(token)
    found = sorted(
        (
            (score, place, left, right, features)
            for score, place, left, right, features in _splits(plain, lexicon, weights)
        ),
        reverse=True,
    )
    if not found:
        return None
    score, place, left, right, features = found[0]
    margin = score - found[1][0] if len(found) > 1 else 9.0
    name = "margin.none" if margin == 9.0 else f"margin.{min(3, int(margin))}"
    at = letters[place]
    if token[at - 1] in _TANWIN or token[at - 2 : at] == "\u064bا":
        score, features = score + weights.get("tanwin", 0.0), (*features, "tanwin")
    return score + weights.get(name, 0.0), at, Split(at, left, right, (*features, name))


def _splits(
    plain: str, lexicon: Lexicon, weights: Mapping[str, float]
) -> Iterator[tuple[float, int, str, str, tuple[str, ...]]]:
    affixed = explained(plain, lexicon)
    for left in lexicon.prefixes(plain):
        place = len(left)
        if place < 2 or place > len(plain) - 2:
            continue
        right = plain[place:]
        cost = lexicon.cost(right)
        if cost == UNKNOWN:
            continue
        features = split_features(left, right, lexicon.cost(left), cost, affixed)
        yield sum(weights.get(name, 0.0) for name in features), place, left, right, features


def split_features(left: str, right: str, left_cost: int, right_cost: int, affixed: bool) -> tuple[str, ...]:
    """What speaks for and against two words, as names that the weights know."""
    features = [
        "bias",
        f"left.cost.{_bucket(left_cost)}",
        f"right.cost.{_bucket(right_cost)}",
        f"left.length.{min(5, len(left))}",
        f"right.length.{min(5, len(right))}",
        f"ends.{_ending(left)}",
        f"starts.{_beginning(right)}",
    ]
    if affixed:
        features.append("affixed")
    if left in UNFINISHED:
        features.append("left.unfinished")
    if left in NAME_HEADS:
        features.append("left.name")
        if right.startswith("ال"):
            features.append("left.name.article")
    return tuple(features)


def explained(plain: str, lexicon: Lexicon) -> bool:
    """Whether the token is a word of the lexicon with a proclitic, an enclitic or both."""
    stems = [plain] + [plain[len(p) :] for p in _PROCLITICS if plain.startswith(p) and len(plain) - len(p) >= 3]
    if any(stem in lexicon.trie for stem in stems[1:]):
        return True
    for stem in stems:
        for ending in _ENCLITICS:
            if stem.endswith(ending) and len(stem) - len(ending) >= 3:
                core = stem[: -len(ending)]
                if core in lexicon.trie or (core.endswith("ت") and core[:-1] + "ة" in lexicon.trie):
                    return True
    return False


def _bucket(cost: int) -> str:
    return str(min(8, max(2, (cost + 50) // 100)))


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
        return "long"
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


_MARK_SET = frozenset(chr(c) for c in (0x640, 0x670, *range(0x64B, 0x660), *range(0x6D6, 0x6EE)))

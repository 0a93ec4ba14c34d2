"""Words glued together: tokens that are no words of the lexicon, but two words of it put side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core.lexicon import UNKNOWN, Lexicon, bare
from core.rules.words import FOREIGN_TAILS, LINKS, NAME_HEADS, SPEECH, UNFINISHED, opens_news

_ENCLITICS = ("هما", "كما", "هم", "هن", "كم", "كن", "نا", "ها", "ني", "ما", "ان", "ين", "ون", "ات", *"هكيا")
_PROCLITICS = (
    *("وال", "بال", "فال", "كال", "ولل", "فلل"),
    *("وس", "فس", "ول", "فل", "وب", "فب", "لل", "ال"),
    *"وفبلكسأ",
)
_BEGINNINGS = re.compile("(?:وال|بال|فال|كال|ولل|وس|فس|ول|فل|وب|فب|لل|ال|[وفبلكس])(?P<stem>...+)")
_ENDINGS = re.compile("(?P<stem>...+?)(?:هما|كما|هم|هن|كم|نا|ها|ان|ين|ون|ات|[هكيا])$")
CLITIC_COST, STRANGE = 120, 900
PLAUSIBLE = -1.0  # score of two known words from which no unknown one is looked for
LEAST_NAME, NAME_COST = 4, 200  # letters of an unknown name at a line's end; what it costs more than its letters
_OPENING = re.compile("[وفأإفمبخهيلعا]")  # letters that words opening a paragraph begin with
_FUTURE = re.compile("[وف]?س(?=[يتن])")
_AND = re.compile("و(?:س(?=[يتنأ]))?(?=...)")
COMMON = 550  # cost up to which what looks like an article with no word behind it is one: والد, بالغ, وكالة
_HAMZA = "أإآ"
_PLURALS = frozenset(("ون", "ين", "ات", "ان"))  # endings of a dual or plural, never a line's first word
_STUB = re.compile("[وف]?[بكل]?(?:ال|لل).?$")  # an article with no word behind it
_DEFINITE = re.compile("[وفبكل]?(?:ال|لل)")
_TANWIN = "\u064b\u064c\u064d"

MUCH = 60  # cost that makes one word much rarer than another
DEAREST = 1000  # more cost says no more

Features = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Split:
    """Where a token may fall in two: ``place`` in the token; both halves bare; ``score`` as log-odds."""

    place: int
    left: str
    right: str
    score: float
    features: Features


def best_split(token: str, before: str, lexicon: Lexicon, weights: Features, hamza: bool = False) -> Split | None:
    """The likeliest split of an unknown token, or None where it is not made of two known words.

    ``before`` is the word before it: it says whether an adjective in ي or a verb in ي is the likelier. ``hamza``: the
    text writes its hamzas, so that no word lacks one.
    """
    plain = bare(token)
    if (future := _FUTURE.match(plain)) and plain[future.end() :] in lexicon.trie:
        return None
    found = ranked(plain, before, lexicon, weights)
    if hamza:
        found = [split for split in found if not _lacks_hamza(split.right, lexicon)]
    if not found:
        return None
    best = found[0]
    more = {_margin(best.score - found[1].score if len(found) > 1 else None): 1.0}
    if affixed(plain, lexicon):
        more["affixed"] = 1.0
    place = _in_token(token, best.place)
    if token[place - 1] in _TANWIN or token[place - 2 : place] == "\u064bا":
        more["tanwin"] = 1.0
    return Split(place, best.left, best.right, best.score + dot(more, weights), {**best.features, **more})


def ranked(plain: str, before: str, lexicon: Lexicon, weights: Features) -> list[Split]:
    """Every split of a bare token, the likeliest first; those of stems where none is of two known words."""
    found = list(_splits(plain, lexicon, weights, bare(before)))
    named = not any(split.score > PLAUSIBLE for split in found)
    found += _opened(plain, lexicon, weights, named)
    return sorted(found or _loose_splits(plain, lexicon, weights), key=lambda split: -split.score)


def dot(features: Features, weights: Features) -> float:
    return sum(value * weights.get(name, 0.0) for name, value in features.items())


def _splits(plain: str, lexicon: Lexicon, weights: Features, before: str) -> Iterator[Split]:
    spelling = lexicon.spelling_cost(plain)
    for left in lexicon.prefixes(plain):
        place = len(left)
        if place < 2 or place > len(plain) - 2:
            continue
        right = plain[place:]
        cost = lexicon.cost(right)
        if cost != UNKNOWN and not _is_affix(left, right, lexicon):
            features = split_features(left, right, lexicon.cost(left), cost, spelling)
            features.update(_agreement(left, right, before, lexicon))
            features.update(_shared_waw(left, right, lexicon))
            yield Split(place, left, right, dot(features, weights), features)


def _lacks_hamza(word: str, lexicon: Lexicon) -> bool:
    """Whether a word that begins with a bare alef is commoner with a hamza on it: اما, اثار."""
    if word[0] != "ا" or word.startswith("ال"):
        return False
    cost = lexicon.cost(word)
    return any(lexicon.cost(alef + word[1:]) < cost for alef in "أإآ")


def _opened(plain: str, lexicon: Lexicon, weights: Features, named: bool) -> Iterator[Split]:
    """Splits before a word that opens a paragraph, of which one half is not in the lexicon: the word behind "and"
    (عام|وسيحيي) or, if ``named``, the name that ends the paragraph before (ويتكوف|وأكد)."""
    spelling = 0
    for match in _OPENING.finditer(plain, 2, len(plain) - 2):
        place = match.start()
        left, right = plain[:place], plain[place:]
        cost, right_cost, more = lexicon.cost(left), lexicon.cost(right), dict[str, float]()
        if right_cost == UNKNOWN and (stem := _AND.match(right)):
            right_cost = min(UNKNOWN, lexicon.cost(right[stem.end() :]) + CLITIC_COST)
            more["open.and"] = 1.0
        if right_cost == UNKNOWN or (cost != UNKNOWN and not more):
            continue  # nothing to go by, or two known words
        if cost == UNKNOWN:
            if not named or place < LEAST_NAME or not (opens_news(right) or right in LINKS or right[0] == "و"):
                continue
            cost = lexicon.spelling_cost(left) + NAME_COST
            more["open.name"] = 1.0
            more[f"open.name.{_opening(right)}"] = 1.0
        elif _is_affix(left, right, lexicon):
            continue
        spelling = spelling or lexicon.spelling_cost(plain)
        features = {**split_features(left, right, cost, right_cost, spelling), **more}
        yield Split(place, left, right, dot(features, weights), features)


def _opening(right: str) -> str:
    if opens_news(right):
        return "and.verb" if right[0] in "وف" else "verb"
    return "link" if right in LINKS else "and"


def _agreement(left: str, right: str, before: str, lexicon: Lexicon) -> Features:
    """Adjectives in ي agree with the noun before them: المجلس الوطني|قرر, not الوطن|يقرر; من طين|ينبه, not طيني|نبه.
    So do those of duals and plurals: الأسبوعين الأولين|جري, not الأسبوعين الأولي|نجري."""
    if before.endswith("ين") and _DEFINITE.match(before):
        if left.endswith("ين") and _DEFINITE.match(left):
            return {"number.kept": 1.0}
        if left[-1] == "ي" and right[0] == "ن":
            return {"number.cut": 1.0}
    if left[-1] == "ي" and left[:-1] in lexicon.trie:
        adjective = True
    elif right[0] == "ي" and f"{left}ي" in lexicon.trie:
        adjective = False
    else:
        return {}
    context = "article" if _DEFINITE.match(before) else "particle" if before in UNFINISHED else "bare"
    own = "article" if left.startswith("ال") else "bare"
    return {f"nisba.{'adjective' if adjective else 'verb'}.{own}.after.{context}": 1.0}


def _is_affix(left: str, right: str, lexicon: Lexicon) -> bool:
    """Whether one half is no word but an ending or an article: المسرحي|ون, but not قال|ان (written without hamza)."""
    if right in _PLURALS:
        return right != "ان" or left not in SPEECH
    if left in _PROCLITICS or (len(right) == 2 and right not in UNFINISHED and right not in LINKS):
        return True
    return len(left) < 6 and "ل" in left and lexicon.cost(left) > COMMON and bool(_STUB.match(left))


def _shared_waw(left: str, right: str, lexicon: Lexicon) -> Features:
    """A و between two words is the next one's more often than not: المتر|ويتوقع, not المترو|يتوقع."""
    if left[-1] == "و" and left[:-1] in lexicon.trie and f"و{right}" in lexicon.trie:
        side = "left"
    elif right[0] == "و" and right[1:] in lexicon.trie and f"{left}و" in lexicon.trie:
        side = "right"
    else:
        return {}
    verb = opens_news(right.removeprefix("و")) or right.removeprefix("و")[0] in "يت"
    found = {f"waw.{side}{'.verb' if verb else ''}": 1.0}
    if len(right.removeprefix("و")) == 2:
        found[f"waw.{side}.short"] = 1.0
    without = left.removesuffix("و") if side == "left" else left
    if lexicon.cost(f"{without}و") + MUCH < lexicon.cost(without):
        found[f"waw.{side}.name"] = 1.0  # الكونغو is a word, الكونغ hardly one
    return found


def _loose_splits(plain: str, lexicon: Lexicon, weights: Features) -> Iterator[Split]:
    """Splits of which one half is known by its stem only, or where a letter stands that only ends words."""
    spelling = lexicon.spelling_cost(plain)
    for place in range(2, len(plain) - 1):
        left, right = plain[:place], plain[place:]
        if _is_affix(left, right, lexicon):
            continue
        costs, more = [lexicon.cost(left), lexicon.cost(right)], dict[str, float]()
        if left[-1] == "ة" and right[0] != "ة":
            more["loose.ended"] = 1.0
        for side, (half, clitics) in enumerate(((left, _ENDINGS), (right, _BEGINNINGS))):
            if costs[side] == UNKNOWN and (match := clitics.match(half)) and costs[1 - side] != UNKNOWN:
                costs[side] = min(UNKNOWN, lexicon.cost(match["stem"]) + CLITIC_COST)
                more[f"loose.{'left' if side == 0 else 'right'}"] = 1.0
        if UNKNOWN in costs:
            if "loose.ended" not in more:
                continue
            more = {"loose.ended": 1.0, "loose.unknown": 1.0}
            costs = [min(cost, STRANGE) for cost in costs]
        features = {**split_features(left, right, costs[0], costs[1], spelling), **more}
        yield Split(place, left, right, dot(features, weights), features)


def split_features(left: str, right: str, left_cost: int, right_cost: int, spelling_cost: int) -> dict[str, float]:
    """What speaks for and against two words. Costs are in powers of ten, ``gain`` is what two words save."""
    gain = (spelling_cost - left_cost - right_cost) / 100
    features = {
        "bias": 1.0,
        "gain": max(-6.0, min(10.0, gain)),
        "left.cost": min(left_cost, DEAREST) / 100 - 5,
        "right.cost": right_cost / 100 - 5,
        f"left.length.{min(5, len(left))}": 1.0,
        f"right.length.{min(5, len(right))}": 1.0,
        f"ends.{_ending(left)}": 1.0,
        f"starts.{_beginning(right)}": 1.0,
    }
    if left in UNFINISHED:
        features["left.unfinished"] = 1.0
    if left in NAME_HEADS:
        features["left.name"] = 1.0
        if right.startswith("ال"):
            features["left.name.article"] = 1.0
    if opens_news(right):
        features["right.verb"] = 1.0
    elif right in UNFINISHED:
        features["right.particle"] = 1.0
    elif right in LINKS:
        features["right.link"] = 1.0
    if right in FOREIGN_TAILS:
        features["right.foreign"] = 1.0
    if right in _ENCLITICS:
        features["right.enclitic"] = 1.0
    return features


def affixed(plain: str, lexicon: Lexicon) -> bool:
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


def _in_token(token: str, letters: int) -> int:
    """The place in a token after so many of its letters and the marks on them."""
    count = 0
    for place, char in enumerate(token):
        if bare(char):
            if count == letters:
                return place
            count += 1
    return len(token)


def _margin(gap: float | None) -> str:
    return "margin.none" if gap is None else f"margin.{min(4, int(gap))}"


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

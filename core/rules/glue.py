"""Words glued together: tokens that are no words of the lexicon, but two words of it put side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from core.lexicon import UNKNOWN, bare
from core.rules.halves import (
    ENCLITICS,
    Before,
    Features,
    Glue,
    Names,
    Split,
    agreement,
    make_split,
    shared_waw,
)
from core.rules.strange import LEAST_STEM, PROCLITIC_LETTERS, clitics_of
from core.rules.words import ARABIC, COMBINING, LINKS, NAME_HEADS, SPEECH, UNFINISHED, opens_news

_PROCLITICS = frozenset(
    (
        *("وال", "بال", "فال", "كال", "ولل", "فلل"),
        *("وس", "فس", "ول", "فل", "وب", "فب", "لل", "ال"),
        *"وفبلكسأ",
    )
)
AFFIXES = (1, 2, 3)  # lengths of clitics and endings
_BEGINNINGS = re.compile("(?:وال|بال|فال|كال|ولل|وس|فس|ول|فل|وب|فب|لل|ال|[وفبلكس])(?P<stem>...+)")
_ENDINGS = re.compile("(?P<stem>...+?)(?:هما|كما|هم|هن|كم|نا|ها|ان|ين|ون|ات|[هكيا])$")
_FIRST_LETTERS, _LAST_LETTERS = frozenset("وفبلكسا"), frozenset("امنهتكي")  # of beginnings, of endings
CLOSE = 1.0  # two splits that differ by less are as likely as each other
CLITIC_COST, STRANGE = 120, 900
PLAUSIBLE = -1.0  # score of two known words from which no unknown one is looked for
LEAST_NAME, NAME_COST = 4, 200  # letters of an unknown name at a line's end; what it costs more than its letters
SEEN_COST = 700  # what one costs that the text has elsewhere, as much as a rare word
_OPENING = frozenset("وفأإمبخهيلعاتقذرشنكطحسصدجضز")  # letters that words opening a paragraph begin with
_FUTURE = re.compile("[وف]?س(?=[يتن])")
_AND = re.compile("و(?:س(?=[يتنأ]))?(?=...)")
LEAST_BEHIND, ENDED = 3, 1.0  # letters behind a ة or tanwin, which only end words; what a split there scores at least
RARER = 620  # cost up to which a word may be the second half of a foreign compound
COMMON = 550  # cost up to which what looks like an article with no word behind it is one: والد, بالغ, وكالة
_PLURALS = frozenset(("ون", "ين", "ات", "ان"))  # endings of a dual or plural, never a line's first word
_STUB = re.compile("[وف]?[بكل]?(?:ال|لل).?$")  # an article with no word behind it
_NO_HAMZA = str.maketrans("أإآ", "ااا")
_TEEN = re.compile("و?(?:ال)?(?:ا?حد|ا?طن|ا?ثن|اثنا|ثلاث|تلات|ا?ربع|خمس|ست|سبع|ثمان|تمان|تسع)[اةت]?عشرة?")  # خمسعشر
_HUNDRED = re.compile("و?(?:ال)?(?:ثلاث|ثلث|تلات|تلت|ا?ربع|خمس|ست|سبع|ثمان|تمان|تمن|تسع)(?:مي[ةهت]|ماي[ةه]|ميات)")
_COMBINED = re.compile(f"[وف]?[بكل]?(?:ال|لل)?(?:{'|'.join(sorted(COMBINING))})(?P<rest>...+)")
_TANWIN = re.compile(f"(?:\u064bا|ا\u064b|[\u064c\u064d])(?=[{ARABIC}]{{3}})")  # what only ends words


def best_split(
    token: str, before: Before, glue: Glue, *, hamza: bool = False, seen: frozenset[str] = frozenset()
) -> Split | None:
    """The likeliest split of an unknown token, or None where it is not made of two known words.

    ``before`` is what the word before it says: whether an adjective in ي or a verb in ي is the likelier. ``hamza``:
    the text writes its hamzas, so that no word lacks one. ``seen``: names that stand by themselves in the text.
    """
    plain = bare(token)
    if (future := _FUTURE.match(plain)) and glue.knows(plain[future.end() :]):
        return None
    if _is_numeral(plain) or ((match := _COMBINED.fullmatch(plain)) and _is_second_half(match["rest"], glue)):
        return None
    found = ranked(plain, before, glue, seen)
    ended = _TANWIN.search(token) if len(plain) < len(token) else None
    if ended:
        found = [split for split in found if split.place == len(bare(token[: ended.end()]))]
    if hamza:
        found = [split for split in found if not _lacks_hamza(split.right, glue)]
    if not found:
        return None
    best = found[1] if _is_plural(found) else found[0]
    more = [_margin(abs(found[0].score - found[1].score) if len(found) > 1 else None)]
    if affixed(plain, glue):
        more.append("affixed")
    place = best.place if len(plain) == len(token) else _in_token(token, best.place)
    extra = tuple(more)
    score = best.score + glue.sum(extra)
    if ended or ("loose.ended" in best.names and len(best.right) >= LEAST_BEHIND):
        score = max(score, ENDED)
    return Split(place, best.left, best.right, score, best.amounts, best.names + extra)


def ranked(plain: str, before: Before, glue: Glue, seen: frozenset[str] = frozenset()) -> list[Split]:
    """Every split of a bare token, the likeliest first; those of stems where none is of two known words."""
    lefts = {len(left): left for left in glue.lexicon.prefixes(plain)}
    found = list(_splits(plain, lefts, before, glue))
    if before.number and any("number.kept" in split.names for split in found):
        found = [split for split in found if "number.cut" not in split.names]
    named = not any(split.score > PLAUSIBLE for split in found)
    behind = list(_after_seen(plain, seen, glue)) if seen else []
    found += behind or _opened(plain, lefts, named, glue)
    return sorted(found or _loose_splits(plain, lefts, glue), key=_likeliest)


def _is_plural(found: Sequence[Split]) -> bool:
    """Whether the ت between two words is a plural's and not the verb's, which then is in the past (تغييرات|سيطر)."""
    if len(found) < 2 or found[0].score - found[1].score >= CLOSE:
        return False
    first, second = found[:2]
    as_past = second.left == f"{first.left}ت" and first.right == f"ت{second.right}"
    return as_past and first.left[-1] == "ا" and opens_news(second.right)


def _is_numeral(plain: str) -> bool:
    """Whether a token is a numeral as people say it: خمسعشر, ثلاثمية."""
    if "عشر" in plain:
        return bool(_TEEN.fullmatch(plain.translate(_NO_HAMZA)))
    return plain[-1] in "ةهت" and "م" in plain and bool(_HUNDRED.fullmatch(plain.translate(_NO_HAMZA)))


def _is_second_half(rest: str, glue: Glue) -> bool:
    """Whether a word may be the second half of a foreign compound (الجيو|استراتيجية): no verb, and no "and"."""
    return rest[0] not in "وف" and not opens_news(rest) and min(glue.costs[rest], glue.costs[f"ال{rest}"]) <= RARER


def _likeliest(split: Split) -> float:
    return -split.score


def dot(features: Features, weights: Features) -> float:
    return sum(value * weights.get(name, 0.0) for name, value in features.items())


def _splits(plain: str, lefts: dict[int, str], before: Before, glue: Glue) -> Iterator[Split]:
    costs = glue.costs
    for place, left in lefts.items():
        if place < 2 or place > len(plain) - 2:
            continue
        right = plain[place:]
        cost = costs[right]
        if cost != UNKNOWN and not _is_affix(left, right, glue):
            more = (*agreement(left, right, before, glue), *shared_waw(left, right, glue))
            yield make_split(glue, (left, right), (costs[left], cost), more)


def _lacks_hamza(word: str, glue: Glue) -> bool:
    """Whether a word that begins with a bare alef is commoner with a hamza on it: اما, اثار."""
    if word[0] != "ا" or word.startswith("ال"):
        return False
    cost = glue.costs[word]
    return any(glue.costs[alef + word[1:]] < cost for alef in "أإآ")


def _opened(plain: str, lefts: dict[int, str], named: bool, glue: Glue) -> Iterator[Split]:
    """Splits before a word that opens a paragraph, of which one half is not in the lexicon: the word behind "and"
    (عام|وسيحيي) or, if ``named``, the name that ends the paragraph before (ويتكوف|وأكد)."""
    costs = glue.costs
    for place in range(2, len(plain) - 2):
        first = plain[place]
        known = place in lefts
        if first not in _OPENING or (first != "و" if known else not named or place < LEAST_NAME):
            continue  # two known words, or nothing to go by
        left, right = plain[:place], plain[place:]
        if not known and ((first != "و" and not _opens_line(right, glue)) or _cuts_reflexive(left, right, glue)):
            continue
        cost, right_cost = costs[left] if known else UNKNOWN, costs[right]
        more: Names = ()
        if right_cost == UNKNOWN and (stem := _AND.match(right)):
            right_cost = min(UNKNOWN, costs[right[stem.end() :]] + CLITIC_COST)
            more = ("open.and",)
        if right_cost == UNKNOWN or (known and (not more or _is_affix(left, right, glue))):
            continue
        if not known:
            cost = glue.spelling(left) + NAME_COST
            more = (*more, "open.name", f"open.name.{_opening(right)}")
        yield make_split(glue, (left, right), (cost, right_cost), more)


def _opens_line(right: str, glue: Glue) -> bool:
    """Whether a word is a link, a verb of news, or one of its reflexives in the present (تتواصل)."""
    if opens_news(right):
        return len(right) > 2
    return right in LINKS or (right[0] in "يت" and opens_news(right[1:]) and glue.knows(right))


def _cuts_reflexive(left: str, right: str, glue: Glue) -> bool:
    """Whether one ت or both of a verb's beginning are left to the name before it (حتت|واصل)."""
    return left.endswith("تت") or (left[-1] == right[0] == "ت" and glue.knows(f"ت{right}"))


def _after_seen(plain: str, seen: frozenset[str], glue: Glue) -> Iterator[Split]:
    """Splits behind a name in no lexicon that stands by itself elsewhere in the text, whatever word follows it."""
    longest = clitics_of(plain) if plain[0] in PROCLITIC_LETTERS else 0
    for place in range(LEAST_NAME, len(plain) - 1):
        left = plain[:place]
        if left not in seen:
            if not longest:
                continue
            cut = longest if place >= longest + LEAST_STEM else clitics_of(left)  # a short name's may be fewer
            if left[cut:] not in seen:
                continue
        if glue.knows(left):
            continue
        right = plain[len(left) :]
        cost = glue.costs[right]
        if cost == UNKNOWN and (match := _AND.match(right)):
            cost = min(UNKNOWN, glue.costs[right[match.end() :]] + CLITIC_COST)
        if cost != UNKNOWN and not _is_affix(left, right, glue):
            yield make_split(glue, (left, right), (SEEN_COST, cost), ("open.seen",))


def _opening(right: str) -> str:
    if opens_news(right):
        return "so" if right[0] == "ف" else "and.verb" if right[0] == "و" else "verb"
    return "link" if right in LINKS else "and"


def _is_affix(left: str, right: str, glue: Glue) -> bool:
    """Whether one half is no word but an ending, an article (المسرحي|ون, but not قال|ان, written without hamza) or the
    first half of a name (العبد|الكريم)."""
    if left.endswith("عبد") and left in NAME_HEADS and right.startswith("ال"):
        return True
    if right in _PLURALS:
        return right != "ان" or left not in SPEECH
    if left in _PROCLITICS or (len(right) == 2 and right not in UNFINISHED and right not in LINKS):
        return True
    return len(left) < 6 and "ل" in left and glue.costs[left] > COMMON and bool(_STUB.match(left))


def _loose_splits(plain: str, lefts: dict[int, str], glue: Glue) -> Iterator[Split]:
    """Splits of which one half is known by its stem only, or where a letter stands that only ends words."""
    for place in range(2, len(plain) - 1):
        known, ended = place in lefts, plain[place - 1] == "ة" and plain[place] != "ة"
        if not ended and (plain[place] not in _FIRST_LETTERS if known else plain[place - 1] not in _LAST_LETTERS):
            continue  # the other half has no stem, and two known words would have been found
        left, right = plain[:place], plain[place:]
        if _is_affix(left, right, glue):
            continue
        cost, right_cost = glue.costs[left] if known else UNKNOWN, glue.costs[right]
        more: Names = ("loose.ended",) if ended else ()
        if cost == UNKNOWN and right_cost != UNKNOWN and (match := _ENDINGS.match(left)):
            cost = min(UNKNOWN, glue.costs[match["stem"]] + CLITIC_COST)
            more = (*more, "loose.left")
        elif right_cost == UNKNOWN and cost != UNKNOWN and (match := _BEGINNINGS.match(right)):
            right_cost = min(UNKNOWN, glue.costs[match["stem"]] + CLITIC_COST)
            more = (*more, "loose.right")
        if UNKNOWN in (cost, right_cost):
            if not ended:
                continue
            more = ("loose.ended", "loose.unknown")
            cost, right_cost = min(cost, STRANGE), min(right_cost, STRANGE)
        yield make_split(glue, (left, right), (cost, right_cost), more)


def affixed(plain: str, glue: Glue) -> bool:
    """Whether the token is a word of the lexicon with a proclitic, an enclitic or both."""
    stems = [plain[size:] for size in AFFIXES if plain[:size] in _PROCLITICS and len(plain) - size >= 3]
    if any(map(glue.knows, stems)):
        return True
    for stem in (plain, *stems):
        for size in AFFIXES:
            if stem[-size:] in ENCLITICS and len(stem) - size >= 3:
                core = stem[:-size]
                if glue.knows(core) or (core[-1] == "ت" and glue.knows(f"{core[:-1]}ة")):
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

"""Small closed classes of words and characters that the line rules look at. All forms are bare (no diacritics)."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path

_NO_HAMZA = str.maketrans("أإآ", "ااا")
FILE = Path(__file__).parent.parent / "data" / "words.json"

ARABIC = "\u0621-\u063a\u0641-\u064a\u0671-\u06d3"  # letters
MARKS = "\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"  # diacritics and tatweel
LATIN = "A-Za-z\u00c0-\u024f"
DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"
HIDDEN = "\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad"  # seen by nobody; rules read past them

OPENERS, CLOSERS = "([{«‹", ")]}»›"
TURNABLE = '"“”„‟＂'  # quotation marks whose shape doesn't say whether they open or close


@lru_cache(maxsize=1)
def _classes() -> dict[str, frozenset[str]]:
    """Each class, its words with and without hamza on the alef, as many papers leave it out."""
    with FILE.open(encoding="utf-8") as handle:
        found = {name: " ".join(lines) for name, lines in json.load(handle).items()}
    return {name: frozenset((words + " " + words.translate(_NO_HAMZA)).split()) for name, words in found.items()}


# Words that end no line: prepositions, conjunctions, relatives, and particles that something must follow.
UNFINISHED = _classes()["unfinished"]

# Those of them that end no heading or name either, as "after" (عن بعد) or "was" (كان, the town of Cannes) may.
BOUND = _classes()["bound"]

# Those that a writer in haste glues to the word before them.
PREPOSITIONS = _classes()["prepositions"]

# Words that bring in speech or a title: what follows them without a space is the quotation, not a new line.
SPEECH = _classes()["speech"]

# Abbreviations of more than one letter that a full stop follows inside a sentence.
SHORTENED = _classes()["shortened"]

# The letters of titles that a full stop follows before a name (د.أحمد), with what may stand before them.
TITLE = re.compile("(?:و?(?:ال|لل|[بلك])?|و|ل)ـ?[دمأا]ـ?")

# The letter of the era of a Hijri year, whose tatweel stays even where the next line is glued to it.
ERA = re.compile("[0-9٠-٩] ?ه$")

# Pairs of letters, a full stop between them, that are no name: a sentence may end behind them.
CLOSING = _classes()["closing"]

# First halves of names that many writers glue to the second (عبدالله, أبوظبي, نورالدين), with or without a clitic.
NAME_HEADS = frozenset(clitic + name for clitic in ("", *"ولبفك") for name in _classes()["name_heads"])

# Countries and towns, without clitics. Sites that make links of them lose the space between two (القاهرةوالجيزة).
PLACES = _classes()["places"]


@lru_cache(maxsize=1)
def _compounds() -> dict[str, tuple[str, ...]]:
    """Names of two words: by the second, the ends of the first, whatever stands before it (للأمم|المتحدة)."""
    found: dict[str, tuple[str, ...]] = {}
    for pair in _classes()["compounds"]:
        first, second = pair.split("_")
        found[second] = (*found.get(second, ()), first.removeprefix("ال"))
    return found


def joins_names(left: str, right: str) -> bool:
    """Whether two bare words are one name, or the second one a place that a clitic ties to the place before it."""
    if left.endswith(_compounds().get(right, ())):
        return True
    if right in PLACES or PLACES.isdisjoint((left, left[1:], left[2:], f"ال{left[2:]}")):
        return False
    rest = right[1:] if right[0] in "وف" else right
    named = (rest, rest[1:] if rest[:1] in ("ب", "ل", "ك") else "", f"ال{rest[2:]}" if rest.startswith("لل") else "")
    return not PLACES.isdisjoint(named)


# Units and numerals that are often glued to a figure before them.
AFTER_FIGURE = _classes()["after_figure"]

# Verbs that news paragraphs begin with, in the third person of both genders, alone and after "and" or "so".
OPENING_VERBS = frozenset(
    clitic + form
    for verb in _classes()["openers"]
    for form in (verb, f"{verb[:-1] if verb[-1] == 'ى' else verb}ت")
    for clitic in ("", "و", "ف")
)


@lru_cache(maxsize=1 << 13)  # the same few words begin most sentences
def opens_news(word: str) -> bool:
    """Whether a bare word is one of the opening verbs, in the perfect or (where the letters show it) in the present."""
    if word in OPENING_VERBS:
        return True
    rest = word[1:] if word[:1] in "وف" else word
    stem = rest[1:]
    return len(stem) > 2 and rest[0] in "يت" and any(prefix + stem in OPENING_VERBS for prefix in ("", "أ", "ا"))


# Other words that often begin a paragraph.
LINKS = _classes()["links"]

# Words that questions begin with.
QUESTIONS = _classes()["questions"]

# Two words that together begin a paragraph.
OPENINGS = frozenset(pair.replace("_", " ") for pair in _classes()["openings"])

# What a family name may follow.
FIRST_NAMES = _classes()["first_names"]

# Second halves of foreign names and brands.
FOREIGN_TAILS = _classes()["foreign_tails"]

# First halves of foreign compounds, written together with an Arabic or foreign word (الجيوسياسي, النانومتر).
COMBINING = _classes()["combining"]

# What stands before a year.
BEFORE_YEAR = _classes()["before_year"]

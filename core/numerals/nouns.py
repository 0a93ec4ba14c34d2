"""The counted noun beside a number."""

from __future__ import annotations

import re
from functools import lru_cache

from core import lexicon
from core.numerals import fold, tables
from core.numerals.finds import Place, stem
from core.numerals.tokens import WORD, Line

OPENING, CLOSING = frozenset('“”"«(‘'), frozenset('”“"»)’')
_QUOTES = OPENING - {"("}
_OBJECT = re.compile(
    "(?:[^ا]ت(?:ها|هم|هما|هن|ه|نا)|..ات(?:ها|هم|هما|هن))$"
)  # خمس حولتها: nothing counted in the singular owns a pronoun
Y_NOUNS = ("يوم", "يور", "يهود", "يابان", "يمن", "يخت", "يد", "يتيم", "ينبوع", "يساري", "يون")


def after(line: Line, last: int, *, definite: bool = False) -> Place | None:
    """The noun right after a number that ends before the token ``last``."""
    token, before = line.tokens[last], line.tokens[last - 1]
    if token.kind != WORD:
        quoted = token.text in CLOSING and token.gap and last > 1 and line.tokens[last - 2].text in OPENING
        if token.text in _QUOTES and not token.gap and before.gap and line.tokens[last + 2].text in CLOSING:
            quoted = takes_article(line.tokens[last + 1].text)  # 140 "طربة"
        return after(line, last + 1, definite=definite) if quoted else None
    if not before.gap and before.kind == WORD:
        return None
    if token.readings and any(reading.prefix == "و" for reading in token.readings):
        return None
    if not definite and (token.article or _is_object(token.text)):
        return None
    return Place(last, last + 1) if is_noun(token.text) else None


@lru_cache(maxsize=1 << 14)
def _is_object(text: str) -> bool:
    bare = fold.bare(text)
    cost = lexicon.load().cost
    if bare.endswith("ها") and cost("ال" + bare[:-1]) == lexicon.UNKNOWN > cost("ال" + bare[:-2]):
        return True  # قدرها
    return _OBJECT.search(bare) is not None and not (bare.endswith("ما") and takes_article(text))  # متهما is no متّ


@lru_cache(maxsize=1 << 14)
def is_particle(text: str) -> bool:
    """Whether a word as written is one of those that are no noun."""
    return fold.bare(text) in tables.particles()


@lru_cache(maxsize=1 << 15)
def is_noun(text: str) -> bool:
    """Whether a word as written can be the noun that a number counts: no particle, verb or word with a proclitic."""
    key, bare = fold.fold(text), fold.bare(text)
    if len(bare) < 2 or bare in tables.particles():
        return False
    cost = lexicon.load().cost
    own = cost(bare)
    if bare[0] in "وفبلك" and len(bare) > 2 and _proclitic(bare, own):
        return False
    if bare[0] == "ي" and not key.startswith(Y_NOUNS):
        return False
    if bare[0] == "س" and bare[1] in "يتنأ" and cost(bare[1:]) < own + 60:
        return False
    if own < 480 and not bare.startswith("ال"):
        base = bare[:-1] if bare.endswith("ا") else bare
        return min(cost("ال" + base), cost("ال" + bare)) < min(cost(base), own) + 230
    return not bare.endswith("وا")


@lru_cache(maxsize=1 << 14)
def is_name(text: str) -> bool:
    """Whether a word never takes ال and is no word of every day: most likely a name."""
    bare = fold.bare(text)
    cost = lexicon.load().cost
    if bare in tables.particles() or len(bare) < 3 or bare.endswith(("ه", "ها", "هم", "ا", "نا")):
        return False
    if bare[0] in "يتونفبل" or bare.endswith("ت"):  # a verb may be, or a word with a proclitic
        return False
    return cost("ال" + bare) == lexicon.UNKNOWN and cost(bare) > 330


@lru_cache(maxsize=1 << 12)
def is_foreign(text: str) -> bool:
    """Whether a word is most likely a foreign name: rare, hardly ever with ال, and no verb or word with a proclitic."""
    bare = fold.bare(text)
    cost = lexicon.load().cost
    own = cost(bare)
    if bare in tables.particles() or len(bare) < 3 or own < 470 or fold.fold(bare) in tables.units():
        return False
    if bare.endswith(("ة", "ه", "وا", "ها", "هم", "نا")) or cost("ال" + bare) < own + 120 or is_verb(text):
        return False
    if bare[0] == "ا" and bare[1] != "ل":
        return False  # اختفى, استقال: verbs and their nouns; names are written with their hamza
    if bare.startswith("ال"):
        return cost(bare[2:]) == lexicon.UNKNOWN and cost(bare[2:] + "ا") == lexicon.UNKNOWN
    for ending in ("ا", "ات", "ون", "ين", "ان", "ي"):
        base = bare.removesuffix(ending)
        if len(bare) > len(base) > 2 and cost("ال" + base) < lexicon.UNKNOWN:
            return False
    return bare[0] not in "وفبلكسيتن" or len(bare) < 4 or cost(bare[1:]) > max(own - 120, 560)


@lru_cache(maxsize=1 << 12)
def is_common(text: str) -> bool:
    """Whether a word is one of every day, no name or abbreviation."""
    bare = fold.bare(text)
    cost = lexicon.load().cost
    forms = (bare, bare[1:]) if len(bare) > 3 and bare[0] in "وبل" else (bare,)
    for form in forms:
        named = cost(form) if form.startswith("ال") else cost("ال" + form)
        if cost(form) < 470 and (is_verb(form) or named < cost(form) + 120):
            return True
    return False


@lru_cache(maxsize=1 << 12)
def is_verb(text: str) -> bool:
    """Whether a word is a verb in the past or the present: its other tense or person is about as common."""
    bare = fold.bare(text)
    cost = lexicon.load().cost
    own = min(cost(bare), 700)
    if len(bare) > 3 and bare[0] in "يتن":
        return min(cost(letter + bare[1:]) for letter in "يتن" if letter != bare[0]) < own + 120
    stem = bare.removesuffix("ت").removesuffix("وا")
    forms = ("ي" + stem, "ي" + stem[1:] if stem[:1] in ("أ", "ا") else "ي" + stem)
    return min(map(cost, forms)) < own + 120


@lru_cache(maxsize=1 << 14)
def takes_article(text: str) -> bool:
    """Whether a word is a noun and is also written with ال."""
    bare = fold.bare(text).removesuffix("ا")
    return is_noun(text) and lexicon.load().cost("ال" + bare) < lexicon.UNKNOWN


def _proclitic(bare: str, own: int) -> bool:
    """Whether the first letter of a word is و, ف, ب, ل or ك before another word, and not its own."""
    cost = lexicon.load().cost
    rest = bare[1:]
    if bare[:2] == "لل":
        return True
    if bare[0] in "وف" and bare[-1] in "اهم":
        owned = _joined_owner(bare)
        if owned is not None:
            return owned
    noun, other = (min(cost("ال" + form), cost("ال" + form.removesuffix("ا"))) for form in (bare, rest))
    if noun < lexicon.UNKNOWN and noun < other + 200:
        return False
    if rest.startswith("ال") and bare[0] in "وفبك":
        return True
    if other < lexicon.UNKNOWN and other < own + 60 * (bare[0] == "ب" and noun == lexicon.UNKNOWN):
        return True
    return cost(rest) < own - (120 if bare.endswith(("ا", "ة")) else 20)


def _joined_owner(bare: str) -> bool | None:
    """Whether the first letter of a noun that owns a pronoun is no part of it (``وطاقمها``; not ``وزيرها``)."""
    base = next((bare[: -len(end)] for end in ("هما", "ها", "هم") if bare.endswith(end)), "")
    if len(base) < 5:
        return None
    cost = lexicon.load().cost
    base = base[:-1] + "ة" if base.endswith("ت") and cost("ال" + base[1:]) == lexicon.UNKNOWN else base
    whole, rest = cost("ال" + base), cost("ال" + base[1:])
    return rest < whole if min(whole, rest) < lexicon.UNKNOWN else None


_UPON = frozenset(("عليه", "عليها", "عليهم", "عليهما", "عليهن"))
_SUED = frozenset(("مدعى", "محكوم", "مجني", "معتدى", "مؤمن"))  # المدعى عليهم الخمسة


def before(line: Line, at: int) -> Place | None:
    """The noun before an ordinal or an identifier, ``رقم`` skipped, without proclitics; None where none stands."""
    at -= 1
    token = line.tokens[at]
    if token.fold == "رقم" or (token.fold in _UPON and stem(line.tokens[at - 1].fold) in _SUED):
        at -= 1
        token = line.tokens[at]
    if at < 0 or token.kind != WORD or not token.gap:
        return None
    if len(token.fold) < 3 or is_particle(token.text):
        return None
    return Place(at, at + 1, _clitics(token.text))


@lru_cache(maxsize=1 << 14)
def _clitics(text: str) -> int:
    bare = fold.bare(text)
    if bare[:2] == "لل" and len(bare) > 3:
        return fold.width(text, 2)
    for size in (1, 2):
        if bare[0] in "وفبلك" and bare[size:].startswith("ال") and len(bare) - size > 4:
            return fold.width(text, size)
    if bare[0] in "وف" and bare[1:3] == "لل":
        return fold.width(text, 3)
    if bare[0] in "وفبلك" and len(bare) > 2 and _proclitic(bare, lexicon.load().cost(bare)):
        return fold.width(text, 1)
    return 0


def named(line: Line, at: int, names: frozenset[str]) -> Place | None:
    """The noun before a number when it is one of a list (proclitics, ال and pronouns aside), else None."""
    noun = before(line, at)
    return noun if noun and is_one_of(line, noun, names) else None


def is_one_of(line: Line, noun: Place, names: frozenset[str]) -> bool:
    """Whether a noun is one of a list (proclitics, ال and pronouns aside)."""
    token = line.tokens[noun.first]
    return _is_one_of(token.text, token.fold, noun.cut > 0 and not token.article, names)


@lru_cache(maxsize=1 << 14)
def _is_one_of(text: str, folded: str, joined: bool, names: frozenset[str]) -> bool:
    key = stem(folded)
    if key in names or (joined and key[1:] in names):
        return True
    if key[-1:] not in ("ه", "ا", "م") or _ends_in_ta(text):
        return False
    key = key[1:] if joined else key  # بدورته
    for pronoun in ("هما", "هم", "ها", "نا", "ه"):
        if key.endswith(pronoun):
            base = key[: -len(pronoun)]
            if base in names or (base.endswith("ت") and base[:-1] + "ه" in names):
                return True
    return False


@lru_cache(maxsize=1 << 14)
def _ends_in_ta(text: str) -> bool:
    return fold.bare(text).endswith("ة")


def definite(line: Line, at: int) -> bool:
    """Whether ال stands on the word at an index, proclitics aside."""
    return at >= 0 and line.tokens[at].article

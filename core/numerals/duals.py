"""Whether a word is a dual noun (``جنديين``, ``الطرفان``, ``محافظتي``), by its shape and by how common its forms are.

A dual ends like a sound masculine plural (ين) or like many singulars and plurals (ان), so the shape alone says
little. The lexicon tells them apart: a dual is rarer than its singular; a noun whose plural is ون has no clear dual
in ين; and a true dual is written in ين at least about as often as in ان (``بلدان``, ``دوران`` are not).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from core import lexicon
from core.numerals import fold, tables

RARE = 4e-7  # a singular less common than this proves nothing


@dataclass(slots=True)
class Dual:
    """``p``: probability that the word is a dual noun. ``construct``: its ن is dropped, so a noun must follow.

    ``cut``: characters of the proclitics, which are ``letters`` letters; ``drop``: characters of a suffix pronoun.
    """

    p: float
    construct: bool
    cut: int
    drop: int
    letters: int


_PRONOUNS = ("هما", "هم", "هن", "ها", "ه")
_OWNED = re.compile(f"ت[يا](?:{'|'.join(_PRONOUNS)})$")


def dual(text: str, key: str) -> Dual | None:
    """The word (as written, nothing but letters and marks; ``key`` is its folded form) as a dual noun, or None."""
    if key[-1] not in "نياهم" or text[-1] == "ة":
        return None
    word = text if len(text) == len(key) else fold.bare(text)
    if len(word) < 4:
        return None
    if word[-1] in "هم" and "تي" not in word and "تا" not in word:
        return _kin(key, text)
    if word[-2:] == "ها" and (owned := _kin(key, text)):
        return owned
    found = _unit(key, text)
    if found is None and word[-1] == "ن":
        found = _free(word, text)
    elif found is None and word[-1] in "يا" and _may_govern(word, key):
        found = _construct(word, text)
    if found is None and ("تي" in word or "تا" in word) and _OWNED.search(word):
        return _owned(word, text)
    return found


@lru_cache(maxsize=1)
def _kin_forms() -> dict[str, int]:
    """Letters of the pronoun of ``زميليه``, ``شقيقاها``, ``هدفاه``, by folded form. A thing in يه may be an adjective
    in ية (``حزبيه``), so it is taken in اه alone."""
    lists = tables.context()
    return {
        stem.replace("ى", "ي") + ending: len(ending) - 1
        for name, endings in (("own-kin", _KIN_ENDINGS), ("own-things", _KIN_ENDINGS[1:]))
        for stem in lists[name]
        for ending in endings
    }


_KIN_ENDINGS = ("يه", "اه", "يها", "اها", "يهم", "اهم")
_KIN_LEADS = frozenset(("", "و", "ف", "ب", "ل", "وب", "ول"))


def _kin(key: str, text: str) -> Dual | None:
    """The dual of somebody near, or of a thing, that owns a pronoun."""
    if not key.endswith(_KIN_ENDINGS):
        return None
    known = _kin_forms()
    for letters in range(3):
        pronoun = known.get(key[letters:])
        if pronoun and key[:letters] in _KIN_LEADS:
            cut = fold.width(text, letters) if letters else 0
            return Dual(0.8, False, cut, fold.width(text[::-1], pronoun), letters)
    return None


_LEADS = {"": 0, "ال": 0, **dict.fromkeys("وفبل", 1), **{letter + "ال": 1 for letter in "وفب"}, "لل": 1}


@lru_cache(maxsize=1)
def _units() -> dict[str, bool]:
    """Whether the dual of a unit is in the construct, by its folded form."""
    names = tables.context()["dual-not"]
    ends = ("ين", "ان", "تي", "تا")
    two = (form for form, unit in tables.units().items() if unit.count == 2 and form.endswith(ends))
    return {form: form.endswith(("ي", "ا")) for form in two if form not in names}


def _unit(key: str, text: str) -> Dual | None:
    """The dual of a unit, whatever the lexicon says of it."""
    if key[-2:] not in ("ين", "ان", "تي", "تا"):
        return None
    units = _units()
    for size in range(4):
        letters, construct = _LEADS.get(key[:size]), units.get(key[size:])
        if letters is not None and construct is not None:
            cut = 2 if key[:size] == "لل" else letters
            return Dual(0.97, construct, fold.width(text, cut) if cut else 0, 0, letters)
    return None


def _free(word: str, text: str) -> Dual | None:
    if not word.endswith(("ين", "ان")):
        return None
    for prefix, rest in _stems(word):
        p = _likely(rest[:-2], rest[-2:])
        if p:
            cut = prefix + (prefix > 0 and rest[0] == "ا" != word[prefix])  # للطرفين
            return Dual(p, False, fold.width(text, cut) if cut else 0, 0, prefix)
    return None


def _construct(word: str, text: str) -> Dual | None:
    known = tables.context()
    for prefix, rest in _stems(word):
        if rest.startswith("ال"):
            continue
        stem = rest[:-1]
        if stem.endswith("ت"):
            mine = word[-1] == "ي" and fold.fold(stem) in known["construct-not"]  # شقيقتي; شقيقتا are two
            if not mine and _feminine(stem[:-1], rest):
                return Dual(0.85, True, fold.width(text, prefix) if prefix else 0, 0, prefix)
        elif _governing(fold.fold(stem), word[-1]):
            return Dual(0.8, True, fold.width(text, prefix) if prefix else 0, 0, prefix)
    return None


def _may_govern(word: str, key: str) -> bool:
    """Whether the word can be in the construct dual by its letters alone: few words are, and the proof takes long."""
    return word[-2] == "ت" or not _governors().isdisjoint((key[:-1], key[1:-1], key[2:-1]))


@lru_cache(maxsize=1)
def _governors() -> frozenset[str]:
    lists = tables.context()
    return lists["construct-masculine"] | lists["construct-upright"]


def _governing(stem: str, ending: str) -> bool:
    """Whether a masculine noun is one that news put into the construct dual; in ي a plural in ون looks the same."""
    lists = tables.context()
    return stem in lists["construct-masculine"] or (ending == "ا" and stem in lists["construct-upright"])


def _owned(word: str, text: str) -> Dual | None:
    """``مباراتيه``: a feminine dual that owns a pronoun."""
    for pronoun in _PRONOUNS:
        if word.endswith(pronoun) and word[: -len(pronoun)].endswith(("تي", "تا")):
            for prefix, rest in _stems(word[: -len(pronoun)]):
                if not rest.startswith("ال") and _feminine(rest[:-2], rest + pronoun):
                    drop = fold.width(text[::-1], len(pronoun))
                    return Dual(0.75, False, fold.width(text, prefix) if prefix else 0, drop, prefix)
    return None


def _stems(word: str) -> list[tuple[int, str]]:
    """(letters of the proclitics, the rest) in the ways that a word can be cut, the likeliest first."""
    for size in (1, 2):
        if word[0] in "وفبل" and (size == 1 or (word[0] in "وف" and word[1] in "بل")) and len(word) - size > 4:
            rest = word[size:]
            if rest.startswith("ال"):
                return [(size, rest)]
            if word[size - 1] == "ل" and rest[0] == "ل":
                return [(size, "ا" + rest)]
    out = [(0, word)]
    if word[0] in "وفبل" and len(word) > 5:
        cost = lexicon.load().cost
        whole, shorn = (cost(_single(form)) for form in (word, word[1:]))
        if whole < shorn or (cost(word) < lexicon.UNKNOWN == cost(word[1:])):
            return out  # فنانين, بنيامين: the letter is the word's own
        out.insert(0 if shorn < whole - 90 else 1, (1, word[1:]))
        if word[0] in "وف" and word[1] in "بل" and len(word) > 6:
            out.append((2, word[2:]))
    return out


def _single(form: str) -> str:
    """The singular that a dual most likely has."""
    return form[:-3] + "ة" if form.endswith(("تين", "تان")) else form[:-2]


@lru_cache(maxsize=1 << 12)
def plural(word: str) -> bool:
    """Whether the lexicon knows the form in ون of a bare definite word in ين, proclitics aside."""
    stem = word[word.find("ال") + 2 : -2] if "ال" in word[:4] else word[:-2]
    return len(stem) > 2 and (lexicon.load().known(stem + "ون") or lexicon.load().known("ال" + stem + "ون"))


def possible(word: str) -> bool:
    """Whether the lexicon knows a bare word in the dual, or the singular that it would have."""
    known = lexicon.load().known
    return known(word) or known(_single(word))


def _share(word: str) -> float:
    cost = lexicon.load().cost(word)
    return 0.0 if cost == lexicon.UNKNOWN else 10 ** (-cost / 100)


def _feminine(stem: str, form: str) -> bool:
    known = _share
    single = known(stem + "ة")
    if stem.endswith("ا"):
        single += known(stem + "ة")
    named = known("ال" + stem + "ة")
    return single >= RARE and named > 0.01 * single and known(form) <= max(0.2 * single, 0.05 * named)


def _likely(stem: str, ending: str) -> float:
    lists = tables.context()
    definite = stem.startswith("ال") and (len(stem) > 4 or stem[2:] in lists["two-letter-nouns"])
    bare = stem[2:] if definite else stem
    key = fold.fold(bare)
    if key + ending in lists["dual-not"] or len(bare) < 2:
        return 0.8 if definite and key + ending in _NAMES else 0.0
    if key in lists["dual-yes"] or (key.endswith("ي") and key[:-1] + "ى" in lists["dual-yes"]):
        return 0.92
    known = _share
    form = known(stem + ending)
    if bare.endswith("ت") and len(bare) > 2:
        single = known(bare[:-1] + "ة")
        named = known("ال" + bare[:-1] + "ة")
        if named < 0.01 * single or (len(bare) == 3 and known("ال" + bare) > named):
            single = 0.0
        if single >= RARE and form <= 0.3 * (named if definite else single) + RARE:
            return 0.95
    if key.startswith(("مت", "مست")) and ending != "ان":
        return 0.0  # participles; the nouns among them are listed
    if len(bare) == 2 and key not in lists["two-letter-nouns"]:
        return 0.0
    single = known(bare) + (known(bare[:-1] + "ى") if bare.endswith("ي") else 0.0)
    named = known("ال" + bare) + (known("ال" + bare[:-1] + "ى") if bare.endswith("ي") else 0.0)
    if single < RARE or named < 0.03 * single or form > 1.2 * max(single, named):
        return 0.0
    return _masculine(bare, ending, single)


_NAMES = ("طالبان",)  # never with ال as a name


def _masculine(stem: str, ending: str, single: float) -> float:
    known = _share
    oblique, upright, plural = (known(stem + e) + known("ال" + stem + e) for e in ("ين", "ان", "ون"))
    if ending == "ين" and plural > 0.25 * upright and plural > 2e-8:
        return 0.0
    agent = stem.startswith("م") or (len(stem) == 4 and stem[2] == "ا")
    if not upright and not plural and agent:
        told = ending == "ان" and (stem[0] != "م" or len(stem) > 4)
        return 0.75 if told else 0.0  # a participle, or a trade (هداف), whose plural the lexicon lacks
    if upright > 2.5 * oblique + 1e-8:
        if ending == "ين" and oblique and oblique < 0.1 * single and not agent:
            return 0.75  # the form in ان is another word as well (ثوران)
        return 0.0
    if ending == "ان":
        sure = 0.9 if known("ال" + stem + "ان") else 0.8  # a name in ان never takes ال
        return sure if oblique and 0 < upright <= 0.35 * max(single, known("ال" + stem)) else 0.0
    if not upright and oblique > 0.3 * single:
        return 0.0
    return 0.88 if upright else 0.8

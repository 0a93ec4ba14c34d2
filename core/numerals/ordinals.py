"""Ordinals and the noun that each describes."""

from __future__ import annotations

from functools import lru_cache

from core import lexicon
from core.numerals import ages, figures, fold, nouns, tables
from core.numerals.finds import LONGEST_LIST, Find, Place, stem, word
from core.numerals.grammar import Number
from core.numerals.tokens import FIGURE, Line


def ordinal(line: Line, number: Number) -> Find | None:
    head = number.head
    if head is None:
        return None
    first, last, cut = number.first, number.last, head.cut
    age = ages.ordinal(line, number)
    if age:
        return age
    value = figures.plain(number.value)
    if not head.definite:
        most = word(line, last) in _MOST
        after = (nouns.after(line, last + 1, definite=True) if most else None) or nouns.after(line, last, definite=True)
        if after and (number.value <= 10) and not word(line, first).endswith("ا") and not _noun_before(line, first):
            return Find(first, last, "ordinal", value, "ordinal-first", counted=after, cut=cut)
        return Find(first, last, "ordinal", value, "ordinal-bare", counted=_bare_noun(line, first), cut=cut)
    return Find(first, last, "ordinal", value, "ordinal", counted=described(line, first), cut=cut)


_MOST = frozenset(("اكبر", "اعلى", "اهم", "اكثر", "اطول", "افضل", "اقوى", "اغنى"))


def _bare_noun(line: Line, at: int) -> Place | None:
    """The indefinite noun before an indefinite ordinal that agrees with it (``عقدا ثانيا``, ``لخط ثالث``)."""
    noun = nouns.before(line, at)
    if noun is None or line.tokens[noun.first].article or line.tokens[noun.first].readings:
        return None
    key, ordinal_key = word(line, noun.first), word(line, at).replace("ى", "ه")
    for ending in ("ا", "ه"):
        if key.endswith(ending) != ordinal_key.endswith(ending):
            return None
    return noun if nouns.is_noun(line.tokens[noun.first].text[noun.cut :]) else None


def _noun_before(line: Line, at: int) -> bool:
    """Whether an indefinite noun stands before that an indefinite ordinal describes (``مرة ثانية``)."""
    key = word(line, at)
    if key == "اولى":
        return word(line, at - 1).endswith("ه") and not nouns.definite(line, at - 1) and at > 1
    return key.endswith("ه") and word(line, at - 1).endswith("ه") and not word(line, at - 1).startswith("ال")


def described(line: Line, at: int) -> Place | None:
    """The definite noun that a definite number before the token ``at`` describes, an adjective of it skipped."""
    noun = nouns.before(line, at)
    if noun is None or any(reading.kind == "rank" for reading in line.tokens[noun.first].readings):
        return None
    key = word(line, noun.first)
    if nouns.definite(line, noun.first):
        back = nouns.before(line, noun.first)
        if (
            back
            and key.endswith(("يه", "ي", "ى"))
            and len(key) - noun.cut > 4  # الحي is a noun
            and (nouns.definite(line, back.first) or owned(line.tokens[back.first].text))
        ):
            return back
        return noun
    return noun if owned(line.tokens[noun.first].text[noun.cut :]) else None


@lru_cache(maxsize=1 << 12)
def owned(text: str) -> bool:
    """Whether a word as written is most likely a noun that owns a pronoun (``عامها``, ``فيلمه``, ``أجنحتها``)."""
    key, bare = fold.fold(text), fold.bare(text)
    if len(key) > 4 and key.endswith(("ها", "هم", "تنا", "ته", "هما")):
        return True
    base = bare[:-1]
    if not bare.endswith("ه") or len(base) < 3:
        return False
    cost = lexicon.load().cost
    return cost("ال" + base) < min(cost("ي" + base), lexicon.UNKNOWN)


MINUTES = frozenset(("الدقيقه", "الدقيقتين", "الدقائق", "الدقايق", "بالدقيقه", "والدقيقه", "للدقيقه"))


def minute(line: Line, at: int) -> bool:
    """``(د 12 و67)``, ``في الدقائق 10 و36 و54``: minutes of play in a bracket, or that follow the first named."""
    start, follow = at, line.tokens[at + 2]
    if word(line, at - 1) in ("الثانيه", "د") and word(line, at - 2) in ("في", "فى", "عند"):
        return True
    if word(line, at - 1) == "الدقائق" and word(line, at + 1) in ("و", "،", ",") and follow.kind == FIGURE:
        return True
    first = max(2, at - LONGEST_LIST)
    while word(line, at - 1) in ("و", "،", ",") and line.tokens[at - 2].kind == FIGURE and at > first:
        at -= 2
    if word(line, at - 1) in ("الدقائق", "الدقايق") and at < start:
        return True
    if word(line, at - 1) in ("د", "ق", "الدقيقه", "دقيقه") and line.tokens[at - 2].text == "(" and at > 1:
        return True
    if _in_bracket(line, start):
        return True
    if at == start or word(line, start - 1) != "و":
        return False
    return word(line, at - 1) in MINUTES or (at == start - 2 and rank_of_two(line, at) is not None)


_FAR = 14  # tokens from the bracket to the last minute in it


def _in_bracket(line: Line, at: int) -> bool:
    """``في الدقائق (5 من ركلة جزاء، 14، 70)``"""
    for back in range(1, min(_FAR, at) + 1):
        text = line.tokens[at - back].text
        if text == "(":
            return word(line, at - back - 1) in MINUTES
        if text in (")", ".", "؛"):
            return False
    return False


def rank_of_two(line: Line, at: int) -> Place | None:
    """``القرنين 12 و13``: the dual of a noun that has a rank, before the first of two figures."""
    noun = nouns.before(line, at)
    dual = line.tokens[noun.first].dual if noun else None
    if noun is None or dual is None or dual.construct or not line.tokens[noun.first].article:
        return None
    if word(line, at + 1) != "و" or line.tokens[at + 2].kind != FIGURE:
        return None
    key = stem(word(line, noun.first))
    single = key[:-3] + "ه" if key.endswith(("تين", "تان")) else key[:-2]
    return noun if single in tables.context()["rank-nouns"] else None

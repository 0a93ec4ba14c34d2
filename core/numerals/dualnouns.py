"""Dual nouns in their line: what they govern, and the adjectives that only agree with them."""

from __future__ import annotations

import re
from dataclasses import replace

from core.numerals import duals, fold, nouns, tables
from core.numerals.finds import Place, bare_prefix, stem, word
from core.numerals.tokens import FIGURE, MARK, WORD, Line, Token

_IN_PAIRS = frozenset(("رجل", "رائد", "ضابط", "حارس"))  # رجلي أمن, رائدا فضاء


_ELATIVE = re.compile("ال(?:اكبر|اصغر|اهم|اول|اخير|اكثر|اقل|افضل|اجمل|اعلى|اقرب|اقوى|اسوا|اصعب|اطول)$")
_MINE = frozenset(("اليوم", "امس", "الان", "غدا", "وحدي", "هذه", "هذا", "كلها"))  # قدمت استقالتي اليوم


def governs(line: Line, at: int) -> bool:
    """Whether a noun follows that a construct dual can govern."""
    token, follow = line.tokens[at], line.tokens[at + 1]
    if not token.gap or follow.kind != "word" or nouns.is_particle(follow.text):
        return False
    key = follow.fold
    if len(key) < 4 and key[0] in "لب" and key.endswith(("ه", "ها", "هم", "ي", "نا")):
        return False  # نائبا له
    coloured = len(key) == 4 and key[0] == "ا"  # رجلا أسمر
    paired = bare_prefix(token.fold[:-1], _IN_PAIRS) and not (coloured or key.endswith("ا"))
    paired = paired and nouns.takes_article(follow.text)
    if token.fold.endswith("ا") and not token.fold.endswith("تا"):
        if at and (line.tokens[at - 1].kind == FIGURE or line.tokens[at - 1].readings):
            return False  # counted: ``22 عنصرا``
        before = word(line, at - 1)
        if not (key.startswith("ال") or nouns.is_noun(follow.text)) or before in ("", "و"):
            return key.startswith("ال")
        if paired or (follow.dual is not None and not follow.article):
            return True  # سهما مصرفين
        return not key.endswith("ا") and (
            key.startswith("ال") or key.endswith("ه") or word(line, at + 2).startswith("و")
        )
    if token.fold.endswith("ي") and not token.fold.endswith("تي"):
        return paired or (key.startswith("ال") and not _adjective(line, at)) or word(line, at + 2).startswith("و")
    and_ = word(line, at + 2).startswith("و") and not nouns.is_verb(line.tokens[at + 2].text[1:] or "و")
    if key.startswith("ال") and not and_ and (key.endswith(("ه", "ى")) or _ELATIVE.match(key)):
        return False  # مشكلتي الأكبر
    if key in _MINE:
        return False
    return nouns.is_noun(follow.text) or key.startswith("ال") or word(line, at + 2).startswith("و")


def _adjective(line: Line, at: int) -> bool:
    """Whether a word like ``رئيسي`` describes the indefinite noun before it."""
    token = line.tokens[at]
    if (
        at == 0
        or token.dual is None
        or token.dual.cut
        or token.fold[:-1] not in tables.context()["construct-adjectives"]
    ):
        return False
    before = line.tokens[at - 1]
    return before.kind == WORD and before.gap and not before.article and nouns.is_noun(before.text)


_LANDS = frozenset(("بلدان",))


def of_many(line: Line, at: int) -> bool:
    """Whether a word in ين follows what is said of many (``ثلثا الموقعين``): then it is a plural; and whether the
    plural ``البلدان`` is no dual, as its verb or its adjective would say."""
    key, before = line.tokens[at].fold, line.tokens[at - 1] if at else None
    if bare_prefix(key, _LANDS):
        paired = line.tokens[at + 1].fold.endswith("ان") and line.tokens[at + 1].fold != "كان"
        acts = (
            before is not None
            and line.tokens[at].article
            and nouns.is_verb(before.text)
            and not before.fold.endswith("ت")
        )
        return not paired and not (acts and before is not None and before.fold[0] != "ت")
    if not key.endswith("ين"):
        return False
    if _many_beside(line, at):
        return True
    if before is None:
        return False
    return stem(before.fold) in tables.context()["plural-lead"] or any(r.kind == "parts2" for r in before.readings)


def _many_beside(line: Line, at: int) -> bool:
    """``المخرجين والمنتجين``, ``الموقعين على البيان``: another plural in ين that و joins, or what many put their names
    to."""
    key, follow = line.tokens[at].fold, line.tokens[at + 1]
    if stem(key) == "موقعين" and follow.fold in ("على", "علي", "ادناه"):
        return True
    if not line.tokens[at].article:
        return False
    like = at > 0 and key.startswith("وال") and _is_plural(line.tokens[at - 1])
    return like or (follow.fold.startswith("وال") and _is_plural(follow))


def _is_plural(token: Token) -> bool:
    """Whether a definite word in ين is a sound plural: its form in ون is known, and it is no dual."""
    key = token.fold
    if token.kind != WORD or not key.endswith("ين") or token.dual or token.readings or not token.article:
        return False
    if stem(key) in tables.context()["dual-not"]:
        return False  # an adjective of duals as well
    return duals.plural(fold.bare(token.text))


_TOWNS = frozenset(("بلده", "مدينه", "قريه", "مطار", "ناحيه", "قضاء", "مخيم"))


def idiom(line: Line, at: int) -> bool:
    """``سلاح ذو حدين``, ``وجهان لعملة واحدة``; and the name of a town (``بلدة القريتين``)."""
    if line.tokens[at].article and bare_prefix(word(line, at - 1), _TOWNS) and not line.tokens[at - 1].article:
        return True
    key, known = word(line, at), tables.context()["dual-idioms"]
    return f"{word(line, at - 1)} {key}" in known or f"{key} {word(line, at + 1)}" in known


_ENDINGS = ("تان", "تين", "ان")  # of the noun and of its adjective; ين is the plural's, too


def described(line: Line, at: int) -> Place | None:
    """The noun before a word of dual shape that the word describes, where the noun itself was not taken for a dual.

    Two words of one dual ending beside each other are a noun and its adjective (``حاسوبان عملاقان``), whatever the
    lexicon says of the noun alone.
    """
    token, before = line.tokens[at], line.tokens[at - 1] if at else None
    if before is None or before.kind != WORD or before.dual or before.readings or not before.gap:
        return None
    key = token.fold
    ending = next((ending for ending in _ENDINGS if key.endswith(ending)), "")
    noun = nouns.before(line, at)
    if not ending or noun is None or (token.dual and token.dual.cut) or not before.fold.endswith(ending):
        return None
    bare = fold.bare(before.text)[noun.cut :]
    same = before.article == token.article and (not before.article or bare.startswith("ال"))
    known = stem(before.fold) in tables.context()["dual-not"] and stem(before.fold) != "بلدان"
    if not same or known or len(bare) < 5:
        return None
    joined = noun.cut == 0 and bare[0] in "وفبل" and not duals.possible(bare)
    return replace(noun, cut=fold.width(before.text, 1)) if joined else noun


_PAIRED = re.compile("^[وفبل]?(?:يد|عين|ساق|قدم|ذراع|كتف|شفت|اذن|والد|ابو|رجل|كف|جناح)[ايى](?:ه|ها|هما|ك)$")
_BOTH = frozenset(("هما", "وهما", "كانا", "كانتا", "كلاهما", "وكلاهما", "باتا", "ليسا"))
_OWNED = ("يه", "يها", "يهم", "ه", "ها", "هم")
REACH = 6  # words from a dual in the construct to its adjective


def _of_construct(line: Line, at: int) -> bool:
    """``لوحتا فان غوخ المعروضتان``: the adjective agrees with a feminine dual in the construct some words before."""
    token, before = line.tokens[at], line.tokens[at - 1]
    ending = token.fold[-3:]
    if not token.article or ending not in ("تان", "تين") or token.fold[0] != "ا":
        return False
    if nouns.is_particle(before.text) or not (before.article or not nouns.takes_article(before.text)):
        return False
    for back in range(2, min(REACH, at) + 1):
        head = line.tokens[at - back]
        if head.kind == MARK or fold.bare(head.text) in ("في", "من", "على", "إلى", "عن", "مع", "بين"):
            return False
        if head.dual is not None and head.dual.construct and head.fold.endswith(ending[:2]):
            return True
    return False


_ELECTED = frozenset(("اعضاء", "نواب", "رؤساء", "بلديات", "مستشارين", "حكام", "قاده", "شيوخ", "عمد", "مجالس"))


def agrees(line: Line, at: int) -> bool:
    """Whether the word is the adjective of a dual before it (``خطان بحريان``)."""
    if at == 0 or line.tokens[at - 1].kind == MARK:
        return False
    key, dual = word(line, at), line.tokens[at].dual
    before = line.tokens[at - 1]
    if dual is None or dual.cut or not before.gap:
        return False
    if at > 1 and not before.article and not line.tokens[at].article and before.kind == WORD:
        head = line.tokens[at - 2].dual
        if head is not None and head.construct and head.letters == 0 and not before.dual:
            return True  # ركلتي جزاء صحيحتين
    joined = at > 1 and before.fold.startswith("وال") and line.tokens[at - 2].article and line.tokens[at].article
    owned = before.fold.endswith(_OWNED) and key.startswith("ال") and key.endswith("يين") and nouns.is_noun(before.text)
    if owned or (joined and before.article and key.endswith(("يين", "يان", "تين", "تان"))):
        return True  # لاعبيه الاحتياطيين, الثقافة والتراث الثريين
    if before.fold in _BOTH and stem(key).startswith(("مت", "مست")):
        return True  # وهما متزوجان
    if _PAIRED.search(before.fold) or _of_construct(line, at):
        return True  # يديه لطيفتان
    if key == "المنتخبين" and before.article and (before.fold.endswith(("ين", "ون")) or stem(before.fold) in _ELECTED):
        return True
    if before.article and not before.readings and stem(before.fold) in tables.context()["dual-not"]:
        return True  # after readings: يوم الاثنين مباراتان
    if before.dual is not None and before.dual.construct:
        return False
    paired = before.dual is not None or any(r.kind in ("pair",) or (r.value == 200) for r in before.readings)
    same = before.article == line.tokens[at].article
    return paired and (same or key.startswith("ال"))

"""What limits a number: ``نحو``, ``أكثر من``, ``لا تزيد حرارتها على``, ``على الأقل``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from core.mentions import ModifierCode
from core.numerals import tables
from core.numerals.finds import word
from core.numerals.tokens import FIGURE, MARK, WORD, Line, Token

_LETTERS = "وفبلس"
_NOT = "لا"
REACH = 5  # words that can stand between a verb and the number it limits


@dataclass(slots=True)
class Limit:
    """A modifier at the tokens ``first`` to ``last`` (excluded), without ``cut`` letters of proclitics."""

    code: ModifierCode
    first: int
    last: int
    cut: int = 0


_PHRASES: tuple[tuple[tuple[str, ...], ModifierCode], ...] = (
    (("تقريبا",), "approximately"),
    (("على", "الاقل"), "at-least"),
    (("على", "اقل", "تقدير"), "at-least"),
    (("كحد", "ادنى"), "at-least"),
    (("بحد", "ادنى"), "at-least"),
    (("على", "الاكثر"), "at-most"),
    (("على", "ابعد", "تقدير"), "at-most"),
    (("كحد", "اقصى"), "at-most"),
    (("بحد", "اقصى"), "at-most"),
    (("على", "اكثر", "تقدير"), "at-most"),
    (("فاكثر",), "at-least"),
    (("فما", "فوق"), "at-least"),
    (("او", "اكثر"), "at-least"),
    (("او", "يزيد"), "more-than"),
)
_BEHIND = frozenset(words[0] for words, _ in _PHRASES)
_BEFORE: tuple[tuple[tuple[str, ...], ModifierCode], ...] = (
    (("في", "حدود"), "approximately"),
    (("تقريبا",), "approximately"),
    *((words, code) for words, code in _PHRASES if len(words) > 1 and words[0] not in ("او", "فما")),
)
_LAST = frozenset(words[-1] for words, _ in _BEFORE)  # of a phrase before a number (``كحد أدنى 20 شخصا``)


@lru_cache(maxsize=1)
def _single() -> dict[str, ModifierCode]:
    lists = tables.context()
    codes: dict[str, ModifierCode] = {
        "approximately": "approximately", "nearly": "nearly", "above": "more-than", "below": "less-than"
    }  # fmt: skip
    return {form: code for name, code in codes.items() for form in lists[name]}


class _Verbs(NamedTuple):
    """Verbs of passing, of being more and of being less, with and without a letter before them; verbs of reaching and
    words that deny any of them, bare."""

    over: frozenset[str]
    more: frozenset[str]
    less: frozenset[str]
    reach: frozenset[str]
    denials: frozenset[str]


@lru_cache(maxsize=1)
def _verbs() -> _Verbs:
    lists = tables.context()
    over, more, less = (_with_letters(lists[name]) for name in ("verbs-over", "verbs-more", "verbs-less"))
    return _Verbs(over, more, less, lists["verbs-reach"], lists["denials"])


def _with_letters(forms: frozenset[str]) -> frozenset[str]:
    """The words, all that :func:`_bare` makes one of them of, and those that a denial is run on to (``لايزيد``)."""
    denied = {lead + _NOT + form for form in forms if form[0] in "يت" for lead in ("", "و")}
    joined = {letter + form for letter in _LETTERS for form in forms if _bare(letter + form)[0] == form}
    return forms | denied | joined


_BOAT = frozenset(["في", "على", "من", "متن", "غرق", "بغرق", "ان", "وفي", "وعلى", "مع"])  # قارب is no verb after them
_LEVELS = frozenset(["مستوى", "حاجز", "عتبه", "سقف"])  # فوق مستوى 7000 نقطة
_BESIDE = frozenset(["ال", "سن", "السن", "عمر", "العمر", "الساعه"])  # stand between a modifier and its number


def limit(line: Line, first: int, last: int, stop: int) -> Limit | None:
    """The modifier of the phrase of tokens ``first`` to ``last``; it does not reach back over the token ``stop``."""
    return _before(line, first, stop) or _behind(line, last)


@lru_cache(maxsize=1)
def _beside_levels() -> frozenset[str]:
    lists = tables.context()
    return lists["above"] | lists["below"]


@lru_cache(maxsize=1)
def _limiting() -> frozenset[str]:
    names = ("verbs-over", "verbs-more", "verbs-less", "verbs-reach")
    return frozenset(_single()).union(*(tables.context()[name] for name in names))


@lru_cache(maxsize=1)
def _vocabulary() -> frozenset[str]:
    """Every word without which nothing before a number limits it: most numbers have none of them near."""
    return (
        _with_letters(_limiting())
        | {letter + key for letter in ("", *"وفبلك") for key in (*_MORE, *_LESS, *_CLOSE, *_AROUND)}
        | _LAST
    )


@lru_cache(maxsize=1 << 14)
def _bare(key: str) -> tuple[str, int]:
    """A folded word without و, ف, ب or ل where the lists know the rest."""
    forms = _limiting()
    if key not in forms and key[:1] in _LETTERS and key[1:] in forms:
        return key[1:], 1
    return key, 0


def _before(line: Line, first: int, stop: int) -> Limit | None:
    at = first - 1
    while at > stop and word(line, at) in _BESIDE:
        at -= 1
    if word(line, at) in _LEVELS and at > stop and _bare(word(line, at - 1))[0] in _beside_levels():
        at -= 1
    if at < stop or (line.tokens[at].kind in (MARK, FIGURE) and line.tokens[at].text not in '“"”'):
        return None
    if _vocabulary().isdisjoint([token.fold for token in line.tokens[max(at - REACH - 1, 0) : at + 1]]):
        return None
    key, cut = _bare(word(line, at))
    if key in _LAST:
        return _phrase(line, at, stop)
    if key in _single():
        if key == "دون" and word(line, at - 1) in ("من", "رد"):
            return None
        if key == "قارب" and word(line, at - 1) in _BOAT:
            return None
        start = at - 1 if word(line, at - 1) in ("ما", "بما") and at - 1 >= stop else at
        return Limit(_single()[key], start, at + 1, cut if start == at else 0)
    if key == "من":
        return _compared(line, at, stop)
    if key in ("على", "علي", "عن", "الى", "الي"):
        return _verb(line, at, stop, first, key.replace("ي", "ى"))
    return _over(line, at, stop, first)


def _phrase(line: Line, at: int, stop: int) -> Limit | None:
    """``كحد أدنى``, ``على أقل تقدير``, ``في حدود`` before a number, the last word at an index."""
    for words, code in _BEFORE:
        start = at + 1 - len(words)
        folds = [token.fold for token in line.tokens[max(start, 0) : at + 1]]
        if start < stop or folds[1:] != list(words[1:]):
            continue
        joined = folds[0] != words[0]
        if not joined or (folds[0][:1] in "وف" and folds[0][1:] == words[0]):
            return Limit(code, start, at + 1, int(joined))
    return None


_MORE, _LESS = ("اكثر", "ازيد", "اعلى"), ("اقل", "ادنى", "اصغر")
_AROUND = ("نحو", "نحوا")  # نحوا من
_CLOSE = ("يقرب", "تقرب", "يقترب", "تقترب", "اقترب", "اقتربت", "قريبا", "مقتربا")


def _compared(line: Line, at: int, stop: int) -> Limit | None:
    """``أكثر من``, ``أقل من``, ``ما يقرب من``, ``لا أقل من``."""
    at, last = (at - 1 if word(line, at - 1) in ("بقليل", "بكثير") else at), at  # أعلى بقليل من
    word_before = word(line, at - 1)
    key = word_before[1:] if word_before[:1] in "وفبلك" and word_before[1:] in ("اكثر", "اقل", "ازيد") else word_before
    cut = int(key != word_before)
    if at - 1 < stop:
        return None
    denied = word(line, at - 2) in ("لا", "ليس", "ما") and at - 2 >= stop
    if key in _MORE:
        return Limit("at-most" if denied else "more-than", at - 1 - denied, last + 1, 0 if denied else cut)
    if key in _LESS:
        return Limit("at-least" if denied else "less-than", at - 1 - denied, last + 1, 0 if denied else cut)
    if key in _AROUND:
        return Limit("approximately", at - 1, last + 1, cut)
    if key in _CLOSE:
        start = at - 2 if word(line, at - 2) in ("ما", "بما", "لما") else at - 1
        return Limit("nearly", max(start, stop), at + 1)
    return None


def _scan(line: Line, at: int, stop: int, forms: frozenset[str]) -> int:
    for back in range(at, max(stop, at - REACH) - 1, -1):
        token = line.tokens[back]
        if token.kind == MARK and token.text in "،.؛:()":
            return -1
        if token.fold in forms:
            return back
    return -1


def _joined(line: Line, verb: int) -> bool:
    """``لايزيد``: a denial run on to its verb."""
    key = word(line, verb).removeprefix("و")
    return key.startswith(_NOT) and key[2:] in _limiting()


def _denied(line: Line, verb: int, stop: int) -> bool:
    if _joined(line, verb):
        return True
    before = word(line, verb - 1)
    denials = _verbs().denials
    return verb - 1 >= stop and (before in denials or (before[:1] in ("و", "ف") and before[1:] in denials))


def _joint(line: Line, verb: int, denied: bool) -> int:
    """Letters of و or ف on the word that denies a verb."""
    before = word(line, verb - 1)
    if _joined(line, verb):
        return int(word(line, verb)[0] == "و")
    return int(denied and before not in _verbs().denials)


def _start(line: Line, verb: int, stop: int, denied: bool) -> int:
    start = verb - (denied and not _joined(line, verb))
    while start - 1 >= stop and word(line, start - 1) in ("ما", "بما", "لما", "مما", "وما"):
        start -= 1
    return start


def _verb(line: Line, at: int, stop: int, first: int, key: str) -> Limit | None:
    """``تزيد … على``, ``لا يقل … عن``, ``ما يصل إلى``."""
    if key == "الى":
        verb = at - 1
        if word(line, verb) in _verbs().reach and word(line, verb - 1) in ("ما", "بما", "لما") and verb - 1 >= stop:
            return Limit("at-most", verb - 1, first)
        return None
    verbs = _verbs()
    for forms, plain, turned in ((verbs.more, "more-than", "at-most"), (verbs.less, "less-than", "at-least")):
        if key == "على" and plain == "less-than":
            continue  # يقل على متنه: carries
        verb = _scan(line, at - 1, stop, forms)
        if verb >= 0 and not (word(line, verb) in ("زاد", "زادت") and verb != at - 1):
            denied = _denied(line, verb, stop)
            code: ModifierCode = turned if denied else plain  # type: ignore[assignment]
            return Limit(code, _start(line, verb, stop, denied), first, _joint(line, verb, denied))
    return None


def _over(line: Line, at: int, stop: int, first: int) -> Limit | None:
    """``متجاوزا``, ``لا يتعدى``, ``ألا تتجاوز ساعات العمل``."""
    verb = _scan(line, at, stop, _verbs().over)
    if verb < 0:
        return _approaching(line, at, stop, first)
    denied = _denied(line, verb, stop)
    if verb != at and not denied:
        between = [word(line, k) for k in range(verb + 1, at + 1)]
        by = word(line, at) == "ب" or any(reading.prefix == "ب" for reading in line.tokens[first].readings)
        if by or len(between) > 4 or any(k in ("في", "من", "على", "ان", "الى", "بعد", "مع", "خلال") for k in between):
            return None
    code: ModifierCode = "at-most" if denied else "more-than"
    return Limit(code, _start(line, verb, stop, denied), first, _joint(line, verb, denied))


_NEAR = frozenset(("ناهز", "ناهزت", "يناهز", "تناهز", "قارب", "قاربت", "يقارب", "تقارب"))


def _approaching(line: Line, at: int, stop: int, first: int) -> Limit | None:
    """``ناهز عدد القتلى الخمسين``"""
    for back in (at - 1, at - 2):
        key, cut = _bare(word(line, back))
        near = key in _NEAR and word(line, back + 1) != "بين"  # تقارب بين الطرفين
        if key == "قارب" and not _subject(line.tokens[back + 1]):
            continue  # a boat
        if near and back >= stop and all(line.tokens[k].kind == WORD for k in range(back, at + 1)):
            return Limit(_single()[key], back, first, cut)
    return None


def _subject(token: Token) -> bool:
    return token.article or token.fold.startswith(("عدد", "سعر", "عمر", "قيم", "حجم"))


_NO_NOUN = frozenset(("من", "في", "الى", "او", "على"))


def _behind(line: Line, last: int) -> Limit | None:
    tokens = line.tokens
    for ahead in range(last, last + 3):
        token = tokens[ahead]
        if token.fold in _BEHIND:
            for words, code in _PHRASES:
                if all(tokens[ahead + k].fold == w for k, w in enumerate(words)):
                    return Limit(code, ahead, ahead + len(words))
        if token.kind != WORD or token.fold[0] == "و" or token.fold in _NO_NOUN or token.fold in ("ما", "يعادل"):
            about = token.fold == "في" and tokens[ahead + 2].fold == "تقريبا"
            return Limit("approximately", ahead + 2, ahead + 3) if about else None
    return None

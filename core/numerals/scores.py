"""Scores of matches: ``2-1``, ``أربعة أهداف مقابل هدفين``, ``ثلاث مجموعات لمجموعة``."""

from __future__ import annotations

from functools import lru_cache

from core.numerals import fold, grammar, nouns, tables, times
from core.numerals.finds import Find, bare_prefix, percent_end, stem, word
from core.numerals.grammar import Number
from core.numerals.tokens import BLANK, FIGURE, GOAL, MARK, WORD, Line

DASHES = frozenset("-–—−‑~")


def score(line: Line, at: int) -> Find | None:
    """``2-1``, ``صفر-صفر``, ``3-صفر``."""
    mark = line.tokens[at + 1]
    if mark.kind == MARK and mark.text in "/×":
        return _stroke(line, at)
    if mark.kind == BLANK and at + 1 < len(line.tokens) - 4 and _drawn(line, at):
        return Find(at, at + 3, "score", f"{line.tokens[at].fold}:{line.tokens[at + 2].fold}", "score")
    if mark.kind != MARK or not (mark.text in DASHES or mark.text == ":"):
        return None
    one = _goals(line, at)
    if one is None or stem(word(line, at - 1)).lstrip("لب") in ("موسم", "عام", "سنه"):
        return None
    if mark.text == ":" and ((mark.gap and not _of_sport(line, at)) or word(line, at - 1) in times.LEADS):
        return None  # the colon of a list: المجموع 20: 9 رجال
    two = _goals(line, at + 2)
    if two is None or max(one, two) > 200 or (line.tokens[at + 3].text in DASHES and not line.tokens[at + 2].gap):
        return None
    if line.tokens[at].gap and mark.gap and min(one, two) > _FEW and not _of_sport(line, at):
        return None  # the highest and the lowest of a day: مكة المكرمة 38 - 24
    return Find(at, at + 3, "score", f"{one}:{two}", "score")


_FEW = 9
_MOST = 20  # goals of a side


def _drawn(line: Line, at: int) -> bool:
    """``2ـ0``: a tatweel for the dash."""
    one, two = line.tokens[at], line.tokens[at + 2]
    if one.gap or not all(
        token.kind == FIGURE and token.fold.isdecimal() and len(token.fold) < 3 for token in (one, two)
    ):
        return False
    return line.text[line.starts[at + 1]] == "ـ" and max(int(one.fold), int(two.fold)) <= _MOST


def _stroke(line: Line, at: int) -> Find | None:
    """``بنتيجة 2/2``, ``الاتحاد 2 × 0 الأهلي``: a stroke where sport is told, a cross between two names."""
    one, mark, _, follow = line.tokens[at : at + 4]
    for_, against = _goals(line, at), _goals(line, at + 2)
    if (
        for_ is None
        or against is None
        or max(for_, against) > _MOST
        or follow.text in ("/", "×")
        or (nouns.after(line, at + 3) and not (one.gap and mark.text == "/"))
    ):
        return None
    if mark.text == "/":
        near = (
            _of_sport(line, at)
            if not (one.gap or mark.gap)
            else bare_prefix(word(line, at - 1), tables.context()["sport"]) or _nil(line, at + 2)
        )
        told = near and not follow.article and not percent_end(line, at + 3)
        told = told and word(line, at - 1) not in ("يوم", "في", "فى", "بتاريخ", "الموافق", "من")
    else:
        told = at > 0 and line.tokens[at - 1].kind == WORD and follow.kind == WORD and follow.fold not in tables.units()
    return Find(at, at + 3, "score", f"{for_}:{against}", "score") if told else None


def _goals(line: Line, at: int) -> int | None:
    token = line.tokens[at]
    if token.kind == FIGURE and token.fold.isdecimal() and len(token.fold) <= 3:
        return int(token.fold)
    if any(r.kind == "zero" for r in token.readings):
        return 0
    beside = line.tokens[at - 2 if at > 1 and line.tokens[at - 1].kind == MARK else at + 2]
    nil = any(r.kind == "zero" for r in beside.readings)  # خمسة-صفر
    return next((r.value for r in token.readings if nil and r.kind in ("unit", "ten") and not r.prefix), None)


def _nil(line: Line, at: int) -> bool:
    return any(reading.kind == "zero" for reading in line.tokens[at].readings)


def _of_sport(line: Line, at: int) -> bool:
    sport = tables.context()["sport"]
    return any(bare_prefix(word(line, at - back), sport) for back in range(1, 8) if at >= back)


_GOALS = frozenset(("هدف", "اهداف", "هدفا", "هدفين", "هدفان"))
_SETS = frozenset(("شوط", "اشواط", "شوطا", "شوطين", "شوطان", "مجموعه", "مجموعات", "مجموعتين", "مجموعتان"))


@lru_cache(maxsize=1 << 12)
def _of_goals(key: str) -> bool:
    return stem(key) in _GOALS or key.endswith(("هدفين", "هدفان")) or stem(key).lstrip("بلو") in _SETS


def goals(line: Line, at: int) -> Find | None:
    """``أربعة أهداف مقابل هدفين``, ``هدفين دون رد``."""
    token = line.tokens[at]
    if token.fold in GOAL:
        return _goal(line, at)
    if token.dual and _of_goals(token.fold):
        for_, last, cut = 2, at + 1, token.dual.cut
    else:
        found = grammar.number(line, at)
        follow = word(line, found.last) if found else ""
        if (
            found is None
            or not (follow == "مقابل" or _of_goals(follow))
            or found.kind != "cardinal"
            or found.value > 30
        ):
            return None
        if follow == "مقابل":
            return _plain_goals(line, found)
        for_, last = int(found.value), found.last + 1
        cut = found.head.cut if found.head else 0
    while word(line, last) in ("نظيفه", "نظيفين", "نظيف", "نظيفان"):
        return Find(at, last + 1, "score", f"{for_}:0", "score", cut=cut)
    against = _against(line, last)
    return Find(at, against[1], "score", f"{for_}:{against[0]}", "score", cut=cut) if against else None


def _goal(line: Line, at: int) -> Find | None:
    """``بهدف نظيف``, ``بهدف واحد دون رد``, ``هدف لهدفين``; elsewhere ``بهدف`` says what for."""
    last = at + 1 + (word(line, at + 1) in ("واحد", "وحيد", "يتيم"))
    cut = fold.width(line.tokens[at].text, len(word(line, at)) - 3) if len(word(line, at)) > 3 else 0
    if word(line, last) == "نظيف":
        return Find(at, last + 1, "score", "1:0", "score", cut=cut)
    told = word(line, last) in ("دون", "بدون", "بلا", "مقابل", "لهدف", "لهدفين", "من") or _of_sport(line, at)
    against = _against(line, last) if told else None
    return Find(at, against[1], "score", f"1:{against[0]}", "score", cut=cut) if against else None


def _plain_goals(line: Line, found: Number) -> Find | None:
    """``أربعة مقابل ثلاثة`` after a word of sport."""
    other = grammar.number(line, found.last + 1)
    if other is None or other.kind != "cardinal" or nouns.after(line, other.last):
        return None
    if not _of_sport(line, found.first):
        return None
    cut, value = found.head.cut if found.head else 0, f"{int(found.value)}:{int(other.value)}"
    return Find(found.first, other.last, "score", value, "score", cut=cut)


_COUNTED = frozenset(("اهداف", "هدفا", "اشواط", "مجموعات"))


def _against(line: Line, at: int) -> tuple[int, int] | None:
    """(goals of the other side, end)."""
    key = word(line, at)
    if key == "من":
        at, key = at + 1, word(line, at + 1)
    if key in ("دون", "بدون", "بلا") and word(line, at + 1) in ("رد", "مقابل"):
        return 0, at + 2
    if key == "مقابل":
        at += 1
        if word(line, at) in ("لا", "لاشيء") and word(line, at + 1) == "شيء":
            return 0, at + 2
    elif not key.startswith("ل") or key in ("لكن", "لم", "لا"):
        return None
    token = line.tokens[at]
    bare = token.fold[1:] if key.startswith("ل") and key != "مقابل" and word(line, at - 1) != "مقابل" else token.fold
    if bare in ("هدفين", "هدفان"):
        return 2, at + 1
    if bare in ("شوطين", "شوطان", "مجموعتين", "مجموعتان"):
        return 2, at + 1
    if bare in ("هدف", "واحد", "واحده", "شوط", "مجموعه"):
        return 1, at + 1 + (word(line, at + 1) in ("واحد", "واحده"))
    found = grammar.number(line, at)
    if found and found.kind == "cardinal" and found.value < 100:
        if word(line, found.last) not in _COUNTED and nouns.after(line, found.last):
            return None  # ثلاث مجموعات لخمسة أيام
        return int(found.value), found.last + (word(line, found.last) in _COUNTED)
    return None

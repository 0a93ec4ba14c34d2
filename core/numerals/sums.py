"""Parts and the whole that they are of: parts larger than it, parts that do not add up to it, shares above it.

A text names parts in a few shapes only. What stands behind a colon, in a bracket or after ``هم`` is all of the whole;
what follows ``بينهم`` is some of it. Parts must be the same sort of thing as the whole (people, medals, one noun) or
have no noun of their own (``9 في حلب``), so that ``20 غارة: 12 قتيلا و5 جرحى`` is no breakdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from core.mentions import Mention
from core.numerals import fold, tables
from core.numerals.findings import STOPS, Finding, counts, end, figure, is_of, place, same_sort, whole

_W = r"[^\S\n]"  # white space of a line
_THEM = r"(?:منهم|منها|منهن|بينهم|بينها|بينهن)"
_PART_AFTER = re.compile(rf"{_W}+(?:منهم|منها|منهن)(?!\w)")  # 290 من بينهم الطاقم is the whole
_PART_BEFORE = re.compile(rf"(?:من{_W}+|و)?{_THEM}\s+$")
_NUMBER_OF = re.compile(r"(?<!\w)(?:عدد|حصيلة|مجموع|إجمالي)[^\S\n]+ال\w+(?:[^\S\n]+(?:إلى|بلغ|هو))?[^\S\n]+$")
_SHARE = re.compile(r"[^\S\n]+من[^\S\n]+(?:إجمالي[^\S\n]+|مجموع[^\S\n]+)?ال(\w+)")

_AS_FOLLOWS = r"(?:على (?:النحو|الشكل) (?:التالي|الآتي)|كالتالي|كالآتي|كما يلي|كما يأتي)"
_ALL = re.compile(rf"{_W}*(?:[^.؛:؟!،\n()]{{0,40}}{_AS_FOLLOWS})?{_W}*[:(]{_W}*(?:(?:هم|هن|هي){_W}+)?$")
_ALL_OF_THEM = re.compile(rf"{_W}*،?{_W}+و?(?:هم|هي|هن){_W}+$")
_SOME = re.compile(rf"{_W}*،?{_W}+و?(?:من{_W}+)?{_THEM}{_W}+$")
_LISTED = re.compile(rf"{_W}*[،-]{_W}+$")
_TOTAL = re.compile(r"(?:مجموع|إجمالي|اجمالي|المجموع|الإجمالي|مجموعهم|مجموعها|مجموعه|حصيلة|الحصيلة)\b[^.؛:،\n]{0,24}$")
_NEXT = re.compile(rf"(?:{_W}+(?:من|في|ب|ل|عن|على|مع|ضد|إلى)?\w+){{0,4}}{_W}*(?:،?{_W}+و|،){_W}*$")
_MADE = re.compile(rf"(?:{_W}+\w+){{0,3}}{_W}*[،؛]?{_W}*(?:أي|اي|ب(?:مجموع|إجمالي)|ليبلغ المجموع|ليصبح المجموع){_W}+"
                   rf"(?:(?:ب?ما )?(?:مجموعه|مجموعهم|مجموعها|إجماليه){_W}+)?$")  # fmt: skip
_CLOSED = re.compile(rf"{_W}*(?:[.؛)\n]|\Z)")
_OWN = re.compile(rf"{_W}+(?:من|في|ل|ب|ضد|مع|عن)(?:{_W}+|(?=\w))")
_REST = re.compile(r"(?<!\w)(?:ال)?(?:باقي|بقية|باقون|باقين|آخرون|آخرين)(?!\w)")  # فيما ألغيت البقية
_OWNER = re.compile(rf"{_W}+لل\w")
_MOST = 8  # parts of one whole
_ADDED = ("cardinal", "money", "measure")


def larger_parts(text: str, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """``12 قتيلا، 15 منهم``, ``تسعة من كل خمسة``."""
    for mention in mentions:
        if mention.kind == "fraction" and "من كل" in text[mention.start : mention.end]:
            some, all_ = map(figure, (mention.value.partition("/")[::2]))
            if some > all_ > 0:
                yield Finding("part-larger-than-whole", place(mention), {"part": str(some), "whole": str(all_)})
    for index, (one, part) in enumerate(pairwise(mentions)):
        all_count, count = whole(one), whole(part)
        if all_count is None or count is None or one.modifier or count <= all_count:
            continue
        if one.counted is None and not _NUMBER_OF.search(text, max(0, one.start - 40), one.start):
            continue
        between = text[end(one) : part.start]
        if not (_PART_BEFORE.search(between) or _PART_AFTER.match(text, part.end)) or re.search("[.؛:؟!\n]", between):
            continue
        if not _of_another(text, mentions[max(0, index - 2) : index], one, part):
            yield Finding("part-larger-than-whole", place(one, part), {"part": part.value, "whole": one.value})


def _of_another(text: str, earlier: Sequence[Mention], one: Mention, part: Mention) -> bool:
    """Whether a part is of what was counted before the number next to it: ``15 دولة، لكل منها صوت، منها 5 دول``."""
    if not counts(part) or same_sort(counts(one), counts(part)):
        return False
    kept = [other for other in earlier if counts(other) and not STOPS.search(text, other.end, one.start)]
    return any(
        same_sort(counts(other), counts(part))
        or counts(other).removesuffix("ه") == counts(part).removesuffix("ه")  # دولة and دول
        for other in kept
    )


def sums(text: str, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """``20 قتيلا: 9 رجال و6 نساء و7 أطفال``, ``قتل 5 جنود و3 مدنيين، أي 9 قتلى``: parts that do not add up."""
    for index, total in enumerate(mentions):
        if total.modifier or total.kind not in _ADDED:
            continue
        parts, only_some = _parts_after(text, mentions, index)
        if not parts:
            parts, only_some = _parts_before(text, mentions, index), False
        amount = _amount(total) if parts else None
        if amount is None:
            continue
        added = sum((_amount(part) or Decimal(0) for part in parts), Decimal(0))
        if added > amount or (added < amount and not only_some):
            yield Finding("parts-dont-add-up", place(total, *parts), {"total": total.value, "sum": f"{added:f}"})


def _amount(mention: Mention) -> Decimal | None:
    """What can be a whole or one of its parts: a count, or an amount with a unit."""
    if mention.kind == "cardinal":
        return None if whole(mention) is None else Decimal(mention.value)
    return figure(mention.value) or None if mention.kind in ("money", "measure") and mention.unit else None


def _parts_after(text: str, mentions: Sequence[Mention], index: int) -> tuple[list[Mention], bool]:
    """(the parts listed after a whole, whether they are only some of it); no parts where there is no list."""
    total = mentions[index]
    if index + 2 >= len(mentions):
        return [], False
    between = _within_line(text, end(total), mentions[index + 1].start)
    if between is None:
        return [], False
    only_some = bool(_SOME.match(between))
    named = bool(_ALL_OF_THEM.match(between))
    listed = False
    if not (only_some or named or _ALL.match(between)):
        if not _LISTED.match(between):
            return [], False
        listed = not _TOTAL.search(text, max(0, total.start - 40), total.start)  # 12 عضوا، 7 رجال و6 نساء
    if not counts(total) and not _TOTAL.search(text, max(0, total.start - 40), total.start):
        return [], False
    parts: list[Mention] = []
    for part in mentions[index + 1 : index + 2 + _MOST]:
        if parts and not _NEXT.match(text[end(parts[-1]) : part.start]):
            break
        if not _is_part(text, total, part):
            return [], False
        parts.append(part)
    if len(parts) < 2 or len(parts) > _MOST:
        return [], False
    sexes = {is_of(counts(part), "sexes") for part in parts}
    if only_some:
        apart = all(map(counts, parts)) if len(sexes) == 1 else False
        return (parts, True) if apart or _owned_apart(text, parts) else ([], False)
    if listed:
        return (parts, True) if sexes == {True} else ([], False)
    return (parts, False) if _ends(text, parts[-1], named) else ([], False)


def _owned_apart(text: str, parts: Sequence[Mention]) -> bool:
    """Whether parts without a noun are told apart by what has them: ``60 للحزب و50 للمعارضة``."""
    owners = [_OWNER.match(text, part.end) for part in parts if not counts(part)]
    return len(owners) == len(parts) and all(owners)


def _within_line(text: str, start: int, stop: int) -> str | None:
    """What stands between two numbers of one line; None for most, which are of two."""
    return None if text.find("\n", start, stop - 1) >= 0 else text[start:stop]


def _is_part(text: str, total: Mention, part: Mention) -> bool:
    amount, own = _amount(part), counts(part)
    if amount is None or part.modifier or part.kind != total.kind or amount >= (_amount(total) or 0):
        return False
    if not own:
        return part.kind == "cardinal" and _OWN.match(text, part.end) is not None
    return not counts(total) or same_sort(own, counts(total))


def _ends(text: str, last: Mention, at_once: bool) -> bool:
    """Whether the list ends with a part: its sentence or bracket does, and no part without a figure follows."""
    if at_once:
        return _CLOSED.match(text, end(last)) is not None
    rest = re.split(r"[.؛؟!\n)]", text[end(last) : end(last) + 60], maxsplit=1)[0]
    return "،" not in rest and not _REST.search(rest) and not re.search(rf"{_W}و\w", rest) and len(rest) < 40


def _parts_before(text: str, mentions: Sequence[Mention], index: int) -> list[Mention]:
    """The parts before a sum (``5 جنود و3 مدنيين، أي 9 قتلى``), or []."""
    total = mentions[index]
    between = _within_line(text, end(mentions[index - 1]), total.start) if index > 1 else None
    made = _MADE.match(between) if between is not None else None
    if made is None or not (counts(total) or "مجموع" in made[0]):
        return []
    parts = [mentions[index - 1]]
    for part in reversed(mentions[max(0, index - 1 - _MOST) : index - 1]):
        if not _NEXT.match(text[end(part) : parts[0].start]):
            break
        parts.insert(0, part)
    sort = counts(total) or counts(parts[0])
    fits = all(
        _amount(part) is not None and not part.modifier and part.kind == total.kind and counts(part)
        and same_sort(counts(part), sort)
        for part in parts
    )  # fmt: skip
    return parts if len(parts) > 1 and fits else []


def shares(text: str, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """``120 في المئة من السكان``"""
    for mention in mentions:
        if mention.kind == "percent" and figure(mention.value) > 100:
            of = _SHARE.match(text, mention.end)
            if of and fold.fold(of[1]) in tables.context()["wholes"]:
                yield Finding("percent-over-100", place(mention), {"value": mention.value})


_FOR = r"(?:أيد|أيدت|يؤيد|تؤيد|أيده|أيدها|يؤيده|وافق|وافقت|يوافق|صوت|صوتت|يثق|يفضل|قال|اختار)"
_AGAINST = r"(?:رفض|رفضت|رفضه|رفضها|يرفض|يرفضه|يرفضها|عارض|عارضت|عارضه|عارضها|يعارض|يعارضه|يعارضها|امتنع|ضد|ضده|ضدها)"
_TAKERS = re.compile(rf"(?<!\w)و?{_FOR}(?!\w)"), re.compile(rf"(?<!\w)[وف]?{_AGAINST}(?!\w)")
_VOTES = re.compile(r"من (?:مجموع |إجمالي )?(?:ال)?(?:أصوات|مقاعد|أسهم|حصص)(?!\w)")
_SHARED = re.compile(r"(?<!\w)[وف]?(?:توزعت?|تتوزع|موزعة|انقسمت?)(?!\w)")  # توزعت الأصوات بين 55% للأول و48% للثاني
_APART = re.compile(
    r"(?<!\w)(?:و?في )?(?:الجولة|جولة|الدورة|العام|عام|السنة|مقارنة|مقابل|بعدما|بعد|سابقا|كانت|كان|ارتفع|انخفض)(?!\w)"
)


def shares_of_one(text: str, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """``أيده 70 في المئة ورفضه 40 في المئة``: shares of one whole that shut each other out, above 100 together."""
    percents = [m for m in mentions if m.kind == "percent" and m.modifier is None]
    for one, other in pairwise(percents):
        added = figure(one.value) + figure(other.value)
        between = text[one.end : other.start]
        if not 100 < added <= 200 or len(between) > 90 or STOPS.search(between) or _APART.search(between):
            continue
        before = text[max(text.rfind(mark, 0, one.start) for mark in ".؛\n") + 1 : one.start][-60:]
        opposed = _TAKERS[0].search(before) and _TAKERS[1].search(between + text[other.end : other.end + 12])
        voted = _VOTES.match(text, one.end + 1) and _VOTES.match(text, other.end + 1)
        owned = _SHARED.search(before) and _OWNER.match(text, one.end) and _OWNER.match(text, other.end)
        if opposed or voted or owned:
            yield Finding("parts-dont-add-up", place(one, other), {"total": "100", "sum": f"{added:f}"})

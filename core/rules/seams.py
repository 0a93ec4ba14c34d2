"""Seams: places where two characters stand together that a space or a line end should keep apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import floor
from typing import NamedTuple

from core.lexicon import UNKNOWN, bare
from core.rules.glue import best_split
from core.rules.halves import Before, Glue, Split, context
from core.rules.nesting import Nesting
from core.rules.site import (
    ARABIC_LETTERS,
    BULLETS,
    CLOCK,
    DASHES,
    ENDERS,
    FIGURES,
    ITEM,
    LETTERS,
    VISIBLE,
    Names,
    Site,
    beginning,
    characters,
    word_after,
    word_before,
)
from core.rules.strange import TOKEN, Token, names_in, repeated, stems_in
from core.rules.words import (
    AFTER_FIGURE,
    ARABIC,
    BOUND,
    CLOSERS,
    CLOSING,
    DIGITS,
    ERA,
    FIRST_NAMES,
    HIDDEN,
    LATIN,
    MARKS,
    NAME_HEADS,
    OPENERS,
    OPENINGS,
    PLACES,
    PREPOSITIONS,
    QUESTIONS,
    SPEECH,
    TURNABLE,
    UNFINISHED,
    joins_names,
    opens_news,
)

LEAST_GLUE, MOST_GLUE = -5, 8  # log-odds of two words: less is no site, more says no more
RARE, UNCOMMON = 640, 680
SURE = 3  # log-odds from which a token with an article in it is no name, however often it occurs
HAMZAS = 150  # a text that writes its hamzas has more of them on an alef than one in so many characters
_ARTICLE, _THAT = "letters.then.article", frozenset(("أن", "إن", "ان", "أنه", "إنه", "أنها", "إنها"))
_NEXT = re.compile(f"(?: [{ARABIC}]+){{1,3}}")
_SIGNS, _COLONS = "%٪°$€£+*", ":؛"
_MARKS = TURNABLE + OPENERS + CLOSERS
_SIGN = re.escape(_SIGNS + _COLONS + BULLETS + DASHES + _MARKS)
_HINT = re.compile(f"[{DIGITS}{LATIN}{_SIGN}][{DIGITS}{LATIN}]*")
_DASHED, NEAR = re.compile(f"(?<=[^ {DIGITS}])[{DASHES}] "), 200  # the dash of an item, and how far from the next
_REPORT = re.compile(f"[{DASHES}] (?:[{ARABIC}]+(?: [{ARABIC}]+)?[{DASHES}] )?(?P<verb>[{ARABIC}{MARKS}]+)")
LONGEST_ASIDE = 100
_ASIDE = re.compile(f" [{DASHES}][^{DASHES} ][^{DASHES}.؟!\n]*$")
LONGEST_CREDIT = 40
_CREDIT = re.compile(f"(?<!كتب)(?<!كتبت) ?[{DASHES}/] ?(?:[{ARABIC}]+ ?){{1,3}}:$")  # دبي - مباشر:
LONGEST_LABEL = 24
_LABEL = re.compile(f"[^{TURNABLE}«»\n.؟!،]{{1,{LONGEST_LABEL}}}[{TURNABLE}»](?=[ ،])")  # a name in quotation marks
LONGEST_PREFIX = 8
_PREFIX, _DIALLED = re.compile(f"[(\\[]\\+?[{DIGITS}]+[)\\]]$"), re.compile(f"[{DIGITS}]{{5}}")  # (+962)65550143
_YEAR = re.compile(f"(?<![{DIGITS}])(?:19|20)[0-9]{{2}}$")
_NOTE = re.compile(f"\\[[{DIGITS}]{{1,3}}\\]")  # the number of a reference
_HIDDEN = characters(HIDDEN)
_BETWEEN = re.compile(f"[{DIGITS}]+[{ARABIC}]")
_DECIMAL = re.compile(f"[{DIGITS}]ر[{DIGITS}]")  # 3ر7, as agencies write 3.7
_AFTER_ERA = re.compile(f" ?ه\u0640+(?=[{ARABIC}])")  # 1437هـقتيل: the letter of the era ends a line with its year
_AT_LETTER = re.compile(f"[{ARABIC}{LATIN}][{DIGITS}]+$")
_SCORE = re.compile(f"[{DIGITS}][-–:][{DIGITS}]+$")
_AFTER_COLON = LETTERS | frozenset(OPENERS + TURNABLE)


def seams(text: str, nest: Nesting) -> Iterator[Site]:
    """Seams of figures, Latin letters, signs, bullets, quotation marks and brackets with what stands beside them."""
    for match in _HINT.finditer(text):
        start, end = match.span()
        sign = text[start]
        if sign not in VISIBLE:
            yield from _at_sign(text, sign, start, nest)
            start += 1
        elif start and text[start - 1] in ARABIC_LETTERS:
            word = word_before(text, start)
            if len(word) > 2 and "\u0640" not in word[-2:]:  # ال, بـ and the like go with what follows
                yield _seam(text, start, "figure" if sign in FIGURES else "latin", nest)
        if end < len(text) and text[end] in " ه" and text[end - 1] in FIGURES and (era := _AFTER_ERA.match(text, end)):
            yield _seam(text, era.end(), "sign", nest)
        elif start < end < len(text) and text[end] in ARABIC_LETTERS and not _DECIMAL.match(text, end - 1):
            yield _seam(text, end, "digit" if text[end - 1] in FIGURES else "latin", nest)


def _at_sign(text: str, sign: str, start: int, nest: Nesting) -> Iterator[Site]:
    after = text[start + 1 : start + 2]
    if sign in _MARKS:
        if site := _at_mark(text, start, nest):
            yield site
    elif sign in DASHES and after != " " and not (text[start - 1 : start] == ":" and after in LETTERS):
        return
    elif sign in BULLETS or sign in DASHES:
        beside = start and not text[start - 1].isspace() and text[start - 1] not in _HIDDEN
        if beside and not _closes_aside(text, start):
            site = _seam(text, start, "bullet", nest)
            alone = "bullet.dash" in site.features and "bullet.list" not in site.features
            if not alone or not ("bullet.verb" in site.features or _names_place(text, start)):
                yield site
    elif sign in _COLONS:
        figure = text[start - 1] in FIGURES and not _YEAR.search(text, max(0, start - 5), start)
        item = after in FIGURES and not figure and ITEM.match(text, start + 1)
        if item or (after in _AFTER_COLON and not _CREDIT.search(text, max(0, start - LONGEST_CREDIT), start + 1)):
            yield _seam(text, start + 1, "colon", nest)
    elif after in ARABIC_LETTERS and not (sign == "*" and _begins_line(text, start)):
        yield _seam(text, start + 1, "sign", nest)


def _begins_line(text: str, star: int) -> bool:
    """Whether a star stands before a line rather than behind one: nothing, or a sentence's end, is before it."""
    before = text[max(0, star - 2) : star].rstrip()
    return not before or before[-1] in ENDERS + CLOSERS + TURNABLE or text[star - 1].isspace()


def _seam(text: str, place: int, form: str, nest: Nesting) -> Site:
    after = word_after(text, place)
    features = [form]
    if form in ("digit", "sign") and after in AFTER_FIGURE:
        features.append(f"{form}.unit")
    if form == "digit" and len(after) <= 2:
        features.append("digit.short")
    if form == "bullet" and text[place] in DASHES:
        features += _dash_features(text, place)
    if form == "colon":
        if text[place] in OPENERS + TURNABLE:
            features.append("colon.quote")
        if word_before(text, place - 1) in SPEECH:
            features.append("colon.speech")
    if form in ("figure", "colon") and ITEM.match(text, place):
        features.append(f"{form}.item")
    if form == "figure" and CLOCK.match(text, place):
        features.append("figure.clock")
    if form == "figure" and _BETWEEN.match(text, place):
        features.append("figure.between")
    if form == "digit" and _AT_LETTER.search(text, max(0, place - 8), place):
        features.append("digit.between")  # إف35الأميركية
    if nest.inside(place):
        features.append("seam.inside")
    start = beginning(text[place], after, place, nest)
    features.append(f"seam.next.{start}")
    if form == "digit" and len(after) > 2 and after not in AFTER_FIGURE:
        features += ("digit.word", f"digit.next.{start}")
        if _YEAR.search(text, max(0, place - 5), place):
            features.append("digit.year")
        elif _SCORE.search(text, max(0, place - 8), place):
            features.append("digit.score")
    return Site(place, place, form, tuple(features))


def _closes_aside(text: str, place: int) -> bool:
    """Whether a dash closes what another opened: -كما قال-."""
    return text[place] in DASHES and bool(_ASIDE.search(text, max(0, place - LONGEST_ASIDE), place))


def _dash_features(text: str, place: int) -> Iterator[str]:
    """What tells the dash of an item from one that follows the name of a place or paper (كرة اليوم- كشفت)."""
    yield "bullet.dash"
    report = _REPORT.match(text, place)
    verb = report is not None and opens_news(bare(report["verb"]))
    several = len(_DASHED.findall(text, max(0, place - NEAR), place + NEAR)) > (2 if verb else 1)
    if text[place - 1] in _COLONS or several:
        yield "bullet.list"
    elif verb:
        yield "bullet.verb"


def _names_place(text: str, dash: int) -> bool:
    """Whether a place follows a dash: that of a report (الأناضول- بغداد)."""
    word = bare(word_after(text, dash + 2))
    return any(word[:size] in PLACES for size in range(3, len(word) + 1))


def _at_mark(text: str, place: int, nest: Nesting) -> Site | None:
    """The seam beside a quotation mark or bracket: a letter before one that opens, or after one that closes."""
    if nest.opens[place]:
        if text[place] in "([{" or not place or text[place - 1] not in VISIBLE:
            return None
        word = word_before(text, place)
        if (len(word) < 3 and not word.isdigit()) or "\u0640" in word[-2:] or place + 1 >= len(text):
            return None
        features = ["open"]
        if word in SPEECH:
            features.append("open.speech")
        if word in UNFINISHED:
            features.append("open.unfinished")
        if _LABEL.match(text, place + 1):
            features.append("open.label")
        if nest.inside(place):
            features.append("seam.inside")
        return Site(place, place, "open", tuple(features))
    at = place + 1
    if at >= len(text) or text[place - 1] in ENDERS:
        return None
    if _DIALLED.match(text, at) and _PREFIX.search(text, max(0, place - LONGEST_PREFIX), at):
        return None
    opening = text[at] in TURNABLE + OPENERS and nest.opens[at] and not _NOTE.match(text, at)
    if not opening and text[at] not in VISIBLE:
        return None
    word = word_after(text, at)
    features = ["close", "close.bracket" if text[place] in ")]}" else "close.quote"]
    if len(word) <= 2:
        features.append("close.short")
    if nest.inside(at):
        features.append("seam.inside")
    features.append(f"seam.next.{beginning(text[at], word, at, nest)}")
    return Site(at, at, "close", tuple(features))


class Pair(NamedTuple):
    """How a token falls in two, and the names that hold wherever it stands; ``calm``: its second word is neither a
    verb of news nor begins with "and"."""

    split: Split
    names: Names
    calm: bool


def glued(text: str, nest: Nesting, tokens: Sequence[Token], glue: Glue) -> Iterator[Site]:
    """Seams of two Arabic words, in tokens that the lexicon doesn't have."""
    stems = stems_in(tokens)
    names, seen = repeated(tokens, stems), names_in(stems)
    pairs: dict[tuple[str, Before], Pair | None] = {}
    hamza = len(tokens) > 0 and text.count("أ") * HAMZAS > len(text)
    for start, token in tokens:
        end = start + len(token)
        if nest.encloses(start, end):
            continue  # one word in quotation marks is a name
        if start > 1 and text[start - 2 : start + 1] in CLOSING:
            continue  # an abbreviation (42 ج.م) is no word, nor what is glued to it
        if token.startswith("ه\u0640") and ERA.search(text, max(0, start - 2), start + 1):
            continue  # the era of a year, and a line glued to it
        before, next_word = _neighbours(text, start, end)
        key = (token, context(before))
        if key not in pairs:
            split = best_split(*key, glue, hamza=hamza, seen=seen)
            pairs[key] = _pair(split, glue, token in names) if split and split.score >= LEAST_GLUE else None
        if pair := pairs[key]:
            at = start + pair.split.place
            here = _around(text, end, (before, next_word), pair, glue)
            yield Site(at, at, "letters", (*pair.names, *here))


def _pair(split: Split, glue: Glue, is_repeated: bool) -> Pair:
    left, right = split.left, split.right
    names = [
        "letters",
        f"letters.glue.{min(MOST_GLUE, floor(split.score))}",
        f"letters.next.{beginning(right[0], right, 0, None)}",
    ]
    if is_repeated and not (right.startswith("ال") and split.score >= SURE and left not in NAME_HEADS):
        names.append("letters.repeated")
    if left in UNFINISHED:
        names.append("letters.bound" if left in BOUND else "letters.unfinished")
    elif joins_names(left, right):
        names.append("letters.bound")
    for side, word in (("left", left), ("right", right)):
        cost = glue.costs[word]
        if cost > UNCOMMON:
            names.append(f"letters.{side}.{'unknown' if cost == UNKNOWN else 'rare'}")
    calm = right[0] not in "وف" and not opens_news(right)
    if calm and right in QUESTIONS and (len(right) > 2 or right == "هل") and right != "من":
        names.append("letters.question")
    return Pair(split, tuple(names), calm)


def _around(text: str, end: int, beside: tuple[str, str], pair: Pair, glue: Glue) -> Iterator[str]:
    """What stands around a token that ends at ``end``: its neighbours, and what the line goes on with."""
    after = text[end : end + 1]
    if not after or after in ".,،؛:؟!":
        yield "letters.short"  # one word up to the next mark
    if pair.split.right in PREPOSITIONS and f"{pair.split.right} {beside[1]}" not in OPENINGS:
        yield "letters.preposition"
    if any(_is_rare(word, glue) for word in beside):
        yield "letters.rare"
    if bare(beside[0]) in FIRST_NAMES:
        yield "letters.surname"
    following = _NEXT.match(text, end) if after == " " else None
    if not following:
        return
    words = following[0].split()
    yield "letters.then.that" if words[0] in _THAT else _ARTICLE if words[0].startswith("ال") else "letters.then.other"
    if pair.calm:
        if any(map(opens_news, words)):
            yield "letters.clause"
        if f"{pair.split.right} {words[0]}" in OPENINGS:
            yield "letters.phrase"


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """The words before and after a token."""
    before = text[max(0, start - 30) : start].rsplit(None, 1)
    after = text[end : end + 30].split(None, 1)
    return (before[-1] if before else ""), (after[0] if after else "")


def _is_rare(word: str, glue: Glue) -> bool:
    """Whether a word is such as foreign names are: next to another one it is likely a name too."""
    if glue.costs[word] != UNKNOWN:
        return len(word) > 2 and glue.costs[word] > RARE
    letters = bare("".join(TOKEN.findall(word)))
    return len(letters) > 2 and glue.costs[letters] > RARE

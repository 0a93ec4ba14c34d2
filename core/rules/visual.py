"""Lines and runs in visual order: their characters stand as they are seen from left to right (old PDF extractors).

Recognised by two kinds of evidence. Presentation forms say which side they join on, so a run of them tells its own
direction. Plain letters are judged by words: a stretch where the words that are known are known backwards only.
The order is restored with the Unicode bidirectional algorithm, or by plain reversal where figures and Latin words
stand backwards as well, and only then are forms made plain letters; the other way round corrupts (the algorithm
must see the same directions that made the line).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from core.edits import Edit, make_edit
from core.lexicon import load

RULE = "visual-order"
REASONS = ("forms-join-backwards", "words-known-backwards")

# FD3E and FD3F are brackets; FE70 to FE7E (even) a vowel on a space; FE73 half a letter.
FORMS = "\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdcf\ufe71\ufe77\ufe79\ufe7b\ufe7d\ufe7f-\ufefc"
PLAIN = "\u0620-\u063a\u0641-\u064a\u066e-\u06d3\u06fa-\u06fc"
VOWELS = "\u064b-\u0652\u0670"
FORM = re.compile(f"[{FORMS}]")
FORMS_STRETCH = re.compile(f"[{FORMS}{VOWELS}](?:[^{PLAIN}\n]*[{FORMS}{VOWELS}])?")
FORMS_RUN = re.compile(f"[{FORMS}]+")
MARKS = re.compile(f"[{VOWELS}]")
NO_ARABIC = re.compile(f"[^{PLAIN}{FORMS}]*")

BACKWARDS_HINT = re.compile(f"(?<![{PLAIN}{VOWELS}])[ةى](?=[{PLAIN}])|[{PLAIN}]{{3}}لا(?![{PLAIN}{VOWELS}])")
NEVER_FIRST, SHORT_TEXT = ("ة", "ى"), 400
WORD = re.compile(f"[{PLAIN}]{{3,}}")
LEAST_WORDS = 3
LINE = re.compile("[^\n]+")

LATIN_FORWARDS = re.compile(r"\b[A-Z][a-z]+\b|\b(?:19|20)\d\d\b")
LATIN_BACKWARDS = re.compile(r"\b[a-z]+[A-Z]\b|\b\d\d(?:91|02)\b")
MIRROR = str.maketrans("()[]{}«»<>", ")(][}{»«><")
SHUT_FIRST = re.compile(r"\)[^()]*\(|\][^][]*\[|»[^«»]*«")
OPEN_FIRST = re.compile(r"\([^()]*\)|\[[^][]*\]|«[^«»]*»")


def visual_order(raw: str) -> Iterator[Edit]:
    """Edits of kind ``character``, in order: one a line that is wholly in visual order, else one a run.

    >>> [e.after for e in visual_order(".ﻕﺍﺮﻌﻟﺍ ﻲﻓ 48 ﺔﻴﻠﻤﻋ")]
    ['عملية 48 في العراق.']
    >>> list(visual_order("ﻋﻤﻠﻴﺔ ﻓﻲ ﺍﻟﻌﺮﺍﻕ"))
    []
    """
    if FORM.search(raw):
        yield from _by_forms(raw)
    if _may_be_backwards(raw):
        yield from _by_words(raw)


def _may_be_backwards(raw: str) -> bool:
    """Whether a word begins with a letter that only ends words. A short text may have none and be backwards still."""
    if raw[:1] in NEVER_FIRST or any(blank + letter in raw for letter in NEVER_FIRST for blank in " \n"):
        return True
    return len(raw) < SHORT_TEXT and bool(BACKWARDS_HINT.search(raw))


def _by_forms(raw: str) -> Iterator[Edit]:
    for match in FORMS_STRETCH.finditer(raw):
        if _joins_backwards(match[0]):
            yield from _restored(raw, match.span(), REASONS[0], 0.98)


@lru_cache(maxsize=1024)
def _shape(char: str) -> str:
    """``initial``, ``medial``, ``final``, ``isolated``, or nothing for any other character."""
    return unicodedata.decomposition(char).partition(">")[0][1:] if "\ufb50" <= char <= "\ufefc" else ""


def _joins_backwards(stretch: str) -> bool:
    """Whether initial forms stand after what they join with, and final ones before it."""
    shapes = ["", *map(_shape, MARKS.sub("", stretch)), ""]
    forwards = backwards = 0
    for before, shape, after in zip(shapes, shapes[1:], shapes[2:], strict=False):
        if shape == "initial":
            forwards += after in ("medial", "final")
            backwards += before in ("medial", "final")
        elif shape == "final":
            forwards += before in ("initial", "medial")
            backwards += after in ("initial", "medial")
    return backwards > 1 and backwards > 2 * forwards


def _by_words(raw: str) -> Iterator[Edit]:
    for line in LINE.finditer(raw):
        if BACKWARDS_HINT.search(line[0]):
            for start, end in _backward_stretches(raw, line.start(), line.end()):
                yield from _restored(raw, (start, end), REASONS[1], 0.95)


def _backward_stretches(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """From first to last of at least three words known backwards only, with none known forwards only between."""
    known = load().known
    first = last = count = 0
    for match in WORD.finditer(raw, start, end):
        forwards, backwards = known(match[0]), known(match[0][::-1])
        if forwards and not backwards:
            if count >= LEAST_WORDS:
                yield first, last
            count = 0
        elif backwards and not forwards:
            first = match.start() if not count else first
            last, count = match.end(), count + 1
    if count >= LEAST_WORDS:
        yield first, last


def _restored(raw: str, span: tuple[int, int], reason: str, confidence: float) -> Iterator[Edit]:
    """The edit that puts a stretch in logical order, with the rest of its line where that has no other Arabic."""
    start, end = span
    line_start, line_end = raw.rfind("\n", 0, start) + 1, raw.find("\n", end)
    line_end = len(raw) if line_end < 0 else line_end
    if NO_ARABIC.fullmatch(raw, line_start, start) and NO_ARABIC.fullmatch(raw, end, line_end):
        line = raw[line_start:line_end]
        start = line_start + len(line) - len(line.lstrip())
        end = line_end - (len(line) - len(line.rstrip()))
    after = logical(raw[start:end])
    if after != raw[start:end] and _same_letters(raw[start:end], after):
        yield make_edit(raw, "character", start, end, after, rule=RULE, reason=reason, confidence=confidence)


def logical(line: str) -> str:
    """A line in visual order, put in logical order with plain letters.

    >>> logical("2019 ﻡﺎﻋ iPhone ﺯﺎﻬﺟ")
    'جهاز iPhone عام 2019'
    """
    from bidi import get_display  # type: ignore[import-untyped]

    if len(LATIN_BACKWARDS.findall(line)) > len(LATIN_FORWARDS.findall(line)):
        turned = line[::-1]
    else:
        turned = str(get_display(line, base_dir="R"))
    if len(SHUT_FIRST.findall(turned)) > len(OPEN_FIRST.findall(turned)):
        turned = turned.translate(MIRROR)
    return FORMS_RUN.sub(lambda match: unicodedata.normalize("NFKC", match[0]), turned)


def _same_letters(before: str, after: str) -> bool:
    """Law 3 for this sub-rule."""
    return _letters(before) == _letters(after)


def _letters(text: str) -> list[str]:
    return sorted(char for char in unicodedata.normalize("NFKC", text) if char.isalnum())

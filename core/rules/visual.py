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
from collections.abc import Iterable, Iterator
from functools import lru_cache

from core.edits import Edit, make_edit
from core.lexicon import bare, load
from core.rules.text import uncommon

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

BACKWARDS_HINT = re.compile(f"(?<![{PLAIN}{VOWELS}])[ةى](?=[{PLAIN}])|[{PLAIN}]{{2}}لا[وبفكل]?(?![{PLAIN}{VOWELS}])")
NEVER_FIRST, SHORT_TEXT = ("ة", "ى"), 400
WORD = re.compile(f"[{PLAIN}]{{2,}}")
LEAST_WORDS = 3
CLEARLY = 50  # hundredths of a power of ten by which one reading of a word must be commoner than the other
LINE = re.compile("[^\n]+")

# Capitals, years and clocks: what is only right one way round.
LATIN_FORWARDS = re.compile(r"\b[A-Z][a-z]+\b|\b(?:19|20)\d\d\b|\b(?:[01]\d|2[0-3]):[0-5][6-9]\b")
LATIN_BACKWARDS = re.compile(r"\b[a-z]+[A-Z]\b|\b\d\d(?:91|02)\b|\b[6-9][0-5]:(?:\d[01]|[0-3]2)\b")
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
    spans = [(span, REASONS[0], 0.98) for span in _by_forms(raw)] if has_forms(raw) else []
    if _may_be_backwards(raw):
        spans += ((span, REASONS[1], 0.95) for span in _by_words(raw))
    if spans:
        wider = [(_widened(raw, *span), reason, sure) for span, reason, sure in spans]
        reverse = _figures_backwards(raw[start:end] for (start, end), _, _ in wider)
        for (start, end), reason, sure in wider:
            after = logical(raw[start:end], reverse)
            if after != raw[start:end] and _same_letters(raw[start:end], after):
                yield make_edit(raw, "character", start, end, after, rule=RULE, reason=reason, confidence=sure)


def has_forms(raw: str) -> bool:
    """Whether a presentation form stands in a text."""
    return any(map(FORM.match, uncommon(raw)))


def _may_be_backwards(raw: str) -> bool:
    """Whether a word begins with a letter that only ends words. A short text may have none and be backwards still."""
    if raw[:1] in NEVER_FIRST or any(blank + letter in raw for letter in NEVER_FIRST for blank in " \n"):
        return True
    return len(raw) < SHORT_TEXT and bool(BACKWARDS_HINT.search(raw))


def _by_forms(raw: str) -> Iterator[tuple[int, int]]:
    """Stretches that join backwards; those in which nothing joins go with the rest of the dump."""
    stretches = list(FORMS_STRETCH.finditer(raw))
    backwards = [_joins_backwards(match[0]) for match in stretches]
    rest = True in backwards and False not in backwards
    for match, turned in zip(stretches, backwards, strict=True):
        if turned or (turned is None and rest):
            yield match.span()


@lru_cache(maxsize=1024)
def _shape(char: str) -> str:
    """``initial``, ``medial``, ``final``, ``isolated``, or nothing for any other character."""
    return unicodedata.decomposition(char).partition(">")[0][1:] if "\ufb50" <= char <= "\ufefc" else ""


def _joins_backwards(stretch: str) -> bool | None:
    """Whether initial and final forms lack what they join with in logical order, and have it the other way round;
    None where nothing tells."""
    shapes = ["", *map(_shape, MARKS.sub("", stretch)), ""]
    alone = alone_backwards = 0  # forms with nothing to join, read in logical order and read backwards
    for before, shape, after in zip(shapes, shapes[1:], shapes[2:], strict=False):
        if shape == "initial":
            alone += after not in ("medial", "final")
            alone_backwards += before not in ("medial", "final")
        elif shape == "final":
            alone += before not in ("initial", "medial")
            alone_backwards += after not in ("initial", "medial")
    if alone == alone_backwards:
        return None
    return alone > 1 and alone > 2 * alone_backwards


def _by_words(raw: str) -> Iterator[tuple[int, int]]:
    """Lines that look backwards at a glance; once one is so as a whole, every other line is looked at as well."""
    lines = list(LINE.finditer(raw))
    hinted = [line for line in lines if BACKWARDS_HINT.search(line[0])]
    found = {line.start(): list(_backward_spans(raw, *line.span())) for line in hinted}
    if any((line.start(), line.end()) in found[line.start()] for line in hinted):
        found |= {line.start(): list(_backward_spans(raw, *line.span())) for line in lines if line.start() not in found}
    for start in sorted(found):
        yield from found[start]


def _backward_spans(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The whole line where hardly a word speaks against it, else each run from its first backward word to its last.

    A run ends where two words in a row are known forwards only.
    """
    votes = [(match.span(), _vote(match[0])) for match in WORD.finditer(raw, start, end)]
    backwards, forwards = sum(vote < 0 for _, vote in votes), sum(vote > 0 for _, vote in votes)
    if backwards >= LEAST_WORDS and backwards >= 4 * forwards:
        yield start, end
        return
    if backwards < LEAST_WORDS:
        return
    run: list[tuple[int, int]] = []
    against = 0
    for span, vote in [*votes, ((end, end), 1), ((end, end), 1)]:
        if vote < 0:
            run.append(span)
            against = 0
        elif vote > 0:
            against += 1
            if against > 1:
                if len(run) >= LEAST_WORDS:
                    yield run[0][0], run[-1][1]
                run = []


def _vote(word: str) -> int:
    """1 for a word that is known as it is or is commoner so, -1 for one that is backwards, 0 where nothing tells."""
    lexicon = load()
    plain = bare(word)
    margin = lexicon.cost(plain) - lexicon.cost(plain[::-1])
    return (margin < -CLEARLY) - (margin > CLEARLY)


def _widened(raw: str, start: int, end: int) -> tuple[int, int]:
    """A stretch with the rest of its line where that has no other Arabic, white space at the edges left out."""
    line_start, line_end = raw.rfind("\n", 0, start) + 1, raw.find("\n", end)
    line_end = len(raw) if line_end < 0 else line_end
    if not (NO_ARABIC.fullmatch(raw, line_start, start) and NO_ARABIC.fullmatch(raw, end, line_end)):
        return start, end
    line = raw[line_start:line_end]
    return line_start + len(line) - len(line.lstrip()), line_end - (len(line) - len(line.rstrip()))


def _figures_backwards(stretches: Iterable[str]) -> bool:
    """Whether figures and Latin words stand backwards too: a dump reverses all of its lines in the same way."""
    backwards = forwards = 0
    for stretch in stretches:
        backwards += len(LATIN_BACKWARDS.findall(stretch))
        forwards += len(LATIN_FORWARDS.findall(stretch))
    return backwards > forwards


def logical(line: str, reverse: bool = False) -> str:
    """A line in visual order, put in logical order with plain letters; with ``reverse`` every character turns round.

    >>> logical("2019 ﻡﺎﻋ iPhone ﺯﺎﻬﺟ")
    'جهاز iPhone عام 2019'
    """
    from bidi import get_display  # type: ignore[import-untyped]

    turned = line[::-1] if reverse else str(get_display(line, base_dir="R"))
    if len(SHUT_FIRST.findall(turned)) > len(OPEN_FIRST.findall(turned)):
        turned = turned.translate(MIRROR)
    return FORMS_RUN.sub(lambda match: unicodedata.normalize("NFKC", match[0]), turned)


def _same_letters(before: str, after: str) -> bool:
    """Law 3 for this sub-rule."""
    return _letters(before) == _letters(after)


def _letters(text: str) -> list[str]:
    return sorted(char for char in unicodedata.normalize("NFKC", text) if char.isalnum())

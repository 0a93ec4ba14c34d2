"""Spaces: a missing one put in, a spare or odd one normalised. Letters, digits and marks stay as they are.

What stays, and why: one no-break space between digits that it groups by thousands (``2 450`` is one number); a
non-joiner in a word with Persian letters and a joiner between emoji or after the heh of a Hijri year, because they
are spelling there; directional marks that change how digits, Latin text and punctuation are shown (the tail rule
flags them). A joiner or non-joiner inside an Arabic word spells nothing and breaks every search, so it goes. The
space after a sentence end is the break rules' business, except within quotation marks and brackets.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from core.edits import Edit, make_edit
from core.lexicon import load
from core.rules.phrases import begins_phrase
from core.rules.quotes import CLITICS, directions
from core.rules.site import LONGEST_WORD, characters
from core.rules.text import Text, places_of, uncommon
from core.rules.words import SPEECH

RULE = "spacing"
REASONS = (
    "several-spaces",
    "odd-space",
    "space-at-line-edge",
    "invisible-character",
    "space-for-invisible",
    "space-before-mark",
    "missing-after-mark",
    "missing-at-bracket",
    "missing-at-quote",
    "missing-in-quote",
)

ODD_SPACES = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
DIRECTIONAL = "\u200e\u200f\u061c"
JOINERS = "\u200c\u200d"
ZERO_WIDTH = "\u200b\u2060\ufeff\u00ad\u180e" + JOINERS
ARABIC = "\u0620-\u063a\u0641-\u064a\u066e-\u06d3\u06fa-\u06fc"
VOWELS = "\u064b-\u0652"

COMMON_ODD = "\r\t\u061c"  # the other odd ones are uncommon
_ODD = f"\r{ODD_SPACES}{ZERO_WIDTH}{DIRECTIONAL}"
ODD = re.compile(f"[{_ODD}]")
RUN, LOOSE = re.compile(f"[ {_ODD}]*"), re.compile(f"[\\s{_ODD}]")
VISIBLE_SPACE = re.compile(f"[ {ODD_SPACES}]")
SPARE, AT_ONCE = (" ،", " ؛", " ؟", " .", " :", " !"), "،؛؟"  # the latter may have no space behind them either
SEAMS, ENDS = "،؛:,;%٪)]“”([", ".؟!"
PAIRED, BRACKETS = re.compile('[“"«(\\[]'), "«»()[]"

ARABIC_LETTER = re.compile(f"[{ARABIC}{VOWELS}]")
LETTERS, WRITTEN = characters(ARABIC), characters(ARABIC + VOWELS)
STRONG = re.compile(f"[A-Za-z\u00c0-\u024f{ARABIC}]|[0-9\u0660-\u0669\u06f0-\u06f9]")
PERSIAN = re.compile("[پچژکگی]")
SHORT_BRACKET = re.compile("[^\\W\\d_]{1,3}[)\\]]")
LONGEST_QUOTE = 600
LONGEST_LABEL = 3  # letters of an abbreviation
LINE_LIKELIER = 0.35  # that a space is missing at a seam, where a line end may be


def spacing(text: Text) -> Iterator[Edit]:
    """Edits of kind ``space`` on ``text.text``; not in order.

    >>> [(e.start, e.before, e.after) for e in spacing(Text("نعم ،قال  إن 1،85 كثير"))]
    [(8, '  ', ' '), (3, ' ', ''), (5, '', ' ')]
    >>> list(spacing(Text("عند 05:45، قال (د. كريم) “نعم”.")))
    []
    """
    raw = text.text
    yield from blanks(raw)
    yield from _spare(raw)
    ends = _glued_ends(raw)
    seams = [(at, raw[at]) for at in places_of(raw, SEAMS) if not raw[at + 1 : at + 2].isspace()]
    missing = [edit for at, mark in seams if (edit := _seam(raw, at, mark, bool(ends)))]
    missing += _quote_seams(raw, [at for at, mark in seams if mark in "“”"], bool(ends))
    missing += _sentences_within(raw, ends)
    yield from (edit for edit in missing if not begins_phrase(raw, edit.start))


def _edit(raw: str, start: int, end: int, after: str, *, reason: str, sure: float) -> Edit:
    return make_edit(raw, "space", start, end, after, rule=RULE, reason=reason, confidence=sure)


@lru_cache(maxsize=2)  # several rules ask for those of the text at hand
def blanks(raw: str) -> tuple[Edit, ...]:
    """Edits for white space and invisible characters, in order."""
    return tuple([edit for start, end in _runs(raw) if (edit := _blank(raw, start, end))])


def _runs(raw: str) -> list[tuple[int, int]]:
    """Runs of blank and invisible characters, single plain spaces between words left out, in order."""
    places = set(places_of(raw, (*COMMON_ODD, *filter(ODD.match, uncommon(raw)), "  ", " \n")))
    places.update([place + 1 for place in places_of(raw, ("\n ",))])
    if raw[:1] == " ":
        places.add(0)
    if raw[-1:] == " ":
        places.add(len(raw) - 1)
    runs: list[tuple[int, int]] = []
    for place in sorted(places):
        if runs and place < runs[-1][1]:
            continue
        start = place
        while start > 0 and raw[start - 1] == " ":
            start -= 1
        match = RUN.match(raw, place)
        runs.append((start, match.end() if match else place))
    return runs


def _blank(raw: str, start: int, end: int) -> Edit | None:
    """A run of blank and invisible characters, which is more than one plain space between two words."""
    run = raw[start:end]
    before = raw[start - 1] if start else "\n"
    after = raw[end] if end < len(raw) else "\n"
    if "\n" in (before, after):
        if run[-1] == "\r" and after != "\n":
            return None
        reason = "space-at-line-edge" if VISIBLE_SPACE.search(run) or "\r" in run else "invisible-character"
        return _edit(raw, start, end, "", reason=reason, sure=0.9)
    if "\r" in run or _is_spelling(raw, start, end, before, after):
        return None
    if VISIBLE_SPACE.search(run):
        if len(run) == 1 and before.isdigit() and raw[end : end + 3].isdigit() and run != "\t":
            return None
        odd = sum(map(bool, map(VISIBLE_SPACE.match, run))) == 1
        reason = "several-spaces" if not odd else "invisible-character" if " " in run else "odd-space"
        return _edit(raw, start, end, " ", reason=reason, sure=0.97)
    if all(char in DIRECTIONAL for char in run):
        return (
            _edit(raw, start, end, "", reason="invisible-character", sure=0.95) if _is_idle(raw, start, end) else None
        )
    return _invisible(raw, start, end)


def _is_spelling(raw: str, start: int, end: int, before: str, after: str) -> bool:
    """Whether joiners are meant: in Persian words, between emoji, after the lone heh of a Hijri year."""
    run = raw[start:end]
    if run[0] == "\u200d" and run.strip(" ") == "\u200d":
        if before == "ه" and not ARABIC_LETTER.match(raw, max(0, start - 2), start - 1):
            return True
        if ord(before) >= 0x2190 and not before.isalnum():
            return True
    return run == "\u200c" and bool(PERSIAN.search(_word_before(raw, start) + _word_after(raw, end)))


def _is_idle(raw: str, start: int, end: int) -> bool:
    """Whether directional marks change nothing that is seen: Arabic letters stand on both sides, or a word goes on."""
    if raw[start - 1].isalnum() and raw[end].isalnum():
        return True
    left = next((char for char in reversed(raw[max(0, start - 6) : start]) if STRONG.match(char)), "")
    right = STRONG.search(raw, end, end + 6)
    if not (left and right and ARABIC_LETTER.match(left)):
        return False
    return bool(ARABIC_LETTER.match(right[0])) or (right[0].isdigit() and "\u200e" not in raw[start:end])


def _invisible(raw: str, start: int, end: int) -> Edit:
    """Zero-width characters with text on both sides: gone, or a space where they stood for one."""
    left, right = _word_before(raw, start), _word_after(raw, end)
    if len(left) > 1 and len(right) > 1:
        known = load().known
        if not known(left + right) and known(left) and known(right):
            return _edit(raw, start, end, " ", reason="space-for-invisible", sure=0.8)
    return _edit(raw, start, end, "", reason="invisible-character", sure=0.95)


def _word_before(raw: str, end: int) -> str:
    start = end
    while start > 0 and end - start < LONGEST_WORD and raw[start - 1] in WRITTEN:
        start -= 1
    return raw[start:end]


def _word_after(raw: str, start: int) -> str:
    end = start
    while end < len(raw) and end - start < LONGEST_WORD and raw[end] in WRITTEN:
        end += 1
    return raw[start:end]


def _spare(raw: str) -> Iterator[Edit]:
    """A space before a comma or a stop: a slip where the text mostly has none, a house's habit where it mostly has."""
    places = [
        at
        for at in places_of(raw, SPARE)
        if (raw[at + 1] in AT_ONCE or not raw[at + 2 : at + 3].strip())
        and at > 0
        and not LOOSE.match(raw, at - 1)
        and raw[at + 1 : at + 3] != ".."
    ]
    for mark in {raw[place + 1] for place in places}:
        own = [place for place in places if raw[place + 1] == mark]
        share = len(own) / raw.count(mark)
        confidence = 0.85 if share <= 0.2 else 0.6 if share < 0.5 else 0.35
        for place in own:
            yield _edit(raw, place, place + 1, "", reason="space-before-mark", sure=confidence)


def _glued_ends(raw: str) -> list[int]:
    """The places after sentence ends at which a letter follows without a space: line ends were lost in such a text."""
    after = [at + 1 for at in places_of(raw, ENDS) if raw[at + 1 : at + 2] in LETTERS]
    glued = (place for place in after if ARABIC_LETTER.match(raw, max(0, place - 2)))
    return [place for place in glued if not _is_abbreviation(raw, place)]


def _seam(raw: str, at: int, mark: str, lines_lost: bool) -> Edit | None:
    """A mark with no space where one belongs. Where line ends were lost, one more is likelier than a space, and the
    break rules see to it."""
    before = raw[at - 1] if at else "\n"
    after = raw[at + 1] if at + 1 < len(raw) else "\n"
    if mark in "،؛":
        if before.isdigit() and after.isdigit():
            return None
        opens = after in '“”"«([' and raw[at + 2 : at + 3].isalnum()
        return (
            _edit(raw, at + 1, at + 1, " ", reason="missing-after-mark", sure=0.95)
            if after.isalnum() or opens
            else None
        )
    if mark in ":,;%٪":
        fits = bool(ARABIC_LETTER.match(after)) and (
            before.isdigit() or before.isspace() if mark in "%٪" else bool(ARABIC_LETTER.match(before))
        )
        opens = mark == ":" and bool(ARABIC_LETTER.match(before)) and after in "“”«" and raw[at + 2 : at + 3].isalnum()
        return _edit(raw, at + 1, at + 1, " ", reason="missing-after-mark", sure=0.9) if fits or opens else None
    if mark in ")]":
        if not ARABIC_LETTER.match(after) or before.isspace():
            return None
        opening = raw.rfind("(" if mark == ")" else "[", max(0, at - 200), at)
        if opening < 0 or raw[opening + 1 : at] in CLITICS:
            return None
        if opening and SHORT_BRACKET.match(raw, opening + 1) and ARABIC_LETTER.match(raw, opening - 1):
            return None
        return _edit(raw, at + 1, at + 1, " ", reason="missing-at-bracket", sure=LINE_LIKELIER if lines_lost else 0.8)
    if mark in "([":
        if not ARABIC_LETTER.match(before) or SHORT_BRACKET.match(raw, at + 1) or _ends_in_clitic(raw, at):
            return None
        return _edit(raw, at, at, " ", reason="missing-at-bracket", sure=0.85)
    return None


def _ends_in_clitic(raw: str, at: int) -> bool:
    word = _word_before(raw, at - 1 if raw[at - 1] == "ـ" else at)
    return word in CLITICS


def _quote_seams(raw: str, places: Iterable[int], lines_lost: bool) -> Iterator[Edit]:
    """A letter directly before an opening mark or directly after a closing one."""
    glued = {at for at in places if _is_glued(raw, at)}
    if not glued:
        return
    for mark in directions(raw):
        if mark.at not in glued or mark.sure < 0.8 or (mark.opens and _ends_in_clitic(raw, mark.at)):
            continue
        at = mark.at + (not mark.opens)
        spoken = mark.opens and _word_before(raw, at) in SPEECH
        sure = (LINE_LIKELIER if lines_lost and not spoken else 0.85) * mark.sure
        yield _edit(raw, at, at, " ", reason="missing-at-quote", sure=sure)


def _is_glued(raw: str, at: int) -> bool:
    return at > 0 and bool(ARABIC_LETTER.match(raw, at - 1)) and raw[at + 1 : at + 2].isalnum()


def _sentences_within(raw: str, places: Sequence[int]) -> Iterator[Edit]:
    """The space after a sentence end that stands within quotation marks or brackets."""
    if not places or not PAIRED.search(raw):
        return
    spans = _enclosed(raw)
    starts = [start for start, _ in spans]
    for place in places:
        index = bisect_right(starts, place) - 1
        if index >= 0 and place < spans[index][1]:
            yield _edit(raw, place, place, " ", reason="missing-in-quote", sure=0.85)


def _is_abbreviation(raw: str, place: int) -> bool:
    """Whether the stop before a place ends an initial, or stands in a chain of them (ا.ف.ب, بي.إف.إم)."""
    before = raw[max(0, place - 2 - LONGEST_LABEL) : place - 1]
    if raw[place - 1] != "." or (len(before) > LONGEST_LABEL and WRITTEN.issuperset(before)):
        return False
    left, right = _word_before(raw, place - 1), _word_after(raw, place)
    chained = raw[place + len(right) : place + len(right) + 1] == "." or raw[place - 2 - len(left)] == "."
    return len(left) == 1 or (chained and len(left) <= LONGEST_LABEL)


def _enclosed(raw: str) -> list[tuple[int, int]]:
    """Spans of text between quotation marks or brackets, apart from one another and in order."""
    marks = [(m.at, m.opens) for straight in (False, True) for m in directions(raw, straight) if m.sure >= 0.8]
    spans = [(a, b) for (a, opens), (b, again) in pairwise(marks) if opens and not again and a < b]
    brackets = [(at, raw[at]) for at in places_of(raw, BRACKETS)]
    spans += [(a, b) for (a, one), (b, two) in pairwise(brackets) if one + two in ("«»", "()", "[]")]
    out: list[tuple[int, int]] = []
    for start, end in sorted(span for span in spans if span[1] - span[0] <= LONGEST_QUOTE):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out

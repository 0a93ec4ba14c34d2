"""Flags: a text that ends in the middle of a sentence, and characters that turn the direction of what is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from core.flags import Flag, make_flag
from core.lexicon import UNKNOWN, bare, load
from core.rules.spacing import blanks
from core.rules.text import Text, uncommon
from core.rules.words import PLACES, UNFINISHED
from core.spans import Span

REASONS = ("truncated-tail", "bidi-control")

ARABIC_MARK = "\u061c"
CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
ENDS = ".؟!…?。"
CLOSERS = "”\"»)]}’'›"
INVISIBLE = re.compile("[\\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+")
SENTENCE_END = re.compile('[.؟!…]+[”"»)]*(?=[^\\d.،A-Za-z]|\\Z)|\n')  # not within an address
ADDRESS = re.compile(r"(?:@|://|www\.)[A-Za-z0-9_./?=&%-]+\Z")
LIST_ITEM = re.compile("[-–—•*●▪◦·]|[0-9٠-٩]{1,2}[.)\\-–]|[\u0621-\u064a][.)\\-–]\\s")
BYLINE = re.compile(
    "(?:كتب|كتبت|كتبه|كتبته|بقلم|تحرير|ترجمة|إعداد|اعداد|مراسل|مراسلة|تقرير|المصدر|تصوير|ساهم في|شارك في|[-–—(\\[])"
)
LAST = re.compile("(?<![\\w])(?:[0-9٠-٩]+|[\u0621-\u0652\u0670-\u06d3]+)\\Z")
UNMARKED = 6
LONGEST_NAME = 6  # words of a writer's name and place
LONGEST_LABEL, MOST_WORDS = 60, 9
LOOK_BACK = 3000  # an unfinished sentence is shown from its start, as far back as this


def tail(text: Text, ends: Iterable[int] = (), removed: Iterable[Span] = ()) -> Iterator[Flag]:
    """At most one flag of each code, with places in ``text.text``.

    ``ends`` are the places where the paragraphs before the last end: in a text that leaves their final marks out, the
    last one's says nothing. ``removed`` is what is no part of the article.

    >>> [(f.code, f.places[0].start) for f in tail(Text("وصل الوفد اليوم. وقال رئيس الوفد إن المحادثات التي"))]
    [('truncated-tail', 17)]
    >>> [f.code for f in tail(Text("وصل الوفد اليوم.\\nكتب: أحمد علي"))]
    []
    """
    raw, ends = text.text, tuple(ends)
    if (flag := _truncated(raw, max(ends, default=0), removed)) and not (
        _is_habit(raw, ends) and _is_whole(raw, flag.places[0].end)
    ):
        yield flag
    if flag := _controls(raw):
        yield flag


def _truncated(raw: str, paragraph: int, removed: Iterable[Span]) -> Flag | None:
    """``paragraph``: where the one before the last ends."""
    end = _text_end(raw, removed)
    if end == 0 or raw[end - 1] in ENDS:
        return None
    if raw[end - 1] in CLOSERS and not raw[end - 2 : end - 1].isspace():
        return None
    if ADDRESS.search(raw, max(0, end - 80), end):
        return None
    start = 0
    for match in SENTENCE_END.finditer(raw, max(0, end - LOOK_BACK), end):
        if match.end() < end:
            start = match.end()
    start = max(start, paragraph) if paragraph < end else start
    last = raw[start:end]
    own_line = start == 0 or raw[start - 1] == "\n"
    if own_line and _is_label(last.strip()):
        return None
    if BYLINE.match(last.strip()) and len(last) <= LONGEST_LABEL and not own_line and last.count(" ") < 5:
        return None
    if not own_line and _is_signed(last.strip()):
        return None
    start += len(last) - len(last.lstrip())
    return make_flag(REASONS[0], [(start, end)])


def _is_signed(last: str) -> bool:
    """Whether what stands behind the last sentence is a writer's name and place (أحمد حسن ـ عمان)."""
    words = last.split()
    return 2 < len(words) <= LONGEST_NAME and len(words[-2]) == 1 and words[-2] in "-–—ـ/" and words[-1] in PLACES


def _is_habit(raw: str, ends: Iterable[int]) -> bool:
    """Whether the text leaves out the final mark of more than one paragraph in so many."""
    last = [raw[max(0, end - 9) : end].rstrip()[-1:] for end in ends]
    bare_ends = sum(char not in ENDS and char not in CLOSERS and char not in ":،؛" for char in last)
    return bare_ends * UNMARKED >= max(1, len(last))


def _is_whole(raw: str, end: int) -> bool:
    """Whether a text ends in a word that may end a sentence, or in a figure."""
    match = LAST.search(raw, max(0, end - 40), end)
    if not match:
        return False
    word = bare(match[0])
    return word.isdigit() or (word not in UNFINISHED and load().known(word))


def _text_end(raw: str, removed: Iterable[Span]) -> int:
    """Where the article's text ends: white space, invisible characters and what is removed after it left out."""
    end = len(raw)
    for span in sorted(removed, reverse=True):
        if not INVISIBLE.sub("", raw[span.end : end]):
            end = min(end, span.start)
        elif span.end < end - LOOK_BACK:
            break
    while end and INVISIBLE.match(raw, end - 1, end):
        end -= 1
    return end


def _is_label(line: str) -> bool:
    """Whether a line of its own is a heading, a byline or a list item rather than a sentence that was cut."""
    if LIST_ITEM.match(line) or BYLINE.match(line):
        return True
    words = line.split()
    if len(line) > LONGEST_LABEL or len(words) > MOST_WORDS or words[-1] in UNFINISHED:
        return False
    last = bare(words[-1])
    return not (_follows_on(bare(words[0])) or (last.isalpha() and "ء" <= last[0] <= "ي" and not load().known(last)))


def _follows_on(word: str) -> bool:
    """Whether a word begins with ``and``, as sentences do and headings don't: without it it is commoner."""
    cost = load().cost
    return word.startswith("و") and cost(word[1:]) < min(cost(word), UNKNOWN)


def _controls(raw: str) -> Flag | None:
    if ARABIC_MARK not in raw and not any(map(CONTROL.match, uncommon(raw))):
        return None
    places = [m.start() for m in CONTROL.finditer(raw)]
    handled = {at for edit in blanks(raw) for at in range(edit.start, edit.end)}
    left = [at for at in places if at not in handled]
    return make_flag(REASONS[1], [(at, at + 1) for at in left]) if left else None

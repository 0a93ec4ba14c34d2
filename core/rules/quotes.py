"""Quotation marks turned the right way: ``“`` opens and ``”`` closes, whatever the dump's habit.

Which way a mark should face is read from three things: the characters beside it, the marks before and after it in
its line (they come in pairs), and its own shape, which is trusted as far as this dump's shapes agree with the
neighbours of its other marks. A chain over the marks of a line with the depth as its state weighs them up.
``"``, ``«`` and ``»`` keep their shape.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from core.edits import Edit, make_edit
from core.rules.text import Text, places_of

RULE = "quotes"
REASONS = ("opening-quote-turned", "closing-quote-turned")

OPEN, CLOSE = "“", "”"
CURLY, STRAIGHT = "“”", '"'
PROPOSED_FROM = 0.3
SURE = 0.99

# Weights are in nats, by judgement and not fitted: what a neighbour is worth, and what a broken pair costs.
STRONG = 4.0  # a neighbour that leaves hardly a doubt
NESTED, UNCLOSED, ORPHAN, LEFT_OPEN = -3.0, -5.0, -5.0, -3.5
LONG_QUOTE, LONG_QUOTE_STEP = 600, 250  # characters; an open pair longer than that loses one nat a step
AGREE, DISAGREE = 3.0, 1.0  # what is thought of a dump's shapes before any was seen
TRUST = (-1.0, 4.0)

CLITICS = frozenset(
    (
        "و",
        "ف",
        "ب",
        "ل",
        "ك",
        "ال",
        "وال",
        "بال",
        "فال",
        "كال",
        "لل",
        "ولل",
        "وب",
        "ول",
        "وك",
        "فب",
        "فل",
        "بـ",
        "لـ",
        "كـ",
        "الـ",
        "والـ",
        "بالـ",
        "للـ",
        "وبـ",
        "ولـ",
    )
)
COMMAS = frozenset("،؛:,;")
ENDS = frozenset(".؟!…?")
OPENERS, CLOSERS = frozenset("([{«‹"), frozenset(")]}»›")
MARKS = frozenset("“”\"„‟'‘’")
UNSEEN = frozenset("\u200b\u200c\u200d\u200e\u200f\u061c\ufeff")


class Mark(NamedTuple):
    """A quotation mark at a place of the text: whether it opens, and how sure that is (0.5 to 1)."""

    at: int
    opens: bool
    sure: float


def quotes(text: Text) -> Iterator[Edit]:
    """Edits of kind ``quote`` on ``text.text``, in order.

    >>> [(e.start, e.after) for e in quotes(Text("قال ”نعم” ثم مضى"))]
    [(4, '“')]
    >>> list(quotes(Text("قال “نعم” ثم مضى، وبطول 5”")))
    []
    """
    raw = text.text
    for mark in directions(raw):
        shape = OPEN if mark.opens else CLOSE
        if raw[mark.at] != shape and mark.sure >= PROPOSED_FROM:
            reason = REASONS[0] if mark.opens else REASONS[1]
            yield make_edit(
                raw, "quote", mark.at, mark.at + 1, shape, rule=RULE, reason=reason, confidence=min(mark.sure, SURE)
            )


@lru_cache(maxsize=4)
def directions(raw: str, straight: bool = False) -> tuple[Mark, ...]:
    """Every curly quotation mark of a text in order, or with ``straight`` every ``"``, with its direction.

    The last texts' marks are kept, as several rules ask for them.

    >>> [mark.opens for mark in directions('قال "نعم" و"لا"', straight=True)]
    [True, False, True, False]
    """
    lines: list[list[tuple[int, float]]] = []
    last = -1
    for at in places_of(raw, STRAIGHT if straight else CURLY):
        if last < 0 or raw.find("\n", last, at) >= 0:
            lines.append([])
        lines[-1].append((at, _neighbours(raw, at)))
        last = at
    trust = 0.0 if straight else _trust(raw, (mark for line in lines for mark in line))
    return tuple(mark for line in lines for mark in (_plain(line) or _line(raw, line, trust)))


def _plain(line: Sequence[tuple[int, float]]) -> list[Mark] | None:
    """The marks of a line whose neighbours leave no doubt, and that come in short pairs; None for any other line."""
    if len(line) % 2 or not all(
        one[1] >= STRONG and two[1] <= -STRONG for one, two in zip(line[::2], line[1::2], strict=True)
    ):
        return None
    if any(two[0] - one[0] > LONG_QUOTE for one, two in zip(line[::2], line[1::2], strict=True)):
        return None
    return [Mark(at, score > 0, SURE) for at, score in line]


def _neighbours(raw: str, at: int) -> float:
    """Log odds that the mark opens, from the characters beside it alone."""
    left, right = at - 1, at + 1
    while left >= 0 and raw[left] in UNSEEN:
        left -= 1
    while right < len(raw) and raw[right] in UNSEEN:
        right += 1
    before = raw[left] if left >= 0 else "\n"
    after = raw[right] if right < len(raw) else "\n"
    if before in OPENERS:
        return 5.0
    if after in CLOSERS:
        return -5.0
    if before.isspace():
        return _after_space(after, before == "\n")
    if after.isspace() or after in COMMAS:
        return -8.0 if after == "\n" else -6.0
    if after in ENDS:
        return -5.0
    if before in COMMAS:
        return 2.5
    if after.isalnum() and before.isalpha() and _is_clitic(raw, left):
        return 3.5
    return 0.0


def _after_space(after: str, line_start: bool) -> float:
    if after == "\n":
        return -2.0
    if after.isspace() or after in MARKS:
        return 8.0 if line_start else 0.0
    if after in COMMAS:
        return -3.0
    if after in ENDS:
        return 0.5
    return 8.0 if line_start else 6.0


def _is_clitic(raw: str, last: int) -> bool:
    """Whether the letters that end at ``last`` are a word of their own that is written against the next one."""
    start = last
    while start >= 0 and last - start < 5 and (raw[start].isalpha() or raw[start] == "ـ"):
        start -= 1
    return raw[start + 1 : last + 1] in CLITICS


def _trust(raw: str, marks: Iterator[tuple[int, float]]) -> float:
    """What a mark's own shape is worth in this dump, in nats: by how often it agrees with clear neighbours."""
    agree, disagree = AGREE, DISAGREE
    for at, score in marks:
        if abs(score) >= STRONG:
            if (score > 0) == (raw[at] == OPEN):
                agree += 1
            else:
                disagree += 1
    return max(TRUST[0], min(TRUST[1], math.log(agree / disagree)))


_NESTED, _UNCLOSED, _ORPHAN = math.exp(NESTED), math.exp(UNCLOSED), math.exp(ORPHAN)


def _line(raw: str, marks: Sequence[tuple[int, float]], trust: float) -> Iterator[Mark]:
    """Forward and backward over one line's marks; the depth before a mark is 0, 1 or 2. Written out, as a dump may
    have a thousand marks on its one line."""
    steps = list(_steps(raw, marks, trust))
    forward = []
    d0, d1, d2 = 1.0, 0.0, 0.0
    for opening, closing, long in steps:
        d1, d2 = d1 * long, d2 * long
        forward.append((d0, d1, d2))
        a = closing * (d0 * _ORPHAN + d1)
        b = opening * (d0 + d1 * _UNCLOSED) + closing * d2
        c = opening * (d1 * _NESTED + d2 * _UNCLOSED)
        total = a + b + c
        d0, d1, d2 = (a / total, b / total, c / total) if total else (1.0, 0.0, 0.0)
    b0, b1 = 1.0, math.exp(LEFT_OPEN)
    b2 = b1 * b1
    found = []
    for (at, _), (opening, closing, long), (d0, d1, d2) in zip(
        reversed(marks), reversed(steps), reversed(forward), strict=True
    ):
        nested = _NESTED * b2 + _UNCLOSED * b1
        opens = opening * (d0 * b1 + d1 * nested + d2 * _UNCLOSED * b2)
        closes = closing * (d0 * _ORPHAN * b0 + d1 * b0 + d2 * b1)
        share = opens / (opens + closes) if opens + closes else 0.5
        found.append(Mark(at, share >= 0.5, max(share, 1 - share)))
        a = opening * b1 + closing * _ORPHAN * b0
        b = long * (opening * nested + closing * b0)
        c = long * (opening * _UNCLOSED * b2 + closing * b1)
        total = a + b + c
        b0, b1, b2 = (a / total, b / total, c / total) if total else (1.0, 0.0, 0.0)
    yield from reversed(found)


def _steps(raw: str, marks: Iterable[tuple[int, float]], trust: float) -> Iterator[tuple[float, float, float]]:
    """Of each mark, how well it opens and how well it closes, by its neighbours and its shape; and how well a pair is
    still open there."""
    odds: dict[tuple[float, str], tuple[float, float]] = {}  # there are few scores
    last = -1
    for at, score in marks:
        key = (score, raw[at])
        if key not in odds:
            own = trust / 2 if raw[at] == OPEN else -trust / 2
            odds[key] = math.exp(score / 2 + own), math.exp(-score / 2 - own)
        over = at - last - LONG_QUOTE if last >= 0 else 0
        yield *odds[key], math.exp(-over / LONG_QUOTE_STEP) if over > 0 else 1.0
        last = at

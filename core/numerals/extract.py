"""The one door: every number of a text (NUMBERS.md)."""

from __future__ import annotations

from collections.abc import Callable

from core.garbage import collector_at_rest
from core.mentions import Mention, Modifier, Part
from core.numerals import confidence, fold, measures, modifiers, reading
from core.numerals.finds import Find, Place
from core.numerals.tokens import WORD, Line, lines

_LIMITED = frozenset(("cardinal", "percent", "money", "measure", "duration", "age", "range", "fraction", "time"))


@collector_at_rest()
def extract(text: str, sure: Callable[[Find], float] = confidence.of) -> tuple[Mention, ...]:
    """Every number of a text in its order, none overlapping another; offsets are code points of the text.

    A line is read without regard to others, so a changed line can be read again by itself. ``sure`` says how sure a
    find is: core/data/fit_numbers.py asks each for its class of evidence there.
    """
    out: list[Mention] = []
    for start, line in lines(text):
        _line(line, start, out, sure)
    return tuple(out)


def _line(line: Line, offset: int, out: list[Mention], sure: Callable[[Find], float]) -> None:
    stop, bound, held = 0, 0, None
    for at in line.hot:
        if at < stop:
            continue
        found = reading.at_token(line, at, stop)
        if found is None:
            continue
        found = measures.below_zero(line, found)
        limit = None
        if found.kind in _LIMITED:
            limit = modifiers.limit(line, _begin(found), _end(found), bound)
            if limit and _above(line, found, limit):
                limit = None
            if (
                limit is None
                and held is not None
                and line.tokens[found.first - 1].fold == "او"
                and found.first - stop <= 4
            ):
                limit = held
        held = limit if limit is None or limit.last <= found.first else None
        out.append(_mention(line, found, limit, offset, sure(found)))
        stop = bound = max(found.last, found.unit.last if found.unit else 0)


def _begin(found: Find) -> int:
    """Where the phrase begins: the noun of ``قارب واحد`` stands before its number."""
    noun = found.counted or found.unit
    return noun.first if noun and found.sort == "single" else found.first


def _above(line: Line, found: Find, limit: modifiers.Limit) -> bool:
    """Whether ``تحت`` and ``فوق`` say where a few things are (``تحت ثلاثة أكواب``)."""
    place = limit.last == limit.first + 1 and line.tokens[limit.first].fold.lstrip("و") in ("تحت", "فوق")
    few = found.kind == "cardinal" and (line.tokens[found.first].kind == WORD or found.value in _FEW)
    return place and few and found.counted is not None and len(found.value) < 3


_FEW = frozenset(map(str, range(1, 11)))  # with a plural behind: فوق 10 مناطق


def _end(found: Find) -> int:
    last = found.last
    for part in (found.unit, found.counted):
        if part is not None and part.last > last:
            last = part.last
    return last


def _mention(line: Line, found: Find, limit: modifiers.Limit | None, offset: int, probability: float) -> Mention:
    start = line.starts[found.first] + found.cut
    end = line.end(found.last - 1) - found.drop
    modifier = None
    if limit:
        a, b = line.starts[limit.first] + limit.cut, line.end(limit.last - 1)
        modifier = Modifier(limit.code, line.text[a:b], offset + a, offset + b)
    unit = _part(line, found.unit, offset) if found.unit else None
    counted = unit
    if found.counted != found.unit:
        counted = _part(line, found.counted, offset) if found.counted else None
    return Mention(
        offset + start, offset + end, found.kind, found.value, unit, counted, modifier, found.dual,
        "hijri" if found.hijri else None, probability,
    )  # fmt: skip


def _part(line: Line, place: Place, offset: int) -> Part:
    start, end = line.starts[place.first] + place.cut, line.end(place.last - 1)
    text = line.text[start:end]
    return Part(text, offset + start, offset + end, fold.norm(text))

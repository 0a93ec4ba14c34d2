"""Two numbers that are one: ranges, ``9 من كل 10``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from core.numerals import ages, dates, figures, grammar, joints, nouns, tables, times, units
from core.numerals.finds import MINUS, Find, Place, alone, bare_prefix, percent_end, stem, word
from core.numerals.grammar import Number
from core.numerals.scores import DASHES
from core.numerals.tokens import FIGURE, MARK, Line

LEADS = frozenset(["بين", "وبين", "مابين", "من", "ومن"])
_TIMES = frozenset(["الفتره", "للفتره", "خلال", "بالفتره"])  # خلال الفترة 8 يونيو إلى 18 يوليو
_NAMED = frozenset(
    ["الساعه", "الدقيقتين", "الساعتين", "عامي", "سنتي", "عام", "سنه", "العامين", "سن"]
)  # stand between the lead and the figures
_TO = frozenset(["الى", "الي", "حتى", "وحتى", "والى", "والي"])  # the Nile writes ي for ى


@dataclass(slots=True)
class Side:
    """One end of a range: a number, or a date or time that is written already (``made``)."""

    first: int
    last: int
    number: Number | None
    written: str
    measure: units.Measure | None
    percent: int
    made: Find | None = None


def side(line: Line, at: int) -> Side | None:
    """What can be an end of a range at an index."""
    tokens = line.tokens
    if tokens[at].kind == MARK:
        return _minus_side(line, at)
    if tokens[at].kind == FIGURE:
        timed = None if alone(line, at) else times.in_figures(line, at) or dates.in_figures(line, at)
        if timed:
            return Side(at, timed.last, None, timed.value, None, 0, timed)
    elif not tokens[at].readings:
        named = dates.month(line, at)
        if named:
            return _month_side(line, at, named)
        return _dual_side(line, at) or _half_side(line, at)
    number = grammar.number(line, at)
    return None if number is None or number.kind == "decade" else around(line, number)


def _minus_side(line: Line, at: int) -> Side | None:
    """``-5`` in ``بين -5 و3``"""
    sign, figure = line.tokens[at], line.tokens[at + 1]
    if sign.text not in MINUS or sign.gap or figure.kind != FIGURE:
        return None
    number = grammar.number(line, at + 1)
    below = around(line, number) if number else None
    if below is None or below.number is None:
        return None
    return replace(below, first=at, number=replace(below.number, value=-below.number.value, first=at))


def around(line: Line, number: Number) -> Side | None:
    """A number with what makes a date, a time, a percentage or a measure of it; None for a plain fraction."""
    at = number.first
    made = dates.of_day(line, number) or times.in_words(line, number)
    if made:
        return Side(at, made.last, None, made.value, None, 0, made)
    if number.kind == "fraction":
        measure = None if number.drop else units.unit(line, number.last)
        part = replace(number, value=number.value / number.over, kind="cardinal")
        return Side(at, number.last, part, "", measure, 0) if measure else None  # من نصف متر إلى متر ونصف
    percent = percent_end(line, number.last)
    if percent:
        return Side(at, percent, number, "", None, number.last)
    enclosed = line.tokens[number.last].text == ")" and word(line, at - 1) == "("  # (800) طن
    return Side(at, number.last, number, "", units.unit(line, number.last + enclosed), 0)


def _dual_side(line: Line, at: int) -> Side | None:
    """``بين سنتين وثلاث سنوات``"""
    dual = line.tokens[at].dual
    unit = tables.units().get(word(line, at)[dual.letters :]) if dual else None
    if dual is None or unit is None or unit.count != 2:
        return None
    place = Place(at, at + 1, dual.cut)
    number = Number(Decimal(2), at, at, "cardinal", None)
    return Side(at, at + 1, number, "", units.Measure(unit, place, at + 1), 0)


def _half_side(line: Line, at: int) -> Side | None:
    """``متر ونصف المتر`` behind من or بين"""
    unit = tables.units().get(word(line, at))
    if unit is None or unit.count != 1:
        return None
    measure = units.Measure(unit, Place(at, at + 1), at + 1)
    whole = Side(at, at + 1, Number(Decimal(1), at, at, "cardinal", None), "", measure, 0)
    part = _halved(line, whole)
    return None if part is whole else part


def _halved(line: Line, whole: Side) -> Side:
    """``مترين ونصف المتر``, ``3 أمتار ونصف``: an end of a range with the half behind its unit."""
    number, measure = whole.number, whole.measure
    more = units.half(line, measure.last, measure.unit) if number and measure and number.scale == 1 else None
    if number is None or measure is None or more is None:
        return whole
    measure = units.Measure(measure.unit, more[1] or measure.place, more[2])
    return replace(whole, last=more[2], number=replace(number, value=number.value + more[0]), measure=measure)


def led(line: Line, at: int) -> bool:
    """Whether بين or من stands before an index."""
    before = word(line, at - 1)
    return before in LEADS or (before in _NAMED and word(line, at - 2) in LEADS)


def of_duals(line: Line, at: int) -> Find | None:
    """``من مترين إلى 3 أمتار``, ``بعد شهرين إلى ثلاثة أشهر``"""
    if led(line, at) or (word(line, at + 1) in ("الى", "الي") and word(line, at) in tables.units()):
        return span(line, at, side(line, at))
    return None


def span(line: Line, at: int, first: Side | None) -> Find | None:
    """The range whose first end is ``first``, at an index: ``بين 5 و10``, ``من 15 إلى 25``, ``3-4``, ``2022-2023``."""
    if first is None:
        return None
    start, lead = at - 1, word(line, at - 1)
    if lead in _NAMED and word(line, at - 2) in LEADS:
        start, lead = at - 2, word(line, at - 2)
    first = _halved(line, first) if lead in LEADS else first
    if lead in ("بين", "وبين", "مابين"):
        second = _other(line, first, "و") or _shorter(line, at) or _to(line, first)
        return _range(line, second, start, lead) if second else _dashed(line, at, first, start)
    first = _with_minutes(line, first) if lead in ("من", "ومن") else first
    last = _era(line, first)
    mark = line.tokens[last]
    if mark.kind == MARK:
        return _dashed(line, at, first)
    of_two = first.number is not None and first.number.first == first.number.last
    if mark.fold in _TO and (lead == "من" or first.measure is None or of_two):
        other = side(line, last + 2 if word(line, last + 1) in _NAMED else last + 1)
        starts = lead in ("من", "ومن")
        dated = lead in _TIMES and all(s and s.made and s.made.kind == "date" for s in (first, other))
        if (
            other is None
            or (not starts and not dated and (mark.fold.endswith("حتى") or first.number is None))
            or _rises(line, at, starts)
        ):
            return None
        return _range(line, (first, _halved(line, other)), start if starts else at, lead if starts else "")
    return None


_ERAS = frozenset(("م", "ه", "ميلادي", "ميلاديه", "هجري", "هجريه"))


def _era(line: Line, part: Side) -> int:
    """The end of an end of a range, the era of its year (``2022م``) skipped."""
    last = _end_of(part)
    dated = part.made is not None and part.made.kind == "date"
    dated = dated or (part.number is not None and 1000 <= part.number.value <= 2100 and part.measure is None)
    return last + 1 if dated and line.tokens[last].fold in _ERAS and line.tokens[last - 1].kind == FIGURE else last


def _to(line: Line, first: Side) -> tuple[Side, Side] | None:
    """``ما بين 20 إلى 30``"""
    last = _end_of(first)
    other = side(line, last + 1) if word(line, last) in ("الى", "الي", "حتى") else None
    return (first, other) if other else None


def _dashed(line: Line, at: int, first: Side, start: int = -1) -> Find | None:
    """``3-4``, ``2022-2023``, from ``بين`` at an index ``start`` on: ``بين 2-3``"""
    last = _end_of(first)
    mark = line.tokens[last]
    if mark.kind != MARK or mark.text not in DASHES:
        return None
    other = side(line, last + 1)
    if other and start >= 0 and first.number and other.number:
        return _range(line, (first, other), start, word(line, start))
    return _range(line, (first, other), at, "") if other and _fits_dash(line, first, other) else None


def _end_of(part: Side) -> int:
    return part.measure.last if part.measure else part.last


_NEARS = frozenset(("يقترب", "تقترب", "يتراوح", "تتراوح", "ويتراوح", "وتتراوح", "الفتره"))
_TALL = frozenset(("موج", "امواج", "مبنى", "برج", "جدار", "سياج", "سور"))  # how high it is


_BY = frozenset(("بمعدل", "بمقدار", "بواقع", "بحدود"))
_SHARE = frozenset(("بنسبه", "نسبته", "نسبتها"))


def _shared(line: Line, comma: int) -> bool:
    """Whether a comma begins or ends a share that is put in: ``ارتفعت، بنسبة 10 في المئة، من 26 إلى 28``."""
    return word(line, comma + 1) in _SHARE or any(word(line, comma - back) in _SHARE for back in range(2, 6))


def _rises(line: Line, at: int, starts: bool) -> bool:
    """Whether a verb of change stands before: ``ارتفع من 3 إلى 5`` gives two numbers."""
    lists = tables.context()["rise"]
    if word(line, at - 2) in _NEARS or word(line, at - 1 - (word(line, at - 1) == "(")) in _BY:
        return False
    for back in range(1, 10):
        if at - back < 0 or (line.tokens[at - back].kind == MARK and line.tokens[at - back].text in ".؛:"):
            return False
        if word(line, at - back) == "،" and not _shared(line, at - back):
            return False
        if bare_prefix(word(line, at - back), lists):
            return not (word(line, at - back) in ("ارتفاع", "وارتفاع") and stem(word(line, at - back + 1)) in _TALL)
    return False


def _other(line: Line, first: Side, joint: str) -> tuple[Side, Side] | None:
    for last in {_end_of(first), first.last}:
        start = joints.joined(line, last)
        if start < 0:
            continue
        if word(line, start) in ("وعام", "والساعه", "وسنه"):
            start += 1
        found = side(line, start)
        if found and (start != last or _leads(line, found, joint)):
            return first, _halved(line, found)
        if start == last:
            named = _month_after_waw(line, last)
            if named:
                return first, named
    return None


def _leads(line: Line, found: Side, joint: str) -> bool:
    """Whether the clitic is written onto an end of a range: ``وثلاث``, ``ومترين``"""
    number = found.number
    if number is None or number.head is None:
        return number is None or (number.first == number.last and word(line, found.first).startswith(joint))
    return number.head.prefix == joint


def _month_after_waw(line: Line, at: int) -> Side | None:
    named = dates.clitic_month(line, at) if word(line, at).startswith("و") else None
    return _month_side(line, at, named) if named else None


def _month_side(line: Line, at: int, named: dates.Month) -> Side:
    after = dates.year(line, named.last)
    if after:
        return Side(at, after[1], None, f"{after[0]:04}-{named.number:02}", None, 0)
    return Side(at, named.last, None, f"-{named.number:02}", None, 0)


def _shorter(line: Line, at: int) -> tuple[Side, Side] | None:
    """``بين خمسة وعشرين``: what reads as one number is two after بين."""
    for reading in line.tokens[at].readings:
        if reading.kind in ("unit", "ten", "tens", "hundred", "scale", "pair") and not reading.prefix:
            value = Decimal(reading.value)
            number = Number(value, at, at + 1, "cardinal", reading, 0, value if value >= 1000 else Decimal(1))
            return _other(line, Side(at, at + 1, number, "", None, 0), "و")
    return None


_PAGES = frozenset(("ص", "صص", "صفحه", "الصفحه", "صفحات", "الصفحات"))


def _fits_dash(line: Line, first: Side, other: Side) -> bool:
    """Whether a dash makes a range: rising, and something counted, or both years."""
    if first.number is not None and other.made is not None and other.made.kind == "date":
        return first.number.head is None and first.measure is None  # 11-16 آذار
    if first.number is None or other.number is None:
        return first.number is other.number and len(first.written) == len(other.written)
    low, high, scale = first.number.value, other.number.value, other.number.scale
    if scale > 1:
        return first.number.scale > 1 or low < high / scale  # 2021 - 100 مليون
    if ages.before_christ(line, other.last):
        return low > high
    if not low < high:
        return False
    if (low >= 1900 and high <= 2100) or word(line, first.first - 1) in _PAGES:
        return True
    if line.tokens[other.last].kind == MARK and line.tokens[other.last].text in DASHES:
        return False
    return bool(first.measure or other.measure or other.percent or _counted(line, other.last))


def _counted(line: Line, last: int) -> bool:
    return nouns.after(line, last) is not None and word(line, last) not in ("ذهابا", "ايابا")


def _range(line: Line, sides: tuple[Side, Side], first: int, lead: str) -> Find | None:
    one, two = sides
    cut = 0
    if lead.startswith("و"):
        cut = 1
    elif lead == "مابين":
        cut = 2
    last = two.last
    if one.number is None or two.number is None:
        low, high = one.written, two.written
        if len(low) == 3 and len(high) == 7:
            low = high[:4] + low
        elif low[:2] == "--" and high[4:5] == "-" and len(high) == 10:
            low = f"{int(high[:4]) - (low[2:] > high[5:]):04}-{low[2:]}"  # من 5 آذار حتى 10 نيسان 2025
        elif low[2:3] == ":" == high[2:3] and not times.of_day(line, one.last) and times.of_day(line, two.last):
            low = _earlier(Decimal(low[:2]) + Decimal(low[3:5]) / 60, high) if low < "13" else low
        if len(low) == 3 or len(high) == 3:
            return None
        if one.number is not None and two.written.startswith(("-", "1", "2")) and len(two.written) in (7, 10):
            if not 1 <= one.number.value < Decimal(two.written[-2:]):
                return None
            low, high = _same_month(one.number.value, two.written)
        elif one.number is not None and high[2:3] == ":" and len(high) == 5:
            low = _same_half(one.number, high)
        if not low or not high:
            return None
        return Find(first, last, "range", f"{low}..{high}", "range-of-dates", cut=cut)
    a, b = one.number, two.number
    if a.kind != b.kind or (one.measure and two.measure and not _alike(one.measure, two.measure)):
        return None
    if one.percent and not two.percent and (two.measure or not lead):
        return None  # قفز 2% إلى 2400 دولار
    low_value = a.value
    if b.scale >= 1000 and a.scale == 1 and not one.measure and low_value < b.value / b.scale:
        low_value *= b.scale
    if low_value >= b.value and not (ages.before_christ(line, two.last) and low_value > b.value):
        return None
    measure = two.measure or one.measure
    percent = two.percent or one.percent
    if not lead and a.head is None and low_value == 0:
        return None
    unit = Place(percent, two.last) if two.percent else measure.place if measure else None
    value = f"{figures.plain(low_value)}..{figures.plain(b.value)}"
    return Find(first, last, "range", value, "range" if lead else "range-dash", unit, cut=cut)


def _with_minutes(line: Line, hour: Side) -> Side:
    """``من السابعة والنصف`` before حتى: an hour whose part of day the end of the range names."""
    number = hour.number
    if number is None or number.kind != "ordinal":
        return hour
    minute, last = times.minutes(line, hour.last)
    if last == hour.last or minute < 0 or word(line, last) not in _TO:
        return hour
    return replace(hour, last=last, number=replace(number, value=number.value + Decimal(minute) / 60))


def _same_half(hour: Number, until: str) -> str:
    """``من الخامسة`` in the half of the day that the later hour names; "" for what is no hour."""
    head = hour.head
    hourly = head is None or (hour.kind == "ordinal" and head.definite and not head.value > 12)
    return _earlier(hour.value, until) if hourly and 1 <= hour.value < 13 else ""


def _earlier(hour: Decimal, until: str) -> str:
    early, minute = int(hour) % 12, round(hour % 1 * 60)
    late = f"{early + 12:02}:{minute:02}"
    return late if late < until else f"{early:02}:{minute:02}"


def _same_month(day: Decimal, written: str) -> tuple[str, str]:
    return f"{written[:-2]}{int(day):02}", written


def _alike(one: units.Measure, two: units.Measure) -> bool:
    return one.unit.kind == two.unit.kind and one.unit.base == two.unit.base


def share(line: Line, found: Number) -> Find | None:
    """``9 من كل 10``."""
    if found.kind != "cardinal" or line.tokens[found.last].fold != "من" or word(line, found.last + 1) != "كل":
        return None
    whole = grammar.number(line, found.last + 2)
    if whole is None or whole.kind != "cardinal" or whole.value <= 0:
        return None
    value = f"{figures.plain(found.value)}/{figures.plain(whole.value)}"
    counted = nouns.after(line, whole.last)
    return Find(
        found.first, whole.last, "fraction", value, "share", counted=counted, cut=found.head.cut if found.head else 0
    )

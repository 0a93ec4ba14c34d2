"""Numbers with a unit: measures, money, durations and ages, and compounds of two units."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from core.numerals import ages, dualnouns, figures, fold, grammar, joints, tables, units
from core.numerals.finds import MINUS, Find, Place, word
from core.numerals.grammar import Number
from core.numerals.tokens import BLANK, FIGURE, WORD, Line

_FROM = ("من", "الى", "عند")
_REPORT = 3  # tokens from the line's beginning in which a dash may follow the place a report comes from


def half_of_unit(line: Line, at: int, number: Number) -> Find | None:
    """``سنة ونصف السنة``: the unit stands before, without a number of its own."""
    if number.kind != "fraction" or at == 0 or number.head is None:
        return None
    own = joints.joined(line, at) == at and number.head.prefix == "و"
    before = at - 1 if own else at - 2
    if not own and word(line, at - 1) != "و":
        return None
    unit = tables.units().get(word(line, before))
    cut = 0
    if unit is None and word(line, before)[:1] in "بلو" and before >= 0:
        unit, cut = tables.units().get(word(line, before)[1:]), 1
    if unit is None or unit.count != 1 or (before > 0 and line.tokens[before - 1].kind == FIGURE):
        return None
    added = units.half(line, before + 1, unit)
    if added is None:
        return None
    amount, place, last = added
    kind = unit.kind
    return Find(
        before, last, kind, figures.plain(1 + amount), "half-unit", place or Place(before, before + 1, cut), cut=cut
    )


def dual_unit(line: Line, at: int, unit: tables.Unit, cut: int) -> Find | None:
    if unit.singular == "عقد" and units.contract(line, at):
        return Find(at, at + 1, "cardinal", "2", "dual", counted=Place(at, at + 1, cut), dual=True, cut=cut)
    described = line.tokens[at].article or not line.tokens[at - 1].article  # يبعد المكان كيلومترين
    if described and dualnouns.agrees(line, at):
        return None
    place = Place(at, at + 1, cut)
    if word(line, at - 1) in ages.OWNING and unit.kind == "duration":
        return Find(at, at + 1, "age", "2", "dual-unit", place, dual=True, cut=cut)
    whole = units.half(line, at + 1, unit)
    if whole:
        return Find(at, whole[2], unit.kind, figures.plain(2 + whole[0]), "half-unit", whole[1] or place, cut=cut)
    more = _compound(line, at + 1, Decimal(2), unit, place)
    if more:
        return Find(at, more[1], unit.kind, more[0], "compound", more[2], cut=cut)
    return Find(at, at + 1, unit.kind, "2", "dual-unit", place, place, dual=True, cut=cut)


def single(line: Line, number: Number, unit: tables.Unit, place: Place) -> Find:
    """``شهرا واحدا``, ``دولارا واحدا و12 سنتا``"""
    first, last, cut = number.first, number.last, number.head.cut if number.head else 0
    more = _compound(line, last, Decimal(1), unit, place)
    if more:
        return Find(place.first, more[1], unit.kind, more[0], "compound", more[2], cut=place.cut)
    return Find(first, last, unit.kind, "1", "single", place, place if unit.kind == "duration" else None, cut=cut)


def again(line: Line, at: int, noun: str) -> tuple[Decimal, Place, int] | None:
    """``ونصف النقطة`` at an index, after some points: (what it adds, the noun's second mention, end)."""
    start = joints.joined(line, at)
    if start < 0 or not line.tokens[start].readings:
        return None
    for reading in line.tokens[start].readings:
        part = grammar.fraction(line, start, reading)
        if part is None or part.drop or reading.definite or reading.prefix != ("و" if start == at else ""):
            continue
        token = line.tokens[part.last]
        if token.article and fold.bones(token.fold[2:]) == fold.bones(noun):
            return part.value / part.over, Place(part.last, part.last + 1), part.last + 1
    return None


def signed(line: Line, number: Number, value: str, cut: int) -> Find:
    """``$20``, ``$20 43``"""
    first, last = number.first, number.last
    cents = line.tokens[last]
    if cents.kind == FIGURE and len(cents.fold) == 2 and cents.fold.isdecimal() and number.value == int(number.value):
        return Find(first, last + 1, "money", f"{value}.{cents.fold}", "money", Place(first - 1, first), cut=cut)
    return Find(first, last, "money", value, "money", Place(first - 1, first), cut=cut)


def below_zero(line: Line, found: Find) -> Find:
    """The number with the minus that is written onto its figures (NUMBERS.md: negatives are written): of a share, a
    temperature or a bare figure. Before things counted, or at the beginning of a report or a list, it is a dash."""
    first = found.first
    if first == 0 or found.cut or line.tokens[first].kind != FIGURE:
        return found
    sign = line.tokens[first - 1]
    if sign.text not in MINUS or sign.gap:
        return found
    if first == 1:
        written = line.tokens[max(found.last, found.unit.last if found.unit else 0)].kind == BLANK
    else:
        before = line.tokens[first - 2]
        written = before.text == "(" or (before.gap and before.kind == WORD)
    if found.kind == "measure" and found.unit:
        below = line.tokens[found.unit.first].text == "°" or word(line, found.unit.first).startswith("درج")
    else:
        bare = found.kind == "percent" or (found.kind == "cardinal" and found.counted is None)
        below = bare and (first == 1 or first > _REPORT or word(line, first - 2) in _FROM)
    return replace(found, first=first - 1, value=f"-{found.value}") if written and below else found


def measured(line: Line, number: Number, measure: units.Measure) -> Find | None:
    first, last, cut = number.first, number.last, number.head.cut if number.head else 0
    unit, kind = measure.unit, measure.unit.kind
    value = figures.plain(number.value)
    rest = (_rest_of_money(line, number, measure) if kind == "money" else None) or _after_unit(line, number, measure)
    if rest:
        return rest
    whole = units.half(line, measure.last, unit)
    if whole and number.scale == 1:
        return Find(
            first,
            whole[2],
            kind,
            figures.plain(number.value + whole[0]),
            "half-unit",
            whole[1] or measure.place,
            cut=cut,
        )
    more = _compound(line, measure.last, number.value, unit, measure.place)
    if more:
        return Find(first, more[1], kind, more[0], "compound", more[2], cut=cut)
    if kind == "duration":
        age = ages.aged(line, number, measure)
        if age:
            return Find(first, last, "age", value, "age", measure.place, cut=cut)
        return Find(first, last, kind, value, "duration", measure.place, measure.place, cut=cut)
    return Find(first, last, kind, value, kind, measure.place, cut=cut)


def _after_unit(line: Line, number: Number, measure: units.Measure) -> Find | None:
    """``ساعة و12 دقيقة``: one of a larger unit stands before, without a number of its own."""
    before = number.first - 1
    if number.head is None:
        before -= word(line, before) == "و" and not line.tokens[before].gap
        joined = before == number.first - 2
    else:
        joined = number.head.prefix == "و"
    whole = tables.units().get(word(line, before)) if joined and before >= 0 else None
    if whole is None or whole.count != 1 or whole.size <= measure.unit.size:
        return None
    if whole.base != measure.unit.base and not (whole.kind == measure.unit.kind == "money" and measure.unit.size):
        return None
    earlier = line.tokens[before - 1] if before else None
    if earlier is not None and (earlier.kind == FIGURE or earlier.readings):
        return None
    found = _compound(line, before + 1, Decimal(1), whole, Place(before, before + 1))
    return Find(before, found[1], whole.kind, found[0], "compound", found[2]) if found else None


def _rest_of_money(line: Line, number: Number, measure: units.Measure) -> Find | None:
    """``ملياري دولار و500 مليون``"""
    start = joints.joined(line, measure.last)
    if start <= measure.last or number.scale < 1000000:
        return None
    more = grammar.number(line, start)
    if more is None or more.kind != "cardinal" or not 1000 <= more.scale < number.scale or more.value >= number.scale:
        return None
    if units.unit(line, more.last) or line.tokens[more.last].kind == WORD:
        return None
    value, cut = figures.plain(number.value + more.value), number.head.cut if number.head else 0
    return Find(number.first, more.last, "money", value, "compound", measure.place, cut=cut)


def _compound(line: Line, at: int, amount: Decimal, unit: tables.Unit, place: Place) -> tuple[str, int, Place] | None:
    """What ``و45 دقيقة و3 ثوان`` makes of hours: (value, end, unit)."""
    last = at
    while True:
        more = _added(line, last, unit)
        if more is None:
            break
        number, second = more
        if line.tokens[last].fold == "الا":
            number = replace(number, value=-number.value)
        if unit.kind == "duration":
            amount, unit, place = amount * unit.size / second.unit.size + number.value, second.unit, second.place
        else:
            amount += number.value * second.unit.size / unit.size
        last = second.last
    return (figures.plain(amount), last, place) if last > at else None


def _added(line: Line, at: int, unit: tables.Unit) -> tuple[Number, units.Measure] | None:
    start = at + 1 if line.tokens[at].fold == "الا" else joints.joined(line, at)
    if not unit.size:
        return None
    if start < 0:
        if unit.kind != "money" or line.tokens[at].kind != FIGURE:
            return None
        start = at
    dual = line.tokens[start].dual
    if dual:
        own = tables.units().get(word(line, start)[dual.letters :])
        if own is None or own.count != 2 or own.base != unit.base or not 0 < own.size < unit.size:
            return None
        return Number(Decimal(2), start, start, "cardinal", None), units.Measure(
            own, Place(start, start + 1, dual.cut), start + 1
        )
    more = grammar.number(line, start)
    if more is None or more.kind != "cardinal" or (start == at and more.head and more.head.prefix != "و"):
        return None
    second = units.unit(line, more.last)
    if second is None or second.unit.kind != unit.kind or not 0 < second.unit.size < unit.size:
        return None
    return (more, second) if unit.kind == "money" or second.unit.base == unit.base else None

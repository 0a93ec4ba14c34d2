"""The numbers of one line: what begins at each token, tried from the most particular reading to the plainest."""

from __future__ import annotations

import re
from bisect import bisect_right
from decimal import Decimal

from core.numerals import (
    ages,
    codes,
    dates,
    definite,
    dualnouns,
    figures,
    grammar,
    measures,
    names,
    nouns,
    ordinals,
    pairs,
    scores,
    tables,
    times,
    units,
    vetoes,
)
from core.numerals.finds import MINUS, Find, Place, alone, percent_end, stem, word
from core.numerals.grammar import Number
from core.numerals.tokens import FIGURE, MARK, WORD, Line

_SURE = (0.85, 0.9)  # probabilities where the next class of evidence begins
_SORTS = ("dual-rare", "dual-oblique", "dual")
_PARTED = ("دقيقه", "ساعه", "قرن")
_VESSELS = frozenset(["كوب", "كوبا", "اكواب", "ملعقه", "ملاعق"])
_SEATS = ("مركزها", "مركزه", "مركزهم")  # بلغ عدد المشاركين في مركزها 55
_DOTTED = re.compile(r"\d{1,3}\.\d{3}$")


def at_token(line: Line, at: int, stop: int) -> Find | None:
    """The number that begins at a token, or a little before it (``بين``, ``آب 2020``), but not before ``stop``."""
    token = line.tokens[at]
    if token.kind == FIGURE:
        found = _figures(line, at)
    elif token.readings:
        found = _words(line, at)
    elif token.dual:
        found = _dual(line, at)
    elif names.of_place(line, at):
        found = None
    else:
        led = pairs.led(line, at) and pairs.span(line, at, pairs.side(line, at))
        found = led or dates.of_month(line, at) or scores.goals(line, at)
    if found is None or found.first < stop:
        return None
    return found


def _figures(line: Line, at: int) -> Find | None:
    single = alone(line, at)
    phone = (None if single else dates.in_figures(line, at)) or codes.phone(line, at)
    if phone and phone.kind == "date" and pairs.led(line, at):
        return pairs.span(line, at, pairs.side(line, at)) or phone
    if phone is None and len(line.tokens[at].fold) == 4:
        phone = times.military(line, at)
    if phone or names.figures(line, at):
        return phone
    below = at > 1 and line.tokens[at - 1].text in MINUS and pairs.led(line, at - 1)
    if below and (ranged := pairs.span(line, at - 1, pairs.side(line, at - 1))):
        return ranged
    number = grammar.number(line, at)
    side = pairs.side(line, at) if not single else pairs.around(line, number) if number else None
    led = pairs.led(line, at)
    found = (pairs.span(line, at, side) if led else None) or (None if single else times.in_figures(line, at))
    found = found or codes.identifier(line, at) or (None if led else pairs.span(line, at, side))
    found = found or (None if single else scores.score(line, at))
    if found:
        return found
    pointed = None if single else _point_first(line, at)
    if pointed:
        number, side = pointed, pairs.around(line, pointed)
    if number is None:
        return None
    particular = _date(line, number, side) or (None if single else _over(line, at, number) or _stoppage(line, at))
    return particular or _number(line, number, side)


def _point_first(line: Line, at: int) -> Number | None:
    """``.75``"""
    if at == 0 or line.tokens[at - 1].text not in (".", "٫") or line.tokens[at - 1].gap:
        return None
    if (at > 1 and not line.tokens[at - 2].gap) or not line.tokens[at].fold.isdecimal():
        return None
    value = Decimal("0." + line.tokens[at].fold)
    return Number(value, at - 1, at + 1, "cardinal", None)


def _date(line: Line, number: Number, side: pairs.Side | None) -> Find | None:
    return pairs.share(line, number) or (side.made if side else None)


_FIRST_YEAR, _LAST_HIJRI = 1300, 1600  # of the years that papers write in pairs


def _over(line: Line, at: int, number: Number) -> Find | None:
    """``3/4``; two years that follow each other: ``2022/2023``, ``1444 / 1445هـ``, ``2024-25``"""
    tokens = line.tokens
    mark = tokens[at + 1].text
    if tokens[at + 2].kind != FIGURE or (mark != "/" and (mark not in scores.DASHES or not _season(line, at, number))):
        return None
    over = figures.value(tokens[at + 2].fold)
    if over == number.value + 1 and _FIRST_YEAR <= over <= 2100:
        value = f"{figures.plain(number.value)}..{figures.plain(over)}"
        return Find(at, at + 3, "range", value, "range-dash", hijri=over < _LAST_HIJRI)
    if not over or tokens[at].gap or tokens[at + 1].gap or (tokens[at].fold == "24" and tokens[at + 2].fold == "7"):
        return None
    if number.value != int(number.value) or over != int(over) or number.value > over > 100:
        return None  # 2400/1080
    if 1900 <= number.value <= 2100:
        high = over if over > 100 else number.value - number.value % 100 + over
        return Find(at, at + 3, "range", f"{figures.plain(number.value)}..{figures.plain(high)}", "range-dash")
    measure = units.unit(line, at + 3)
    if measure and measure.unit.kind == "measure":
        value = figures.plain(number.value / over)
        return Find(at, at + 3, "measure", value, "measure", measure.place)
    value = f"{figures.plain(number.value)}/{figures.plain(over)}"
    return Find(at, at + 3, "fraction", value, "fraction", counted=nouns.after(line, at + 3, definite=True))


def _season(line: Line, at: int, year: Number) -> bool:
    """``2024-25``: a year and the last two figures of the next."""
    dash, two = line.tokens[at + 1 : at + 3]
    tied = not line.tokens[at].gap and not dash.gap and line.tokens[at + 3].text not in scores.DASHES
    return tied and 1900 <= year.value <= 2100 and two.fold == f"{int(year.value + 1) % 100:02}"


def _stoppage(line: Line, at: int) -> Find | None:
    """``90+3``"""
    tokens = line.tokens
    timed = word(line, at - 1) in ordinals.MINUTES  # الدقيقة 45 +4
    plus = tokens[at + 1].text == "+" and (timed or (not tokens[at].gap and not tokens[at + 1].gap))
    if plus and tokens[at + 2].kind == FIGURE and tokens[at].fold in ("45", "90", "105", "120"):
        value = f"{tokens[at].fold}+{tokens[at + 2].fold}"
        return Find(at, at + 3, "ordinal", value, "ordinal-figures", counted=nouns.before(line, at))
    return None


def _words(line: Line, at: int) -> Find | None:
    goals = scores.goals(line, at)
    if goals:
        return goals
    side = pairs.side(line, at)
    found = scores.score(line, at) or pairs.span(line, at, side)
    found = found or (dates.of_month(line, at) if word(line, at) == "صفر" else None)
    if found:
        return found
    number = grammar.number(line, at)
    if number is None:
        return None
    bare_unit = measures.half_of_unit(line, at, number)
    if bare_unit:
        first = bare_unit.first
        return (pairs.span(line, first, pairs.side(line, first)) if pairs.led(line, first) else None) or bare_unit
    made = _date(line, number, side)
    if made:
        return made
    if vetoes.words(line, number) or vetoes.vague(line, at):
        return None
    return _number(line, number, side)


def _dual(line: Line, at: int) -> Find | None:
    dual = line.tokens[at].dual
    if dual is None:
        return None
    found = scores.goals(line, at) or pairs.of_duals(line, at)
    if found:
        return found
    if dualnouns.idiom(line, at) or dualnouns.of_many(line, at):
        return None
    key = word(line, at)
    letters = dual.letters
    unit = tables.units().get(key[letters:])
    if unit is None and (key[letters:].startswith("ال") or key.startswith("لل")):
        unit = tables.units().get(key[2:] if key.startswith("لل") else key[letters + 2 :])
    if unit and unit.count == 2 and _numbered(line, at, unit.singular):
        return None
    if unit and unit.count == 2:
        return measures.dual_unit(line, at, unit, dual.cut)
    head = dualnouns.described(line, at)
    if head:
        return Find(head.first, head.last, "cardinal", "2", "dual", counted=head, dual=True, cut=head.cut)
    if (dual.construct and not dualnouns.governs(line, at)) or dualnouns.agrees(line, at):
        return None
    if word(line, at - 1) in ("احدى", "احد", "باحدى", "لاحدى", "واحدى", "لاحد", "باحد"):
        return None
    place = Place(at, at + 1, dual.cut)
    more = None if dual.construct else measures.again(line, at + 1, key[letters:].removeprefix("ال"))
    if more:
        return Find(at, more[2], "cardinal", figures.plain(2 + more[0]), "half-unit", counted=more[1], cut=dual.cut)
    sort = "dual-construct" if dual.construct else _SORTS[bisect_right(_SURE, dual.p)]
    return Find(at, at + 1, "cardinal", "2", sort, counted=place, dual=True, cut=dual.cut, drop=dual.drop)


def _numbered(line: Line, at: int, singular: str) -> bool:
    """Whether figures or ranks after a dual name the two (``العامين 2015 و2018``, ``القرنين السابع والثامن``)."""
    follow = line.tokens[at + 1]
    if follow.text == "(" and line.tokens[at + 2].kind == FIGURE:
        return singular == "دقيقه"  # في الدقيقتين (34، 45)
    if follow.kind == FIGURE:
        return singular in ("عام", "سنه") or (singular in _PARTED and line.tokens[at].article)
    if not (follow.readings and follow.article and line.tokens[at].article):
        return False
    one = grammar.number(line, at + 1)
    if one is None or one.kind != "ordinal" or not line.tokens[one.last].readings:
        return False
    two = grammar.number(line, one.last)
    return two is not None and two.kind == "ordinal" and two.head is not None and two.head.prefix == "و"


def _number(line: Line, number: Number, side: pairs.Side | None) -> Find | None:
    """A plain number with what stands around it; ``side`` is what was read there (None for decades and fractions)."""
    head = number.head
    cut = head.cut if head else 0
    if number.kind == "decade":
        return _decade(line, number, cut)
    if number.kind == "ordinal":
        return ordinals.ordinal(line, number)
    if number.kind == "fraction":
        return _fraction(line, number)
    first, last, value = number.first, number.last, figures.plain(number.value)
    if side and side.percent:
        percent = side.last
        return Find(first, percent, "percent", value, "percent", Place(last, percent), cut=cut)
    before = line.tokens[first - 1] if first else None
    if before is not None and before.kind == MARK and before.text in "%٪":
        return Find(first - 1, last, "percent", value, "percent", Place(first - 1, first))
    if before is not None and before.kind != WORD and (before.text in tables.SIGNS or before.text in tables.codes()):
        return measures.signed(line, number, value, cut)
    year = ages.year(line, number)
    if year:
        return year
    measure = side.measure if side else None
    if measure and word(line, last) in _VESSELS and word(line, first - 1) in ("تحت", "فوق", "داخل", "خلف"):
        measure = None  # things, not what they hold
    if measure:
        return measures.measured(line, number, measure)
    return ages.age(line, number) or _counted(line, number, value, cut)


def _fraction(line: Line, number: Number) -> Find | None:
    head = number.head
    first, last, cut = number.first, number.last, head.cut if head else 0
    if head and head.kind == "parts2" and head.definite and any(r.kind == "rank" for r in line.tokens[last].readings):
        return Find(first, last, "cardinal", "2", "dual", counted=Place(first, last, cut), dual=True, cut=cut)
    part = f"{int(number.value)}/{number.over}"
    percent = 0 if number.drop else percent_end(line, last)
    if percent:
        value = figures.plain(number.value / number.over)
        return Find(first, percent, "percent", value, "percent", Place(last, percent), cut=cut)
    measure = None if number.drop else units.unit(line, last)
    if measure:
        return Find(first, last, measure.unit.kind, figures.plain(number.value / number.over), "part-measure",
                    measure.place, measure.place if measure.unit.kind == "duration" else None, cut=cut)  # fmt: skip
    if word(line, last) == "الساعه" and not number.drop:
        value, place = figures.plain(number.value / number.over), Place(last, last + 1, 2)
        return Find(first, last, "duration", value, "part-measure", place, place, cut=cut)
    owner = None if number.drop or (head and head.definite) else nouns.after(line, last, definite=True)
    return Find(first, last, "fraction", part, "fraction", counted=owner, cut=cut, drop=number.drop)


def _decade(line: Line, number: Number, cut: int) -> Find | None:
    """``تسعينيات القرن الماضي``, but not those of a life."""
    if ages.of_life(line, number.last) or ages.of_person(line, number.first):
        return None
    tens = int(number.value) % 10 + 10 * (_century(line, number.last) or int(number.value) // 10)
    return Find(number.first, number.last, "year", f"{tens}X", "decade", cut=cut)


def _century(line: Line, at: int) -> int:
    """Hundreds of the years of ``القرن التاسع عشر`` at an index; 0 where no century is named."""
    if word(line, at) != "القرن":
        return 0
    named = grammar.number(line, at + 1)
    return int(named.value) - 1 if named and named.kind in ("ordinal", "cardinal") and named.value < 30 else 0


def _counted(line: Line, number: Number, value: str, cut: int) -> Find | None:
    first, last, head = number.first, number.last, number.head
    if word(line, last) == "على" and word(line, last + 1) == "مقياس":
        return Find(first, last, "measure", value, "measure", cut=cut)
    counted = nouns.after(line, last, definite=False)
    if head is None and counted is None and last == first + 1 and ordinals.minute(line, first):
        led = nouns.before(line, first) if word(line, first - 1) in (*ordinals.MINUTES, "الثانيه") else None
        return Find(first, last, "ordinal", value, "ordinal-figures", counted=led, cut=cut)
    if head is None and counted is None and number.scale == 1:
        led = nouns.named(line, first, tables.context()["rank-nouns"]) or ordinals.rank_of_two(line, first)
        if led and stem(word(line, led.first)) not in _SEATS:
            return Find(first, last, "ordinal", value, "ordinal-figures", counted=led, cut=cut)
    bracket = head is None and word(line, first - 1) == "(" and word(line, last) == ")"
    if head is None and word(line, first - 1 - bracket) in ("ال", "بال", "لل", "وال", "فال"):
        return definite.behind_article(line, number, value, counted, first - 1 - bracket)
    if head is not None and head.definite:
        return definite.cardinal(line, number, value, cut)
    if head is not None and head.kind == "unit" and head.value == 1 and last == first + 1:
        return _single(line, number, cut)
    if head is None and counted and last == first + 1 and _DOTTED.match(line.tokens[first].fold):
        value = line.tokens[first].fold.replace(".", "")  # nobody counts in thousandths: 2.500 جندي
    more = measures.again(line, counted.last, word(line, counted.first)) if counted else None
    if more:
        value = figures.plain(number.value + more[0])
        return Find(first, more[2], "cardinal", value, "half-unit", counted=more[1], cut=cut)
    if head is None and counted is None and last == first + 1 and names.of_name(line, first):
        return None
    sort = "words" if head else "figure" if counted else "figure-bare"
    return Find(first, last, "cardinal", value, sort, counted=counted, cut=cut)


def _single(line: Line, number: Number, cut: int) -> Find | None:
    """``شهرا واحدا``"""
    first, last = number.first, number.last
    before = line.tokens[first - 1] if first else None
    stood = nouns.before(line, first)
    clitic = stood.cut if stood else 0
    unit = tables.units().get(before.fold[1:] if clitic == 1 else before.fold) if before else None
    if before and unit and unit.count == 1 and before.gap:
        return measures.single(line, number, unit, Place(first - 1, first, clitic))
    noun = None if cut else nouns.before(line, first)
    if noun and not nouns.definite(line, noun.first) and nouns.takes_article(line.tokens[noun.first].text[noun.cut :]):
        return Find(first, last, "cardinal", "1", "single", counted=noun, cut=cut)
    return Find(first, last, "cardinal", "1", "words-one", cut=cut)

"""Number words and figures read as one value. Indexes are token indexes of one line.

The grammar: a *group* is less than a thousand (``مئة وخمسة وعشرون``), a *term* is a group with its scale words
(``ثلاثة ملايين``) or a scale word by itself, and a number is terms joined by و, each smaller than the scale before
it. So ``12 و25`` and ``الأول والثاني`` are two numbers, and ``3 آلاف و500`` is one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from core.numerals import figures
from core.numerals.finds import percent_end
from core.numerals.joints import after_waw, bare, is_part, joined, spoken_half
from core.numerals.tokens import FIGURE, WORD, Line, Reading

LARGEST = Decimal(10) ** 18  # scale words multiply no further
NO_SCALE = Decimal(1)
_POINTS = frozenset(("فاصله", "فاصل", "بوينت"))
_AFTER = _POINTS | {"ر"}
_GOES_ON = _AFTER | {"الا"}  # but for و: the words with which a number can go on


@dataclass(slots=True)
class Number:
    """A value with the tokens ``first`` (included) to ``last`` (excluded) that give it.

    ``kind``: cardinal, ordinal, fraction, decade. ``head``: how its first word was read (None: figures).
    ``over``: the denominator of a fraction. ``scale``: of its last term. ``drop``: see Reading.
    """

    value: Decimal
    first: int
    last: int
    kind: str
    head: Reading | None
    over: int = 0
    scale: Decimal = NO_SCALE
    drop: int = 0


def number(line: Line, at: int) -> Number | None:
    """The longest number that begins with the token at an index, or None."""
    read: dict[int, Number | None] = line.read
    if at in read:
        return read[at]
    found = read[at] = _number(line, at)
    return found


def _number(line: Line, at: int) -> Number | None:
    token = line.tokens[at]
    if token.kind == FIGURE:
        follow = line.tokens[at + 1]
        if not follow.readings and follow.kind != FIGURE and follow.fold not in _AFTER:  # nothing can go on from it
            amount = figures.value(token.fold)
            enclosed = follow.fold == ")" and at > 0 and line.tokens[at - 1].fold == "("
            if enclosed and amount is not None and bare(line.tokens[at + 2], ("scale", "scales")):
                scaled, last, scale = _scaled(line, amount, at + 2)  # (80) مليون
                return Number(scaled, at - 1, last, "cardinal", None, 0, scale)
            return None if amount is None else Number(amount, at, at + 1, "cardinal", None)
        return _cardinal(line, at, None)
    for reading in token.readings:
        if reading.kind in ("unit", "ten") and is_part(line, at, reading):
            continue
        found = _BY_KIND[reading.kind](line, at, reading)
        if found:
            return found
    return None


def _cardinal(line: Line, at: int, head: Reading | None) -> Number | None:
    got = _term(line, at, head)
    if got is None:
        return None
    total, last, scale = got
    if head is not None and head.definite:
        ranked = _ordinal_after(line, Number(total, at, last, "ordinal", head))
        if ranked:
            return ranked
    follow = line.tokens[last].fold
    if follow[:1] != "و" and follow not in _GOES_ON:
        return Number(total, at, last, "cardinal", head, 0, scale)
    while True:
        more = _next_term(line, last, scale)
        if more is None:
            break
        if more[0] >= scale:
            total, last, scale = (total + more[0] / more[2]) * more[2], more[1], more[2]
        else:
            total, last, scale = total + more[0], more[1], more[2]
    half = _scale_part(line, last, scale) or _loose_part(line, last, scale)
    if half:
        total, last = total + half[0], half[1]
    less = _less(line, at, last, total, scale) if line.tokens[last].fold == "الا" else None
    if less:
        total, last = total - less[0], less[1]
    point = _point(line, last, total, scale)
    if point:
        total, last, scale = point
    return Number(total, at, last, "cardinal", head, 0, scale)


def _next_term(line: Line, last: int, scale: Decimal) -> tuple[Decimal, int, Decimal] | None:
    if scale < 100:
        return None
    at = joined(line, last)
    if at < 0:
        return None
    token = line.tokens[at]
    if token.kind == FIGURE:
        if at == last or not (at > last and (at == last + 1)):
            return None
        found = _term(line, at, None)
    else:
        after = after_waw(line, last, ("unit", "one", "two", "ten", "teen", "tens", "hundred", "scale", "pair"))
        if after is None:
            return None
        if bare(line.tokens[after[0] + 1], ("parts",)):
            return None  # مليار وثلاثة أرباع
        found = _term(line, *after)
    if found is None or found[0] != int(found[0]):
        return None
    of_thousands = scale == 1000 and found[2] >= 1000000 and 100 <= found[0] / found[2] < 1000  # ألفان ومئة مليار
    return found if found[0] < scale or of_thousands else None


def _term(line: Line, at: int, head: Reading | None) -> tuple[Decimal, int, Decimal] | None:
    """(value, end, scale) of one term."""
    tokens = line.tokens
    if head is None:
        amount, last = _spaced(line, at)
        if amount is None:
            return None
        follow = bare(tokens[last], ("scale", "scales"))
        if follow is None or follow.definite:
            return _halved(line, amount, last) or (amount, last, NO_SCALE)
        return _scaled(line, amount, last)
    if head.kind == "pair":
        return _scaled(line, Decimal(head.value), at + 1, Decimal(head.value // 2))
    if head.kind == "scale":
        amount, last = Decimal(head.value), at + 1
        if tokens[at].fold.endswith(("فا", "ونا", "ارا")) and _counts(line, last):
            amount *= 2
        return _scaled(line, amount, last, Decimal(head.value))
    group = _group(line, at, head)
    if group is None:
        return None
    halved = _halved(line, Decimal(group[0]), group[1])
    return halved or _scaled(
        line, Decimal(group[0]), group[1], Decimal(100) if group[0] % 100 == 0 and group[0] else NO_SCALE
    )


def _halved(line: Line, amount: Decimal, last: int) -> tuple[Decimal, int, Decimal] | None:
    """``ثلاثة ونصف مليون``: a half or a quarter between a number and its scale word."""
    after = after_waw(line, last, ("part",), False) if line.tokens[last].fold[:1] == "و" else None
    if after is None or after[1].drop or after[1].value > 4:
        return None
    scale = bare(line.tokens[after[0] + 1], ("scale", "scales"))
    if scale is None or scale.definite:
        return None
    return _scaled(line, amount + Decimal(1) / after[1].value, after[0] + 1)


def _three(digits: str) -> bool:
    return len(digits) == 3 and digits.isdecimal()


def _spaced(line: Line, at: int) -> tuple[Decimal | None, int]:
    """(value, end) of figures, groups of three that spaces part (``25 000``) included."""
    digits, last = line.tokens[at].fold, at + 1
    if len(digits) <= 3 and digits.isdecimal() and digits[0] != "0":
        while last < at + 5 and line.tokens[last - 1].gap and _three(line.tokens[last].fold):
            last += 1
        if last > at + 1 and line.tokens[last - 1].fold == "000":
            return Decimal("".join(token.fold for token in line.tokens[at:last])), last
    first, point, whole = line.tokens[at : at + 3]
    if point.fold == "ر" and not (first.gap or point.gap) and digits.isdecimal() and whole.fold.isdecimal():
        return Decimal(f"{whole.fold}.{digits}"), at + 3  # 44ر2 مليون: as agencies type 2.44
    return figures.value(digits), at + 1


def _counts(line: Line, at: int) -> bool:
    """Whether the token before is followed at once by a bare noun: then ``مليونا`` is two millions."""
    before, token = line.tokens[at - 1], line.tokens[at]
    if not before.gap or token.kind != WORD or token.fold.startswith("ال"):
        return False
    return token.fold[0] not in "وفبلك" and token.fold not in ("من", "في", "على", "الى", "عن", "تقريبا", "او", "حتى")


def _scaled(line: Line, amount: Decimal, last: int, scale: Decimal = NO_SCALE) -> tuple[Decimal, int, Decimal]:
    while True:
        follow = bare(line.tokens[last], ("scale", "scales", "pair"))
        if follow is None or (follow.kind == "pair" and amount != 100) or (scale > 100 and follow.value < scale):
            return amount, last, scale
        if follow.kind == "scales" and line.tokens[last].fold.startswith("ال") and scale > 100:
            return amount, last, scale
        amount, scale, last = amount * follow.value, Decimal(follow.value), last + 1
        if amount > LARGEST:
            return amount, last, scale


def _group(line: Line, at: int, head: Reading) -> tuple[int, int] | None:
    """(value below a thousand, end) of a group whose first word is read so."""
    tokens = line.tokens
    value, last, kind = head.value, at + 1, head.kind
    following = tokens[last]
    if kind in ("unit", "one", "two"):
        follow = bare(following, ("ten", "hundred", "hundreds"))
        if follow and follow.kind == "ten" and not follow.definite and tokens[at].gap:
            return value + 10, last + 1
        if follow and kind == "unit" and value >= 3 and follow.value == 100 and not follow.definite:
            return _tail(line, value * 100, last + 1)
        tens = after_waw(line, last, ("tens",), head.definite)
        if tens:
            return value + tens[1].value, tens[0] + 1
        return (value, last) if kind == "unit" else None
    if kind == "hundred":
        return _tail(line, value, last)
    return value, last


def _tail(line: Line, hundreds: int, last: int) -> tuple[int, int]:
    """What و adds to hundreds."""
    after = after_waw(line, last, ("unit", "one", "two", "ten", "teen", "tens"))
    if after:
        rest = _group(line, *after)
        if rest and rest[0] < 100:
            return hundreds + rest[0], rest[1]
    return hundreds, last


def _scale_part(line: Line, last: int, scale: Decimal) -> tuple[Decimal, int] | None:
    """``ونصف المليون`` after a number of millions: (what it adds, end)."""
    if scale < 1000:
        return None
    after = after_waw(line, last, ("part", "parts2", "unit"))
    if after is None:
        return None
    part = fraction(line, *after)
    if part is None:
        return None
    follow = line.tokens[part.last]
    named = any(r.kind == "scale" and r.value == scale and not r.prefix for r in follow.readings)
    if not named and (part.value != 1 or after[1].kind != "part" or follow.fold.startswith("ال")):
        return None
    return part.value * scale / part.over, part.last + named


_DENIALS = frozenset(("لم", "لا", "ما", "لن", "ليس", "ليست", "وما", "ولم", "ولا", "فلم"))


def _less(line: Line, at: int, last: int, total: Decimal, scale: Decimal) -> tuple[Decimal, int] | None:
    """``خمسة آلاف إلا مئة``: (what is taken away, end); after a denial ``إلا`` names what is left."""
    head = bare(line.tokens[last + 1], ("hundred", "tens", "scale", "ten", "unit"))
    if head is None or head.definite or scale < 100:
        return None
    if any(line.tokens[back].fold in _DENIALS for back in range(max(0, at - 10), at)):
        return None
    found = _term(line, last + 1, head)
    return (found[0], found[1]) if found and found[0] < scale else None


def _loose_part(line: Line, last: int, scale: Decimal) -> tuple[Decimal, int] | None:
    """``ونصف`` after a number below a thousand where percent words follow: (what it adds, end)."""
    after = after_waw(line, last, ("part",), False) if scale < 1000 else None
    if after is None or after[1].drop or not percent_end(line, after[0] + 1):
        return None
    return Decimal(1) / after[1].value, after[0] + 1


def _point(line: Line, last: int, whole: Decimal, scale: Decimal) -> tuple[Decimal, int, Decimal] | None:
    """``فاصلة سبعة`` after a whole number: (the decimal, end, scale)."""
    if line.tokens[last].fold not in _POINTS or scale != NO_SCALE:
        return None
    at, zeros = last + 1, 0
    while any(r.kind == "zero" for r in line.tokens[at].readings):
        at, zeros = at + 1, zeros + 1
    token = line.tokens[at]
    if token.kind == FIGURE and token.fold.isdecimal():
        digits, at = token.fold, at + 1
    else:
        head = bare(token, ("unit", "ten", "teen", "tens", "hundred", "one", "two"))
        group = _group(line, at, head) if head else None
        if group is None and not zeros:
            return None
        digits, at = (str(group[0]), group[1]) if group else ("0", at)
    amount = whole + Decimal("0." + "0" * zeros + digits)
    return _scaled(line, amount, at)


def fraction(line: Line, at: int, head: Reading) -> Number | None:
    """``نصف``, ``ثلثي``, ``ثلاثة أرباع``: value over ``over``."""
    tokens = line.tokens
    if tokens[at].fold.endswith("نص") and not spoken_half(line, at):
        return None
    if head.kind == "parts2":
        return Number(Decimal(2), at, at + 1, "fraction", head, head.value, drop=head.drop)
    if head.kind == "part":
        return Number(Decimal(1), at, at + 1, "fraction", head, head.value, drop=head.drop)
    if head.kind == "unit" and head.value >= 2:
        follow = bare(tokens[at + 1], ("parts",))
        if follow:
            return Number(Decimal(head.value), at, at + 2, "fraction", head, follow.value, drop=follow.drop)
    return None


def _unit(line: Line, at: int, head: Reading) -> Number | None:
    if head.value >= 2:
        part = fraction(line, at, head)
        if part:
            return _of_scale(line, part)
    tens = after_waw(line, at + 1, ("tens",), True) if head.definite and head.value == 1 else None
    if tens:
        return _ordinal_hundred(line, Number(Decimal(1 + tens[1].value), at, tens[0] + 1, "ordinal", head))
    return _cardinal(line, at, head)


def _of_scale(line: Line, part: Number) -> Number:
    """``ثلاثة أرباع المليون`` and ``نصف مليون`` are cardinals."""
    scale = bare(line.tokens[part.last], ("scale", "hundred"))
    if scale and not part.drop:
        value = part.value * scale.value / part.over
        return Number(value, part.first, part.last + 1, "cardinal", part.head, 0, Decimal(scale.value))
    return part


def _part(line: Line, at: int, head: Reading) -> Number | None:
    part = fraction(line, at, head)
    return _of_scale(line, part) if part else None


def _rank(line: Line, at: int, head: Reading) -> Number | None:
    """Ordinals: ``الثالثة عشرة``, ``الثالث والعشرين``, ``الحادي والعشرين بعد المئة``."""
    tokens = line.tokens
    value, last = head.value, at + 1
    ten = bare(tokens[last], ("ten",))
    if ten and not ten.definite and tokens[at].gap and value < 10:
        return _ordinal_hundred(line, Number(Decimal(value + 10), at, last + 1, "ordinal", head))
    tens = after_waw(line, last, ("tens",), head.definite)
    if tens and value < 10:
        return _ordinal_hundred(line, Number(Decimal(value + tens[1].value), at, tens[0] + 1, "ordinal", head))
    if head.kind == "rank1":
        return None
    return _ordinal_hundred(line, Number(Decimal(value), at, last, "ordinal", head))


def _ordinal_after(line: Line, found: Number) -> Number | None:
    """``المائة والرابع والعشرين``, ``العشرون بعد المئة``."""
    if found.value < 100:
        whole = _ordinal_hundred(line, found)
        return whole if whole.last > found.last else None
    after = after_waw(line, found.last, ("rank", "rank1"), True)
    rest = _rank(line, *after) if after else None
    return replace(found, value=found.value + rest.value, last=rest.last) if rest else None


def _ordinal_hundred(line: Line, found: Number) -> Number:
    if line.tokens[found.last].fold == "بعد":
        scale = bare(line.tokens[found.last + 1], ("hundred", "scale"))
        if scale and scale.definite:
            return replace(found, value=found.value + scale.value, last=found.last + 2)
    return found


def _decade(line: Line, at: int, head: Reading) -> Number | None:
    return Number(Decimal(head.value), at, at + 1, "decade", head)


def _zero(line: Line, at: int, head: Reading) -> Number | None:
    point = _point(line, at + 1, Decimal(0), NO_SCALE)
    return Number(point[0] if point else Decimal(0), at, point[1] if point else at + 1, "cardinal", head)


def _no(line: Line, at: int, head: Reading) -> Number | None:
    return None


_BY_KIND = {
    "zero": _zero, "unit": _unit, "one": _cardinal, "teen": _cardinal, "two": _cardinal, "ten": _cardinal,
    "tens": _cardinal,
    "hundred": _cardinal, "hundreds": _no, "scale": _cardinal, "scales": _no, "pair": _cardinal,
    "part": _part, "parts": _no, "parts2": _part, "rank": _rank, "rank1": _rank, "decade": _decade, "vague": _no,
}  # fmt: skip

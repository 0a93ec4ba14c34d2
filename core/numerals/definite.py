"""Numbers with ال of their own: ``الجولة الـ29``, ``الأيام الثلاثة``, ``الذكرى العشرين``."""

from __future__ import annotations

from core.numerals import ages, nouns, ordinals, tables
from core.numerals.finds import Find, Place, bare_prefix, stem, word
from core.numerals.grammar import Number
from core.numerals.tokens import WORD, Line


def behind_article(line: Line, number: Number, value: str, counted: Place | None, at: int) -> Find:
    """``الجولة الـ29``, ``الساعات الـ24``, ``نقاطه الـ(30)``: figures with ال of their own, at an index."""
    first, last = number.first, number.last
    lasting = _lasting(line, at)
    if lasting and last == first + 1:
        return Find(first, last, "duration", value, "definite", lasting, lasting)
    ranked, led = tables.context()["rank-nouns"], ordinals.described(line, at)
    led = led if led and nouns.is_one_of(line, led, ranked) else nouns.named(line, at, ranked)
    if led:
        return Find(first, last, "ordinal", value, "ordinal-figures", counted=led)
    plural = _plural(line, at)
    if plural and word(line, plural.first).endswith(("ات", "ون", "ين")):
        counted = plural  # شهدت المواجهات الـ6 تسجيل 16 هدفا
    counted = counted or plural
    return Find(first, last, "cardinal", value, "figure" if counted else "figure-bare", counted=counted)


def _lasting(line: Line, at: int) -> Place | None:
    """``الساعات الـ24``: the plural of a unit of time before ال at an index."""
    noun = nouns.before(line, at)
    unit = tables.units().get(stem(word(line, noun.first))) if noun and nouns.definite(line, noun.first) else None
    return noun if unit and unit.kind == "duration" and unit.count == 3 else None


def _plural(line: Line, at: int) -> Place | None:
    noun = nouns.before(line, at)
    key = word(line, noun.first) if noun else ""
    if noun and nouns.definite(line, noun.first) and (key.endswith(("ات", "ين", "ون")) or not key.endswith("ه")):
        head = line.tokens[noun.first - 1]
        if head.fold.endswith("ات") and not head.article and head.gap and not key.endswith(("ات", "ين", "ون")):
            return Place(noun.first - 1, noun.first)  # قطاعات السوق الـ15
        return noun
    if noun is None or not ordinals.owned(line.tokens[noun.first].text[noun.cut :]):
        return None
    head = line.tokens[noun.first - 1]
    governs = head.kind == WORD and not (head.article or nouns.is_particle(head.text) or nouns.is_verb(head.text))
    if noun.first == 0 or noun.cut or not governs:
        return noun
    return noun if stem(head.fold) in tables.context()["plural-lead"] else None  # غرف فندقه الـ120


def cardinal(line: Line, number: Number, value: str, cut: int) -> Find | None:
    """``الأيام الثلاثة``, ``الدول الخمس``, ``الذكرى العشرين``."""
    first, last, head = number.first, number.last, number.head
    noun = ordinals.described(line, first) or nouns.before(line, first)
    if (head and head.kind in ("tens", "hundred", "scale")) or number.value > 20:
        lists = tables.context()
        led = nouns.named(line, first, lists["rank-nouns"]) or nouns.named(line, first, lists["rank-more"])
        led = led or (
            noun if noun and nouns.is_one_of(line, noun, lists["rank-nouns"]) else None
        )  # ذكراها السنوية الستون
        told = word(line, first - 1) in ("هو", "هي") and nouns.after(line, last) is None  # هذا الهجوم هو السبعون
        if led or told or (noun and nouns.definite(line, noun.first) and word(line, noun.first).endswith("ه")):
            noun = None if told else noun
            return Find(first, last, "ordinal", value, "ordinal", counted=led or noun, cut=cut)
    if noun and nouns.definite(line, noun.first):
        unit = tables.units().get(stem(word(line, noun.first)))
        if unit and unit.kind == "duration" and word(line, noun.first - 1) in ages.OWNING:
            return Find(first, last, "age", value, "definite", noun, cut=cut)
        if unit and unit.kind == "duration" and unit.count == 3:
            return Find(first, last, "duration", value, "definite", noun, noun, cut=cut)
        return Find(first, last, "cardinal", value, "definite", counted=noun, cut=cut)
    if number.value == 2:
        return Find(first, last, "cardinal", value, "definite", cut=cut)  # قال الاثنان
    over = tables.context()["verbs-over"]
    passed = noun and any(bare_prefix(word(line, noun.first - back), over) for back in (1, 2, 3))  # تجاوزت ألحانه المئة
    if noun and not passed and ordinals.owned(line.tokens[noun.first].text[noun.cut :]):
        return Find(first, last, "cardinal", value, "definite", counted=noun, cut=cut)
    return Find(first, last, "cardinal", value, "definite", counted=nouns.after(line, last, definite=True), cut=cut)

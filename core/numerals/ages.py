"""Years and ages: figures and words whose kind the words around them decide."""

from __future__ import annotations

import re

from core.numerals import figures, nouns, tables, units
from core.numerals.finds import Find, Place, bare_prefix, word
from core.numerals.grammar import Number
from core.numerals.tokens import MARK, WORD, Line

_YEAR = frozenset(
    [
        "عام",
        "سنه",
        "العام",
        "السنه",
        "موسم",
        "الموسم",
        "لعام",
        "لسنه",
        "للعام",
        "بعام",
        "وعام",
        "عامي",
        "اعوام",
        "سنوات",
    ]
)
_IN = frozenset(
    [
        "في",
        "فى",
        "منذ",
        "حتى",
        "بحلول",
        "قبل",
        "بعد",
        "خلال",
        "من",
        "الى",
        "مند",
        "لغايه",
        "ومنذ",
        "وفي",
        "بين",
        "قرابه",
    ]
)


_HIJRI = frozenset(["ه", "للهجره", "هجريه", "هجري", "الهجري"])
_YEARS = frozenset(["عامي", "عامين", "العامين", "سنتي", "السنتين", "اعوام", "الاعوام", "سنوات", "السنوات"])
_FEASTS = frozenset(["الفطر", "الاضحى", "الحج", "حج"])
_AFTER_YEAR = _HIJRI | {"قبل"}
_REACHES = frozenset(["يبلغ", "تبلغ", "ويبلغ", "وتبلغ"])
OWNING = frozenset(["ذات", "ذو", "ذي", "ذا"])  # ``ابنتها ذات العامين``
_OWNERS = OWNING | {"صاحب", "صاحبه", "لصاحب", "لصاحبه", "وصاحب"}  # صاحب الـ25 عاما
_TERM = frozenset(["لمده", "مده", "بالسجن", "السجن", "الحبس", "بالحبس"])  # السجن لمدة (خمس سنوات)
_KIN = re.compile("و?(حفيد|نجل|طفل|مسن)(ت?ها?)?$")  # حفيده 12 سنة
_BY = frozenset(["بمعدل", "بمقدار", "بواقع", "بفارق", "بنحو", "لمده"])  # متوسط العمر بمعدل 6 سنوات
_SPANS = frozenset(["مدته", "مدتها", "المده", "مده", "الطول", "طوله", "نحو", "حوالى", "العقد"])


def year(line: Line, number: Number) -> Find | None:
    """``عام 2019``, ``في 2030``, ``عام ألفين وعشرة``, ``1448 هـ``."""
    value, first, last = number.value, number.first, number.last
    led = word(line, first - 1) in _YEAR or _next_year(line, first)
    told = led or (not number.head and (len(line.tokens[first].fold) == 4 or word(line, last) in _AFTER_YEAR))
    if not told or value != int(value) or not 1 <= value <= 9999 or (value > 2999 and not before_christ(line, last)):
        return None
    feast = bare_prefix(word(line, first - 1), _FEASTS) and 1300 <= value <= 1500
    feast = feast and nouns.after(line, last) is None  # عيد الفطر 1445; not أدى الحج 1400 حاج
    hijri = (word(line, last) in _HIJRI and value <= 1600) or feast
    cut = number.head.cut if number.head else 0
    if number.head is not None:
        if led and value >= 1000 and word(line, first - 1) not in ("سنوات", "اعوام"):
            return Find(first, last, "year", f"{int(value):04}", "year-words", hijri=hijri, cut=cut)
        return None
    digits = line.tokens[first].fold
    if digits.isdecimal() and word(line, last) == "قبل" and word(line, last + 1) == "الميلاد":
        return Find(first, last, "year", digits, "year")
    if last != first + 1 or not digits.isdecimal() or len(digits) != 4:
        marked = (
            hijri or (led and word(line, last) in ("ق", "م", "قبل", "ميلادي", "ميلاديه")) or (led and len(digits) == 3)
        )
        return Find(first, last, "year", digits, "year", hijri=hijri) if marked and digits.isdecimal() else None
    if hijri or led or (word(line, last) in ("م", "ميلاديه", "ميلادي") and value >= 1000 and not _plate(line, last)):
        return Find(first, last, "year", digits, "year", hijri=hijri)
    if not 1900 <= value <= 2100 or units.unit(line, last) or (line.tokens[first - 1].text in "+-" and first):
        return None
    counted = None if _titled(line, first) else nouns.after(line, last)
    leads = tables.context()["year-nouns"]
    before = word(line, first - 1)
    if before in _IN or bare_prefix(before, leads):
        if counted and ((value % 100 == 0 and before not in ("منذ", "بحلول")) or _tamyiz(line, before, counted)):
            return None
        return Find(first, last, "year", digits, "year-bare")
    return None if counted else Find(first, last, "year", digits, "year-bare")


def _next_year(line: Line, at: int) -> bool:
    """``عامي 2023 و2024``"""
    while at > 2 and word(line, at - 1) == "و" and 1900 <= (figures.value(line.tokens[at - 2].fold) or 0) <= 2100:
        at -= 2
        if bare_prefix(word(line, at - 1), _YEARS):
            return True
    return False


def _plate(line: Line, at: int) -> bool:
    """``2745 م ج ب``: the letters of a car"""
    return len(word(line, at + 1)) == 1 and line.tokens[at].gap


def before_christ(line: Line, at: int) -> bool:
    """Whether ``ق.م`` or ``قبل الميلاد`` stands at an index."""
    key = word(line, at)
    if key == "قبل":
        return word(line, at + 1) == "الميلاد"
    return key == "ق" and word(line, at + 2) == "م" and word(line, at + 1) == "."


def _tamyiz(line: Line, before: str, counted: Place) -> bool:
    """``إلى 1968 أسيرا``: what looks like a year counts the noun in the accusative behind it."""
    noun = line.tokens[counted.first]
    return before in ("الى", "والى", "من", "قرابه") and noun.fold.endswith("ا") and nouns.takes_article(noun.text)


def _titled(line: Line, first: int) -> bool:
    """``فيلم "الممر" (2019)``: figures in a bracket behind a title."""
    return word(line, first - 1) == "(" and first > 1 and line.tokens[first - 2].text in nouns.CLOSING


def _near(line: Line, first: int, reach: int, forms: frozenset[str]) -> bool:
    for back in range(1, reach + 1):
        at = first - back
        if at < 0 or (line.tokens[at].kind == MARK and line.tokens[at].text in ".؛:،"):
            return False
        if bare_prefix(word(line, at), forms) and not line.tokens[at].text.endswith("سنة"):
            return True
    return False


def aged(line: Line, number: Number, measure: units.Measure) -> bool:
    """Whether years (months, days) after a number are somebody's age."""
    if (
        measure.unit.base not in ("month", "second")
        or measure.unit.size in (120, 1200)
        or measure.unit.singular in ("ساعه", "دقيقه", "ثانيه")
    ):
        return False
    lists = tables.context()
    first = number.first
    years = measure.unit.singular in ("عام", "سنه")
    amount = word(line, first - 1) == "عن" and bare_prefix(
        word(line, first - 2), lists["verbs-more"] | lists["verbs-less"]
    )
    lone = word(line, first - 1) == "ال"
    owned = years and (word(line, first - 1 - lone) in _OWNERS or _KIN.match(word(line, first - 1)))
    if owned or (word(line, first - 1) not in _BY and _near(line, first, 4 + lone, lists["age-lead"])):
        return True
    if word(line, measure.last) == "من" and word(line, measure.last + 1) in ("العمر", "عمره", "عمرها", "عمرهم"):
        return True
    before = word(line, first - 1)
    reached = years and before in _REACHES and any(_person(line, first - back) for back in (2, 3, 4))
    told = before == ":" and years and bare_prefix(word(line, first - 2), lists["age-lead"])  # العمر: 34 عاما
    told = told or (before == ")" and years and number.value >= 10 and _initials(line, first - 2))
    if reached or told or before in OWNING or before in ("تجاوزوا", "يتجاوزون", "بلغوا"):
        return True
    if years and 5 <= number.value <= 120 and any(word(line, first - back) in _REACHES for back in (2, 3, 4)):
        return all(line.tokens[first - back].kind == WORD for back in (1, 2)) and word(line, first - 1) not in _SPANS
    if before in ("(", "«") and word(line, measure.last) in (")", "،", "»") and (years or measure.unit.base == "month"):
        return word(line, first - 2) not in _TERM
    if not years or amount:
        return False
    if before == "عن":
        return _near(line, first, 9, lists["death"] - {"عن"}) or number.value >= 40
    if before in ("،", ",") and word(line, measure.last) in ("،", ",", ".", ":"):
        return number.value >= 10
    if before == "ال" and not line.tokens[first - 1].gap:
        before = word(line, first - 2)
    return before in ("دون", "تحت") or (before == "فوق" and number.value < 100)


_NAME = 7  # tokens of a name in letters


def _initials(line: Line, at: int) -> bool:
    """``(م. ع) 24 سنة``: somebody known by letters alone."""
    letters = 0
    for back in range(at, max(-1, at - _NAME), -1):
        if word(line, back) == "(":
            return letters > 0
        if line.tokens[back].kind == WORD:
            if len(word(line, back)) > 1:
                return False
            letters += 1
    return False


_AGES = frozenset(("سن", "السن", "بسن", "العمر", "عمر"))
_SPRINGS = ("ربيعا", "خريفا")  # البالغ 22 ربيعا
_BEFORE_AGE = _AGES | {"دون", "تحت"}


def age(line: Line, number: Number) -> Find | None:
    """An age without a unit: ``فوق السبعين``, ``سن الـ18``, ``في العشرين من عمره``, ``(19)`` is none."""
    first, last, head = number.first, number.last, number.head
    at = first - 1
    if word(line, at) in ("ال", "لل"):
        at -= 1
    before = word(line, at)
    if word(line, last) in _SPRINGS and number.value < 130:
        springs, cut = Place(last, last + 1), head.cut if head else 0
        return Find(first, last, "age", figures.plain(number.value), "age", springs, cut=cut)
    alone = head is None and at < first - 1 and before in ("في", "فى")
    if not (before in _BEFORE_AGE or (head is not None and head.definite) or alone or of_life(line, last)):
        return None
    cut, value = head.cut if head else 0, figures.plain(number.value)
    if head is not None and head.definite and number.value in (20, 30, 40, 50, 60, 70, 80, 90, 100):
        if number.value < 100 and before in tables.context()["age-before"]:
            return Find(first, last, "age", value, "age-bare", cut=cut)
        reached = number.value < 100 and before in ("في", "فى") and _person(line, at - 1)
        if of_life(line, last) or (reached and word(line, last) != "من"):
            return Find(first, last, "age", value, "age", cut=cut)
    young = before in ("دون", "تحت") and head is None and at < first - 1 and number.value < 100
    if young and nouns.after(line, last) is None:
        return Find(first, last, "age", value, "age-bare", cut=cut)
    alone = alone and 4 < number.value < 100 and word(line, last) != "من" and _person(line, at - 1)
    if alone and nouns.after(line, last) is None:
        return Find(first, last, "age", value, "age-bare", cut=cut)  # كانت في الـ16
    if before in _AGES and number.value < 130:
        return Find(first, last, "age", value, "age", cut=cut)
    if of_life(line, last) and number.value < 130:
        return Find(first, last, "age", value, "age", cut=cut)
    return None


def of_life(line: Line, at: int) -> bool:
    """Whether ``من عمره`` stands at an index."""
    if word(line, at) != "من":
        return False
    return word(line, at + 1) in ("عمره", "عمرها", "العمر", "عمرهم", "عمري", "عمرهما", "عمرهن")


def of_person(line: Line, at: int) -> bool:
    """Whether ``وهي في`` stands before an index."""
    return word(line, at - 1) in ("في", "فى") and word(line, at - 2) in (
        "وهو",
        "وهي",
        "هو",
        "هي",
        "سيده",
        "رجل",
        "امراه",
    )


_BIRTH = frozenset(
    [
        "ابن",
        "ابنه",
        "البالغ",
        "البالغه",
        "بالغ",
        "دون",
        "فوق",
        "تحت",
        "سن",
        "بلغ",
        "بلغت",
        "تجاوز",
        "تجاوزت",
        "ناهز",
        "ناهزت",
        "بلوغ",
        "بلوغه",
        "بلوغها",
        "يتجاوز",
    ]
)


def ordinal(line: Line, number: Number) -> Find | None:
    """``ابن التاسعة عشرة``, ``في الثالثة عشرة من عمره``, ``دون العاشرة``, ``لطفلين في الرابعة والسابعة``."""
    first, last, head = number.first, number.last, number.head
    if head is None or not head.definite or not word(line, first).endswith(("ه", "ى")):
        return None
    found = Find(first, last, "age", figures.plain(number.value), "age-ordinal", cut=head.cut)
    if of_life(line, last):
        return found
    before = word(line, first - 1)
    if before in _BIRTH and not head.prefix:
        return found
    if before in ("في", "فى") and not head.prefix and _person(line, first - 2):
        return found
    if head.prefix == "و" and before.endswith("ه") and word(line, first - 2) in ("في", "فى"):
        return found if _person(line, first - 3) else None
    return None


def _person(line: Line, at: int) -> bool:
    persons, key = tables.context()["persons"], word(line, at)
    if bare_prefix(key, persons):
        return True
    return key.endswith(("ان", "ين")) and (bare_prefix(key[:-2], persons) or bare_prefix(key[:-3] + "ه", persons))

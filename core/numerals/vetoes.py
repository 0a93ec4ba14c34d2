"""What looks like a number and is none (NUMBERS.md, last paragraph)."""

from __future__ import annotations

from core.numerals import dates, grammar, nouns, tables
from core.numerals.finds import bare_prefix, stem, word
from core.numerals.grammar import Number
from core.numerals.names import ROUNDS, of_group
from core.numerals.nouns import OPENING
from core.numerals.tokens import FIGURE, MARK, WORD, Line, Reading

_PLACES = frozenset(("شارع", "ساحه", "ميدان", "دوار", "جاده", "طريق", "بئر", "حي", "منتزه"))  # شارع الستين
_SECOND_WORDS = {
    "واحد": frozenset(["ان", "وقت", "جانب", "صف", "طرف", "بصوت", "نهج", "كل", "رجل", "قلب", "بحجر"]),
    "واحده": frozenset(["دفعه", "كلمه", "يد", "لحظه", "كتله", "ضربه", "لعمله", "يدا"]),
}


def words(line: Line, found: Number) -> bool:
    """Whether a number in words is an idiom, a stage, one-of, a weekday or a name."""
    head = found.head
    if head is None:
        return False
    before, after = word(line, found.first - 1), word(line, found.last)
    leading = line.tokens[found.first - 1]
    if (leading.text in OPENING and _title(line, found.first)) or (leading.readings and _of_ruler(line, found)):
        return True
    if found.kind == "fraction":
        described = found.drop > 0 and before == "ما"  # ما نصفها بالجميلة
        return described or _stage(line, found, head, after) or _price(line, found, head)
    if found.kind == "ordinal":
        return _ordinal(line, found, before, after) or (
            after == "من" and dates.town(line, found) and dates.month(line, found.last + 1) is not None
        )
    if head.definite and (
        bare_prefix(before, ROUNDS) or of_group(before) or (before in _PLACES or before[1:] in _PLACES)
    ):
        return True
    return found.last == found.first + 1 and _single(line, found, head, before, after)


def _single(line: Line, found: Number, head: Reading, before: str, after: str) -> bool:
    key = word(line, found.first)
    if head.definite and before in ("في", "فى") and head.value == 100:
        return True
    if head.kind == "unit" and head.value >= 3 and not head.definite and _accusative(line, found.last):
        return True
    if head.kind == "unit" and head.value <= 2:
        return _one(line, found, head, before, after) if head.value == 1 else _two(line, found, head)
    if head.kind == "zero":
        return before in ("تحت", "فوق") or head.definite
    if head.kind == "scale":
        if word(line, found.first) == "الفا" and _alpha(line, found):
            return True
        if head.definite:
            lists = tables.context()
            passed = any(bare_prefix(word(line, found.first - back), lists["verbs-over"]) for back in range(1, 5))
            return not passed and not bare_prefix(before, lists["below"])
        return after in ("ليله", "مبروك", "شكر", "باء", "تحيه", "مبارك", "سلامه") or (
            head.value == 1000 and _composed(line, found, before)
        )
    if head.value == 200 and word(line, found.first).endswith("متين"):
        return _solid(line, found)
    if (key == "ثماني" and line.tokens[found.last].article) or (key == "ستون" and _surname(line, found)):
        return True  # معالج ثماني النواة
    return key == "لست" and not _plural(line, found.last)


def _surname(line: Line, found: Number) -> bool:
    """``أوليفر ستون``: behind a name, with nothing counted."""
    before = line.tokens[found.first - 1]
    named = found.first > 0 and before.kind == WORD and before.gap and not before.article
    named = named and (nouns.is_foreign(before.text) or nouns.is_name(before.text))
    return named and nouns.after(line, found.last) is None


def _alpha(line: Line, found: Number) -> bool:
    """``متحور ألفا``, ``ألفا روميو``: the letter, beside a noun that no thousand follows."""
    before = line.tokens[found.first - 1]
    if not found.first or before.kind != WORD or not before.gap or before.article or before.readings:
        return word(line, found.last) == "روميو"
    noun = nouns.before(line, found.first)
    named = noun is not None and nouns.takes_article(before.text[noun.cut :]) and not nouns.is_verb(before.text)
    return word(line, found.last) == "روميو" or (named and nouns.after(line, found.last) is None)


def _solid(line: Line, found: Number) -> bool:
    """Whether ``متين`` is the adjective: a noun stands before it, or none behind that two hundred can count."""
    if not found.first or word(line, found.last) in tables.units():
        return False
    return nouns.after(line, found.last) is None or nouns.before(line, found.first) is not None


def _accusative(line: Line, at: int) -> bool:
    """Whether a singular in the accusative follows, which three to nine never count: ``هاجم سبع زائرا``."""
    token = line.tokens[at]
    if token.kind != WORD or not line.tokens[at - 1].gap or not token.fold.endswith("ا"):
        return False
    if (
        token.fold in tables.units()
        or token.fold.endswith(("يا", "ما", "وا", "انا"))
        or token.readings
        or len(token.fold) < 5
    ):
        return False
    return nouns.takes_article(token.text)


_THOUSAND_TIMES = frozenset(("ليله", "مبروك", "شكر", "باء", "تحيه", "مبارك", "سلامه"))
_MANY = frozenset(["عده", "بعض", "معظم", "العديد", "الكثير", "كل", "جميع", "اكثر", "فيه", "فيها", "عنه", "عنها"])


def _composed(line: Line, found: Number, before: str) -> bool:
    """Whether ``ألف`` is the verb: its object stands behind, where a number has its noun in the singular genitive."""
    follow = line.tokens[found.last]
    if any(not reading.prefix and reading.kind in ("unit", "ten", "tens", "teen") for reading in follow.readings):
        return True  # ألف ست أوبرات
    if follow.article or (before in ("الذي", "والذي", "قد", "وقد") and follow.fold not in tables.units()):
        return True
    object_ = follow.kind == WORD and follow.fold.endswith("ا") and follow.fold not in tables.units()
    return follow.fold in _MANY or (object_ and not before.startswith("ال") and before not in tables.particles())


def _one(line: Line, found: Number, head: Reading, before: str, after: str) -> bool:
    if head.definite and after not in ("في", "بالمئه") and before not in ("الساعه", "عند"):
        return True
    if after == "من" and word(line, found.last + 1) == "اصل":
        return False
    if after in ("من", "منهم", "منها", "منهما", "منهن", "تلو", "بعد"):
        return not (after == "من" and word(line, found.last + 1) == "كل")
    if before in ("كل", "اي"):
        return True
    key = word(line, found.first)
    if before in ("رقم", "الرقم"):
        return True
    idioms = _SECOND_WORDS["واحده" if key.endswith("ه") else "واحد"]
    return any(before.endswith(idiom) for idiom in idioms)


_PARTED = frozenset(("قسمه", "قسمته", "قسمتها"))
_DAYS = frozenset(("يوم", "ليوم", "صباح", "مساء", "فجر", "ليله"))


def _two(line: Line, found: Number, head: Reading) -> bool:
    """The weekday, and ``اثنين`` that repeats a dual; ``الاثنان`` is no weekday, which is never a subject."""
    paired = found.first > 0 and line.tokens[found.first - 1].dual is not None
    weekday = head.definite and not word(line, found.first).endswith(("ان", "تين"))
    both = word(line, found.first - 1) == "بين" and not word(line, found.last).startswith("و")  # المنافسة بين الاثنين
    weekday = weekday and not both
    if word(line, found.first - 1) in ("على", "علي") and bare_prefix(word(line, found.first - 2), _PARTED):
        return True  # لا تقبل القسمة على اثنين
    return paired or weekday or (head.definite and word(line, found.first - 1) in _DAYS)


def _stage(line: Line, found: Number, head: Reading, after: str) -> bool:
    if after in ("النهايي", "نهايي", "النهائي", "نهائي", "قطر", "ماراثون", "الماراثون", "سنوي", "سنويه", "دايري",
                 "دائري", "السنوي", "السنويه", "النهائيه", "موصل", "نقل"):  # fmt: skip
        return True
    if head.definite and not head.drop and found.last - found.first == 1 and head.kind != "parts2":
        key = after
        return key.startswith("ال") or key in ("من",)
    return head.value == 4 and after in ("ساخن",)


def _title(line: Line, at: int) -> bool:
    """Whether a title begins with the word (``رواية "مئة عام من العزلة"``)."""
    before = line.tokens[at - 1]
    return at > 1 and not before.gap and bare_prefix(word(line, at - 2), tables.context()["titled"])


_SHARED = frozenset(
    ("نحو", "حوالي", "حوالى", "قرابه", "يعادل", "تعادل", "يشكل", "تشكل", "يشكلون", "يمثل", "تمثل", "يمثلون", "بنسبه")
)


def _price(line: Line, found: Number, head: Reading) -> bool:
    """Whether ``ثمن`` is a price, or the verb: an eighth only with its damma or where a share is told."""
    if head.kind != "part" or head.value != 8 or tables.DAMMA in line.tokens[found.first].text:
        return False
    return not head.prefix and word(line, found.first - 1) not in _SHARED


def _plural(line: Line, at: int) -> bool:
    """Whether a plural that six can count stands at an index, so that ``لست`` is no verb."""
    text = line.tokens[at].text
    unit = tables.units().get(word(line, at))
    return text.endswith("ات") or (unit is not None and unit.count == 3) or (len(text) > 4 and text[2] == "ا")


_IDIOM_BEFORE = frozenset(["للوهله", "وللوهله", "بالدرجه", "وبالدرجه", "بالمقام", "الوهله", "العالم"])


_SQUARE = frozenset(("ميدان", "ميداني", "اعتصام", "فض", "احداث", "مذبحه", "اشاره", "مسجد"))  # in Cairo
_DAY_BEFORE = frozenset(("امس", "البارحه", "الامس"))
_RANKS = frozenset(("ملازم", "رقيب", "عريف", "مساعد", "سكرتير"))  # ملازم أول
_EVERY = frozenset(("كل", "فارق"))
_SHARES = frozenset(("جزء", "جزءا", "اجزاء", "عشر", "اعشار", "كسر", "كسور"))


def _of_ruler(line: Line, found: Number) -> bool:
    """Whether the words go on with a rank that belongs to a name: ``البابا يوحنا الثالث والعشرون``."""
    at = found.first - 1
    rank = grammar.number(line, at) if at > 0 else None
    if rank is None or rank.kind != "ordinal" or rank.last < found.last or rank.head is None:
        return False
    return rank.head.definite and _throne(line, at)


def _ordinal(line: Line, found: Number, before: str, after: str) -> bool:
    key = word(line, found.first)
    head = found.head
    if head is None:
        return False
    sixtieth = key.endswith("ثانيه") and _second(line, found, head, before)
    day_before = before in _DAY_BEFORE and head.value == 1 and head.definite  # أمس الأول
    if sixtieth or day_before or before.lstrip("وفبل") in tables.context()["month-heads"]:
        return True
    if before in _IDIOM_BEFORE or (before == "المقام" and word(line, found.first - 2) in ("في", "وفي")):
        return True
    if not head.definite and found.last == found.first + 1:
        if before in ("لا", "ولا", "فلا", "بلا"):  # لا ثاني له
            return True
        if (key == "اولى" and _ruler(line, found.last)) or (key == "رابعه" and before in _SQUARE):
            return True
        if after in ("امس", "اكسيد", "باول", "لا", "مبارح", "امبارح") or (after in ("من", "ما") and head.value == 1):
            return True
        titled = key == "باول" and nouns.after(line, found.last, definite=True) is None  # نورمن باول
        titled = titled or (head.value < 5 and (_rank(line, found.first, before) or _precinct(line, found.first)))
        if titled or before in ("اول", "اولا", "جهه", "ناحيه"):
            return True
        if key.endswith("ا") and (found.first == 0 or line.tokens[found.first - 1].kind == MARK):
            return True
        if head.prefix and key.endswith("ا"):
            return True
    return head.definite and (after in _VENUES or _throne(line, found.first))


_VENUES = frozenset(("بارك", "ستريت", "ارينا", "افينيو", "سكوير", "تاور", "بلازا"))  # ملعب الأول بارك


def _rank(line: Line, at: int, before: str) -> bool:
    """``الملازم أول``, ``الفريق أول ركن``; ``الفريق أول المتأهلين`` is the first."""
    if bare_prefix(before, _RANKS):
        return word(line, at).startswith(("اول", "ثان"))
    return before in ("الفريق", "فريق", "والفريق") and word(line, at + 1) == "ركن"


def _precinct(line: Line, at: int) -> bool:
    """``قسم شرطة ثالث المنتزه``, ``دائرة قسم السلام أول``: the police of a part of a town."""
    for back in (1, 2, 3):
        key = word(line, at - back)
        if key in ("قسم", "بقسم"):
            return back > 1 or line.tokens[at + 1].kind == WORD
        if line.tokens[at - back].kind != WORD or nouns.is_particle(line.tokens[at - back].text):
            return False
    return False


def _second(line: Line, found: Number, head: Reading, before: str) -> bool:
    """Whether ``ثانية`` is a sixtieth of a minute: ``كل ثانية``, ``ثانية واحدة``, ``جزء من الثانية``."""
    if found.first and line.tokens[found.first - 1].kind == FIGURE:
        return True  # 9:77 ثانية
    if head.definite and line.tokens[found.last].kind == FIGURE and before in ("في", "فى", "عند"):
        return True  # سجل في الثانية 27
    if head.definite and word(line, found.last) == "الواحده":
        return True
    if head.definite:
        return before == "من" and bare_prefix(word(line, found.first - 2), _SHARES)
    if bare_prefix(before, _EVERY):
        return grammar.number(line, found.last) is None
    return word(line, found.last) == "واحده" and (bool(head.prefix) or not before.endswith("ه"))


def _ruler(line: Line, at: int) -> bool:
    """Whether somebody follows who can be the subject of the verb ``أولى``: its ordinal is of feminine things."""
    key = stem(word(line, at))
    lists = tables.context()
    return line.tokens[at].article and (key in lists["titles"] or key in lists["construct-masculine"])


def _throne(line: Line, at: int) -> bool:
    """``الملك عبدالله الثاني``, ``رمسيس الثاني``: the ordinal belongs to a name."""
    if (
        at == 0
        or line.tokens[at - 1].text.startswith("ال")
        or line.tokens[at - 1].kind != WORD
        or not line.tokens[at - 1].gap
    ):
        return False
    lists = tables.context()
    if nouns.is_particle(line.tokens[at - 1].text):
        return False
    if any(stem(word(line, at - back)) in lists["titles"] for back in (2, 3, 4) if at >= back):
        return True
    if any(bare_prefix(word(line, at - back), lists["goals"]) for back in range(1, 9) if at >= back):
        return False
    before = line.tokens[at - 1]
    joined = before.text[1:] if before.text[0] == "و" and len(before.text) > 4 else before.text
    named = nouns.is_name(before.text) or (not joined.startswith("ال") and nouns.is_name(joined))
    return named or bare_prefix(before.fold, lists["rulers"])


def vague(line: Line, at: int) -> bool:
    """Whether a number word continues something vague (``عشرات الآلاف``, ``بضعة آلاف``)."""
    return stem(word(line, at - 1)) in tables.context()["vague-lead"]

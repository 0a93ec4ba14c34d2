"""What looks like a number and is none (NUMBERS.md, last paragraph)."""

from __future__ import annotations

from core.numerals import nouns, tables
from core.numerals.finds import bare_prefix, percent_end, stem, word
from core.numerals.grammar import Number
from core.numerals.nouns import OPENING
from core.numerals.tokens import FIGURE, LATIN, MARK, WORD, Line, Reading, Token

CLITICS = frozenset(
    [
        "و",
        "ف",
        "ب",
        "ل",
        "ك",
        "ال",
        "وال",
        "بال",
        "لل",
        "فال",
        "كال",
        "ول",
        "وب",
        "وك",
        "فب",
        "فل",
        "وبال",
        "ولل",
        "فلل",
    ]  # with tatweel before figures
)
_ROUNDS = frozenset(("دور", "مجموعه"))  # دور الثمانية, مجموعة السبع
_PLACES = frozenset(("شارع", "ساحه", "ميدان", "دوار", "جاده", "طريق", "بئر", "حي", "منتزه"))  # شارع الستين
_ADDRESS = frozenset("/_@=?&#\\")


def figures(line: Line, at: int) -> bool:
    """Whether the figures at an index belong to a name, a version or an address."""
    tokens = line.tokens
    token = tokens[at]
    after = tokens[at + 1]
    if not token.gap and after.kind == LATIN and after.text.upper() not in tables.codes():
        return True
    before = tokens[at - 1]
    marked = MARK in (after.kind, before.kind) and (_formula(line, at) or _enumerates(line, at))
    if marked or _version(line, at):
        return True
    if at == 0:
        return False
    if before.fold in CLITICS and bare_prefix(word(line, at - 2), _ROUNDS):
        return True
    if _station(line, at):
        return True
    if not before.gap:
        if before.kind == LATIN or (before.kind == WORD and before.fold not in CLITICS):
            return before.text.upper() not in tables.codes() and not _run_on(line, at)
        if before.text in ("-", "‑", "–", "_", ".", "/", "@") and at > 1 and not tokens[at - 2].gap:
            return _attached(line, at)
        if before.text in OPENING and bare_prefix(word(line, at - 2), tables.context()["titled"]):
            return True
        return before.text in _ADDRESS and before.text != "/"
    return _named(line, at)


_MARKS = frozenset("-–.)ـ")


def _enumerates(line: Line, at: int) -> bool:
    """``1- وقف النار 2- تبادل الأسرى``: figures that number the points of a line that begins with one."""
    tokens = line.tokens
    after = tokens[at + 1]
    if tokens[at].gap or len(tokens[at].fold) > 2 or after.text not in _MARKS or not after.gap:
        return False
    if tokens[at + 2].kind != WORD:
        return False
    return at == 0 or (tokens[0].fold == "1" and tokens[1].text == after.text and tokens[at - 1].kind != FIGURE)


def _run_on(line: Line, at: int) -> bool:
    """``قتل5 أشخاص``, ``بنسبة20 في المئة``: a word of every day that lacks the space before a number; a name with
    figures counts nothing."""
    before = line.tokens[at - 1]
    if before.kind != WORD or len(before.fold) < 3 or not nouns.is_common(before.text):
        return False
    if bare_prefix(before.fold, tables.context()["brands"]):
        return False
    year = len(line.tokens[at].fold) == 4 and before.fold.removeprefix("ال") in ("عام", "سنه")
    return year or _measured(line, at) or percent_end(line, at + 1) > 0 or nouns.after(line, at + 1) is not None


_STATIONS = frozenset(("قناه", "راديو", "اذاعه"))


def _station(line: Line, at: int) -> bool:
    """``قناة فرانس 24``: the figures end the name of a station, and nothing is counted or measured by them."""
    for back in (1, 2, 3):
        if word(line, at - back).lstrip("وفبل") not in _STATIONS:
            continue
        between = line.tokens[at - back + 1 : at]
        if all(_of_name(token) for token in between):
            counts = back > 1 and between[-1].article and nouns.after(line, at + 1) is not None  # قناة السويس 50 سفينة
            return not _measured(line, at) and not counts
    return False


_REACH = 4  # words from what is named to the figures of its name
_SIDES = frozenset(("شمال", "جنوب", "شرق", "غرب"))
_COUNTING = frozenset(("من", "منهم", "منها", "منهن", "بينهم", "بينها"))


def of_name(line: Line, at: int) -> bool:
    """Whether figures that count nothing end a name: ``فيلم الفيل الأزرق 2``, ``شبكة واي فاي 6``."""
    before, figures_ = line.tokens[at - 1], line.tokens[at].fold
    if not at or before.kind != WORD or not before.gap or line.tokens[at + 1].fold in _COUNTING:
        return False
    foreign = nouns.is_foreign(before.text)
    if foreign and len(figures_) < 4 and not _acts(line, at - 2):
        return True
    if not (foreign or before.article or nouns.is_noun(before.text)) or len(figures_) > 3:
        return False
    heads = tables.context()["named-heads"]
    for back in range(1, min(_REACH, at) + 1):
        token = line.tokens[at - back]
        if not (_of_name(token) or token.fold in _SIDES) or not token.gap or (back > 1 and token.readings):
            return False
        if back > 1 and bare_prefix(token.fold, heads):
            return True
    return False


_PLACED = frozenset(("في", "فى", "من", "الى", "على", "عن", "مع", "وفي", "ومن", "والى", "و"))


def _acts(line: Line, at: int) -> bool:
    """Whether a name after the token at an index can own a count: a verb or a preposition (``أحرز مبابي 3``)."""
    if at < 0:
        return False
    text = line.tokens[at].text
    joined = text[:1] in ("و", "ف") and len(text) > 4 and nouns.is_verb(text[1:])
    return word(line, at) in _PLACED or joined or nouns.is_verb(text)


def _of_name(token: Token) -> bool:
    return token.kind in (WORD, LATIN) and not nouns.is_particle(token.text)


def _in_address(line: Line, at: int) -> bool:
    """Whether Latin letters stand in the same run without white space, as in a web address."""
    for back in range(at - 1, max(-1, at - 16), -1):
        if line.tokens[back].gap:
            return False
        if line.tokens[back].kind == LATIN:
            return True
    return False


_VERSIONS = frozenset(("نسخه", "اصدار", "نسخته", "اصداره"))


def _version(line: Line, at: int) -> bool:
    """``النسخة 3.2``"""
    return "." in line.tokens[at].fold and bare_prefix(word(line, at - 1), _VERSIONS) and not _measured(line, at)


def _formula(line: Line, at: int) -> bool:
    """``24/7``, ``5+1``; but not ``90+3``."""
    tokens = line.tokens
    token, after = tokens[at], tokens[at + 1]
    for start in (at, at - 2):
        if start >= 0 and tokens[start].fold == "24" and [t.fold for t in tokens[start + 1 : start + 3]] == ["/", "7"]:
            return True
    if not token.gap and after.text == "+" and not after.gap and tokens[at + 2].kind == FIGURE:
        return token.fold not in ("45", "90", "105", "120")
    before = tokens[at - 1] if at > 1 else after
    return before.text == "+" and not before.gap and at > 1 and tokens[at - 2].kind == FIGURE and not tokens[at - 2].gap


def _attached(line: Line, at: int) -> bool:
    """``كوفيد-19``, ``JN.4``: figures that a mark ties to a word which is no number."""
    before = line.tokens[at - 2]
    if line.tokens[at - 1].text == "/" and _in_address(line, at):
        return True
    if before.kind == LATIN:
        return True
    if before.kind == WORD:
        if before.fold in CLITICS:
            return False
        return not any(r.kind in ("zero", "unit") for r in before.readings) and line.tokens[at - 1].text not in "/."
    return before.kind == FIGURE and at > 2 and not line.tokens[at - 3].gap and line.tokens[at - 3].kind == LATIN


def _named(line: Line, at: int) -> bool:
    """``iOS 16``, ``ميغ 29``: figures after a Latin name or a maker's name."""
    before = line.tokens[at - 1]
    if before.kind == LATIN:
        return before.text.upper() not in tables.codes() and not _measured(line, at)
    brands = tables.context()["brands"]
    return (stem(before.fold) in brands or (before.fold[:1] == "و" and before.fold[1:] in brands)) and not _measured(
        line, at
    )


def _measured(line: Line, at: int) -> bool:
    follow = line.tokens[at + 1]
    return (
        follow.fold in tables.units()
        or any(r.kind in ("scale", "scales") and not r.prefix for r in follow.readings)
        or (follow.kind == MARK and follow.text in "%٪$€£")
    )


_SECOND_WORDS = {
    "واحد": frozenset(["ان", "وقت", "جانب", "صف", "طرف", "صوت", "نهج", "كل", "رجل", "قلب", "بحجر"]),
    "واحده": frozenset(["دفعه", "كلمه", "يد", "لحظه", "كتله", "ضربه", "لعمله", "يدا"]),
}


def words(line: Line, found: Number) -> bool:
    """Whether a number in words is an idiom, a stage, one-of, a weekday or a name."""
    head = found.head
    if head is None:
        return False
    before, after = word(line, found.first - 1), word(line, found.last)
    if _title(line, found.first):
        return True
    if found.kind == "fraction":
        return _stage(line, found, head, after) or _price(line, found, head)
    if found.kind == "ordinal":
        return _ordinal(line, found, before, after)
    if head.definite and (bare_prefix(before, _ROUNDS) or (before in _PLACES or before[1:] in _PLACES)):
        return True
    return found.last == found.first + 1 and _single(line, found, head, before, after)


def _single(line: Line, found: Number, head: Reading, before: str, after: str) -> bool:
    if head.definite and before in ("في", "فى") and head.value == 100:
        return True
    if head.kind == "unit" and head.value >= 3 and not head.definite and _accusative(line, found.last):
        return True
    if head.kind == "unit" and head.value <= 2:
        return _one(line, found, head, before, after) if head.value == 1 else _two(line, found, head)
    if head.kind == "zero":
        return before in ("تحت", "فوق") or head.definite
    if head.kind == "scale":
        if head.definite:
            lists = tables.context()
            passed = any(bare_prefix(word(line, found.first - back), lists["verbs-over"]) for back in range(1, 5))
            return not passed and not bare_prefix(before, lists["below"])
        return after in ("ليله", "مبروك", "شكر", "باء", "تحيه", "مبارك", "سلامه") or (
            head.value == 1000 and _composed(line, found, before)
        )
    return word(line, found.first) == "لست" and not _plural(line, found.last)


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


def _two(line: Line, found: Number, head: Reading) -> bool:
    """The weekday, and ``اثنين`` that repeats a dual."""
    paired = found.first > 0 and line.tokens[found.first - 1].dual is not None
    return paired if not head.definite else not paired or word(line, found.first - 1).startswith("ال")


def _stage(line: Line, found: Number, head: Reading, after: str) -> bool:
    if after in ("النهايي", "نهايي", "النهائي", "نهائي", "قطر", "ماراثون", "الماراثون", "سنوي", "سنويه", "دايري",
                 "دائري", "السنوي", "السنويه", "النهائيه", "موصل"):  # fmt: skip
        return True
    if head.definite and not head.drop and found.last - found.first == 1 and head.kind != "parts2":
        key = after
        return key.startswith("ال") or key in ("من",)
    return head.value == 4 and after in ("ساخن",)


def _title(line: Line, at: int) -> bool:
    """Whether a title begins with the word (``رواية "مئة عام من العزلة"``)."""
    before = line.tokens[at - 1]
    return (
        at > 1
        and before.text in OPENING
        and not before.gap
        and bare_prefix(word(line, at - 2), tables.context()["titled"])
    )


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


def _ordinal(line: Line, found: Number, before: str, after: str) -> bool:
    key = word(line, found.first)
    head = found.head
    if head is None:
        return False
    if before.lstrip("وفبل") in tables.context()["month-heads"]:
        return True
    if before in _IDIOM_BEFORE or (before == "المقام" and word(line, found.first - 2) in ("في", "وفي")):
        return True
    if not head.definite and found.last == found.first + 1:
        if key == "اولى" and _ruler(line, found.last):
            return True
        if after in ("امس", "اكسيد", "باول", "لا", "مبارح", "امبارح") or (after in ("من", "ما") and head.value == 1):
            return True
        if before in ("اول", "اولا", "جهه", "ناحيه"):
            return True
        if key.endswith("ا") and (found.first == 0 or line.tokens[found.first - 1].kind == MARK):
            return True
        if head.prefix and key.endswith("ا"):
            return True
    return head.definite and _throne(line, found.first)


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
    return nouns.is_name(line.tokens[at - 1].text)


def vague(line: Line, at: int) -> bool:
    """Whether a number word continues something vague (``عشرات الآلاف``, ``بضعة آلاف``)."""
    return stem(word(line, at - 1)) in tables.context()["vague-lead"]

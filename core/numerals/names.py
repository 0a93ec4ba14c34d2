"""Figures that belong to a name, a version, an address or a list, and count nothing (NUMBERS.md, last paragraph)."""

from __future__ import annotations

from functools import lru_cache

from core.numerals import dates, nouns, tables, units
from core.numerals.finds import LONGEST_LIST, bare_prefix, percent_end, stem, word
from core.numerals.nouns import CLOSING, OPENING
from core.numerals.tokens import BLANK, FIGURE, LATIN, MARK, WORD, Line, Token

ROUNDS = frozenset(("دور", "مجموعه"))  # دور الثمانية, مجموعة السبع
CLITICS = frozenset(  # with tatweel before figures
    ("و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "فال", "كال", "ول", "وب", "وك", "فب", "فل",
     "وبال", "ولل", "فلل")
)  # fmt: skip
_ADDRESS = frozenset("/_@=?&#\\")


def figures(line: Line, at: int) -> bool:
    """Whether the figures at an index belong to a name, a version or an address."""
    tokens = line.tokens
    token = tokens[at]
    after = tokens[at + 1]
    if after.kind == LATIN and after.text.upper() not in tables.codes() and (not token.gap or _model(line, at)):
        return True
    before = tokens[at - 1]
    marked = MARK in (after.kind, before.kind)
    marked = marked and (_turned(line, at) or _formula(line, at) or _enumerates(line, at) or _formation(line, at))
    if marked or _version(line, at) or of_place(line, at):
        return True
    if at == 0:
        return False
    if before.fold in CLITICS and (bare_prefix(word(line, at - 2), ROUNDS) or of_group(word(line, at - 2))):
        return True
    if _station(line, at) or _apart(line, at):
        return True
    if not before.gap and before.fold not in _JOINED:
        if before.kind == LATIN or (before.kind == WORD and before.fold not in CLITICS):
            return before.text.upper() not in tables.codes() and not _run_on(line, at)
        if before.text in ("-", "‑", "–", "_", ".", "/", "@") and at > 1 and not tokens[at - 2].gap:
            return _attached(line, at)
        if before.text in OPENING and bare_prefix(word(line, at - 2), tables.context()["titled"]):
            return True
        return before.text in _ADDRESS and before.text != "/"
    return _named(line, at)


def _model(line: Line, at: int) -> bool:
    """``14 Pro``, ``17 Air``: a titled Latin word goes on with the name that the figures are of."""
    name = line.tokens[at + 1].text
    return len(line.tokens[at].fold) < 3 and len(name) > 2 and name.istitle() and units.unit(line, at + 1) is None


def _apart(line: Line, at: int) -> bool:
    """``كوفيد- 19``, ``كوفيد -19``: a space beside the dash of a name."""
    name, dash = line.tokens[at - 2] if at > 1 else None, line.tokens[at - 1]
    if name is None or dash.text not in _HYPHENS or not _branded(name.fold):
        return False
    return not name.gap or (not _measured(line, at) and nouns.after(line, at + 1) is None)


_JOINED = frozenset(("من", "الى", "الي", "في", "فى", "بين", "حتى"))  # run on in haste: من4 إلى 7
_GROUPS = frozenset(("قمه", "قناه", "اذاعه"))


def of_group(key: str) -> bool:
    """Whether a definite number after a folded word names a group or a station (``قمة الثماني``, ``قناة العشرين``).

    The word is in the construct: of ``القمة العشرين`` the number is a rank.
    """
    return key in _GROUPS or (key[:1] in "وفبل" and key[1:] in _GROUPS)


_COMING = frozenset(("المقبل", "القادم", "الجاري", "الحالي", "الماضي"))


def of_place(line: Line, at: int) -> bool:
    """Whether a token belongs to the date that a place has its name from (``مدينة 6 أكتوبر``, ``جامعة 8 ماي 1945``)."""
    tokens = line.tokens
    for day in range(at, max(0, at - 4), -1):
        token = tokens[day]
        if token.kind != FIGURE or len(token.fold) > 2:
            continue
        if not tokens[day + 1].hot:  # a month is
            return False
        place = word(line, day - 1)
        places = tables.context()["dated-places"]
        month = dates.month(line, day + 1) if place in places or place[1:] in places else None
        if month is None or word(line, month.last) in _COMING:
            return False
        after = dates.year(line, month.last)
        return at < (after[1] if after else month.last)
    return False


_HYPHENS = frozenset("-–—‑")
_NUMBERED = frozenset(("رقم", "برقم", "الرقم", "رقمي"))
_OWNED = ("هم", "ها", "هما", "ته")


def _formation(line: Line, at: int) -> bool:
    """``4-3-3``: three or more single figures that dashes tie, as a team lines up; a score has two."""
    first = last = at
    while first > max(1, at - LONGEST_LIST) and _tied(line, first - 2):
        first -= 2
    while last < at + LONGEST_LIST and _tied(line, last):
        last += 2
    single = all(len(token.fold) == 1 for token in line.tokens[first : last + 1])
    return single and last - first >= 4 and word(line, first - 1) not in _NUMBERED


def _tied(line: Line, at: int) -> bool:
    """Whether a dash without spaces ties the figures at an index to more figures."""
    one, dash, two = line.tokens[at : at + 3]
    return one.kind == FIGURE == two.kind and dash.text in _HYPHENS and not one.gap and not dash.gap


_MARKS = frozenset("-–.)ـ")


def _enumerates(line: Line, at: int) -> bool:
    """``1- وقف النار 2- تبادل الأسرى``: figures that number the points of a line that begins with one."""
    tokens = line.tokens
    after = tokens[at + 1]
    if len(tokens[at].fold) > 2 or after.text not in _MARKS or tokens[at + 2].kind != WORD:
        return False
    if tokens[at].gap or not after.gap:  # 2 - تنظيف المرشح، 3-غلق الباب
        dashed = at == 0 and after.text in "-–" and after.gap == tokens[at].gap
        return dashed and not tokens[at + 2].readings and units.unit(line, at + 2) is None
    return at == 0 or (tokens[0].fold == "1" and tokens[1].text == after.text and tokens[at - 1].kind != FIGURE)


def _run_on(line: Line, at: int) -> bool:
    """``قتل5 أشخاص``, ``بنسبة20 في المئة``: a word of every day that lacks the space before a number; a name with
    figures counts nothing."""
    before = line.tokens[at - 1]
    if before.kind != WORD:
        return False
    if before.fold in _NUMBERED or (len(before.fold) > 4 and before.fold.endswith(_OWNED) and _measured(line, at)):
        return True  # رقمي154, وبحوزتهم42 جراما
    if before.fold in ("ق", "د") and word(line, at - 2) == "(" and line.tokens[at + 1].text in (")", "،", ","):
        return True  # الهدف الثاني (ق44)
    if not (before.fold in _UPON or (len(before.fold) > 2 and nouns.is_common(before.text))):
        return False
    if bare_prefix(before.fold, tables.context()["brands"]):
        return False
    year = len(line.tokens[at].fold) == 4 and before.fold.removeprefix("ال") in ("عام", "سنه")
    return year or _measured(line, at) or percent_end(line, at + 1) > 0 or nouns.after(line, at + 1) is not None


_UPON = frozenset(("على", "علي"))
_STATIONS = frozenset(("قناه", "راديو", "اذاعه"))


def _station(line: Line, at: int) -> bool:
    """``قناة فرانس 24``: the figures end the name of a station, and nothing is counted or measured by them."""
    for back in (1, 2, 3, 4):
        if line.tokens[at - back].fold.lstrip("وفبل") not in _STATIONS:
            continue
        between = line.tokens[at - back + 1 : at]
        between = between[1:] if between and between[0].text in OPENING else between
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
    if _titled(line, at):
        return True
    text = before.text[1:] if before.text[0] == "و" and len(before.text) > 4 else before.text
    foreign = (nouns.is_foreign(before.text) or nouns.is_foreign(text)) and before.fold not in _amounts()
    alone = (at == 1 or line.tokens[at - 2].kind == MARK) and line.tokens[at + 1].kind in (MARK, BLANK)
    if foreign and len(figures_) < 4 and not _acts(line, at - 2) and not alone and not _one_of_many(line, at):
        return True  # alone, as in a table: إربد 38، السلط 36
    if stem(before.fold) in _VENUES:
        return True
    if not (foreign or before.article or nouns.is_noun(before.text)) or len(figures_) > 3:
        return False
    heads = tables.context()["named-heads"]
    for back in range(1, min(_REACH, at) + 1):
        token = line.tokens[at - back]
        if token.text in OPENING and not token.gap and back > 1:
            continue  # هواتف "ميت 9"
        if not (_of_name(token) or token.fold in _SIDES) or not token.gap or (back > 1 and token.readings):
            return False
        if back > 1 and bare_prefix(token.fold, heads):
            return True
    return False


def _one_of_many(line: Line, at: int) -> bool:
    """``شوماخر 91 انتصارا، وآلان بروست 51، وألونسو 32``: figures of a list whose first has the noun of them all."""
    if line.tokens[at + 1].text not in ("،", ",", ".", ";", "؛", ""):
        return False
    for back in range(at - 2, max(0, at - LONGEST_LIST), -1):
        token = line.tokens[back]
        if token.text in (".", "؛", ":"):
            return False
        if token.kind == FIGURE and nouns.after(line, back + 1):
            return line.tokens[at - 2].text[:1] == "و" or line.tokens[at - 1].text[:1] == "و"
    return False


@lru_cache(maxsize=1)
def _amounts() -> frozenset[str]:
    """Words that limit a number (``ناهزت 51``): rare ones look like foreign names."""
    lists = tables.context()
    return frozenset().union(*(lists[name] for name in _LIMITS))


_LIMITS = ("approximately", "nearly", "above", "below", "verbs-over", "verbs-more", "verbs-less", "verbs-reach")


def _titled(line: Line, at: int) -> bool:
    """``مسلسل "باب الحارة 2"``: the last of a few words in quotes that no preposition leads to."""
    before = line.tokens[at - 1]
    if line.tokens[at + 1].text not in CLOSING or before.kind == MARK or nouns.is_particle(before.text):
        return False
    for back in range(1, min(_REACH + 1, at) + 1):
        token = line.tokens[at - back]
        if token.text in OPENING and back > 1:
            opening = line.tokens[at - back + 1]
            if back == 2 and not (opening.article or opening.kind == LATIN):
                return line.tokens[at].fold == "24" and opening.fold not in _CASUALTIES  # "أخبار 24"; not "وصل 25"
            return opening.kind == LATIN or not nouns.is_verb(opening.text)
        if not _of_name(token) or token.readings:
            return False
    return False


_CASUALTIES = frozenset(("مقتل", "قتل", "اصابه", "جرح", "وفاه", "مصرع", "توقيف", "اعتقال", "ضبط", "وصل", "وصول"))
_VENUES = frozenset(("ملعب", "استاد", "ستاد"))  # ملعب 974
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
_RELEASES = frozenset(("اصدار", "اصدارات", "اصدارين"))


def _version(line: Line, at: int) -> bool:
    """``النسخة 3.2``, ``الإصدارات السابقة 12 و13``"""
    figures_ = line.tokens[at].fold
    if "." in figures_:
        return bare_prefix(word(line, at - 1), _VERSIONS) and not _measured(line, at)
    if len(figures_) > 2:
        return False
    named, first = at, max(2, at - LONGEST_LIST)
    while named > first and word(line, named - 1) == "و" and line.tokens[named - 2].kind == FIGURE:
        named -= 2
    before = line.tokens[named - 1]
    if not bare_prefix(before.fold, _RELEASES):
        before = line.tokens[named - 2] if named > 1 and before.article else before
    if not before.article or not bare_prefix(before.fold, _RELEASES):
        return False
    return nouns.after(line, at + 1) is None and not _measured(line, at)


def _turned(line: Line, at: int) -> bool:
    """``16-F``: a capital behind figures and dash, as those write F-16 who see the line from its right."""
    figures_, dash, letter = line.tokens[at : at + 3]
    if figures_.gap or dash.gap or dash.text not in _HYPHENS or len(letter.text) > 1 or not letter.text.isupper():
        return False
    return not bare_prefix(word(line, at - 1), tables.context()["id-nouns"])  # رحلة 12-A


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
    if before.kind != FIGURE or at < 3:
        return False
    return _named(line, at - 2) if line.tokens[at - 3].gap else line.tokens[at - 3].kind == LATIN  # بوينغ 737-800


def _named(line: Line, at: int) -> bool:
    """``iOS 16``, ``ميغ 29``: figures after a Latin name or a maker's name."""
    before = line.tokens[at - 1]
    if before.kind == LATIN:
        return before.text.upper() not in tables.codes() and not _measured(line, at) and not _won(line, at)
    if not _branded(before.fold) or _measured(line, at):
        return False
    acts = at > 1 and before.fold in tables.context()["brands"] - {"كوفيد"}
    acts = acts and (nouns.is_verb(line.tokens[at - 2].text) or word(line, at - 2) in tables.context()["sport"])
    return not (acts and nouns.after(line, at + 1))  # فاز مرسيدس 37 مرة


def _won(line: Line, at: int) -> bool:
    """``PSG 1-0 نيس``: a score between two names."""
    two, other = line.tokens[at + 2], line.tokens[at + 3]
    played = _tied(line, at) and two.gap and other.kind in (WORD, LATIN)
    return played and max(len(line.tokens[at].fold), len(two.fold)) < 3


@lru_cache(maxsize=1 << 12)
def _branded(key: str) -> bool:
    brands = tables.context()["brands"]
    branded = key in brands or stem(key) in brands  # the ف of فالكون is its own
    return branded or (key[:1] == "و" and key[1:] in brands) or key in ("بكوفيد", "لكوفيد")


def _measured(line: Line, at: int) -> bool:
    follow = line.tokens[at + 1]
    return (
        units.unit(line, at + 1) is not None
        or any(r.kind in ("scale", "scales") and not r.prefix for r in follow.readings)
        or (follow.kind == MARK and follow.text in "%٪$€£")
    )

"""Phones and identifiers: figures that name something and count nothing."""

from __future__ import annotations

from core.numerals import figures, nouns, tables, units
from core.numerals.finds import LONGEST_LIST, Find, Place, bare_prefix, percent_end, stem, word
from core.numerals.tokens import FIGURE, MARK, WORD, Line

LONGEST = 15  # figures of a phone number, by E.164
_HOT = frozenset(("ساخن", "هاتف", "جوال", "واتساب"))
_SHORT = frozenset(
    ("الاخضر", "المجاني", "الموحد", "المختصر", "القصير", "الاحمر", "الطوارئ", "الساخن", "الاسعاف", "النجده", "الاغاثه")
)  # after رقم
_CALLS = ("اتصل", "اتصلوا", "الاتصال", "للاتصال", "بالاتصال", "يتصل", "تتصل", "اتصلت")
_ALWAYS = frozenset(("عيار", "قرار", "رقم", "ماده"))


def phone(line: Line, at: int) -> Find | None:
    """The phone number that begins at an index, at its + or first figures."""
    tokens = line.tokens
    if tokens[at + 1].kind == WORD and len(tokens[at].fold) < 7:
        if len(tokens[at].fold) < 3:
            return None
        digits, groups, last = tokens[at].fold.replace(".", ""), 1, at + 1
    else:
        digits, groups, last = _groups(line, at)
    if len(digits) < 7:
        called = len(digits) >= 3 and last == at + 1 and digits.isdecimal() and _hotline(line, at)
        return Find(at, last, "phone", digits, "phone") if called else None
    dotted = groups >= 4 and figures.value(tokens[at].fold) is None
    if dotted and len({len(part) == 1 for part in tokens[at].fold.split(".")}) > 1:
        return None  # a release: 26.1.10.71
    if len(digits) > LONGEST or (last == at + 1 and "." in tokens[at].fold and not dotted):
        return None
    first, plus = at, False
    for back in (1, 2):
        if at >= back and tokens[at - back].text == "+":
            first, plus = at - back, True
            if at - back > 0 and tokens[at - back - 1].text == "(":
                first -= 1
            break
    lead = tables.context()["phone-lead"]
    near = any(bare_prefix(word(line, at - back), lead) for back in range(1, 6) if at >= back)
    near = near or (digits.startswith("00") and len(digits) > 9)  # dialled from abroad
    account = any(word(line, at - back) in _ACCOUNTS for back in (1, 2, 3) if at >= back) or _registered(line, at)
    if any(t.kind == FIGURE and "." in t.fold for t in tokens[at:last]) and any(t.text == "/" for t in tokens[at:last]):
        return None  # 176.3/76.4/8.5
    if sum("." in t.fold for t in tokens[at:last]) > 1:
        return None  # 50.65 50.75
    split = groups >= 3 and all(2 <= len(t.fold) <= 8 for t in tokens[at:last] if t.kind == FIGURE and groups > 3)
    alone = groups == 1 and (len(digits) == 10 and digits[0] in "0123456789" and not tokens[at].fold.endswith("000"))
    if account or not (plus or near or split or alone or dotted):
        return None
    if not (plus or near) and tokens[last].kind == WORD and nouns.after(line, last):
        return None
    if first < at and tokens[first].text == "(" and all(t.text != ")" for t in tokens[at:last]):
        first += 1
    return Find(first, last, "phone", ("+" if plus else "") + digits, "phone")


def _registered(line: Line, at: int) -> bool:
    """``جواز سفر رقم 0123456789``: the number of something that is no phone."""
    if word(line, at - 1) not in ("رقم", "برقم"):
        return False
    noun = nouns.before(line, at - 1)
    token = line.tokens[noun.first] if noun else None
    if noun is None or token is None or bare_prefix(token.fold, tables.context()["phone-lead"]):
        return False
    text = token.text[noun.cut :]
    return nouns.takes_article(text) and not (nouns.is_verb(text) or token.fold.endswith(_CALLS))


_ASKED = ("للاستفسار", "للتواصل", "للحجز", "للشكاوى", "للاستعلام", "للطوارئ")


def _hotline(line: Line, at: int) -> bool:
    """Whether short figures are dialled (``الرقم الأخضر 1548``); ``الهاتف 171 غراما`` is a thing with a weight."""
    last = at + 1
    at -= word(line, at - 1) == ":"  # الخط الساخن: 19342
    before = word(line, at - 1)
    if before in ("على", "علي") and word(line, at - 2).endswith(_CALLS):
        return nouns.after(line, last) is None and units.unit(line, last) is None
    named = before in _SHORT and bare_prefix(word(line, at - 2), frozenset(("رقم", "خط")))
    called = before in ("الرقم", "بالرقم") and any(word(line, at - back).endswith(_CALLS) for back in range(2, 6))
    asked = before in _ASKED and last - at < 3
    if not (bare_prefix(before, _HOT) or named or called or asked):
        return False
    follow = line.tokens[last]
    scaled = any(reading.kind in ("scale", "scales") for reading in follow.readings)
    return not scaled and units.unit(line, last) is None and nouns.after(line, last) is None


def _groups(line: Line, at: int) -> tuple[str, int, int]:
    """(digits, how many groups, end) of groups of figures that spaces, dashes, dots or a bracket part."""
    tokens = line.tokens
    digits, groups, last, end = "", 0, at, at
    while len(digits) <= LONGEST:
        plain = tokens[last].fold.replace(".", "")
        if tokens[last].kind != FIGURE or not plain.isdecimal() or (last > at and not _joins(line, last)):
            break
        digits += plain
        groups += 1 + tokens[last].fold.count(".")
        last = end = last + 1
        for _ in range(2):
            follow = tokens[last + 1]
            if tokens[last].kind != MARK or tokens[last].text not in "-)./":
                break
            if follow.kind != FIGURE and follow.text not in ("-", "."):
                break
            last += 1
    return digits, groups, end


def _joins(line: Line, at: int) -> bool:
    before = line.tokens[at - 1]
    abroad = before.fold.startswith("00") and len(before.fold) > 3  # 00961 1 234567
    return before.kind == MARK or len(line.tokens[at].fold) >= 2 or len(before.fold) <= 3 or abroad


def identifier(line: Line, at: int) -> Find | None:
    """``القرار 2254``, ``المادة 112``, ``الحساب رقم 0045-7789``, ``ص.ب. 1130``."""
    tokens = line.tokens
    before = tokens[at - 1].fold
    numbered = before in _NUMBERED
    filed = _filed(line, at) if before == "عدد" else None
    if filed:
        return Find(at, at + 1, "identifier", tokens[at].fold, "identifier", counted=filed)
    box = _box(line, at)
    noun = None if before == "برقم" else _namer(line, at)
    if noun is None and at > 1 and before == "(":
        return _bracketed(line, at)
    if noun is None and tokens[at].fold.isdecimal() and _unnamed(line, at, numbered):
        return Find(at, at + 1, "identifier", tokens[at].fold, "identifier")
    if noun is None and numbered:
        noun = nouns.before(line, at)
        if noun and tokens[noun.first].fold in _NUMBERED[1:]:
            noun = nouns.before(line, noun.first) if tokens[noun.first].fold in ("رقمي", "رقما") else None
    if noun is None and not numbered and box is None:
        return None
    if noun and tokens[noun.first].fold in ("الرقم", "بالرقم", "للرقم", "والرقم"):
        noun, numbered = nouns.named(line, noun.first, tables.context()["id-nouns"]), True
    last, value = at + 1, tokens[at].fold
    while not tokens[last - 1].gap and tokens[last].kind == MARK and tokens[last].text in "-/" and not tokens[last].gap:
        if tokens[last + 1].kind != FIGURE and not (len(tokens[last + 1].fold) == 1 and tokens[last + 1].kind == WORD):
            break
        value += tokens[last].text + tokens[last + 1].text
        last += 2
    if noun and stem(word(line, noun.first)) == "كيلو" and bare_prefix(word(line, noun.first - 1), _PRICED):
        return None
    scaled = any(reading.kind in ("scale", "scales") for reading in tokens[last].readings)
    scaled = scaled or percent_end(line, last) > 0
    measured = scaled or word(line, last) in tables.units() or _counts(line, last, tokens[at].fold, noun)
    carat = noun is not None and stem(word(line, noun.first)) == "عيار" and stem(word(line, last)).startswith("قيراط")
    if not numbered and box is None and measured and not carat:
        return None
    return Find(at, last, "identifier", value, "identifier", counted=box or noun)


def _namer(line: Line, at: int) -> Place | None:
    """The noun before figures that they give a name to, not count."""
    noun = nouns.before(line, at) or _line_of(line, at)
    if noun is None or word(line, noun.first - 1) in _THIS:
        return None
    if nouns.is_one_of(line, noun, tables.context()["id-nouns"]):
        return noun
    if line.tokens[noun.first].article or stem(line.tokens[noun.first].fold) in _PLURALS:
        named = _several(line, noun) or _described(line, noun) or _issue(line, noun, at)
        return named or _resolved(line, at) or _entry(line, at)
    return None


def _line_of(line: Line, at: int) -> Place | None:
    """``خط 25`` of a tram, ``حي 7``: nouns of two letters."""
    named = word(line, at - 1) in ("خط", "حي") and line.tokens[at - 1].gap and word(line, at - 2) not in ("على", "علي")
    return Place(at - 1, at) if named and line.tokens[at + 1].kind != WORD else None


_THIS = frozenset(("هذا", "هذه", "ذلك", "تلك", "بهذا", "بهذه", "لهذا", "لهذه", "وهذا", "وهذه"))  # في هذه القضية 3 من
_ACCOUNTS = frozenset(
    (
        "الحساب",
        "حساب",
        "حسابها",
        "حسابه",
        "القومي",
        "الوطني",
        "المدني",
        "الضريبي",
        "التسلسلي",
        "المرجعي",
        "الجامعي",
        "الايداع",
        "التجاري",
        "مدني",
        "القيد",
        "الجلوس",
    )
)
_PRICED = frozenset(("سعر", "بسعر", "ثمن", "وزن", "للكيلو"))
_FILES = frozenset(("قضيه", "قانون", "مرسوم", "امر", "ملف", "فصل", "قرار", "رخصه", "حكم", "بلاغ", "منشور", "محضر"))


def _filed(line: Line, at: int) -> Place | None:
    """``القضية عدد 33548``: the Maghreb says عدد for رقم."""
    return nouns.named(line, at - 1, _FILES)


def _bracketed(line: Line, at: int) -> Find | None:
    """``المادة (49)``, ``الاستطلاع رقم (26)``, ``القرار رقم (184/هـ)``: figures in a bracket of their own."""
    tokens, last, value = line.tokens, at + 1, line.tokens[at].fold
    if tokens[last].text == "/" and tokens[last + 1].kind == WORD and len(tokens[last + 1].fold) == 1:
        last, value = last + 2, line.text[line.starts[at] : line.end(last + 1)]
    if tokens[last].text in "،," and tokens[last].text:
        noun = nouns.before(line, at - 1)
        listed = noun is not None and tokens[last + 1].kind == FIGURE and _several(line, noun)
        return Find(at, last, "identifier", value, "identifier", counted=noun) if listed else None
    if tokens[last].text != ")":
        return None
    if word(line, at - 2) in _NUMBERED:
        named = nouns.before(line, at - 1)
        named = None if named and word(line, named.first) in _BEARS else named
        return Find(at, last, "identifier", value, "identifier", counted=named)
    named = nouns.named(line, at - 1, tables.context()["id-nouns"]) if last == at + 1 else None
    return Find(at, last, "identifier", value, "identifier", counted=named) if named else None


def _unnamed(line: Line, at: int, numbered: bool) -> bool:
    """Whether figures name something though no noun of theirs stands before them."""
    return _listed(line, at) or (not numbered and _of_year(line, at)) or _fine(line, at)


def _entry(line: Line, at: int) -> Place | None:
    """``رقم القيد 12345``: the noun between رقم and figures that count nothing."""
    if word(line, at - 2) not in ("رقم", "برقم") or len(line.tokens[at].fold) < 3 or not line.tokens[at - 1].article:
        return None
    counts = nouns.after(line, at + 1) or units.unit(line, at + 1) or line.tokens[at + 1].readings
    return None if counts or percent_end(line, at + 1) else nouns.before(line, at)


_ISSUED = frozenset(("قرار", "قراري", "القرار"))


def _resolved(line: Line, at: int) -> Place | None:
    """``قرار مجلس الأمن 1701``: the last word of who decided."""
    if not (line.tokens[at - 1].article and line.tokens[at - 1].gap and 2 < len(line.tokens[at].fold) < 5):
        return None
    led = any(word(line, at - back).lstrip("وفبل") in _ISSUED for back in (2, 3, 4))
    plain = all(line.tokens[at - back].kind == WORD and not line.tokens[at - back].readings for back in (1, 2))
    return nouns.before(line, at) if led and plain and nouns.after(line, at + 1) is None else None


_BEARS = frozenset(("يحمل", "تحمل", "حمل", "حملت", "يحملان", "تحملان"))  # فقرة جديدة تحمل رقم (3)


def _fine(line: Line, at: int) -> bool:
    """``عيار الذهب 21``: how fine gold is, by a number that nothing is measured by."""
    return word(line, at - 1) == "الذهب" and stem(word(line, at - 2)) == "عيار" and units.unit(line, at + 1) is None


def _of_year(line: Line, at: int) -> bool:
    """``5151 لسنة 2021``: a case or a law by its number and year."""
    year = line.tokens[at + 2]
    return word(line, at + 1) == "لسنه" and year.kind == FIGURE and len(year.fold) == 4 and year.fold.isdecimal()


_NUMBERED = ("رقم", "رقمها", "رقمه", "برقم", "رقمي", "رقما", "برقمي")
_PLURALS = frozenset(
    ["مواد", "قرارات", "فقرات", "بنود", "رحلات", "غرف", "قوانين", "مراسيم", "عيارات", "قضايا", "دوائر", "لوحات", "شقق"]
)


def _several(line: Line, noun: Place) -> Place | None:
    """``القرارين 2140``, ``المواد 5``: the dual or plural of a noun that figures name."""
    token = line.tokens[noun.first]
    key = stem(token.fold)
    single = key[:-3] + "ه" if key.endswith(("تين", "تان")) else key[:-2]
    dual = token.dual is not None and not token.dual.construct and single in tables.context()["id-nouns"]
    return noun if key in _PLURALS or dual else None


_OF_THEM = ("منهم", "منها", "منهن")


def _listed(line: Line, at: int) -> bool:
    """``عيار 21 و24``, ``المواد 5، 7 و9``: figures joined to those which a noun names, and that count nothing."""
    follow = word(line, at + 1)
    if follow in _OF_THEM or (follow == "من" and word(line, at - 1) != "و"):
        return False
    measured = units.unit(line, at + 1) or percent_end(line, at + 1)
    if measured or nouns.after(line, at + 1) or line.tokens[at + 1].readings:
        return False
    first = max(1, at - LONGEST_LIST)
    while at > first and word(line, at - 1) in ("و", "،", ",") and line.tokens[at - 2].kind == FIGURE:
        if word(line, at - 1) == "و" and line.tokens[at - 1].gap:
            return False
        at -= 2
        if _namer(line, at) is not None or word(line, at - 1) in _NUMBERED:
            return True
        bracketed = nouns.before(line, at - 1) if word(line, at - 1) == "(" else None
        if bracketed and _several(line, bracketed):
            return True
    return False


_PAPERS = frozenset(("مجله", "جريده", "صحيفه", "نشره", "دوريه"))


def _issue(line: Line, noun: Place, at: int) -> Place | None:
    """``في العدد 982``: an issue of a paper; elsewhere ``العدد`` is an amount."""
    key = word(line, at - 1)
    paper = word(line, at + 1) == "من" and stem(word(line, at + 2)) in _PAPERS
    led = (
        key == "بالعدد"
        or (key == "العدد" and paper)
        or (key == "العدد" and word(line, at - 2) in ("في", "وفي", "من", "ضمن"))
    )
    return noun if led and nouns.after(line, at + 1) is None else None


def _described(line: Line, adjective: Place) -> Place | None:
    """``الطريق الدولي 40``: the noun before a definite adjective."""
    if not line.tokens[adjective.first].fold.endswith(("ي", "يه", "سريع", "متسلسل")):
        return None
    noun = nouns.named(line, adjective.first, tables.context()["id-nouns"])
    return noun if noun and line.tokens[noun.first].article else None


def _counts(line: Line, last: int, digits: str, noun: Place | None) -> bool:
    """Whether figures after such a noun count what follows (``لصالح القرار 14 عضوا``)."""
    if not nouns.after(line, last):
        return False
    follow = line.tokens[last].fold
    if follow in tables.context()["id-nouns"]:
        return False  # المادة 144 فقرة 2
    if follow in tables.context()["people"]:
        return True  # شارك اللواء 200 جندي
    if (follow.endswith("ا") and len(digits) > 1) or (follow.endswith("ه") and 1 < len(digits) < 4):
        return True
    key = word(line, noun.first) if noun else ""
    return not (key.startswith(("ال", "بال", "وال", "لل", "فال")) or bare_prefix(key, _ALWAYS))


def _box(line: Line, at: int) -> Place | None:
    """``ص.ب.`` before the figures."""
    tokens = line.tokens
    if "ب" not in (tokens[at - 1].fold, tokens[at - 2].fold, tokens[at - 3].fold):
        return None
    for back in (4, 3, 5):
        start = at - back
        if start >= 0 and word(line, start) == "ص" and word(line, start + 1) == "." and word(line, start + 2) == "ب":
            return Place(start, start + 4 if word(line, start + 3) == "." else start + 3)
    return None

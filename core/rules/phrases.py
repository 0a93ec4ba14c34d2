"""What news sites put around and into an article's text: the phrases that core/rules/boilerplate.py looks for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

Extent = Literal["closed", "title", "list", "line"]


class Phrase(NamedTuple):
    """``pattern`` is an expression that matches where ``anchor`` (its first characters) stands.

    ``extent``: ``closed``, the match is all of it; ``title``, a headline follows; ``list``, short items follow;
    ``line``, the match is all of a line.
    ``alone``: ordinary words, so that nothing else may stand on its line or between two sentence ends.
    """

    anchor: str
    pattern: str
    extent: Extent
    reason: str
    sure: float
    alone: bool


def _any(*choices: str) -> str:
    return f"(?:{'|'.join(choices)})"


def _joined(item: str, *links: str) -> str:
    return f"{item}(?:{_any(*links)}{item})*"


_ALSO = _any("[أا]يض(?:اً|ًا|ا)", "كذلك")
_PLATFORM = "(?:منصة |موقع |تطبيق )?" + _any(
    "تويتر", "فيس ?بوك", "الفيس ?بوك", "[إا]نست[غجق]رام", "[إا]نستاغرام", "يوتيوب", "ت[يل]{1,3}[غج]رام",
    "واتس ?[اآأ]ب", "لينكد ?[إا]ن", "سناب ?شات", "تيك ?توك", "ثريدز", "غوغل نيوز", "جوجل نيوز",
    "أخبار (?:غوغل|جوجل)", "نبض", "[إا]كس", "X(?![A-Za-z])",
    "(?i:twitter|facebook|instagram|youtube|telegram|whatsapp|tik ?tok|linkedin|google news|threads|snapchat)",
)  # fmt: skip
_PLATFORMS = _joined(_PLATFORM, " ?[،,/|+-] ?", " و ?", " and ", " أو ")
_NETWORKS = "(?:مواقع|وسائل|منصات|شبكات) التواصل(?: الاجتماعي)?"
_OURS = "(?:صفحتنا|صفحاتنا|قناتنا|قنواتنا|حسابنا|حساباتنا|منصاتنا)(?: الرسمي(?:ة)?| الإخبارية)?"
_OF = "ال" + _any(
    "سعودية", "إماراتية", "قطرية", "كويتية", "بحرينية", "عمانية", "أردنية", "سورية", "عراقية", "لبنانية", "مصرية",
    "جزائرية", "تونسية", "مغربية", "ليبية", "سودانية", "يمنية", "فلسطينية", "ألمانية", "فرنسية", "روسية", "تركية",
    "إيرانية", "صينية", "إسبانية", "إيطالية", "رسمية",
)  # fmt: skip
_AGENCY = _any(
    "(?:وكالة )?(?:رويترز|فرانس ?برس|الأناضول|سبوتنيك|شينخوا|أسوشيي?تد برس|بلومبر[غج])", "وكالات", "الوكالات",
    f"وكالة (?:الأنباء|أنباء) ?{_OF}", "[أا] ?\\.? ?ف ?\\.? ?ب", "[أا](?: |\\. ?)ب", "د ?\\.? ?ب ?\\.? ?[أا]",
    "العربية(?: ?\\.? ?نت)?", "الجزيرة(?: ?\\.? ?نت)?", "بي بي سي", "سي [إا]ن [إا]ن", "سكاي نيوز(?: عربية)?",
    "روسيا اليوم", "الشرق الأوسط", "فرانس 24", "يورونيوز", "الحرة", "دويتشه فيله", "وام", "واس", "كونا", "بترا",
    "سانا", "وفا", "قنا", "مواقع إلكترونية", "مواقع التواصل(?: الاجتماعي)?", "صحف", "غيتي(?: [إا]يم[يا]جز)?",
    "أرشيفية", "أرشيف", "(?:AFP|AP|Reuters|CNN|BBC|RT|DW|Getty(?: Images)?|EPA|Bloomberg)(?![A-Za-z])",
)  # fmt: skip
_AGENCIES = _joined(_AGENCY, " ?[،,/|+–-] ?", " و ?")
_MONTH = _any(
    "كانون (?:الثاني|الأول)", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول",
    "تشرين (?:الأول|الثاني)", "يناير", "فبراير", "مارس", "أبريل", "ابريل", "إبريل", "مايو", "يونيو", "يوليو",
    "أغسطس", "سبتمبر", "أكتوبر", "اكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip
_DAY = "(?:(?:ال)?(?:سبت|أحد|[إا]ثنين|ثلاثاء|أربعاء|خميس|جمعة)[،,]? )?"
_DATE = _DAY + _any(
    "\\d{1,4} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{2,4}", f"\\d{{1,2}} {_MONTH}(?:/{_MONTH})?[،,]?(?: ?\\d{{4}})?"
)
_HALF = "(?: ?(?:صباحا|مساء|ص|م)(?![\u0621-\u064a]))?(?: (?:بتوقيت [^\\s.،]+|GMT))?"
_CLOCK = f"(?: ?[-–،,|] ?| (?:الساعة )?)\\d{{1,2}}:\\d{{2}}{_HALF}"
_SECTION = "(?:ال)?" + _any(
    "[أا]خبار", "عالم", "سياسة", "رياضة", "اقتصاد", "ثقافة", "فنون", "فن", "منوعات", "تكنولوجيا", "صحة", "محليات",
    "عربي", "دولي", "تقارير", "مقالات", "آراء", "رأي", "مجتمع", "علوم", "سيارات", "أعمال", "حوادث", "تحقيقات", "أسواق",
) + "(?: (?:و(?:ال)?[\u0621-\u064a]{3,8}|عاجلة|محلية|عالمية|عربية|دولية))?"  # fmt: skip
_STEP = " ?[/>»›|] ?"
_STOP = "(?:[.!](?![\\w.]))?"
_NEWS = "(?:الأخبار|أخبار[ء-ي]*|المستجدات|التفاصيل|المعلومات)(?: العاجلة| المحلية| العالمية| لحظة بلحظة)?"
_PRESS, _FOLLOW = "(?:اضغط|إضغط)(?:وا)? هنا", f"(?:تابعونا|تابعنا|تابعوا {_OURS})"
_PIECE = "(?:هذا |هذه )?(?:الخبر|المقال|المقالة|الموضوع|القصة|التقرير|الصفحة)"
_FRIENDS = "[أا]صدقائ(?:ك|كم)"

Row = tuple[tuple[str, ...], str, Extent, str, float, bool]

# anchors, what follows them, extent, reason, how often it is right, alone
_TABLE: tuple[Row, ...] = (
    (("اقرأ", "إقرأ", "أقرأ", "اقرا", "طالع", "شاهد", "تابع"),
     f"(?:وا|ي)? (?:{_ALSO}|المزيد)(?: (?:عن|حول|على|في) [^:\n.]{{1,30}})? ?:", "title", "read-also", 0.95, False),
    (("شاهد",), "(?:وا)? ?(?:بال|ال)?(?:فيديو|صور) ?:", "title", "read-also", 0.95, False),
    (("للمزيد", "لقراءة المزيد", "قد يهمك", "قد يعجبك"),
     f"(?: من التفاصيل| من الأخبار| حول الموضوع| {_ALSO})? ?:", "title", "read-also", 0.9, False),
    (("للمزيد", "لمزيد", "لقراءة المزيد"),
     f"(?: من {_NEWS})? (?:(?:زوروا|زر|يرجى زيارة) موقعنا|{_PRESS}|{_FOLLOW})(?: (?:على|في|عبر) {_PLATFORMS})?{_STOP}",
     "closed", "read-also", 0.9, False),
    (("اضغط", "إضغط"), f"(?:وا)? هنا(?: (?:للمزيد|لقراءة المزيد|للاشتراك|لمتابعة {_NEWS}))?{_STOP}",
     "closed", "read-also", 0.85, True),
    (("اقرأ", "إقرأ", "شاهد", "طالع"), f"(?:وا)? (?:{_ALSO}|المزيد)", "closed", "read-also", 0.85, True),
    (("قد يهم", "قد يعجب"), f"(?:كم|ك)? {_ALSO}", "closed", "read-also", 0.85, True),
    (("Read",), "(?i: (?:more|also)) ?:", "title", "read-also", 0.9, False),
    (("مواضيع", "موضوعات", "أخبار", "مقالات", "مواد", "قصص", "تقارير", "المواضيع", "الموضوعات", "الأخبار", "المقالات"),
     " (?:ذات صلة|متعلقة|مرتبطة|مشابهة)(?! ب)(?: ?:(?! ?[\u0621-\u064a]))?", "closed", "related", 0.92, False),
    (("الأكثر",), " (?:قراءة|مشاهدة|تداولا|رواجا|شعبية)", "closed", "related", 0.8, True),
    (("Related",), "(?i: (?:articles|stories|posts|topics)) ?:?", "closed", "related", 0.85, True),
    (("تابع", "انضم", "لمتابعتنا", "زوروا"),
     f"(?:وا|نا|ونا)?(?: {_OURS})?(?: {_ALSO}| الآن)? (?:على|عبر|في) (?:{_OURS} (?:على|في|عبر) )?{_PLATFORMS}{_STOP}",
     "closed", "follow-us", 0.93, False),
    (("تابع",), f"(?:ونا|نا)(?: {_ALSO})? (?:على|عبر) {_NETWORKS}{_STOP}", "closed", "follow-us", 0.93, False),
    (("انضم", "إنضم", "اشترك", "إشترك"),
     f"(?:وا)?(?: الآن| معنا)? (?:إلى|الى|في|ب) ?{_OURS}(?: (?:على|في|عبر) {_PLATFORMS})?{_STOP}",
     "closed", "follow-us", 0.93, False),
    (("تابع", "لمتابعة"),
     f"(?:وا)? (?:آخر |أحدث |أهم )?{_NEWS}(?:،? (?:اشترك|انضم|تابع)(?:وا|نا|ونا)?)? (?:على|عبر|في|إلى) "
     f"(?:{_OURS}(?: (?:على|في|عبر) {_PLATFORMS})?|{_PLATFORMS}){_STOP}", "closed", "follow-us", 0.93, False),
    (("حمل", "حمّل"), f"(?:وا)? تطبيقنا(?: الآن| مجانا)*{_STOP}", "closed", "follow-us", 0.88, True),
    (("Follow",), f"(?i: us(?: on)? ){_PLATFORMS}", "closed", "follow-us", 0.95, False),
    (("اشترك", "إشترك", "سجل", "للاشتراك"),
     "(?:وا)?(?: الآن| معنا)?(?: مجانا)? (?:في|إلى|ب) ?(?:نشرتنا|النشرة|القائمة|قائمتنا)"
     f"(?: (?:البريدية|الإخبارية|اليومية|الأسبوعية))*{_STOP}", "closed", "newsletter", 0.92, False),
    (("Subscribe",), "(?i: to our newsletter)", "closed", "newsletter", 0.92, False),
    (("شارك", "انشر", "مشاركة"), f"(?:وا)? {_PIECE}(?: (?:على|عبر|مع) (?:{_PLATFORMS}|{_FRIENDS}))?{_STOP}",
     "closed", "share", 0.85, True),
    (("شارك", "انشر", "مشاركة", "المشاركة"), f"(?:وا|ها|ه)? (?:على|عبر) {_PLATFORMS}{_STOP}",
     "closed", "share", 0.88, True),
    (("نسخ الرابط", "تم نسخ الرابط"), "", "closed", "share", 0.85, True),
    (("أرسل", "إرسال"), " (?:إلى|الى|ل) ?صديق", "closed", "share", 0.85, True),
    (("Share",), f"(?i: this(?: (?:article|story|post))?| on {_PLATFORMS})", "closed", "share", 0.85, True),
    (("المصدر", "المصادر", "مصدر", "Source"), f" ?: ?{_AGENCIES}{_STOP}", "closed", "source", 0.95, False),
    (("المصدر", "المصادر"), " ?:", "list", "source", 0.8, False),
    (("تصوير", "عدسة", "صورة", "الصورة", "الصور", "مصدر الصورة", "Photo", "Image"), f" ?: ?{_AGENCIES}{_STOP}",
     "closed", "photo-credit", 0.92, False),
    (("تصوير", "عدسة"), " ?: ?[\u0621-\u064a]{2,12} [\u0621-\u064a]{2,12}(?=\\s*(?:\n|\\Z))",
     "closed", "photo-credit", 0.8, False),
    (("(",), f"{_AGENCIES}\\)", "closed", "agency-tag", 0.75, True),
    (("[",), f"{_AGENCIES}\\]", "closed", "agency-tag", 0.75, True),
    (("نشر", "نشرت", "تم النشر", "تاريخ النشر", "آخر تحديث", "تحديث", "تم التحديث", "أضيف"),
     "(?:(?: في| بتاريخ| يوم)? ?: ?| (?:في|بتاريخ) )"
     f"(?:{_DATE}(?:{_CLOCK})?|\\d{{1,2}}:\\d{{2}}{_HALF})", "closed", "dateline", 0.92, True),
    (("الوسوم", "وسوم", "Tags", "الكلمات الدلالية", "كلمات دلالية", "الكلمات المفتاحية", "كلمات مفتاحية"),
     " ?:", "list", "tags", 0.92, False),
    (("الرئيسية",), f"(?:{_STEP}{_SECTION})+", "closed", "breadcrumb", 0.93, True),
    (("الرئيسية",), f"(?:{_STEP}[ء-ي ]{{2,25}})+(?=\n)", "line", "breadcrumb", 0.93, False),
    (("جميع الحقوق", "حقوق النشر", "جميع حقوق النشر", "حقوق الطبع"), f" محفوظة{_STOP}",
     "closed", "rights", 0.9, True),
    (("Advertisement", "ADVERTISEMENT"), "", "closed", "advertisement", 0.85, True),
    (("إعلان", "إعلانات"), "", "line", "advertisement", 0.85, False),
    (("طباعة", "مشاركة", "شارك", "شارك:", "Share", "Print"), "", "line", "share", 0.85, False),
    (("التعليقات", "تعليقات", "اترك تعليقا", "أضف تعليقا", "Comments"), "", "line", "comments", 0.85, False),
)  # fmt: skip


# Phrases whose anchors are common words; a text without what follows them needs no look at them.
NEEDED = {"related": ("ذات صلة", "متعلقة", "مرتبطة", "مشابهة", "قراءة", "مشاهدة", "Related"), "rights": ("محفوظة",)}


@lru_cache(maxsize=1)
def phrases() -> tuple[tuple[str, tuple[Phrase, ...]], ...]:
    """The phrases by anchor, an anchor's own in the table's order."""
    grouped: dict[str, list[Phrase]] = {}
    for anchors, rest, extent, reason, sure, alone in _TABLE:
        for anchor in anchors:
            grouped.setdefault(anchor, []).append(Phrase(anchor, re.escape(anchor) + rest, extent, reason, sure, alone))
    return tuple((anchor, tuple(found)) for anchor, found in grouped.items())


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def match_at(raw: str, place: int, group: Iterable[Phrase]) -> tuple[Phrase, int] | None:
    """The first phrase of a group that stands at a place, and where its match ends. Few texts have many of the
    phrases, and compiling all takes longer than reading an article: so each is compiled when its anchor is met."""
    for phrase in group:
        if match := _compiled(phrase.pattern).match(raw, place):
            return phrase, match.end()
    return None


def begins_phrase(raw: str, place: int) -> bool:
    """Whether a phrase stands at a place, whatever is around it."""
    return any(raw.startswith(anchor, place) and match_at(raw, place, group) for anchor, group in phrases())

"""What news sites put around and into an article's text: the phrases that core/rules/boilerplate.py looks for.

The words that they are made of are in core/rules/pagewords.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from core.rules.pagewords import (
    AGENCIES,
    AGO,
    ALSO,
    AT_DATE,
    BUTTON,
    BUTTONS,
    CLOCK,
    DATE,
    FOLLOW,
    FRIENDS,
    FROM_LINK,
    HALF,
    HIJRI,
    ITS,
    LAST,
    LEAD,
    LETTERS,
    MINUTES,
    NAME,
    NETWORKS,
    NEWS,
    OURS,
    PIECE,
    PLATFORM,
    PLATFORMS,
    PRESS,
    QUOTED,
    SECTION,
    SITE,
    STEP,
    STOP,
    STORES,
    WEEKDAY,
    YEAR,
    YEARS,
)

Extent = Literal["closed", "title", "list", "line", "name"]


class Phrase(NamedTuple):
    """``rest`` is an expression that matches what follows ``anchor``.

    ``extent``: ``closed``, the match is all of it; ``title``, a headline follows; ``list``, short items follow;
    ``line``, the match is all of a line; ``name``, one to four words follow, and then a line or the text ends.
    ``alone``: ordinary words, so that nothing else may stand on its line or between two sentence ends.
    """

    anchor: str
    rest: str
    extent: Extent
    reason: str
    sure: float
    alone: bool


Row = tuple[tuple[str, ...], str, Extent, str, float, bool]

_PHOTO = ("صورة", "صور", "الصورة", "الصور", "مصدر الصورة", "صدر الصورة", "مصدر الصور", "حقوق الصورة", "مصدر الفيديو",
          "تصوير", "عدسة", "بعدسة", "المصور", "Photo", "Photos", "Image", "Image source",
          "Photo credit", "Image credit")  # fmt: skip
_ARCHIVE = "(?:[أا]رشيفية|من (?:ال)?[أا]رشيف|تعبيرية|توضيحية|رمزية|متداولة)"
_COMPANY = "(?:شركة|مؤسسة|مجموعة|صحيفة|جريدة|وكالة|شبكة|موقع|بوابة)"  # a book's publisher is a house (دار) for the most
_BY = "(?: ?:| من ?:| by|[،,]) ?"
_PURPOSE = (
    f"(?:للمزيد|للتفاصيل|للتسجيل|لقراءة المزيد|للاطلاع على المزيد|لقراءة {PIECE}(?: كاملا| كاملاً| كاملة)?"
    f"|للاشتراك(?: (?:في|ب) ?{LETTERS})?|لمتابعة {NEWS}|لمشاهدة الفيديو|لتحميل (?:التطبيق|تطبيقنا)"
    f"|للانضمام (?:إلى|الى|ل) ?{OURS}(?: (?:على|في|عبر) {PLATFORMS})?|لمتابعتنا (?:على|عبر) {PLATFORMS})"
)

# anchors, what follows them, extent, reason, how often it is right, alone
_TABLE: tuple[Row, ...] = (
    (("اقرأ", "إقرأ", "أقرأ", "اقرا", "طالع", "شاهد", "تابع"),
     f"(?:وا|ي)? (?:{ALSO}|المزيد)(?: (?:عن|حول|على|في|من) [^:\n.]{{1,30}})?{LEAD}", "title", "read-also", 0.95, False),
    (("شاهد",), "(?:وا)? ?(?:بال|ال)?(?:فيديو|صور) ?:", "title", "read-also", 0.95, False),
    (("للمزيد", "لقراءة المزيد", "لمطالعة المزيد", "قد يهمك", "قد يعجبك", "قد تهمك", "قد يهمكم", "قد يعجبكم"),
     f"(?: من التفاصيل| من الأخبار| حول الموضوع| {ALSO})? ?:", "title", "read-also", 0.9, False),
    (("نرشح ل", "اخترنا ل", "ننصحك", "ننصحكم"), f"(?:ك|كم)?(?: (?:بقراءة|قراءة|{ALSO}))? ?:",
     "title", "read-also", 0.9, False),
    (("فيديو قد ي",), "(?:عجبك|عجبكم|همك|همكم) ?:", "title", "read-also", 0.9, False),
    (("اقرأ", "إقرأ", "أقرأ", "اقرا", "طالع"), f"(?:وا|ي)? {ALSO}(?=[ء-ي])", "title", "read-also", 0.85, False),
    (("فيديو",), "(?<=[\\s\\S]فيديو) ?: ", "title", "read-also", 0.7, False),
    (("للمزيد", "لمزيد", "لقراءة المزيد"),
     f"(?: من {NEWS})?[،:]? (?:(?:زوروا|زر|يرجى زيارة) موقعنا|{PRESS}|{FOLLOW})(?: (?:على|في|عبر) {PLATFORMS})?{STOP}",
     "closed", "read-also", 0.9, False),
    (("اضغط", "إضغط", "انقر", "أنقر"), f"(?:وا)? هنا(?: {_PURPOSE})?{STOP}", "closed", "read-also", 0.85, True),
    (("للاشتراك", "للتفاصيل", "للتسجيل", "لقراءة", "لمشاهدة", "لتحميل", "للاطلاع"),
     f"(?:(?! هنا)[^:.\n؟!]){{0,45}}[،:]? {PRESS}{STOP}", "closed", "read-also", 0.85, True),
    (("اقرأ", "إقرأ", "شاهد", "طالع"), f"(?:وا)? (?:{ALSO}|المزيد)", "closed", "read-also", 0.85, True),
    (("قد يهم", "قد يعجب"), f"(?:كم|ك)? {ALSO}", "closed", "read-also", 0.85, True),
    (("أكمل القراءة", "تابع القراءة", "لقراءة المزيد", "عرض المزيد", "Continue reading"), "",
     "closed", "read-also", 0.8, True),
    (("Read", "See also"), "(?i: (?:more|also|next))? ?:", "title", "read-also", 0.9, False),
    (("Read",), "(?i: (?:more|full story|the full story))", "closed", "read-also", 0.85, True),
    (("مواضيع", "موضوعات", "أخبار", "مقالات", "مواد", "قصص", "تقارير", "موضوع", "خبر", "مقال"),
     " (?:ذات صلة|ذو صلة|متعلقة|مرتبطة|مشابهة|قد تهمك|قد تهمكم) ?: ?(?=[^\\s])", "title", "related", 0.9, False),
    (("مواضيع", "موضوعات", "أخبار", "مقالات", "مواد", "قصص", "تقارير", "المواضيع", "الموضوعات", "الأخبار", "المقالات"),
     " (?:ذات صلة|متعلقة|مرتبطة|مشابهة|قد تهمك|قد تهمكم)(?! ب)(?: ?:(?! ?[\u0621-\u064a]))?",
     "closed", "related", 0.92, False),
    (("الأكثر", "الأعلى"), " (?:قراءة|مشاهدة|تداولا|رواجا|شعبية)(?: الآن| نهاية)?", "closed", "related", 0.8, True),
    (("تخطى", "تخطي"), " [ء-ي ]{2,40} وواصل القراءة", "closed", "related", 0.93, True),
    (("اقرأ في هذا المقال", "اقرأ في هذا التقرير"), "(?: ?:)?", "closed", "related", 0.85, True),
    (("قصص مقترحة", "نهاية قصص مقترحة", "ذات صلة", "اقرأ أيضا", "اقرأ أيضاً", "اخترنا لكم", "اخترنا لك"), " ?:?",
     "line", "related", 0.9, False),
    (("Related",), "(?i: (?:articles|stories|posts|topics|news)) ?:?", "closed", "related", 0.85, True),
    (("Related",), " ?: ", "title", "related", 0.85, False),
    (("تابعونا", "تابعنا", "لمتابعتنا", "زوروا", "تابع"),
     f"(?:(?<=تابع)(?:وا)? {OURS}|(?<=زوروا) {OURS}|(?<=نا))(?: {ALSO}| الآن)? (?:على|عبر|في) "
     f"(?:{OURS} (?:على|في|عبر) )?{PLATFORMS}{STOP}", "closed", "follow-us", 0.93, False),
    (("تابع", "انضم", "زوروا"), f"(?:وا)?(?: {ALSO}| الآن)? (?:على|عبر|في) {PLATFORMS}{STOP}",
     "closed", "follow-us", 0.93, True),
    (("تابع",), f"(?:ونا|نا)(?: {ALSO})? (?:على|عبر) {NETWORKS}{STOP}", "closed", "follow-us", 0.93, False),
    (("تابع",), f"(?:وا)? (?:آخر |أحدث |أهم |كل )?{NEWS}(?: [^\\s.:؟!]+){{0,4}} (?:على|عبر|في|من خلال) "
     f"(?:{PLATFORMS}|{NETWORKS}|(?:تطبيق|تطبيقات)(?: [ء-ي«»“”\"]+){{1,4}}){STOP}",
     "closed", "follow-us", 0.88, True),
    (("تابع",), f"(?:وا)? (?:آخر|أحدث|أهم) {NEWS} ?عبر تطبيق(?: ?{PLATFORM})?", "closed", "follow-us", 0.88, True),
    (("تابعنا", "تابعونا"), f"(?: على| عبر)? ?: ?{BUTTONS}", "closed", "follow-us", 0.9, True),
    (("تابع", "انضم", "اشترك"), f"(?:وا)? (?:(?:في|إلى|الى) )?{ITS} (?:على|عبر|في) {PLATFORMS}{STOP}",
     "closed", "follow-us", 0.85, True),
    (("تابعوا",), f" (?:[«\"“][^»\"”\n]{{2,25}}[»\"”]|{AGENCIES}) (?:على|عبر) {PLATFORMS}{STOP}",
     "closed", "follow-us", 0.9, True),
    (("انضم", "إنضم"), f"(?:وا)? (?:إلينا|لنا|معنا) (?:على|في|عبر) {PLATFORMS}{STOP}",
     "closed", "follow-us", 0.92, True),
    (("انضم", "إنضم", "اشترك", "إشترك", "للاشتراك", "للانضمام"),
     f"(?:وا)?(?: الآن| معنا)? (?:إلى|الى|في|ب) ?{OURS}(?: (?:على|في|عبر) {PLATFORMS})?{STOP}",
     "closed", "follow-us", 0.93, False),
    (("تابع", "لمتابعة"),
     f"(?:وا)? (?:آخر |أحدث |أهم )?{NEWS}(?:،? (?:اشترك|انضم|تابع)(?:وا|نا|ونا)?)? (?:على|عبر|في|إلى) "
     f"(?:{OURS}(?: (?:على|في|عبر) {PLATFORMS})?|{PLATFORMS}){STOP}", "closed", "follow-us", 0.93, False),
    (("لمتابعة",),
     f" (?:آخر |أحدث |أهم )?(?:{NEWS}|أخبار)(?: {QUOTED})?(?: و[ء-ي]+)?(?: [أا]ول(?:ا|اً|ًا)? ب[أا]ول)?(?:،|\\.\\.)? "
     f"(?:[اإ]شترك|انضم|تابع)(?:وا|ي|نا|ونا)? (?:(?:في|عبر|على|إلى|الى) )?(?:{OURS}|{ITS})"
     f"(?:(?: (?:على|في|عبر))? {PLATFORMS})?{STOP}", "closed", "follow-us", 0.9, True),
    (("حمل", "حمّل", "نزل", "نزّل"), f"(?:وا)?(?: الآن)? تطبيقنا(?: الآن| مجانا)*(?: (?:من|على|عبر) {STORES})?{STOP}",
     "closed", "follow-us", 0.88, True),
    (("حمل", "حمّل", "نزل", "نزّل"),
     f"(?:وا)?(?: الآن)? (?:ال)?تطبيق(?: [«\"“][^»\"”\n]{{2,25}}[»\"”])?(?: الآن| مجانا| المجاني)* "
     f"(?:من|على|عبر) {STORES}{STOP}", "closed", "follow-us", 0.85, True),
    (("حمل", "حمّل", "نزل", "نزّل"),
     f"(?:وا)?(?: الآن)? تطبيق (?:ال)?{SITE}(?: {QUOTED})?(?: الآن| مجانا| المجاني)+{STOP}",
     "closed", "follow-us", 0.88, True),
    (("زوروا", "للاطلاع على المزيد"),
     f"(?: من {NEWS})?(?:(?<=المزيد) (?:زوروا|زر|يرجى زيارة)|(?<=الأخبار) (?:زوروا|زر|يرجى زيارة))? "
     f"(?:موقعنا(?: الإلكتروني| الرسمي)?|(?<=وا ){OURS}(?: (?:على|في|عبر) {PLATFORMS})?){STOP}",
     "closed", "follow-us", 0.88, True),
    (("زر موقعنا", "زر صفحتنا"), f"(?: الإلكتروني| الرسمي(?:ة)?)?(?: للمزيد| (?:على|في|عبر) {PLATFORMS})?{STOP}",
     "closed", "follow-us", 0.88, True),
    (("تابع مواقعنا", "تابعوا مواقعنا"), f"(?: (?:على|عبر) (?:{PLATFORMS}|{NETWORKS}))?{STOP}",
     "closed", "follow-us", 0.88, True),
    (("Download",), "(?i: (?:our|the)(?: [a-z]+)? app(?: now)?)[.!]?", "closed", "follow-us", 0.88, True),
    (("Follow", "Join"), f"(?i: us(?: on)? ){PLATFORMS}", "closed", "follow-us", 0.95, False),
    (("Join",), "(?i: our (?:whatsapp|telegram)(?: channel| group)?)", "closed", "follow-us", 0.9, True),
    (("اشترك", "إشترك", "سجل", "للاشتراك", "انضم"),
     f"(?:وا)?(?: الآن| معنا)?(?: مجانا)? (?:في|إلى|ب) ?{LETTERS}{STOP}", "closed", "newsletter", 0.92, True),
    (("النشرة البريدية", "النشرات البريدية"), "", "closed", "newsletter", 0.8, True),
    (("Subscribe", "Sign up"), "(?i: (?:to|for) (?:our|the)(?: daily| weekly| free)? newsletter)[.!]?",
     "closed", "newsletter", 0.92, False),
    (("شارك", "شاركها", "شاركه", "مشاركة", "Share"), f"(?: {PIECE})?(?: عبر)? ?: ?{BUTTONS}",
     "closed", "share", 0.88, True),
    (("شارك", "انشر", "مشاركة"), f"(?:وا)? {PIECE}(?: (?:على|عبر|مع) (?:{PLATFORMS}|{FRIENDS}))?(?: ?:{LAST}|{STOP})",
     "closed", "share", 0.85, True),
    (("شارك", "مشاركة"), f" ?:{LAST}", "closed", "share", 0.85, True),
    (("مشاركة", "شارك", "Facebook", "فيسبوك", "Twitter", "تويتر"), f"{BUTTON}{{2,}}{LAST}",
     "closed", "share", 0.88, True),
    (("+ الخط -",), "", "closed", "share", 0.9, False),
    (("شارك", "انشر", "مشاركة", "المشاركة"), f"(?:وا|ها|ه)? (?:على|عبر) {PLATFORMS}{STOP}",
     "closed", "share", 0.88, True),
    (("رابط مختصر", "الرابط المختصر", "رابط الخبر", "رابط المقال"), " ?: ?(?=https?://|www[.])", "title",
     "share", 0.93, False),
    (("نسخ الرابط", "تم نسخ الرابط", "انسخ الرابط"), "", "closed", "share", 0.85, True),
    (("حجم الخط", "تغيير حجم الخط", "تكبير الخط", "تصغير الخط", "تكبير الصورة", "اضغط للتكبير"), "(?: ?[:+-]){0,3}",
     "closed", "share", 0.85, True),
    (("أرسل", "إرسال"), " (?:(?:إلى|الى|ل) ?صديق|بالبريد(?: الإلكتروني)?)", "closed", "share", 0.85, True),
    (("طباعة", "حفظ", "استمع إلى", "استمع ل"), f" ?{PIECE}", "closed", "share", 0.85, True),
    (("نسخة للطباعة",), "", "closed", "share", 0.85, True),
    (("Share",), f"(?i: this(?: (?:article|story|post))?| on {PLATFORMS})", "closed", "share", 0.85, True),
    (("Facebook", "فيسبوك", "تويتر", "Twitter"), f" ?[،,/|+-]? ?{BUTTONS}", "line", "share", 0.9, False),
    (("المصدر", "المصادر", "مصدر", "Source", "Sources"), f" ?[:|/] ?(?:{AGENCIES}|\\({AGENCIES}\\)) ?{STOP}",
     "closed", "source", 0.95, False),
    (("المصدر", "المصادر"), " ?:", "list", "source", 0.8, False),
    (("(",), "(?:إعداد|تغطية صحفية|شارك في التغطية|تحرير)[^()\n]{3,120}(?:للنشرة العربية|تحرير)[^()\n]{0,60}\\)",
     "closed", "source", 0.9, False),
    (("تحرير", "إعداد", "إعداد وتحرير", "ترجمة", "المحرر", "مونتاج", "بقلم", "كتب", "كتبت", "الكاتب"), " ?: ?",
     "name", "source", 0.7, True),
    (("الناشر",), f" ?: ?{_COMPANY} ", "name", "source", 0.75, True),
    (_PHOTO, f"{_BY}{AGENCIES}{FROM_LINK}(?=[ء-يA-Z])(?!{AGENCIES})", "name", "photo-credit", 0.92, True),
    (("صورة", "صور", "الصورة", "الصور", "لقطة"), f" {_ARCHIVE}(?:(?: ?[/|] ?{NAME})*? ?[/|–-] ?{AGENCIES})?",
     "closed", "photo-credit", 0.9, True),
    (("(", "["), f"(?:ال)?(?:صورة|صور|لقطة) {_ARCHIVE}[)\\]]", "closed", "photo-credit", 0.85, True),
    (_PHOTO, f"{_BY}{AGENCIES}{STOP}", "closed", "photo-credit", 0.92, False),
    (_PHOTO, f"{_BY}{NAME}{FROM_LINK}{AGENCIES}{STOP}", "closed", "photo-credit", 0.9, True),
    (("تصوير", "عدسة", "بعدسة", "المصور", "مصدر الصورة", "Photo", "Photo credit"), "(?: ?:| by) ?",
     "name", "photo-credit", 0.85, True),
    (("التعليق على الصورة", "Image caption"), " ?[:،,]", "title", "photo-credit", 0.85, False),
    (("©",), f" ?{AGENCIES}(?: Photo)?(?: {YEAR})? ?[./|–-] ?", "name", "photo-credit", 0.9, True),
    (("©",), f" ?(?:{YEAR} ?)?{AGENCIES}{STOP}", "closed", "photo-credit", 0.9, True),
    (("(", "["), f"(?:[اأإ]قر[أا]|طالع|شاهد|تابع)(?:وا|ي)? {ALSO} ?:[^()\\[\\]\n]{{5,120}}[)\\]]",
     "closed", "read-also", 0.93, False),
    (("(", "["), f"{AGENCIES}[)\\]]", "closed", "agency-tag", 0.75, True),
    (("نشر", "نشرت", "نُشر", "تم النشر", "تاريخ النشر", "آخر تحديث", "تاريخ آخر تحديث", "تحديث", "التاريخ", "تم التحديث",
      "أضيف", "آخر تعديل", "تم التعديل", "Published", "Updated", "Last updated", "Last Updated", "Posted"),
     f"(?:(?: في| بتاريخ| يوم| on)? ?: ?| (?:في|بتاريخ|on|GMT) | (?={AGO})|(?<=نشر) (?={WEEKDAY}[،,]))"
     f"(?:{DATE}(?:{CLOCK})?|\\d{{1,2}}:\\d{{2}}(?::\\d{{2}})?{HALF}|{AGO})",
     "closed", "dateline", 0.92, True),
    (("السبت", "الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة"),
     f"[،,]? {AT_DATE}{DATE}{CLOCK}(?: ?\\| ?كتب ?: ?{AGENCIES}(?: ?\\|)?)?", "closed", "dateline", 0.88, True),
    (("السبت", "الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة"),
     f" - \\d{{1,2}} (?:شهر )?{HIJRI} \\d{{4}} ?هـ - {DATE}(?: ?مـ?)?(?: رقم العدد \\[\\d+\\])?",
     "closed", "dateline", 0.9, True),
    (("مدة القراءة", "وقت القراءة", "زمن القراءة", "قراءة في"), f" ?:? ?{MINUTES}{STOP}",
     "closed", "dateline", 0.88, True),
    (("Reading time",), " ?: ?\\d+ ?(?:minutes?|mins?)", "closed", "dateline", 0.88, True),
    (("الوسوم", "وسوم", "Tags", "الكلمات الدلالية", "كلمات دلالية", "الكلمات المفتاحية", "كلمات مفتاحية",
      "الكلمات الدالة", "كلمات دالة", "الأوسمة", "التصنيفات", "تصنيفات", "Keywords", "Topics"), " ?:",
     "list", "tags", 0.92, False),
    (("#",), f"[ء-ي_]+(?: ?#[ء-ي_]+)+{LAST}", "closed", "tags", 0.85, True),
    (("الرئيسية",), f"(?:{STEP}{SECTION})+", "closed", "breadcrumb", 0.93, True),
    (("الرئيسية",), f"(?:{STEP}[ء-ي ]{{2,25}})+(?=\n)", "line", "breadcrumb", 0.93, False),
    (("جميع الحقوق", "كل الحقوق", "كافة الحقوق", "حقوق النشر", "جميع حقوق النشر", "حقوق الطبع", "حقوق الملكية"),
     f"(?: و(?:النشر|التوزيع|الطبع))? محفوظة(?: ?[©ⓒ])? (?:ل{SITE}|لل{SITE})(?: {QUOTED})?{YEARS}{STOP}", "closed",
     "rights", 0.9, True),
    (("جميع الحقوق", "كل الحقوق", "كافة الحقوق", "حقوق النشر", "جميع حقوق النشر", "حقوق الطبع", "حقوق الملكية"),
     f"(?: و(?:النشر|التوزيع|الطبع))? محفوظة(?: ل{SITE} ?)", "name", "rights", 0.85, True),
    (("جميع الحقوق", "كل الحقوق", "كافة الحقوق", "حقوق النشر", "جميع حقوق النشر", "حقوق الطبع", "حقوق الملكية"),
     f"(?: و(?:النشر|التوزيع|الطبع))? محفوظة(?:{YEARS})?{STOP}", "closed", "rights", 0.9, True),
    (("حقوق النشر", "Copyright"), f" ?(?:[©ⓒ]|\\([cC]\\)) ?{YEAR}(?: {AGENCIES})?(?i:[.,]? all rights reserved\\.?)?",
     "closed", "rights", 0.9, True),
    (("©",), f" ?{YEAR}[ ،,-]*(?:(?:جميع |كافة |كل )?الحقوق محفوظة|(?i:all rights reserved))?{STOP}",
     "closed", "rights", 0.9, True),
    (("ترخيص", "الترخيص", "رقم الترخيص", "السجل التجاري", "سجل تجاري", "الرقم الضريبي", "رقم الإيداع"),
     "(?: (?:إعلامي|صحفي))?(?: رقم ?:?| ?:) ?\\d{3,}", "closed", "rights", 0.88, True),
    (("All rights reserved",), "\\.?", "closed", "rights", 0.9, True),
    (("لعرض هذا المحتوى من",), f" {PLATFORM} من الضروري السماح بجمع نسب المشاهدة وإعلانات {PLATFORM}{STOP}",
     "closed", "advertisement", 0.95, False),
    (("لمشاهدة هذا الفيديو", "لعرض هذا الفيديو"),
     " يرجى تفعيل (?:JavaScript|جافا ?سكريبت)(?:[^.\n]{0,90}HTML5(?: video)?)?",
     "closed", "advertisement", 0.93, False),
    (("Advertisement", "ADVERTISEMENT"), "", "closed", "advertisement", 0.85, True),
    (("إعلان", "إعلانات", "اعلان", "Sponsored"), "", "line", "advertisement", 0.85, False),
    (("مساحة إعلانية", "مساحة اعلانية", "مساحة للإعلان", "إعلان ممول", "اعلان ممول", "إعلان مدفوع", "محتوى مدعوم",
      "محتوى ممول", "محتوى إعلاني", "مادة إعلانية", "ADVERTISING", "Sponsored content"), "",
     "closed", "advertisement", 0.85, True),
    (("نهاية الإعلان", "يستمر عرض المحتوى بعد الإعلان"), "", "closed", "advertisement", 0.85, True),
    (("طباعة", "مشاركة", "شارك", "شارك:", "Share", "Print", "Email", "Tweet", "حفظ", "إرسال"), "",
     "line", "share", 0.85, False),
    (("التعليقات",), "(?: ?\\(\\d+\\))?(?=\\s*(?:اترك|أضف|لا توجد|كن أول))", "closed", "comments", 0.85, True),
    (("التعليقات", "تعليقات", "اترك تعليقا", "أضف تعليقا", "اترك تعليقك", "أضف تعليقك", "Comments", "Leave a comment"),
     "(?: ?\\(\\d+\\))?", "line", "comments", 0.85, False),
    (("لن يتم نشر عنوان بريدك الإلكتروني", "لن يتم نشر عنوان البريد الإلكتروني",
      "لن يتم نشر البريد الإلكتروني"), f" ?{STOP}",
     "closed", "comments", 0.93, True),
    (("عدد التعليقات", "التعليقات", "عدد المشاهدات", "المشاهدات", "عدد القراءات", "عدد القراء", "عدد الزوار",
      "عدد الزيارات", "Comments", "Views"), " ?: ?\\d+",
     "closed", "comments", 0.88, True),
    (("التعليقات", "الآراء", "المقالات", "تنويه", "تنبيه", "ملاحظة"),
     "(?: ?: ?(?:جميع )?(?:التعليقات|الآراء|المقالات))?(?: (?:المنشورة|الواردة)(?: هنا| في [ء-ي]+)?)? "
     f"لا (?:تعبر|تعكس|تمثل)(?: بالضرورة)? (?:عن )?(?:رأي|آراء|وجهة نظر|سياسة) (?:إدارة )?(?:ال)?{SITE}{STOP}",
     "closed", "comments", 0.9, True),
    (("اترك تعليق", "أضف تعليق", "إضافة تعليق", "كتابة تعليق", "إرسال تعليق", "إرسال التعليق", "اترك رد"),
     f"(?:اً?|ًا|ك|كم)?(?: جديد)?{STOP}", "closed", "comments", 0.8, True),
    (("الحقول الإلزامية مشار", "الحقول المطلوبة مشار"), " (?:إليها|لها)(?: ?بـ?)?(?: ?(?:علامة ?)?\\*)?",
     "closed", "comments", 0.93, True),
    (("لا توجد تعليقات", "لا يوجد تعليقات", "كن أول من يعلق"), f"(?: على {PIECE})?{STOP}",
     "closed", "comments", 0.85, True),
    (("شاركنا رأيك", "شاركونا رأيكم", "شاركونا آراءكم"), f"(?: في التعليقات)?{STOP}", "closed", "comments", 0.85, True),
)  # fmt: skip


START = 3  # first characters that few anchors share; an anchor is no shorter, or one character
Anchored = tuple[str, tuple[Phrase, ...]]  # an anchor and its phrases


@lru_cache(maxsize=1)
def _by_start() -> dict[str, list[Anchored]]:
    """The anchors by their first characters, an anchor's phrases in the table's order."""
    grouped: dict[str, list[Phrase]] = {}
    for names, rest, extent, reason, sure, alone in _TABLE:
        for anchor in names:
            grouped.setdefault(anchor, []).append(Phrase(anchor, rest, extent, reason, sure, alone))
    found: dict[str, list[Anchored]] = {}
    for anchor, group in grouped.items():
        found.setdefault(anchor[:START], []).append((anchor, tuple(group)))
    return found


# A date that stands alone at the head of a text, before its first line.
DAY = Phrase(
    "",
    f"(?:\\d{{1,2}}:\\d{{2}}{HALF}[ ،,|-]+)?{DATE}(?:{CLOCK})?(?: - محدث ?: ?{DATE}(?:{CLOCK})?)?",
    "closed",
    "dateline",
    0.9,
    True,
)


@lru_cache(maxsize=1)
def anchor_starts() -> frozenset[str]:
    """The first characters of the anchors: ``START`` of each, or its only one."""
    return frozenset(_by_start())


@lru_cache(maxsize=1)
def short_words() -> frozenset[str]:
    """The words of one or two letters that anchors begin with."""
    starts = [start for start in anchor_starts() if len(start) == START]
    return frozenset(start[:size] for start in starts for size in range(1, START) if not start[size].isalpha())


def anchor_start() -> str:
    """An expression that looks ahead for what may be one of :func:`anchor_starts`: at each place stands a character
    that some anchor has there. One for just these takes long to compile."""
    starts = sorted(anchor_starts())
    columns = [sorted(set(column)) for column in zip(*(start for start in starts if len(start) == START), strict=True)]
    either = ([start for start in starts if len(start) == 1], *columns)
    alone, *all_of = (f"[{re.escape(''.join(characters))}]" for characters in either)
    return f"(?={alone}|{''.join(all_of)})"


def anchors_at(raw: str, place: int) -> list[Anchored]:
    """The anchors that stand at a place."""
    table = _by_start()
    near = table.get(raw[place : place + START]) or table.get(raw[place : place + 1])
    return [found for found in near if raw.startswith(found[0], place)] if near else []


_LISTS = (AGENCIES, PLATFORM, STORES, DATE)  # of many names
_GROUPING = re.compile("\\\\.|\\[\\^?\\]?(?:\\\\.|[^\\]])*\\]|[()]")


@lru_cache(maxsize=256)
def _before_list(rest: str) -> re.Pattern[str]:
    """What an expression begins with, up to the first list of names or the group that holds it."""
    names = min((at for part in _LISTS if (at := rest.find(part)) >= 0), default=len(rest))
    depth = outermost = 0
    for part in _GROUPING.finditer(rest, 0, names):
        if part[0] == "(":
            outermost = outermost if depth else part.start()
            depth += 1
        elif part[0] == ")":
            depth -= 1
    return _compiled(rest[: outermost if depth else names])


@lru_cache(maxsize=256)
def _compiled(rest: str) -> re.Pattern[str]:
    return re.compile(rest)


def match_at(raw: str, place: int, anchor: str, group: Iterable[Phrase]) -> tuple[Phrase, int] | None:
    """The first phrase of an anchor's that stands where the anchor does, and where its match ends. Few texts have
    many of the phrases, and compiling all takes longer than reading an article: so each is compiled when met, and its
    lists of names when what is before them is."""
    end = place + len(anchor)
    for phrase in group:
        if _before_list(phrase.rest).match(raw, end) and (match := _compiled(phrase.rest).match(raw, end)):
            return phrase, match.end()
    return None


def begins_phrase(raw: str, place: int) -> bool:
    """Whether a phrase stands at a place, whatever is around it."""
    return any(match_at(raw, place, *found) for found in anchors_at(raw, place))


def next_phrase(raw: str, place: int, within: int) -> int:
    """Where the next phrase stands from a place, if it is less than so many characters away; else the text's end."""
    starts, size = anchor_starts(), len(raw)
    for at in range(place, min(place + within, size)):
        if (raw[at : at + START] in starts or raw[at] in starts) and begins_phrase(raw, at):
            return at
    return size

"""News-like Arabic text of our own, made from a seed: what the benchmarks and no test read."""

from __future__ import annotations

import random

WHO = (
    "وزارة الصحة",
    "المجلس البلدي",
    "البنك المركزي",
    "هيئة الأرصاد",
    "اتحاد الكرة",
    "شركة الكهرباء",
    "الجامعة الوطنية",
)
DID = ("أعلنت", "أكدت", "أوضحت", "ذكرت", "أضافت", "كشفت", "بيّنت")
WHAT = (
    "أن العمل في المشروع الجديد سيبدأ خلال الأسابيع المقبلة",
    "أن {n} عائلة استفادت من البرنامج منذ مطلع عام {y}",
    "ارتفاع الإنتاج بنسبة {p} في المئة مقارنة بالعام الماضي",
    "تخصيص {m} مليون دولار لإعادة تأهيل الطرق والجسور",
    "أن الفرق الفنية أصلحت ثلاثة وعشرين عطلا في يومين",
    "مشاركة {n} طالبا وطالبة في المسابقة التي تقام كل سنة",
    "أن درجات الحرارة ستتراوح بين {p} و{q} درجة مئوية",
    "تعادل الفريقين بعد مباراة استمرت نحو ساعتين ونصف الساعة",
)
TAIL = (
    "في مختلف أنحاء البلاد",
    "وفق بيان نشر يوم الثلاثاء",
    "بحسب ما قال مصدر مسؤول “نعمل على مدار الساعة”",
    "وذلك بعد دراسة استغرقت أربعة أشهر",
    "مشيرة إلى أن النتائج ستعلن قريبا",
)
HEADINGS = ("تفاصيل الخطة", "أرقام جديدة", "ردود الفعل", "ماذا بعد؟", "مطالب الأهالي")
GLUE = ("", "", " ", " ", " ", "  ")  # between sentences: sometimes the dump lost the space


def sentence(rng: random.Random) -> str:
    places = {"n": rng.randint(11, 9999), "y": rng.randint(1990, 2025), "m": rng.randint(2, 900)}
    facts = rng.choice(WHAT).format(p=rng.randint(3, 40), q=rng.randint(41, 50), **places)
    return f"{rng.choice(DID)} {rng.choice(WHO)} {facts} {rng.choice(TAIL)}."


def dump(characters: int, seed: int = 1) -> str:
    """A dump on one line of about so many code points."""
    rng, parts, size = random.Random(seed), [], 0
    while size < characters:
        part = sentence(rng) + rng.choice(GLUE)
        if rng.random() < 0.1:
            part += rng.choice(HEADINGS)
        parts.append(part)
        size += len(part)
    return "".join(parts)[:characters]

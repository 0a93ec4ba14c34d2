"""News-like Arabic text of our own, made from a seed: what the benchmarks and no test read.

A dump is full of numbers and says the same few things in few words, which suits every cache. Prose has the words of a
newspaper: on its first pages nearly every second one has not been there before.
"""

from __future__ import annotations

import random
import re
import sys
from array import array
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.data.dumps import own_text
from core.lexicon import STEP, Lexicon, load

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


LOST = ("", "", " ")  # what is left of a line's end in prose
WORD = re.compile("[\u0621-\u064a]{4,}")
AS_COMMON = 20  # costs of the lexicon that count as one: words between which is a factor of less than 1.6
EXCHANGED = 0.5  # share of the words for which another is put


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


def prose(characters: int, seed: int = 1) -> str:
    """Our own articles glued to one line of about so many code points: first as they are, then again and again with
    many words exchanged for others that are as common, so that words go on coming that were not there before."""
    rng, own, lexicon = random.Random(seed), own_text(), load()
    common, parts, size = _by_commonness(lexicon), list[str](), 0
    lines = [texts for article in own.articles for texts in ([article.title], *(text for _, text in article.blocks))]

    def another(match: re.Match[str]) -> str:
        found = common.get(lexicon.cost(match[0]) // AS_COMMON)
        if not found or rng.random() > EXCHANGED:
            return match[0]
        word: str = lexicon.trie.restore_key(rng.choice(found))
        return word if WORD.fullmatch(word) else match[0]

    first = True
    while size < characters:
        for line in map(" ".join, lines):
            parts.append((line if first else WORD.sub(another, line)) + rng.choice(LOST))
            size += len(parts[-1])
        first = False
    return "".join(parts)[:characters]


def _by_commonness(lexicon: Lexicon) -> dict[int, array[int]]:
    """The keys of the lexicon's words by their rounded cost: all words would take much memory, which a process hands
    down to those that it starts as the most that they have held."""
    found: dict[int, array[int]] = {}
    for key, cost in enumerate(lexicon.costs[:]):
        found.setdefault(cost * STEP // AS_COMMON, array("I")).append(key)
    return found

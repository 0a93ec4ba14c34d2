"""News-like Arabic text of our own, made from a seed: what the benchmarks and no test read.

A dump is full of numbers and says the same few things in few words, which suits every cache. News and prose have the
words of a newspaper: on their first pages nearly every second one has not been there before.
"""

from __future__ import annotations

import random
import re
import sys
from array import array
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.data.dumps import SLIPS, own_text
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
ENDS = ("",) * 19 + (" ",)  # and in news
LENGTHS = (40, 170)  # of a sentence at least
SENTENCES = (1, 1, 2)  # of a paragraph
FIGURES = re.compile("[0-9]")
FIGURED, HEADED, SLIPPED = 0.6, 0.4, 0.4  # shares of sentences with figures that are kept, of paragraphs, of slips
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


def news(characters: int, seed: int = 1) -> str:
    """One line of about so many code points with as much to weigh as in newspapers that lost their line ends.

    Our own sentences are strung together to the length of a paper's, one or two such to a paragraph, with a heading now
    and then and a writer's slips; many words are exchanged. Matched to 214,000 characters of real papers by the places
    where a line may begin. For each 10,000 characters (theirs in brackets) it has about 20 ends of sentences before a
    space (20), 47 without one (44), 15 unknown words that may be two (14), 4 other seams (4), 50 stretches that may be
    headings (55); 24 unknown words in all (23) and 47 numbers in figures (46).
    """
    rng, own = random.Random(seed), own_text()
    exchanged, parts, size = exchanger(rng), list[str](), 0
    sentences = [text for article in own.articles for heading, texts in article.blocks if not heading for text in texts]
    sentences = [text for text in sentences if text[-1] == "." and (not FIGURES.search(text) or rng.random() < FIGURED)]

    def strung() -> str:
        wanted, found = rng.randint(*LENGTHS), rng.choice(sentences)
        while len(found) < wanted:
            found = f"{found[:-1]} {rng.choice(sentences)}"
        return exchanged(found)

    while size < characters:
        if rng.random() < HEADED:
            parts.append(exchanged(rng.choice(own.headings)))
        paragraph = " ".join([strung() for _ in range(rng.choice(SENTENCES))])
        for slip, share in SLIPS:
            if rng.random() < share * SLIPPED:
                paragraph = slip.sub("", paragraph, count=1)
        parts.append(paragraph + rng.choice(ENDS))
        size += len(parts[-1])
    return "".join(parts)[:characters]


def prose(characters: int, seed: int = 1) -> str:
    """Our own articles glued to one line of about so many code points: first as they are, then again and again with
    many words exchanged. With a title or heading every few lines they have three times as many stretches to weigh that
    may be headings as papers have: the worst that is met."""
    rng, own = random.Random(seed), own_text()
    exchanged, parts, size = exchanger(rng), list[str](), 0
    lines = [texts for article in own.articles for texts in ([article.title], *(text for _, text in article.blocks))]
    first = True
    while size < characters:
        for line in map(" ".join, lines):
            parts.append((line if first else exchanged(line)) + rng.choice(LOST))
            size += len(parts[-1])
        first = False
    return "".join(parts)[:characters]


def exchanger(rng: random.Random) -> Callable[[str], str]:
    """What exchanges many words of a text for others that are as common, so that words go on coming that were not
    there before."""
    lexicon = load()
    common = _by_commonness(lexicon)

    def another(match: re.Match[str]) -> str:
        found = common.get(lexicon.cost(match[0]) // AS_COMMON)
        if not found or rng.random() > EXCHANGED:
            return match[0]
        word: str = lexicon.trie.restore_key(rng.choice(found))
        return word if WORD.fullmatch(word) else match[0]

    return lambda text: WORD.sub(another, text)


def _by_commonness(lexicon: Lexicon) -> dict[int, array[int]]:
    """The keys of the lexicon's words by their rounded cost: all words would take much memory, which a process hands
    down to those that it starts as the most that they have held."""
    found: dict[int, array[int]] = {}
    for key, cost in enumerate(lexicon.costs[:]):
        found.setdefault(cost * STEP // AS_COMMON, array("I")).append(key)
    return found

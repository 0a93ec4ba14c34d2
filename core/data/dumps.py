"""Dumps made on purpose: articles glued together as web pages get glued, with what was lost known.

``training.txt`` (articles with many lost places) and ``training-papers.txt`` (as papers write: longer paragraphs and
sub-headings) are our own text (MIT, as the program): ``=`` begins a title (``~`` that of an article of a rare kind),
``#`` a sub-heading, other lines are paragraphs, ``|`` in them stands for the space between two sentences; ``+`` begins
one more title without an article, ``-`` one more sub-heading, ``*`` one more paragraph. More paragraphs come from a
file of sentences, one a line.
"""

from __future__ import annotations

import json
import random
import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from pathlib import Path

from core import lexicon
from core.rules.text import BreakPolicy
from core.rules.words import FIRST_NAMES

TRAPS, PAPERS, NAMES = (Path(__file__).parent / name for name in ("training.txt", "training-papers.txt", "names.json"))
FINAL = re.compile("[.]$")
WORD_GAP = re.compile("(?<=[\u0621-\u064a]{2}) (?=[\u0621-\u064a]{3})|\n")
HABITS = (  # how papers write: what they replace, by what, and how many of them do
    ("“”", ("””", '""', "““", "«»"), 0.4),
    ("أإآ", ("ااا", "اإآ"), 0.12),
)
NAME_BEFORE = re.compile("[\u0621-\u064a](?=[.؟!…]*$)")
FIGURE_GAP = re.compile("(?<=[0-9]) (?=[^وف\\W][\u0621-\u064a]{2})")  # no space before a noun, but one before "and"
BEFORE_FIGURE = re.compile("(?<=[\u0621-\u064a]{3}) (?=[0-9])")
AFTER_SIGN = re.compile("(?<=%) (?=[\u0621-\u064a])")
BEFORE_QUOTE = re.compile("(?<=[\u0621-\u064a]{3}) (?=[“«])")
AFTER_QUOTE = re.compile("(?<=[”»]) (?=[\u0621-\u064a])")
AT_LATIN = re.compile("(?<=[\u0621-\u064a]{3}) (?=[A-Za-z])|(?<=[A-Za-z]) (?=[\u0621-\u064a]{3})")
BEFORE_DASH = re.compile("(?<=[\u0621-\u064a]{2}) (?=- )")
BEFORE_COMMA = re.compile("(?<=[\u0621-\u064a])، ?")
SPACED_COMMA = 0.05  # share of dumps of which the commas stand off
COLON_GAP = re.compile("(?<=[\u0621-\u064a]): ")
SLIPS = (  # spaces that a writer leaves out, and in what share of sentences
    (FIGURE_GAP, 0.1), (BEFORE_FIGURE, 0.06), (AFTER_SIGN, 0.08), (BEFORE_QUOTE, 0.06), (AFTER_QUOTE, 0.02),
    (AT_LATIN, 0.03), (BEFORE_DASH, 0.3),
)  # fmt: skip
RARELY = 0.6
WHOLE, SHUFFLED = 0.5, 0.7  # shares of dumps: whole articles, and (from there) parts of several; the rest is loose
LONG = 0.15  # share of dumps made of parts whose sub-headings are as long as titles
FINISHED, ITEM = 0.6, 40  # share of dumps in which every paragraph of more characters than a list's item has its stop
ALONE = 0.06  # share of dumps that are one paragraph, now and then with its title
UNCLOSED = 0.1  # share of dumps in which a quotation mark is missing
WRAPPED, WIDTHS = 0.01, (56, 92)  # share of dumps that lost the ends of lines of one width within their paragraphs
SPLITS = 0.0004  # share of word gaps that a dump loses in the middle of a line
UNJOINED, MORE_SPLITS = "اأإآدذرزوؤةىء", 4  # after letters that join no other a lost gap is hardly seen
PREPOSITION = re.compile(" (?:في|من|على|إلى|عن|مع) ")  # nor before a short word that goes with the one before it


Block = tuple[bool, list[str]]  # heading or not, its sentences
Section = list[Block]  # what stays together when articles are shuffled


@dataclass(slots=True)
class Article:
    title: str
    blocks: list[Block] = field(default_factory=list)
    rare: bool = False  # lists, live pages, dialogues: not as common as there are articles of it


@dataclass(slots=True)
class Own:
    """Our own text: whole articles, and all titles and sub-headings."""

    articles: list[Article]
    titles: list[str]
    headings: list[str]
    paragraphs: list[list[str]]


@dataclass(slots=True)
class Dump:
    """A glued text: where its lines begin and whether they are headings, and where words were glued inside a line."""

    text: str
    breaks: BreakPolicy
    lines: dict[int, bool]
    splits: set[int]


def own_text() -> Own:
    own = Own([], [], [], [])
    within = False  # an article, which an empty line ends: in it a dash begins an item of a list
    for line in chain(*(file.read_text(encoding="utf-8").splitlines() for file in (TRAPS, PAPERS))):
        mark, text = line[:2], line[2:]
        if mark in ("= ", "~ "):
            own.articles.append(Article(text, rare=mark == "~ "))
            own.titles.append(text)
            within = True
        elif not line:
            within = False
        elif mark == "# ":
            own.articles[-1].blocks.append((True, [text]))
            own.headings.append(text)
        elif within:
            own.articles[-1].blocks.append((False, line.split("|")))
        else:
            {"+ ": own.titles, "- ": own.headings}.get(mark, []).append(text)
            if mark == "* ":
                own.paragraphs.append(text.split("|"))
    return own


def sentences(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").split("\n") if len(line.split()) > 3]


def make_dump(rng: random.Random, own: Own, loose: Sequence[str], breaks: BreakPolicy) -> Dump:
    """One dump of a random article: an own one as it is, shuffled ones, or loose sentences under own headings."""
    way = rng.random()  # of those made of parts fewer have a title, as their leads have nothing to do with it
    if way < WHOLE:
        article = rng.choice(own.articles)
        if article.rare and rng.random() < RARELY:
            article = rng.choice(own.articles)
    else:
        title, lines = rng.choice(own.titles), own.titles if rng.random() < LONG else own.headings
        headings = [(True, [text]) for text in rng.sample(lines, 8)]
        sections = _own_sections(rng, own) if way < SHUFFLED else _loose_paragraphs(rng, loose)
        article = Article(title, _interleave(rng, headings, sections))
    if rng.random() < ALONE:
        whole = [block for block in article.blocks if not block[0]]
        return _glue(rng, Article(article.title, [rng.choice(whole)]), breaks, 0.15)
    return _glue(rng, article, breaks, 0.4 if way < WHOLE else 0.3)


def _own_sections(rng: random.Random, own: Own) -> list[Section]:
    """Parts of several articles, each heading with what stands under it."""
    found = [section for article in rng.sample(own.articles, 4) for section in _sections(article)]
    found += ([(False, text)] for text in rng.sample(own.paragraphs, 8))
    rng.shuffle(found)
    return found[: rng.randint(3, 9)]


def _sections(article: Article) -> list[Section]:
    """An article's headings with their paragraphs, and the paragraphs of its lead one by one."""
    found: list[Section] = []
    for block in article.blocks:
        if block[0] or not found or not found[-1][0][0]:
            found.append([])
        found[-1].append(block)
    return found


def _loose_paragraphs(rng: random.Random, loose: Sequence[str]) -> list[Section]:
    return [[(False, rng.sample(list(loose), rng.choice((1, 1, 1, 2, 2, 3, 4))))] for _ in range(rng.randint(2, 9))]


def _interleave(rng: random.Random, headings: list[Block], sections: list[Section]) -> list[Block]:
    rate = rng.choice((0.0, 0.2, 0.4, 0.5))
    out: list[Block] = []
    for index, section in enumerate(sections):
        if index and headings and not section[0][0] and rng.random() < rate:
            out.append(headings.pop())
            if headings and rng.random() < 0.06:
                out.append(headings.pop())  # one of a part, one of its first section
        out += section
    return out


def _glue(rng: random.Random, article: Article, breaks: BreakPolicy, titles: float = 0.4) -> Dump:
    lines = list(article.blocks)
    if rng.random() < titles * (2 if breaks == "lost" else 1):
        lines.insert(0, (True, [article.title]))
    unfinished, finished = rng.choice((0.0, 0.02, 0.1)), rng.random() < FINISHED
    spaced = rng.choice((0.0, 0.05, 0.1, 0.4))  # share of line breaks of which a space is left
    apart = rng.random() < SPACED_COMMA
    width = rng.randint(*WIDTHS) if rng.random() < WRAPPED else 0
    kept = rng.random() < 0.12  # the dump has its line breaks: nothing is lost
    name = rng.choice((strange_word, last_word))(rng) if rng.random() < 0.4 else ""
    if name and rng.random() < 0.4:
        name = f"{rng.choice(sorted(FIRST_NAMES))} {last_word(rng)}"
    dump = Dump("", breaks, {}, set())
    parts: list[str] = []
    place = 0
    for number, (heading, whole) in enumerate(lines):
        texts = list(whole)
        if finished and not heading and texts[-1][-1].isalnum() and sum(map(len, texts)) > ITEM:
            texts[-1] += "."
        if not heading and rng.random() < unfinished:
            texts[-1] = FINAL.sub("", texts[-1])
        ended = bool(parts) and parts[-1][-1] in '.؟!…”»"'
        gap = "\n" if kept and number else ""
        if number and not kept and ended and rng.random() < (spaced if breaks == "sentence" or heading else 0):
            gap = " "
        for index, whole_sentence in enumerate(texts):
            sentence = _slips(rng, whole_sentence, "" if heading and rng.random() < 0.8 else name)
            if apart:
                sentence = BEFORE_COMMA.sub(" ، ", sentence)
            if width and not heading:
                sentence = _wrap(sentence, width)
            if index:
                gap = "" if rng.random() < 0.008 and breaks == "lost" else " "
            parts.append(gap)
            place += len(gap)
            if not index or breaks == "sentence":
                dump.lines[place] = heading
            place = _add(rng, sentence, place, parts, dump)
    dump.text = "".join(parts)
    closing = [at for at, char in enumerate(dump.text) if char == "”"]
    if closing and rng.random() < UNCLOSED:
        at = rng.choice(closing)
        dump.text = f"{dump.text[:at]} {dump.text[at + 1 :]}"
    for letters, habits, share in HABITS:
        if rng.random() < share:
            dump.text = dump.text.translate(str.maketrans(letters, rng.choice(habits)))
    return dump


def _slips(rng: random.Random, sentence: str, name: str) -> str:
    """The sentence as a writer in haste leaves it, with a foreign name put in where there is one."""
    if rng.random() < 0.03:
        sentence = COLON_GAP.sub(":", sentence)
    for gap, share in SLIPS:
        if rng.random() < share:
            sentence = gap.sub("", sentence, count=rng.choice((0, 1, 1)))  # nought: all of them
    if name and rng.random() < 0.4:
        words = sentence.split(" ")
        place = rng.choice((1, rng.randrange(1, len(words) + 1), len(words)))
        if place < len(words):
            words.insert(place, name)
        elif match := NAME_BEFORE.search(sentence):  # the last word, with the mark that ends the sentence behind it
            words = [f"{sentence[: match.end()]} {name}{sentence[match.end() :]}"]
        sentence = " ".join(words)
    return sentence


def _wrap(sentence: str, width: int) -> str:
    """The sentence with a line end, which is to be lost, in place of each space at which it was wrapped."""
    return "\n".join(textwrap.wrap(sentence, width, break_long_words=False, break_on_hyphens=False))


def last_word(rng: random.Random) -> str:
    """A rare word or name such as a line may end with."""
    return rng.choice(_rare()) if rng.random() < 0.5 else foreign_name(rng)


@lru_cache(maxsize=1)
def _rare() -> list[str]:
    """The rarest words of the lexicon, most of them foreign names."""
    words = lexicon.load()
    return [
        w for w in words.trie if 4 <= len(w) <= 9 and words.cost(w) > 660 and not w.startswith(("ال", "وال", "بال"))
    ]


def strange_word(rng: random.Random) -> str:
    """A word that no lexicon has and that is yet one word: a foreign name with a clitic, a rare dual or plural."""
    way = rng.random()
    if way < 0.15:
        return rng.choice(_short()) + rng.choice(_short())  # a name that happens to be made of two words
    if way < 0.6:
        return foreign_name(rng)
    if way < 0.75:
        return rng.choice(("ال", "وال", "بال", "لل", "و", "ب", "ل")) + foreign_name(rng)
    return rng.choice(("", "", "ال", "وال", "و")) + rng.choice(_stems()) + rng.choice(("ان", "ين", "يون", "يين", "ات"))


@lru_cache(maxsize=1)
def _short() -> list[str]:
    """Short words, none so common that it would be seen in a name."""
    words = lexicon.load()
    return [word for word in words.trie if 3 <= len(word) <= 5 and 480 < words.cost(word) < 700 and word[0] not in "وا"]


@lru_cache(maxsize=1)
def _stems() -> list[str]:
    """Words whose duals and plurals the lexicon lacks."""
    words = lexicon.load()
    found = (w for w in words.trie if 4 <= len(w) <= 8 and words.cost(w) < 640 and w[-1] not in "اةىيونتءهك")
    return [
        word for word in found
        if not word.startswith(("ال", "وال", "بال", "لل", "ي")) and not any(words.known(word + e) for e in ("ان", "ين"))
    ]  # fmt: skip


def foreign_name(rng: random.Random) -> str:
    """A family name made up of parts."""
    parts = json.loads(NAMES.read_text(encoding="utf-8"))
    return rng.choice(parts["firsts"].split()) + rng.choice(parts["lasts"].split())


def _add(rng: random.Random, sentence: str, place: int, parts: list[str], dump: Dump) -> int:
    """Add a sentence, some of its words glued; the place after it."""
    at = 0
    for match in WORD_GAP.finditer(sentence):
        likely = sentence[match.start() - 1] in UNJOINED, PREPOSITION.match(sentence, match.start()) is not None
        if match[0] == "\n" or rng.random() < SPLITS * MORE_SPLITS ** sum(likely):
            piece = sentence[at : match.start()]
            parts.append(piece)
            place += len(piece)
            dump.splits.add(place)
            at = match.end()
    parts.append(sentence[at:])
    return place + len(sentence) - at

"""Fit the weights of the line model on made dumps, and write core/data/breaks.json.

    python -m core.data.fit_lines SENTENCES [--dumps 9000] [--passes 8]

SENTENCES is a text of one sentence a line (the file was fitted with the 1,000 sentences of UD_Arabic-PUD, CC BY-SA
3.0, and with our own articles). First the weights of splits are fitted on words glued in pairs against rare words of
the lexicon (logistic regression), then those of lines on whole dumps (a conditional random field over the sites).
"""

from __future__ import annotations

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import exp, sqrt
from pathlib import Path
from typing import NamedTuple

from core import lexicon
from core.data.dumps import Dump, Own, foreign_name, last_word, make_dump, own_text, sentences, strange_word
from core.lexicon import Lexicon, bare
from core.rules import scorer
from core.rules.chain import Sums, sums
from core.rules.evidence import Evidence, evidence, score
from core.rules.glue import best_split, dot, ranked
from core.rules.halves import Features, Glue, context
from core.rules.nesting import nesting
from core.rules.sites import find_sites
from core.rules.strange import MIN_TOKEN, TOKEN, unknown_tokens
from core.rules.words import FOREIGN_TAILS, NAME_HEADS

RARE = 740  # cost from which a word of the lexicon stands for one that is in no lexicon
SEEDS = (20240607, 4711, 1912, 33)  # of the fits whose mean is written: chance in the dumps is halved
ENDINGS = ("ي", "ية", "يا", "يين", "يون", "ين", "ات", "ان", "ه", "ها", "هم", "نا")  # of a name's forms
PAIRS, NAMES = 12_000, 1_000
START: Features = {"bias": -3.0, "gain": 1.0}


class Glued(NamedTuple):
    """Two words as one: the word before them, where the first ends, and names that the text has by themselves."""

    before: str
    pair: str
    place: int
    seen: frozenset[str]


class Descent:
    """Weights that learn by gradient, each with its own rate (AdaGrad), drawn towards nought."""

    def __init__(self, rate: float, pull: float) -> None:
        self.weights = scorer.Table()
        self._seen: dict[str, float] = defaultdict(float)
        self._rate, self._pull = rate, pull
        self._stands: list[scorer.Table] = []

    def rest(self) -> None:
        """Remember the weights as they stand, after each pass over the data but the last."""
        self._stands.append(scorer.Table(self.weights))

    def settled(self, last: int) -> dict[str, float]:
        """The mean of the weights after the last passes: what is left when their random order is taken out."""
        stands = [*self._stands, self.weights][-last:]
        return {name: sum(table[name] for table in stands) / len(stands) for name in self.weights}

    def learn(self, gradient: Mapping[str, float]) -> None:
        for name, value in gradient.items():
            slope = value - self._pull * self.weights[name]
            self._seen[name] += slope * slope
            self.weights[name] += self._rate * slope / (sqrt(self._seen[name]) + 1e-6)


def fit_glue(rng: random.Random, texts: Sequence[str], words: Lexicon) -> dict[str, float]:
    """Weights of core/rules/glue.py."""
    befores = [token for text in texts for token in TOKEN.findall(text)]
    glued = list(_glued_pairs(rng, texts, words))
    rare = [w for w in words.trie if len(w) >= MIN_TOKEN and words.cost(w) >= RARE]
    real = [bare(token.text) for text in texts for token in unknown_tokens(text, words)]
    names = [name for name in _names(rng, words) if name not in words.trie]
    single = [(word, frozenset[str]()) for word in (*rng.sample(rare, PAIRS), *real * 8, *names)]
    single += [(name + rng.choice(ENDINGS), frozenset((name,))) for name in names[::6]]
    weights: Features = START
    for _ in range(2):
        glue = Glue(words, weights)
        rows = [
            (split.features, 1.0)
            for before, pair, place, seen in glued
            if (split := best_split(pair, context(before), glue, seen=seen)) and split.place == place
        ]
        rows += [
            (split.features, 0.0)
            for word, seen in single
            if (split := best_split(word, context(rng.choice(befores)), glue, seen=seen))
        ]
        rows += [(features, 1.0) for row in glued if (features := _preference(row, glue))]
        descent = Descent(0.2, 0.002)
        for _ in range(10):
            descent.rest()
            rng.shuffle(rows)
            for features, right in rows:
                chance = 1 / (1 + exp(-max(-30.0, min(30.0, dot(features, descent.weights)))))
                descent.learn({name: (right - chance) * value for name, value in features.items()})
        weights = descent.settled(5)
    return dict(weights)


def _preference(glued: Glued, glue: Glue) -> Features:
    """What the right split of a glued pair has more of than the best wrong one."""
    found = ranked(glued.pair, context(glued.before), glue, glued.seen)
    right = next((split.features for split in found if split.place == glued.place), None)
    wrong = next((split.features for split in found if split.place != glued.place), None)
    if right is None or wrong is None:
        return {}
    return {name: right.get(name, 0.0) - wrong.get(name, 0.0) for name in sorted({*right, *wrong})}


def _names(rng: random.Random, words: Lexicon) -> Iterator[str]:
    """Names and brands as writers glue them (نور and الدائم, سناب and شات), and words made up of parts."""
    articles = [w for w in words.trie.keys("ال") if len(w) > 4 and words.cost(w) < 600]
    common = [w for w in words.trie if 3 <= len(w) <= 6 and words.cost(w) < 600]
    heads, tails = sorted(NAME_HEADS), sorted(FOREIGN_TAILS)
    for _ in range(NAMES):
        yield rng.choice(heads) + rng.choice(articles)
        yield rng.choice(common) + rng.choice(tails)
        for _ in range(5):
            yield strange_word(rng)


def _glued_pairs(rng: random.Random, texts: Sequence[str], words: Lexicon) -> Iterator[Glued]:
    """The last word of one text with the first of another, where the lexicon doesn't have both together."""
    found = [TOKEN.findall(text.rstrip('.؟!…”»"')) for text in texts]
    first = [bare(tokens[0]) for tokens in found if tokens]
    last = [(tokens[-2], bare(tokens[-1])) for tokens in found if len(tokens) > 1]
    count = 0
    while count < PAIRS:
        (before, left), right = rng.choice(last), rng.choice(first)
        seen = frozenset[str]()
        if rng.random() < 0.2:
            before, left = rng.choice((before, left, foreign_name(rng))), last_word(rng)
            if rng.random() < 0.4:
                seen = frozenset((left,))
        if rng.random() < 0.4 and not right.startswith("و"):
            right = "و" + right
        if len(left + right) >= MIN_TOKEN and left + right not in words.trie:
            count += 1
            yield Glued(before, left + right, len(left), seen)


def fit_lines(
    rng: random.Random, dumps: Sequence[Dump], glue: Mapping[str, float], words: Lexicon, passes: int
) -> dict[str, float]:
    """Weights of core/rules/evidence.py."""
    read = []
    for dump in dumps:
        nest = nesting(dump.text)
        sites = find_sites(dump.text, nest, words, glue)
        found = list(evidence(dump.text, sites, nest, dump.breaks))
        read.append((found, _truth(dump, [site.at for site in sites], found)))
    descent = Descent(0.3, 0.0)
    for number in range(passes):
        descent.rest()
        rng.shuffle(read)
        loss = 0.0
        for found, truth in read:
            weights = scorer.Weights(scorer.Table(glue), descent.weights)
            guess = sums(score(found, weights))
            loss += guess.whole - sum(weights.line_score(names) for names in truth)
            descent.learn(_gradient(found, truth, guess, descent.weights))
        print(f"pass {number + 1}: {loss / len(read):.3f} nats a dump")
    return descent.settled(max(1, passes // 2))


def _truth(dump: Dump, places: Sequence[int], found: Sequence[Evidence]) -> list[tuple[str, ...]]:
    """The feature names of the right reading."""
    index = {at: i for i, at in enumerate(places)}
    lines = [(index[at], heading) for at, heading in sorted(dump.lines.items()) if at in index]
    names = [found[index[at]].split for at in dump.splits if at in index and found[index[at]].split]
    before, heading = -1, dump.lines[0]
    for site, next_heading in lines:
        if heading and before in found[site].headings:
            names.append(tuple(chain.from_iterable(found[site].headings[before])))
        elif not found[site].forced:
            names.append(found[site].end)
        before, heading = site, next_heading
    return names


def _gradient(
    found: Sequence[Evidence], truth: Iterable[tuple[str, ...]], guess: Sums, weights: Mapping[str, float]
) -> dict[str, float]:
    gradient: dict[str, float] = defaultdict(float)
    for names in truth:
        for name in names:
            gradient[name] += 1
    for site in range(-1, len(found)):
        for chance, end in guess.headings(site):
            if chance > 1e-4:
                for name in chain.from_iterable(found[end].headings[site]):
                    gradient[name] -= chance
        if site < 0:
            continue
        if not found[site].forced and (chance := guess.end(site)) > 1e-4:
            for name in found[site].end:
                gradient[name] -= chance
        if found[site].split and (chance := guess.split(site)) > 1e-4:
            for name in found[site].split:
                gradient[name] -= chance
    for name in gradient:
        gradient[name] -= 0.0005 * weights[name]
    return gradient


def own_lines(own: Own) -> list[str]:
    """Every title, sub-heading and sentence of our own text."""
    found = [*own.titles, *own.headings, *(text for part in own.paragraphs for text in part)]
    return found + [
        text for article in own.articles for heading, part in article.blocks if not heading for text in part
    ]


def _fit(rng: random.Random, file: Path, count: int, passes: int) -> dict[str, dict[str, float]]:
    """Both tables of weights, fitted once."""
    words, own, loose = lexicon.load(), own_text(), sentences(file)
    glue = fit_glue(rng, [*loose, *own_lines(own)], words)
    dumps = [make_dump(rng, own, loose, ("sentence", "lost")[i % 2]) for i in range(count)]
    return {"glue": glue, "lines": fit_lines(rng, dumps, glue, words, passes)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("--dumps", type=int, default=9000)
    parser.add_argument("--passes", type=int, default=8)
    options = parser.parse_args()
    fits = [_fit(random.Random(seed), options.sentences, options.dumps, options.passes) for seed in SEEDS]
    names = {part: sorted({name for fit in fits for name in fit[part]}) for part in fits[0]}
    rounded = {
        part: {name: round(sum(fit[part].get(name, 0.0) for fit in fits) / len(fits), 3) for name in found}
        for part, found in names.items()
    }
    scorer.FILE.write_text(json.dumps(rounded, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

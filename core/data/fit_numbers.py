"""Fit the confidences of numbers on marked sentences, and write core/numerals/data/confidence.tsv.

    python -m core.data.fit_numbers [--show]

training-numbers.txt has the sentences, all our own. For each class of evidence it is counted how often span and value
are as marked; a class seen seldom stays near what it was judged to be. ``--show`` prints what was read otherwise
instead.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from core.numerals.confidence import Class, classes
from core.numerals.extract import extract
from core.numerals.finds import Find
from core.numerals.tables import DATA

SENTENCES = Path(__file__).parent / "training-numbers.txt"
WEIGHT = 12  # how many numbers the judgement of a class counts for
LEAST, MOST = 0.5, 0.99
# Each class is at least as sure as the one after it, by what they mean.
CHAINS = (
    ("dual-unit", "dual", "dual-oblique", "dual-rare"), ("words", "words-one"),
    ("year", "year-bare"), ("age", "age-bare"), ("ordinal", "ordinal-first", "ordinal-bare"), ("range", "range-dash"),
    ("figure", "figure-bare"),
)  # fmt: skip
Block = tuple[float, int, tuple[str, ...]]  # a share, the weight of it, the classes that have it
_MARK = re.compile(r"\[([^|\]]+)\|([a-z]+)(?:\|([^|\]]+))?\]")


class Gold(NamedTuple):
    """A number as it is marked in a sentence; offsets are code points of the sentence without its marks."""

    start: int
    end: int
    kind: str
    value: str


def marked(line: str) -> tuple[str, tuple[Gold, ...]]:
    """A sentence without its marks, and the numbers that were marked."""
    text, found, at = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        found.append(Gold(len(text), len(text) + len(mark[1]), mark[2], mark[3] or mark[1]))
        text, at = text + mark[1], mark.end()
    return text + line[at:], tuple(found)


def sentences() -> Iterator[tuple[str, tuple[Gold, ...]]]:
    """The sentences of training-numbers.txt."""
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield marked(line)


def counted() -> tuple[Counter[str], Counter[str]]:
    """How many numbers of each class were read, and how many of them were right."""
    seen, right = Counter[str](), Counter[str]()
    for text, gold in sentences():
        wanted = {(number.start, number.end, number.value) for number in gold}
        sorts: list[str] = []

        def told(found: Find, sorts: list[str] = sorts) -> float:
            sorts.append(found.sort)
            return 1.0

        for mention, sort in zip(extract(text, told), sorts, strict=True):
            seen[sort] += 1
            right[sort] += (mention.start, mention.end, mention.value) in wanted
    return seen, right


def fitted(judged: Mapping[str, Class], seen: Counter[str], right: Counter[str]) -> dict[str, float]:
    """The share of right numbers of each class, drawn towards its judgement, and in the order of the chains."""
    weights = {name: seen[name] + WEIGHT for name in judged}
    shares = {name: (right[name] + WEIGHT * one.judged) / weights[name] for name, one in judged.items()}
    for chain in CHAINS:
        shares |= _falling([(shares[name], weights[name], (name,)) for name in chain])
    return {name: round(min(MOST, max(LEAST, share)), 3) for name, share in shares.items()}


def _falling(chain: Sequence[Block]) -> dict[str, float]:
    """The shares of a chain, those that would rise along it taken together (pool adjacent violators)."""
    blocks: list[Block] = []
    for block in chain:
        share, weight, names = block
        while blocks and blocks[-1][0] < share:
            above, more, others = blocks.pop()
            share = (above * more + share * weight) / (more + weight)
            weight, names = weight + more, others + names
        blocks.append((share, weight, names))
    return {name: share for share, _, names in blocks for name in names}


def differing() -> Iterator[str]:
    """Each sentence that is read otherwise than it is marked: what is read too much, and what is missed."""
    for text, gold in sentences():
        wanted = {(number.start, number.end, number.value) for number in gold}
        read = {(mention.start, mention.end, mention.value) for mention in extract(text)}
        if wanted != read:
            more, missed = (
                ", ".join(f"{text[start:end]} = {value}" for start, end, value in sorted(numbers))
                for numbers in (read - wanted, wanted - read)
            )
            yield f"{text}\n    read: {more or '-'}    marked: {missed or '-'}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true")
    if parser.parse_args().show:
        print(*differing(), sep="\n")
        return
    judged = classes()
    seen, right = counted()
    shares = fitted(judged, seen, right)
    rows = (f"{name}\t{shares[name]:g}\t{one.judged:g}\t{right[name]}/{seen[name]}\n" for name, one in judged.items())
    head = "# class of evidence\tprobability that span and value are right\tas judged\tright of seen\n"
    (DATA / "confidence.tsv").write_text(head + "".join(rows), encoding="utf-8")
    print(f"{sum(right.values())} of {sum(seen.values())} right")


if __name__ == "__main__":
    main()

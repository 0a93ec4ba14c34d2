"""How far the confidences of breaks can be trusted, on text that the weights were not fitted on.

    python -m core.data.held_out SENTENCES [--dumps 3000] [--plot calibration.svg]

Own text and sentences are halved; the weights fitted on one half are tried on dumps of the other, both ways round.
Printed, as JSON, for each break policy: how many breaks were proposed, the expected calibration error over ten bins,
and what share of those with confidence 0.95 or more is right in place and kind. The plot has a point for each bin.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from core import lexicon
from core.data.dumps import Dump, Own, make_dump, own_text, sentences
from core.data.fit_lines import fit_glue, fit_lines, own_lines
from core.rules import scorer
from core.rules.breaks import lines
from core.rules.text import BreakPolicy, Text

POLICIES: tuple[BreakPolicy, ...] = ("sentence", "lost")
SURE = 0.95
SIDE, MARGIN = 320, 40  # of the plot, in pixels
COLOURS = {"sentence": "#1b6ca8", "lost": "#b3541e"}


class Row(NamedTuple):
    """One proposed break: its confidence, and whether a line of that kind begins there."""

    breaks: BreakPolicy
    confidence: float
    right: bool


def rows(sentence_list: Sequence[str], dumps: int) -> Iterator[Row]:
    """The breaks proposed on dumps of either half of the text by weights fitted on the other."""
    own, words = own_text(), lexicon.load()
    halves = [(_half(own, k), sentence_list[k::2]) for k in (0, 1)]
    for fitted, tried in (halves, halves[::-1]):
        rng = random.Random(7)
        glue = fit_glue(rng, [*fitted[1], *own_lines(fitted[0])], words)
        made = [make_dump(rng, *fitted, POLICIES[i % 2]) for i in range(dumps // 2)]
        weights = scorer.Weights(scorer.Table(glue), scorer.Table(fit_lines(rng, made, glue, words, 5)))
        for i in range(dumps // 2):
            yield from _tried(make_dump(rng, *tried, POLICIES[i % 2]), weights)


def _half(own: Own, k: int) -> Own:
    return Own(own.articles[k::2], own.titles[k::2], own.headings[k::2], own.paragraphs[k::2])


def _tried(dump: Dump, weights: scorer.Weights) -> Iterator[Row]:
    for edit in lines(Text(dump.text, dump.breaks), weights=weights):
        if edit.is_break and not edit.is_mark:
            right = dump.lines.get(edit.end) == (edit.kind == "heading-break")
            yield Row(dump.breaks, edit.confidence, right)


def reliability(found: Sequence[Row]) -> dict[str, Any]:
    """Calibration figures of one policy's rows; ``bins`` holds mean confidence, share right and count of each bin."""
    bins: list[list[Row]] = [[] for _ in range(10)]
    for row in found:
        bins[min(9, int(row.confidence * 10))].append(row)
    sure = [row.right for row in found if row.confidence >= SURE]
    error = sum(abs(sum(row.confidence - row.right for row in each)) for each in bins)
    return {
        "breaks": len(found),
        "error": round(error / len(found), 4),
        "sure": len(sure),
        "sure right": round(sum(sure) / len(sure), 4),
        "bins": [
            [round(sum(r.confidence for r in each) / len(each), 3), round(sum(r.right for r in each) / len(each), 3),
             len(each)]
            for each in bins if each
        ],
    }  # fmt: skip


def plot(tables: Mapping[BreakPolicy, dict[str, Any]]) -> str:
    """An SVG picture: share right over confidence, a dot for each bin, its area by the logarithm of its count."""
    size = SIDE + 2 * MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" font-family="sans-serif">',
        f'<rect width="{size}" height="{size}" fill="white"/>',
        f'<path d="M{MARGIN} {MARGIN + SIDE}L{MARGIN + SIDE} {MARGIN}" stroke="#999" stroke-dasharray="4"/>',
        f'<path d="M{MARGIN} {MARGIN}V{MARGIN + SIDE}H{MARGIN + SIDE}" stroke="#333" fill="none"/>',
    ]
    for index, (name, table) in enumerate(tables.items()):
        for confidence, share, count in table["bins"]:
            x, y = MARGIN + SIDE * confidence, MARGIN + SIDE * (1 - share)
            radius = 2 + len(str(count))
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" fill="{COLOURS[name]}" opacity=".8"/>')
        label = f"{name}: {table['breaks']}, {table['error']}"
        parts.append(f'<text x="{MARGIN + 8}" y="{MARGIN + 16 * (index + 1)}" fill="{COLOURS[name]}">{label}</text>')
    return "\n".join([*parts, "</svg>", ""])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("--dumps", type=int, default=3000)
    parser.add_argument("--plot", type=Path)
    options = parser.parse_args()
    found = list(rows(sentences(options.sentences), options.dumps))
    tables = {name: reliability([row for row in found if row.breaks == name]) for name in POLICIES}
    print(json.dumps(tables))
    if options.plot:
        options.plot.write_text(plot(tables), encoding="utf-8")


if __name__ == "__main__":
    main()

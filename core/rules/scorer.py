"""The weights of the line model: a number for each feature name, fitted by core/data/fit_breaks.py."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).parent.parent / "data" / "breaks.json"


class Table(dict[str, float]):
    """Weights by name; a name without weight counts nothing."""

    def __missing__(self, name: str) -> float:
        return 0.0


@dataclass(frozen=True, slots=True)
class Weights:
    """``glue`` scores the splits of a token, ``lines`` sites and headings."""

    glue: Table
    lines: Table

    def line_score(self, features: Iterable[str]) -> float:
        return sum(map(self.lines.__getitem__, features))


@lru_cache(maxsize=1)
def load() -> Weights:
    """The fitted weights."""
    with FILE.open(encoding="utf-8") as handle:
        tables = json.load(handle)
    return Weights(Table(tables["glue"]), Table(tables["lines"]))

"""The weights of the line model: a number for each feature name, fitted by core/data/fit_breaks.py."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).parent.parent / "data" / "breaks.json"


@dataclass(frozen=True, slots=True)
class Weights:
    """``glue`` scores the splits of a token, ``lines`` sites and headings; a name without weight counts nothing."""

    glue: Mapping[str, float]
    lines: Mapping[str, float]

    def line_score(self, features: Iterable[str]) -> float:
        lines = self.lines
        return sum(lines.get(name, 0.0) for name in features)


@lru_cache(maxsize=1)
def load() -> Weights:
    """The fitted weights."""
    with FILE.open(encoding="utf-8") as handle:
        return Weights(**json.load(handle))

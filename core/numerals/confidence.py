"""How often each class of evidence is right: the share of right spans and values among cases of our own."""

from __future__ import annotations

from functools import lru_cache

from core.numerals.finds import Find
from core.numerals.tables import DATA


@lru_cache(maxsize=1)
def _table() -> dict[str, float]:
    lines = (DATA / "confidence.tsv").read_text(encoding="utf-8").splitlines()
    return {name: float(share) for name, share in (line.split("\t") for line in lines if not line.startswith("#"))}


def of(found: Find) -> float:
    """Calibrated probability that the span and the value of a number are right."""
    return _table()[found.sort]

"""How often the numbers of each class of evidence are right: data/confidence.tsv, made by core/data/fit_numbers.py."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from core.numerals.finds import Find
from core.numerals.tables import DATA


class Class(NamedTuple):
    """``share``: probability that span and value are right; ``judged``: what it was taken for before counting."""

    share: float
    judged: float


@lru_cache(maxsize=1)
def classes() -> dict[str, Class]:
    """The classes of evidence by their names."""
    lines = (DATA / "confidence.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {name: Class(float(share), float(judged)) for name, share, judged, *_ in rows}


def of(found: Find) -> float:
    """Calibrated probability that the span and the value of a number are right."""
    return classes()[found.sort].share

"""Cases of a rule (tests/cases/<rule>.json), and what a rule makes of a text."""

from __future__ import annotations

import doctest
import importlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from core.edits import THRESHOLD, Edit, carry_out, resolve, text_order

CASES = Path(__file__).parents[2] / "cases"


def cases(name: str) -> list[Any]:
    """The cases of a file; one without ``cleaned`` must be left as it is."""
    rows = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    return [pytest.param(row, id=row["label"]) for row in rows]


def mended(raw: str, edits: Iterable[Edit]) -> str:
    """The text with the edits carried out that are sure enough."""
    return carry_out(raw, resolve(raw, edits, THRESHOLD))[0]


def sure(edits: Iterable[Edit]) -> list[Edit]:
    """The edits that would be applied if nothing stood in their way, in text order."""
    return sorted((edit for edit in edits if edit.confidence >= THRESHOLD), key=text_order)


def written(text: str) -> list[str]:
    """The letters and digits of a text, which no edit of a mark or a space may touch."""
    return [char for char in text if char.isalnum()]


def failed_examples(module: str) -> int:
    """How many examples in a module's docstrings are wrong."""
    return doctest.testmod(importlib.import_module(module)).failed

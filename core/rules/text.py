"""What a rule reads, and what a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from core.edits import Edit

BreakPolicy = Literal["sentence", "lost"]


@dataclass(frozen=True, slots=True)
class Text:
    """A text as rules read it: the raw with its character fixes carried out. Offsets are code points into ``text``."""

    text: str
    breaks: BreakPolicy = "sentence"


Rule = Callable[[Text], Iterable[Edit]]

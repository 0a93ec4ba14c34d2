"""The rules: functions from a text to suggestions. core/clean.py is the one door to them.

``CHARACTERS`` read the raw; ``RULES`` read the text with its characters mended. The line rules (core/rules/breaks.py)
come after them, as they need to know what is removed; ``FLAGS`` say what to look at, the places where paragraphs end
and what is removed given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from core.flags import Flag
from core.rules.boilerplate import boilerplate
from core.rules.characters import characters
from core.rules.quotes import quotes
from core.rules.spacing import spacing
from core.rules.tail import tail
from core.rules.text import Rule, Text
from core.spans import Span

CHARACTERS: tuple[Rule, ...] = (characters,)
RULES: tuple[Rule, ...] = (boilerplate, spacing, quotes)
FLAGS: tuple[Callable[[Text, Iterable[int], Iterable[Span]], Iterable[Flag]], ...] = (tail,)

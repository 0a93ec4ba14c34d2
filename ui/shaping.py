"""Arabic as it is drawn, for what does not draw it: letters joined, lines ordered left to right. Never for a widget
of Qt, which shapes by itself."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from functools import lru_cache
from typing import Literal

Base = Literal["R", "L"]
MIRROR = str.maketrans("()[]{}<>«»‹›≤≥", ")(][}{><»«›‹≥≤")
JOINER = "\u2060"  # takes the level of the sign it is put behind: where it comes to stand before it, that was turned
MIRRORED = re.compile(r"[()\[\]{}<>«»‹›≤≥]")
TURNED = re.compile(rf"{JOINER}{MIRRORED.pattern}|{MIRRORED.pattern}{JOINER}")
ISOLATES = dict.fromkeys(map(ord, "\u200e\u200f\u061c\u2066\u2067\u2068\u2069"))


def drawn(line: str, base: Base = "R") -> str:
    """One line as it is drawn, left to right letter by letter, in a base direction. Diacritics stay."""
    joined, ordered = _libraries()
    marked = MIRRORED.sub(lambda sign: sign[0] + JOINER, joined(line.replace(JOINER, "")))
    return TURNED.sub(_mirrored, ordered(marked, base)).translate(ISOLATES)


def drawn_text(text: str, width: int) -> str:
    """A text whose every line is drawn apart; none is longer than ``width`` letters where words allow it.

    A program that knows no Arabic breaks a long line where its left part is full, and the left part is the line's
    end: the paragraph would be read from below. So lines are broken before they are ordered. 0 breaks none.
    """
    return "\n".join(drawn(line) for whole in text.split("\n") for line in _broken(whole, width))


def _mirrored(match: re.Match[str]) -> str:
    """The signs of a stretch that runs from right to left are turned round; python-bidi leaves that to who draws."""
    return match[0][1].translate(MIRROR) if match[0][0] == JOINER else match[0][0]


def _broken(line: str, width: int) -> list[str]:
    if width == 0 or len(line) <= width:
        return [line]
    return textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""]


@lru_cache(maxsize=1)
def _libraries() -> tuple[Callable[[str], str], Callable[[str, str], str]]:
    # Put off: the reshaper is slow to import, and seldom needed.
    from arabic_reshaper import ArabicReshaper  # type: ignore[import-untyped]
    from bidi import get_display  # type: ignore[import-untyped]

    return ArabicReshaper({"delete_harakat": False}).reshape, lambda line, base: str(get_display(line, base_dir=base))

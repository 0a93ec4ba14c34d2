"""What the readers of this package hand on: a number found in a line, in token indexes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from core.mentions import NumberKind
from core.numerals import tables
from core.numerals.tokens import MARK, WORD, Line

MINUS = ("-", "\u2212")
LONGEST_LIST = 40  # tokens that are looked back over in a list: one of thousands must not cost their square


@dataclass(slots=True)
class Place:
    """Words of a line: tokens ``first`` to ``last`` (excluded), without ``cut`` characters of proclitics."""

    first: int
    last: int
    cut: int = 0


@dataclass(slots=True)
class Find:
    """A number in a line. ``cut`` and ``drop``: characters of its first and last token that do not belong to it.

    ``sort`` is the class of evidence that its confidence is read from (data/confidence.tsv).
    """

    first: int
    last: int
    kind: NumberKind
    value: str
    sort: str
    unit: Place | None = None
    counted: Place | None = None
    dual: bool = False
    hijri: bool = False
    cut: int = 0
    drop: int = 0


def word(line: Line, at: int) -> str:
    """The folded form of a token, "" before the first one."""
    return line.tokens[at].fold if at >= 0 else ""


def alone(line: Line, at: int) -> bool:
    """Whether plain figures stand between two words: no date or time of figures, score or formula begins there."""
    token = line.tokens[at]
    if not (token.gap and line.tokens[at + 1].kind == WORD and token.fold.isdecimal() and at):
        return False
    before = line.tokens[at - 1]
    return before.gap and before.kind == WORD


@lru_cache(maxsize=1 << 14)
def stem(key: str) -> str:
    """A folded word without the و ف ب ل ك and ال before it: what word lists are asked for."""
    for size in (1, 2):
        rest = key[size:]
        if rest.startswith("ال") and len(rest) > 4 and key[0] in "وفبلك":
            return rest[2:]
        if size == 1 and key[:2] == "لل" and len(key) > 4:
            return key[2:]
    return key[2:] if key.startswith("ال") and len(key) > 3 else key


def bare_prefix(key: str, forms: frozenset[str]) -> bool:
    """Whether a folded word, or what follows its proclitics and ال, is in a list."""
    if key in forms:
        return True
    if key[:1] in "وفبلك" and len(key) > 3 and key[1:] in forms:
        return True
    return stem(key) in forms


def percent_end(line: Line, at: int) -> int:
    """Where a percent sign or percent words that begin at an index end; 0 where there are none."""
    token = line.tokens[at]
    if token.kind == MARK:
        return at + 1 if token.text in "%٪﹪％" else 0
    if token.fold[:1] not in ("ب", "ف"):
        return 0
    lists = tables.context()
    if token.fold in lists["percent"] and token.fold.startswith("ب"):
        return at + 1
    if token.fold in ("في", "فى", "ب") and word(line, at + 1) in lists["percent-tail"]:
        return at + 2
    return 0

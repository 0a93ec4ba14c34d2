"""What a reviewer teaches by saying no to a word split: that the letters around it are one word."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from core.edits import Edit
from core.lexicon import bare
from core.review import Event, Review


class Lesson(NamedTuple):
    """Words to put into the reviewer's own list, and words to take out of it; without diacritics."""

    learned: frozenset[str]
    unlearned: frozenset[str]


def lesson(review: Review, event: Event) -> Lesson:
    """What an event teaches, undo and redo too. ``review`` is as the event left it.

    What was rejected in bulk by finishing or silencing teaches nothing, since nobody has looked at it; nor does a
    split that gave way to typing or to a line break at its place.
    """
    in_bulk = "reviewed" in (side.get("review", {}).get("status") for side in (event.before, event.after))
    if in_bulk or event.what in ("silence", "type"):
        return Lesson(frozenset(), frozenset())
    learned: set[str] = set()
    unlearned: set[str] = set()
    for edit, was, now in _verdicts(review, event):
        if (was == "rejected") != (now == "rejected") and not _broken(review, edit.start):
            (learned if now == "rejected" else unlearned).add(_glued(review.raw, edit))
    return Lesson(frozenset(learned - {""}), frozenset(unlearned - {""}))


def _verdicts(review: Review, event: Event) -> Iterator[tuple[Edit, str, str]]:
    """The word splits whose verdict an event changes, with the verdict before and after."""
    before, after = event.before.get("edits", {}), event.after.get("edits", {})
    for key in after.keys() & before.keys() & review.edits_by_id.keys():
        edit, was, now = review.edits_by_id[key], before[key], after[key]
        if edit.kind == "word-split" and was and now and "verdict" in was and "verdict" in now:
            yield edit, was["verdict"], now["verdict"]


def _broken(review: Review, place: int) -> bool:
    """Whether a break is carried out that starts at a raw place."""
    edits = review.edits
    low, high = (bisect(edits, place, key=lambda edit: edit.start) for bisect in (bisect_left, bisect_right))
    return any(edit.is_break and edit.applied for edit in edits[low:high])


def _glued(raw: str, edit: Edit) -> str:
    """The run of letters around the place of a split, as the lexicon has words."""
    start, end = edit.start, edit.end
    while start and _in_word(raw[start - 1]):
        start -= 1
    while end < len(raw) and _in_word(raw[end]):
        end += 1
    return bare(unicodedata.normalize("NFKC", raw[start : edit.start] + raw[edit.end : end]))


def _in_word(character: str) -> bool:
    return character.isalpha() or unicodedata.category(character) == "Mn"

"""Where two lists of keys, or two texts, differ: what must be taken out and put in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def common_ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many keys or letters both begin with, and how many of the rest they end with."""
    shorter = min(len(old), len(new))
    if old[:shorter] == new[:shorter]:  # at once: many times quicker than one by one
        return shorter, 0
    head = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    tail = next((i for i in range(shorter - head) if old[-1 - i] != new[-1 - i]), shorter - head)
    return head, tail


def ranges(rows: Iterable[int], count: int, around: int = 0) -> list[tuple[int, int]]:
    """Ascending rows, with so many neighbours on either side, as ranges (both ends included) that don't touch."""
    out: list[tuple[int, int]] = []
    for row in rows:
        first, last = max(0, row - around), min(count - 1, row + around)
        if out and first <= out[-1][1] + 1:
            out[-1] = (out[-1][0], last)
        else:
            out.append((first, last))
    return out

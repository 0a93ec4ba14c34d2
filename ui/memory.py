"""Memory that is kept in hand: a long text is made anew at each key, and fresh pages cost more than the letters; so
are the rows of its things, and looking through them for rings of garbage costs more than making them."""

from __future__ import annotations

import ctypes
import gc
import sys

TRIM_THRESHOLD, MMAP_THRESHOLD = -1, -3  # glibc's names for them in malloc.h
THRESHOLDS = 50_000, 20, 20  # new objects until Python looks for rings among the young, and rounds until the older
KEPT, WHOLE = 256 << 20, 64 << 20  # bytes: what may stay unused, and the largest piece that is taken from it


def collect_seldom() -> None:
    """Ask Python to look for rings of garbage seldom. What is in no ring goes at once all the same."""
    gc.set_threshold(*THRESHOLDS)


def keep_pages() -> bool:
    """Ask the C library not to give each large piece back to the system. False where it has no such wish."""
    if not sys.platform.startswith("linux"):
        return False
    wish = getattr(ctypes.CDLL(None), "mallopt", None)
    return wish is not None and bool(wish(MMAP_THRESHOLD, WHOLE)) and bool(wish(TRIM_THRESHOLD, KEPT))

"""Memory that is kept in hand: a long text is made anew at each key, and fresh pages cost more than the letters."""

from __future__ import annotations

import ctypes
import sys

TRIM_THRESHOLD, MMAP_THRESHOLD = -1, -3  # glibc's names for them in malloc.h
KEPT, WHOLE = 256 << 20, 64 << 20  # bytes: what may stay unused, and the largest piece that is taken from it


def keep_pages() -> bool:
    """Ask the C library not to give each large piece back to the system. False where it has no such wish."""
    if not sys.platform.startswith("linux"):
        return False
    wish = getattr(ctypes.CDLL(None), "mallopt", None)
    return wish is not None and bool(wish(MMAP_THRESHOLD, WHOLE)) and bool(wish(TRIM_THRESHOLD, KEPT))

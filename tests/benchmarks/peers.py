"""Public peers on the same text, run in an environment of their own: ``python peers.py TEXT`` prints JSON.

Sentences: ICU's break iterator and sentencex. Numbers: PyArabic's detection and arabic-itn's rewriting. They do less
than the program (no repair of glued text, no offsets or kinds of numbers): the figures say what speed is usual.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import arabic_itn
import icu
import pyarabic.araby
import pyarabic.number
import sentencex

MOST = 5.0  # seconds for one peer; a slow one is measured on less


def icu_sentences(text: str) -> int:
    iterator = icu.BreakIterator.createSentenceInstance(icu.Locale("ar"))
    iterator.setText(text)
    return sum(1 for _ in iterator)


def sentencex_sentences(text: str) -> int:
    return len(list(sentencex.segment("ar", text)))


def pyarabic_numbers(text: str) -> int:
    return len(pyarabic.number.detect_number_phrases_position(pyarabic.araby.tokenize(text)))


def itn_numbers(text: str) -> int:
    return len(arabic_itn.normalize(text))


PEERS: dict[str, Callable[[str], int]] = {
    "ICU sentences": icu_sentences,
    "sentencex sentences": sentencex_sentences,
    "PyArabic number phrases": pyarabic_numbers,
    "arabic-itn rewriting": itn_numbers,
}


def speed(work: Callable[[str], int], text: str) -> float:
    """Code points a second, on as much of the text as is done in a few seconds."""
    size = 2_000
    while True:
        started = time.process_time()
        work(text[:size])
        taken = max(time.process_time() - started, 1e-6)
        if size >= len(text) or taken > MOST / 10:
            return min(size, len(text)) / taken
        size *= 4


if __name__ == "__main__":
    whole = Path(sys.argv[1]).read_text(encoding="utf-8")
    print(json.dumps({name: speed(work, whole) for name, work in PEERS.items()}))

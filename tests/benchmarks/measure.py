"""One measurement of the program in a process of its own: ``python measure.py WHAT TEXT`` prints JSON.

WHAT is sections, numbers, both (the sections, and the numbers read from what comes out of them) or review (both,
settled and checked, as a review is made); or batch: the sections of a text's parts, as documents, on N cores
(``measure.py batch TEXT N``).
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

FIRST_WORD = "قال"
ARTICLE = 3_000  # code points of a document
Figures = dict[str, float]


def used(work: Callable[[], object]) -> float:
    """Seconds of one core that a piece of work takes, whatever else the machine does."""
    started = time.process_time()
    work()
    return time.process_time() - started


def memory() -> float:
    """The most that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)


def rules(what: str, text: str) -> Figures:
    """Code points a second in the first pass of the process, with all that is loaded on first use, and in a second,
    when the caches know the words, but not the text: it has a word more; the seconds of the first; memory after it
    (more than before, in all)."""
    from core.clean import suggest
    from core.edits import THRESHOLD, carry_out, resolve
    from core.numerals.extract import extract
    from core.review import Made, Source, new_review

    def both(text: str) -> object:
        cleaned, _ = carry_out(text, resolve(text, suggest(text).edits, THRESHOLD))
        return extract(cleaned)

    def review(text: str) -> object:
        found = suggest(text)
        source = Source(None, None, "", "utf-8")
        return new_review(text, found.edits, found.flags, id="bench", source=source, made=Made())

    kinds: dict[str, Callable[[str], object]] = {
        "sections": suggest, "numbers": extract, "both": both, "review": review,
    }  # fmt: skip
    work, before = kinds[what], memory()
    first = used(lambda: work(text))
    after = memory()
    again = used(lambda: work(f"{FIRST_WORD} {text}"))
    speeds = {"first": len(text) / first, "again": len(text) / again}
    return {"seconds": first, **speeds, "memory": after - before, "peak": after}


def batch(text: str, cores: int) -> Figures:
    """Code points a second of the wall clock for the sections of many documents, worked out on so many cores; the
    start of the processes and the way of documents and suggestions between them included."""
    from core.clean import suggest
    from core.spread import spread

    documents = [text[start : start + ARTICLE] for start in range(0, len(text), ARTICLE)]
    started = time.perf_counter()
    found = sum(len(made.edits) for _, made in spread(suggest, documents, len, lambda: cores) if made)
    seconds = time.perf_counter() - started
    return {"seconds": seconds, "speed": len(text) / seconds, "edits": found}


if __name__ == "__main__":
    what, text = sys.argv[1], Path(sys.argv[2]).read_text(encoding="utf-8")
    print(json.dumps(batch(text, int(sys.argv[3])) if what == "batch" else rules(what, text)))

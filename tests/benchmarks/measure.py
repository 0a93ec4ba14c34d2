"""One measurement of the program in a process of its own: ``python measure.py WHAT TEXT`` prints JSON.

WHAT is sections, numbers, or review (both, as a review is made).
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

Figures = dict[str, float]


def memory() -> float:
    """The most that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)


def rules(what: str, text: str) -> Figures:
    """Seconds, code points a second, memory (more than before, in all); first use has loaded what it loads."""
    from core.clean import suggest
    from core.numerals.extract import extract
    from core.review import Made, Source, new_review

    def review() -> object:
        found = suggest(text)
        source = Source(None, None, "", "utf-8")
        return new_review(text, found.edits, found.flags, id="bench", source=source, made=Made())

    work = {"sections": lambda: suggest(text), "numbers": lambda: extract(text), "review": review}[what]
    suggest(text[:2_000])
    extract(text[:2_000])
    before = memory()
    started = time.process_time()  # of one core, whatever else the machine does
    work()
    seconds = time.process_time() - started
    return {"seconds": seconds, "speed": len(text) / seconds, "memory": memory() - before, "peak": memory()}


if __name__ == "__main__":
    what, file = sys.argv[1], Path(sys.argv[2])
    print(json.dumps(rules(what, file.read_text(encoding="utf-8"))))

"""Score what `main.py clean` suggests against the gold cases of a folder that has score.py and data/*.jsonl.

    python tests/benchmarks/evaluate.py FOLDER -o out/eval.txt

The folder is no part of the project: nothing in it is read by anything else.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

HELD_OUT, PLOT = "2000", "calibration.svg"  # dumps to fit on and to try, and the picture of the figures

# gold file, --breaks, what is scored
RUNS = (
    ("articles_dev", "sentence", ("sections", "numbers", "calibration")),
    ("wikinews_dev", "lost", ("sections", "calibration")),
    ("clean_dev", "lost", ("clean", "numbers")),
    ("numbers_dev", "sentence", ("phrases",)),
)


def clean(gold: Path, breaks: str, out: Path) -> float:
    """Write the program's suggestions for a gold file. Returns the seconds it took; raises when it fails."""
    started = time.monotonic()
    command = [sys.executable, str(ROOT / "main.py"), "clean", str(gold), "-o", str(out), "--breaks", breaks]
    subprocess.run([*command, "--no-reference"], check=True, cwd=ROOT)
    return time.monotonic() - started


def score(folder: Path, what: str, gold: Path, out: Path) -> str:
    """The figures of score.py, or its message."""
    command = [sys.executable, str(folder / "score.py"), what, str(gold), str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return (done.stdout + done.stderr).strip()


def calibration(sentences: Path, plot: Path) -> str:
    """How far confidences of breaks can be trusted on text not fitted on, as core/data/held_out.py prints it."""
    command = [sys.executable, "-m", "core.data.held_out", str(sentences), "--dumps", HELD_OUT, "--plot", str(plot)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    return done.stdout.strip().splitlines()[-1]


def main() -> int:
    """Run every case and write the figures. Returns 1 when the folder is not there or the program failed."""
    parser = argparse.ArgumentParser(description="score the suggestions against gold cases")
    parser.add_argument("folder", type=Path, help="holds score.py and data/")
    parser.add_argument("-o", dest="out", type=Path, default=ROOT / "out" / "eval.txt")
    options = parser.parse_args()
    folder = options.folder.resolve()
    if not (folder / "score.py").exists():
        print(f"{folder}: no score.py there; say where it is: make eval DATA=FOLDER", file=sys.stderr)
        return 1
    work = options.out.resolve().parent
    work.mkdir(parents=True, exist_ok=True)
    report, failed = [], False
    for name, breaks, kinds in RUNS:
        gold, out = folder / "data" / f"{name}.jsonl", work / f"eval-{name}.jsonl"
        try:
            seconds = clean(gold, breaks, out)
        except subprocess.CalledProcessError as error:
            report.append(f"== {name}: the program failed ({error.returncode})")
            failed = True
            continue
        report += [
            f"== {kind} {name} (--breaks {breaks}, {seconds:.1f} s)\n{score(folder, kind, gold, out)}" for kind in kinds
        ]
    sentences = folder / "data" / "pud_sentences.txt"
    if sentences.exists():
        report.append(f"== calibration on text held out, drawn in {PLOT}\n{calibration(sentences, work / PLOT)}")
    text = "\n\n".join(report) + "\n"
    options.out.write_text(text, encoding="utf-8")
    print(text)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""Everything `make test` checks, each step run even when one before it failed: linters, the built program, tests.

Returns 1 when a step failed. The tests come last, so that their closing line stands near the end.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
PYTHON = [sys.executable]

# Where nobody watches, property tests draw the same examples each time; by hand they draw new ones.
SEED = ["--hypothesis-seed=0"] if os.environ.get("CI") else []

STEPS: dict[str, list[str]] = {
    "ruff": [*PYTHON, "-m", "ruff", "check", "."],
    "format": [*PYTHON, "-m", "ruff", "format", "--check", "."],
    "mypy": [*PYTHON, "-m", "mypy"],
    "imports": [str(BIN / "lint-imports"), "--no-cache"],
    "package": [*PYTHON, "packaging/build.py"],
    "smoke": [*PYTHON, "packaging/smoke.py"],
    "tests": [*PYTHON, "-m", "pytest", *SEED],
}


def run(name: str, command: list[str]) -> tuple[bool, float]:
    """Run one step with its output shown. Returns whether it passed and the seconds it took."""
    print(f"── {name}", flush=True)
    started = time.monotonic()
    environment = {**os.environ, "PYTHONUTF8": "1"}
    passed = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode == 0
    return passed, time.monotonic() - started


def main(names: list[str]) -> int:
    """Run the steps named, or all. Returns 0 when every one passed."""
    unknown = set(names) - STEPS.keys()
    if unknown:
        print(f"no such step: {', '.join(sorted(unknown))}; there are {', '.join(STEPS)}", file=sys.stderr)
        return 2
    outcomes = {name: run(name, command) for name, command in STEPS.items() if not names or name in names}
    for name, (passed, seconds) in outcomes.items():
        print(f"{'ok    ' if passed else 'FAILED'} {name} ({seconds:.0f} s)")
    return 0 if all(passed for passed, _ in outcomes.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

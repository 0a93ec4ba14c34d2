"""How fast the program is and how much memory it takes, beside public peers: ``python bench.py -o out/bench.txt``.

Nothing here is asserted: figures depend on the machine, so the peers run on the same text in the same run.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from dumps import dump, news, prose
from measure import ARTICLE

from core.spread import usable_cores

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PEERS = ROOT / "build" / "bench-venv"
SAMPLE = ROOT / "core" / "data" / "sample.txt"
SIZES = (10_000, 100_000, 1_000_000, 5_600_000)  # code points; Arabic takes nearly two bytes each: up to 10 MB
OF_NEWS, OF_PROSE = (30_000, 200_000, 1_000_000), (1_000_000,)
WHAT = ("sections", "numbers", "both", "review")
BATCH = 3_000_000  # code points of a batch
WINDOWS = (558_000, 5_580_000)  # code points: 1 MB and 10 MB
RUNS = 5


def measured(python: Path | str | list[str], script: str, *arguments: str) -> dict[str, Any]:
    """What a script measured, in a process of its own."""
    command = python if isinstance(python, list) else [str(python)]
    done = subprocess.run([*command, str(HERE / script), *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        return {"failed": done.stderr.strip().splitlines()[-1] if done.stderr.strip() else done.returncode}
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures


def peers_python() -> Path | None:
    """The interpreter of the peers' environment, made where it is not there; None where it can't be."""
    python = PEERS / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    stamp = PEERS / "done"
    if not stamp.exists():
        pip = [str(python), "-m", "pip", "install", "-q", "-r", str(HERE / "requirements.txt")]
        for command in ([sys.executable, "-m", "venv", "--clear", str(PEERS)], pip):
            if subprocess.run(command, check=False).returncode:
                return None
        stamp.touch()
    return python


def text_file(folder: Path, characters: int, made: Callable[[int], str] = dump) -> str:
    path = folder / f"{made.__name__}{characters}.txt"
    path.write_text(made(characters), encoding="utf-8")
    return str(path)


def of_dumps(folder: Path) -> list[str]:
    return of_size(folder, dump, SIZES)


def of_news(folder: Path) -> list[str]:
    return of_size(folder, news, OF_NEWS)


def of_prose(folder: Path) -> list[str]:
    return of_size(folder, prose, OF_PROSE)


def of_size(folder: Path, made: Callable[[int], str], sizes: Iterable[int]) -> list[str]:
    """Sections, numbers and both on growing texts: a linear program has the same speed on each. ``first`` is the first
    pass of a process, with all that it loads for it, ``again`` the second, over a text that differs in one place."""
    lines = [
        f"{'code points':>12} {'what':<9} {'seconds':>8} {'thousand/s: first':>18} {'again':>6} {'MB more':>8} "
        f"{'MB in all':>9}"
    ]
    for size in sizes:
        path = text_file(folder, size, made)
        for what in WHAT:
            got = measured(sys.executable, "measure.py", what, path)
            shown = (
                f"{got['seconds']:8.2f} {got['first'] / 1000:18.0f} {got['again'] / 1000:6.0f} {got['memory']:8.0f} "
                f"{got['peak']:9.0f}"
                if "first" in got
                else str(got)
            )
            lines.append(f"{size:12,} {what:<9} {shown}")
    return lines


def beside_peers(folder: Path) -> list[str]:
    python = peers_python()
    if python is None:
        return ["the peers could not be installed"]
    path = text_file(folder, SIZES[2])
    own = {}
    for what in ("sections", "numbers"):
        got = measured(sys.executable, "measure.py", what, path)
        own[f"Muraji {what}"] = got.get("first") or str(got)
    return shown(own | measured(python, "peers.py", path), {}, "code points/s")


def shown(figures: dict[str, Any], units: dict[str, str], unit: str) -> list[str]:
    """Named figures, a line each; a text instead of a figure says why there is none."""
    return [
        f"{name:<26} {value}" if isinstance(value, str) else f"{name:<26} {value:14,.1f} {units.get(name, unit)}"
        for name, value in figures.items()
    ]


def start_to_finish(folder: Path) -> list[str]:
    """`clean` on the sample, the interpreter's start included; and the interpreter alone."""
    lines = []
    clean = [sys.executable, str(ROOT / "main.py"), "clean", str(SAMPLE), "-o", str(folder / "out.json")]
    for name, command in (("clean on the sample", clean), ("the interpreter alone", [sys.executable, "-c", ""])):
        taken = []
        for _ in range(RUNS):
            started = time.perf_counter()
            subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
            taken.append(time.perf_counter() - started)
        lines.append(f"{name:<26} {statistics.median(taken) * 1000:8.0f} ms")
    return lines


def of_a_batch(folder: Path) -> list[str]:
    """A batch of news documents, on all cores and on one: its sections alone, and `clean` from start to finish, the
    interpreter's start and the writing of the reviews included. Code points a second of the wall clock."""
    path, batch = text_file(folder, BATCH, news), folder / "batch.jsonl"
    text = Path(path).read_text(encoding="utf-8")
    documents = (text[start : start + ARTICLE] for start in range(0, len(text), ARTICLE))
    batch.write_text("".join(json.dumps({"raw": raw}, ensure_ascii=False) + "\n" for raw in documents), "utf-8")
    lines, cores = [], usable_cores()
    for name, jobs in ((f"sections, all cores ({cores})", cores), ("sections, one process", 1)):
        got = measured(sys.executable, "measure.py", "batch", path, str(jobs))
        lines.append(f"{name:<26} {got['speed']:10,.0f} code points/s" if "speed" in got else str(got))
    for name, options in ((f"clean, all cores ({cores})", []), ("clean, one process", ["--jobs", "1"])):
        command = [sys.executable, str(ROOT / "main.py"), "clean", str(batch), "-o", str(folder / "out.jsonl")]
        started = time.perf_counter()
        subprocess.run([*command, *options], check=True, stderr=subprocess.DEVNULL)
        lines.append(f"{name:<26} {len(text) / (time.perf_counter() - started):10,.0f} code points/s")
    return lines


def in_the_window(folder: Path) -> list[str]:
    """Keys in the window off screen and on a display; where there is none, one that draws into memory is started."""
    lines = []
    for platform in ("offscreen", "xcb"):
        for size in WINDOWS:
            lines += [f"-- {platform}, {size:,} code points", *_keys(platform, text_file(folder, size))]
    for what in ("queue", "articles"):
        lines += shown(measured(sys.executable, "window.py", what), {}, "ms")
    return lines


def _keys(platform: str, text: str) -> list[str]:
    display = os.environ.get("DISPLAY")
    command = [sys.executable]
    if platform == "xcb" and not display:
        if not shutil.which("xvfb-run"):
            return ["no display"]
        command = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", sys.executable]
    return shown(measured(command, "window.py", platform, text), {"stops": ""}, "ms")


def main() -> int:
    parser = argparse.ArgumentParser(description="time the program")
    parser.add_argument("-o", dest="out", type=Path, default=ROOT / "out" / "bench.txt")
    options = parser.parse_args()
    options.out.parent.mkdir(parents=True, exist_ok=True)
    parts = {
        "Rules, on one dump, full of numbers, in few words": of_dumps,
        "Rules, on news, with as much to weigh as papers have": of_news,
        "Rules, on prose, full of headings": of_prose,
        f"Beside public peers, on {SIZES[2]:,} code points": beside_peers,
        f"Command line, median of {RUNS}": start_to_finish,
        f"A batch of news documents of {ARTICLE:,} code points, {BATCH:,} in all": of_a_batch,
        "Window: until all that follows from a key is drawn, median and p95": in_the_window,
    }
    with tempfile.TemporaryDirectory(prefix="muraji-bench-") as folder, options.out.open("w", encoding="utf-8") as out:
        for title, part in parts.items():
            text = "\n".join(["", f"== {title}", *part(Path(folder))])
            print(text, flush=True)
            out.write(text + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

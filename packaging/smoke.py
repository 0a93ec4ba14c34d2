"""Try the built program where there is nothing: an empty environment, an empty home, no Python of ours.

    python packaging/smoke.py [PROGRAM]

It must do what the source does without a window, and in a window, with a person's keys, open the sample, accept what
is sure, save a review file that validates, and close. The window is tried on an X server of our own (Xvfb) with real
key presses (xdotool); off screen it must come up and stay. Linux only: elsewhere the part without a window is tried.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from build import PROGRAM

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "core" / "data" / "sample.txt"
PATIENCE = 60.0  # seconds for what a slow machine must manage
UP = 5.0  # seconds that a window must stay
# The variables without which a program can't start at all on the system, whoever starts it.
KEPT = ("SYSTEMROOT", "TEMP", "TMP")


class SmokeError(Exception):
    """What the program did not do."""


def bare(home: Path, **more: str) -> dict[str, str]:
    """An environment with a home and nothing else."""
    return {name: os.environ[name] for name in KEPT if name in os.environ} | {"HOME": str(home)} | more


def run(command: list[str], environment: dict[str, str], folder: Path) -> None:
    """Run a command that must succeed."""
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, timeout=PATIENCE, check=False)
    said = done.stderr.decode("utf-8", "replace")
    if done.returncode or "Traceback" in said:
        raise SmokeError(f"{' '.join(command)}: exit code {done.returncode}\n{said}")


def without_window(program: Path, folder: Path) -> None:
    """`clean` gives the same bytes as the source, alone and with several processes, and `validate` finds them right."""
    article, home = folder / "article.txt", folder / "home"
    shutil.copyfile(SAMPLE, article)
    home.mkdir()
    source = [sys.executable, str(ROOT / "main.py")]
    for options in ([], ["--no-reference"], ["--jobs", "2"]):
        made, expected = folder / "made.json", folder / "expected.json"
        run([str(program), "clean", str(article), "-o", str(made), *options], bare(home), folder)
        run([*source, "clean", str(article), "-o", str(expected), *options], dict(os.environ), folder)
        if made.read_bytes() != expected.read_bytes():
            raise SmokeError(f"clean {' '.join(options)}: the built program gives another file than the source")
        run([str(program), "validate", str(made)], bare(home), folder)


def wait_for(what: str, found: Callable[[], object], process: subprocess.Popen[bytes]) -> None:
    """Wait until something is found; the program must not have ended before."""
    limit = time.monotonic() + PATIENCE
    while not found():
        if process.poll() is not None:
            raise SmokeError(f"the program ended ({process.returncode}) while waiting for {what}")
        if time.monotonic() > limit:
            raise SmokeError(f"no {what} within {PATIENCE:.0f} s")
        time.sleep(0.1)


@contextlib.contextmanager
def opened(program: Path, article: Path, environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """The program with its window, ended afterwards whatever happened; what it said is shown when it failed."""
    said = article.with_suffix(".log")
    command = [str(program), str(article)]
    with said.open("wb") as log, subprocess.Popen(command, env=environment, cwd=article.parent, stderr=log) as process:
        try:
            yield process
        except SmokeError as error:
            raise SmokeError(f"{error}\n{said.read_text(encoding='utf-8', errors='replace')}") from None
        finally:
            if process.poll() is None:
                process.kill()
    if b"Traceback" in said.read_bytes():
        raise SmokeError(said.read_text(encoding="utf-8", errors="replace"))


@contextlib.contextmanager
def x_server() -> Iterator[str]:
    """The display of an X server of our own."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        try:
            if not number:
                raise SmokeError("Xvfb did not start")
            yield f":{number}"
        finally:
            server.terminate()


def off_screen(program: Path, folder: Path) -> None:
    """The window comes up with nothing around it and stays."""
    home, article = folder / "home", folder / "article.txt"
    home.mkdir()
    shutil.copyfile(SAMPLE, article)
    with opened(program, article, bare(home, QT_QPA_PLATFORM="offscreen")) as process:
        wait_for("working store", lambda: list(home.rglob("store.sqlite")), process)
        with contextlib.suppress(subprocess.TimeoutExpired):
            raise SmokeError(f"the window closed by itself ({process.wait(UP)})")


def press(display: str, *keys: str) -> None:
    """Press keys as a person would, in the window that has the focus."""
    for key in keys:
        subprocess.run(["xdotool", "key", "--clearmodifiers", key], env={**os.environ, "DISPLAY": display}, check=True)
        time.sleep(0.5)


def focused(display: str, process: subprocess.Popen[bytes]) -> bool:
    """Give the program's window the focus, as a window manager would; whether there is one yet."""
    environment = {**os.environ, "DISPLAY": display}
    search = ["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)]
    windows = subprocess.run(search, env=environment, capture_output=True, text=True, check=False).stdout.split()
    focus = ["xdotool", "windowfocus", "--sync", windows[-1]] if windows else ["false"]
    return subprocess.run(focus, env=environment, capture_output=True, check=False).returncode == 0


def on_screen(program: Path, folder: Path) -> None:
    """Open the sample, accept one and then all that is sure, save: the file is there, right, and says what was done."""
    home, article = folder / "home", folder / "article.txt"
    home.mkdir()
    shutil.copyfile(SAMPLE, article)
    saved = folder / "article.review.json"
    with x_server() as display, opened(program, article, bare(home, DISPLAY=display)) as process:
        wait_for("window", lambda: focused(display, process), process)
        time.sleep(2)
        press(display, "Return", "F9")
        press(display, "ctrl+s")
        wait_for("saved file", saved.exists, process)
    review = json.loads(saved.read_text(encoding="utf-8"))
    events = [event["what"] for event in review["review"]["events"]]
    if events != ["accept", "accept-sure"]:
        raise SmokeError(f"the saved review has the events {events}")
    run([str(program), "validate", str(saved)], bare(home), folder)
    if SAMPLE.read_bytes() != article.read_bytes():
        raise SmokeError("the article itself was changed")


def main(arguments: list[str]) -> int:
    """Try everything. Returns 1 at the first thing that failed."""
    program = Path(arguments[0]).resolve() if arguments else PROGRAM
    parts = [without_window, *([off_screen, on_screen] if sys.platform.startswith("linux") else [])]
    if not program.exists():
        print(f"{program} is not there: make package builds it", file=sys.stderr)
        return 1
    for part in parts:
        with tempfile.TemporaryDirectory(prefix="muraji-smoke-") as folder:
            try:
                part(program, Path(folder))
            except (SmokeError, subprocess.TimeoutExpired) as failure:
                print(f"{part.__name__}: {failure}", file=sys.stderr)
                return 1
        print(f"{part.__name__}: as it should be", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

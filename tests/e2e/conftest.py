"""The program as its users have it: a process of its own with an empty home, off screen and on a real X server."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import pytest

ROOT = Path(__file__).resolve().parents[2]
DRIVER = Path(__file__).with_name("driver.py")
SAMPLE = ROOT / "core" / "data" / "sample.txt"
READY = ["until", "review is not None and session.stops"]
LIMIT = 120  # seconds for one run of the program
MISSING = "{name} is not installed: the tests of the real window need it (make test installs it where it may)"


@dataclass(frozen=True)
class Ended:
    """How the program ended, and what it said."""

    code: int
    errors: str


@dataclass(frozen=True)
class Program:
    """Runs scripts of keys in the program; every run has the same home."""

    folder: Path
    platform: str
    display: str

    @property
    def environment(self) -> dict[str, str]:
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "SYSTEMROOT", "PYTHONPATH") if name in os.environ}
        return kept | {
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "data"),
            "QT_QPA_PLATFORM": self.platform,
            "DISPLAY": self.display,
        }

    def run(self, steps: list[list[Any]], *paths: Path | str) -> Ended:
        """Do the steps in the program opened on the paths."""
        script = self.folder / "steps.json"
        script.write_text(json.dumps(steps), encoding="utf-8")
        command = [sys.executable, str(DRIVER), str(script), *map(str, paths)]
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=LIMIT, check=False, cwd=self.folder
        )
        assert done.returncode == (-signal.SIGKILL if steps[-1] == ["kill"] else 0), done.stderr
        assert "Traceback" not in done.stderr
        return Ended(done.returncode, done.stderr)

    def states(self, steps: list[list[Any]], *paths: Path | str) -> list[dict[str, Any]]:
        """The same, with what the window showed at each ["state"] step."""
        files = []
        script = []
        for step in steps:
            if step == ["state"]:
                files.append(self.folder / f"state-{len(files)}.json")
                script.append(["state", str(files[-1])])
            else:
                script.append(step)
        self.run(script, *paths)
        return [json.loads(file.read_text(encoding="utf-8")) for file in files]

    def article(self, name: str = "article.txt") -> Path:
        """The sample as an article of the user's."""
        path = self.folder / name
        shutil.copyfile(SAMPLE, path)
        return path


def require(name: str) -> str:
    """The path of a program that the tests need. Where nobody watches a missing one fails, by hand it skips."""
    return shutil.which(name) or absent(name)


def absent(name: str) -> NoReturn:
    """Say that a program or library is missing, and fail or skip."""
    (pytest.fail if os.environ.get("CI") else pytest.skip)(MISSING.format(name=name))


@pytest.fixture(scope="session")
def x_server() -> Iterator[str]:
    """The display of an X server of our own."""
    with x_display() as display:
        yield display


@contextmanager
def x_display() -> Iterator[str]:
    """An X server while it is needed: its display."""
    ends = os.pipe()
    command = [require("Xvfb"), "-displayfd", str(ends[1]), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    command.append("-noreset")  # else the layout is forgotten with the last program that leaves
    with subprocess.Popen(command, pass_fds=[ends[1]], stderr=subprocess.DEVNULL) as server:
        os.close(ends[1])
        with os.fdopen(ends[0]) as answer:
            number = answer.readline().strip()
        if not number:
            pytest.fail("Xvfb did not start")
        try:
            yield f":{number}"
        finally:
            server.terminate()


@pytest.fixture(params=["offscreen", "xcb"])
def program(request: pytest.FixtureRequest, tmp_path: Path) -> Program:
    """The program off screen, and on an X server."""
    platform = request.param
    display = request.getfixturevalue("x_server") if platform == "xcb" else ""
    return Program(tmp_path, platform, display)


@pytest.fixture
def offscreen(tmp_path: Path) -> Program:
    """The program off screen, for what does not depend on the screen."""
    return Program(tmp_path, "offscreen", "")

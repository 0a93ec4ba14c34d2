"""Real keys on a real X server: the same keys do the same under every layout."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e.conftest import ROOT, Program, require

# Key codes of X11: places on the keyboard, whatever is printed there.
ENTER, F, X, S, Z, Y, CTRL, SHIFT, DOWN, SEVEN = 36, 41, 53, 39, 52, 29, 37, 50, 116, 16
PATIENCE = 30.0
PAUSE = "0.12"


@dataclass(frozen=True)
class Keyboard:
    """Presses keys, by their codes, in the program's window."""

    program: Program
    article: Path

    def tool(self, *arguments: object) -> str:
        command = [require("xdotool"), *map(str, arguments)]
        return subprocess.run(
            command, env=self.program.environment, capture_output=True, text=True, check=True, timeout=PATIENCE
        ).stdout

    def press(self, *codes: int) -> None:
        """One key, with the keys before it held."""
        *held, last = codes
        downs = [word for code in held for word in ("keydown", code)]
        ups = [word for code in reversed(held) for word in ("keyup", code)]
        self.tool(*downs, "key", last, *ups, "sleep", PAUSE)

    def layout(self, *options: str) -> None:
        subprocess.run(
            [require("setxkbmap"), "-option", "", *options], env=self.program.environment, check=True, timeout=PATIENCE
        )

    def events(self) -> list[str]:
        """What the store holds of the article, in order."""
        store = Path(self.program.environment["XDG_DATA_HOME"], "muraji", "store.sqlite")
        with closing(sqlite3.connect(store)) as db:
            return [json.loads(row[0])["what"] for row in db.execute("SELECT event FROM events ORDER BY seq")]

    def saved(self) -> bool:
        return self.article.with_name("article.review.json").exists()


def wait(condition: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "the program did not answer"
        time.sleep(0.05)


@pytest.fixture
def keyboard(x_server: str, tmp_path: Path) -> Iterator[Keyboard]:
    program = Program(tmp_path, "xcb", x_server)
    keys = Keyboard(program, program.article())
    command = [sys.executable, str(ROOT / "main.py"), str(keys.article)]
    with subprocess.Popen(command, env=program.environment, cwd=tmp_path) as process:
        try:
            wait(lambda: process.poll() is not None or _shows_article(program))
            assert process.poll() is None, "the program ended"
            window = keys.tool("search", "--sync", "--onlyvisible", "--pid", process.pid).split()[-1]
            keys.tool("windowfocus", "--sync", window, "sleep", "0.5")
            yield keys
        finally:
            keys.layout("-layout", "us")
            process.kill()


def _shows_article(program: Program) -> bool:
    store = Path(program.environment["XDG_DATA_HOME"], "muraji", "store.sqlite")
    if not store.exists():
        return False
    try:
        with closing(sqlite3.connect(store)) as db:
            return bool(db.execute("SELECT count(*) FROM documents").fetchone()[0])
    except sqlite3.OperationalError:  # it is being made just now
        return False


LAYOUTS = [
    pytest.param(("-layout", "us"), (), id="us"),
    pytest.param(("-layout", "us,ara"), (), id="us,ara"),
    pytest.param(("-layout", "ara"), (), id="ara alone"),
    pytest.param(("-layout", "us,ara", "-option", "grp:ctrl_shift_toggle"), (CTRL, SHIFT), id="ctrl+shift, arabic on"),
]


@pytest.mark.parametrize(("layout", "toggle"), LAYOUTS)
def test_keys_decide_undo_and_save_in_every_layout(
    keyboard: Keyboard, layout: tuple[str, ...], toggle: tuple[int, ...]
) -> None:
    keyboard.layout(*layout)
    if toggle:
        keyboard.press(*toggle)
    for codes in ((ENTER,), (F,), (X,), (DOWN,), (CTRL, Z), (CTRL, Y)):
        keyboard.press(*codes)
    expected = ["accept", "accept", "reject", "undo", "redo"]
    wait(lambda: len(keyboard.events()) >= len(expected))
    assert keyboard.events() == expected
    keyboard.press(CTRL, S)
    wait(keyboard.saved)


def test_a_key_held_down_decides_once(keyboard: Keyboard) -> None:
    keyboard.tool("keydown", ENTER, "sleep", "1.5", "keyup", ENTER, "sleep", PAUSE)
    wait(keyboard.events)
    assert keyboard.events() == ["accept"]


def test_in_a_field_keys_type(keyboard: Keyboard) -> None:
    keyboard.press(SEVEN)
    keyboard.press(X)
    keyboard.press(F)
    keyboard.tool("key", "Escape", "sleep", PAUSE)
    keyboard.press(ENTER)
    wait(keyboard.events)
    assert keyboard.events() == ["accept"]

"""A review on the terminal: what is shown, and who joins the letters."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from ui import terminal

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "core" / "data" / "sample.txt"


def shown(*options: str) -> str:
    command = [sys.executable, "-m", "ui.terminal", str(SAMPLE), *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout


def test_the_sample_shows_its_text_headings_and_numbers() -> None:
    out = shown("--language", "ar")
    assert "▌ مقتل 22 داعشياً\n" in out
    assert "5 أرقام" in out
    assert out.count("◇") >= 10


def test_shaped_lines_have_joined_letters_in_the_order_of_drawing() -> None:
    out = shown("--language", "en", "--shape", "yes")
    heading = next(line for line in out.splitlines() if line.endswith("▌"))
    assert heading.strip() == "ًﺎﻴﺸﻋﺍﺩ 22 ﻞﺘﻘﻣ ▌"
    assert "5 numbers" in out


@pytest.mark.parametrize(
    ("environment", "shapes"),
    [
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "linux"}, False),
        ({"VTE_VERSION": "5202"}, False),
        ({"VTE_VERSION": "7006"}, True),
        ({"KONSOLE_VERSION": "230800"}, True),
        ({"TERM": "mlterm-256color"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, True),
        ({"VTE_VERSION": "new"}, False),
    ],
)
def test_terminals_that_shape_are_known(environment: dict[str, str], shapes: bool) -> None:
    assert terminal.shapes_itself(environment) is shapes


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("wanted", "stream", "environment", "shape"),
    [
        ("auto", Screen(), {"TERM": "xterm"}, True),
        ("auto", Screen(), {"VTE_VERSION": "7006"}, False),
        ("auto", io.StringIO(), {"TERM": "xterm"}, False),
        ("yes", io.StringIO(), {}, True),
        ("no", Screen(), {"TERM": "xterm"}, False),
    ],
)
def test_only_a_terminal_that_does_not_shape_is_helped(
    wanted: str, stream: io.StringIO, environment: dict[str, str], shape: bool
) -> None:
    assert terminal.shaping(wanted, stream, environment) is shape


def test_vowel_marks_are_kept_and_lines_stand_right() -> None:
    line = terminal.shaper(20, "R")("مُراجِع")
    assert terminal.cells(line) == 20
    assert line.startswith(" ")
    assert {"ُ", "ِ"} <= set(line)


def test_marks_and_controls_take_no_columns() -> None:
    assert terminal.cells("\u2067مُ\u2069") == 1
    assert terminal.cells("漢a") == 3


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ui.terminal", str(tmp_path / "none.txt")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "none.txt" in done.stderr
    assert "Traceback" not in done.stderr

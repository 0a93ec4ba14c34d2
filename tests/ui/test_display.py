"""Without a display the program says so, before Qt is asked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from ui.display import has_display
from ui.places import ICON

ROOT = Path(__file__).resolve().parents[2]
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
NOWHERE = ":7919"  # no server listens here


@LINUX
@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, False),
        ({"QT_QPA_PLATFORM": ""}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"QT_QPA_PLATFORM": "offscreen:size=1x1", "DISPLAY": NOWHERE}, True),
        ({"QT_QPA_PLATFORM": "xcb"}, False),
        ({"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": NOWHERE}, False),
    ],
)
def test_a_display_is_found_or_not(environment: dict[str, str], expected: bool) -> None:
    assert has_display(environment) is expected


@LINUX
@pytest.mark.parametrize("display", [{}, {"DISPLAY": NOWHERE}])
def test_the_program_says_in_a_sentence_that_there_is_none(display: dict[str, str]) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden} | display
    command = [sys.executable, str(ROOT / "main.py"), "never-read.txt"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, "", 1)
    assert done.stderr.startswith("muraji: there is no display")
    assert "python -m ui.terminal FILE" in done.stderr
    assert "main.py clean" in done.stderr


def test_the_windows_icon_is_a_picture() -> None:
    assert QImage(str(ICON)).width() == 256

"""Without a display the program says so, before Qt is asked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from PySide6.QtGui import QImage

from ui import display
from ui.display import has_display, hindrance, missing_libraries, packages_of, unloadable
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


@LINUX
def test_where_the_window_opens_nothing_is_missing() -> None:
    assert missing_libraries({"QT_QPA_PLATFORM": "offscreen"}) == ()


@LINUX
def test_a_library_that_is_not_there_is_named_by_what_needs_it(tmp_path: Path) -> None:
    whole = next(Path(PySide6.__path__[0], "Qt", "lib").glob("libQt6XcbQpa.so.6")).read_bytes()
    assert whole.count(b"libxcb-cursor.so.0") == 1
    lame = tmp_path / "libLame.so"
    lame.write_bytes(whole.replace(b"libxcb-cursor.so.0", b"libxcb-cursor.so.9"))
    assert unloadable([lame, "libnowhere.so.3"]) in (
        ("libxcb-cursor.so.9", "libnowhere.so.3"),
        ("libQt6OpenGL.so.6", "libnowhere.so.3"),  # its neighbours are not beside the copy
    )


@LINUX
@pytest.mark.parametrize(
    ("absent", "code"), [("libxcb-cursor.so.0", "missing-packages"), ("libnowhere.so.3", "missing-libraries")]
)
def test_a_missing_library_is_said_with_what_brings_it(monkeypatch: pytest.MonkeyPatch, absent: str, code: str) -> None:
    monkeypatch.setattr(display, "missing_libraries", lambda _: (absent,))
    found = hindrance({"QT_QPA_PLATFORM": "offscreen"})
    assert found is not None
    assert (found.code, found.data["names"]) == (code, absent)


@LINUX
def test_the_packages_that_bring_libraries_are_known_for_three_managers() -> None:
    found = packages_of(["libxcb-cursor.so.0", "libxcb-shape.so.0", "libxcb-sync.so.1"])
    assert found["dnf"] == "xcb-util-cursor libxcb"
    assert found["apt"].split()[0] == "libxcb-cursor0"
    assert packages_of([])["pacman"] == ""


def test_the_windows_icon_is_a_picture() -> None:
    assert QImage(str(ICON)).width() == 256

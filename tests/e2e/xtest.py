"""Keys by their places and the keyboard's group, straight from the X server's test extension.

xdotool sets the first group around each key that it presses, so that no second group and no toggle is ever in force.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.e2e.conftest import absent

CORE = 0x100  # XkbUseCoreKbd, X11/extensions/XKB.h


class XkbState(ctypes.Structure):
    """XkbStateRec of X11/extensions/XKBstr.h."""

    _fields_ = [
        ("group", ctypes.c_ubyte),
        ("locked_group", ctypes.c_ubyte),
        ("base_group", ctypes.c_ushort),
        ("latched_group", ctypes.c_ushort),
        ("others", ctypes.c_ubyte * 18),
    ]


class XKeyboard:
    """The keyboard of one X server."""

    def __init__(self, x11: ctypes.CDLL, xtst: ctypes.CDLL, display: ctypes.c_void_p) -> None:
        self._x11, self._xtst, self._display = x11, xtst, display

    def key(self, code: int, down: bool) -> None:
        """Press or let go the key of a code."""
        self._xtst.XTestFakeKeyEvent(self._display, code, int(down), 0)
        self._x11.XSync(self._display, 0)

    @property
    def group(self) -> int:
        """The group in force, from 0."""
        state = XkbState()
        assert self._x11.XkbGetState(self._display, CORE, ctypes.byref(state)) == 0
        return state.group

    def lock(self, group: int) -> None:
        """Put a group in force, as a switcher in a desktop's panel does."""
        assert self._x11.XkbLockGroup(self._display, CORE, group)
        self._x11.XSync(self._display, 0)


def library(name: str) -> ctypes.CDLL:
    """A library of X; where it is missing the test fails or, by hand, skips."""
    try:
        return ctypes.CDLL(name)
    except OSError:
        absent(name)


@contextmanager
def x_keyboard(display: str) -> Iterator[XKeyboard]:
    """The keyboard of a display such as ``:1``."""
    x11, xtst = library("libX11.so.6"), library("libXtst.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    opened = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
    if not opened:
        pytest.fail(f"the display {display} can't be opened")
    try:
        yield XKeyboard(x11, xtst, opened)
    finally:
        x11.XCloseDisplay(opened)

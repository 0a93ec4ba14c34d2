"""Whether a window can be opened here, asked before Qt is loaded: it ends the process where there is no display."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether Qt will find a display. Where that can't be told, it is believed."""
    if not sys.platform.startswith("linux"):
        return True
    wanted = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if wanted not in ("", "xcb"):
        return True
    if not wanted and environment.get("WAYLAND_DISPLAY") and _has_wayland():
        return True
    return bool(environment.get("DISPLAY")) and _answers(environment["DISPLAY"])


def _has_wayland() -> bool:
    """Whether Qt has the plugin for Wayland; the built program leaves it out."""
    found = find_spec("PySide6")
    folders = found.submodule_search_locations if found else None
    return any(any(Path(folder, "Qt", "plugins", "platforms").glob("libqwayland*")) for folder in folders or ())


def _answers(display: str) -> bool:
    """Whether an X server takes a connection."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # what is missing Qt says itself
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(display), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed

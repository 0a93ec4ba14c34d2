"""Whether a window can be opened here, asked before Qt is loaded: it ends the process where there is no display, or
where the system lacks a library that it draws with."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path

from core.errors import MurajiError

PACKAGES = Path(__file__).resolve().parent.parent / "packaging" / "system.tsv"  # not in the built program
PLATFORM = "xcb"


def hindrance(environment: Mapping[str, str] = os.environ) -> MurajiError | None:
    """Why no window can be opened: ``no-display``, or ``missing-libraries`` with their names and the packages that
    bring them, where those are known (``missing-packages``); None where Qt will start."""
    if not has_display(environment):
        return MurajiError("no-display")
    absent = missing_libraries(environment)
    packages = packages_of(absent)
    if not absent:
        return None
    return MurajiError(
        "missing-packages" if any(packages.values()) else "missing-libraries", names=", ".join(absent), **packages
    )


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether Qt will find a display. Where that can't be told, it is believed."""
    if not sys.platform.startswith("linux"):
        return True
    wanted = _platform(environment)
    if wanted not in ("", "xcb"):
        return True
    if not wanted and environment.get("WAYLAND_DISPLAY") and _has_wayland():
        return True
    return bool(environment.get("DISPLAY")) and _answers(environment["DISPLAY"])


def missing_libraries(environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """The system's libraries that Qt would not find, by name: as many as can be told, none where it will start."""
    if not sys.platform.startswith("linux"):
        return ()
    platform = _platform(environment) or PLATFORM
    needed = [path for folder in _qt() for path in (folder / "lib" / "libQt6Widgets.so.6", _plugin(folder, platform))]
    absent = unloadable(path for path in needed if path.exists())
    if not absent:
        return ()
    known = (row["name"] for row in _packages() if row["needed_for"] == "run")
    return tuple(dict.fromkeys((*unloadable(known), *absent)))


def packages_of(libraries: Iterable[str]) -> dict[str, str]:
    """For each package manager that is known, the packages that bring some libraries, separated by spaces."""
    rows = [row for row in _packages() if row["name"] in set(libraries)]
    return {name: " ".join(dict.fromkeys(row[name] for row in rows)) for name in ("apt", "dnf", "pacman")}


def unloadable(libraries: Iterable[str | Path]) -> tuple[str, ...]:
    """The names of what keeps libraries from being loaded: themselves, or what they need."""
    out = []
    for library in libraries:
        try:
            ctypes.CDLL(str(library))
        except OSError as error:  # it begins with the name of what was not found
            out.append(Path(str(error).partition(":")[0]).name)
    return tuple(dict.fromkeys(out))


def _packages() -> list[dict[str, str]]:
    """The rows of the table of system libraries, where it came along."""
    if not PACKAGES.exists():
        return []
    head, *rows = (line.split("\t") for line in PACKAGES.read_text(encoding="utf-8").splitlines())
    return [dict(zip(head, row, strict=True)) for row in rows]


def _platform(environment: Mapping[str, str]) -> str:
    """Which of Qt's platforms is asked for."""
    return environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]


def _qt() -> list[Path]:
    """Where Qt's own libraries and plugins are."""
    found = find_spec("PySide6")
    return [Path(folder, "Qt") for folder in (found.submodule_search_locations if found else None) or ()]


def _plugin(qt: Path, platform: str) -> Path:
    return qt / "plugins" / "platforms" / f"libq{platform}.so"


def _has_wayland() -> bool:
    """Whether Qt has the plugin for Wayland; the built program leaves it out."""
    return any(any((folder / "plugins" / "platforms").glob("libqwayland*")) for folder in _qt())


def _answers(display: str) -> bool:
    """Whether an X server takes a connection."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # what is missing is told by missing_libraries
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(display), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed

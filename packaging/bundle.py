"""What goes into the built program and what stays out: read by muraji.spec, tested on its own.

PyInstaller's own choice takes the GTK theme, network plugins and translations along, and leaves out the GL and xcb
libraries without which the window does not start on a bare system. Figures: 195 MB as it comes, 114 MB after this.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

# A row of PyInstaller's table of contents: where it goes in the bundle, where it comes from, what it is.
Row = tuple[str, str, str]

QT_MODULES = ("QtCore", "QtGui", "QtWidgets")
# _hashlib would bring OpenSSL along; Python has the hashes that are used without it.
EXCLUDED = (
    "PIL",
    "_hashlib",
    "asyncio",
    "brotli",
    "fontTools",
    "ssl",
    "tkinter",
    "unittest",
    "setuptools",
    "pkg_resources",
)
LINUX_PLUGINS = frozenset(
    {
        "platforms/libqoffscreen.so",
        "platforms/libqxcb.so",
        "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "platforminputcontexts/libibusplatforminputcontextplugin.so",
    }
)
# Elsewhere by folder: the platform with its style, and nothing that reads pictures or speaks to a network.
OTHER_PLUGIN_FOLDERS = frozenset({"platforms", "styles"})
TRANSLATIONS = frozenset({"qtbase_ar.qm"})
# Left out by PyInstaller as "part of every desktop": a bare system has none of them.
ADDED_LIBRARIES = (
    "libGL.so.1",
    "libEGL.so.1",
    "libGLX.so.0",
    "libGLdispatch.so.0",
    "libOpenGL.so.0",
    "libxcb.so.1",
    "libXau.so.6",
    "libXdmcp.so.6",
    "libbsd.so.0",
    "libmd.so.0",
)
PLUGIN = re.compile(r"(?:^|/)plugins/(?P<name>[^/]+/[^/]+)$")
TRANSLATION = re.compile(r"(?:^|/)translations/(?P<name>[^/]+\.qm)$")


def excluded_modules(installed: Path) -> list[str]:
    """The modules to leave out; `installed` is PySide6's folder, of which only three modules are used."""
    found = {path.name.split(".")[0] for path in installed.glob("Qt*.*") if path.suffix in {".so", ".pyd"}}
    return sorted([*EXCLUDED, *(f"PySide6.{name}" for name in found if name not in QT_MODULES)])


def keeps(destination: str, platform: str = sys.platform) -> bool:
    """Whether a file of Qt's plugins and translations stays in the bundle; every other file does."""
    path = PurePosixPath(destination.replace("\\", "/")).as_posix()
    if plugin := PLUGIN.search(path):
        name = plugin["name"]
        return name in LINUX_PLUGINS if platform.startswith("linux") else name.split("/")[0] in OTHER_PLUGIN_FOLDERS
    if translation := TRANSLATION.search(path):
        return translation["name"] in TRANSLATIONS
    return True


def is_plain_library(row: Row) -> bool:
    """Whether a row is a library that is there only because something links it: not a plugin, not Python itself."""
    destination, _, kind = row
    name = PurePosixPath(destination.replace("\\", "/")).name
    return kind == "BINARY" and not PLUGIN.search(destination) and not name.startswith("libpython")


def linked(rows: Iterable[Row], imports_of: Callable[[str], Iterable[tuple[str, str | None]]]) -> list[Row]:
    """The rows without the libraries that nothing left in the bundle links.

    `imports_of` gives the names of the libraries that a file loads; those are followed through the bundle.
    """
    kept = list(rows)
    libraries = {PurePosixPath(row[0]).name: row for row in kept if is_plain_library(row)}
    waiting = [row for row in kept if row[2] in {"BINARY", "EXTENSION"} and not is_plain_library(row)]
    reached: set[str] = set()
    while waiting:
        for name, _ in imports_of(waiting.pop()[1]):
            if name in libraries and name not in reached:
                reached.add(name)
                waiting.append(libraries[name])
    return [row for row in kept if not is_plain_library(row) or PurePosixPath(row[0]).name in reached]


def without_dangling(rows: Iterable[Row], kept: Iterable[Row]) -> list[Row]:
    """The rows without links (kind SYMLINK) to a file that is not among those kept."""
    targets = {PurePosixPath(row[0]).name for row in kept if row[2] != "SYMLINK"}
    return [row for row in rows if row[2] != "SYMLINK" or PurePosixPath(row[1]).name in targets]


def added_libraries(find: Callable[[str], str | None], have: Iterable[Row]) -> list[Row]:
    """Rows for the libraries to add that the bundle lacks; `find` gives a library's path on this system or None."""
    present = {PurePosixPath(row[0]).name for row in have}
    found = ((name, find(name)) for name in ADDED_LIBRARIES if name not in present)
    return [(name, path, "BINARY") for name, path in found if path]


def is_wanted(path: Path) -> bool:
    """Whether the program reads a file: not code, nor the text that its weights were fitted on."""
    return path.suffix not in {".py", ".pyc"} and "training" not in path.stem


def data_files(root: Path) -> list[tuple[str, str]]:
    """The project's own files that the program reads, each with its folder in the bundle: the same as in the source."""
    patterns = (
        "core/**/*.json",
        "core/**/*.tsv",
        "core/data/*",
        "core/numerals/data/*",
        "packaging/fonts/*",
        "packaging/icons/*",
        "ui/i18n/*.qm",
    )
    found = {path for pattern in patterns for path in root.glob(pattern) if path.is_file() and is_wanted(path)}
    rows = [(str(path), path.parent.relative_to(root).as_posix()) for path in sorted(found)]
    return [*rows, (str(root / "LICENSE"), ".")]

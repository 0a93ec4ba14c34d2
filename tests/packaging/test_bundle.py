"""What goes into the built program: chosen files, the libraries that something links, the data that is read."""

from __future__ import annotations

from pathlib import Path

import bundle
import pytest

ROOT = Path(__file__).resolve().parents[2]
QT = "PySide6/Qt"


@pytest.mark.parametrize(
    ("destination", "platform", "kept"),
    [
        (f"{QT}/plugins/platforms/libqxcb.so", "linux", True),
        (f"{QT}/plugins/platforms/libqoffscreen.so", "linux", True),
        (f"{QT}/plugins/platforms/libqvnc.so", "linux", False),
        (f"{QT}/plugins/platformthemes/libqgtk3.so", "linux", False),
        (f"{QT}/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", "linux", True),
        (f"{QT}/plugins/tls/libqopensslbackend.so", "linux", False),
        (r"PySide6\plugins\platforms\qwindows.dll", "win32", True),
        (r"PySide6\plugins\imageformats\qjpeg.dll", "win32", False),
        (f"{QT}/plugins/styles/libqmacstyle.dylib", "darwin", True),
        (f"{QT}/translations/qtbase_ar.qm", "linux", True),
        (f"{QT}/translations/qtbase_de.qm", "linux", False),
        ("ui/i18n/muraji_ar.qm", "linux", True),
        (f"{QT}/lib/libQt6Core.so.6", "linux", True),
    ],
)
def test_only_chosen_plugins_and_translations_stay(destination: str, platform: str, kept: bool) -> None:
    assert bundle.keeps(destination, platform) is kept


def test_a_library_stays_where_something_links_it_however_far() -> None:
    rows = [
        ("PySide6/QtGui.abi3.so", "/p/QtGui", "EXTENSION"),
        ("libnear.so.1", "/l/near", "BINARY"),
        ("libfar.so.1", "/l/far", "BINARY"),
        ("libgtk-3.so.0", "/l/gtk", "BINARY"),
        ("libpango.so.0", "/l/pango", "BINARY"),
        ("libpython3.11.so.1.0", "/l/python", "BINARY"),
        ("base_library.zip", "/b", "DATA"),
    ]
    links = {"/p/QtGui": ["libnear.so.1"], "/l/near": ["libfar.so.1", "libc.so.6"], "/l/gtk": ["libpango.so.0"]}
    kept = bundle.linked(rows, lambda path: [(name, None) for name in links.get(path, [])])
    assert [row[0] for row in rows if row not in kept] == ["libgtk-3.so.0", "libpango.so.0"]


def test_a_link_goes_with_what_it_points_to() -> None:
    kept = [("PySide6/Qt/lib/libQt6Core.so.6", "/q/core", "BINARY")]
    links = [
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK"),
        ("libQt6Svg.so.6", "PySide6/Qt/lib/libQt6Svg.so.6", "SYMLINK"),
    ]
    assert bundle.without_dangling([*kept, *links], [*kept, *links]) == [*kept, links[0]]


def test_what_a_bare_system_lacks_is_added_once() -> None:
    have = [("libxcb.so.1", "/l/xcb", "BINARY")]
    found = {"libGL.so.1": "/l/gl", "libxcb.so.1": "/l/xcb"}
    assert bundle.added_libraries(found.get, have) == [("libGL.so.1", "/l/gl", "BINARY")]


def test_the_three_modules_of_qt_stay(tmp_path: Path) -> None:
    for name in ("QtCore.abi3.so", "QtGui.abi3.so", "QtWidgets.pyd", "QtQml.abi3.so", "QtNetwork.pyd", "QtXml.pyi"):
        (tmp_path / name).touch()
    left_out = set(bundle.excluded_modules(tmp_path))
    assert {"PySide6.QtQml", "PySide6.QtNetwork", "tkinter"} <= left_out
    assert not left_out & {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"}


def test_the_files_that_the_program_reads_go_where_it_looks_for_them() -> None:
    rows = {(Path(source).name, folder) for source, folder in bundle.data_files(ROOT)}
    assert {
        ("lexicon.trie", "core/data"),
        ("muraji-review-1.schema.json", "core/data"),
        ("sample.txt", "core/data"),
        ("LICENSE-lexicon.md", "core/data"),
        ("muraji_ar.qm", "ui/i18n"),
        ("NotoNaskhArabic-OFL.txt", "packaging/fonts"),
        ("NotoNaskhArabic-Variable.ttf", "packaging/fonts"),
        ("LICENSE", "."),
    } <= rows
    assert any(folder == "core/numerals/data" for _, folder in rows)
    assert not [name for name, _ in rows if name.endswith((".py", ".pyc"))]

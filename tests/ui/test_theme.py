"""Colours can be told apart, fonts are there, and both tables hold what WINDOW.md says of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QFontMetricsF, QPalette, QRawFont
from PySide6.QtWidgets import QApplication

from ui import theme as themes
from ui.theme import DARK, LIGHT, Theme

MARKS = ("pending", "accepted", "edited", "rejected", "removed", "accent")
FILLS = ("current", "accepted_fill", "edited_fill", "removed_fill")
# Text as it stands on each ground it is drawn on.
READ = [
    *((ink, ground) for ink in ("text", "secondary") for ground in ("pane", "window")),
    ("quiet_on_current", "current"),
    ("text", "current"),
    *(("text", fill) for fill in FILLS),
    *((ink, ground) for ink in MARKS for ground in ("pane", "window")),
    ("on_accent", "accent"),
    ("accent", "current"),
]
# Lines, carets, outlines and edges.
SEEN = [
    *((ink, ground) for ink in MARKS for ground in ("pane", "current")),
    ("accepted", "accepted_fill"),
    ("edited", "edited_fill"),
    ("removed", "removed_fill"),
    ("pending", "removed_fill"),
    ("edge", "pane"),
    ("edge", "window"),
]


def luminance(color: str) -> float:
    channels = (QColor(color).redF(), QColor(color).greenF(), QColor(color).blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.1, 1.4.3."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("table", [LIGHT, DARK], ids=lambda table: table.name)
@pytest.mark.parametrize(("ink", "ground"), READ)
def test_text_can_be_read(table: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(table, ink), getattr(table, ground)) >= 4.5


@pytest.mark.parametrize("table", [LIGHT, DARK], ids=lambda table: table.name)
@pytest.mark.parametrize(("ink", "ground"), SEEN)
def test_marks_can_be_seen(table: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(table, ink), getattr(table, ground)) >= 3


def test_the_bundled_fonts_load_and_have_both_scripts(qapp: QApplication) -> None:
    assert themes.load_fonts() == ()
    for font in (themes.text_font(), themes.interface_font()):
        assert QFontInfo(font).family() == font.family()
        raw = QRawFont.fromFont(font)
        assert all(raw.supportsCharacter(ord(letter)) for letter in "aZ09سيگ٤۴ً“”«»،؟…")


def test_headings_are_heavier(qapp: QApplication) -> None:
    themes.load_fonts()
    plain, heading = (QFontMetricsF(themes.text_font(15, heading=flag)) for flag in (False, True))
    assert heading.horizontalAdvance("مقتل 22 داعشيا") > plain.horizontalAdvance("مقتل 22 داعشيا")


def test_texts_can_be_shown_in_the_bundled_families_and_the_systems(qapp: QApplication) -> None:
    families = themes.text_families()
    assert families[:2] == [themes.TEXT_FAMILY, themes.INTERFACE_FAMILY]
    assert len(set(families)) == len(families)
    for family in families[:2]:
        plain, heading = (themes.text_font(15, heading=flag, family=family) for flag in (False, True))
        assert QFontInfo(plain).family() == family
        assert QFontMetricsF(heading).horizontalAdvance("مقتل") > QFontMetricsF(plain).horizontalAdvance("مقتل")


def test_every_font_file_is_used_and_each_family_has_its_licence() -> None:
    folder = themes.fonts_folder()
    assert {path.name for path in folder.glob("*.ttf")} == set(themes.FONT_FILES)
    licences = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*-OFL.txt"))]
    assert len(licences) == 2
    assert all("SIL Open Font License" in text for text in licences)


def test_fonts_are_found_where_a_bundle_was_unpacked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    assert themes.fonts_folder() == tmp_path / "packaging" / "fonts"


@pytest.mark.parametrize("table", [LIGHT, DARK], ids=lambda table: table.name)
def test_the_palette_and_the_style_sheet_are_of_the_theme(qapp: QApplication, table: Theme) -> None:
    palette = themes.palette(table)
    assert palette.color(QPalette.ColorRole.Base) == QColor(table.pane)
    assert palette.color(QPalette.ColorRole.Window) == QColor(table.window)
    assert palette.color(QPalette.ColorRole.Text) == QColor(table.text)
    sheet = themes.style_sheet(table)
    assert table.accent in sheet
    assert "{" + "pane" not in sheet


def test_a_theme_by_name(qapp: QApplication) -> None:
    assert themes.theme_named("light") is LIGHT
    assert themes.theme_named("dark") is DARK
    assert themes.theme_named("system") in (LIGHT, DARK)
    assert QFontDatabase.families()

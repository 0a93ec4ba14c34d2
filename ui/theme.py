"""Colours, fonts and sizes of the window (WINDOW.md, Layout): two tables, and what Qt needs made of them."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui.lettering import forget

INTERFACE_FAMILY = "IBM Plex Sans Arabic"
TEXT_FAMILY = "Noto Naskh Arabic"
FONT_FILES = (
    "IBMPlexSansArabic-Regular.ttf",
    "IBMPlexSansArabic-Medium.ttf",
    "IBMPlexSansArabic-SemiBold.ttf",
    "NotoNaskhArabic-Variable.ttf",
)
DEMI_BOLD = 600.0
DARKENED = 140  # per cent, by which Qt's style darkens the window's colour for edges


@dataclass(frozen=True, slots=True)
class Theme:
    """One table of colours, each as ``#RRGGBB``. ``on_accent`` is text on the accent, ``hairline`` parts panes.

    ``quiet_on_current`` is secondary text on the current background, where the table's own would be hard to read.
    """

    name: Literal["light", "dark"]
    pane: str
    window: str
    text: str
    secondary: str
    edge: str
    accent: str
    on_accent: str
    current: str
    quiet_on_current: str
    pending: str
    accepted: str
    accepted_fill: str
    edited: str
    edited_fill: str
    rejected: str
    removed: str
    removed_fill: str
    hairline: str

    def color(self, field: str, alpha: int = 255) -> QColor:
        """A colour of the table as Qt wants it."""
        return _color(getattr(self, field), alpha)


@lru_cache
def _color(name: str, alpha: int) -> QColor:
    color = QColor(name)
    color.setAlpha(alpha)
    return color


LIGHT = Theme(
    name="light",
    pane="#FFFFFF",
    window="#F4F3F0",
    text="#1D1C1A",
    secondary="#5F5B55",
    edge="#8A857D",
    accent="#0A5F73",
    on_accent="#FFFFFF",
    current="#D3ECF1",
    quiet_on_current="#5F5B55",
    pending="#8A5A00",
    accepted="#1B7A3D",
    accepted_fill="#E3F3E7",
    edited="#6A3FB5",
    edited_fill="#EEE7FA",
    rejected="#6E6963",
    removed="#B42318",
    removed_fill="#FDE9E7",
    hairline="#DEDBD5",
)
DARK = Theme(
    name="dark",
    pane="#1F2225",
    window="#17191B",
    text="#E9E6E0",
    secondary="#A8A49C",
    edge="#7C7F83",
    accent="#6FC7D9",
    on_accent="#17191B",
    current="#17434D",
    quiet_on_current="#BDB9B1",
    pending="#E8B84A",
    accepted="#62C987",
    accepted_fill="#16331F",
    edited="#BCA2F5",
    edited_fill="#2F2548",
    rejected="#9B978F",
    removed="#FF8A80",
    removed_fill="#45201D",
    hairline="#34383C",
)


@dataclass(frozen=True, slots=True)
class Sizes:
    """Points for letters, pixels for the rest; ``zoom`` is a factor on the text panes' letters alone, ``family`` is
    theirs too."""

    interface: float = 10.0
    text: float = 14.0
    heading: float = 15.0
    line_number: float = 9.0
    paragraph_gap: int = 10
    accent_bar: int = 4
    mark_line: int = 2
    zoom: float = 1.0
    family: str = TEXT_FAMILY


SIZES = Sizes()


def theme_named(name: str) -> Theme:
    """The table of ``light`` or ``dark``; any other name follows the system."""
    if name not in ("light", "dark"):
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        name = "dark" if dark else "light"
    return DARK if name == "dark" else LIGHT


def fonts_folder() -> Path:
    """Where the bundled fonts are: in the source tree, or where PyInstaller unpacked them."""
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if bundle else Path(__file__).resolve().parent.parent
    return root / "packaging" / "fonts"


@lru_cache(maxsize=1)
def load_fonts() -> tuple[str, ...]:
    """Register the bundled fonts with Qt, once; returns the files that Qt refused (none, if all is well)."""
    folder = fonts_folder()
    forget()
    return tuple(name for name in FONT_FILES if QFontDatabase.addApplicationFont(str(folder / name)) < 0)


def interface_font(size: float = SIZES.interface) -> QFont:
    """The letters of the interface; a font of one's own, which shares what Qt has found for it."""
    return QFont(_interface_font(size))


@lru_cache
def _interface_font(size: float) -> QFont:
    font = QFont(INTERFACE_FAMILY)
    font.setPointSizeF(size)
    return font


def text_families() -> list[str]:
    """The families that texts can be shown in: the bundled ones, then the system's that have Arabic letters."""
    load_fonts()
    known = QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)
    bundled = (TEXT_FAMILY, INTERFACE_FAMILY)
    others = [name for name in known if not QFontDatabase.isPrivateFamily(name) and not name.startswith(bundled)]
    return [*bundled, *others]


def text_font(size: float = SIZES.text, *, heading: bool = False, family: str = TEXT_FAMILY) -> QFont:
    """The letters of articles. The weight of a heading is an axis of the bundled variable font, on which Qt's own
    weight has no effect."""
    return QFont(_text_font(size, heading, family))


@lru_cache
def _text_font(size: float, heading: bool, family: str) -> QFont:
    font = QFont([family, TEXT_FAMILY] if family != TEXT_FAMILY else [TEXT_FAMILY])
    font.setPointSizeF(size)
    if heading and family != TEXT_FAMILY:
        font.setWeight(QFont.Weight.DemiBold)
    elif heading:
        font.setVariableAxis(QFont.Tag("wght"), DEMI_BOLD)
    return font


def palette(theme: Theme) -> QPalette:
    """Qt's palette of a theme."""
    roles = {
        QPalette.ColorRole.Window: theme.window,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.pane,
        QPalette.ColorRole.AlternateBase: theme.window,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.secondary,
        QPalette.ColorRole.Button: theme.window,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.BrightText: theme.removed,
        QPalette.ColorRole.ToolTipBase: theme.pane,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.Accent: theme.accent,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.edited,
        QPalette.ColorRole.Mid: theme.hairline,
        QPalette.ColorRole.Dark: theme.edge,
        QPalette.ColorRole.Light: theme.pane,
    }
    out = QPalette()
    for role, color in roles.items():
        out.setColor(role, QColor(color))
    disabled = QPalette.ColorGroup.Disabled
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        out.setColor(disabled, role, theme.color("secondary", 150))
    return out


def ticked_palette(theme: Theme) -> QPalette:
    """That of boxes to tick: the style draws their edges in a darker shade of the window's colour, which in
    the dark theme nobody would see."""
    out = palette(theme)
    out.setColor(QPalette.ColorRole.Window, theme.color("edge").lighter(DARKENED))
    return out


def style_sheet(theme: Theme) -> str:
    """The application's style sheet. ``QPushButton[primary="true"]`` is the one button that stands out;
    ``QLabel[secondary="true"]`` is quiet text, of the pane that has the focus ``QLabel[focused="true"]``, and
    ``QLabel[keycap="true"]`` a key."""
    return _STYLE.format(**{name: getattr(theme, name) for name in Theme.__slots__})


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Fonts, style, palette and style sheet of the whole application; may be called again while it runs."""
    load_fonts()
    if app.style().name() != "fusion":
        app.setStyle("fusion")
    app.setFont(interface_font())
    app.setPalette(palette(theme))
    app.setPalette(ticked_palette(theme), "QCheckBox")  # type: ignore[arg-type]  # the stub says bytes, which are refused
    app.setStyleSheet(style_sheet(theme))


_STYLE = """
QMenuBar {{ background: {window}; border-bottom: 1px solid {hairline}; }}
QMenuBar::item {{ padding: 3px 8px; background: transparent; border-radius: 4px; }}
QMenuBar::item:selected, QMenu::item:selected {{ background: {current}; color: {text}; }}
QMenu {{ background: {pane}; border: 1px solid {edge}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px; border-radius: 4px; }}
QMenu::item:disabled {{ color: {edge}; }}
QMenu::separator {{ height: 1px; background: {hairline}; margin: 4px 8px; }}
QToolTip {{ background: {pane}; color: {text}; border: 1px solid {edge}; padding: 4px 6px; }}
QSplitter::handle {{ background: {hairline}; }}
QPlainTextEdit, QAbstractItemView, #paneFrame {{ background: {pane}; border: none; }}
QListWidget::item {{ padding: 5px 8px; border-radius: 4px; }}
QTableView::indicator:unchecked {{ background: {pane}; border: 1px solid {edge}; width: 12px; height: 12px; }}
QTableView::item {{ padding: 0 8px; }}
QListWidget::item:selected, QTableView::item:selected {{ background: {current}; color: {text}; }}
RowsView::item:selected {{ background: transparent; }}
QListWidget, QTableView {{ outline: 0; }}
QHeaderView::section {{ background: {window}; color: {secondary}; border: none; padding: 4px 8px; }}
QLabel[secondary="true"] {{ color: {secondary}; }}
QLabel[focused="true"] {{ color: {accent}; }}
QLabel[keycap="true"] {{ background: {pane}; color: {text}; border: 1px solid {edge}; border-bottom-width: 2px;
  border-radius: 4px; padding: 4px 8px; }}
QLineEdit, QComboBox, QSpinBox {{ background: {pane}; color: {text}; border: 1px solid {edge}; border-radius: 4px;
  placeholder-text-color: {secondary}; padding: 4px 8px;
  selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus {{ border: 2px solid {accent}; padding: 3px 7px; }}
QSpinBox::up-button, QSpinBox::down-button {{ subcontrol-origin: border; width: 0; height: 0; }}
QPushButton {{ background: {pane}; color: {text}; border: 1px solid {edge}; border-radius: 6px; padding: 6px 14px; }}
QPushButton:hover {{ background: {current}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 5px 13px; }}
QPushButton[primary="true"] {{ background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 500; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {text}; }}
QPushButton:disabled, QPushButton[primary="true"]:disabled {{
    color: {secondary}; background: {window}; border-color: {hairline};
}}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {edge}; border-radius: 2px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {secondary}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {hairline}; border: none; border-radius: 3px; text-align: center; }}
QProgressBar::chunk {{ background: {accepted}; border-radius: 3px; }}
"""

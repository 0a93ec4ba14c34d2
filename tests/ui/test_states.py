"""The main states in both languages and themes: nothing clipped, Arabic to the right, every text readable and named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from tests.ui.stage import STATES, Stage, staged
from tests.ui.test_theme import contrast
from ui.bidi import stored_order
from ui.main_window import MainWindow
from ui.panes import TextPane

LOOKS = [(language, theme) for language in ("ar", "en") for theme in ("light", "dark")]
USABLE = (QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
LEAST = 4.4  # smoothing takes a little off the 4.5 of thin strokes
MARKS = {ord(mark): None for mark in "\u2066\u2067\u2068\u2069"}


@pytest.fixture(scope="module", params=LOOKS, ids="-".join)
def look(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Stage, list[list[str]], str]]:
    """The window in one language and theme, where each state leaves what is wrong with it."""
    language, theme = request.param
    found: list[list[str]] = []
    with staged(
        qapp, tmp_path_factory.mktemp("look"), language, theme, lambda w: found.append(wrong(w, language))
    ) as s:
        yield s, found, language


@pytest.mark.parametrize("state", STATES)
def test_a_state_is_whole_readable_and_named(look: tuple[Stage, list[list[str]], str], state: str) -> None:
    stage, found, _ = look
    STATES[state](stage)
    assert found.pop() == []


def test_f6_goes_through_the_panes_in_their_order(look: tuple[Stage, list[list[str]], str]) -> None:
    stage, _, _ = look
    panes = stage.window.body.panes
    stage.window.activateWindow()
    stage.settle()
    visited = []
    stage.window.run("pane-queue")
    for _ in range(5):
        focus = QApplication.focusWidget()
        assert focus is not None
        visited.append(next(i for i, pane in enumerate(panes) if pane is focus or pane.isAncestorOf(focus)))
        stage.window.run("pane-next")
    assert visited == [0, 1, 2, 3, 0]
    places = [pane.mapTo(stage.window, QPoint(0, 0)).x() for pane in panes]
    assert places == sorted(places, reverse=stage.window.layoutDirection() == Qt.LayoutDirection.RightToLeft)


def wrong(shown: QWidget, language: str) -> list[str]:
    """What is wrong with what a state shows, in words."""
    parts = [part for part in (shown, *shown.findChildren(QWidget)) if part.isVisible()]
    out = []
    for part in parts:
        if isinstance(part, QLabel | QAbstractButton) and part.text() and not _is_whole(part):
            out.append(f"clipped: {part.text()}")
        if isinstance(part, QLineEdit) and part.fontMetrics().horizontalAdvance(part.text()) > part.width():
            out.append(f"clipped: {part.text()}")
        if isinstance(part, QLabel | QAbstractButton) and part.text() and part.isEnabled():
            ratio = _contrast_as_painted(part)
            if ratio < LEAST:
                out.append(f"contrast {ratio:.1f}: {part.text()}")
        if isinstance(part, TextPane) and not _stands_right(part):
            out.append("a paragraph that does not begin at the right")
        spoken_for = isinstance(part, QHeaderView) or isinstance(part.parent(), QAbstractSpinBox)  # by what they are in
        if isinstance(part, USABLE) and not spoken_for:
            out += _unspoken(part, language)
    if shown.layoutDirection() != _direction(language):
        out.append("not mirrored")
    if isinstance(shown, MainWindow) and (card := shown.body.bar.card).isVisible():
        told = card.accessibleDescription().split("\n")
        if not any(line == stored_order(line.translate(MARKS)) for line in told[: 2 if card.band_height() else 1]):
            out.append(f"a number that is not in its stored order: {told}")
    return out


def _is_whole(part: QLabel | QAbstractButton) -> bool:
    """Whether all the text has room, or the whole of it can be read in the tooltip."""
    if isinstance(part, QLabel) and part.wordWrap():
        return part.heightForWidth(part.width()) <= part.height() + 1
    return part.sizeHint().width() <= part.width() + 1 or bool(part.toolTip())


def _contrast_as_painted(part: QWidget) -> float:
    """The contrast of what stands out most against the ground, which is what most of the widget is painted in."""
    image = part.window().grab(QRect(part.mapTo(part.window(), QPoint(0, 0)), part.size())).toImage()
    pixels = Counter(image.pixel(x, y) for y in range(image.height()) for x in range(image.width()))
    ground = QColor(pixels.most_common(1)[0][0]).name()
    return max(contrast(QColor(pixel).name(), ground) for pixel in pixels)


def _stands_right(pane: TextPane) -> bool:
    """Whether each paragraph's first line begins at the right edge, whatever its first letter."""
    for seen in pane.seen():
        layout = seen.block.layout()
        line = layout.lineAt(0)
        if seen.block.text().strip() and line.x() + line.width() - line.naturalTextRect().right() > 2:
            return False
    return True


def _unspoken(part: QWidget, language: str) -> list[str]:
    """What a screen reader can't say of a part: its name, in the language of the interface, and what it is."""
    heard = QAccessible.queryAccessibleInterface(part)
    name = heard.text(QAccessible.Text.Name)
    kind = type(part).__name__
    if not name.strip():
        return [f"no name: {kind} {part.objectName()}"]
    out = [f"no role: {name}"] if heard.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client) else []
    arabic = any("\u0600" <= letter <= "\u06ff" for letter in name)
    if arabic != (language == "ar"):
        out.append(f"not in the language of the interface: {kind} {name}")
    if isinstance(part, QPlainTextEdit | QLineEdit) and heard.state().readOnly != part.isReadOnly():
        out.append(f"says that it can be written in: {name}")
    return out


def _direction(language: str) -> Qt.LayoutDirection:
    return Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight

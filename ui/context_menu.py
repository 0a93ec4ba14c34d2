"""The menus of the right mouse button: in the text panes copying and what the window's own actions do there, on a row
of the decisions what is done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from ui.actions import text_of
from ui.panes import CleanedPane, TextPane

ON_ROW = (
    ("accept", "reject", "fix"),
    ("accept-alike", "reject-alike", "accept-alike-everywhere", "reject-alike-everywhere"),
    ("silence-article", "silence-source", "silence-everywhere"),
)
IN_REVIEW = ("accept", "reject", "heading", "join", "number", "type")
translate = QCoreApplication.translate


def show_row_menu(view: QWidget, where: QPoint, run: Callable[[str], object], applies: Callable[[str], bool]) -> None:
    """Show the menu of a decision's row, which is the current stop; what can do nothing there is greyed."""
    menu = QMenu(view)
    for group in ON_ROW:
        menu.addSeparator()
        for action in group:
            entry = menu.addAction(text_of(action))
            entry.setEnabled(applies(action))
            entry.triggered.connect(lambda _checked=False, name=action: run(name))
    menu.popup(where)


def show_menu(pane: TextPane, where: QPoint, run: Callable[[str], object]) -> None:
    """Show the menu of a pane; Qt's own would change the widget's text behind the session."""
    menu = QMenu(pane)
    copying = menu.addAction(translate("ContextMenu", "Copy"))
    copying.setEnabled(pane.textCursor().hasSelection())
    copying.triggered.connect(pane.copy)
    if isinstance(pane, CleanedPane) and pane.editing:
        cutting = menu.addAction(translate("ContextMenu", "Cut"))
        cutting.setEnabled(copying.isEnabled())
        cutting.triggered.connect(pane.cut)
        menu.addAction(translate("ContextMenu", "Paste")).triggered.connect(pane.paste)
    else:
        menu.addSeparator()
        for action in IN_REVIEW:
            menu.addAction(text_of(action)).triggered.connect(lambda _checked=False, name=action: run(name))
    menu.popup(where)

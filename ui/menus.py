"""The menu bar, made from the table of actions. Keys stand in the text: Qt draws ``++Ctrl`` in right-to-left menus,
and no shortcut of Qt's is used (see ``ui.keys``)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QMenuBar

from ui.actions import ACTIONS, MENUS, menu_title, text_of
from ui.bidi import isolated, left_to_right
from ui.chords import shown


def build_menus(
    bar: QMenuBar,
    run: Callable[[str], object],
    recent: Callable[[], Sequence[str]],
    open_paths: Callable[[list[str]], object],
) -> None:
    """Fill the bar anew in the language of the interface."""
    bar.clear()
    for menu_id, _ in MENUS:
        menu = bar.addMenu(menu_title(menu_id))
        menu.setObjectName(menu_id)
        for action in ACTIONS:
            if action.menu != menu_id:
                continue
            if action.starts_group:
                menu.addSeparator()
            key = f"\t{left_to_right(shown(action.first_key))}" if action.first_key else ""
            entry = menu.addAction(text_of(action.id) + key)
            entry.setObjectName(action.id)
            entry.triggered.connect(lambda _checked=False, name=action.id: run(name))
            if action.id == "open-folder":
                _add_recent(menu, recent, open_paths)


def _add_recent(menu: QMenu, recent: Callable[[], Sequence[str]], open_paths: Callable[[list[str]], object]) -> None:
    """The files opened last, looked up each time that the menu opens."""
    inner = menu.addMenu(QCoreApplication.translate("Menus", "Recent files"))

    def fill() -> None:
        inner.clear()
        for path in recent():
            entry = inner.addAction(isolated(Path(path).name))
            entry.setToolTip(path)
            entry.triggered.connect(lambda _checked=False, path=path: open_paths([path]))

    def show() -> None:
        fill()
        inner.menuAction().setVisible(not inner.isEmpty())

    menu.aboutToShow.connect(show)

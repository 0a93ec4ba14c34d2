"""The quiet button above the queue: how the documents are ordered, and which of them are shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ui.models.queue import DONE, Order
from ui.queue_words import DOT
from ui.theme import Theme

ORDERS: tuple[Order, ...] = ("place", "needs-me", "confidence", "open")
SHOWN: tuple[tuple[str, ...], ...] = ((), ("pending", "in-progress", "second-look", "flagged"), ("flagged",), DONE)


class QueueMenu(QToolButton):
    """``by`` and ``shown`` (statuses; none means all) are what is chosen; ``chosen`` says that it changed."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by: Order = "place"
        self.shown: tuple[str, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoRaise(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))
        self._word()

    def choose(self, by: Order | None = None, shown: tuple[str, ...] | None = None) -> None:
        """Choose an order, statuses, or both."""
        self.by = self.by if by is None else by
        self.shown = self.shown if shown is None else shown
        self._word()
        self.chosen.emit()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(
            f"QToolButton {{ color: {theme.secondary}; border: none; padding: 0 8px; }}"
            f"QToolButton:hover {{ color: {theme.accent}; }}"
            "QToolButton::menu-indicator { image: none; }"
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    def _word(self) -> None:
        orders = (
            self.tr("as opened"),
            self.tr("needs me most"),
            self.tr("least sure first"),
            self.tr("most open first"),
        )
        kinds = (self.tr("all"), self.tr("not done"), self.tr("flagged"), self.tr("done"))
        menu = self.menu()
        menu.clear()
        for by, name in zip(ORDERS, orders, strict=True):
            self._offer(name, by == self.by, partial(self.choose, by))
        menu.addSeparator()
        for shown, name in zip(SHOWN, kinds, strict=True):
            self._offer(name, shown == self.shown, partial(self.choose, None, shown))
        now = [orders[ORDERS.index(self.by)]] + ([kinds[SHOWN.index(self.shown)]] if self.shown else [])
        self.setText(DOT.join(now))
        self.setAccessibleName(self.tr("Order of the queue"))
        self.setToolTip(self.tr("Order of the queue"))

    def _offer(self, name: str, checked: bool, choose: partial[None]) -> None:
        action = self.menu().addAction(name, choose)
        action.setCheckable(True)
        action.setChecked(checked)

"""A pane with its title above it, and beside the title a quiet line of facts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.panes.textpane import TextPane


class PaneFrame(QWidget):
    """``title`` and ``facts`` are labels; their words are the window's."""

    def __init__(self, pane: TextPane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pane = pane
        self.title, self.facts = QLabel(), QLabel()
        self.title.setProperty("secondary", True)
        self.facts.setProperty("secondary", True)
        self.title.setBuddy(pane)
        font = self.title.font()
        font.setWeight(font.Weight.DemiBold)
        self.title.setFont(font)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 14)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.facts)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("paneFrame")
        pane.installEventFilter(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(head)
        box.addWidget(pane, 1)

    def set_words(self, title: str, facts: str) -> None:
        """The words above the pane; the title is also what a screen reader calls it."""
        self.title.setText(title)
        self.facts.setText(facts)
        self.pane.setAccessibleName(title)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The title takes the accent while the pane has the keyboard."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.title.setProperty("focused", event.type() == QEvent.Type.FocusIn)
            self.title.style().polish(self.title)
        return super().eventFilter(watched, event)

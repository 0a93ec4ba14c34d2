"""What stands in the window while nothing is open: Enter opens the sample."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui.actions import text_of
from ui.bidi import isolated
from ui.theme import interface_font

SHOWN_RECENT = 5
TITLE_SIZE, TEXT_SIZE = 26.0, 12.0  # points


class Welcome(QWidget):
    """One sentence, two buttons, the files opened last."""

    wants_sample = Signal()
    wants_open = Signal()
    wants_paths = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addStretch(2)
        self._title, self._text = QLabel(), QLabel()
        self._title.setObjectName("welcome-title")
        self._text.setObjectName("welcome-text")
        self._text.setWordWrap(True)
        for label, size in ((self._title, TITLE_SIZE), (self._text, TEXT_SIZE)):
            label.setFont(interface_font(size))
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        self._sample, self._open = QPushButton(), QPushButton()
        self._sample.setProperty("primary", True)
        self._sample.clicked.connect(self.wants_sample)
        self._open.clicked.connect(self.wants_open)
        for button in (self._sample, self._open):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setFixedWidth(280)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._said = QLabel()
        self._said.setObjectName("said")
        self._said.setWordWrap(True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._said)
        self._recent = QVBoxLayout()
        layout.addLayout(self._recent)
        layout.addStretch(3)
        self._words()

    def set_recent(self, paths: Sequence[str]) -> None:
        """The files opened last, newest first."""
        while (item := self._recent.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        for path in paths[:SHOWN_RECENT]:
            button = QPushButton(isolated(Path(path).name))
            button.setToolTip(path)
            button.setFlat(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, path=path: self.wants_paths.emit([path]))
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    def say(self, text: str) -> None:
        """What went wrong at opening, until something is opened."""
        self._said.setText(text)

    def shown_text(self) -> str:
        """What was said last of a file that could not be opened."""
        return self._said.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._words()
        super().changeEvent(event)

    def _words(self) -> None:
        self._title.setText(QCoreApplication.translate("Welcome", "Muraji"))
        self._text.setText(
            QCoreApplication.translate("Welcome", "Open or drop an article. Press Enter to try the sample.")
        )
        self._sample.setText(QCoreApplication.translate("Welcome", "The sample"))
        self._open.setText(text_of("open"))
        self.setAccessibleName(self._text.text())

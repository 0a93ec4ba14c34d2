"""The one place where keys become actions: an event filter on the whole application.

Shortcuts of Qt are not used: under an Arabic layout they don't fire on letters, and they steal Enter, Tab and the
arrows from fields. See ``ui.actions`` for the table.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from ui.actions import Mode, action_for
from ui.chords import Switches, chord_of, digit_of

BOUNCE = 5  # milliseconds: nobody releases a key and presses it again so quickly


class KeyFilter(QObject):
    """Gives each key press in ``window`` to ``run`` (an action's id) or, in Review, a digit to ``digit``.

    ``mode`` says the window's mode as far as the window knows it; a field that has the focus goes before it.
    Menus, dialogs and other windows keep their keys.
    """

    def __init__(
        self,
        window: QWidget,
        mode: Callable[[], Mode],
        run: Callable[[str], object],
        digit: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self._window, self._mode, self._run, self._digit = window, mode, run, digit
        self._left_to_widgets = False  # the key now under way was not ours: nor is it when parents get it
        self._released = (0, 0)  # key and time of the last release
        self._switches = Switches()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusWindowChanged.connect(self._switches.forget)

    def eventFilter(self, receiver: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        kind = event.type()
        if kind == QEvent.Type.KeyRelease:
            self._left_to_widgets = False
            self._released = (event.key(), event.timestamp())
            self._switches.note(event)
        if kind != QEvent.Type.KeyPress:
            return False
        self._switches.note(event)
        if not isinstance(receiver, QWidget):
            self._left_to_widgets = False
            return False
        if receiver.window() is not self._window or self._elsewhere() or not self._is_first(receiver):
            return False
        handled = self.take(receiver, event)
        self._left_to_widgets = not handled
        return handled

    def take(self, receiver: QWidget, event: QKeyEvent) -> bool:
        """Run what the key stands for; False leaves the key to the widget that has the focus."""
        field = field_of(receiver)
        mode = Mode.FIELD if field and self._mode() is not Mode.EDIT else self._mode()
        repeated = self._repeated(event)
        chord = chord_of(event, self._switches.held)
        if isinstance(field, QLineEdit) and _of_field(field, chord):
            return True
        action = action_for(mode, chord)
        if action is not None:
            if not repeated or action.repeats:
                self._run(action.id)
            return True
        digit = digit_of(event) if mode is Mode.REVIEW else None
        if digit is not None:
            if not repeated:
                self._digit(digit)
            return True
        return False

    def _repeated(self, event: QKeyEvent) -> bool:
        """Whether a key is held down. X11 tells it by a release and a press at one time, which Qt does not always see
        together."""
        key, time = self._released
        return event.isAutoRepeat() or (time > 0 and key == event.key() and 0 <= event.timestamp() - time < BOUNCE)

    def _is_first(self, receiver: QWidget) -> bool:
        """Whether the key comes to this widget first, and not because its child left it."""
        focus = QApplication.focusWidget()
        if receiver is focus:
            return True
        return (focus is None or receiver is self._window) and not self._left_to_widgets

    @staticmethod
    def _elsewhere() -> bool:
        return QApplication.activePopupWidget() is not None or QApplication.activeModalWidget() is not None


def field_of(widget: QWidget) -> QWidget | None:
    """The widget itself if it takes typing or has keys of its own; None for everything that Review may rule."""
    if isinstance(widget, QPlainTextEdit | QTextEdit | QLineEdit | QAbstractSpinBox):
        return None if widget.isReadOnly() else widget
    return widget if isinstance(widget, QComboBox) else None


def _of_field(field: QLineEdit, chord: str | None) -> bool:
    """Do what a chord means inside a field: under an Arabic layout alone Qt knows none of these by their letters.
    Undo and redo are the field's own only while a word is half typed."""
    if chord == "Ctrl+Z" and field.isUndoAvailable():
        field.undo()
    elif chord in ("Ctrl+Y", "Ctrl+Shift+Z") and field.isRedoAvailable():
        field.redo()
    elif chord == "Ctrl+A":
        field.selectAll()
    elif chord == "Ctrl+C":
        field.copy()
    elif chord == "Ctrl+X":
        field.cut()
    elif chord == "Ctrl+V":
        field.paste()
    else:
        return False
    return True

"""What the actions of the menus File, View, Tools and Help do; decisions are in ``ui.deciding``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from core.version import VERSION
from ui.actions import ACTIONS, CONTEXT, text_of
from ui.applying import applies
from ui.bidi import isolated
from ui.chords import shown
from ui.dialogs.box import prompt, tell
from ui.dialogs.files import save_as
from ui.dialogs.keys_sheet import show_keys
from ui.dialogs.pick import pick
from ui.i18n import in_every_language
from ui.theme import text_families

if TYPE_CHECKING:
    from ui.main_window import MainWindow

translate = QCoreApplication.translate


class WindowActions:
    """Handlers by action id."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        window, panes = self._window, self._window.body.panes
        return {
            "open": window.opening.ask_files,
            "open-folder": window.opening.ask_folder,
            "save": window.saver.save,
            "save-as": self.save_as,
            "quit": window.close,
            "next-article": lambda: self.step(1),
            "previous-article": lambda: self.step(-1),
            "type": self.edit_at,
            "leave": self.leave,
            "find": window.find_bar.open,
            "replace": window.find_bar.open_to_replace,
            "find-exact": lambda: window.find_bar.turn(window.find_bar.exact),
            "find-pattern": lambda: window.find_bar.turn(window.find_bar.pattern),
            "find-next": lambda: window.find_bar.step(1),
            "find-previous": lambda: window.find_bar.step(-1),
            "pane-next": self.next_pane,
            "pane-queue": lambda: self.focus(0),
            "pane-raw": lambda: self.focus(1),
            "pane-cleaned": lambda: self.focus(2),
            "pane-decisions": lambda: self.focus(len(panes) - 1),
            "numbers-table": self.numbers_table,
            "lens": self.lens,
            "font": self.font,
            "zoom-in": lambda: window.appearance.zoom(1),
            "zoom-out": lambda: window.appearance.zoom(-1),
            "zoom-reset": lambda: window.appearance.zoom(0),
            "full-screen": self.full_screen,
            "theme": window.appearance.toggle_theme,
            "digits": window.appearance.toggle_digits,
            "language": window.appearance.toggle_language,
            "commands": self.commands,
            "restore": window.opening.restore,
            "reviewer": self.reviewer,
            "keys": lambda: show_keys(window),
            "menus": self.menus,
            "about": self.about,
        }

    def save_as(self) -> None:
        """Save under a name that is asked for."""
        proposed = self._window.saver.path()
        to = save_as(self._window, proposed) if proposed else None
        if to:
            self._window.saver.save(to)

    def step(self, by: int) -> None:
        """The next article as the queue stands, or the one before."""
        self.leave_editing()
        if not self._window.queue_binding.step(by):
            self._window.session.noticed.emit("last-article" if by > 0 else "first-article", {})

    def edit_at(self, place: int | None = None) -> None:
        """Type in the cleaned text: at a place of it, else at the current stop."""
        window = self._window
        if window.session.review is None or window.session.read_only:
            return
        window.session.drop()
        table = window.body.numbers.view
        if place is None and table.hasFocus():
            table.edit(table.currentIndex())
            return
        window.body.cleaned.set_editing(True)
        if place is None:
            window.panes.caret_to_stop()
        else:
            window.body.cleaned.set_caret(place)
        window.body.cleaned.setFocus()
        window.status.set_mode(window.mode())

    def leave(self) -> None:
        """Back to Review; in Review, nothing is selected any more."""
        if not self.leave_editing():
            for pane in (self._window.body.raw, self._window.body.cleaned):
                pane.set_caret(pane.caret())

    def leave_editing(self) -> bool:
        """End typing. False if nobody was typing."""
        cleaned = self._window.body.cleaned
        if not cleaned.editing:
            return False
        place = cleaned.caret()
        cleaned.set_editing(False)
        review = self._window.session.review
        if review is not None:
            self._window.session.go_to_place(review.offsets.start_to_raw(place))
        return True

    def focus(self, pane: int) -> None:
        """Go to a pane, by its place from 0; typing ends where it is left."""
        if pane != 2:
            self.leave_editing()
        if pane == 0:
            self._window.body.open_queue()
        self._window.body.panes[pane].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def next_pane(self) -> None:
        panes = self._window.body.panes
        focus = QApplication.focusWidget()
        at = next((i for i, pane in enumerate(panes) if focus and (pane is focus or pane.isAncestorOf(focus))), 1)
        self.focus((at + 1) % len(panes))

    def numbers_table(self) -> None:
        """Show the numbers as a table and go there, or put it away."""
        table = self._window.body.numbers
        table.setVisible(table.isHidden())
        (table if table.isVisible() else self._window.body.cleaned).setFocus()

    def lens(self) -> None:
        """Show hidden characters, or no longer."""
        on = not self._window.appearance.settings["hidden_characters"]
        self._window.appearance.set(hidden_characters=on)
        self._window.body.set_lens(on)

    def font(self) -> None:
        """Choose the letters that texts are shown in."""
        appearance = self._window.appearance
        entries = [(family, isolated(family)) for family in text_families()]
        chosen = pick(self._window, text_of("font").rstrip("…"), entries, appearance.sizes.family)
        if chosen:
            appearance.set_text_font(chosen)

    def full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def commands(self) -> None:
        """All actions in one list that letters narrow."""
        session = self._window.session
        listed = [a for a in ACTIONS if a.menu and a.id != "commands" and applies(a.id, session)]
        entries = [
            (a.id, f"{text_of(a.id)}   {isolated(shown(a.first_key))}" if a.first_key else text_of(a.id))
            for a in listed
        ]
        names = {a.id: " ".join(in_every_language(CONTEXT, a.text)) for a in listed}
        chosen = pick(self._window, text_of("commands"), entries, also=names)
        if chosen:
            self._window.run(chosen)

    def reviewer(self) -> None:
        """Ask for the reviewer's name, which every event carries."""
        window = self._window
        old = window.appearance.settings["reviewer"]
        name = prompt(window, text_of("reviewer"), translate("WindowActions", "Name of the reviewer"), old)
        if name is not None:
            window.appearance.set(reviewer=name.strip())
            window.session.reviewer = name.strip() or None
            window.status.set_reviewer(name.strip())

    def menus(self) -> None:
        """Open the first menu."""
        bar = self._window.menuBar()
        bar.setActiveAction(bar.actions()[0])

    def about(self) -> None:
        text = translate("WindowActions", "Muraji {version}: turns raw dumps of Arabic news into clean sections.")
        tell(self._window, text_of("about"), text.format(version=isolated(VERSION)))

    @staticmethod
    def clock() -> str:
        return datetime.now().strftime("%H:%M")

"""What the window says of itself, for as long as it is true: until the next thing is done, or the next article."""

from __future__ import annotations

from typing import Any

from ui import labels
from ui.decision_bar import DecisionBar
from ui.decision_words import DOT
from ui.notices import sentence
from ui.session import Session
from ui.status_line import StatusLine
from ui.welcome import Welcome

OF_LAST = ("left-flagged", "left-unusable")  # said of an article when the next one comes


class Saying:
    """Puts sentences where they are read: the status line, the bar where a key is asked for, the welcome screen."""

    def __init__(self, session: Session, status: StatusLine, bar: DecisionBar, welcome: Welcome) -> None:
        self._session, self._status, self._bar, self._welcome = session, status, bar, welcome
        self._of_article = False  # whether what the status line says is about the article that is shown
        session.noticed.connect(self._say_here)
        session.shown.connect(self._turn)

    def say(self, code: str, data: dict[str, Any]) -> None:
        """Say what a code of ``ui.notices`` stands for."""
        text, self._of_article = sentence(code, data), False
        if code == "finish-again":  # it asks for a key: where the keys stand
            flags = [labels.named(labels.flag(flag), labels.flag_reason(flag)) for flag in data.get("flags", ())]
            self._bar.set_notice(text, DOT.join(flags))
            return
        self._status.say(text)
        self._welcome.say(text)

    def begin(self) -> None:
        """Something is done now: what was said of what was done before is over."""
        self._status.hush()
        self._bar.set_notice("")

    def _say_here(self, code: str, data: dict[str, Any]) -> None:
        self.say(code, data)
        self._of_article = self._session.review is not None and code not in OF_LAST

    def _turn(self) -> None:
        if self._of_article:
            self._status.hush()
        self._of_article = False

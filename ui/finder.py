"""Finding without the window standing still: words here and now, patterns in a process that can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject

from core.errors import MurajiError
from ui.background import Background
from ui.finding import Fault, Hit, Query, fault_of, hits
from ui.patterns import Patterns


class Found(NamedTuple):
    """What a query finds in a text, or why it can't be said."""

    text: str
    query: Query
    hits: tuple[Hit, ...] = ()
    fault: Fault | None = None

    @property
    def changing(self) -> tuple[Hit, ...]:
        """The hits that replacing would change: not those that read so already."""
        return tuple(hit for hit in self.hits if hit.instead not in (None, self.text[hit.span.start : hit.span.end]))


Then = Callable[[Found], object]


class Finder(QObject):
    """Answers on the window's thread, at once where it can. Only what was asked last is answered."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.patterns = Patterns()
        self._background: Background | None = None
        self._found: Found | None = None
        self._asked: tuple[str, Query] | None = None
        self._then: list[Then] = []

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._asked is not None

    def ask(self, text: str, query: Query, then: Then) -> None:
        """Find, and hand on what was found."""
        if self._asked == (text, query):
            self._then.append(then)
            return
        if self._asked is not None:
            self._asked = None
            self.patterns.stop()
        found = self._at_once(text, query)
        if found is not None:
            then(found)
            return
        self._asked, self._then = (text, query), [then]
        if self._background is None:
            self._background = Background(self)
            self._background.done.connect(self._take)
        self._background.submit((text, query), lambda: self.patterns.hits(text, query))

    def close(self) -> None:
        """End the process; what was asked is not answered."""
        self._asked = None
        self.patterns.stop()
        if self._background is not None:
            self._background.submit(None, self.patterns.close)
            self._background.close()
            self._background = None

    def _at_once(self, text: str, query: Query) -> Found | None:
        fault = fault_of(query)
        if fault is not None or not query.text:
            return Found(text, query, (), fault)
        if not query.pattern:
            return Found(text, query, tuple(hits(text, query)))
        known = self._found
        return known if known and (known.text, known.query) == (text, query) else None

    def _take(self, ticket: tuple[str, Query] | None, result: list[Hit] | MurajiError) -> None:
        if ticket is None or ticket != self._asked:
            return
        fault = Fault(result.code, None) if isinstance(result, MurajiError) else None
        self._found = Found(*ticket, () if isinstance(result, MurajiError) else tuple(result), fault)
        self._asked, waiting = None, self._then
        for then in waiting:
            then(self._found)

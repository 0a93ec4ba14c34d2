"""Pointing by keys at the words that should be a number (N where nothing is selected): first at a figure or number word
in which none was read, else at the word that stands there; on by candidates, by words, or longer and shorter."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.numbering import possible_number
from core.spans import Span
from ui.session import Session

WORD = re.compile(r"[^\W_](?:[\w\u064b-\u065f\u0670]|[.,٫٬](?=\d))*")


class Pointing(QObject):
    """``show(span)`` marks the words pointed at, ``None`` nothing more."""

    chosen = Signal(object)  # Span of the cleaned text: this should be a number

    def __init__(self, session: Session, show: Callable[[Span | None], object]) -> None:
        super().__init__(session)
        self._session, self._show = session, show
        self._span: Span | None = None

    @property
    def active(self) -> bool:
        return self._span is not None

    def begin(self) -> None:
        """Point at the first candidate from the current stop on in its line, else at the word there."""
        review, stop = self._session.review, self._session.stop
        if review is None:
            return
        if self._session.read_only:
            self._session.noticed.emit("read-only", {})
            return
        here = review.offsets.start_to_cleaned(stop.start) if stop else 0
        found = possible_number(review, here, 1)
        if found is None or "\n" in review.cleaned[here : found.start]:
            found = next_word(review.cleaned, here) or word_before(review.cleaned, here)
        self._point(found)

    def seek(self, step: int) -> None:
        """The next candidate (1), or the one before (-1)."""
        review, span = self._session.review, self._span
        if review is not None and span is not None:
            found = possible_number(review, span.end if step > 0 else span.start, step)
            if found is None:
                self._session.noticed.emit("pointed", {})
            self._point(found or span)

    def step(self, step: int) -> None:
        """The next word, or the one before."""
        review, span = self._session.review, self._span
        if review is not None and span is not None:
            text = review.cleaned
            self._point((next_word(text, span.end) if step > 0 else word_before(text, span.start)) or span)

    def stretch(self, step: int) -> None:
        """One word more at the end, on the same line, or one less."""
        review, span = self._session.review, self._span
        if review is None or span is None:
            return
        word = next_word(review.cleaned, span.end) if step > 0 else word_before(review.cleaned, span.end)
        if step < 0 and word is not None:
            word = word_before(review.cleaned, word.start)
        if word is not None and word.end > span.start and "\n" not in review.cleaned[span.start : word.end]:
            self._point(Span(span.start, word.end))

    def keep(self) -> None:
        """What is pointed at is a number."""
        span = self._span
        self.end()
        if span is not None:
            self.chosen.emit(span)

    def end(self) -> None:
        """Point at nothing any more."""
        self._point(None)

    def _point(self, span: Span | None) -> None:
        self._span = span
        self._show(span)


def next_word(text: str, place: int) -> Span | None:
    """The first word that begins at a place or after it, even in another line; None after the last."""
    found = WORD.search(text, place)
    return Span(*found.span()) if found else None


def word_before(text: str, place: int) -> Span | None:
    """The last word that ends at a place or before it, even in another line; None before the first."""
    while place > 0:
        start = text.rfind("\n", 0, place - 1) + 1
        found = [match.span() for match in WORD.finditer(text, start, place)]
        if found:
            return Span(*found[-1])
        place = start
    return None

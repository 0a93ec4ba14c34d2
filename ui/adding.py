"""A number where the reviewer says there is one (N): read from the words, else asked for; none without a value."""

from __future__ import annotations

from collections.abc import Callable

from core.numbering import add_number, set_number
from core.spans import Span
from ui.pointing import Pointing
from ui.session import Make, Session
from ui.value_field import ValueField


class Adding:
    """``selection`` gives the selected cleaned span, a caret as zero-width, or None; ``back`` is called when the field
    that asked for a value has closed; ``pointing`` finds the words by keys where there is neither."""

    def __init__(
        self,
        session: Session,
        field: ValueField,
        selection: Callable[[], Span | None],
        back: Callable[[], object],
        pointing: Pointing,
    ) -> None:
        self._session, self._field, self._selection, self._back = session, field, selection, back
        self._pointing = pointing
        pointing.chosen.connect(self.add)
        field.closed.connect(session.drop)  # what was only tried out; nothing where a value was kept

    def begin(self) -> None:
        """What is selected is a number; without a selection, the word at the caret, or that which keys point at."""
        span = self._selection()
        if span is None:
            self._pointing.begin()
        else:
            self.add(span)

    def add(self, span: Span) -> None:
        """The words of a cleaned span are a number, at an empty one the word there. Where no value can be read in them
        the number is only tried out until one is typed."""
        session, before = self._session, self._session.settled
        if before is None:
            return
        word = span if span.start < span.end else _word_at(before.cleaned, span.start)
        make: Make = lambda review, by: add_number(review, word, by)  # noqa: E731  it is given on
        if not session.try_out([make]) or session.review is None:
            session.noticed.emit("select-number", {})
            return
        known = before.numbers_by_id
        key = next(n.id for n in session.review.numbers if n.verdict == "accepted" and known.get(n.id) != n)
        session.go(key)
        if session.review.number(key).value:
            session.settle()
            session.go(key)
        else:
            self._field.open("", lambda text: self._keep(make, key, text), lambda _kept: self._back())

    def _keep(self, make: Make, key: str, text: str) -> bool:
        """The number with the value typed; False, and the number still tried out, where it does not fit."""
        session = self._session
        fits = session.try_out([make, lambda review, by: set_number(review, key, by, value=text)])
        if fits:
            session.settle()
        else:
            session.try_out([make])
        session.go(key)
        return fits


def _word_at(cleaned: str, place: int) -> Span:
    start = end = place
    while start > 0 and not cleaned[start - 1].isspace():
        start -= 1
    while end < len(cleaned) and not cleaned[end].isspace():
        end += 1
    return Span(start, end)

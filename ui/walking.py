"""Walking the places where a line might begin though none was proposed (S): Enter breaks, T makes a heading."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from core.decisions import accept, accept_as_paragraph
from core.review import Review
from core.spans import Span
from core.writing import break_at, is_heading, toggle_heading
from ui.session import Session

SENTENCE_END = re.compile(r"[.!?؟…][\"”»)\]]*[ \u00a0]*(?=[^\s.!?؟…\"”»)\],،؛:])")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place of the cleaned text where a line could begin, and the edit that was too unsure to be shown, if any."""

    place: int
    edit: str | None


class Walking:
    """``show(span)`` marks the word at the place, an empty span nothing; ``None`` ends it.

    Past the last candidate the walk goes on with nothing marked, so that an Enter too many decides nothing.
    """

    def __init__(self, session: Session, show: Callable[[Span | None], object]) -> None:
        self._session, self._show = session, show
        self._place: int | None = None
        self._past = False  # whether the last candidate was left behind

    @property
    def active(self) -> bool:
        return self._place is not None

    def begin(self) -> None:
        """Go to the first candidate after the current stop or, where none is left there, in the article."""
        review, stop = self._session.review, self._session.stop
        if review is None:
            return
        here = review.offsets.start_to_cleaned(stop.start) if stop else 0
        found = candidates(review)
        if not found:
            self._session.noticed.emit("no-breaks", {})
            return
        self._place = here if any(candidate.place > here for candidate in found) else 0
        self._past = False
        self.step(1)

    def step(self, by: int) -> None:
        """The next candidate, or the one before; from past the last on, the walk is over."""
        review, here = self._session.review, self._place
        if review is None or here is None:
            return
        places = [candidate.place for candidate in candidates(review)]
        left = [place for place in places if (place > here if by > 0 else place < here)]
        if not left and self._past and by > 0:
            self.end()
            return
        if not left:
            if by > 0:
                self._past, self._place = True, len(review.cleaned)
                self._show(Span(here, here))
            self._session.noticed.emit("walked", {})
            return
        self._past = False
        self._place = left[0] if by > 0 else left[-1]
        word = re.compile(r"\S*").match(review.cleaned, self._place)
        self._show(Span(self._place, word.end() if word else self._place))

    def decide(self, *, heading: bool) -> None:
        """A line begins here; then on to the next candidate."""
        review = self._session.review
        found = next((c for c in candidates(review) if c.place == self._place), None) if review else None
        if review is None or found is None or self._past:
            self._session.noticed.emit("walked", {})
            return
        key = found.edit
        if key is not None:
            whole = heading and review.edit(key).kind == "heading-break"  # with the break that ends it
            done = self._session.do(
                lambda review, by: accept(review, (key,), by) if whole else accept_as_paragraph(review, key, by)
            )
        else:
            done = self._session.do(lambda review, by: break_at(review, found.place, by))
        now = self._session.review
        if not done or now is None:
            return
        self._place = now.offsets.start_to_cleaned(review.offsets.start_to_raw(found.place))
        if heading and not is_heading(now, self._place):
            at, step = self._place, now.events[-1].step
            self._session.do(lambda review, by: toggle_heading(review, at, by), step=step)
        self.step(1)

    def end(self) -> None:
        """Leave what was not decided as it is."""
        self._place = None
        self._show(None)


def candidates(review: Review) -> list[Candidate]:
    """Breaks that were too unsure to be carried out, and ends of sentences inside a line; in order."""
    found = {
        review.offsets.start_to_cleaned(edit.end): edit.id
        for edit in review.edits
        if edit.is_break and not edit.decided and not edit.applied and not edit.is_mark
    }
    places: dict[int, str | None] = {match.end(): None for match in SENTENCE_END.finditer(review.cleaned)}
    return [Candidate(place, edit) for place, edit in sorted((places | found).items())]

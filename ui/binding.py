"""Keeps the two text panes in step with the session: text, headings, marks, the current stop, scrolling."""

from __future__ import annotations

from PySide6.QtCore import QObject

from core.review import Changes, Review
from core.spans import Span
from core.stops import Stop, index_of
from ui.marking import heading_starts, marks_of
from ui.panes import AlignedScroll, CleanedPane, RawPane, TextPane
from ui.session import Session

ALL_AT_ONCE = 400  # up to this many stops all marks are made anew after an event


class TextPanes(QObject):
    """Shows ``session``'s review in both panes and sends back what is clicked and typed."""

    def __init__(self, session: Session, raw: RawPane, cleaned: CleanedPane) -> None:
        super().__init__(cleaned)
        self._session, self.raw, self.cleaned = session, raw, cleaned
        self._scroll = AlignedScroll(raw, cleaned, self)
        self._pointed: Span | None = None  # what was found since the current stop was chosen
        self._walked = False  # whether a possible break is what stands out, and not the current stop
        session.shown.connect(self._show)
        session.changed.connect(self._change)
        session.stop_changed.connect(self._mark_current)
        cleaned.typed.connect(session.type_over)
        raw.place_clicked.connect(session.go_to_place)
        cleaned.place_clicked.connect(self._clicked_in_cleaned)
        for pane in (raw, cleaned):
            pane.mark_activated.connect(session.go)

    def caret_to_stop(self) -> None:
        """Put the caret of the cleaned pane at what was just found there, else where the current stop is."""
        review, stop = self._session.review, self._session.stop
        if self._pointed is not None and self._pointed == self.cleaned.selected():
            self.cleaned.set_caret(self._pointed.start)
        elif review is not None:
            self.cleaned.set_caret(_cleaned_span(review, stop, self.cleaned).start if stop else 0)

    def selection(self) -> Span | None:
        """What is selected in the text pane that has the focus, in cleaned places; in Edit, the caret too."""
        review = self._session.review
        if review is None:
            return None
        if self.raw.hasFocus():
            span = self.raw.selected()
            return review.offsets.span_to_cleaned(span) if span.start < span.end else None
        span = self.cleaned.selected()
        typing = self.cleaned.editing and self.cleaned.hasFocus()
        return span if typing or span.start < span.end else None

    def point_at(self, span: Span | None) -> None:
        """Select a stretch of the cleaned text and scroll there; None selects nothing."""
        self._pointed = span
        if span is None:
            self.cleaned.set_caret(self.cleaned.caret())
            return
        self.cleaned.set_caret(span.end, span.start)
        self.cleaned.scroll_to(span)

    def walk_to(self, span: Span | None) -> None:
        """Select a stretch of the cleaned text in both panes, the current stop put back; None brings that out again."""
        review = self._session.review
        self._walked = span is not None
        self._mark_current(self._session.stop)
        self.point_at(span)
        if review is None or span is None:
            self.raw.set_caret(self.raw.caret())
            return
        raw = review.offsets.span_to_raw(span)
        self.raw.set_caret(raw.end, raw.start)
        self.raw.scroll_to(raw)

    def _show(self, review: Review | None) -> None:
        self.raw.set_text(review.raw if review else "")
        self.cleaned.set_text(review.cleaned if review else "")
        if review is not None:
            self._renew(review)

    def _change(self, review: Review, changes: Changes) -> None:
        if changes.cleaned_before != changes.cleaned_after or changes.edits:
            new = review.cleaned[changes.cleaned_after.start : changes.cleaned_after.end]
            self.cleaned.replace(changes.cleaned_before, new, review.cleaned)
        row = self._session.row
        if len(row.stops) <= ALL_AT_ONCE or row.come is row.stops:
            self._renew(review)
            return
        gone = {stop.key for stop in row.gone}
        # A mark that the change meets may reach further or less far now: a heading's is its line.
        met = {mark.key for mark in self.cleaned.marks.between(*changes.cleaned_after)} - gone
        places = (index_of(row.stops, review, key) for key in met)
        again = {row.stops[index] for index in places if index is not None}.union(row.come)
        marks = marks_of(review, again)
        self.raw.update_marks(marks.raw, gone)
        self.cleaned.update_marks(marks.cleaned, gone | met)
        if changes.edits:
            self._set_headings(review, changes)

    def _renew(self, review: Review) -> None:
        marks = marks_of(review, self._session.stops)
        self.raw.set_marks(marks.raw)
        self.cleaned.set_marks(marks.cleaned)
        self.cleaned.set_headings(heading_starts(review))
        self._scroll.set_map(review.offsets.start_to_cleaned, review.offsets.start_to_raw)

    def _set_headings(self, review: Review, changes: Changes) -> None:
        """The headings where the text or a break has changed."""
        spans = {changes.cleaned_after}
        for edit in map(review.edits_by_id.get, changes.edits):
            if edit is not None and (change := review.offsets.of_edit(edit.id, edit.start)):
                spans.add(Span(change.cleaned.end, change.cleaned.end))
        for span in spans:
            self.cleaned.set_headings(heading_starts(review, span), span)
        self._scroll.set_map(review.offsets.start_to_cleaned, review.offsets.start_to_raw)

    def _mark_current(self, stop: Stop | None) -> None:
        key = stop.key if stop and not self._walked else ""
        review, self._pointed = self._session.review, None
        for pane in (self.raw, self.cleaned):
            pane.set_current(key)
        if stop is None or review is None or self._walked:
            return
        self.raw.scroll_to(Span(stop.start, stop.start))
        if not self.cleaned.editing:
            self.cleaned.scroll_to(_cleaned_span(review, stop, self.cleaned))

    def _clicked_in_cleaned(self, place: int) -> None:
        review = self._session.review
        if review is not None and not self.cleaned.editing:
            self._session.go_to_place(review.offsets.start_to_raw(place))


def _cleaned_span(review: Review, stop: Stop, pane: TextPane) -> Span:
    """Where a stop is in the cleaned text: its first mark, else where its raw place came to."""
    marks = pane.marks.of(stop.key)
    if marks:
        return marks[0].span
    place = review.offsets.start_to_cleaned(stop.start)
    return Span(place, place)

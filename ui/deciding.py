"""What the actions of Review do to the current stop. Each handler builds nothing itself: core makes the event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.decisions import accept, accept_sure, alike, reject, set_note, set_status
from core.history import looking_again
from core.mentions import NUMBER_KINDS
from core.numbering import join_numbers, set_number
from core.removing import remove_line
from core.review import Review, Status
from core.spans import Span
from core.stops import Stop
from core.writing import join_at, replace_edit, toggle_heading
from ui import labels
from ui.dialogs.box import prompt
from ui.dialogs.pick import pick
from ui.finish_key import FinishKey
from ui.fixing import Fixing
from ui.pointing import Pointing
from ui.session import Make, Session
from ui.walking import Walking

translate = QCoreApplication.translate

LINES = ("heading", "paragraph")
USABLE = "usable"
SAID_OF = MappingProxyType({"in-progress": "usable", "flagged": "flagged", "skipped": "set-aside"})
MOVES = frozenset({"next", "previous", "next-open", "previous-open"})  # decide nothing


class Deciding:
    """Handlers of the decisions, by action id. ``selection`` gives the selected cleaned span, a caret as zero-width,
    or None where nothing is; ``finished`` is called with a review that is done."""

    def __init__(
        self,
        session: Session,
        window: QWidget,
        selection: Callable[[], Span | None],
        finished: Callable[[], object],
        *,
        walking: Walking,
        pointing: Pointing,
    ) -> None:
        self.session, self.fixing, self.walking, self.pointing = session, Fixing(session), walking, pointing
        self._window, self._selection = window, selection
        self.finish_key = FinishKey(session, finished)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        step = self.session.step
        return {
            "accept": lambda: self._judge(accept),
            "reject": lambda: self._judge(reject),
            "accept-alike": lambda: self._judge(accept, all_alike=True),
            "reject-alike": lambda: self._judge(reject, all_alike=True),
            "next": lambda: step(1),
            "previous": lambda: step(-1),
            "next-open": lambda: self.session.step_open(1),
            "previous-open": lambda: self.session.step_open(-1),
            "accept-sure": self.accept_sure,
            "fix": self.fix,
            "kind": self.kind,
            "join": self.join,
            "heading": self.heading,
            "remove-line": self.remove_line,
            "note": self.note,
            "flag": self.flag,
            "unusable": self.unusable,
            "finish": self.finish_key.press,
            "undo": self.session.undo,
            "redo": self.session.redo,
            "walk": self.walking.begin,
            "walk-next": lambda: self.walking.step(1),
            "walk-previous": lambda: self.walking.step(-1),
            "walk-break": lambda: self.walking.decide(heading=False),
            "walk-heading": lambda: self.walking.decide(heading=True),
            "walk-end": self.walking.end,
            "point-next": lambda: self.pointing.seek(1),
            "point-previous": lambda: self.pointing.seek(-1),
            "point-left": lambda: self.pointing.step(1),
            "point-right": lambda: self.pointing.step(-1),
            "point-longer": lambda: self.pointing.stretch(1),
            "point-shorter": lambda: self.pointing.stretch(-1),
            "point-done": self.pointing.keep,
            "point-end": self.pointing.end,
            "edge-left": lambda: self.fixing.move(1, by_word=True),
            "edge-right": lambda: self.fixing.move(-1, by_word=True),
            "edge-left-letter": lambda: self.fixing.move(1, by_word=False),
            "edge-right-letter": lambda: self.fixing.move(-1, by_word=False),
            "other-edge-left": lambda: self.fixing.move(1, by_word=True, other=True),
            "other-edge-right": lambda: self.fixing.move(-1, by_word=True, other=True),
            "other-edge-left-letter": lambda: self.fixing.move(1, by_word=False, other=True),
            "other-edge-right-letter": lambda: self.fixing.move(-1, by_word=False, other=True),
            "edge-other": self.fixing.other,
            "fix-done": self.keep_fix,
            "fix-cancel": lambda: self.fixing.end(keep=False),
        }

    def accept_sure(self) -> None:
        """Accept all that is sure, then go to what is open, which may be where the reviewer stands."""
        if not self.session.do(accept_sure):
            again = self.session.review is not None and looking_again(self.session.review)
            self.session.noticed.emit("second-look" if again else "nothing-sure", {})
        if self.session.stop is None or not self.session.stop.open:
            self.session.step_open()

    def fix(self) -> None:
        """Move the edges of the stop, or type another text where it has none."""
        stop, review = self.session.stop, self.session.review
        if stop is None or review is None or self.session.read_only or self.fixing.begin(stop, review):
            return
        if stop.kind in ("number", "flag"):
            self.session.noticed.emit("no-edges", {})
            return
        edit = review.edit(stop.key)
        text = prompt(
            self._window,
            labels.stop_kind(stop.kind),
            translate("Deciding", "The text that should stand here"),
            edit.after,
        )
        if text is not None:
            self.session.do(lambda review, by: replace_edit(review, stop.key, text, by))

    def keep_fix(self) -> None:
        """Keep the moved edges; left where they were, the stop is accepted as it is."""
        if not self.fixing.end(keep=True):
            self._judge(accept)
        else:
            self.session.step_open()

    @property
    def elsewhere(self) -> bool:
        """Whether a place that is no stop stands out: where a line might begin, or a number be."""
        return self.walking.active or self.pointing.active

    def leave(self, *, undone: bool = False) -> bool:
        """End walking, pointing and moving an edge; a moved edge is kept unless ``undone``. Whether it was undone."""
        if self.walking.active:
            self.walking.end()
        if self.pointing.active:
            self.pointing.end()
        if not self.fixing.active:
            return False
        self.fixing.end(keep=not undone)
        return undone

    def kind(self) -> None:
        """Another kind for the number, or heading against paragraph."""
        stop, review = self.session.stop, self.session.review
        if stop is None or review is None:
            return
        if stop.kind in LINES:
            chosen = pick(
                self._window, translate("Deciding", "Kind"), [(k, labels.stop_kind(k)) for k in LINES], stop.kind
            )
            if chosen and chosen != stop.kind:
                self.heading()
        elif stop.kind == "number":
            kinds = [(kind, labels.number_kind(kind)) for kind in NUMBER_KINDS]
            chosen = pick(self._window, translate("Deciding", "Kind"), kinds, review.number(stop.key).kind)
            if chosen:
                self.set_number(kind=chosen)

    def set_number(self, **fields: object) -> bool:
        """Replace fields of the current number."""
        stop = self.session.stop
        return self.set_fields(stop.key, fields) if stop and stop.kind == "number" else False

    def set_fields(self, key: str, fields: Mapping[str, object]) -> bool:
        """Replace fields of a number."""
        return self.session.do(lambda review, by: set_number(review, key, by, **fields))

    def join(self) -> None:
        """Join this number with the next, or the line before a break with the one after it."""
        stop, review = self.session.stop, self.session.review
        if stop is None or review is None:
            return
        if stop.kind == "number":
            self._do(lambda review, by: join_numbers(review, stop.key, by), "nothing-to-join")
            return
        place = _line_end_at(review, stop) if stop.kind in LINES else None
        if place is None:
            span = self._selection()
            place = review.cleaned.find("\n", span.end) if span else None
        if place is None or place < 0:
            self.session.noticed.emit("nothing-to-join", {})
            return
        at = place
        self._do(lambda review, by: join_at(review, at, by), "nothing-to-join")

    def heading(self) -> None:
        """The line at the stop, or at the caret, becomes a heading or a paragraph again."""
        stop, review = self.session.stop, self.session.review
        place = self._line_place()
        if review is None or place is None:
            return
        before = len(review.events)
        if stop and stop.kind in LINES and not review.edit(stop.key).applied:
            self.session.do(lambda review, by: accept(review, stop.ids, by))
        now = self.session.review
        step = now.events[-1].step if now and len(now.events) > before else None
        place = self._line_place()
        if place is not None:
            at = place
            done = self.session.do(lambda review, by: toggle_heading(review, at, by), step=step)
            if not done and not self.session.read_only:
                self.session.noticed.emit("no-heading-here", {})

    def remove_line(self) -> None:
        """Take out the line at the stop, or at the caret, and go on to what is open. A stop that takes out text is
        accepted: the line where it stands in the cleaned text is another."""
        place, selected, stop = self._line_place(), self._selection() is not None, self.session.stop
        if stop and stop.kind == "remove" and not selected:
            self._judge(accept)
        elif place is not None:
            self.session.do(lambda review, by: remove_line(review, place, by), onward=not selected)

    def note(self) -> None:
        """The reviewer's note on the article."""
        review = self.session.review
        if review is not None:
            text = prompt(
                self._window,
                translate("Deciding", "Note"),
                translate("Deciding", "Note on this article"),
                review.note or "",
            )
            if text is not None:
                self.session.do(lambda review, by: set_note(review, text.strip(), by))

    def flag(self) -> None:
        """For a colleague, or no longer."""
        review = self.session.review
        if review is not None:
            self._set_aside("in-progress" if review.status == "flagged" else "flagged")

    def unusable(self) -> None:
        """Set aside, with a reason, or no longer."""
        review = self.session.review
        reasons = (
            translate("Deciding", "Empty or cut off"),
            translate("Deciding", "Not an article"),
            translate("Deciding", "Not in Arabic"),
            translate("Deciding", "A copy of another"),
        )
        why = translate("Deciding", "Why is it unusable?")
        entries = [*((reason, reason) for reason in reasons), ("", translate("Deciding", "Another reason…"))]
        if review is not None and review.status == "skipped":
            entries.append((USABLE, translate("Deciding", "It is usable after all")))
        chosen = pick(self._window, why, entries)
        if chosen == USABLE:
            self._set_aside("in-progress")
            return
        if chosen == "":
            chosen = prompt(self._window, translate("Deciding", "Unusable"), why)
        if chosen is not None:
            self._set_aside("skipped", chosen.strip())

    def _set_aside(self, status: Status, reason: str | None = None) -> None:
        if self.session.do(lambda review, by: set_status(review, status, by, reason)):
            self.session.noticed.emit(SAID_OF[status], {"why": reason})

    def _judge(self, verdict: Callable[..., object], *, all_alike: bool = False) -> None:
        stop = self.session.stop
        if stop is None or self.session.review is None:
            return
        ids = stop.ids
        if all_alike:
            ids = tuple(dict.fromkeys((*stop.ids, *alike(self.session.review, stop.ids))))
            self.session.noticed.emit("alike", {"count": len(ids)})
        what = verdict.__name__ + ("-alike" if all_alike else "")
        done = self.session.do(
            lambda review, by: verdict(review, ids, by, what),  # type: ignore[arg-type,return-value]
            onward=True,
        )
        if not done:
            self.session.step_open()

    def _do(self, make: Make, otherwise: str) -> bool:
        done = self.session.do(make)
        if not done:
            self.session.noticed.emit(otherwise, {})
        return done

    def _line_place(self) -> int | None:
        """A place of the cleaned text in the line that heading-or-paragraph means."""
        span, stop, review = self._selection(), self.session.stop, self.session.review
        if span is not None:
            return span.start
        if stop is None or review is None:
            return None
        if stop.kind in LINES:
            return review.offsets.start_to_cleaned(review.edit(stop.key).end)
        return review.offsets.start_to_cleaned(stop.start)


def _line_end_at(review: Review, stop: Stop) -> int | None:
    """The cleaned place of the line end that a break made; None where it is not carried out."""
    change = review.offsets.of_edit(stop.key, stop.start)
    return change.cleaned.start if change and change.cleaned.start < change.cleaned.end else None

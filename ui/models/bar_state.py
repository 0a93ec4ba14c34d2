"""What the decision bar shows, gathered from a review: codes, counts and the current row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from core.flags import flag_order
from core.spans import Span
from core.standing import Standing
from core.stops import index_of
from ui.models.decision_rows import DecisionRow, Lookup, decision_row

if TYPE_CHECKING:
    from core.numbers import Number
    from core.review import Review
    from core.stops import Stop


@dataclass(frozen=True, slots=True)
class BarState:
    """``row`` is the current stop, the ``index``-th (from 0) of ``total``; ``alike`` counts others like it that
    Shift+Enter would take along; ``sure`` says what F9 would accept, by stop kind; ``warnings`` are codes of flags
    on a current number."""

    row: DecisionRow | None = None
    index: int = 0
    total: int = 0
    open: int = 0
    alike: int = 0
    sure: Mapping[str, int] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


def bar_state(review: Review, stops: Sequence[Stop], key: str | None, standing: Standing | None = None) -> BarState:
    """The bar's state for the current stop of a review. How the review stands is counted where it is not given."""
    stands = standing or Standing(review)
    index = index_of(stops, review, key) if key else None
    state = BarState(total=len(stops), open=stands.open, sure=stands.sure(review))
    if index is None:
        return state
    row = decision_row(stops[index], Lookup.of(review))
    warnings = number_warnings(review, row.number) if row.number else ()
    return replace(state, row=row, index=index, alike=stands.alike(review, stops[index]), warnings=warnings)


def number_warnings(review: Review, number: Number) -> tuple[str, ...]:
    """Codes of the open flags whose places meet a number."""
    flags = map(review.flags_by_id.__getitem__, review.flags_on(Span(number.start, number.end)))
    return tuple(flag.code for flag in sorted(flags, key=flag_order) if flag.verdict == "pending")

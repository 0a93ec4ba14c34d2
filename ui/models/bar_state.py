"""What the decision bar shows, gathered from a review: codes, counts and the current row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from core import decisions
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


def bar_state(review: Review, stops: Sequence[Stop], key: str | None) -> BarState:
    """The bar's state for the current stop of a review."""
    return counted(place_state(review, stops, key), review, stops)


def place_state(review: Review, stops: Sequence[Stop], key: str | None, before: BarState = BarState()) -> BarState:
    """The quick part of :func:`bar_state`: the current stop; what F9 would do is taken from the state before."""
    index = next((i for i, stop in enumerate(stops) if stop.key == key), None)
    if index is None:
        return BarState(total=len(stops), open=before.open, sure=before.sure)
    row = decision_row(stops[index], Lookup.of(review))
    warnings = number_warnings(review, row.number) if row.number else ()
    return BarState(row, index, len(stops), before.open, 0, before.sure, warnings)


def counted(state: BarState, review: Review, stops: Sequence[Stop]) -> BarState:
    """The slow part, which reads the whole review: what is open, what is sure, what is like the current stop."""
    sure = frozenset(decisions.sure(review))
    kinds: Counter[str] = Counter(stop.kind for stop in stops if not sure.isdisjoint(stop.ids))
    others = 0
    if state.row is not None:
        current = stops[state.index]
        alike = frozenset(decisions.alike(review, current.ids)).difference(current.ids)
        others = sum(not alike.isdisjoint(stop.ids) for stop in stops) if alike else 0
    return replace(state, open=sum(stop.open for stop in stops), alike=others, sure=kinds)


def number_warnings(review: Review, number: Number) -> tuple[str, ...]:
    """Codes of the open flags whose places meet a number."""
    return tuple(
        flag.code
        for flag in review.flags
        if flag.verdict == "pending"
        and any(place.start < number.end and number.start < place.end for place in flag.places)
    )

"""Two panes scroll as one: what stands in the one stands beside its origin in the other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint

from ui.panes.view import TextView

Carry = Callable[[int], int]


class AlignedScroll(QObject):
    """Moves the other pane when one is scrolled. ``set_map`` tells how places carry over; without it nothing moves."""

    def __init__(self, first: TextView, second: TextView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._there: Carry | None = None
        self._back: Carry | None = None
        self._moving = False
        self._first, self._second = first, second
        first.scrolled.connect(lambda: self._follow(first, second, self._there))
        second.scrolled.connect(lambda: self._follow(second, first, self._back))

    def set_map(self, there: Carry, back: Carry) -> None:
        """Places of the first pane → the second, and back. Must fit the texts that the panes show."""
        self._there, self._back = there, back

    def align(self) -> None:
        """Put the second pane beside the first."""
        self._follow(self._first, self._second, self._there)

    def _follow(self, leader: TextView, other: TextView, carry: Carry | None) -> None:
        if self._moving or carry is None:
            return
        bar = leader.verticalScrollBar()
        if not bar.maximum():
            return
        # The line that is compared goes down the pane as the text goes by, so that both ends meet both ends.
        y = leader.viewport().height() * bar.value() / bar.maximum()
        place = leader.place_at(QPoint(leader.viewport().width() - 1, round(min(y, leader.viewport().height() - 1))))
        top = leader.y_of(place)
        self._moving = True
        try:
            other.scroll_place_to(carry(place), y if top is None else top)
        finally:
            self._moving = False

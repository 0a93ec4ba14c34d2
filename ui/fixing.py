"""Moving the edges of a break, a heading, a number or a removal by keys (E): tried out at once, kept with Enter."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from core.edits import Edit
from core.numbering import set_number
from core.numbers import BARE
from core.removing import stretch_removal
from core.review import Review
from core.spans import Span
from core.stops import Stop
from core.writing import move_break
from ui.session import Make, Session

OPENING = "“«\"'([{‘"


@dataclass
class Edge:
    """One edge: what it belongs to, which side of a number or removal it is ("" for a break), and where it is in the
    raw."""

    id: str
    side: str
    start: int
    place: int

    @property
    def moved(self) -> bool:
        return self.place != self.start


class Fixing:
    """The edges of the stop under the keys; the last edge is taken first, since where a thing ends is doubted most."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._edges: list[Edge] = []
        self._at = 0
        self._stop = ""  # key of the stop that the edges are of
        self._moving = False  # whether what is shown is just being changed, and with it which stop is the current one

    @property
    def active(self) -> bool:
        return bool(self._edges)

    def is_of(self, key: str | None) -> bool:
        """Whether the edges under the keys are those of a stop, moved or not."""
        return self.active and (self._moving or key in (self._stop, self._now()))

    def begin(self, stop: Stop, review: Review) -> bool:
        """Take the edges of a stop; False where it has none that keys can move."""
        self._edges, self._stop = edges_of(stop, review), stop.key
        self._at = len(self._edges) - 1
        return self.active

    def move(self, step: int, *, by_word: bool, other: bool = False) -> None:
        """Move the edge on in the text (1) or back (-1), by a word or a letter; ``other``: the one not under the keys,
        where there is one."""
        base = self._session.settled
        if base is None or not self.active:
            return
        self._moving = True
        edge = self._edges[(self._at + other) % len(self._edges)]
        place = (by_words if by_word else by_letters)(base.raw, edge, step)
        was, edge.place = edge.place, max(0, min(len(base.raw), place))
        if any(e.moved for e in self._edges) and not self._session.try_out(self._makes()):
            edge.place = was
            self._session.try_out(self._makes())
        elif not any(e.moved for e in self._edges):
            self._session.drop()
        self._session.go(self._now())
        self._moving = False

    def other(self) -> None:
        """Take the other edge."""
        self._at = (self._at + 1) % len(self._edges) if self._edges else 0

    def end(self, *, keep: bool) -> bool:
        """Keep what was moved, or leave all as it was. Whether anything changed."""
        current = self._session.stop
        mine = current is not None and self.is_of(current.key)
        edges, self._edges = self._edges, []
        kept = self._session.settle() if keep else False
        self._session.drop()
        if mine:
            self._session.go(self._key_of(edges) if kept else self._stop)
        return kept

    def _now(self) -> str:
        """Key of the stop that the edges are of now: a break that was moved is another."""
        return self._key_of(self._edges)

    def _key_of(self, edges: Sequence[Edge]) -> str:
        review = self._session.review
        own = next((edge for edge in edges if edge.id == self._stop and edge.moved), None)
        if review is None or own is None or self._stop in review.numbers_by_id:
            return self._stop
        if own.side:  # a removal
            over = (e for e in review.edits if e.kind == "remove" and e.applied and e.start <= edges[0].place < e.end)
            return next((edit.id for edit in over), self._stop)
        made = (e for e in review.edits if e.is_break and e.applied and e.start <= own.place <= e.end)
        return next((edit.id for edit in made), self._stop)

    def _makes(self) -> list[Make]:
        sided = {edge.id for edge in self._edges if edge.side and edge.moved}
        makes: list[Make] = [_moved_break(edge.id, edge.place) for edge in self._edges if edge.moved and not edge.side]
        for key in sorted(sided):
            sides = {edge.side: edge.place for edge in self._edges if edge.id == key}
            makes.append(_moved_sides(key, sides))
        return makes


def edges_of(stop: Stop, review: Review) -> list[Edge]:
    """What keys can move at a stop: the breaks of a heading or paragraph, both sides of a number or a removal."""
    if stop.kind == "number":
        number = review.number(stop.key)
        if number.inside is not None:
            return []
        return [Edge(stop.key, "start", number.start, number.start), Edge(stop.key, "end", number.end, number.end)]
    if stop.kind == "remove":
        taken = review.edit(stop.key)
        start = taken.end - len(taken.before.lstrip())
        end = max(start, taken.start + len(taken.before.rstrip()))
        return [Edge(stop.key, "from", start, start), Edge(stop.key, "to", end, end)]
    if stop.kind not in ("heading", "paragraph"):
        return []
    breaks: list[Edit] = [review.edit(key) for key in stop.ids]
    return [Edge(edit.id, "", edit.end, edit.end) for edit in breaks if edit.is_break and not edit.is_mark]


def by_letters(raw: str, edge: Edge, step: int) -> int:
    """Where an edge stands after a letter; that of a number, with the letter that it takes or leaves beside it."""
    at, beside = edge.place + step, {"start": 0, "end": -1}.get(edge.side)
    while beside is not None and 0 < at < len(raw) and raw[at + beside] in BARE:
        at += step
    return at


def by_words(raw: str, edge: Edge, step: int) -> int:
    """Where an edge stands after a word: at the end of a word for the end of a number or removal, else at a start."""
    stands = {"end": _ends_word, "to": _ends_passage}.get(edge.side, _starts_word)
    at = edge.place + step
    while 0 < at < len(raw) and not stands(raw, at):
        at += step
    return at


def _starts_word(raw: str, at: int) -> bool:
    """Whether a word, with the marks that open it, begins here: after white space or glued to what ends one."""
    before, here = raw[at - 1], raw[at]
    if here.isspace():
        return False
    return before.isspace() or (not _of_word(before) and before not in OPENING and (_of_word(here) or here in OPENING))


def _ends_word(raw: str, at: int) -> bool:
    return _of_word(raw[at - 1]) and not _of_word(raw[at])


def _ends_passage(raw: str, at: int) -> bool:
    """Whether a word ends here with the marks that close it."""
    return not raw[at - 1].isspace() and (raw[at].isspace() or _starts_word(raw, at))


def _of_word(char: str) -> bool:
    return char.isalnum() or unicodedata.combining(char) > 0


def _moved_break(key: str, place: int) -> Make:
    return lambda review, by: move_break(review, key, place, by)


def _moved_sides(key: str, sides: dict[str, int]) -> Make:
    if "from" in sides:
        return lambda review, by: stretch_removal(review, key, Span(sides["from"], sides["to"]), by)
    return lambda review, by: set_number(review, key, by, **sides)

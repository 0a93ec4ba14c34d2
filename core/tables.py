"""Things in order and by id, taken from one review to the next: what is touched is found by bisection, all else is
copied as it is, without being looked at."""

from __future__ import annotations

from bisect import bisect_left, insort_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from core.errors import MurajiError


class Thing(Protocol):
    """Whatever has an id that never changes."""

    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=Thing)
Order = Callable[[T], Any]
Pairs = dict[str, tuple[T | None, T | None]]  # per id, as it was and as it is; None where there is none


def by_id(things: Iterable[T]) -> dict[str, T]:
    return {thing.id: thing for thing in things}


def pairs_of(
    known: Mapping[str, T],
    patch: Mapping[str, Any],
    change: Callable[[T, Mapping[str, Any]], T],
    create: Callable[[str, Mapping[str, Any]], T],
) -> Pairs[T]:
    """What a table's patch makes of what is known. MurajiError ``unknown-id`` where it takes away what is not."""
    pairs: Pairs[T] = {}
    for key, fields in patch.items():
        was = known.get(key)
        if fields is None:
            if was is None:
                raise MurajiError("unknown-id", id=key)
            pairs[key] = was, None
        else:
            pairs[key] = was, create(key, fields) if was is None else change(was, fields)
    return pairs


def spliced(things: Sequence[T], pairs: Pairs[T], order: Order[T]) -> list[T]:
    """The things in order, with every pair carried out. No two things are equal in the order."""
    out = list(things)
    moved: list[T] = []
    for was, now in pairs.values():
        if was is not None:
            index = index_of(out, was, order)
            if now is not None and order(now) == order(was):
                out[index] = now
                continue
            del out[index]
        if now is not None:
            moved.append(now)
    for thing in moved:
        insort_right(out, thing, key=order)
    return out


def mapped(known: Mapping[str, T], pairs: Pairs[T]) -> Mapping[str, T]:
    """The things by id, with every pair carried out."""
    if not pairs:
        return known
    out = dict(known)
    for key, (_, now) in pairs.items():
        if now is None:
            out.pop(key, None)
        else:
            out[key] = now
    return out


def index_of(things: Sequence[T], thing: T, order: Order[T]) -> int:
    """Where a thing stands among things in order; KeyError if none of its id stands at its place."""
    place = order(thing)
    index = bisect_left(things, place, key=order)
    while index < len(things) and order(things[index]) == place:
        if things[index].id == thing.id:
            return index
        index += 1
    raise KeyError(thing.id)

"""Undo and redo over the event log: one owner, and it survives a restart (DESIGN.md, idea 2).

What can be undone is read off the log: an undo event takes the last step off, a redo event puts it back, any other
event begins a new step and ends what could be redone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from core.drafts import Actor, next_step
from core.review import DONE, TABLES, Event, Patch, Review, inverse, patched


def undo(review: Review, by: Actor) -> Event | None:
    """The event that takes the last step back; None if there is none."""
    done, _ = steps(review.events)
    if not done:
        return None
    before, after = composed(_events_of(review, done[-1]))
    return Event(by.who, by.when, "undo", next_step(review), after, before)


def redo(review: Review, by: Actor) -> Event | None:
    """The event that carries the last step undone out again; None if there is none."""
    _, undone = steps(review.events)
    if not undone:
        return None
    before, after = composed(_events_of(review, undone[-1]))
    return Event(by.who, by.when, "redo", next_step(review), before, after)


def restoring(log: Sequence[Event], kept: int, when: str) -> Event:
    """The event that puts back the state after the first ``kept`` events of a log."""
    before, after = composed(inverse(event) for event in reversed(log[kept:]))
    return Event(None, when, "restore", max((event.step for event in log), default=0) + 1, before, after)


def steps(events: Iterable[Event]) -> tuple[list[int], list[int]]:
    """Steps that stand, in order, and steps undone, the last undone last."""
    done: list[int] = []
    undone: list[int] = []
    for event in events:
        if event.what == "undo":
            if done:
                undone.append(done.pop())
        elif event.what == "redo":
            if undone:
                done.append(undone.pop())
        else:
            undone.clear()
            if not done or done[-1] != event.step:
                done.append(event.step)
    return done, undone


def deciders(review: Review) -> dict[str, Event]:
    """For every edit and number whose verdict was given by an event that stands: the last such event."""
    found: dict[str, Event] = {}
    for event in standing(review):
        for table in ("edits", "numbers"):
            for key, fields in event.after.get(table, {}).items():
                if fields is None:
                    found.pop(key, None)
                elif "verdict" in fields:
                    found[key] = event
    return found


def standing(review: Review) -> Iterator[Event]:
    """The events that were not undone, or were redone, without undo and redo themselves."""
    done = set(steps(review.events)[0])
    return (event for event in review.events if event.step in done and event.what not in ("undo", "redo"))


def second_look(review: Review) -> Event | None:
    """The event that began the last second look, over or not; None where there was none or it was undone."""
    if not any(event.what == "second-look" for event in review.events):
        return None
    return next((event for event in reversed([*standing(review)]) if event.what == "second-look"), None)


def looking_again(review: Review) -> bool:
    """Whether the review is in a second look that is not over."""
    began = second_look(review)
    return began is not None and review.status not in DONE and not _finished_since(review, began)


def _finished_since(review: Review, began: Event) -> bool:
    after = False
    for event in standing(review):
        after = after or event is began
        if after and event.what == "finish":
            return True
    return False


def rewound(review: Review) -> Review:
    """The review before its first event: the suggestions alone. The log stays, for replaying."""
    for event in reversed(review.events):
        review, _ = patched(review, inverse(event).after)
    return review


def composed(events: Iterable[Event]) -> tuple[Patch, Patch]:
    """Several events as one: what was before the first, and what is after the last."""
    before: dict[str, dict[str, Any]] = {}
    after: dict[str, dict[str, Any]] = {}
    for event in events:
        for table in (*TABLES, "review"):
            _compose(before.setdefault(table, {}), after.setdefault(table, {}), event, table)
    return {k: v for k, v in before.items() if v}, {k: v for k, v in after.items() if v}


def _compose(before: dict[str, Any], after: dict[str, Any], event: Event, table: str) -> None:
    old, new = event.before.get(table, {}), event.after.get(table, {})
    if table == "review":
        before.update({name: value for name, value in old.items() if name not in before})
        after.update(new)
        return
    for key, fields in new.items():
        earlier = old.get(key)
        if key not in before:
            before[key], after[key] = earlier, fields
            continue
        if before[key] is not None and earlier is not None:
            before[key] = {**earlier, **before[key]}
        after[key] = {**after[key], **fields} if after[key] is not None and fields is not None else fields
        if before[key] is None and after[key] is None:
            del before[key], after[key]


def _events_of(review: Review, step: int) -> list[Event]:
    return [event for event in review.events if event.step == step and event.what not in ("undo", "redo")]

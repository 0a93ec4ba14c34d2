"""Work spread over processes: the same results in the same order, whatever becomes of a process."""

from __future__ import annotations

import functools
import os
import threading
from collections.abc import Iterator
from contextlib import closing
from multiprocessing import active_children
from multiprocessing.context import SpawnProcess
from typing import Any

import pytest

from core.errors import MurajiError
from core.spread import HELD, spread, usable_cores

FATAL = "fatal"


def doubled(item: Any) -> Any:
    """Twice an item; one ends the process that works on it, another is a fault."""
    if item == FATAL:
        os._exit(9)
    if item == "bad":
        return MurajiError("bad", file="x")
    return [item] if isinstance(item, list) else item * 2


def where(_: object) -> int:
    return os.getpid()


class Stillborn:
    """Work that no process can take in: it ends as soon as it is told of it."""

    def __call__(self, item: int) -> int:
        return item * 2

    def __reduce__(self) -> tuple[Any, ...]:
        return os._exit, (1,)


def results(work: Any, items: Any, jobs: int, weight: int = 5000) -> list[Any]:
    return [result for _, result in spread(work, items, lambda _: weight, lambda: jobs)]


@pytest.mark.parametrize("jobs", [0, 1, 2, 3])
def test_results_come_in_the_order_of_the_items(jobs: int) -> None:
    items = ["abc"[: n % 4] * (20_000 if n % 7 == 0 else 1) for n in range(40)]
    assert list(spread(doubled, items, len, lambda: jobs)) == [(item, item * 2) for item in items]
    assert not active_children()


@pytest.mark.parametrize("jobs", [1, 2])
def test_nothing_is_made_of_nothing(jobs: int) -> None:
    assert not results(doubled, [], jobs)


def test_errors_come_back_as_they_are() -> None:
    first, second = results(doubled, ["bad", "ab"], 2)
    assert (first.code, first.data, second) == ("bad", {"file": "x"}, "abab")


@pytest.mark.parametrize(
    "items",
    [[1, FATAL, 2, 3, 4, 5], [FATAL, FATAL], [FATAL, *range(50), FATAL, FATAL, *range(9), FATAL]],
)
@pytest.mark.parametrize("weight", [0, 5000, 20_000])
def test_who_ends_a_process_costs_nobody_else(items: list[Any], weight: int) -> None:
    found = results(doubled, items, 2, weight)
    assert [result.code if isinstance(result, MurajiError) else result for result in found] == [
        "process-ended" if item == FATAL else item * 2 for item in items
    ]
    assert not active_children()


def test_what_can_not_be_handed_over_is_done_here() -> None:
    deep = functools.reduce(lambda inner, _: [inner], range(5000), [1])
    assert results(doubled, ["a", deep, "b"], 2)[::2] == ["aa", "bb"]


def test_without_processes_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    assert results(Stillborn(), range(5), 2) == [0, 2, 4, 6, 8]

    def refused(_: SpawnProcess) -> None:
        raise BlockingIOError

    monkeypatch.setattr(SpawnProcess, "start", refused)
    assert results(where, range(5), 2) == [os.getpid()] * 5


def test_processes_begin_when_they_pay() -> None:
    """As of input whose size is not known: the first items are worked out here."""
    done: list[int] = []
    for _, process in spread(where, range(60), lambda _: 5000, lambda: len(done) // 5):
        done.append(process)
    assert done[:10] == [os.getpid()] * 10
    assert os.getpid() not in done[-20:]


def test_no_more_is_read_than_can_be_held() -> None:
    read: list[int] = []

    def items() -> Iterator[int]:
        for item in range(100):
            read.append(item)
            yield item

    weight = HELD // 4
    with closing(spread(doubled, items(), lambda _: weight, lambda: 2)) as found:
        for taken, _ in enumerate(found, 1):
            assert len(read) - taken <= 4 + 2  # those that are held, and one in each process


def test_who_stops_early_leaves_no_process_and_no_thread() -> None:
    with closing(spread(doubled, range(1000), lambda _: 5000, lambda: 2)) as found:
        assert next(found) == (0, 0)
        assert active_children()
    assert not active_children()
    assert threading.active_count() == 1


def test_there_is_a_core() -> None:
    assert 1 <= usable_cores() <= (os.cpu_count() or 1)

"""Work spread over processes: items go in, results come out in the items' order.

Each process has a pipe of its own and gets a few items at a time when it has nothing to do, so that it is known which
item cost a process its life. There is no second thread, and no pipe is written while its other end may be writing.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from core.errors import MurajiError

if TYPE_CHECKING:  # loaded where they are needed, which for little input they are not
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

Item = TypeVar("Item")
Result = TypeVar("Result")

HANDFUL = 16 << 10  # weight that is handed over at once: little enough for all to end at about the same time
HELD = 4 << 20  # weight of items that wait, before they are worked out or until their turn comes
_MOST = 60  # processes: Windows can't wait for many more at once, nor do reading and writing keep up with them
_END = object()


def spread(
    work: Callable[[Item], Result], items: Iterable[Item], weight: Callable[[Item], int], wanted: Callable[[], int]
) -> Generator[tuple[Item, Result | MurajiError], None, None]:
    """Each item with what ``work`` makes of it, in order; an item whose process was ended has ``process-ended``.

    ``wanted`` says, time and again, how many processes pay now; with fewer than two, and where none can be started,
    the work is done here. ``work``, items and results are pickled. ``weight`` is an item's size, in bytes roughly: it
    bounds how far ahead items are read.
    """
    source, crew = iter(items), _Crew(work)
    order: deque[_Task] = deque()
    more = True
    with closing(crew):
        while more or order:
            if more and crew.has_room:
                item: Any = next(source, _END)
                if item is _END:
                    more = False
                else:
                    order.append(_Task(item, weight(item)))
                    crew.take(order[-1])
            crew.hand_out(wanted())
            if order and not order[0].done:
                crew.collect(at_once=more and crew.has_room)
            while order and order[0].done:
                task = order.popleft()
                crew.held -= task.weight
                yield task.item, task.result


def usable_cores() -> int:
    """How many of the machine's cores this process may use."""
    affinity: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


@dataclass(slots=True, eq=False)
class _Task:
    item: Any
    weight: int
    done: bool = False
    result: Any = None


@dataclass(slots=True, eq=False)
class _Worker:
    """A process, the pipe to it and what it has to do, in the order in which it answers."""

    process: SpawnProcess
    connection: Connection
    ready: bool = False  # it has begun, and says so
    tasks: deque[_Task] = field(default_factory=deque)


class _Crew:
    """The processes, and the tasks that wait for one. ``held`` is the weight of what is in nobody's hands: it waits
    to be worked out, or for its turn to be given back."""

    def __init__(self, work: Callable[[Any], Any]) -> None:
        self.held = self._ahead = 0  # of what is held, the weight of that which waits to be worked out
        self._work = work
        self._waiting: deque[_Task] = deque()
        self._workers: list[_Worker] = []
        self._failed = 0  # processes that could not begin: no others are tried in their place

    @property
    def has_room(self) -> bool:
        """Whether another task is to be taken: no more are than are soon worked on, since the next may be long in
        coming, and what is done waits for it."""
        return self.held < HELD and self._ahead < HANDFUL * (1 + len(self._workers))

    def take(self, task: _Task) -> None:
        self._waiting.append(task)
        self._waits(task.weight)

    def hand_out(self, wanted: int) -> None:
        """Give what waits to those who have nothing to do; start others while fewer than ``wanted`` are there."""
        for worker in self._workers.copy():
            if worker.ready and not worker.tasks and self._waiting:
                self._hand(worker)
        free = sum(not worker.tasks for worker in self._workers)
        if wanted > 1 and free < len(self._waiting) and len(self._workers) < min(wanted, _MOST) - self._failed:
            self._start()

    def collect(self, *, at_once: bool) -> None:
        """Take results that have come; unless ``at_once``, wait for one. Without processes, one task is done here."""
        if not self._workers:
            self._here(self._next())
            return
        from multiprocessing.connection import wait

        told = wait([worker.connection for worker in self._workers], 0 if at_once else None)
        for worker in [worker for worker in self._workers if worker.connection in told]:
            try:
                result = worker.connection.recv()
            except (EOFError, OSError):
                self._lost(worker)
                continue
            if worker.ready:
                self._finish(worker.tasks.popleft(), result)
            worker.ready = True

    def close(self) -> None:
        """End the processes, whatever they do."""
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.connection.close()
        self._workers = []

    def _start(self) -> None:
        from multiprocessing import get_context

        context = get_context("spawn")  # a fork may find locks that nobody will open
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._work), daemon=True)
        try:
            with _interrupts_held():
                process.start()
            self._workers.append(_Worker(process, ours))
        except OSError:  # no memory, or too many processes
            self._failed += 1
            ours.close()
        finally:
            theirs.close()

    def _next(self) -> _Task:
        task = self._waiting.popleft()
        self._waits(-task.weight)
        return task

    def _waits(self, weight: int) -> None:
        self.held += weight
        self._ahead += weight

    def _hand(self, worker: _Worker) -> None:
        room = HANDFUL
        while self._waiting and (not worker.tasks or self._waiting[0].weight <= room):
            worker.tasks.append(self._next())
            room -= worker.tasks[-1].weight
        try:
            worker.connection.send([task.item for task in worker.tasks])
        except OSError:
            self._lost(worker)
        except RecursionError:  # nested too deeply to be pickled: nothing was sent
            while worker.tasks:
                self._here(worker.tasks.popleft())

    def _here(self, task: _Task) -> None:
        self._finish(task, self._work(task.item))

    def _finish(self, task: _Task, result: Any) -> None:
        task.done, task.result = True, result
        self.held += task.weight

    def _lost(self, worker: _Worker) -> None:
        """Its first task was in its hands when it ended; the others go back."""
        self._workers.remove(worker)
        worker.process.kill()
        worker.process.join()
        worker.connection.close()
        self._failed += not worker.ready
        if worker.tasks:
            self._finish(worker.tasks.popleft(), MurajiError("process-ended"))
        while worker.tasks:
            task = worker.tasks.pop()
            self._waiting.appendleft(task)
            self._waits(task.weight)


def _serve(connection: Connection, work: Callable[[Any], Any]) -> None:
    """The process: answers each item with its result until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the one who asks
    with suppress(EOFError, OSError):  # the one who asks has gone
        connection.send(None)
        while True:
            for item in connection.recv():
                connection.send(work(item))


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Let Ctrl+C wait in this block, and never come to a process that is started in it, where there are such masks."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # begun within the block, it would let them through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

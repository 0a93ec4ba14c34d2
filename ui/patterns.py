"""Regular expressions tried in a process of their own, since only a process can be stopped: a pattern such as
``(ا+)+$`` on a long line would take years, and Python lets nothing else run meanwhile.

No Qt: the process imports this module, not the window.
"""

from __future__ import annotations

import signal
import threading
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from core.errors import MurajiError
from ui.finding import Hit, Query, hits

LIMIT = 1.0  # seconds for one text
START = 20.0  # seconds for the process to begin
ORPHANED = 30  # seconds after which a process that nobody stopped ends itself


class Patterns:
    """The process, started when it is first needed. To be used from one thread; :meth:`stop` from any."""

    def __init__(self) -> None:
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._busy = threading.Lock()

    def hits(self, text: str, query: Query, seconds: float = LIMIT) -> list[Hit]:
        """What a pattern finds in a text. MurajiError ``pattern-too-slow``, or ``search-stopped``."""
        with self._busy:
            try:
                connection = self._connection or self._start()
                connection.send((text, query))
                if connection.poll(seconds):
                    found = connection.recv()
                    if found is not None:
                        return [Hit(*hit) for hit in found]
                    raise MurajiError("pattern-too-slow", seconds=seconds)  # it asked for too much memory or depth
            except (EOFError, OSError) as error:
                self._end()
                raise MurajiError("search-stopped") from error
            self._end()
            raise MurajiError("pattern-too-slow", seconds=seconds)

    def stop(self) -> None:
        """Stop what is being sought; the process begins anew with the next text."""
        process = self._process
        if process is not None and self._busy.locked():
            with suppress(ValueError, AttributeError):  # it has ended meanwhile, or not begun
                process.kill()

    def close(self) -> None:
        """End the process."""
        self.stop()
        with self._busy:
            self._end()

    def _start(self) -> Connection:
        context = get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs,), name="patterns", daemon=True)
        self._process.start()
        theirs.close()
        if not self._connection.poll(START):
            raise EOFError
        self._connection.recv()
        return self._connection

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        if self._connection is not None:
            self._connection.close()
        self._process = self._connection = None


def serve(connection: Connection) -> None:
    """The process: answers (text, query) with the hits until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    watched = hasattr(signal, "alarm")
    connection.send(None)
    while True:
        try:
            text, query = connection.recv()
        except EOFError:
            return
        if watched:
            signal.alarm(ORPHANED)  # ends the process even in the middle of a pattern
        try:
            found: list[tuple[tuple[int, int], str | None]] | None = [
                (hit.span, hit.instead) for hit in hits(text, query)
            ]
        except (MemoryError, RecursionError):
            found = None
        if watched:
            signal.alarm(0)
        connection.send(found)

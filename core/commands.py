"""The headless commands (CONTRACT.md 4). Words are the console's: here are codes with data."""

from __future__ import annotations

import contextlib
import itertools
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Generic, Protocol, TypeVar

from core.atomic import fault, replacing
from core.errors import MurajiError
from core.formats.readers import LINE_SUFFIXES, read, total_size
from core.formats.record import STANDARD_INPUT, Record
from core.making import review_made_again
from core.review import Made, Review
from core.reviewfile import dumps, from_json
from core.spread import spread, usable_cores

if TYPE_CHECKING:
    from core.checks import Problem

Result = TypeVar("Result")

STANDARD_OUTPUT = "-"
CLEAN_PAYS, VALIDATE_PAYS = 256 << 10, 1 << 20  # bytes of input for which another process pays, to do as much
MOST = 16  # processes that are started unasked: reading and writing keep up with about so many
OF_RECORD = 500  # bytes that a record takes beside its text, roughly


class Console(Protocol):
    """Who words what a command has to say."""

    def error(self, error: MurajiError) -> None: ...

    def problem(self, record: Record, problem: Problem) -> None: ...

    def notice(self, code: str, **data: object) -> None: ...

    def progress(self, done: int, total: int | None, count: int = 0) -> None: ...


@dataclass(frozen=True, slots=True)
class Cleaning:
    """What ``clean`` is asked to do. ``jobs`` is the number of processes; None: as many as pay."""

    inputs: Sequence[str]
    output: str = STANDARD_OUTPUT
    made: Made = field(default_factory=Made)
    jobs: int | None = None
    encoding: str | None = None


def clean(task: Cleaning, console: Console) -> bool:
    """Write a review object for every record; whether every one was done."""
    seen = _Seen(console, task.inputs)
    with seen.reporting():
        check_output(task.output, task.inputs)
        items = read(task.inputs, encoding=task.encoding, skip=_skip(task.output))
        ahead = list(_until_two_records(items))
        records = [item for item in ahead if isinstance(item, Record)]
        lines = len(records) > 1 or any(r.shape == "jsonl" or not r.single for r in records) or _is_lines(task.output)
        if not records:
            for item in ahead:
                if isinstance(item, MurajiError):
                    seen.fail(item)
            if not ahead:
                console.notice("no-records")
            if seen.failed or task.output == STANDARD_OUTPUT:
                return not seen.failed
        work, items = partial(_written, made=task.made, lines=lines), itertools.chain(ahead, items)
        with output_stream(task.output) as stream, seen.results(work, items, task.jobs, CLEAN_PAYS) as results:
            for record, done in results:
                if not record.raw.strip():
                    console.notice("empty-record", file=record.path, record=record.number)
                stream.write(done)
    return not seen.failed


def _written(record: Record, made: Made, lines: bool) -> bytes:
    return dumps(review_made_again(record, made), line=lines)


def _until_two_records(items: Iterator[Record | MurajiError]) -> Iterator[Record | MurajiError]:
    """What comes up to the second record: whether there is one says how to write."""
    found = 0
    while found < 2 and (item := next(items, None)) is not None:
        found += isinstance(item, Record)
        yield item


def validate(inputs: Sequence[str], console: Console, jobs: int | None = None) -> bool:
    """Check review files, each by itself, against the schema and the laws; whether all are right. ``jobs`` is the
    number of processes; None: as many as pay."""
    seen = _Seen(console, inputs)
    with seen.reporting():
        apart = itertools.chain.from_iterable(read([path]) for path in inputs)  # two reviewers share their ids
        with seen.results(_checked, apart, jobs, VALIDATE_PAYS) as results:
            for record, found in results:
                for problem in found:
                    console.problem(record, problem)
                seen.failed |= bool(found)
    if not seen.failed:
        console.notice("valid" if seen.count else "no-records", count=seen.count)
    return not seen.failed


def _checked(record: Record) -> tuple[Problem, ...]:
    from core.checks import Problem, problems  # brings the schema library along

    if record.review is None:
        raise MurajiError("not-a-review")
    found = problems(record.review)
    if record.id != record.review.get("id"):
        found = (*found, Problem("id-twice", "id", {"id": record.review.get("id")}))
    return found


def export(inputs: Sequence[str], to: str, output: str, console: Console) -> bool:
    """Write reviews in another format (a key of ``core.formats.writers.WRITERS``); whether every one was read. What was
    set aside as unusable is left out where the format has no place to say so, and counted."""
    from core.formats.writers import WITH_STATUS, WRITERS

    seen, aside = _Seen(console, inputs), list[str]()
    with seen.reporting():
        check_output(output, inputs)
        with output_stream(output) as stream:
            found = seen.reviews(read(inputs, skip=_skip(output)))
            for part in WRITERS[to](found if to in WITH_STATUS else _usable(found, aside)):
                stream.write(part)
    if aside:
        console.notice("left-out", count=len(aside))
    return not seen.failed


def _usable(reviews: Iterable[Review], aside: list[str]) -> Iterator[Review]:
    """The reviews that were not set aside; ids of the others go to ``aside``."""
    for review in reviews:
        if review.status == "skipped":
            aside.append(review.id)
        else:
            yield review


def stats(inputs: Sequence[str], written: Callable[[dict[str, Any]], str], console: Console) -> bool:
    """Write the figures of ``core.tally.tally`` to standard output, as ``written`` says; whether every review was
    read."""
    from core.tally import tally

    seen = _Seen(console, inputs)
    with seen.reporting():
        figures = tally(seen.reviews(read(inputs)))
        with output_stream(STANDARD_OUTPUT) as stream:
            stream.write(written(figures).encode())
    return not seen.failed


def merge(first: str, second: str, output: str, when: str, console: Console) -> bool:
    """Write one review for each document of two reviewers' files; whether every one was done. Conflicts are said."""
    from core.merging import merge as merge_reviews

    seen = _Seen(console, (first, second))
    with seen.reporting():
        check_output(output, (first, second))
        mine, theirs = ({review.id: review for review in seen.reviews(read([path]))} for path in (first, second))
        out: list[Review] = []
        alike = both = 0
        for key, review in mine.items():
            if key not in theirs:
                console.notice("no-partner", id=key, file=first)
                out.append(review)
                continue
            try:
                merged = merge_reviews(review, theirs[key], when)
            except MurajiError as error:
                seen.fail(error.located(file=second, id=key))
                continue
            out.append(merged.review)
            alike, both = alike + merged.alike, both + merged.alike + len(merged.conflicts)
            for conflict in merged.conflicts:
                console.notice("conflict", document=key, **conflict._asdict())
        for key in theirs.keys() - mine.keys():
            console.notice("no-partner", id=key, file=second)
        out += (theirs[key] for key in theirs if key not in mine)
        lines = len(out) > 1 or _is_lines(output)
        with output_stream(output) as stream:
            for review in out:
                stream.write(dumps(review, line=lines))
        console.notice("agreement", share=round(100 * alike / both, 1) if both else None, alike=alike, both=both)
    return not seen.failed


@contextlib.contextmanager
def output_stream(output: str) -> Iterator[BinaryIO]:
    """Standard output, a device or named pipe, or a file that is written whole or not at all."""
    if output == STANDARD_OUTPUT:
        with _standard_output() as stream:
            yield stream
    elif Path(output).exists() and not Path(output).is_file():  # a file in its place would be the end of /dev/null
        try:
            with Path(output).open("wb") as stream:
                yield stream
        except BrokenPipeError:
            raise
        except OSError as error:
            raise fault(output, error, "unwritable") from error
    else:
        with replacing(output) as stream:
            yield stream


@contextlib.contextmanager
def _standard_output() -> Iterator[BinaryIO]:
    """MurajiError ``unwritable`` where it is closed, or no more goes into it."""
    name = "standard output"
    if sys.stdout is None:
        raise MurajiError("unwritable", file=name, why="closed")
    try:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        let_go_of_output()
        raise MurajiError("unwritable", file=name, why=error.strerror or "") from error


def let_go_of_output() -> None:
    """Nothing more can be written, not even by the interpreter at its end, which would complain of it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def check_output(output: str, inputs: Iterable[str]) -> None:
    """Raise where the output would be written over an input, or can't be written."""
    if output == STANDARD_OUTPUT:
        return
    if Path(output).is_dir():
        raise MurajiError("is-a-folder", file=output)
    if not Path(output).resolve().parent.is_dir():
        raise MurajiError("no-folder", file=output)
    for path in inputs:
        if path != STANDARD_INPUT and os.path.realpath(path) == os.path.realpath(output):
            raise MurajiError("would-overwrite-input", file=output)


class _Seen:
    """What was read so far: errors are said and counted, bytes make the progress."""

    def __init__(self, console: Console, inputs: Iterable[str]) -> None:
        self.console = console
        self.failed = False
        self.done = self.count = 0
        self.total = total_size(inputs)

    def fail(self, error: MurajiError) -> None:
        self.failed = True
        self.console.error(error)

    def records(self, items: Iterable[Record | MurajiError]) -> Iterator[Record]:
        for item in items:
            if isinstance(item, MurajiError):
                self.fail(item)
            else:
                yield item

    def reviews(self, items: Iterable[Record | MurajiError]) -> Iterator[Review]:
        """The reviews of records that hold one; the others are said."""
        for record in self.records(items):
            self.advance(record)
            try:
                if record.review is None:
                    raise MurajiError("not-a-review")
                yield from_json(record.review)
            except MurajiError as error:
                self.fail(error.located(file=record.path, record=record.number))

    @contextlib.contextmanager
    def results(
        self, work: Callable[[Record], Result], items: Iterable[Record | MurajiError], jobs: int | None, pays: int
    ) -> Iterator[Iterator[tuple[Record, Result]]]:
        """Each record with what was made of it, in order, by ``jobs`` processes or as many as pay; the rest is said."""
        careful = _Careful(work)
        with contextlib.closing(spread(careful, items, _weight, self._processes(jobs, pays))) as results:
            yield self._made(results)

    def _made(
        self, results: Iterable[tuple[Record | MurajiError, Result | MurajiError]]
    ) -> Iterator[tuple[Record, Result]]:
        for item, made in results:
            if isinstance(item, MurajiError):
                self.fail(item)
            elif isinstance(made, MurajiError):
                self.advance(item)
                self.fail(made.located(file=item.path, record=item.number))
            else:
                self.advance(item)
                yield item, made

    def _processes(self, jobs: int | None, pays: int) -> Callable[[], int]:
        """Says how many pay for the bytes that are left; where that is not known, for as many as are done already."""
        if jobs is not None:
            return lambda: jobs
        most = min(usable_cores(), MOST)
        return lambda: min(most, (self.total - self.done if self.total else self.done) // pays)

    @contextlib.contextmanager
    def reporting(self) -> Iterator[None]:
        """Say what ends the whole command, and take the progress bar away."""
        try:
            yield
        except MurajiError as error:
            self.fail(error)
        finally:
            self.console.progress(-1, None)

    def advance(self, record: Record) -> None:
        self.done += record.size
        self.count += 1
        self.console.progress(self.done, self.total, self.count)


@dataclass(frozen=True, slots=True)
class _Careful(Generic[Result]):
    """Work on a record, in whichever process: what goes wrong comes back, and so does what could not be read."""

    work: Callable[[Record], Result]

    def __call__(self, item: Record | MurajiError) -> Result | MurajiError:
        if isinstance(item, MurajiError):
            return item
        try:
            return self.work(item)
        except MurajiError as error:
            return error
        except Exception as error:  # noqa: BLE001 - one record's fault costs only itself, and is said
            import traceback

            place = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{Path(place.filename).name}:{place.lineno}"
            return MurajiError("program-fault", fault=type(error).__name__, where=where)


def _weight(item: Record | MurajiError) -> int:
    return OF_RECORD + (item.size if isinstance(item, Record) else 0)


def _is_lines(output: str) -> bool:
    return output != STANDARD_OUTPUT and Path(output).suffix.lower() in LINE_SUFFIXES


def _skip(output: str) -> list[str]:
    return [] if output == STANDARD_OUTPUT else [output]

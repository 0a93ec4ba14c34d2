"""The one door for input: paths in, records and errors out, in order, one at a time."""

from __future__ import annotations

import json
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from core.errors import MurajiError
from core.formats.csv_reader import looks_like_header, read_csv
from core.formats.decode import codec, decode, detect, mark_length, newline_of
from core.formats.json_reader import parses, read_document, read_lines
from core.formats.pair import split_pair
from core.formats.record import STANDARD_INPUT, Record
from core.formats.records import Origin

JSON_SUFFIXES = (".json", ".jsonl", ".ndjson")
LINE_SUFFIXES = (".jsonl", ".ndjson")
CSV_SUFFIXES = (".csv", ".tsv")
TEXT_SUFFIXES = (".txt", ".text", ".md")
REVIEW_SUFFIXES = (".review.json", ".review.jsonl")

_HEAD = 1 << 20  # bytes that decide the encoding and the shape
_JSON_START = re.compile(r'\s*(\{\s*("[^"\n]*"\s*:|\})|\[\s*\{)')


def read(
    paths: Iterable[str], *, encoding: str | None = None, stdin: BinaryIO | None = None, skip: Iterable[str] = ()
) -> Iterator[Record | MurajiError]:
    """Every record of the paths, and an error for each file or record that can't be read; no error ends the rest.

    ``-`` is standard input. Folders are walked in the order of names, hidden files left out; there a review file
    stands for its source. ``encoding`` overrules what is detected; ``skip`` names files not to read.
    """
    names = _Names()
    for path in files(paths, skip):
        if isinstance(path, MurajiError):
            yield path
            continue
        stem = stem_of(path)
        for item, single in _with_single(_read_file(path, encoding, stdin)):
            if isinstance(item, MurajiError):
                yield item
                continue
            wanted = item.id or (stem if single else f"{stem}-{item.number}")
            yield replace(item, id=names.take(wanted), single=single)


def files(paths: Iterable[str], skip: Iterable[str] = ()) -> Iterator[str | MurajiError]:
    """The files that the paths stand for, folders walked."""
    left_out = {os.path.realpath(path) for path in skip}
    for path in paths:
        if path == STANDARD_INPUT or not Path(path).is_dir():
            yield path
            continue
        found = False
        for file in _walk(path):
            if isinstance(file, str) and os.path.realpath(file) in left_out:
                continue
            found = True
            yield file
        if not found:
            yield MurajiError("empty-folder", file=path)


def total_size(paths: Iterable[str]) -> int | None:
    """How many bytes the paths hold; None where it is not known beforehand."""
    total = 0
    for path in files(paths):
        try:
            if path == STANDARD_INPUT:
                return None
            total += Path(path).stat().st_size if isinstance(path, str) else 0
        except OSError:
            continue  # it is named when it is read
    return total


def stem_of(path: str) -> str:
    """The name that a file gives to its records: without folder, ``.review`` and suffix; ``stdin`` for ``-``."""
    if path == STANDARD_INPUT:
        return "stdin"
    name = os.fsencode(Path(path).name).decode("utf-8", "replace")
    for suffix in REVIEW_SUFFIXES:
        if name.lower().endswith(suffix) and len(name) > len(suffix):
            return name[: -len(suffix)]
    return Path(name).stem or name


class _Names:
    """Ids given so far; each is given once."""

    def __init__(self) -> None:
        self.taken: set[str] = set()
        self.last: dict[str, int] = {}

    def take(self, wanted: str) -> str:
        name, number = wanted, self.last.get(wanted, 1)
        while name in self.taken:
            number += 1
            name = f"{wanted}-{number}"
        self.last[wanted] = number
        self.taken.add(name)
        return name


def _walk(folder: str) -> Iterator[str | MurajiError]:
    failed: list[OSError] = []
    for root, inner, names in os.walk(folder, onerror=failed.append):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        shown = sorted(name for name in names if not name.startswith("."))
        reviewed = {stem_of(name) for name in shown if name.lower().endswith(REVIEW_SUFFIXES)}
        for name in shown:
            if name.lower().endswith(REVIEW_SUFFIXES) or stem_of(name) not in reviewed:
                yield str(Path(root, name))
    for error in failed:
        yield _fault(str(error.filename), error)


def _with_single(items: Iterator[Record | MurajiError]) -> Iterator[tuple[Record | MurajiError, bool]]:
    """Each item, and whether it is its file's only one."""
    first = next(items, None)
    if first is None:
        return
    second = next(items, None)
    yield first, second is None
    if second is not None:
        yield second, False
        for item in items:
            yield item, False


def _read_file(path: str, encoding: str | None, stdin: BinaryIO | None) -> Iterator[Record | MurajiError]:
    try:
        if path == STANDARD_INPUT:
            yield from _read_stream(path, stdin or sys.stdin.buffer, encoding)
            return
        if not stat.S_ISREG(Path(path).stat().st_mode) and Path(path).is_block_device():
            raise MurajiError("not-a-file", file=path)
        with Path(path).open("rb") as stream:
            yield from _read_stream(path, stream, encoding)
    except OSError as error:
        yield _fault(path, error)
    except MurajiError as error:
        yield error.located(file=path)
    except MemoryError:
        yield MurajiError("too-large", file=path)


def _fault(path: str, error: OSError) -> MurajiError:
    codes = {FileNotFoundError: "not-found", PermissionError: "no-permission"}
    return MurajiError(codes.get(type(error), "unreadable"), file=path, why=error.strerror or "")


def _read_stream(path: str, stream: BinaryIO, encoding: str | None) -> Iterator[Record | MurajiError]:
    head = stream.read(_HEAD)
    complete = len(head) < _HEAD
    encoding = encoding or detect(head, complete=complete)
    mark = mark_length(head, encoding)
    shown = head[mark:].decode(codec(encoding), "replace")
    shape = _shape(path, shown, complete=complete)
    origin = Origin(path, encoding, shape)
    if shape == "jsonl":
        yield from read_lines(origin, _lines(head, stream, encoding), mark)
        return
    data = head + stream.read()
    if shape == "json":
        yield from read_document(origin, data, mark)
    elif shape == "csv":
        yield from read_csv(origin, data, mark)
    else:
        yield _read_text(origin, data, mark)


def _read_text(origin: Origin, data: bytes, mark: int) -> Record:
    text = decode(data[mark:], origin.encoding, mark)
    pair = split_pair(text)
    if pair:
        return replace(origin, shape="pair").record(data, 1, "", pair[0], reference=pair[1])
    if text.endswith("\n"):
        text = text[:-2] if text.endswith("\r\n") else text[:-1]
    return origin.record(data, 1, "", text)


def _lines(head: bytes, stream: BinaryIO, encoding: str) -> Iterator[tuple[int, bytes]]:
    """(place, bytes) of each line, its newline left out; only ``\\n`` ends a line."""
    newline = newline_of(encoding)
    if len(newline) > 1:
        yield from _wide_lines(head + stream.read(), newline)
        return
    *whole, last = head.split(newline)
    at = 0
    for line in whole:
        yield at, line
        at += len(line) + 1
    last += stream.readline()
    if last:
        yield at, last.removesuffix(newline)
        at += len(last)
    for line in stream:
        yield at, line.removesuffix(newline)
        at += len(line)


def _wide_lines(data: bytes, newline: bytes) -> Iterator[tuple[int, bytes]]:
    start = at = 0
    while (at := data.find(newline, at)) >= 0:
        if at % 2:
            at += 1
            continue
        yield start, data[start:at]
        start = at = at + 2
    if start < len(data):
        yield start, data[start:]


def _shape(path: str, head: str, *, complete: bool) -> str:
    """text, json, jsonl or csv, by the name and by how the content begins."""
    suffix = Path(path).suffix.lower() if path != STANDARD_INPUT else ""
    if suffix in CSV_SUFFIXES:
        return "csv"
    if suffix in JSON_SUFFIXES or _JSON_START.match(head):
        return _json_shape(head.strip(" \t\r\n"), suffix, complete=complete)
    if suffix not in TEXT_SUFFIXES and looks_like_header(head.partition("\n")[0]):
        return "csv"
    return "text"


def _json_shape(head: str, suffix: str, *, complete: bool) -> str:
    first, _, rest = head.partition("\n")
    first = first.strip()
    if not rest.strip():
        return "jsonl" if suffix in LINE_SUFFIXES else "json"
    if parses(first) or (first.startswith("{") and first.endswith("}")):
        return "jsonl"
    whole = suffix not in LINE_SUFFIXES or first in ("{", "[") or (not complete and first.startswith("["))
    return "json" if whole or _is_json(head) else "jsonl"


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True

"""Records from CSV with a header: ``raw`` or ``text``, and optionally ``id``, ``cleaned`` and others."""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator
from typing import Any

from core.errors import MurajiError
from core.formats.decode import byte_length, check, decode_leniently, encode
from core.formats.record import Record
from core.formats.records import Origin, from_mapping

_DELIMITERS = ",;\t"
_HEADER_AT_MOST = 1000
_NAME = re.compile(r"[A-Za-z][\w.-]*")


def columns(line: str) -> tuple[str, list[str]] | None:
    """(delimiter, names) of a header line that has a raw column; None where the line is no such header."""
    for delimiter in _DELIMITERS:
        try:
            names = [name.strip() for name in next(csv.reader([line.strip("\r\n")], delimiter=delimiter), [])]
        except csv.Error:  # a carriage return within it
            return None
        if "raw" in names or "text" in names:
            return delimiter, names
    return None


def looks_like_header(line: str) -> bool:
    """Whether a line of a file without a telling name is a header: a list of plain names, ``raw`` among them."""
    header = columns(line) if len(line) < _HEADER_AT_MOST else None
    return header is not None and len(header[1]) > 1 and all(_NAME.fullmatch(name) for name in header[1])


def read_csv(origin: Origin, data: bytes, mark: int) -> Iterator[Record | MurajiError]:
    """A record for each row. A row that can't be read gives its error; reading goes on at the line after it."""
    lines = decode_leniently(data[mark:], origin.encoding, mark).split("\n")
    if lines[-1] == "":
        lines.pop()
    if not lines:
        raise MurajiError("empty-file")
    header = columns(lines[0])
    if header is None:
        raise MurajiError("csv-without-raw", columns=lines[0][:80])
    delimiter, names = header
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    number, at, place = 0, 1, mark + byte_length(lines[0] + "\n", origin.encoding)
    while at < len(lines):
        if not lines[at].strip("\r"):
            place += byte_length(lines[at] + "\n", origin.encoding)
            at += 1
            continue
        number, used = number + 1, 1
        try:
            cells, used = _row(lines, at, delimiter)
            if len(cells) > len(names):
                raise MurajiError("csv-cells", cells=len(cells), columns=len(names))
            text = "\n".join(lines[at : at + used])
            check(text, origin.encoding, place)
            value: dict[str, Any] = dict(zip(names, cells, strict=False))
            for name in ("id", "cleaned"):
                value[name] = value.get(name) or None
            yield from_mapping(origin, encode(text, origin.encoding), number, value)
        except MurajiError as error:
            yield error.located(file=origin.path, record=number, line=at + 1)
        place += byte_length("\n".join((*lines[at : at + used], "")), origin.encoding)
        at += used


def _row(lines: list[str], at: int, delimiter: str) -> tuple[list[str], int]:
    """The cells of the row that begins at a line, and how many lines it takes."""
    used = 0

    def feed() -> Iterator[str]:
        nonlocal used
        for index in range(at, len(lines)):
            used += 1
            yield lines[index] + "\n"

    try:
        return next(csv.reader(feed(), delimiter=delimiter, strict=True)), used
    except (csv.Error, StopIteration) as error:
        raise MurajiError("bad-csv") from error

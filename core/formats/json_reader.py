"""Records from JSON (an object, or an array of them) and from JSONL (one a line)."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator
from typing import Any, NoReturn

from core.errors import MurajiError
from core.formats.decode import byte_length, check, decode, decode_leniently, encode
from core.formats.record import Record
from core.formats.records import Origin, from_mapping

_SPACE = re.compile(r"[ \t\n\r]*")


def read_lines(origin: Origin, lines: Iterable[tuple[int, bytes]], mark: int) -> Iterator[Record | MurajiError]:
    """A record for each line that is not blank; ``lines`` give the place in the file and the bytes, the first with
    ``mark`` bytes of byte order mark.

    A line that can't be read gives its error and costs no other.
    """
    number = 0
    for index, (offset, data) in enumerate(lines, 1):
        skipped = mark if offset == 0 else 0
        if not data[skipped:].strip(b" \t\r\n\0"):
            continue
        number += 1
        try:
            text = decode(data[skipped:], origin.encoding, offset + skipped)
            yield from_mapping(origin, data, number, _parse(text, origin.encoding, offset + skipped))
        except MurajiError as error:
            yield error.located(file=origin.path, record=number, line=index)


def read_document(origin: Origin, data: bytes, mark: int) -> Iterator[Record | MurajiError]:
    """The record of a file that is one object, or the records of one array.

    An array is read up to the first element that is no JSON: nothing tells where the next would begin.
    """
    text = decode_leniently(data[mark:], origin.encoding, mark)
    start = _skip(text, 0)
    if start == len(text):
        raise MurajiError("empty-file")
    if not text.startswith("[", start):
        check(text, origin.encoding, mark)
        yield _guarded(origin, data, 1, _parse(text, origin.encoding, mark))
        return
    number, at = 0, _skip(text, start + 1)
    if text.startswith("]", at):
        return
    while True:
        number += 1
        try:
            value, end = _value(text, at, origin.encoding, mark)
        except MurajiError as error:
            yield error.located(file=origin.path, record=number, rest="not-read")
            return
        try:
            check(text[at:end], origin.encoding, mark + byte_length(text[:at], origin.encoding))
            yield from_mapping(origin, encode(text[at:end], origin.encoding), number, value)
        except MurajiError as error:
            yield error.located(file=origin.path, record=number)
        at = _skip(text, end)
        if text.startswith("]", at):
            return
        if not text.startswith(",", at):
            place = mark + byte_length(text[:at], origin.encoding)
            yield MurajiError("bad-json", file=origin.path, record=number, byte=place, rest="not-read")
            return
        at = _skip(text, at + 1)


def parses(text: str) -> bool:
    """Whether the text is one JSON object."""
    try:
        return isinstance(_DECODER.decode(text), dict)
    except (ValueError, RecursionError):
        return False


def _guarded(origin: Origin, data: bytes, number: int, value: Any) -> Record | MurajiError:
    try:
        return from_mapping(origin, data, number, value)
    except MurajiError as error:
        return error.located(file=origin.path, record=number)


def _parse(text: str, encoding: str, offset: int) -> Any:
    value, end = _value(text, _skip(text, 0), encoding, offset)
    end = _skip(text, end)
    if end != len(text):
        raise MurajiError("bad-json", byte=offset + byte_length(text[:end], encoding))
    return value


def _value(text: str, at: int, encoding: str, offset: int) -> tuple[Any, int]:
    try:
        return _DECODER.raw_decode(text, at)
    except json.JSONDecodeError as error:
        raise MurajiError("bad-json", byte=offset + byte_length(text[: error.pos], encoding)) from error
    except (ValueError, RecursionError) as error:  # a number that JSON has no place for; brackets without end
        raise MurajiError("bad-json", byte=offset + byte_length(text[:at], encoding)) from error


def _skip(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at


def _refuse(name: str) -> NoReturn:
    raise ValueError(name)


def _finite(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise ValueError(text)
    return number


_DECODER = json.JSONDecoder(parse_constant=_refuse, parse_float=_finite)

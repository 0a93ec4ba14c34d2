"""From what stands in JSON or CSV to a record, or to an error that says what is wrong with it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.errors import MurajiError
from core.formats.record import SCHEMA, SCHEMA_FAMILY, Record

_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record comes from, before its own bytes are known."""

    path: str
    encoding: str
    shape: str

    def record(self, data: bytes, number: int, own_id: str, raw: str, **more: Any) -> Record:
        """A record with the hash of its bytes; ``own_id`` is empty where the input gave none."""
        digest = hashlib.sha256(data).hexdigest()
        return Record(own_id, raw, self.path, number, digest, self.encoding, len(data), self.shape, **more)


def from_mapping(origin: Origin, data: bytes, number: int, value: Any) -> Record:
    """The record of one JSON object or CSV row. Raises a MurajiError with the ``field``, without the place."""
    if not isinstance(value, dict):
        raise MurajiError("not-an-object", found=type(value).__name__)
    schema = value.get("schema")
    if schema == SCHEMA:
        return _from_review(origin, data, number, value)
    if isinstance(schema, str) and schema.startswith(SCHEMA_FAMILY):
        raise MurajiError("unknown-schema", field="schema", schema=schema)
    name = next((name for name in ("raw", "text") if value.get(name) is not None), None)
    if name is None:
        raise MurajiError("no-raw", fields=sorted(str(key) for key in value)[:12])
    raw = _text(value, name)
    reference = _text(value, "cleaned") if value.get("cleaned") is not None else None
    extra = {key: item for key, item in value.items() if key not in (name, "cleaned", "id")}
    return origin.record(data, number, _own_id(value), raw, reference=reference, extra=extra)


def _from_review(origin: Origin, data: bytes, number: int, value: Mapping[str, Any]) -> Record:
    reference = _text(value, "reference") if value.get("reference") is not None else None
    return origin.record(data, number, _own_id(value), _text(value, "raw"), reference=reference, review=value)


def _text(value: Mapping[str, Any], name: str) -> str:
    text = value.get(name)
    if not isinstance(text, str):
        raise MurajiError("field-not-text", field=name, found=type(text).__name__)
    half = _SURROGATE.search(text)
    if half:
        raise MurajiError("lone-surrogate", field=name, char=half.start(), half=f"U+{ord(half.group()):04X}")
    return text


def _own_id(value: Mapping[str, Any]) -> str:
    """The input's own id as text; empty where there is none."""
    own = value.get("id")
    if own is None or isinstance(own, bool | float | list | dict):
        if own is None:
            return ""
        raise MurajiError("field-not-text", field="id", found=type(own).__name__)
    return _text({"id": str(own)}, "id")

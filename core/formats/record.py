"""What every reader gives: one document as it came in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

SCHEMA = "muraji-review/1"
SCHEMA_FAMILY = "muraji-review/"
STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Record:
    """One document of an input file.

    ``raw`` is the dump code point for code point; ``number`` counts the file's records from 1; ``sha256`` is of the
    record's ``size`` bytes as read. ``review`` is the whole review object where the input is one, else None.
    ``single`` says that its file holds no other record, and ``shape`` how it was recognised.
    """

    id: str
    raw: str
    path: str
    number: int
    sha256: str
    encoding: str
    size: int
    shape: str
    single: bool = True
    reference: str | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)
    review: Mapping[str, Any] | None = None

"""Things to look at that change nothing by themselves (CONTRACT.md 1, ``flags``)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from core.edits import Verdict
from core.spans import Span


@dataclass(frozen=True, slots=True)
class Flag:
    """``code`` says what to look at (``truncated-tail``), ``places`` where in the raw text, in code points."""

    id: str
    code: str
    places: tuple[Span, ...]
    verdict: Verdict = "pending"
    data: Mapping[str, Any] = field(default_factory=dict)
    unknown: tuple[tuple[str, Any], ...] = ()


def make_flag(code: str, places: Iterable[tuple[int, int]], about: Iterable[str] = (), **data: Any) -> Flag:
    """A pending flag, its id made of code and places, so that a verdict on it survives a new run. ``about`` names the
    things that a place alone does not tell apart: those in text that was put in."""
    spans = tuple(Span(*place) for place in places)
    key = "\x1f".join((code, *(f"{s.start}-{s.end}" for s in spans), *about))
    return Flag(hashlib.blake2b(key.encode(), digest_size=6).hexdigest(), code, spans, data=data)


def flag_order(flag: Flag) -> tuple[tuple[Span, ...], str, str]:
    """Sort key of every list of flags."""
    return flag.places, flag.code, flag.id

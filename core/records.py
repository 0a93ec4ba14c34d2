"""Edits, numbers and flags as plain records that JSON can hold, and back: what patches and review files are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from core.edits import Edit
from core.flags import Flag
from core.mentions import Modifier, Part
from core.numbers import Number
from core.spans import Span

EDIT_FIELDS = tuple(name for name in Edit._fields if name not in ("id", "applied", "unknown"))
NUMBER_FIELDS = tuple(name for name in Number._fields if name not in ("id", "unknown"))


def edit_record(edit: Edit) -> dict[str, Any]:
    """All of an edit but its id and what follows from the others (``applied``)."""
    return {name: getattr(edit, name) for name in EDIT_FIELDS} | _unknown(edit.unknown)


def edit_with(edit: Edit, changed: Mapping[str, Any]) -> Edit:
    """The edit with some fields of a record changed."""
    return edit._replace(**_known(changed))


def edit_from(edit_id: str, record: Mapping[str, Any]) -> Edit:
    """The edit that a whole record describes."""
    return Edit(id=edit_id, **_known(record))


def number_record(number: Number) -> dict[str, Any]:
    """All of a number but its id."""
    return {name: number_value(number, name) for name in NUMBER_FIELDS} | _unknown(number.unknown)


def number_value(number: Number, name: str) -> Any:
    """One field of a number as JSON holds it."""
    value = getattr(number, name)
    if isinstance(value, Part | Modifier):
        return value._asdict()
    return list(value) if isinstance(value, tuple) else value


def number_with(number: Number, changed: Mapping[str, Any]) -> Number:
    """The number with some fields of a record changed."""
    return number._replace(**_number_values(changed))


def number_from(number_id: str, record: Mapping[str, Any]) -> Number:
    """The number that a whole record describes."""
    return Number(id=number_id, **_number_values(record))


def flag_record(flag: Flag) -> dict[str, Any]:
    """All of a flag but its id."""
    places = [list(place) for place in flag.places]
    out = {"code": flag.code, "places": places, "verdict": flag.verdict, "data": dict(flag.data)}
    return out | _unknown(flag.unknown)


def flag_with(flag: Flag, changed: Mapping[str, Any]) -> Flag:
    """The flag with some fields of a record changed."""
    return replace(flag, **_flag_values(changed))


def flag_from(flag_id: str, record: Mapping[str, Any]) -> Flag:
    """The flag that a whole record describes."""
    return Flag(id=flag_id, **_flag_values(record))


def _flag_values(record: Mapping[str, Any]) -> dict[str, Any]:
    out = _known(record)
    if "places" in out:
        out["places"] = tuple(Span(*place) for place in out["places"])
    return out


def _number_values(record: Mapping[str, Any]) -> dict[str, Any]:
    out = _known(record)
    for name, made in (("unit", Part), ("counted", Part), ("modifier", Modifier)):
        if out.get(name) is not None:
            out[name] = made(**out[name])
    if out.get("inside") is not None:
        out["inside"] = tuple(out["inside"])
    return out


def _unknown(pairs: tuple[tuple[str, Any], ...]) -> dict[str, Any]:
    return {"unknown": dict(pairs)} if pairs else {}


def _known(record: Mapping[str, Any]) -> dict[str, Any]:
    out = dict(record)
    if "unknown" in out:
        out["unknown"] = tuple(out["unknown"].items())
    return out

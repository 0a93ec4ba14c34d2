"""Review files (``muraji-review/1``, CONTRACT.md 1): to JSON and back.

The schema is data/muraji-review-1.schema.json; its order of keys is the order in which they are written. What we do
not know survives at its own level: see ``unknown`` of the dataclasses. Where a level has none of its own (``source``,
``made``, ``review``, a line), its parent keeps it under the known name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from core.edits import EDIT_KINDS, VERDICTS, Edit, carry_out, resolve
from core.errors import MurajiError
from core.flags import Flag, flag_order
from core.lines import lines, sections
from core.mentions import MODIFIER_CODES, NUMBER_KINDS, Modifier, Part
from core.numbers import Number, reading_order
from core.review import EVENTS, STATUSES, TABLES, Event, Made, Review, Source
from core.spans import Span

SCHEMA = "muraji-review/1"
SCHEMA_FILE = Path(__file__).parent / "data" / "muraji-review-1.schema.json"
KEYS = (
    "schema", "id", "source", "made", "raw", "reference", "cleaned", "lines", "sections", "edits", "numbers",
    "flags", "note", "review", "extra",
)  # fmt: skip
EDIT_KEYS = (
    "id", "kind", "start", "end", "before", "after", "suggested", "rule", "reason", "confidence", "group",
    "verdict", "applied",
)  # fmt: skip
NUMBER_KEYS = (
    "id", "text", "start", "end", "cleaned_start", "cleaned_end", "kind", "value", "unit", "counted", "modifier",
    "dual", "calendar", "confidence", "verdict", "inside",
)  # fmt: skip
PART_KEYS = ("text", "start", "end", "norm")
MODIFIER_KEYS = ("code", "text", "start", "end")
FLAG_KEYS = ("id", "code", "places", "verdict", "data")
LINE_KEYS = ("kind", "start", "end", "raw_start", "raw_end")
SECTION_KEYS = ("heading", "paragraphs")
SOURCE_KEYS = tuple(f.name for f in fields(Source))
MADE_KEYS = tuple(f.name for f in fields(Made))
REVIEW_KEYS = ("status", "reviewer", "started", "finished", "events")
EVENT_KEYS = ("who", "when", "what", "step", "before", "after")

_SURROGATE = re.compile("[\ud800-\udfff]")
_NOTHING: Mapping[str, Any] = {}
T = TypeVar("T")


def to_json(review: Review) -> dict[str, Any]:
    """The review as one JSON object, keys in the schema's order."""
    unknown = dict(review.unknown)
    below = {name: unknown.pop(name, _NOTHING) for name in ("source", "made", "review", "lines", "sections")}
    out: dict[str, Any] = {"schema": SCHEMA, "id": review.id}
    out["source"] = {name: getattr(review.source, name) for name in SOURCE_KEYS} | below["source"]
    out["made"] = {name: getattr(review.made, name) for name in MADE_KEYS} | below["made"]
    out |= {"raw": review.raw, "reference": review.reference, "cleaned": review.cleaned}
    out["lines"] = [_with_kept(line._asdict(), below["lines"]) for line in lines(review)]
    out["sections"] = [
        _with_kept({"heading": s.heading, "paragraphs": list(s.paragraphs)}, below["sections"])
        for s in sections(review)
    ]
    out["edits"] = [edit_json(edit) for edit in review.edits]
    out["numbers"] = [number_json(number, review.where(number)) for number in review.numbers]
    out["flags"] = [flag_json(flag) for flag in review.flags]
    out["note"] = review.note
    state = {name: getattr(review, name) for name in REVIEW_KEYS[:-1]}
    out["review"] = state | {"events": [event_json(event) for event in review.events]} | below["review"]
    out["extra"] = dict(review.extra)
    return out | unknown


def edit_json(edit: Edit) -> dict[str, Any]:
    """One edit as the file holds it."""
    out = {name: getattr(edit, name) for name in EDIT_KEYS} | dict(edit.unknown)
    return out | {"confidence": round(edit.confidence, 4)}


def number_json(number: Number, cleaned: Span) -> dict[str, Any]:
    """One number as the file holds it; ``inside`` only where the number stands in text that an edit put there."""
    unknown = dict(number.unknown)
    out: dict[str, Any] = {name: getattr(number, name) for name in NUMBER_KEYS[:4]}
    out |= {"cleaned_start": cleaned.start, "cleaned_end": cleaned.end}
    out |= {name: getattr(number, name) for name in NUMBER_KEYS[6:8]}
    for name, keys in (("unit", PART_KEYS), ("counted", PART_KEYS), ("modifier", MODIFIER_KEYS)):
        part, kept = getattr(number, name), unknown.pop(name, _NOTHING)
        out[name] = {key: getattr(part, key) for key in keys} | kept if part else None
    out |= {name: getattr(number, name) for name in ("dual", "calendar")}
    out |= {"confidence": round(number.confidence, 4), "verdict": number.verdict}
    if number.inside is not None:
        out["inside"] = list(number.inside)
    return out | unknown


def flag_json(flag: Flag) -> dict[str, Any]:
    """One flag as the file holds it."""
    places = [list(place) for place in flag.places]
    out = {"id": flag.id, "code": flag.code, "places": places, "verdict": flag.verdict, "data": dict(flag.data)}
    return out | dict(flag.unknown)


def event_json(event: Event) -> dict[str, Any]:
    """One event as the file holds it."""
    return {name: getattr(event, name) for name in EVENT_KEYS} | dict(event.unknown)


def dumps(review: Review, *, line: bool = False) -> bytes:
    """The bytes of a file that holds this review alone, or of one line of a JSONL file."""
    return json_bytes(to_json(review), line=line)


def json_bytes(value: Any, *, line: bool = False) -> bytes:
    """JSON in UTF-8 with a newline at its end: on one line, or indented by two spaces. Half characters are escaped."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=None if line else 2) + "\n"
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub(lambda half: f"\\u{ord(half.group()):04x}", text).encode()


def from_json(value: Mapping[str, Any]) -> Review:
    """The review that a JSON object describes; what follows from its edits is worked out anew.

    Raises MurajiError: ``unknown-schema``, or ``bad-review`` with the ``field`` that is not as the schema says.
    """
    if not isinstance(value, Mapping) or value.get("schema") != SCHEMA:
        raise MurajiError("unknown-schema", schema=value.get("schema") if isinstance(value, Mapping) else None)
    raw = _take(value, "raw", str)
    made = _made(_take(value, "made", dict))
    edits = _many(value, "edits", lambda item: edit_from_json(item, raw))
    settled = tuple(resolve(raw, edits, made.threshold))
    cleaned, offsets = carry_out(raw, settled)
    state = _take(value, "review", dict)
    events = _many(state, "events", event_from_json, "review.")
    _unique(edits, "edits")
    numbers = _many(value, "numbers", lambda item: number_from_json(item, raw))
    flags = _many(value, "flags", lambda item: _flag(item, raw))
    _unique(numbers, "numbers")
    _unique(flags, "flags")
    return Review(
        _take(value, "id", str), _source(_take(value, "source", dict)), made, raw, _maybe(value, "reference", str),
        settled, tuple(sorted(numbers, key=reading_order)), tuple(sorted(flags, key=flag_order)), cleaned, offsets,
        note=_maybe(value, "note", str),
        status=_one_of(state, "status", STATUSES, "review."),
        reviewer=_maybe(state, "reviewer", str, "review."),
        started=_time(state, "started", "review.") if state.get("started") else None,
        finished=_time(state, "finished", "review.") if state.get("finished") else None,
        events=tuple(events),
        extra=_take(value, "extra", dict) if "extra" in value else {},
        unknown=_unknown_of_review(value),
    )  # fmt: skip


def edit_from_json(item: Mapping[str, Any], raw: str) -> Edit:
    """One edit, its place checked against the raw text."""
    start, end = _place(item, raw)
    before = _take(item, "before", str)
    if before != raw[start:end]:
        raise _bad("before")
    return Edit(
        _take(item, "id", str), _one_of(item, "kind", EDIT_KINDS), start, end, before,
        _take(item, "after", str), _take(item, "suggested", str), _take(item, "rule", str),
        _take(item, "reason", str), _share(item), _maybe(item, "group", str),
        _one_of(item, "verdict", VERDICTS), False, _rest(item, EDIT_KEYS),
    )  # fmt: skip


def number_from_json(item: Mapping[str, Any], raw: str) -> Number:
    """One number, its place checked against the raw text."""
    start, end = _place(item, raw)
    if _take(item, "text", str) != raw[start:end]:
        raise _bad("text")
    unknown = list(_rest(item, NUMBER_KEYS))
    parts: dict[str, Any] = {"unit": None, "counted": None, "modifier": None}
    for name in parts:
        part = _maybe(item, name, dict)
        if part is None:
            continue
        keys = MODIFIER_KEYS if name == "modifier" else PART_KEYS
        within = (*_place(part, raw, f"{name}."), _take(part, "text", str, f"{name}."))
        if name == "modifier":
            parts[name] = Modifier(_one_of(part, "code", MODIFIER_CODES, f"{name}."), within[2], *within[:2])
        else:
            parts[name] = Part(within[2], *within[:2], _take(part, "norm", str, f"{name}."))
        kept = dict(_rest(part, keys))
        unknown += [(name, kept)] if kept else []
    inside = _maybe(item, "inside", list)
    if inside is not None and [type(part) for part in inside] != [str, int, int]:
        raise _bad("inside")
    calendar = _one_of(item, "calendar", ("hijri",)) if item.get("calendar") is not None else None
    return Number(
        _take(item, "id", str), raw[start:end], start, end, _one_of(item, "kind", NUMBER_KINDS),
        _take(item, "value", str), **parts, dual=_take(item, "dual", bool), calendar=calendar,
        confidence=_share(item), verdict=_one_of(item, "verdict", VERDICTS),
        inside=(inside[0], inside[1], inside[2]) if inside else None, unknown=tuple(unknown),
    )  # fmt: skip


def event_from_json(item: Mapping[str, Any]) -> Event:
    """One event. What its patches say is believed; ``validate`` replays them."""
    return Event(
        _maybe(item, "who", str), _time(item, "when"), _one_of(item, "what", EVENTS), _take(item, "step", int),
        _patch(item, "before"), _patch(item, "after"), _rest(item, EVENT_KEYS),
    )  # fmt: skip


def place_beside(source: str | Path, *, several: bool) -> Path:
    """Where the reviews of a source are saved unless told otherwise: ``<stem>.review.json`` or ``.review.jsonl``."""
    path = Path(source)
    name = path.name
    for suffix in (".review.json", ".review.jsonl"):
        if name.lower().endswith(suffix):
            return path
    return path.with_name(f"{path.stem}.review.{'jsonl' if several else 'json'}")


def _made(item: Mapping[str, Any]) -> Made:
    threshold = _share(item, "threshold", "made.")
    breaks = _one_of(item, "breaks", ("sentence", "lost"), "made.")
    return Made(_take(item, "version", str, "made."), breaks, threshold, _take(item, "reference", bool, "made."))


def _source(item: Mapping[str, Any]) -> Source:
    texts = (_take(item, name, str, "source.") for name in ("sha256", "encoding"))
    return Source(_maybe(item, "path", str, "source."), _maybe(item, "record", int, "source."), *texts)


def _flag(item: Mapping[str, Any], raw: str) -> Flag:
    places = []
    for place in _take(item, "places", list):
        if not isinstance(place, list) or len(place) != 2:
            raise _bad("places")
        places.append(Span(*_place({"start": place[0], "end": place[1]}, raw, "places.")))
    return Flag(
        _take(item, "id", str), _take(item, "code", str), tuple(places), _one_of(item, "verdict", VERDICTS),
        _take(item, "data", dict), _rest(item, FLAG_KEYS),
    )  # fmt: skip


def _patch(item: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    patch = _take(item, name, dict)
    if not patch.keys() <= {*TABLES, "review"} or not all(isinstance(table, dict) for table in patch.values()):
        raise _bad(name)
    return patch


def _unknown_of_review(value: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
    kept: dict[str, Any] = {}
    for name, keys in (("source", SOURCE_KEYS), ("made", MADE_KEYS), ("review", REVIEW_KEYS)):
        kept[name] = dict(_rest(value[name], keys))
    for name, keys in (("lines", LINE_KEYS), ("sections", SECTION_KEYS)):
        items = value.get(name) or ()
        kept[name] = {_key(item, keys): dict(rest) for item in items if (rest := _rest(item, keys))}
    return (*_rest(value, KEYS), *((name, rest) for name, rest in kept.items() if rest))


def _with_kept(item: dict[str, Any], kept: Mapping[str, Any]) -> dict[str, Any]:
    """A line or section with the unknown fields that the same one had."""
    return item | kept[_key(item, item)] if kept and _key(item, item) in kept else item


def _key(item: Mapping[str, Any], keys: Iterable[str]) -> str:
    return json.dumps([item.get(key) for key in keys])


def _rest(item: Mapping[str, Any], keys: Iterable[str]) -> tuple[tuple[str, Any], ...]:
    return tuple((name, held) for name, held in item.items() if name not in keys)


def _many(value: Mapping[str, Any], name: str, read: Callable[[Any], T], under: str = "") -> list[T]:
    out = []
    for index, item in enumerate(_take(value, name, list, under)):
        place = f"{under}{name}[{index}]"
        if not isinstance(item, dict):
            raise _bad(place)
        try:
            out.append(read(item))
        except MurajiError as error:
            raise MurajiError(error.code, **{**error.data, "field": f"{place}.{error.data['field']}"}) from error
    return out


def _unique(things: Sequence[Edit | Number | Flag], name: str) -> None:
    seen: set[str] = set()
    for index, thing in enumerate(things):
        if thing.id in seen:
            raise MurajiError("bad-review", field=f"{name}[{index}].id", found=thing.id)
        seen.add(thing.id)


def _take(item: Mapping[str, Any], name: str, kind: type, under: str = "") -> Any:
    value = item.get(name)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise _bad(under + name)
    return value


def _maybe(item: Mapping[str, Any], name: str, kind: type, under: str = "") -> Any:
    return None if item.get(name) is None else _take(item, name, kind, under)


def _one_of(item: Mapping[str, Any], name: str, known: Collection[str], under: str = "") -> Any:
    value = item.get(name)
    if not isinstance(value, str) or value not in known:
        raise _bad(under + name)
    return value


def _share(item: Mapping[str, Any], name: str = "confidence", under: str = "") -> float:
    value = item.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise _bad(under + name)
    return float(value)


def _time(item: Mapping[str, Any], name: str, under: str = "") -> str:
    """A time as ISO 8601 with offset."""
    text: str = _take(item, name, str, under)
    try:
        offset = datetime.fromisoformat(text).utcoffset()
    except ValueError:
        offset = None
    if offset is None:
        raise _bad(under + name)
    return text


def _place(item: Mapping[str, Any], raw: str, under: str = "") -> tuple[int, int]:
    start, end = _take(item, "start", int, under), _take(item, "end", int, under)
    if not 0 <= start <= end <= len(raw):
        raise _bad(f"{under}start")
    return start, end


def _bad(name: str) -> MurajiError:
    return MurajiError("bad-review", field=name)

"""Whether a review object is what it says: the schema, then the laws of CONTRACT.md 1 to 3."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from core.edits import EDITOR, WRITTEN_FROM, Edit, proposed_kind
from core.errors import MurajiError
from core.history import rewound
from core.numbers import BARE, TATWEEL, Number
from core.review import Review, apply
from core.reviewfile import LINE_KEYS, NUMBER_KEYS, SCHEMA_FILE, SECTION_KEYS, from_json, to_json

_MOST = 50
_LETTERS_STAY = ("paragraph-break", "heading-break", "word-split", "space", "quote")


class Problem(NamedTuple):
    """One thing that is wrong: a code, the field (``edits[3].before``), and data for the words."""

    code: str
    field: str
    data: Mapping[str, Any] = {}


def problems(value: Mapping[str, Any]) -> tuple[Problem, ...]:
    """What is wrong with a review object, at most fifty things; nothing if it is sound."""
    found = tuple(_by_schema(value))
    if found:
        return found[:_MOST]
    try:
        review = from_json(value)
    except MurajiError as error:
        return (Problem(error.code, error.data.get("field", ""), error.data),)
    laws = (_edits, _derived, _numbers, _replay)
    return tuple(problem for law in laws for problem in law(review, value))[:_MOST]


def _by_schema(value: Mapping[str, Any]) -> Iterator[Problem]:
    for error in _validator().iter_errors(value):
        data = {"rule": str(error.validator), "wanted": json.dumps(error.validator_value, ensure_ascii=False)[:80]}
        yield Problem("schema", error.json_path.removeprefix("$").removeprefix("."), data)


@lru_cache(maxsize=1)
def _validator() -> Any:
    from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # only ``validate`` needs it

    return Draft202012Validator(json.loads(SCHEMA_FILE.read_text("utf-8")))


def _edits(review: Review, value: Mapping[str, Any]) -> Iterator[Problem]:
    """Order, ids, letters that stay, and which edits are applied."""
    written = value["edits"]
    places = [(item["start"], item["end"]) for item in written]
    for index, (first, second) in enumerate(pairwise(places), 1):
        if first > second:
            yield Problem("order", f"edits[{index}]")
    settled = {edit.id: edit for edit in review.edits}
    for index, item in enumerate(written):
        edit = settled[item["id"]]
        if proposed_kind(edit) is None:
            yield Problem("id-differs", f"edits[{index}].id")
        if item["applied"] != edit.applied:
            yield Problem("applied-differs", f"edits[{index}].applied", {"wanted": edit.applied})
        if edit.rule != EDITOR and edit.confidence < WRITTEN_FROM:
            yield Problem("confidence-low", f"edits[{index}].confidence")
        if edit.kind in _LETTERS_STAY and edit.rule != EDITOR and _letters(edit.before) != _letters(edit.suggested):
            yield Problem("letters-differ", f"edits[{index}].suggested")
        if not edit.decided and edit.after != edit.suggested:
            yield Problem("after-differs", f"edits[{index}].after")


def _derived(review: Review, value: Mapping[str, Any]) -> Iterator[Problem]:
    """What follows from the edits: the cleaned text, its lines and sections."""
    wanted = to_json(replace(review, unknown=()))
    if value["cleaned"] != review.cleaned:
        pairs = zip(value["cleaned"], review.cleaned, strict=False)
        shorter = min(len(value["cleaned"]), len(review.cleaned))
        place = next((index for index, (is_, due) in enumerate(pairs) if is_ != due), shorter)
        yield Problem("cleaned-differs", "cleaned", {"char": place})
    for name, keys in (("lines", LINE_KEYS), ("sections", SECTION_KEYS)):
        if len(value[name]) != len(wanted[name]):
            yield Problem("count-differs", name, {"wanted": len(wanted[name])})
            continue
        for index, (item, due) in enumerate(zip(value[name], wanted[name], strict=True)):
            for key in keys:
                if item[key] != due[key]:
                    yield Problem("line-differs", f"{name}[{index}].{key}")


def _numbers(review: Review, value: Mapping[str, Any]) -> Iterator[Problem]:
    """Places in the cleaned text, clean edges, and no overlap."""
    known = {number.id: number for number in review.numbers}
    edits = {edit.id for edit in review.edits}
    for index, item in enumerate(value["numbers"]):
        number = known[item["id"]]
        where = review.where(number)
        for key, due in zip(NUMBER_KEYS[4:6], where, strict=True):
            if item[key] != due:
                yield Problem("place-differs", f"numbers[{index}].{key}", {"wanted": due})
        if number.text and (number.text[0] in BARE or number.text[-1] in BARE):
            yield Problem("bare-edge", f"numbers[{index}].text")
        if number.inside and number.inside[0] not in edits:
            yield Problem("unknown-id", f"numbers[{index}].inside")
    live = [number for number in review.numbers if number.verdict != "rejected"]
    ends = 0
    for number in live:
        if number.start < ends and number.end > number.start:
            yield Problem("overlap", f"numbers[{_index(value, number)}].start")
        ends = max(ends, number.end)


def _replay(review: Review, value: Mapping[str, Any]) -> Iterator[Problem]:
    """Events taken back give suggestions that nobody has decided; carried out again they give the review."""
    try:
        first = rewound(review)
        again = replace(first, events=())
        for event in review.events:
            again, _ = apply(again, event)
    except (MurajiError, TypeError, KeyError, ValueError, AttributeError) as error:
        yield Problem("replay-failed", "review.events", {"fault": str(error)[:120]})
        return
    for name in ("edits", "numbers", "flags"):
        for thing in getattr(first, name):
            if thing.verdict != "pending":
                yield Problem("decided-without-event", f"{name}[{_index(value, thing, name)}].verdict")
        if getattr(again, name) != getattr(review, name):
            yield Problem("replay-differs", name)
    if first.status != "pending":
        yield Problem("decided-without-event", "review.status")
    for name in ("status", "reviewer", "started", "finished"):
        if getattr(again, name) != getattr(review, name):
            yield Problem("replay-differs", f"review.{name}")
    if again.note != review.note:
        yield Problem("replay-differs", "note")


def _index(value: Mapping[str, Any], thing: Edit | Number | Any, name: str = "numbers") -> int:
    return next((index for index, item in enumerate(value[name]) if item["id"] == thing.id), -1)


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum() and char != TATWEEL)

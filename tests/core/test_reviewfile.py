"""Review files: what is written is read back, bytes for bytes; what is not as the schema says is named."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.checks import problems
from core.clean import suggest
from core.decisions import accept
from core.errors import MurajiError
from core.history import rewound
from core.review import EVENTS, Made, Review, Source, apply, new_review
from core.reviewfile import (
    EDIT_KEYS,
    EVENT_KEYS,
    FLAG_KEYS,
    KEYS,
    LINE_KEYS,
    MADE_KEYS,
    NUMBER_KEYS,
    REVIEW_KEYS,
    SCHEMA_FILE,
    SECTION_KEYS,
    SOURCE_KEYS,
    dumps,
    from_json,
    place_beside,
    to_json,
)  # fmt: skip
from tests.core.strategies import ACTOR, do, doings, reviews

FIXTURES = Path(__file__).parents[1] / "fixtures"
SCHEMA = json.loads(SCHEMA_FILE.read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
RAW = "قال المتحدث إن 22 عنصرا اعتقلوا.وأضاف أن نحو 25 آخرين فروا ."


def sample() -> Review:
    """A review with something at every level."""
    found = suggest(RAW)
    source = Source("a.txt", 1, "0" * 64, "utf-8")
    review = new_review(RAW, found.edits, found.flags, id="a", source=source, made=Made())
    event = accept(review, [review.edits[0].id], ACTOR)
    assert event
    return apply(review, event)[0]


def _after(review: Review, todo: list[tuple[str, int, str]]) -> Review:
    for doing in todo:
        review = do(review, doing)
    return review


worked = st.builds(_after, reviews(), st.lists(doings, max_size=6))


@given(worked, st.booleans())
def test_what_is_written_reads_as_the_same_review_and_writes_as_the_same_bytes(review: Review, line: bool) -> None:
    data = dumps(review, line=line)
    back = from_json(json.loads(data))
    assert dumps(back, line=line) == data
    assert (back.cleaned, back.edits, back.numbers) == (review.cleaned, review.edits, review.numbers)
    assert data.count(b"\n") == 1 or not line


@given(worked)
def test_what_is_written_fits_the_schema(review: Review) -> None:
    errors = list(VALIDATOR.iter_errors(json.loads(dumps(review))))
    assert not errors, errors[0]


def test_the_schema_is_one_and_names_keys_in_the_order_of_writing() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    top = SCHEMA["properties"]
    defs = SCHEMA["$defs"]
    assert tuple(top) == KEYS == tuple(to_json(sample()))
    for part, keys in (
        (top["source"], SOURCE_KEYS), (top["made"], MADE_KEYS), (top["lines"]["items"], LINE_KEYS),
        (top["sections"]["items"], SECTION_KEYS), (top["flags"]["items"], FLAG_KEYS), (top["review"], REVIEW_KEYS),
        (defs["edit"], EDIT_KEYS), (defs["number"], NUMBER_KEYS), (defs["event"], EVENT_KEYS),
    ):  # fmt: skip
        assert tuple(part["properties"]) == keys
    assert [item["const"] for item in defs["event"]["properties"]["what"]["oneOf"]] == list(EVENTS)


def _objects(value: Any, path: str = "") -> list[tuple[str, dict[str, Any]]]:
    """Every object below a review object at which a later program could have put a field."""
    out = []
    if isinstance(value, dict):
        out.append((path, value))
        for name, item in value.items():
            if name not in ("extra", "data", "before", "after"):
                out += _objects(item, f"{path}.{name}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            out += _objects(item, f"{path}[{index}]")
    return out


def test_an_unknown_field_survives_at_every_level() -> None:
    value = json.loads(dumps(sample()))
    for path, item in _objects(value):
        item["later"] = {"at": path}
    assert from_json(value).numbers
    assert to_json(from_json(value)) == value
    data = dumps(from_json(value))
    assert dumps(from_json(json.loads(data))) == data


def test_confidence_has_four_decimals_at_most() -> None:
    value = json.loads(dumps(sample()))
    value["edits"][0]["confidence"] = 0.123456789
    assert to_json(from_json(value))["edits"][0]["confidence"] == 0.1235


@pytest.mark.parametrize(
    ("path", "wrong", "field"),
    [
        (["raw"], None, "raw"),
        (["id"], 5, "id"),
        (["made", "threshold"], 1.5, "made.threshold"),
        (["edits", 0, "kind"], "merge", "edits[0].kind"),
        (["edits", 0, "start"], -1, "edits[0].start"),
        (["edits", 0, "start"], "0", "edits[0].start"),
        (["edits", 0, "start"], True, "edits[0].start"),
        (["edits", 0, "end"], 100_000, "edits[0].start"),
        (["edits", 0, "before"], "لا", "edits[0].before"),
        (["edits", 0], "x", "edits[0]"),
        (["edits"], {}, "edits"),
        (["numbers", 1, "text"], "23", "numbers[1].text"),
        (["numbers", 0, "value"], 22, "numbers[0].value"),
        (["numbers", 1, "modifier", "code"], "about", "numbers[1].modifier.code"),
        (["numbers", 0, "verdict"], ["accepted"], "numbers[0].verdict"),
        (["review", "status"], "done", "review.status"),
        (["review", "events", 0, "what"], "guess", "review.events[0].what"),
        (["review", "events", 0, "after"], {"letters": {}}, "review.events[0].after"),
        (["source"], None, "source"),
    ],
)
def test_what_is_not_as_the_schema_says_is_named(path: list[Any], wrong: Any, field: str) -> None:
    value = json.loads(dumps(sample()))
    at = value
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = wrong
    with pytest.raises(MurajiError) as caught:
        from_json(value)
    assert (caught.value.code, caught.value.data["field"]) == ("bad-review", field)


def test_one_id_twice_is_named() -> None:
    value = json.loads(dumps(sample()))
    value["numbers"].append(copy.deepcopy(value["numbers"][0]))
    with pytest.raises(MurajiError) as caught:
        from_json(value)
    assert caught.value.data["field"] == "numbers[2].id"


def test_another_schema_is_refused() -> None:
    with pytest.raises(MurajiError) as caught:
        from_json({**json.loads(dumps(sample())), "schema": "muraji-review/2"})
    assert caught.value.code == "unknown-schema"


def test_half_a_character_is_escaped_and_comes_back() -> None:
    value = to_json(sample())
    value["note"] = "نصف \ud83d"
    data = dumps(from_json(value))
    assert b"\\ud83d" in data
    assert from_json(json.loads(data)).note == "نصف \ud83d"


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.review.json")), ids=lambda path: path.name)
def test_files_of_every_past_program_read_sound_and_write_as_they_were(path: Path) -> None:
    data = path.read_bytes()
    assert problems(json.loads(data)) == ()
    review = from_json(json.loads(data))
    assert dumps(review) == data
    first = rewound(review)
    assert not any(thing.decided for thing in (*first.edits, *first.numbers))
    assert {event.what for event in review.events} > {"accept", "reject", "type", "move", "join", "undo", "finish"}


def test_reviews_are_saved_beside_their_source() -> None:
    assert place_beside("in/a.txt", several=False) == Path("in/a.review.json")
    assert place_beside("in/a.b.jsonl", several=True) == Path("in/a.b.review.jsonl")
    assert place_beside("in/a.review.json", several=False) == Path("in/a.review.json")

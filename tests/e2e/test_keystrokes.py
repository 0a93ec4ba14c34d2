"""What mending a mistake costs: keys pressed in the program and counted by the driver, and the file that was saved."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.conftest import READY, Program

SAVED = ["until", "window.saver.path() and __import__('os').path.exists(window.saver.path())"]
CASES = json.loads((Path(__file__).parents[1] / "cases" / "keystrokes.json").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Outcome:
    """The keys that were pressed, and the review file that they led to."""

    pressed: int
    review: dict[str, Any]

    @property
    def lines(self) -> list[str]:
        """The cleaned lines; a heading begins with ``# ``."""
        text = self.review["cleaned"]
        signs = {"heading": "# ", "paragraph": ""}
        return [signs[line["kind"]] + text[line["start"] : line["end"]] for line in self.review["lines"]]

    @property
    def values(self) -> dict[str, str]:
        """The value of each number that was not rejected, by the number's text."""
        return {n["text"]: n["value"] for n in self.review["numbers"] if n["verdict"] != "rejected"}


def outcome(program: Program, text: str, stop: str, keys: list[str]) -> Outcome:
    """Open the text, go to the stop, press and count the keys, save."""
    article = program.folder / "article.txt"
    article.write_text(text, encoding="utf-8")
    steps = [["key", key] for key in keys]
    (state,) = program.states(
        [READY, ["back"], ["go", stop], ["count"], *steps, ["state"], ["key", "Ctrl+S"], SAVED, ["close"]], article
    )
    return Outcome(state["pressed"], json.loads((program.folder / "article.review.json").read_bytes()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_a_mistake_is_mended_with_few_keys(offscreen: Program, case: dict[str, Any]) -> None:
    done = outcome(offscreen, case["text"], case["stop"], case["keys"])
    assert done.pressed == len(case["keys"]) <= case["most"]
    if "lines" in case:
        assert done.lines == case["lines"]
    if "values" in case:
        assert done.values == case["values"]


def test_the_sample_takes_two_keys_from_opening_to_the_saved_file(program: Program) -> None:
    article = program.article()
    (done,) = program.states(
        [READY, ["pause", 600], ["key", "Ctrl+Enter"], ["key", "Ctrl+Enter"], ["state"], ["close"]], article
    )
    review = json.loads((program.folder / "article.review.json").read_bytes())
    assert done["pressed"] == 2
    assert (done["status"], review["review"]["status"], done["open"]) == ("reviewed", "reviewed", 0)
    assert [event["what"] for event in review["review"]["events"]] == ["finish"]
    assert [s["heading"] for s in review["sections"]] == [
        None, "مقتل 22 داعشياً", "“ضمان هزيمة داعش”", "عادوا إلى المخابئ",
    ]  # fmt: skip


def test_an_article_of_sure_suggestions_takes_two_keys(offscreen: Program) -> None:
    """What is sure is accepted as decided (F9), and the article is finished with one Ctrl+Enter."""
    article = offscreen.folder / "article.txt"
    article.write_text(CASES[0]["text"], encoding="utf-8")
    (done,) = offscreen.states(
        [READY, ["pause", 600], ["key", "F9"], ["key", "Ctrl+Enter"], ["state"], ["close"]], article
    )
    review = json.loads((offscreen.folder / "article.review.json").read_bytes())
    assert (done["pressed"], review["review"]["status"]) == (2, "reviewed")
    assert [event["what"] for event in review["review"]["events"]] == ["accept-sure", "finish"]


def test_twenty_alike_mistakes_are_rejected_with_one_key(offscreen: Program) -> None:
    """A table set with double spaces, which a rule takes for mistakes."""
    text = " ".join(["ذهب  الرجل"] * 20) + "."
    done = outcome(offscreen, text, "stop.kind == 'space'", ["Shift+Delete"])
    assert done.pressed == 1
    assert done.review["cleaned"] == text
    assert [e["verdict"] for e in done.review["edits"] if e["kind"] == "space"] == ["rejected"] * 20
    assert [event["what"] for event in done.review["review"]["events"]] == ["reject-alike"]

"""A whole session on the sample: decide, mend, type, undo, redo, save; killed and opened again, all is as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.e2e.conftest import READY, Program

PARAGRAPH = "stop.kind == 'paragraph' and stop.open"
NUMBER = "stop.kind == 'number' and stop.open"

DECIDE = [
    READY,
    ["key", "Enter"],
    ["key", "F"],
    ["key", "Enter"],
    ["back"],
    ["go", "stop.kind == 'quote'"],
    ["key", "Delete"],
    ["back"],
    ["go", NUMBER],
    ["key", "7"],
    ["key", "5"],
    ["key", "Enter"],
    ["back"],
    ["go", PARAGRAPH],
    ["key", "E"],
    ["key", "Left"],
    ["key", "Enter"],
    ["back"],
    ["go", PARAGRAPH],
    ["key", "J"],
    ["back"],
    ["key", "F4"],
    ["type", "جديد "],
    ["key", "Esc"],
]


def test_a_session_survives_undo_redo_saving_and_a_kill(program: Program) -> None:
    article = program.article()
    before = article.read_bytes()
    start, decided, undone, redone = program.states(
        [
            READY, ["state"], *DECIDE, ["state"],
            *[["key", "Ctrl+Z"]] * 30, ["state"],
            *[["key", "Ctrl+Y"]] * 30, ["state"],
            ["key", "Ctrl+S"], ["until", "window.saver.path() and __import__('os').path.exists(window.saver.path())"],
            ["key", "Tab"], ["key", "Enter"],
            ["kill"],
        ],
        article,
    )  # fmt: skip
    assert {"accept", "reject", "number", "move", "type"} <= set(decided["events"])
    assert any(what in decided["events"] for what in ("join", "reject"))
    assert "75" in [value for _, value, *_ in decided["numbers"].values()]
    assert decided["cleaned"].count("جديد ") == 1
    assert decided["pane"] == decided["cleaned"]
    for key in ("cleaned", "pane", "verdicts", "numbers", "open"):
        assert undone[key] == start[key]
        assert redone[key] == decided[key]
    saved = program.folder / "article.review.json"
    first = json.loads(saved.read_bytes())
    assert first["cleaned"] == decided["cleaned"]

    (again,) = program.states([READY, ["state"], ["key", "Ctrl+S"], ["close"]], article)
    second = json.loads(saved.read_bytes())
    assert again["events"][: len(redone["events"])] == redone["events"]
    assert len(again["events"]) == len(redone["events"]) + 1
    assert second["review"]["events"][:-1] == first["review"]["events"]
    assert again["cleaned"] == again["pane"] == second["cleaned"]
    assert article.read_bytes() == before


def test_a_kill_before_saving_loses_nothing(offscreen: Program) -> None:
    article = offscreen.article()
    (decided,) = offscreen.states([*DECIDE, ["state"], ["kill"]], article)
    opened, undone, redone = offscreen.states(
        [READY, ["state"], *[["key", "Ctrl+Z"]] * 20, ["state"], *[["key", "Ctrl+Y"]] * 20, ["state"], ["close"]],
        article,
    )
    for key in ("cleaned", "verdicts", "numbers", "events", "status"):
        assert opened[key] == decided[key]
    assert undone["cleaned"] != decided["cleaned"]
    assert redone["cleaned"] == decided["cleaned"]
    assert "استُعيدت" in opened["notice"]


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_being_asked_to_end_is_no_crash(offscreen: Program, name: str) -> None:
    article = offscreen.article()
    (left,) = offscreen.states([READY, ["key", "Enter"], ["state"], ["signal", name]], article)
    (opened,) = offscreen.states([READY, ["state"], ["close"]], article)
    assert opened["verdicts"] == left["verdicts"]
    assert "استُعيدت" not in opened["notice"]


def test_ending_in_the_middle_of_a_dialog(offscreen: Program) -> None:
    article = offscreen.article()
    offscreen.run([READY, ["key", "Enter"], ["key", "Ctrl+K"], ["signal", "SIGTERM"]], article)
    (opened,) = offscreen.states([READY, ["state"], ["close"]], article)
    assert "استُعيدت" not in opened["notice"]


def test_the_review_file_alone_brings_everything_back(offscreen: Program, tmp_path: Path) -> None:
    article = offscreen.article()
    (decided,) = offscreen.states([*DECIDE, ["state"], ["key", "Ctrl+S"], ["close"]], article)
    other = Program(tmp_path / "other", "offscreen", "")
    other.folder.mkdir()
    moved = other.folder / "article.review.json"
    moved.write_bytes((offscreen.folder / "article.review.json").read_bytes())
    (opened,) = other.states([READY, ["state"], ["key", "Ctrl+S"], ["close"]], moved)
    for key in ("cleaned", "verdicts", "numbers", "events", "status"):
        assert opened[key] == decided[key]
    assert moved.read_bytes() == (offscreen.folder / "article.review.json").read_bytes()


def test_words_are_replaced_in_one_step_and_stay_replaced(program: Program) -> None:
    article = program.article()
    before, after = program.states(
        [READY, ["state"], ["key", "Ctrl+H"], ["type", "التنظيم"], ["key", "Ctrl+H"], ["type", "الجماعة"],
         ["key", "Shift+Enter"], ["key", "Esc"], ["state"], ["kill"]],
        article,
    )  # fmt: skip
    assert before["cleaned"].count("التنظيم") > 1
    assert after["cleaned"] == after["pane"] == before["cleaned"].replace("التنظيم", "الجماعة")
    again, undone = program.states([READY, ["state"], ["key", "Ctrl+Z"], ["state"], ["close"]], article)
    assert (again["cleaned"], undone["cleaned"]) == (after["cleaned"], before["cleaned"])


def test_the_welcome_screen_opens_the_sample_with_enter(program: Program) -> None:
    welcome, opened = program.states(
        [["until", "window.stack.currentWidget() is window.welcome"], ["state"], ["key", "Enter"], READY, ["state"],
         ["close"]]
    )  # fmt: skip
    assert welcome["welcome"]
    assert opened["cleaned"].startswith("أعلنت القيادة المركزية")
    assert not list(Path(__file__).parents[2].glob("core/data/*.review.json"))


def test_the_last_session_is_opened_without_arguments(offscreen: Program) -> None:
    article = offscreen.article()
    (first,) = offscreen.states([READY, ["key", "Enter"], ["state"], ["close"]], article)
    (second,) = offscreen.states([READY, ["state"], ["close"]])
    assert second["verdicts"] == first["verdicts"]


@pytest.mark.parametrize("end", ["close", "kill"])
def test_what_is_opened_again_stands_where_it_was_left(offscreen: Program, end: str) -> None:
    """Closed, at the stop that one had gone to; killed, behind the last decision."""
    article = offscreen.article()
    on = [["key", "Down"], ["key", "Down"]] if end == "close" else []
    (left,) = offscreen.states([READY, ["key", "Enter"], ["key", "Enter"], *on, ["state"], [end]], article)
    (again,) = offscreen.states([READY, ["state"], ["close"]], article)
    assert again["stop"] == left["stop"]
    assert again["events"] == ["accept", "accept"]

"""What reaches beyond one article, by keys alone: the second look, and all alike in all articles."""

from __future__ import annotations

import json
from typing import Any

from tests.e2e.conftest import READY, Program

TEXTS = ("قتل 22 عنصرا في  الهجوم.وأعلنت القيادة الخبر.", "انتهى العام 2019  بلا خبر.وبدأ  عام جديد.")
OPENED, CLOSED = ["until", "dialog is not None"], ["until", "dialog is None"]


def command(name: str) -> list[list[Any]]:
    """A command chosen from the list (Ctrl+K) by a part of its name."""
    return [["key", "Ctrl+K"], OPENED, ["type", name], ["key", "Enter"]]


def batch(program: Program) -> str:
    path = program.folder / "batch.jsonl"
    path.write_text("\n".join(json.dumps({"raw": text}) for text in TEXTS), encoding="utf-8")
    return str(path)


def shown(index: int) -> list[list[Any]]:
    """Until an article stands there, and Ctrl+Enter has come alive."""
    return [["until", f"window.batch.index == {index} and review is not None"], ["pause", 500]]


def test_what_was_accepted_in_bulk_comes_back_to_be_seen_one_by_one(offscreen: Program) -> None:
    finish = [["key", "F9"], ["key", "Ctrl+Enter"], ["key", "Ctrl+Enter"]]
    again = "window.batch.entries[0].again"
    one_by_one = [["key", "Enter"]] * 5
    asked, looked, done = offscreen.states(
        [READY, ["until", "window.batch.entries[1:] and window.batch.entries[1].open is not None"],
         *command("second look"), ["until", "dialog and dialog.focusWidget().property('value') is not None"],
         ["type", "1"], ["key", "Enter"], CLOSED,
         *shown(0), *finish, *shown(1), *finish, *shown(0), ["until", again],
         ["key", "Ctrl+Enter"], ["state"], *one_by_one, ["until", "not any(s.open for s in session.stops)"], ["state"],
         ["key", "Ctrl+Enter"], ["until", f"not {again} and window.batch.index == 1"], ["key", "Ctrl+PageUp"],
         *shown(0), ["state"], ["close"]],
        batch(offscreen),
    )  # fmt: skip
    assert asked["events"][-1] == "second-look"
    assert (asked["status"], asked["open"] > 1) == ("in-progress", True)
    assert looked["events"][len(asked["events"]) :] == ["accept"] * asked["open"]
    assert (done["status"], done["events"][-1]) == ("reviewed", "finish")


def test_all_alike_are_rejected_in_all_articles_but_those_left_out(offscreen: Program) -> None:
    spaces = "[e.verdict for e in review.edits if e.kind == 'space' and len(e.before) == 2]"
    first, second = offscreen.states(
        [READY, ["until", "window.batch.entries[1:] and window.batch.entries[1].open is not None"],
         ["go", "stop.kind == 'space' and review.edit(stop.key).before == '  '"],
         *command("reject all alike in all"), ["until", "dialog and type(dialog.focusWidget()).__name__ == '_Table'"],
         ["key", "Down"], ["key", "Space"], ["key", "Enter"], CLOSED,
         ["until", f"{spaces} == ['rejected']"], ["state"],
         ["key", "Ctrl+PageDown"], *shown(1), ["state"], ["key", "Ctrl+S"], ["close"]],
        batch(offscreen),
    )  # fmt: skip
    assert (first["events"], second["events"]) == (["reject-alike"], ["reject-alike"])
    path = offscreen.folder / "batch.review.jsonl"
    kept = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    verdicts = [[e["verdict"] for e in one["edits"] if e["before"] == "  "] for one in kept]
    assert verdicts == [["rejected"], ["pending", "rejected"]]

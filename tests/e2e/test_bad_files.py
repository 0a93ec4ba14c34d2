"""Files that can't be reviewed: a message in the window that names the file and says what to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.e2e.conftest import Program

READY = ["until", "review is not None"]
SAID = ["until", "window.status.notice.text()"]
ARABIC = "أعلنت القيادة المركزية اليوم الجمعة أنها نفذت ثماني عمليات."


def binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 40)


def broken_json(path: Path) -> None:
    path.write_text('{"raw": "نص", ', encoding="utf-8")


def empty(path: Path) -> None:
    path.write_bytes(b"")


def blank(path: Path) -> None:
    path.write_text(" \n\n ", encoding="utf-8")


def one_line_of_50_mb(path: Path) -> None:
    path.write_text(ARABIC * (50_000_000 // len(ARABIC.encode())), encoding="utf-8")


def no_text_field(path: Path) -> None:
    path.write_text('{"body": "نص"}', encoding="utf-8")


BAD = [
    pytest.param("photo.txt", binary, "photo.txt", id="binary"),
    pytest.param("broken.json", broken_json, "broken.json", id="broken json"),
    pytest.param("empty.txt", empty, "empty.txt", id="empty"),
    pytest.param("blank.txt", blank, "blank.txt", id="blank"),
    pytest.param("huge.txt", one_line_of_50_mb, "huge.txt", id="50 MB on one line"),
    pytest.param("other.json", no_text_field, "other.json", id="no text field"),
    pytest.param("missing.txt", lambda path: None, "missing.txt", id="not there"),
]


@pytest.mark.parametrize(("name", "write", "expected"), BAD)
def test_a_bad_file_is_named(offscreen: Program, name: str, write: object, expected: str) -> None:
    path = offscreen.folder / name
    write(path)  # type: ignore[operator]
    (state,) = offscreen.states([SAID, ["state"], ["close"]], path)
    assert expected in state["notice"]
    assert state["notice"] == state["said"]
    assert state["welcome"]


def test_an_unknown_encoding_can_be_chosen(offscreen: Program) -> None:
    path = offscreen.folder / "old.txt"
    path.write_bytes("Москва и Санкт-Петербург, новости сегодня".encode("koi8-r"))
    choosing = "__import__('PySide6.QtWidgets').QtWidgets.QApplication.activeModalWidget() is not None"
    said, opened = offscreen.states(
        [SAID, ["state"], ["until", choosing], ["type", "1256"], ["key", "Enter"],
         ["until", "review is not None"], ["state"], ["close"]],
        path,
    )  # fmt: skip
    assert "old.txt" in said["notice"]
    assert opened["entries"] == 1


def test_a_bad_record_does_not_keep_the_others_back(offscreen: Program) -> None:
    path = offscreen.folder / "batch.jsonl"
    good = [json.dumps({"id": str(n), "raw": f"{ARABIC}{n}"}, ensure_ascii=False) for n in range(3)]
    path.write_text("\n".join([good[0], '{"raw": 5}', *good[1:]]), encoding="utf-8")
    (state,) = offscreen.states([READY, SAID, ["state"], ["close"]], path)
    assert state["entries"] == 3
    assert "batch.jsonl" in state["notice"]


def test_the_window_answers_while_a_long_article_is_worked_on(offscreen: Program) -> None:
    long = offscreen.folder / "long.txt"
    long.write_text("\n".join(f"{ARABIC} {n}" for n in range(8000)), encoding="utf-8")
    (state,) = offscreen.states(
        [["until", "window.status.bar.isVisible() and window.status.cancel.isVisible()"], ["state"],
         ["until", "window.status.cancel.click() or not window.status.bar.isVisible()"], ["close"]],
        long,
    )  # fmt: skip
    assert state["entries"] == 1


def test_a_file_changed_outside_is_not_written_over(offscreen: Program) -> None:
    article = offscreen.article()
    saved = offscreen.folder / "article.review.json"
    theirs = b'{"theirs": true}\n'
    modal = "__import__('PySide6.QtWidgets').QtWidgets.QApplication.activeModalWidget()"
    overwrite = f"__import__('pathlib').Path({str(saved)!r}).write_bytes({theirs!r})"
    offscreen.run(
        [READY, ["key", "Enter"], ["key", "Ctrl+S"], ["until", overwrite], ["key", "Enter"], ["key", "Ctrl+S"],
         ["until", f"{modal} is not None"], ["key", "Esc"], ["until", f"{modal} is None"], ["close"]],
        article,
    )  # fmt: skip
    assert saved.read_bytes() == theirs

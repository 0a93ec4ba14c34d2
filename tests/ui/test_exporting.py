"""The current document for other programs, in the window."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from core.spans import Span
from tests.ui.opened import Program
from tests.ui.test_dialogs import answer
from ui import exporting
from ui.shaping import drawn_text

ENTER = Qt.Key.Key_Return


@dataclass
class Heard:
    """The program, and what it has said."""

    program: Program
    said: list[tuple[str, dict[str, object]]]

    def run(self, action: str) -> None:
        self.program.window.run(action)


@pytest.fixture
def heard(program: Program) -> Heard:
    """The program, and what was said."""
    heard = Heard(program, [])
    program.window.exporting.said.connect(lambda code, data: heard.said.append((code, data)))
    return heard


def _to(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(exporting, "export_to", lambda *_: str(path))


def test_the_dialog_proposes_a_name_of_the_format(program: Program, tmp_path: Path) -> None:
    answer(ENTER)
    program.window.run("export-markdown")
    assert (tmp_path / "article.md").read_text("utf-8") == "\n\n".join(program.review.cleaned.split("\n")) + "\n"


@pytest.mark.parametrize(
    ("action", "name"), [("export-text", "خبر.txt"), ("export-markdown", "a.md"), ("export-text", "no suffix")]
)
def test_it_is_written_and_said_where(
    heard: Heard, monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    action: str, name: str,
) -> None:  # fmt: skip
    folder = tmp_path / "out"
    folder.mkdir()
    _to(monkeypatch, folder / name)
    heard.run(action)
    assert (folder / name).read_text("utf-8").startswith("قتل 22 عنصرا")
    assert heard.said == [("exported", {"file": str(folder / name), "folder": str(folder)})]
    assert heard.program.window.appearance.settings["export_folder"] == str(folder)
    assert heard.program.review.events == ()


def test_an_unusable_article_is_said_to_be_one(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer(ENTER)
    program.letter("U")
    _to(monkeypatch, tmp_path / "a.txt")
    program.window.run("export-text")
    assert "مقال واحد غير صالح" in program.window.status.notice.text()


def test_another_format_is_picked_from_a_list(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _to(monkeypatch, tmp_path / "a.jsonl")
    answer("d", "o", "c", ENTER)
    program.window.run("export-other")
    assert '"label"' in (tmp_path / "a.jsonl").read_text("utf-8")


@pytest.mark.parametrize("name", ["article.txt", "article.review.json"])
def test_what_is_read_from_or_saved_to_is_never_replaced(
    heard: Heard, monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    name: str,
) -> None:  # fmt: skip
    heard.run("save")
    before = (tmp_path / name).read_bytes()
    link = tmp_path / "link.txt"
    os.link(tmp_path / name, link)
    for path in (tmp_path / name, link):
        _to(monkeypatch, path)
        heard.run("export-text")
    assert [code for code, _ in heard.said] == ["would-overwrite-input"] * 2
    assert (tmp_path / name).read_bytes() == before


@pytest.mark.parametrize(("fault", "code"), [(errno.ENOSPC, "export-disk-full"), (errno.EIO, "unwritable")])
def test_what_can_not_be_written_leaves_nothing_behind(
    heard: Heard, monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    fault: int, code: str,
) -> None:  # fmt: skip
    def failing(_handle: int) -> None:
        raise OSError(fault, "no")

    out = tmp_path / "out.txt"
    out.write_text("old", "utf-8")
    _to(monkeypatch, out)
    monkeypatch.setattr(os, "fsync", failing)
    heard.run("export-text")
    assert [said for said, _ in heard.said] == [code]
    assert out.read_text("utf-8") == "old"
    assert not list(tmp_path.glob(".out*"))


def test_the_selection_is_copied_as_it_is_drawn_else_the_whole_text(program: Program) -> None:
    window = program.window
    window.run("copy-drawn")
    width = window.appearance.settings["copy_width"]
    assert QGuiApplication.clipboard().text() == drawn_text(program.review.cleaned, width)
    window.panes.point_at(Span(0, 3))
    window.run("copy-drawn")
    assert QGuiApplication.clipboard().text() == drawn_text("قتل", width)


@pytest.mark.parametrize(("typed", "kept"), [("٤٠", 40), ("0", 0), ("7", 70), ("x", 70)])
def test_the_length_of_its_lines_is_asked_for(program: Program, typed: str, kept: int) -> None:
    answer(*typed, ENTER)
    program.window.run("copy-width")
    assert program.window.appearance.settings["copy_width"] == kept

"""A fault leaves a report without a word of the document, and the next start finds it once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from ui import crash

SECRET = "نص المقال السري"


def fail(text: str) -> None:
    raise ValueError(f"cannot read {text}")


def test_a_report_names_the_fault_and_not_the_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    told: list[Path] = []
    crash.install(tmp_path / "own", told.append)
    try:
        fail(SECRET)
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    report = (tmp_path / "own" / crash.NAME).read_text(encoding="utf-8")
    assert "ValueError" in report
    assert "fail" in report
    assert SECRET not in report + capsys.readouterr().err
    assert told == [tmp_path / "own" / crash.NAME]


def test_the_next_start_is_told_once(tmp_path: Path) -> None:
    (tmp_path / crash.NAME).write_text("ValueError", encoding="utf-8")
    first, second = crash.take_report(tmp_path), crash.take_report(tmp_path)
    assert first is not None
    assert first.read_text(encoding="utf-8") == "ValueError"
    assert second is None

"""The words of the command line: every code has some."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from core.errors import MurajiError
from core.settings import TABLE
from ui.console import ERRORS, NOTICES, PROBLEMS, Console, parse, place_of, table, worded

CORE = Path(__file__).parents[2] / "core"
# What only the window uses: it has its own words for these.
WINDOW = {
    "store.py",
    "database.py",
    "locks.py",
    "backups.py",
    "settings.py",
    "numbering.py",
    "decisions.py",
    "writing.py",
    "values.py",
}


def codes(pattern: str, *files: str) -> set[str]:
    names = [CORE / name for name in files] or [path for path in CORE.rglob("*.py") if path.name not in WINDOW]
    return {code for path in names for code in re.findall(pattern, path.read_text("utf-8"))}


def test_every_error_has_words() -> None:
    raised = codes(r'MurajiError\(\s*"([a-z-]+)"')
    assert len(raised) > 25
    assert raised <= ERRORS.keys()


def test_every_problem_and_notice_has_words() -> None:
    assert codes(r'Problem\(\s*"([a-z-]+)"', "checks.py", "commands.py") <= PROBLEMS.keys()
    assert codes(r'notice\(\s*"([a-z-]+)"', "commands.py") <= NOTICES.keys()


def test_words_take_their_data_and_miss_none_loudly() -> None:
    assert worded(ERRORS, "bad-bytes", {"byte": 7, "encoding": "utf-8"}).startswith("byte 7 is not utf-8.")
    assert "?" in worded(ERRORS, "bad-bytes", {})
    assert worded(ERRORS, "no-raw", {"fields": ["a", "b"]}).endswith("(it has: a, b).")
    assert worded(ERRORS, "never-heard-of", {}) == "never-heard-of"


@pytest.mark.parametrize(
    ("data", "place"),
    [({"file": "a.txt"}, "a.txt"), ({"file": "-", "record": 3}, "standard input, record 3"), ({}, "muraji")],
)
def test_place(data: dict[str, object], place: str) -> None:
    assert place_of(data) == place


def test_a_name_that_the_terminal_can_not_show_is_said_all_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    Console().error(MurajiError("not-found", file="a\udcff.txt"))
    assert capsys.readouterr().err == "a\\udcff.txt: there is no such file. Check the name.\n"


def test_no_bar_is_drawn_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    console = Console()
    for done in range(0, 100, 10):
        console.progress(done, 100, done)
    console.progress(-1, None)
    assert capsys.readouterr().err == ""


def test_arguments() -> None:
    window = parse(["a.txt", "b"])
    assert (window.command, window.paths) == (None, ["a.txt", "b"])
    clean = parse(["clean", "a", "-o", "o", "b", "--breaks", "lost", "--threshold", "0.7", "--jobs", "3"])
    assert (clean.inputs, clean.output, clean.breaks, clean.threshold, clean.jobs) == (["a", "b"], "o", "lost", 0.7, 3)
    assert clean.breaks in ("sentence", "lost")
    assert parse(["clean", "-"]).threshold == TABLE["threshold"].default


def test_the_table_of_figures_names_all_it_has() -> None:
    row = {"pending": 1, "accepted": 2, "rejected": 0, "replaced": 0, "rate": 1.0}
    figures = {
        "documents": {"total": 3, "reviewed": 2}, "rules": {"lines": row}, "kinds": {"space": row},
        "numbers": {"date": {**row, "rate": None}}, "flags": {"truncated-tail": row},
        "confidence": {"0.9": row}, "made": 4, "bulk": 5, "seconds": {"median": 61.5, "total": 123.0},
    }  # fmt: skip
    shown = table(figures)
    for word in ("total: 3", "lines", "space", "date", "truncated-tail", "0.9", "100.0 %", "61.5", "by hand: 4"):
        assert word in shown

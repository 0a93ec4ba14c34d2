"""Words: every code of core has some, in both languages, and counts have all their forms."""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import pytest
from PySide6.QtWidgets import QApplication

import core
from core.mentions import MODIFIER_CODES, NUMBER_KINDS
from core.review import STATUSES
from core.stops import StopKind
from ui import counts, i18n, labels, words
from ui.notices import sentence

CASES = json.loads((Path(__file__).parent.parent / "cases" / "labels.json").read_text(encoding="utf-8"))
CALLS: Mapping[str, Callable[..., str]] = {
    "open": counts.counts.open,
    "sure_summary": counts.sure_summary,
    "time_left": counts.time_left,
    "time_spent": counts.time_spent,
    **{
        name: getattr(labels, name)
        for name in ("percent", "stop_kind", "number_kind", "modifier", "status", "reason", "joined")
    },
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_code_or_count_is_worded(case: dict[str, Any], language: i18n.Language, english: QApplication) -> None:
    name, argument = case["call"]
    i18n.install(english, language)
    try:
        assert CALLS[name](argument) == case[language]
    finally:
        i18n.install(english, "en")


def modules() -> Iterator[Any]:
    for found in pkgutil.walk_packages(core.__path__, "core."):
        if ".data" not in found.name:
            yield importlib.import_module(found.name)


def codes(*names: str) -> set[str]:
    """All strings in tables of core that bear one of these names."""
    out: set[str] = set()
    for module in modules():
        for name in names:
            table = getattr(module, name, ())
            out.update(table.values() if isinstance(table, Mapping) else (x for x in table if isinstance(x, str)))
    return out


def test_every_reason_of_a_rule_has_words() -> None:
    reasons = codes("REASONS", "ALL_REASONS") | {"editor"}
    known = set(words.REASONS) | set(words.FLAGS)
    assert {code for code in reasons if code.removeprefix("heading-") not in known} == set()


def test_a_rule_is_named_by_what_it_proposes_and_why(english: object) -> None:
    assert labels.rule("heading-break:heading-glued-after-sentence") == "Sub-heading: glued to the end of a sentence"
    assert labels.rule("space:several-spaces") == "Spacing: several spaces in a row"


def test_every_flag_has_a_name_and_a_reason() -> None:
    raised = first_arguments("make_flag") | first_arguments("Finding")
    assert "count-differs" in raised
    assert (codes("FLAGS") | raised) - set(words.FLAGS) == set()
    assert set(words.FLAGS) == set(words.FLAG_REASONS)


def first_arguments(function: str, but: tuple[str, ...] = ()) -> set[str]:
    """The strings that core calls a function with, as its first argument, outside some files."""
    found = set()
    for path in Path(core.__path__[0]).rglob("*.py"):
        calls = (n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.Call))
        made = (c.args[0] for c in calls if isinstance(c.func, ast.Name) and c.func.id == function and c.args)
        if path.name not in but:
            found |= {code.value for code in made if isinstance(code, ast.Constant)}
    return found


HEADLESS = ("commands.py", "merging.py", "spread.py")  # their codes are worded by the command line alone
ASKED = {"changed-on-disk"}  # a question with buttons, not a sentence
FAULTS = {"unknown-id"}  # nothing that a reviewer does brings it about


def test_every_error_that_reaches_the_window_has_a_sentence() -> None:
    found = first_arguments("MurajiError", HEADLESS)
    unsaid = sentence("no such code", {})
    assert "bad-json" in found
    reaching = found - ASKED - FAULTS
    assert {code for code in reaching if sentence(code, {}) == unsaid.replace("no such code", code)} == set()


@pytest.mark.parametrize(
    ("used", "worded"),
    [
        (get_args(StopKind), words.STOP_KINDS),
        (NUMBER_KINDS, words.NUMBER_KINDS),
        (NUMBER_KINDS, words.EXAMPLES),
        (MODIFIER_CODES, words.MODIFIERS),
        (STATUSES, words.STATUSES),
        (get_args(StopKind), counts.OF_KIND),
    ],
    ids=["stops", "numbers", "examples", "modifiers", "statuses", "counts"],
)
def test_every_kind_has_words(used: tuple[str, ...], worded: Mapping[str, object]) -> None:
    assert set(used) <= set(worded)


def test_a_misfit_is_said_with_an_example(arabic: QApplication) -> None:
    plain = "".join(char for char in labels.misfit("date") if char not in "\u2066\u2068\u2069")
    assert plain == "قيمة لا تصلح للنوع «تاريخ». مثال: 2024-01-15"

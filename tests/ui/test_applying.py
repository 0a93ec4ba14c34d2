"""What the list of commands offers."""

from __future__ import annotations

import pytest

from tests.ui.opened import Program
from ui.applying import applies


@pytest.mark.parametrize(
    ("kind", "action", "expected"),
    [
        ("number", "silence-article", False),
        ("number", "kind", True),
        ("paragraph", "silence-everywhere", True),
        ("paragraph", "kind", True),
        ("space", "kind", False),
        ("space", "accept", True),
    ],
)
def test_only_what_has_something_to_work_on(program: Program, kind: str, action: str, expected: bool) -> None:
    program.go(lambda stop: stop.kind == kind)
    assert applies(action, program.window.session) is expected


def test_without_an_article_nothing_is_decided(program: Program) -> None:
    program.window.batch.leave()
    session = program.window.session
    assert not applies("accept", session)
    assert not applies("find", session)
    assert applies("open", session)
    assert applies("theme", session)


def test_what_can_only_be_read_is_not_decided(program: Program) -> None:
    session = program.window.session
    session.show(program.review, read_only=True)
    before = program.review
    assert not applies("accept", session)
    assert applies("next", session)
    for action in ("accept", "reject", "accept-sure", "join", "finish", "note"):
        program.window.run(action)
    assert program.review is before

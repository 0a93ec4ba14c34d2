"""Rejecting a break that leaves two words glued leads to the space that would part them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from core.clean import suggest
from core.edits import make_edit
from core.review import Made, Source, new_review
from tests.ui.opened import Program

RAW = "أعلنت الحكومة تفاصيل الخطةلكن المعارضة رفضت ذلك."


@pytest.fixture
def glued(program: Program) -> Program:
    """A break where nothing stands between two words, over an unlikely split."""
    place = RAW.index("لكن")
    edits = [
        make_edit(RAW, "paragraph-break", place, place, "\n", rule="break", reason="glued-letters", confidence=0.6),
        make_edit(RAW, "word-split", place, place, " ", rule="break", reason="glued-letters", confidence=0.3),
    ]
    source = Source(None, None, "0" * 64, "utf-8")
    program.window.session.show(new_review(RAW, edits, (), id="glued", source=source, made=Made()))
    return program


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_J], ids=["reject", "join"])
def test_the_split_is_the_next_stop_and_enter_parts_the_words(glued: Program, key: Qt.Key) -> None:
    assert [stop.kind for stop in glued.window.session.stops] == ["paragraph"]
    glued.press(key, "j" if key == Qt.Key.Key_J else "")
    if key == Qt.Key.Key_J:
        glued.press(Qt.Key.Key_Tab, "\t")
    assert (glued.stop.kind, glued.stop.open) == ("word-split", True)
    assert glued.window.body.decisions.current_row().key == glued.stop.key
    glued.press(Qt.Key.Key_Return, "\r")
    assert glued.review.cleaned == RAW.replace("الخطةلكن", "الخطة لكن")


def test_a_break_between_two_known_words_always_has_a_split_behind_it(program: Program) -> None:
    raw = "وصل الوفد إلى العاصمة أمس. وارتفعت أسعار النفط اليوم في الأسواق العالميةوقال محللون إن الطلب سيزداد."
    found = suggest(raw)
    place = raw.index("وقال")
    kinds = {edit.kind: edit for edit in found.edits if edit.start == edit.end == place}
    assert kinds.keys() == {"paragraph-break", "word-split"}
    assert kinds["word-split"].confidence <= kinds["paragraph-break"].confidence
    source = Source(None, None, "0" * 64, "utf-8")
    session = program.window.session
    session.show(new_review(raw, found.edits, (), id="seam", source=source, made=Made()))
    assert "word-split" not in [stop.kind for stop in session.stops]
    session.go(kinds["paragraph-break"].id)
    assert program.stop.key == kinds["paragraph-break"].id
    program.press(Qt.Key.Key_Delete)
    session.go(kinds["word-split"].id)
    program.press(Qt.Key.Key_Return, "\r")
    assert "العالمية وقال" in program.review.cleaned

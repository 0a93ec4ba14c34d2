"""A document written to step by step is the one that would be made at once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication

from core.spans import Span
from ui.bidi import LRI, PDI
from ui.panes.layout import HEADING, SOFT, has
from ui.panes.shown import Replaced, ShownText
from ui.positions import isolates, view_text

texts = st.text(alphabet="سلا اaC+#. 2\n\U0001f600\r\u064b\u2028\u2029\x00\x0b\ud800", max_size=40)
SIGNS = {ord(sign): None for sign in (LRI, PDI)}


def blocks(shown: ShownText) -> list[QTextBlock]:
    return [shown.document.findBlockByNumber(number) for number in range(shown.document.blockCount())]


def line_starts(text: str) -> list[int]:
    return [0, *(place + 1 for place, letter in enumerate(text) if letter == "\n")]


def check(shown: ShownText, longest: int) -> None:
    soft = shown.map.soft
    assert shown.map.isolated == tuple(isolates(shown.text, 0, len(shown.text), soft))
    view = view_text(shown.text, 0, len(shown.text), soft, shown.map.isolated)
    assert shown.document.toPlainText() == view.replace("\u2028", "\n")  # as Qt says it
    assert shown.map.units == shown.document.characterCount() - 1
    starts, headings = line_starts(shown.text), set(shown.headings())
    lines = iter(enumerate(starts, 1))
    in_heading = False
    for block in blocks(shown):
        number = shown.line_number(block)
        if number is not None:
            assert (number, shown.span_of(block).start) == next(lines)
            in_heading = shown.span_of(block).start in headings
        assert has(block, HEADING) == in_heading
        ranges = block.textFormats()
        assert all((item.format.fontPointSize() == 15) == in_heading for item in ranges)
        assert len(block.text().translate(SIGNS)) <= 2 * longest + 1
        end = shown.span_of(block).end
        assert has(block, SOFT) == (block.next().isValid() and shown.line_number(block.next()) is None)
        assert has(block, SOFT) or shown.text[end : end + 1] in ("\n", "")
    assert next(lines, None) is None


@settings(max_examples=150)
@given(st.data())
def test_any_replacements_in_any_order(qapp: QApplication, data: st.DataObject) -> None:
    longest = data.draw(st.integers(4, 8))
    shown = ShownText(10, longest)
    plain, heading = shown._plain, shown._heading
    heading.setFontPointSize(15)
    shown.set_formats(plain, heading)
    shown.set_text(data.draw(texts))
    for _ in range(data.draw(st.integers(0, 5))):
        start = data.draw(st.integers(0, len(shown.text)))
        end = data.draw(st.integers(start, len(shown.text)))
        new = data.draw(texts)
        before = shown.text
        done = shown.replace(Span(start, end), new)
        assert shown.text == before[:start] + new + before[end:]
        assert before[: done.span.start] == shown.text[: done.span.start]
        assert before[done.span.end :] == shown.text[done.span.start + done.length :]
        chosen = data.draw(st.sets(st.sampled_from(line_starts(shown.text))))
        shown.set_headings(chosen)
        assert set(shown.headings()) == chosen
        check(shown, longest)


def test_a_heading_stays_where_a_word_is_typed_into_it(qapp: QApplication) -> None:
    shown = ShownText(10)
    shown.set_text("عنوان\nفقرة")
    shown.set_headings([0])
    shown.replace(Span(5, 5), " فرعي")
    first, second = blocks(shown)
    assert (has(first, HEADING), has(second, HEADING)) == (True, False)


def test_headings_after_a_replacement_move_along(qapp: QApplication) -> None:
    shown = ShownText(10)
    shown.set_text("فقرة\nعنوان\nفقرة")
    shown.set_headings([5])
    shown.replace(Span(0, 0), "كلمة ")
    assert shown.headings() == (10,)


def test_a_line_that_grows_is_broken_at_the_end_of_an_isolated_stretch(qapp: QApplication) -> None:
    shown = ShownText(10, 5)
    shown.set_text("22C+.")
    shown.replace(Span(0, 0), "222222")
    check(shown, 5)


def test_what_the_pane_isolates_no_more_is_not_taken_for_somebody_elses_change(qapp: QApplication) -> None:
    shown = ShownText(10)
    shown.set_text("لغة C+ هنا")
    shown.replace(Span(6, 10), " B")  # now the Latin around it keeps it in order
    changes: list[int] = []
    shown.document.contentsChange.connect(lambda place, *_: changes.append(place))
    qapp.processEvents()
    assert changes == []
    check(shown, 2000)


def test_replacing_a_stretch_by_itself_touches_nothing(qapp: QApplication) -> None:
    shown = ShownText(10)
    shown.set_text("كلمة")
    shown.document.setModified(False)
    assert shown.replace(Span(1, 3), "لم").length == 0
    assert not shown.document.isModified()


def test_what_others_write_into_the_document_is_undone(qapp: QApplication) -> None:
    shown = ShownText(10)
    shown.set_text("عنوان\nفقرة")
    shown.set_headings([0])
    QTextCursor(shown.document).insertText("دخيل")
    qapp.processEvents()
    assert shown.document.toPlainText() == shown.text == "عنوان\nفقرة"
    assert has(shown.document.firstBlock(), HEADING)


def test_places_are_carried_over_a_replacement() -> None:
    done = Replaced(Span(2, 5), 1)
    assert [done.carry(place) for place in (0, 2, 3, 5, 9)] == [0, 2, 3, 3, 7]
    assert [Replaced(Span(2, 2), 3).carry(place) for place in (1, 2, 3)] == [1, 5, 6]

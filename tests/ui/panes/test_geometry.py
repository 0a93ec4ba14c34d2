"""Marks stand where the letters do, in lines that run both ways."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRectF

from ui.panes import Mark, RawPane
from ui.panes.painting import Shape, caret_rect

Made = Callable[..., RawPane]


def shape_of(pane: RawPane, kind: str, start: int, end: int) -> Shape:
    pane.set_marks([Mark(kind, start, end, "pending", "k")])  # type: ignore[arg-type]
    (shape,) = pane.shapes()
    return shape


def box(pane: RawPane, start: int, end: int) -> QRectF:
    """The one rectangle of a span."""
    (rect,) = shape_of(pane, "span", start, end).rects
    return rect


def test_arabic_stands_at_the_right_whatever_the_first_letter(raw: Made) -> None:
    for text in ("قال", "Reuters قال", "2019 قال", "“قال"):
        pane = raw(text)
        right = max(rect.right() for rect in shape_of(pane, "span", 0, len(text)).rects)
        assert right == pytest.approx(pane.viewport().width() - 8, abs=2)


def test_words_follow_each_other_leftwards(raw: Made) -> None:
    pane = raw("واحد اثنان ثلاثة")
    assert box(pane, 0, 4).left() > box(pane, 5, 10).right()
    assert box(pane, 5, 10).left() > box(pane, 11, 16).right()


def test_figures_run_rightwards_within_the_line(raw: Made) -> None:
    text = "عام 2019 قال"
    pane = raw(text)
    year, first, last = box(pane, 4, 8), box(pane, 4, 5), box(pane, 7, 8)
    assert first.left() == pytest.approx(year.left(), abs=1)
    assert last.right() == pytest.approx(year.right(), abs=1)
    assert first.right() < last.left()
    assert box(pane, 0, 3).left() >= year.right()
    assert box(pane, 9, 12).right() <= year.left()


def test_a_span_of_both_directions_is_one_box_where_it_is_whole_and_two_where_not(raw: Made) -> None:
    text = "عام 2019 قال"
    pane = raw(text)
    assert len(shape_of(pane, "span", 0, 8).rects) == 1
    parts = shape_of(pane, "span", 0, 5).rects  # the year's first figure is its far end
    assert len(parts) == 2


def test_a_span_over_several_lines_has_a_box_on_each(raw: Made) -> None:
    text = "كلمة " * 30
    pane = raw(text)
    rects = shape_of(pane, "span", 2, len(text) - 2).rects
    assert len(rects) > 2
    assert len({round(rect.top()) for rect in rects}) == len(rects)
    width = pane.viewport().width()
    assert all(rect.left() >= 0 and rect.right() <= width for rect in rects)


SEAMS = [
    # label, text, place, the span whose edge it is, which edge
    ("letters", "الماضي.مقتل", 7, (0, 7), "left"),
    ("before a number", "الماضي.22 قتيلا", 7, (0, 7), "left"),
    ("after a number", "عام 2019وقال", 8, (8, 12), "right"),
    ("before latin", "قالReuters ثم", 3, (0, 3), "left"),
    ("within latin", "قال ReutersCNN ثم", 11, (4, 11), "right"),
    ("at the very start", "قال", 0, (0, 3), "right"),
    ("at the very end", "قال", 3, (0, 3), "left"),
]


@pytest.mark.parametrize(("text", "place", "span", "edge"), [case[1:] for case in SEAMS], ids=[c[0] for c in SEAMS])
def test_a_breaks_caret_lies_at_the_seam(raw: Made, text: str, place: int, span: tuple[int, int], edge: str) -> None:
    pane = raw(text)
    rect = box(pane, *span)
    seam = shape_of(pane, "break", place, place).seam
    assert seam is not None
    assert seam.x == pytest.approx(rect.left() if edge == "left" else rect.right(), abs=1.5)
    assert caret_rect(seam).top() > seam.baseline
    assert caret_rect(seam).center().x() == pytest.approx(seam.x)


def test_a_break_that_takes_a_space_stands_in_its_middle(raw: Made) -> None:
    pane = raw("مستمر. عادوا")
    before, after = box(pane, 0, 6), box(pane, 7, 12)
    seam = shape_of(pane, "break", 6, 7).seam
    assert seam is not None
    assert after.right() < seam.x < before.left()


def test_a_break_at_a_wrapped_line_stands_at_the_start_of_the_next(raw: Made) -> None:
    text = "كلمة " * 30
    pane = raw(text)
    lines = shape_of(pane, "span", 0, len(text)).rects
    first = pane.document().firstBlock().layout().lineAt(1).textStart()
    for start in (first - 1, first):
        seam = shape_of(pane, "break", start, first).seam
        assert seam is not None
        assert seam.top == pytest.approx(lines[1].top())
        assert seam.x == pytest.approx(lines[1].right(), abs=1.5)


def test_a_break_over_a_line_end_stands_at_that_end(raw: Made) -> None:
    pane = raw("واحد\nاثنان")
    line = box(pane, 0, 4)
    seam = shape_of(pane, "break", 4, 5).seam
    assert seam is not None
    assert (seam.x, seam.top) == pytest.approx((line.left(), line.top()), abs=1.5)


def test_a_mark_without_width_has_a_seam(raw: Made) -> None:
    pane = raw("كلمة،كلمة")
    shape = shape_of(pane, "span", 5, 5)
    assert not shape.rects
    assert shape.seam is not None
    assert shape.seam.x == pytest.approx(box(pane, 0, 5).left(), abs=1.5)


def test_places_after_wide_characters_and_soft_breaks(raw: Made) -> None:
    text = "\U0001f600" + "س" * 4500 + " قال 2019"
    pane = raw(text, 400, 20_000)
    year = box(pane, len(text) - 4, len(text))
    point = QPoint(round(year.right()) - 2, round(year.center().y()))
    assert abs(pane.place_at(point) - len(text)) <= 1


def test_only_marks_in_sight_are_looked_at(raw: Made) -> None:
    text = "كلمة\n" * 400
    pane = raw(text)
    pane.set_marks([Mark("span", place, place + 4, "pending", str(place)) for place in range(0, len(text), 5)])
    assert 0 < len(pane.shapes()) < 20

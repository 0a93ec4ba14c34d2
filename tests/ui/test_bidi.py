"""What keeps figures in their stored order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication

from ui.bidi import LRI, LRO, PDF, PDI, apart, flipped, left_to_right, stored_order


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("فاز 2-1 أمس", ["2-1"]),
        ("٢-١", ["٢-١"]),
        ("بين 11:45 و 12:30 ليلا", ["11:45", "12:30"]),
        ("1.250.000 دولار", ["1.250.000"]),
        ("هاتف +962 6 555 0143", ["+962 6 555 0143"]),
        ("2022-2023.", ["2022-2023"]),
        ("الأرقام 22، 25", []),
        ("من 200 - 500 دولار", ["200 - 500"]),
        ("٢٠٠..٥٠٠", ["٢٠٠..٥٠٠"]),
        ("22 -25", []),
        ("48 عملية", []),
        ("بلا أرقام - هنا", []),
        ("2019،قال", []),
    ],
)
def test_runs_of_figures_with_marks_are_isolated(text: str, runs: list[str]) -> None:
    shown = stored_order(text).replace(LRO, "").replace(PDF, "")
    assert [piece.partition(PDI)[0] for piece in shown.split(LRI)[1:]] == runs
    assert shown.replace(LRI, "").replace(PDI, "") == text


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("تعلم لغة C++ في شهر", ["C++"]),
        ("مع (C#) و“A*” أيضا", ["C#", "A*"]),
        ("لغة C++ Builder هنا", []),
        ("قال في U.S. أمس", ["U.S."]),
        ("نال Ph.D. هناك", ["Ph.D."]),
        ("شركة Apple. وقال", []),
        ("هل هي Yahoo! أم لا", []),
        ("طائرة F-16 حلقت", []),
        ("طائرة 16-F حلقت", ["16-F"]),
        ("برنامج 7-Zip مجاني", ["7-Zip"]),
        ("منصة .NET والوسم #topic", [".NET", "#topic"]),
        ("الشهر الماضي.NET", []),
        ("هاتف +971 4 123 4567 الآن", ["+971 4 123 4567"]),
        ("tel +971 4 123", []),
        ("فاز 2-1 أمس", []),
        ("C++\nثم C#", ["C++", "C#"]),
        ("كتب J. K. Rowling هذا", []),
        ("بلا حروف لاتينية + هنا", []),
    ],
)
def test_latin_with_signs_of_its_own_would_be_drawn_in_another_order(text: str, stretches: list[str]) -> None:
    assert [text[start:end] for start, end in flipped(text)] == stretches


def test_only_a_stretch_of_the_text_is_looked_at() -> None:
    text = "لغة C++ ولغة C# هنا"
    assert flipped(text, 8, len(text)) == [(13, 15)]
    assert flipped(text, 0, 6) == [(4, 6)]


def test_nothing_is_wrapped_around_nothing() -> None:
    assert left_to_right("") == ""


def drawn(text: str, direction: Qt.LayoutDirection) -> str:
    """The figures of a line in the order in which Qt sets them from left to right."""
    layout, option = QTextLayout(text, QFont()), QTextOption()
    option.setTextDirection(direction)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    places = [(layout.glyphRuns(at, 1)[0].positions()[0].x(), char) for at, char in enumerate(text) if char.isdecimal()]
    return "".join(char for _x, char in sorted(places))


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("value", ["200..500", "٢٠٠..٥٠٠", "2-1", "٢-١", "٢٠٢٤-٠١-١٥", "١٬٢٥٠٫٥"])
def test_a_value_is_drawn_in_its_stored_order(qapp: QApplication, direction: Qt.LayoutDirection, value: str) -> None:
    shown = drawn(f"قيمة: {left_to_right(value)}", direction)
    assert shown == "".join(char for char in value if char.isdecimal())


def test_arabic_digits_of_phrases_side_by_side_stay_apart_in_english(qapp: QApplication) -> None:
    before = qapp.layoutDirection()
    try:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        line = f"confidence {apart('٧٩٪')} · {apart('١١ of ٢٢')}"
        assert drawn(line, Qt.LayoutDirection.LeftToRight) == "٧٩١١٢٢"
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        assert apart("٧٩٪") == "٧٩٪"
    finally:
        qapp.setLayoutDirection(before)

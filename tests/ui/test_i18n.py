"""Translations: complete, compiled, and switched while the program runs."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui import i18n, labels
from ui.bidi import figures
from ui.i18n import build

ARABIC_TS = Path(i18n.__file__).parent / "muraji_ar.ts"


def messages() -> Iterator[tuple[str, list[str]]]:
    """Each source string with its translation, or with all its plural forms."""
    for message in ET.parse(ARABIC_TS).getroot().iter("message"):
        forms = [form.text or "" for form in message.iter("numerusform")]
        yield message.findtext("source") or "", forms or [message.findtext("translation") or ""]


def test_nothing_is_unfinished_and_the_compiled_files_are_fresh() -> None:
    assert build.check() == []


def test_plural_sources_have_six_arabic_forms() -> None:
    assert {len(forms) for source, forms in messages() if "%n" in source} == {6}


def test_a_translation_fills_the_same_gaps() -> None:
    odd = [
        source
        for source, forms in messages()
        for form in forms
        if sorted(re.findall(r"{\w*}", source)) != sorted(re.findall(r"{\w*}", form))
    ]
    assert odd == []


def test_an_unfinished_or_uncounted_string_is_named(tmp_path: Path) -> None:
    ts = tmp_path / "x.ts"
    ts.write_text(
        '<TS><context><message><source>a</source><translation type="unfinished"/></message>'
        "<message><source>%n b</source><translation>ب</translation></message>"
        "<message><source>c</source><translation>ت</translation></message></context></TS>",
        encoding="utf-8",
    )
    assert build.unfinished(ts) == ["a", "%n b (no plural forms)"]


def test_the_language_is_switched_under_open_widgets(english: QApplication) -> None:
    widget = QWidget()
    assert labels.stop_kind("quote") == "Quotation mark"
    i18n.install(english, "ar")
    try:
        assert labels.stop_kind("quote") == "علامة تنصيص"
        assert widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    finally:
        i18n.install(english, "en")
    assert labels.stop_kind("quote") == "Quotation mark"
    assert widget.layoutDirection() == Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    ("language", "digits", "shown"),
    [("ar", "arabic", "٤٨"), ("ar", "western", "48"), ("en", "western", "48"), ("en", "arabic", "٤٨")],
)
def test_digits_are_the_readers(
    english: QApplication, language: i18n.Language, digits: i18n.Digits, shown: str
) -> None:
    before = QLocale()
    i18n.install(english, language, digits)
    try:
        assert figures(48) == shown
    finally:
        i18n.install(english, "en")
        QLocale.setDefault(before)

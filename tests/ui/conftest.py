"""Window tests draw off screen unless a screen was chosen."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.opened import Program, opened
from tests.ui.watching import Watch, watching
from ui import i18n

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # read when the application is made, not when Qt is imported


@pytest.fixture(autouse=True)
def _clipboard(qapp: QApplication) -> Iterator[None]:
    """Nothing of Python's stays on the clipboard: off screen Qt deletes it after Python has ended, and falls."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Watch a model for the rest of the test; what Qt's tester finds fails it."""
    yield from watching()


@pytest.fixture
def arabic(qapp: QApplication) -> Iterator[QApplication]:
    """The application in Arabic for one test."""
    i18n.install(qapp, "ar")
    yield qapp
    i18n.install(qapp, "en")


@pytest.fixture
def english(qapp: QApplication) -> QApplication:
    """The application in English, with its plural forms."""
    i18n.install(qapp, "en")
    return qapp


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """The window on a small article."""
    yield from opened(qapp, qtbot, tmp_path, monkeypatch)

"""Window tests draw off screen unless a screen was chosen."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui import i18n

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # read when the application is made, not when Qt is imported


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

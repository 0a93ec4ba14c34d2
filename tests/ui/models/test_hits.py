"""The decisions of several articles that are ticked before they are carried out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.watching import Watch
from ui.models.hits import ARTICLE, TEXT, HitsModel

TICK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def model(qapp: QApplication, watch: Watch) -> HitsModel:
    made = HitsModel([("أسعار الفائدة", "قال  إن ← قال إن"), ("لقب الدوري", "في  الهجوم ← في الهجوم")])
    watch(made)
    return made


def test_all_is_ticked_until_it_is_left_out(model: HitsModel) -> None:
    first = model.index(0, ARTICLE)
    assert model.ticked == [True, True]
    assert model.setData(first, Qt.CheckState.Unchecked, TICK)
    assert model.ticked == [False, True]
    assert model.data(first, TICK) == Qt.CheckState.Unchecked
    model.tick(True)
    assert model.ticked == [True, True]
    model.tick(False)
    assert model.ticked == [False, False]


def test_only_the_article_carries_the_tick(model: HitsModel) -> None:
    assert model.data(model.index(0, TEXT), TICK) is None
    assert not model.setData(model.index(0, ARTICLE), "x", Qt.ItemDataRole.EditRole)
    assert "قال  إن ← قال إن" in model.data(model.index(0, TEXT))

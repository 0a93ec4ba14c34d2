"""One-line sentences: each names its file, is whole in both languages, and bears what is missing."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ui.notices import COUNTED, TEXTS, sentence

FACTS = {
    "file": "/home/salma/a.txt", "byte": 512, "record": 17, "encoding": "utf-8", "why": "busy", "size": 50, "cells": 3,
    "field": "raw", "half": "U+D800", "schema": "muraji-review/9", "who": "Salma", "when": "10:00", "moved": "b.sqlite",
}  # fmt: skip


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_every_sentence_is_filled(arabic: QApplication, code: str) -> None:
    text = sentence(code, FACTS)
    assert not set("{}") & set(text)
    assert any("\u0600" <= char <= "\u06ff" for char in text)
    if "{file}" in TEXTS[code]:
        assert "a.txt" in text
        assert "salma/" not in text


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_missing_facts_break_no_sentence(english: QApplication, code: str) -> None:
    assert not set("{}") & set(sentence(code, {}))


@pytest.mark.parametrize("code", sorted(COUNTED))
@pytest.mark.parametrize("count", [1, 2, 3, 11, 100])
def test_counts_have_their_forms(arabic: QApplication, code: str, count: int) -> None:
    text = sentence(code, {"count": count})
    assert "%n" not in text
    assert any("\u0600" <= char <= "\u06ff" for char in text)


def test_an_unknown_code_is_shown_as_it_is(english: QApplication) -> None:
    assert "odd-code" in sentence("odd-code", {"file": "a.txt"})


def test_what_was_opened_besides_is_said(english: QApplication) -> None:
    assert "299" in sentence("bad-json", {"file": "b.jsonl", "record": 17, "byte": 3, "opened": 299})

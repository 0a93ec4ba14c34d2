"""Finding: what counts as the same letter."""

from __future__ import annotations

import pytest

from core.spans import Span
from ui.finding import matches


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        pytest.param("إلى الأمام", "الامام", ["الأمام"], id="hamza"),
        pytest.param("مُرَاجِع", "مراجع", ["مُرَاجِع"], id="diacritics"),
        pytest.param("خبراً قال", "خبرا", ["خبراً"], id="the last letter's mark"),
        pytest.param("مـــدرسة", "مدرسه", ["مـــدرسة"], id="tatweel and ta marbuta"),
        pytest.param("عام ٢٠١٩", "2019", ["٢٠١٩"], id="digits"),
        pytest.param("NATO ناتو", "nato", ["NATO"], id="latin case"),
        pytest.param("نص", "غيره", [], id="nothing"),
        pytest.param("نص", "  ", [], id="only spaces"),
        pytest.param("با با", "با", ["با", "با"], id="twice"),
    ],
)
def test_what_is_found(text: str, wanted: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in matches(text, wanted)] == found


def test_places_are_code_points_past_astral_characters() -> None:
    assert matches("😀 نص", "نص") == [Span(2, 4)]

"""The lexicon that the program ships."""

from __future__ import annotations

import pytest

from core.lexicon import UNKNOWN, bare, letter_codes, load


@pytest.mark.parametrize("word", ["في", "وقال", "الحكومة", "داعشيا", "إلى", "الى", "فى"])
def test_common_forms_are_known(word: str) -> None:
    assert load().known(word)
    assert 0 < load().frequency(word) < 1


@pytest.mark.parametrize("word", ["قخصث", "قالالرئيس", "المخابئوتقود", "كرةالقدم", "Google", "2019", ""])
def test_other_forms_are_not(word: str) -> None:
    assert not load().known(word)
    assert load().frequency(word) == 0
    assert load().cost(word) == UNKNOWN


def test_diacritics_and_tatweel_do_not_matter() -> None:
    assert bare("قــالَ") == "قال"
    assert load().known("داعشياً")
    assert load().frequency("قــالَ") == load().frequency("قال")


def test_commoner_words_cost_less() -> None:
    cost = load().cost
    assert cost("في") < cost("مدينة") < cost("داعشيا") < UNKNOWN


def test_prefixes_come_shortest_first() -> None:
    found = load().prefixes("الجوييحمل")
    assert found == sorted(found, key=len)
    assert {"ال", "الجو", "الجوي"} <= set(found)


def test_two_words_together_are_spelt_like_no_word() -> None:
    spelling = load().spelling_cost
    assert spelling("المخابئوتقود") > spelling("المخابئ") + 200
    assert spelling("المستشفيات") < spelling("تايفشتسملا")


def test_letter_codes_have_edges_and_one_code_for_foreign_letters() -> None:
    assert letter_codes("") == [0, 0, 0]
    assert letter_codes("پ") == letter_codes("گ")
    assert letter_codes("ب") != letter_codes("ت")


def test_own_words_are_known_and_the_lexicon_stays_as_it_was() -> None:
    own = load().with_words(["المسرحوقررَ"])
    assert own.known("المسرحوقرر")
    assert not load().known("المسرحوقرر")

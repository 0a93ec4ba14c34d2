"""How sure numbers are, and the marked sentences that it was counted on."""

from collections import Counter

import pytest

from core.data.fit_numbers import CHAINS, Gold, fitted, marked, sentences
from core.mentions import NUMBER_KINDS
from core.numerals.confidence import Class, classes
from core.numerals.extract import extract
from core.numerals.values import normalise

SENTENCES = list(sentences())


def test_a_mark_is_taken_out_and_its_place_kept() -> None:
    text, numbers = marked("قتل [شخصان|cardinal|2] وجرح [14|cardinal] قرب النهر")
    assert text == "قتل شخصان وجرح 14 قرب النهر"
    assert numbers == (Gold(4, 9, "cardinal", "2"), Gold(15, 17, "cardinal", "14"))


@pytest.mark.parametrize(("text", "numbers"), SENTENCES, ids=range(len(SENTENCES)))
def test_every_mark_is_whole_and_its_value_is_one_of_its_kind(text: str, numbers: tuple[Gold, ...]) -> None:
    assert not {*"|[]"} & {*text}
    for number in numbers:
        assert number.kind in NUMBER_KINDS
        assert normalise(number.kind, number.value) == number.value
        assert text[number.start : number.end] == text[number.start : number.end].strip()


def test_a_class_never_seen_is_as_sure_as_it_was_judged() -> None:
    assert fitted(classes(), Counter(), Counter())["words-one"] == classes()["words-one"].judged


def test_what_was_read_wrong_often_is_less_sure_than_what_never_was() -> None:
    judged = dict.fromkeys(classes(), Class(0.95, 0.95))
    shares = fitted(judged, Counter(date=40, money=40), Counter(date=30, money=40))
    assert shares["date"] < 0.85
    assert shares["money"] > 0.95


def test_weaker_evidence_is_never_surer_than_stronger_of_the_same_thing() -> None:
    judged = dict.fromkeys(classes(), Class(0.9, 0.9))
    shares = fitted(judged, Counter(dict.fromkeys(judged, 20)), Counter({chain[-1]: 20 for chain in CHAINS}))
    for chain in CHAINS:
        assert sorted((shares[name] for name in chain), reverse=True) == [shares[name] for name in chain]
    assert shares["date"] < shares["figure-bare"]


def test_figures_that_count_a_noun_are_surer_than_figures_alone() -> None:
    counted, alone = extract("أصيب 43 عاملا في المصنع.")[0], extract("ارتفعت الحصيلة إلى 43، بحسب البيان.")[0]
    assert counted.confidence > alone.confidence


def test_all_numbers_have_a_probability() -> None:
    for text, _ in SENTENCES:
        assert all(0.5 <= mention.confidence < 1 for mention in extract(text))

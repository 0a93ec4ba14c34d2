"""What a stop shows: the pieces of text, the state, and its words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from core.decisions import accept, reject
from core.flags import make_flag
from core.numbering import add_number
from core.spans import Span
from core.stops import stops
from core.writing import break_at, move_break, type_over
from tests.core.made import edit
from tests.core.made import review as dumped
from tests.ui.made_up import BY, RAW, done, number, place, review
from ui import decision_words
from ui.bidi import LRI, PDI
from ui.models.decision_rows import LONGEST, DecisionRow, Lookup, clipped, decision_row


def rows() -> dict[str, DecisionRow]:
    """The rows of the made-up review by kind and text."""
    made = review()
    lookup = Lookup.of(made)
    return {f"{stop.kind} {RAW[stop.start : stop.start + 4]}": decision_row(stop, lookup) for stop in stops(made)}


@pytest.mark.parametrize(
    ("which", "text"),
    [
        ("heading مقتل", "مقتل 22 مسلحا"),
        ("paragraph ولفت", "…اعتقلوا. ¶ ولفتت…"),
        ("quote ”ضما", "”ضمان ← “ضمان"),
        ("word-split الرئ", "قالالرئيس ← قال الرئيس"),
        ("space   إن", "قالالرئيس··إن ← قالالرئيس·إن"),
        ("space قالا", "2019،قالالرئيس ← 2019،·قالالرئيس"),
        ("number 48 ع", "48 عملية"),
        ("number 2-1 ", f"{LRI}2-1{PDI}"),
        ("number 2019", "2019"),
        ("flag 22 م", "22"),
        ("flag ", f"…{LRI}2-1{PDI} ثم انقطع"),
    ],
)
def test_a_row_shows_what_is_decided_with_a_word_around(which: str, text: str) -> None:
    assert rows()[which].text == text


def test_a_heading_is_one_row_with_its_end_and_the_least_confidence() -> None:
    row = rows()["heading مقتل"]
    assert row.confidence == 0.87
    assert [key for key in rows() if key.startswith(("heading", "paragraph"))] == ["heading مقتل", "paragraph ولفت"]


def test_a_heading_whose_end_was_moved_is_shown_as_it_stands() -> None:
    made = review()
    stop = next(s for s in stops(made) if s.kind == "heading")
    made, _ = done(made, move_break(made, stop.ids[1], place("القيادة", 1), BY))
    moved = next(s for s in stops(made) if s.key == stop.key)
    assert decision_row(moved, Lookup.of(made)).text == "مقتل 22 مسلحاوأوضحت"


def test_states_follow_the_verdicts() -> None:
    made = review()
    number, heading, quote = (next(s for s in stops(made) if s.kind == kind) for kind in ("number", "heading", "quote"))
    made, _ = done(made, accept(made, number.ids, BY))
    made, _ = done(made, reject(made, quote.ids, BY))
    made, _ = done(made, reject(made, heading.ids, BY))
    lookup = Lookup.of(made)
    states = {row.key: row.state for stop in stops(made) for row in [decision_row(stop, lookup)]}
    assert (states[number.key], states[quote.key]) == ("accepted", "rejected")
    assert states[heading.key] == "edited", "a rejected heading still begins a paragraph"
    assert rows()["flag 22 م"].state == "warning"


def test_a_number_says_what_was_read_in_it(english: QApplication) -> None:
    row = rows()["number 30 ش"]
    assert decision_words.title(row) == "Number · cardinal"
    said = decision_words.why(row)
    assert "Value" in said
    assert "شخصا" in said
    assert said.endswith("Modifier: approximately")


def test_a_row_is_spoken_whole(english: QApplication) -> None:
    said = decision_words.spoken(rows()["quote ”ضما"])
    assert said == "Quotation mark, ”ضمان ← “ضمان, an opening mark turned round, pending, 97%"


@pytest.mark.parametrize(
    ("code", "data", "said"),
    [
        ("count-differs", {"values": ["22", "25"]}, "another number is given for the same thing: 22, 25"),
        ("parts-dont-add-up", {"total": "10", "sum": "9"}, "the parts don't make the sum given: 9, 10"),
        ("impossible-date", {"value": "2024-02-30"}, "the calendar has no such day"),
    ],
)
def test_numbers_at_odds_are_named(english: QApplication, code: str, data: dict[str, object], said: str) -> None:
    made = review()
    doubt = make_flag(code, [(place("22"), place("22") + 2)], **data)
    stop = next(stop for stop in stops(made) if stop.kind == "flag")._replace(key=doubt.id)
    row = decision_row(stop, Lookup(made, {}, {}, {doubt.id: doubt}))
    assert decision_words.why(row).translate({0x2066: None, 0x2069: None}) == said


def test_what_was_made_by_hand_has_no_share_but_says_so(english: QApplication) -> None:
    made, _ = done(review(), type_over(review(), Span(0, 0), "ثم ", BY))
    made, _ = done(made, break_at(made, made.cleaned.index("أنها"), BY))
    at = made.cleaned.index("الأمن")
    made, _ = done(made, add_number(made, Span(at, at + 5), BY))
    lookup = Lookup.of(made)
    by_hand = [row for stop in stops(made) for row in [decision_row(stop, lookup)] if row.by_hand]
    assert [row.kind for row in by_hand] == ["manual", "paragraph", "number"]
    assert {decision_words.confidence(row) for row in by_hand} == {"by hand"}
    assert decision_words.confidence(rows()["number 48 ع"]) == "96%"


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        ("ﻣﻘﺘﻞ", "مقتل", "ﻣ\u2009ﻘ\u2009ﺘ\u2009ﻞ ← مقتل"),
        ("ﺩﺍﻋﺸﻴﺎ\u064b", "داعشيا\u064b", "ﺩ\u2009ﺍ\u2009ﻋ\u2009ﺸ\u2009ﻴ\u2009ﺎ\u064b ← داعشيا\u064b"),
        ("إقبــال", "إقبال", "إقبــال ← إقبال"),
    ],
)
def test_what_would_look_the_same_is_told_apart(before: str, after: str, text: str) -> None:
    raw = f"قال {before} أمس"
    made = dumped(raw, edit(raw, "character", "قال ", after, before=before))
    (stop,) = stops(made)
    assert decision_row(stop, Lookup.of(made)).text == text


def test_long_pieces_lose_their_middle() -> None:
    long = "كلمة " * 40
    shown = clipped(long.strip())
    assert len(shown) <= LONGEST + 1
    assert shown.startswith("كلمة كلمة")
    assert "…" in shown
    assert clipped("قصير\nنعم") == "قصير¶نعم"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("أنفق 11,3 في المئة منها.", f"{LRI}11,3{PDI} في المئة"),  # the unit is part of the number
        ("سجل في الدقيقة 19 من المباراة.", "الدقيقة 19"),
        ("قتل 22 عنصرا في الهجوم.", "22 عنصرا"),
    ],
)
def test_a_number_stands_with_its_noun_as_in_the_text(raw: str, text: str) -> None:
    made = dumped(raw)
    lookup = Lookup.of(made)
    assert [decision_row(stop, lookup).text for stop in stops(made)] == [text]


def test_a_dual_is_not_repeated_as_its_own_counted_noun() -> None:
    made = review()
    dual = number("عملية", "cardinal", "2", dual=True)
    lookup = Lookup(made, {}, {dual.id: dual}, {})
    stop = next(stop for stop in stops(made) if stop.kind == "number")._replace(key=dual.id)
    assert decision_row(stop, lookup).text == "عملية"

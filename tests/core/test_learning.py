from __future__ import annotations

from core.clean import suggest
from core.decisions import accept, finish, reject, set_status
from core.history import redo, undo
from core.learning import lesson
from core.removing import remove_line
from core.review import Event, Review, apply
from tests.core.made import BY, edit, review

RAW = "ثم قالالرئيسُ إن 25 عنصرا فروا."
WORD = "قالالرئيس"


def glued(*, confidence: float = 0.9) -> tuple[Review, str]:
    """A review with one word split, and the split's id."""
    split = edit(RAW, "word-split", "قال", " ", confidence=confidence)
    return review(RAW, split), split.id


def taught(found: Review, event: Event | None) -> tuple[Review, set[str], set[str]]:
    assert event is not None
    done, _ = apply(found, event)
    return done, *map(set, lesson(done, event))


def test_a_rejected_split_teaches_the_glued_word_without_diacritics() -> None:
    found, key = glued()
    assert taught(found, reject(found, [key], BY))[1:] == ({WORD}, set())


def test_what_is_taken_back_is_unlearned_and_learned_again() -> None:
    found, key = glued()
    no, *_ = taught(found, reject(found, [key], BY))
    back, *unlearned = taught(no, undo(no, BY))
    assert unlearned == [set(), {WORD}]
    assert taught(back, redo(back, BY))[1:] == ({WORD}, set())
    assert taught(no, accept(no, [key], BY))[1:] == (set(), {WORD})


def test_an_accepted_split_and_other_events_teach_nothing() -> None:
    found, key = glued()
    for event in (accept(found, [key], BY), set_status(found, "flagged", BY, "?")):
        assert taught(found, event)[1:] == (set(), set())


def test_other_kinds_teach_nothing() -> None:
    space = edit(RAW, "space", "قال", " ")
    found = review(RAW, space)
    assert taught(found, reject(found, [space.id], BY))[1:] == (set(), set())


def test_what_finishing_rejects_in_bulk_teaches_nothing() -> None:
    found, key = glued(confidence=0.3)
    done, *nothing = taught(found, finish(found, BY))
    assert done.edit(key).verdict == "rejected"
    assert nothing == [set(), set()]
    assert taught(done, undo(done, BY))[1:] == (set(), set())


def test_a_split_that_gave_way_to_a_removed_line_teaches_nothing() -> None:
    raw = "اقرأ أيضا هنا الخبرقال الرئيس إن الوفد عاد."
    at = raw.index("قال")
    found = review(
        raw, edit(raw, "paragraph-break", "الخبر", "\n"), edit(raw, "word-split", "الخبر", " ", confidence=0.6)
    )  # fmt: skip
    done, *nothing = taught(found, remove_line(found, 0, BY))
    assert done.cleaned == raw[at:]
    assert nothing == [set(), set()]


def test_a_split_that_gave_way_to_a_break_teaches_nothing() -> None:
    _, key = glued()
    line = edit(RAW, "paragraph-break", "قال", "\n")
    found = review(RAW, edit(RAW, "word-split", "قال", " "), line)
    broken, *_ = taught(found, accept(found, [line.id], BY))
    assert taught(broken, reject(broken, [key], BY))[1:] == (set(), set())


def test_a_learned_word_is_split_no_more() -> None:
    kinds = [{edit.kind for edit in suggest(RAW, words=words).edits} for words in ((), (WORD,))]
    assert ["word-split" in found for found in kinds] == [True, False]

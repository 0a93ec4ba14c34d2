"""The second look: which articles, what is open again in it, and what it has changed."""

from __future__ import annotations

from core.decisions import accept, accept_sure, finish, reject, sure
from core.history import looking_again, undo
from core.looks import is_due, look_again, looked
from core.numbering import set_number
from core.review import Review
from core.stops import stops
from tests.core.made import BY, after, edit, review

RAW = "قتل 22 عنصرا الشهر الماضي.وأوضحت القيادة أن 25 عنصرا اعتقلوا.وعاد  الهدوء."


def article() -> Review:
    return review(
        RAW,
        edit(RAW, "paragraph-break", "الماضي.", "\n", confidence=0.99),
        edit(RAW, "paragraph-break", "اعتقلوا.", "\n", confidence=0.7),
        edit(RAW, "space", "وعاد", " ", before="  ", confidence=0.3),
    )


def finished() -> Review:
    """The second break accepted singly, the rest in bulk."""
    found = article()
    found = after(found, accept(found, [found.edits[1].id], BY))
    found = after(found, accept_sure(found, BY))
    return after(found, finish(found, BY))


def test_chance_is_the_same_each_time_and_about_as_often_as_asked() -> None:
    ids = [f"article-{n}" for n in range(2000)]
    due = [i for i in ids if is_due(i, 10)]
    assert due == [i for i in ids if is_due(i, 10)]
    assert 140 < len(due) < 260
    assert not any(is_due(i, 0) for i in ids)
    assert all(is_due(i, 1) for i in ids)


def test_what_was_accepted_in_bulk_is_open_again_and_the_text_stays() -> None:
    done = finished()
    again = after(done, look_again(done, BY))
    assert {stop.key for stop in stops(again) if stop.open} == {done.edits[0].id, *(n.id for n in done.numbers)}
    assert (again.cleaned, again.status, again.finished) == (done.cleaned, "in-progress", None)
    assert looking_again(again)
    assert sure(again) == ()
    assert not looking_again(done)


def test_there_is_one_second_look_and_it_can_be_taken_back() -> None:
    done = finished()
    again = after(done, look_again(done, BY))
    back = after(again, undo(again, BY))
    assert (back.edits, back.numbers, back.status) == (done.edits, done.numbers, "reviewed")
    assert not looking_again(back)
    assert look_again(back, BY) is None
    assert look_again(article(), BY) is None


def test_what_is_decided_otherwise_counts_as_changed() -> None:
    done = finished()
    again = after(done, look_again(done, BY))
    assert looked(done) is None
    assert looked(again) == (0, 0)
    first, second = again.numbers
    again = after(again, accept(again, [first.id], BY))
    again = after(again, set_number(again, second.id, BY, value="26"))
    again = after(again, reject(again, [again.edits[0].id], BY))
    assert looked(again) == (3, 2)
    over = after(again, finish(again, BY))
    assert looked(over) == (3, 2)
    assert not looking_again(over)

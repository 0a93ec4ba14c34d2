"""The working store: nothing that was committed is lost, and a document comes back with its history."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from core.backups import KEPT_LAST, Backup, worth_keeping
from core.checks import problems
from core.clean import suggest
from core.decisions import accept, reject, set_status
from core.drafts import Actor
from core.errors import MurajiError
from core.history import undo
from core.review import Event, Made, Review, Source, apply, new_review
from core.reviewfile import dumps, from_json, to_json
from core.store import FILE_NAME, Store, open_store

RAW = "قال المتحدث إن 22 عنصرا اعتقلوا.وأضاف أن نحو 25 آخرين فروا.وانتهت العملية."
BY = Actor("سلمى", "2026-11-22T10:00:00+03:00")
WHEN = BY.when
Opening = Callable[..., Store]
ROOT = Path(__file__).parents[2]


@pytest.fixture
def opening(tmp_path: Path) -> Iterator[Opening]:
    """Opens stores and closes them at the end."""
    stores: list[Store] = []

    def opened(folder: Path = tmp_path) -> Store:
        stores.append(open_store(folder))
        return stores[-1]

    yield opened
    for store in stores:
        store.close()


def fresh(raw: str = RAW) -> Review:
    found = suggest(raw)
    source = Source("a.txt", 1, "0" * 64, "utf-8")
    return new_review(raw, found.edits, found.flags, id="a", source=source, made=Made())


def keep(store: Store, key: str, review: Review, event: Event | None) -> Review:
    assert event
    store.append(key, event)
    return apply(review, event)[0]


def test_a_document_comes_back_with_its_undo_history(opening: Opening) -> None:
    with_store = opening()
    opened = with_store.open(fresh(), who="سلمى", when=WHEN)
    assert not opened.resumed
    review = keep(with_store, opened.key, opened.review, accept(opened.review, [opened.review.edits[0].id], BY))
    review = keep(with_store, opened.key, review, reject(review, [review.numbers[0].id], BY))
    review = keep(with_store, opened.key, review, undo(review, BY))
    with_store.close()
    assert opened.lock
    opened.lock.release()

    again = opening().open(fresh(), who="سلمى", when=WHEN)
    assert again.resumed
    assert again.key == opened.key
    assert dumps(again.review) == dumps(review)


def test_a_file_that_is_ahead_brings_the_store_up(opening: Opening) -> None:
    store = opening()
    first = store.open(fresh(), who="", when=WHEN)
    assert first.lock
    first.lock.release()
    event = accept(first.review, [first.review.edits[0].id], BY)
    assert event
    elsewhere = from_json(json.loads(dumps(apply(first.review, event)[0])))
    opened = store.open(elsewhere, who="", when=WHEN)
    assert opened.key == first.key
    assert dumps(opened.review) == dumps(elsewhere) == dumps(store.load(first.key))


def test_a_file_that_is_behind_is_resumed(opening: Opening) -> None:
    store = opening()
    opened = store.open(fresh(), who="", when=WHEN)
    review = keep(store, opened.key, opened.review, accept(opened.review, [opened.review.edits[0].id], BY))
    saved = from_json(json.loads(dumps(review)))
    store.saved(opened.key, "a.review.json", len(review.events))
    review = keep(store, opened.key, review, reject(review, [review.numbers[0].id], BY))
    assert [held.unsaved for held in store.documents()] == [1]
    assert dumps(store.open(saved, who="", when=WHEN).review) == dumps(review)


def test_another_reviewers_file_of_the_same_dump_is_a_document_of_its_own(opening: Opening) -> None:
    store = opening()
    mine = store.open(fresh(), who="", when=WHEN)
    keep(store, mine.key, mine.review, accept(mine.review, [mine.review.edits[0].id], BY))
    event = reject(mine.review, [mine.review.edits[0].id], Actor("خالد", WHEN))
    assert event
    theirs = store.open(apply(mine.review, event)[0], who="", when=WHEN)
    assert theirs.key != mine.key
    assert theirs.review.events[0].who == "خالد"
    assert store.open(fresh(), who="", when=WHEN, fresh=True).key not in (mine.key, theirs.key)


def test_peeking_gives_what_opening_would_and_takes_nothing_in(opening: Opening) -> None:
    store = opening()
    assert store.peek(fresh()) == fresh()
    assert store.documents() == ()
    key = store.open(fresh(), who="", when=WHEN).key
    done = keep(store, key, fresh(), accept(fresh(), [fresh().edits[0].id], BY))
    assert store.peek(fresh()).events == done.events
    ahead = apply(done, accept(done, [done.numbers[0].id], BY))[0]  # type: ignore[arg-type]
    assert store.peek(ahead) == ahead
    assert [held.events for held in store.documents()] == [1]


def test_a_second_window_is_told_who_holds_a_document(opening: Opening) -> None:
    store = opening()
    first = store.open(fresh(), who="سلمى", when=WHEN)
    second = opening().open(fresh(), who="خالد", when=WHEN)
    assert first.lock
    assert second.lock is None
    assert second.held_by
    assert (second.held_by.who, second.held_by.pid, second.held_by.since) == ("سلمى", os.getpid(), WHEN)
    first.lock.release()
    assert opening().open(fresh(), who="خالد", when=WHEN).lock


CHILD = """
import sys
from tests.core.test_store import BY, WHEN, fresh, accept, undo, apply
from core.history import redo
from core.store import open_store as start
store = start(sys.argv[1])
opened = store.open(fresh(), who="child", when=WHEN)
review, done = opened.review, 0
make = lambda r: accept(r, [r.edits[0].id], BY)
while True:
    event = make(review)
    store.append(opened.key, event)
    review, done = apply(review, event)[0], done + 1
    print(done, flush=True)
    make = (lambda r: undo(r, BY)) if done % 2 else (lambda r: redo(r, BY))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9")
def test_killed_at_any_moment_it_has_all_that_was_committed_and_gives_up_its_lock(
    tmp_path: Path, opening: Opening
) -> None:
    for wanted in (1, 7, 20):
        folder = tmp_path / str(wanted)
        command = [sys.executable, "-c", CHILD, str(folder)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as child:
            assert child.stdout
            said = [int(child.stdout.readline()) for _ in range(wanted)]
            child.send_signal(signal.SIGKILL)
            said += map(int, child.stdout.read().split())
        opened = opening(folder).open(fresh(), who="", when=WHEN)
        assert said[-1] <= len(opened.review.events) <= said[-1] + 1
        assert opened.lock
        expected = "accepted" if len(opened.review.events) % 2 else "pending"
        assert opened.review.edits[0].verdict == expected


def test_status_place_facts_and_words_are_kept(opening: Opening) -> None:
    store = opening()
    key = store.open(fresh(), who="", when=WHEN).key
    keep(store, key, fresh(), set_status(fresh(), "skipped", BY))
    store.set_place(key, {"stop": "x", "scroll": 12})
    store.set_fact("session", ["b", "a"])
    store.words.add(["عبدالله", "أبوظبي", "عبدالله"])
    store.words.remove(["أبوظبي"])
    store.close()
    again = opening()
    assert [(held.name, held.status, held.events) for held in again.documents()] == [("a", "skipped", 1)]
    assert again.place(key) == {"stop": "x", "scroll": 12}
    assert again.fact("session") == ["b", "a"]
    assert again.fact("none", 3) == 3
    assert again.words.all() == {"عبدالله"}
    again.forget([key])
    assert again.documents() == ()
    with pytest.raises(KeyError):
        again.load(key)


@pytest.mark.parametrize("damage", [b"this is no database at all, only text", b"SQLite format 3\x00" + b"\xff" * 9000])
def test_a_damaged_file_is_moved_aside_and_a_new_one_begun(tmp_path: Path, opening: Opening, damage: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(damage)
    store = opening()
    assert store.damage
    assert store.damage.code == "store-damaged"
    assert Path(store.damage.data["moved"]).read_bytes() == damage
    assert store.open(fresh(), who="", when=WHEN).key


def test_a_store_of_a_newer_program_is_left_alone(tmp_path: Path, opening: Opening) -> None:
    opening().close()
    with sqlite3.connect(tmp_path / FILE_NAME) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(MurajiError) as caught:
        opening()
    assert caught.value.code == "store-newer"


def test_a_backup_is_made_and_restored(opening: Opening) -> None:
    store = opening()
    key = store.open(fresh(), who="", when=WHEN).key
    now = datetime(2026, 11, 22, 10, 0)
    backup = store.back_up(now)
    store.forget([key])
    store.restore(backup.path, now + timedelta(hours=1))
    assert store.load(key).raw == RAW
    assert [b.when for b in store.backups()] == [now + timedelta(hours=1), now]


def test_a_restored_state_stands_beside_a_longer_review_file_and_can_be_undone(opening: Opening) -> None:
    store = opening()
    opened = store.open(fresh(), who="", when=WHEN)
    first = keep(store, opened.key, opened.review, accept(opened.review, [opened.review.edits[0].id], BY))
    now = datetime(2026, 11, 22, 10, 0)
    backup = store.back_up(now)
    second = keep(store, opened.key, first, reject(first, [first.numbers[0].id], BY))
    later = keep(store, opened.key, second, set_status(second, "flagged", BY, "why"))
    file = from_json(json.loads(dumps(later)))

    store.restore(backup.path, now + timedelta(hours=1))
    again = store.open(file, who="", when=WHEN)
    assert again.key == opened.key
    assert replace(again.review, events=()) == replace(first, events=())
    assert again.review.events[:-1] == later.events
    assert [held.status for held in store.documents()] == ["in-progress"]
    assert problems(to_json(again.review)) == ()
    event = undo(again.review, BY)
    assert event
    assert replace(apply(again.review, event)[0], events=()) == replace(later, events=())


def test_a_document_begun_after_the_backup_stays(opening: Opening) -> None:
    store = opening()
    old = store.open(fresh(), who="", when=WHEN)
    now = datetime(2026, 11, 22, 10, 0)
    backup = store.back_up(now)
    new = store.open(fresh(RAW + " ثم عادت."), who="", when=WHEN)
    review = keep(store, new.key, new.review, accept(new.review, [new.review.edits[0].id], BY))
    store.restore(backup.path, now + timedelta(hours=1))
    assert store.load(old.key).events == ()
    assert store.load(new.key) == review


def test_another_log_than_the_backup_s_gives_way_and_is_in_the_backup_made_first(opening: Opening) -> None:
    store = opening()
    key = store.open(fresh(), who="", when=WHEN).key
    review = store.load(key)
    mine = keep(store, key, review, accept(review, [review.edits[0].id], BY))
    now = datetime(2026, 11, 22, 10, 0)
    backup = store.back_up(now)
    store.forget([key])
    store.open(fresh(), who="", when=WHEN)
    theirs = keep(store, key, review, reject(review, [review.edits[0].id], BY))
    store.restore(backup.path, now + timedelta(hours=1))
    assert store.load(key) == mine
    store.restore(store.backups()[0].path, now + timedelta(hours=2))
    assert store.load(key) == theirs


def test_backups_are_thinned() -> None:
    now = datetime(2026, 11, 22, 10, 0)
    found = [Backup(Path(f"{i}"), now - timedelta(minutes=20 * i)) for i in range(60 * 24 * 3)]
    kept = worth_keeping(found, now)
    assert set(found[:KEPT_LAST]) <= set(kept)
    ages = sorted(now - backup.when for backup in kept)
    assert len([age for age in ages if age <= timedelta(days=1)]) in range(24 + 5, 26 + KEPT_LAST)
    assert len([age for age in ages if age > timedelta(days=1)]) in range(29, 33)
    assert ages[-1] <= timedelta(days=31)
    assert set(worth_keeping(kept, now)) == set(kept)

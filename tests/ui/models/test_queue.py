"""The queue's model: filter, order, neighbours, progress."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.watching import Watch
from ui.models.queue import ENTRY_ROLE, ID_ROLE, Order, QueueEntry, QueueModel

ENTRIES = (
    QueueEntry("a", "أسعار الفائدة", "reviewed", 0, None, 30),
    QueueEntry("b", "قُتِلَ القائد", "in-progress", 4, 0.6),
    QueueEntry("c", "المسبار هدهد", "pending", 12, 0.4),
    QueueEntry("d", "فيضانات درنة", "flagged", 2, 0.3, None, "راجع"),
    QueueEntry("e", "صفحة فارغة", "unusable", 0, None, 10),
    QueueEntry("f", "إلى المخابئ", "pending", 3, 0.9),
)


@pytest.fixture
def model(qapp: QApplication, watch: Watch) -> QueueModel:
    made = QueueModel()
    watch(made)
    made.set_entries(ENTRIES)
    return made


def ids(model: QueueModel) -> str:
    return "".join(model.index(row).data(ID_ROLE) for row in range(model.rowCount()))


@pytest.mark.parametrize(
    ("typed", "found"),
    [("", "abcdef"), ("قتل", "b"), ("الي", "f"), ("اسعار", "a"), ("درنه", "d"), ("ـهدهد", "c"), ("لا شيء", "")],
)
def test_the_filter_reads_as_a_person_does(model: QueueModel, typed: str, found: str) -> None:
    model.set_filter(typed)
    assert ids(model) == found


@pytest.mark.parametrize(
    ("by", "order"),
    [("place", "abcdef"), ("needs-me", "bcfdae"), ("confidence", "dcbfae"), ("open", "cbfdae")],
)
def test_orders(model: QueueModel, by: Order, order: str) -> None:
    model.set_filter(by=by)
    assert ids(model) == order


def test_what_has_a_second_look_comes_last(model: QueueModel) -> None:
    model.set_entries([ENTRIES[1]._replace(id="z", status="second-look"), *ENTRIES])
    assert ids(model) == "abcdefz"
    model.set_filter(by="needs-me")
    assert ids(model).index("z") > ids(model).index("f")


def test_filter_and_order_hold_together(model: QueueModel) -> None:
    model.set_filter("", ["pending", "in-progress"], "open")
    assert ids(model) == "cbf"
    model.set_filter("", ["pending", "in-progress"], "place")
    assert ids(model) == "bcf"


def test_a_changed_document_keeps_its_place_and_is_repainted(model: QueueModel) -> None:
    model.set_filter(by="open")
    rows: list[int] = []
    model.dataChanged.connect(lambda first, last, _: rows.append(first.row()))
    model.put(QueueEntry("c", "المسبار هدهد", "reviewed", 0, None, 20))
    assert ids(model) == "cbfdae"
    assert rows == [0]
    assert model.index(0).data(ENTRY_ROLE).status == "reviewed"


def test_a_hidden_document_changes_silently(model: QueueModel) -> None:
    model.set_filter("اسعار")
    model.put(QueueEntry("c", "أسعار النفط", "pending"))
    assert ids(model) == "a"
    model.set_filter("أسعار")
    assert ids(model) == "ac"


def test_an_unknown_document_is_an_error(model: QueueModel) -> None:
    with pytest.raises(KeyError):
        model.put(QueueEntry("zz", "x"))


def test_neighbours_follow_what_is_shown(model: QueueModel) -> None:
    model.set_filter("", ["pending"])
    assert model.neighbour("c", 1) == "f"
    assert model.neighbour("f", 1) is None
    assert model.neighbour("c", -1) is None
    assert model.neighbour("a", 1) == "c", "from a hidden one the first comes next"


def test_progress_and_estimate(model: QueueModel) -> None:
    assert model.progress() == (1, 6)
    assert model.seconds_left() == 60, "what is flagged waits for a colleague"
    model.set_entries(ENTRIES[1:4])
    assert model.seconds_left() is None


def test_a_row_is_named_for_screen_readers(model: QueueModel, english: QApplication) -> None:
    said = model.index(1).data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert "قُتِلَ القائد" in said
    assert "4 open · lowest 60%" in said


def test_many_rows_are_only_indexes(qapp: QApplication) -> None:
    many = QueueModel()
    many.set_entries([QueueEntry(str(i), f"مقال {i}", open=i % 40) for i in range(100_000)])
    many.set_filter("99", by="open")
    assert many.rowCount() == sum("99" in str(i) for i in range(100_000))
    assert many.neighbour(many.index(5).data(ID_ROLE), 1) == many.index(6).data(ID_ROLE)


@pytest.mark.parametrize(
    ("asked", "found", "settled"),
    [
        (("", [], "place"), "abcdef", "abcdef"),
        (("", [], "open"), "abcdef", "cbfdae"),
        (("ا", [], "confidence"), "abcdef", "dcbfae"),
        (("", ["pending", "flagged"], "needs-me"), "cdf", "cfd"),
    ],
)
def test_documents_that_come_later_stand_below_until_all_are_there(
    qapp: QApplication, watch: Watch, asked: tuple[str, list[str], Order], found: str, settled: str
) -> None:
    model = QueueModel()
    watch(model)
    model.set_filter(*asked)
    model.set_entries([])
    for entry in ENTRIES:
        model.add_entries([entry])
    assert ids(model) == found
    assert model.progress() == (1, 6)
    assert model.settle() == (found != settled)
    assert ids(model) == settled
    model.put(ENTRIES[5]._replace(title="آخر"))
    assert model.index(ids(model).index("f")).data() == "آخر"


def test_they_are_found_by_a_filter_that_was_there_before(model: QueueModel) -> None:
    model.set_filter("قتل")
    model.add_entries([QueueEntry("g", "مقتل رجل"), QueueEntry("h", "لا شيء")])
    assert ids(model) == "bg"

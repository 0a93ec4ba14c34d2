"""The numbers of the article as a table, edited in place; opened on demand.

``set_review(review)``, ``update_review(review, changes)``, ``set_current(number id)``. Emits ``number_activated(id)``
when a row is chosen and ``edited(id, fields)``, fields as ``core.numbering.set_number`` takes them. Enter in a cell
commits and stays, Tab goes on to the next cell; a text that does not fit keeps the cell open and says why below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QValidator
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QCompleter,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui import labels, words
from ui.decision_delegate import STATE_COLORS
from ui.field_direction import start_at_the_edge
from ui.icons import paint_icon
from ui.models.decision_rows import STATES
from ui.models.numbers import COLUMNS, ID_ROLE, NUMBER_ROLE, NumberModel
from ui.theme import LIGHT, Theme

if TYPE_CHECKING:
    from core.numbers import Number
    from core.review import Changes, Review

Index = QModelIndex | QPersistentModelIndex

WIDTHS = {"text": 300, "value": 200, "kind": 160, "unit": 160, "counted": 200, "modifier": 160}  # pixels
ROW_HEIGHT, ICON, GAP = 30, 14, 6  # pixels


class CellValidator(QValidator):
    """Says of a typed text whether the model would take it; Enter commits only then."""

    judged = Signal(bool)

    def __init__(self, index: Index, parent: QObject) -> None:
        super().__init__(parent)
        self._index = QPersistentModelIndex(index)

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        model = self._index.model()
        fits = isinstance(model, NumberModel) and self._index.isValid() and model.fits(self._index, text)
        self.judged.emit(fits)
        return QValidator.State.Acceptable if fits else QValidator.State.Intermediate, text, place


class CellDelegate(QStyledItemDelegate):
    """Makes the field of a cell: a list for kinds and modifiers, else a line with completion."""

    complained = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = LIGHT

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell; before a number's text the sign of its state, and a rejected one struck through."""
        number: Number = index.data(NUMBER_ROLE)
        state = STATES[number.verdict]
        option.font.setStrikeOut(state == "rejected")
        if index.column():
            super().paint(painter, option, index)
            return
        cell = QRect(option.rect)
        room = ICON + 2 * GAP
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        option.rect = cell.adjusted(0, 0, -room, 0) if mirrored else cell.adjusted(room, 0, 0, 0)
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(
                QRect(cell.right() - room + 1 if mirrored else cell.left(), cell.top(), room, cell.height()),
                self.theme.color("current"),
            )
        left = cell.right() + 1 - GAP - ICON if mirrored else cell.left() + GAP
        place = QRectF(left, cell.center().y() - ICON / 2, ICON, ICON)
        paint_icon(painter, state, place, self.theme.color(STATE_COLORS[state]))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = COLUMNS[index.column()]
        if column == "kind":
            return _choice(parent, [(code, labels.number_kind(code)) for code in words.NUMBER_KINDS])
        if column == "modifier":
            return _choice(parent, [("", ""), *((code, labels.modifier(code)) for code in words.MODIFIERS)])
        field = QLineEdit(parent)
        start_at_the_edge(field)
        model = index.model()
        if column == "value":
            field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        elif isinstance(model, NumberModel):
            field.setCompleter(QCompleter(model.words_used(column), field))
        validator = CellValidator(index, field)
        place = QPersistentModelIndex(index)
        validator.judged.connect(lambda fits: self.complained.emit("" if fits else self._why(place)))
        field.setValidator(validator)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(text)))
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())
        self.complained.emit("")

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(WIDTHS[COLUMNS[index.column()]], ROW_HEIGHT)

    def _why(self, index: QPersistentModelIndex) -> str:
        model = index.model()
        number = index.data(NUMBER_ROLE)
        return model.why_not(number, COLUMNS[index.column()]) if isinstance(model, NumberModel) else ""


class NumbersTable(QWidget):
    """See the module's own text."""

    number_activated = Signal(str)
    edited = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self._delegate = NumberModel(self), CellDelegate(self)
        self.view, self._title, self._hint = QTableView(self), QLabel(), QLabel()
        self._title.setProperty("secondary", True)
        self._hint.setWordWrap(True)
        self._set_up_view()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for widget in (self._title, self.view, self._hint):
            column.addWidget(widget)
        self.setFocusProxy(self.view)
        self.model.edited.connect(self.edited)
        self.model.refused.connect(lambda _, why: self._complain(why))
        self._delegate.complained.connect(self._complain)
        self._complain("")
        self._word()

    def set_review(self, review: Review | None) -> None:
        """Show another review's numbers."""
        self.model.set_review(review)
        self._complain("")

    def update_review(self, review: Review, changes: Changes) -> None:
        """Take in what an event changed."""
        self.model.update(review, changes)

    def set_current(self, number_id: str | None) -> None:
        """Mark a number's row and scroll to it."""
        row = None if number_id is None else self.model.row_of(number_id)
        if row is None:
            self.view.clearSelection()
            return
        column = max(0, self.view.currentIndex().column())
        index = self.model.index(row, column)
        self.view.selectionModel().blockSignals(True)
        self.view.setCurrentIndex(index)
        self.view.selectionModel().blockSignals(False)
        self.view.scrollTo(index)
        self.view.viewport().update()

    def keep(self) -> bool:
        """Keep what was typed in a cell, if one is edited. False where it does not fit: then the cell stays open."""
        field = QApplication.focusWidget()
        if field is None or not self.view.viewport().isAncestorOf(field):
            return True
        if isinstance(field, QLineEdit) and not field.hasAcceptableInput():
            return False
        self.view.commitData(field)
        self.view.closeEditor(field, QStyledItemDelegate.EndEditHint.NoHint)
        return True

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._delegate.theme = theme
        self._hint.setStyleSheet(f"color: {theme.removed}")
        self.view.setStyleSheet(
            f"QTableView {{ gridline-color: {theme.hairline}; outline: 0; }}"
            f"QTableView::item:focus {{ border: 1px solid {theme.accent}; }}"
            f"QTableView::item:selected {{ background: {theme.current}; color: {theme.text}; }}"
            f"QHeaderView::section {{ background: {theme.window}; color: {theme.secondary}; border: none;"
            " padding: 4px; }"
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
            self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def _set_up_view(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        view.verticalHeader().hide()
        view.horizontalHeader().setHighlightSections(False)
        for section, name in enumerate(COLUMNS):
            view.setColumnWidth(section, WIDTHS[name])
        view.horizontalHeader().setStretchLastSection(True)
        view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        view.selectionModel().currentRowChanged.connect(self._chosen)

    def _word(self) -> None:
        self._title.setText(self.tr("Numbers"))
        self.view.setAccessibleName(self.tr("Numbers"))
        self.view.setAccessibleDescription(self.tr("Each number of this article with its value; edited in place"))

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.number_activated.emit(index.data(ID_ROLE))

    def _complain(self, why: str) -> None:
        self._hint.setText(why)
        self._hint.setVisible(bool(why))


def _choice(parent: QWidget, items: list[tuple[str, str]]) -> QComboBox:
    box = QComboBox(parent)
    for code, name in items:
        box.addItem(name, code)
    return box

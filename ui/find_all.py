"""Finding in all articles of the batch: counted by article, away from the window, and then gone to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from core.errors import MurajiError
from core.spans import Span
from core.store import open_store
from ui.actions import text_of
from ui.batch import Batch, Document, Taught
from ui.counts import counts
from ui.dialogs.found import choose_found
from ui.dialogs.progress import work_through
from ui.dialogs.sought import ask_sought
from ui.everywhere import as_it_stands
from ui.find_bar import FindBar
from ui.finding import Hit, Query, hits
from ui.patterns import Patterns

AROUND = 40  # characters of the text shown on each side of the first match
MOST_KEPT = 20_000_000  # characters of cleaned texts that are kept for the next search
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class FoundIn:
    """What one article has of it: how often, and the first place with the words around it."""

    index: int
    count: int
    excerpt: str


class Texts:
    """The cleaned texts that were worked out for a search, of articles that nobody has opened: they stay as they are
    until something else is known of words and rules. ``shown`` is the text that is shown, by its index."""

    def __init__(self) -> None:
        self.shown: dict[int, str] = {}
        self._texts: dict[tuple[int, Taught], str] = {}
        self._size = 0

    def of(self, document: Document) -> str | None:
        kept = self._texts.get((document.index, document.taught)) if document.key is None else None
        return self.shown.get(document.index, kept)

    def keep(self, document: Document, text: str) -> None:
        if document.key is None and self._size + len(text) <= MOST_KEPT:
            self._texts[document.index, document.taught] = text
            self._size += len(text)


class FindAll(QObject):
    """``find`` asks what is sought, beginning with what was last; what is chosen is opened, and the find bar goes on
    from there."""

    def __init__(self, batch: Batch, bar: FindBar, window: QWidget) -> None:
        super().__init__(window)
        self._batch, self._bar, self._window = batch, bar, window
        self._texts = Texts()
        self._going: tuple[int, Query] | None = None
        self._last = Query("")
        batch.turned.connect(self._arrived)
        batch.listed.connect(self._forget)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What the action does."""
        return {"find-all": self.find}

    def find(self) -> None:
        """Ask, find in all articles and show where."""
        name, in_bar = text_of("find-all").rstrip("…"), self._bar.query()
        query = ask_sought(self._window, name, in_bar if self._bar.isVisible() and in_bar.text else self._last)
        if query is None:
            return
        self._last = query
        outcome = work_through(self._window, name, self._pieces(query), len(self._batch.entries))
        if outcome.error:
            self._batch.failed.emit(outcome.error)
        found = [one for one in outcome.results if one.count]
        if not found:
            if not outcome.cancelled and not outcome.error:
                self._batch.session.noticed.emit("nothing-found", {"sought": query.text})
            return
        asked = translate("FindAll", "{matches} in {articles}").format(
            matches=counts.matches(sum(one.count for one in found)), articles=counts.articles(len(found))
        )
        if outcome.cancelled or outcome.error:
            asked = translate("FindAll", "Stopped before the end: {found}").format(found=asked)
        rows = [(self._batch.entries[one.index].title, one.count, one.excerpt) for one in found]
        here = next((row for row, one in enumerate(found) if one.index == self._batch.index), 0)
        chosen = choose_found(self._window, name, asked, rows, here)
        if chosen is not None:
            self._go(found[chosen].index, query)

    def _pieces(self, query: Query) -> Iterator[FoundIn]:
        here, shown = self._batch.index, self._batch.session.settled
        documents = [self._batch.document(index) for index in range(len(self._batch.entries))]
        self._texts.shown = {here: shown.cleaned} if shown is not None else {}
        return finding(self._batch.store.folder, documents, self._texts, query, self._bar.finder.patterns)

    def _go(self, index: int, query: Query) -> None:
        if index == self._batch.index:
            self._bar.seek(query)
        else:
            self._going = (index, query)
            self._batch.show(index)

    def _arrived(self, index: int) -> None:
        going, self._going = self._going, None
        if going and going[0] == index:
            self._bar.seek(going[1])

    def _forget(self) -> None:
        self._texts = Texts()


def finding(
    folder: Path, documents: Iterable[Document], texts: Texts, query: Query, patterns: Patterns
) -> Iterator[FoundIn]:
    """What each document has of it, in order; what can't be read has nothing.

    MurajiError ``pattern-too-slow`` with the file of the document that it happened in.
    """
    with closing(open_store(folder)) as store:
        for document in documents:
            text = texts.of(document)
            if text is None:
                try:
                    text = as_it_stands(store, document).cleaned
                except MurajiError:  # its own error is said when it is opened
                    text = ""
                texts.keep(document, text)
            try:
                yield _found(document.index, text, patterns.hits(text, query) if query.pattern else hits(text, query))
            except MurajiError as error:
                raise error.located(file=document.record.path) from error


def _found(index: int, text: str, found: list[Hit]) -> FoundIn:
    return FoundIn(index, len(found), _excerpt(text, found[0].span) if found else "")


def _excerpt(text: str, span: Span) -> str:
    """The match with the words around it, on one line."""
    start, end = max(0, span.start - AROUND), min(len(text), span.end + AROUND)
    before = text[start : span.start].partition(" ")[2] if start else text[: span.start]
    behind = text[span.end : end].rpartition(" ")[0] if end < len(text) else text[span.end :]
    return " ".join(
        f"{'…' if start else ''}{before}{text[span.start : span.end]}{behind}{'…' * (end < len(text))}".split()
    )

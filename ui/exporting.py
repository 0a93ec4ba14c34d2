"""The current document for other programs: files in the formats of the command line, and a copy drawn for programs
that do not draw Arabic."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from core.atomic import replacing
from core.errors import MurajiError
from core.formats.readers import stem_of
from core.formats.writers import WITH_STATUS, WRITERS
from core.spans import Span
from ui.actions import text_of
from ui.appearance import Appearance
from ui.batch import Batch
from ui.dialogs.box import prompt
from ui.dialogs.files import export_to
from ui.dialogs.pick import pick
from ui.labels import export_format
from ui.shaping import drawn_text

SUFFIXES: Mapping[str, str] = {
    "text": ".txt", "markdown": ".md", "csv": ".csv", "label-studio": ".json", "doccano": ".jsonl", "prodigy": ".jsonl",
}  # fmt: skip
NARROWEST, WIDEST = 20, 400  # letters of a line of the copy; 0 breaks no line
translate = QCoreApplication.translate


class Exporting(QObject):
    """``selection`` gives the selected span of the cleaned text, None or a zero-width one where nothing is;
    ``protected`` the files that are read from or saved to, which no export may replace."""

    said = Signal(str, object)  # a code with data, see ui.notices

    def __init__(
        self,
        batch: Batch,
        appearance: Appearance,
        window: QWidget,
        selection: Callable[[], Span | None],
        protected: Callable[[], Iterable[str]],
    ) -> None:
        super().__init__(window)
        self._batch, self._appearance, self._window = batch, appearance, window
        self._selection, self._protected = selection, protected

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {
            "export-text": lambda: self.export("text"),
            "export-markdown": lambda: self.export("markdown"),
            "export-other": self.export_other,
            "copy-drawn": self.copy_drawn,
            "copy-width": self.ask_width,
        }

    def export(self, to: str) -> None:
        """Ask for a file and write the current document there, in a format of the command line."""
        review = self._batch.session.settled
        if review is None:
            return
        record = self._batch.entries[self._batch.index].record
        folder = self._appearance.settings["export_folder"] or str(Path(record.path).parent)
        name = (stem_of(record.path) if record.single else review.id).replace("/", "-")
        path = export_to(self._window, str(Path(folder, name + SUFFIXES[to])), export_format(to), SUFFIXES[to])
        if path is None:
            return
        try:
            if Path(path).exists() and any(_same(path, other) for other in self._protected()):
                raise MurajiError("would-overwrite-input", file=path)
            with replacing(path) as stream:
                for part in WRITERS[to]([review]):
                    stream.write(part)
        except MurajiError as error:
            code = "export-disk-full" if error.code == "disk-full" else error.code
            self.said.emit(code, error.data)
            return
        self._appearance.set(export_folder=str(Path(path).parent))
        told = {"set_aside": 1} if review.status == "skipped" and to not in WITH_STATUS else {}
        self.said.emit("exported", {"file": path, "folder": str(Path(path).parent), **told})

    def export_other(self) -> None:
        """Ask for one of the formats of other programs, then for the file."""
        formats = [(name, export_format(name)) for name in WRITERS if name not in ("text", "markdown")]
        chosen = pick(self._window, text_of("export-other"), formats)
        if chosen:
            self.export(chosen)

    def copy_drawn(self) -> None:
        """Copy what is selected of the cleaned text, else all of it, drawn for a program that does not draw Arabic."""
        review = self._batch.session.review
        if review is None:
            return
        span = self._selection()
        whole = span is None or span.start == span.end
        text = review.cleaned if whole or span is None else review.cleaned[span.start : span.end]
        QGuiApplication.clipboard().setText(drawn_text(text, self._appearance.settings["copy_width"]))
        self.said.emit("copied-whole" if whole else "copied-selection", {})

    def ask_width(self) -> None:
        """Ask how long the lines of such a copy may be."""
        label = translate("Exporting", "Letters in a line, {least} to {most}; 0 breaks no line")
        typed = prompt(
            self._window, text_of("copy-width"), label.format(least=NARROWEST, most=WIDEST),
            str(self._appearance.settings["copy_width"]),
        )  # fmt: skip
        if typed is None:
            return
        try:
            self._appearance.set(copy_width=int(typed))  # int reads the digits of every system
            self.said.emit("copy-width", {"count": int(typed)})
        except ValueError:
            self.said.emit("bad-width", {"least": NARROWEST, "most": WIDEST})


def _same(path: str, other: str) -> bool:
    try:
        return os.path.samefile(path, other)
    except OSError:
        return False

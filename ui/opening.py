"""Opening: dialogs, dropped files, the sample, the last session; and what is said of a file that can't be opened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from core.errors import MurajiError
from core.formats.decode import ENCODINGS
from ui import places
from ui.actions import text_of
from ui.appearance import Appearance
from ui.batch import Batch
from ui.dialogs.box import CANCEL, choose, show_text
from ui.dialogs.files import open_files, open_folder, save_as
from ui.dialogs.pick import pick
from ui.notices import sentence

ENCODING_ERRORS = ("unknown-encoding", "bad-bytes")
translate = QCoreApplication.translate


class Opening(QObject):
    """Tells the batch what to open."""

    said = Signal(str, object)  # a code with data, see ui.notices
    opened = Signal()

    def __init__(self, batch: Batch, appearance: Appearance, folder: Path, window: QWidget) -> None:
        super().__init__(window)
        self._batch, self._appearance, self._folder, self._window = batch, appearance, folder, window
        self._paths: list[str] = []
        self._encoding: str | None = None

    def open(self, paths: Sequence[str], encoding: str | None = None) -> None:
        """Open files and folders instead of what is open."""
        if not paths:
            return
        self._paths, self._encoding = [places.own(path, self._folder) for path in paths], encoding
        self._appearance.set(last_paths=self._paths)
        if len(self._paths) == 1:
            self._appearance.remember(self._paths[0])
        self.opened.emit()
        self._batch.open(self._paths, encoding)

    def sample(self) -> None:
        """Open the sample."""
        self.open([places.sample_copy(self._folder)])

    def ask_files(self) -> None:
        self.open(open_files(self._window, self._where()))

    def ask_folder(self) -> None:
        self.open(open_folder(self._window, self._where()))

    def failed(self, error: MurajiError) -> None:
        """Say what is wrong with a file; where its encoding is unknown, let one be chosen."""
        self.said.emit(error.code, error.data)
        if error.code in ENCODING_ERRORS and self._encoding is None:
            QTimer.singleShot(0, lambda: self._ask_encoding(error))

    def ask_conflict(self, path: str, difference: str) -> str | None:
        """A file changed outside the program: show what differs, and ask where to save instead."""
        text = sentence("file-changed", {"file": path})
        choices = [
            ("as", translate("Opening", "Save under another name")),
            ("differences", translate("Opening", "Show the differences")),
            (CANCEL, translate("Opening", "Cancel")),
        ]
        while True:
            chosen = choose(self._window, translate("Opening", "Changed outside"), text, choices)
            if chosen != "differences":
                return save_as(self._window, path) if chosen == "as" else None
            show_text(self._window, translate("Opening", "Differences"), difference)

    def restore(self) -> None:
        """Put a backup of the working store in its place, and open the documents anew from it."""
        backups = self._batch.store.backups()
        if not backups:
            self.said.emit("no-backups", {})
            return
        entries = [(str(backup.path), backup.when.strftime("%Y-%m-%d %H:%M:%S")) for backup in backups]
        chosen = pick(self._window, text_of("restore"), entries)
        if chosen:
            self._batch.leave()
            try:
                self._batch.store.restore(Path(chosen), datetime.now())
            except MurajiError as error:
                self.said.emit(error.code, error.data)
            self.open(self._paths, self._encoding)

    def _ask_encoding(self, error: MurajiError) -> None:
        title = sentence(error.code, error.data)
        chosen = pick(self._window, title, [(name, name) for name in ENCODINGS])
        if chosen:
            self.open(self._paths, chosen)

    def _where(self) -> str:
        """The folder that dialogs begin in: that of the file opened last."""
        return str(Path(self._paths[0]).parent) if self._paths else str(Path.home() if _has_home() else Path.cwd())


def _has_home() -> bool:
    try:
        return Path.home().is_dir()
    except RuntimeError:
        return False

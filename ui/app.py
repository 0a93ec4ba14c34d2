"""Opening the window: what is put together once, and in which order it is taken apart."""

from __future__ import annotations

import sys
import tempfile
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from core import settings as settings_file
from core.errors import MurajiError
from core.locks import Lock, acquire
from core.review import Made
from core.settings import Settings
from core.store import Store, open_store
from ui import crash
from ui.appearance import Appearance
from ui.batch import Batch
from ui.ending import Ending
from ui.main_window import MainWindow
from ui.memory import collect_seldom, keep_pages
from ui.places import ICON, data_folder
from ui.session import now

RUNNING = "running"  # a fact of the store: the program was not closed since it was opened


def run(paths: list[str]) -> int:
    """Open the window on the paths, else on the last session, else on the welcome screen. Returns the exit code."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("muraji")
    app.setDesktopFileName("muraji")
    app.setWindowIcon(QIcon(str(ICON)))
    keep_pages()
    collect_seldom()
    folder = data_folder()
    crash.install(folder)
    settings, store, troubles = _own_files(folder)
    first = acquire(folder / "running.lock", "", now())
    if isinstance(first, Lock):
        if store.fact(RUNNING, False):
            troubles.append(MurajiError("recovered"))
        store.set_fact(RUNNING, True)
    report = crash.take_report(folder)
    if report:
        troubles.append(MurajiError("fault-before", file=str(report)))
    appearance = Appearance(app, folder, settings)
    batch = Batch(store, _made(settings))
    batch.session.reviewer = settings["reviewer"] or None
    window = MainWindow(batch, appearance, folder)
    crash.install(folder, lambda path: window.session.noticed.emit("fault", {"file": path}))
    app.installEventFilter(window.keys)
    window.show()

    def rest() -> None:
        if isinstance(first, Lock):
            store.set_fact(RUNNING, False)

    def close() -> None:
        window.close()
        app.exit(0)

    ending = Ending(app, close, rest)
    QTimer.singleShot(0, lambda: _begin(window, paths, troubles))
    code = app.exec()
    app.removeEventFilter(window.keys)
    batch.close()
    rest()
    if isinstance(first, Lock):
        first.release()
    store.close()
    ending.release()
    return code


def _own_files(folder: Path) -> tuple[Settings, Store, list[MurajiError]]:
    """Settings and store, with what is to be said of them; a folder that can't be used is replaced for this run."""
    troubles = []
    try:
        settings = settings_file.load(folder)
    except MurajiError as error:
        settings, troubles = Settings(), [error]
    try:
        store = open_store(folder)
    except MurajiError as error:
        troubles.append(error)
        store = open_store(tempfile.mkdtemp(prefix="muraji-"))
    if store.damage:
        troubles.append(store.damage)
    return settings, store, troubles


def _made(settings: Settings) -> Made:
    return Made(breaks=settings["breaks"], threshold=settings["threshold"], reference=settings["use_reference"])


def _begin(window: MainWindow, paths: list[str], troubles: list[MurajiError]) -> None:
    """What the window opens with. The last session is opened only where its files are still there."""
    last = [path for path in window.appearance.settings["last_paths"] if Path(path).exists()]
    window.opening.open([str(Path(path).absolute()) for path in paths] or last)
    try:
        if window.batch.store.documents():
            window.batch.store.back_up(datetime.now())
    except MurajiError as error:
        troubles.append(error)
    for trouble in troubles:
        window.session.noticed.emit(trouble.code, trouble.data)

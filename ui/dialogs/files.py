"""Choosing files: what to open, where to save."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget


def open_files(parent: QWidget | None, folder: str) -> list[str]:
    """The files chosen to be opened; none where the dialog was left."""
    dialog = _dialog(parent, QCoreApplication.translate("Dialogs", "Open articles"), folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters(
        [
            QCoreApplication.translate("Dialogs", "Articles (*.txt *.json *.jsonl *.csv)"),
            QCoreApplication.translate("Dialogs", "All files (*)"),
        ]
    )
    return dialog.selectedFiles() if dialog.exec() == QDialog.DialogCode.Accepted else []


def open_folder(parent: QWidget | None, folder: str) -> list[str]:
    """The folder chosen to be opened, as a list of one; none where the dialog was left."""
    dialog = _dialog(parent, QCoreApplication.translate("Dialogs", "Open a folder"), folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    return dialog.selectedFiles()[:1] if dialog.exec() == QDialog.DialogCode.Accepted else []


def save_as(parent: QWidget | None, proposed: str) -> str | None:
    """Where to save; None where the dialog was left. Qt asks before a file that is there already is replaced."""
    path = Path(proposed)
    dialog = _dialog(parent, QCoreApplication.translate("Dialogs", "Save the review"), str(path.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    _label(dialog, QCoreApplication.translate("Dialogs", "Save"))
    dialog.setNameFilters([QCoreApplication.translate("Dialogs", "Review files (*.review.json *.review.jsonl)")])
    dialog.selectFile(path.name)
    return dialog.selectedFiles()[0] if dialog.exec() == QDialog.DialogCode.Accepted else None


def export_to(parent: QWidget | None, proposed: str, form: str, suffix: str) -> str | None:
    """Where to export to in a format; None where the dialog was left. Qt asks before it lets a file be replaced."""
    path = Path(proposed)
    title = QCoreApplication.translate("Dialogs", "Exporting: {form}").format(form=form)
    dialog = _dialog(parent, title, str(path.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    _label(dialog, QCoreApplication.translate("Dialogs", "Export"))
    dialog.setNameFilters([f"{form} (*{suffix})", QCoreApplication.translate("Dialogs", "All files (*)")])
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.selectFile(path.name)
    return dialog.selectedFiles()[0] if dialog.exec() == QDialog.DialogCode.Accepted else None


def _dialog(parent: QWidget | None, title: str, folder: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, folder)
    _label(dialog, QCoreApplication.translate("Dialogs", "Open"))
    return dialog


def _label(dialog: QFileDialog, accept: str) -> None:
    """The program's own words: Qt's Arabic lacks some and gives commands in others. A new accept mode forgets them."""
    labels = (
        (QFileDialog.DialogLabel.Accept, accept),
        (QFileDialog.DialogLabel.Reject, QCoreApplication.translate("Dialogs", "Cancel")),
        (QFileDialog.DialogLabel.LookIn, QCoreApplication.translate("Dialogs", "Folder:")),
        (QFileDialog.DialogLabel.FileName, QCoreApplication.translate("Dialogs", "File name:")),
        (QFileDialog.DialogLabel.FileType, QCoreApplication.translate("Dialogs", "Files shown:")),
    )
    for label, text in labels:
        dialog.setLabelText(label, text)

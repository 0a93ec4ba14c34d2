"""What the window says of itself in one line: codes of the session, of reading and of saving, as sentences.

A sentence about a file names it and says what to do.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui import labels
from ui.actions import BY_ID, QT_TRANSLATE_NOOP
from ui.bidi import figures, isolated
from ui.chords import shown

translate = QCoreApplication.translate

KEYS = frozenset({"finish", "note", "flag"})  # gaps that show the key of an action
TEXTS: Mapping[str, str] = MappingProxyType(
    {
        "all-decided": QT_TRANSLATE_NOOP("Notices", "All is decided. Press {finish} to finish."),
        "no-suggestions": QT_TRANSLATE_NOOP("Notices", "No suggestions. Read it, then {finish}."),
        "second-look": QT_TRANSLATE_NOOP(
            "Notices", "A second look: what was accepted in bulk is open again, to be looked at one by one."
        ),
        "no-rule": QT_TRANSLATE_NOOP("Notices", "Only a suggestion of the program has a rule that can be silenced."),
        "silenced-article": QT_TRANSLATE_NOOP("Notices", "Silenced in this article: {rule}."),
        "silenced-source": QT_TRANSLATE_NOOP("Notices", "Silenced here and in what comes from this source: {rule}."),
        "silenced-everywhere": QT_TRANSLATE_NOOP("Notices", "Silenced here and in all that follow: {rule}."),
        "nothing-alike": QT_TRANSLATE_NOOP("Notices", "Nothing like this is open in any article."),
        "nothing-sure": QT_TRANSLATE_NOOP("Notices", "Nothing sure is left to accept."),
        "walked": QT_TRANSLATE_NOOP("Notices", "No more places where a line might begin: S or Esc ends the walk."),
        "no-breaks": QT_TRANSLATE_NOOP("Notices", "No other place where a line might begin."),
        "no-edges": QT_TRANSLATE_NOOP("Notices", "Nothing here can be moved."),
        "no-heading-here": QT_TRANSLATE_NOOP("Notices", "The line begins within text put in and can't be a heading."),
        "nothing-to-join": QT_TRANSLATE_NOOP("Notices", "There is nothing to join here."),
        "pointed": QT_TRANSLATE_NOOP("Notices", "No more figures that are no number. ← → go by words."),
        "select-number": QT_TRANSLATE_NOOP("Notices", "Select the number in the cleaned text first."),
        "read-only": QT_TRANSLATE_NOOP("Notices", "This article is open elsewhere; here it is read only."),
        "held": QT_TRANSLATE_NOOP("Notices", "Open by {who} since {when}; read only here."),
        "set-aside": QT_TRANSLATE_NOOP("Notices", "Set aside as unusable: {why}. {finish} goes on."),
        "usable": QT_TRANSLATE_NOOP("Notices", "To be reviewed again."),
        "flagged": QT_TRANSLATE_NOOP(
            "Notices", "Flagged for a colleague. {note} writes them a note, {finish} goes on."
        ),
        "left-flagged": QT_TRANSLATE_NOOP(
            "Notices", "That article stays flagged for a colleague. {flag} takes a flag off."
        ),
        "left-unusable": QT_TRANSLATE_NOOP("Notices", "That article stays unusable."),
        "held-here": QT_TRANSLATE_NOOP("Notices", "Open in another window since {when}; read only here."),
        "recovered": QT_TRANSLATE_NOOP(
            "Notices", "Closed unexpectedly. Decisions restored; the last key may be missing."
        ),
        "fault": QT_TRANSLATE_NOOP(
            "Notices", "A fault of the program. Decisions are safe in the journal; a report is in {file}."
        ),
        "fault-before": QT_TRANSLATE_NOOP(
            "Notices", "The last run had a fault. Its report, without your text: {file}."
        ),
        "saved": QT_TRANSLATE_NOOP("Notices", "Saved as {file}."),
        "last-article": QT_TRANSLATE_NOOP("Notices", "This is the last article."),
        "no-backups": QT_TRANSLATE_NOOP("Notices", "There is no backup yet."),
        "first-article": QT_TRANSLATE_NOOP("Notices", "This is the first article."),
        "bad-span": QT_TRANSLATE_NOOP("Notices", "A number can't end there: another number is in the way."),
        "not-found": QT_TRANSLATE_NOOP("Notices", "{file} is not there. Check the name, or open another file."),
        "no-permission": QT_TRANSLATE_NOOP("Notices", "{file} may not be read or written. Check its permissions."),
        "unreadable": QT_TRANSLATE_NOOP("Notices", "{file} can't be read ({why}). Copy it to this computer first."),
        "not-a-file": QT_TRANSLATE_NOOP("Notices", "{file} is not a file. Open a text, JSON or CSV file."),
        "binary-file": QT_TRANSLATE_NOOP(
            "Notices", "{file} is not text (byte {byte}). Save it as plain text in UTF-8, then open it again."
        ),
        "unknown-encoding": QT_TRANSLATE_NOOP(
            "Notices", "Encoding of {file} unknown (byte {byte}). Choose one or skip."
        ),
        "bad-bytes": QT_TRANSLATE_NOOP(
            "Notices", "{file}: byte {byte} does not fit {encoding}. Choose another encoding or mend the file."
        ),
        "bad-json": QT_TRANSLATE_NOOP(
            "Notices", "{file}: broken JSON in record {record} (byte {byte}). Mend it and open it again."
        ),
        "bad-csv": QT_TRANSLATE_NOOP("Notices", "{file}: record {record} is not CSV. Mend it and open it again."),
        "csv-cells": QT_TRANSLATE_NOOP(
            "Notices", "{file}: row {record} has {cells} cells, not as many as the heading. Mend it."
        ),
        "csv-without-raw": QT_TRANSLATE_NOOP("Notices", "{file} has no column “raw” or “text”. Name one so."),
        "empty-folder": QT_TRANSLATE_NOOP("Notices", "The folder {file} holds no articles. Open another."),
        "empty-file": QT_TRANSLATE_NOOP("Notices", "{file} is empty. Nothing to review; open another file."),
        "too-large": QT_TRANSLATE_NOOP(
            "Notices", "{file} holds an article of {size} MB, too long for the window. Split it into articles first."
        ),
        "no-raw": QT_TRANSLATE_NOOP("Notices", "{file}: record {record} has no field “raw” or “text”. Add one."),
        "not-an-object": QT_TRANSLATE_NOOP("Notices", "{file}: record {record} is not a JSON object. Mend it."),
        "field-not-text": QT_TRANSLATE_NOOP("Notices", "{file}: “{field}” of record {record} is not text. Mend it."),
        "lone-surrogate": QT_TRANSLATE_NOOP(
            "Notices", "{file}: record {record} holds half a character ({half}). Mend it."
        ),
        "unknown-schema": QT_TRANSLATE_NOOP(
            "Notices", "{file} was made by a later version ({schema}). Update the program."
        ),
        "disk-full": QT_TRANSLATE_NOOP(
            "Notices", "Couldn't save: disk full. Decisions are safe in the journal; retrying."
        ),
        "not-saved": QT_TRANSLATE_NOOP(
            "Notices", "Couldn't save {file} ({why}). Decisions are safe in the journal; save as another name."
        ),
        "not-kept": QT_TRANSLATE_NOOP("Notices", "The journal can't be written ({why}). The decision was not made."),
        "unwritable": QT_TRANSLATE_NOOP("Notices", "{file} can't be written ({why}). Save as another name."),
        "store-busy": QT_TRANSLATE_NOOP("Notices", "The journal is busy; the decision was not made. Press again."),
        "store-damaged": QT_TRANSLATE_NOOP(
            "Notices", "The journal was damaged and moved to {moved}. A backup can be restored in the menu Tools."
        ),
        "store-newer": QT_TRANSLATE_NOOP("Notices", "The journal was made by a later version. Update the program."),
        "no-locks": QT_TRANSLATE_NOOP("Notices", "Files can't be locked here; don't open an article twice."),
        "failed": QT_TRANSLATE_NOOP(
            "Notices",
            "{file} could not be worked on: a fault of the program. A report was written; go on with another.",
        ),
        "bad-review": QT_TRANSLATE_NOOP(
            "Notices", "{file}: “{field}” is not as a review file has it. Open the dump itself instead."
        ),
        "file-changed": QT_TRANSLATE_NOOP("Notices", "{file} changed outside the program."),
        "changed-on-disk": QT_TRANSLATE_NOOP("Notices", "{file} changed outside the program."),
        "exported": QT_TRANSLATE_NOOP("Notices", "Exported as {file} in {folder}."),
        "nothing-found": QT_TRANSLATE_NOOP("Notices", "“{sought}” is in no article."),
        "pattern-too-slow": QT_TRANSLATE_NOOP(
            "Notices", "The pattern takes too long in {file}; the search was stopped."
        ),
        "search-stopped": QT_TRANSLATE_NOOP("Notices", "The search was stopped."),
        "export-disk-full": QT_TRANSLATE_NOOP(
            "Notices", "{file} was not exported: disk full. Make room and export again."
        ),
        "would-overwrite-input": QT_TRANSLATE_NOOP(
            "Notices", "{file} is read from or saved to here and was not replaced. Export under another name."
        ),
        "copied-whole": QT_TRANSLATE_NOOP("Notices", "The cleaned text was copied as it is drawn."),
        "copied-selection": QT_TRANSLATE_NOOP("Notices", "The selection was copied as it is drawn."),
        "bad-width": QT_TRANSLATE_NOOP("Notices", "Not a line length. Type 0 or a number from {least} to {most}."),
    }
)
OTHER = QT_TRANSLATE_NOOP("Notices", "{file}: record {record} can't be read ({code}). Mend it and open it again.")


class Counted:
    """Sentences with a count in them: Arabic has six forms."""

    def tr(self, text: str, comment: str | None, n: int) -> str:
        return figures(QCoreApplication.translate("Counted", text, comment, n))

    def open(self, n: int) -> str:
        return self.tr("%n decision(s) open. Press {finish} again to finish.", None, n)

    def among(self, n: int) -> str:
        return self.tr("%n flag(s) among them.", "things worth a look, among the open decisions", n)

    def alike(self, n: int) -> str:
        return self.tr("%n alike decided together.", None, n)

    def everywhere(self, n: int) -> str:
        return self.tr("%n alike decided in all articles.", None, n)

    def left(self, n: int) -> str:
        return self.tr("%n article(s) left as they were.", "articles that could not be changed", n)

    def look_first(self, n: int) -> str:
        return self.tr("Second look: %n decision(s) to be looked at first.", None, n)

    def skipped(self, n: int) -> str:
        return self.tr("%n record(s) could not be read and were skipped.", None, n)

    def opened(self, n: int) -> str:
        return self.tr("The rest was opened (%n).", "articles opened besides one that could not be", n)

    def width(self, n: int) -> str:
        return self.tr("Lines of such a copy have at most %n letter(s); 0 means any number.", None, n)

    def done(self, n: int) -> str:
        return self.tr("%n article(s) done.", None, n)

    def flagged(self, n: int) -> str:
        return self.tr("%n flagged for a colleague.", "articles", n)

    def set_aside(self, n: int) -> str:
        return self.tr("%n unusable.", "articles", n)


_counted = Counted()
COUNTED = MappingProxyType(
    {
        "finish-again": _counted.open,
        "alike": _counted.alike,
        "alike-everywhere": _counted.everywhere,
        "look-first": _counted.look_first,
        "skipped": _counted.skipped,
        "batch-done": _counted.done,
        "copy-width": _counted.width,
    }
)


BESIDES = MappingProxyType(
    {
        "opened": _counted.opened,
        "left": _counted.left,
        "among": _counted.among,
        "flagged": _counted.flagged,
        "set_aside": _counted.set_aside,
    }
)


def sentence(code: str, data: Mapping[str, Any]) -> str:
    """The sentence of a code, its gaps filled; behind it what of the counts ``BESIDES`` is above zero. ``file`` is
    shown by its name."""
    if code == "bad-value":
        return labels.misfit(str(data.get("kind", "cardinal")))
    text = COUNTED[code](int(data["count"])) if code in COUNTED else translate("Notices", TEXTS.get(code, OTHER))
    further = [said(int(data[name])) for name, said in BESIDES.items() if data.get(name)]
    return " ".join([text.format_map(_Shown({**data, "code": code})), *further])


class _Shown(dict[str, Any]):
    """The gaps as they are shown: names isolated, figures in the reader's digits, what is missing as a dash."""

    def __getitem__(self, name: str) -> str:
        if name in KEYS:
            return isolated(shown(BY_ID[name].first_key))
        value = self.get(name)
        if value is None:
            return "–"
        if name == "file":
            return isolated(Path(str(value)).name or str(value))
        if name == "when":
            return isolated(figures(_local(str(value))))
        return figures(value) if isinstance(value, int) else isolated(str(value))


def _local(when: str) -> str:
    """A time of the journal as a clock on the wall shows it; the text itself where it is none."""
    try:
        return datetime.fromisoformat(when).astimezone().strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return when

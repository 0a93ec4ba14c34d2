"""The words of the command line: what it takes, and what it says. English, and no Qt."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NoReturn

from core.errors import MurajiError
from core.formats.decode import ENCODINGS
from core.formats.record import STANDARD_INPUT, Record
from core.version import VERSION

if TYPE_CHECKING:
    from core.checks import Problem

COMMANDS = ("clean", "validate", "export", "merge", "stats")
EXPORTS = ("text", "markdown", "csv", "label-studio", "doccano", "prodigy")

DESCRIPTION = """\
Turns raw dumps of Arabic news into clean sections and checked numbers.

  main.py [PATH ...]              open the window (nothing: the last session)
  main.py clean IN ... [-o OUT]   suggestions for every record, as review files
  main.py validate FILE ...       check review files
  main.py export FILE ... --to FORMAT [-o OUT]
  main.py merge A B [-o OUT]      two reviewers' files of the same documents
  main.py stats FILE ...          what was accepted, how far, how long

"main.py COMMAND --help" says more of each."""

INPUTS = """\
Inputs are recognised by content and name: plain text (one document a file), a dump
in the first line with its cleaned version below it, JSON or JSONL with "raw" or "text"
and optionally "id" and "cleaned", CSV with the same columns, review files, and folders
of these; in UTF-8, UTF-16, Windows-1256 or ISO-8859-6. "-" is standard input.

The exit code is 0 when every record was done, 1 when some were not, 2 for wrong usage."""

_BAR = 30
_SHOW_AFTER = 0.5  # seconds until the progress bar appears
_DRAW_EVERY = 0.1  # seconds

ERRORS: Mapping[str, str] = {
    "not-found": "there is no such file. Check the name.",
    "no-permission": "reading or writing it is not permitted. Change its permissions or choose another place.",
    "unreadable": "it can't be read ({why}).",
    "not-a-file": "it is a device, not a file.",
    "too-large": "it is too large for one document. Split it, one document a line (JSONL).",
    "empty-folder": "the folder holds no files.",
    "empty-file": "the file is empty.",
    "binary-file": "it is no text (byte {byte}). Save it as plain text, JSON or CSV first.",
    "unknown-encoding": "its encoding is not known (byte {byte}). Name it with --encoding, or save it as UTF-8.",
    "bad-bytes": "byte {byte} is not {encoding}. Save the record as UTF-8, or name the encoding with --encoding.",
    "bad-json": "this is not JSON (byte {byte}).",
    "not-an-object": 'a record must be an object like {{"raw": "..."}}, not {found}.',
    "no-raw": 'it has no "raw" or "text" (it has: {fields}).',
    "field-not-text": '"{field}" must be text, not {found}.',
    "lone-surrogate": 'character {char} of "{field}" is half a character ({half}). Mend the input.',
    "bad-csv": "its quotation marks do not match (line {line}).",
    "csv-without-raw": 'the header has no "raw" or "text" column. It begins: {columns}',
    "csv-cells": "the row has {cells} cells, the header {columns}. Put cells with commas into quotation marks.",
    "unknown-schema": "it is {schema}, made by a newer program. Update this one.",
    "bad-review": '"{field}" is not as the review format says. Check the file with "main.py validate".',
    "not-a-review": 'it is no review file. Make one of it with "main.py clean".',
    "would-overwrite-input": "the output would be written over an input. Choose another name for -o.",
    "is-a-folder": "the output is a folder. Name a file.",
    "no-folder": "the output's folder does not exist. Make it first.",
    "changed-on-disk": "the file changed meanwhile, so it was not written. Choose another name for -o.",
    "disk-full": "the disk is full; nothing was written. Make room and try again.",
    "unwritable": "it can't be written ({why}).",
    "program-fault": "the program failed on this record ({fault} at {where}). Please report it; the rest goes on.",
    "process-ended": "the process that worked on it was ended, most often for want of memory. "
    "Try it with --jobs 1; the rest goes on.",
    "unknown-id": "an event speaks of {id}, which the review does not have.",
    "not-the-same-text": 'the two files hold different texts under the id "{id}".',
    "id-twice": "another document of this file has the id already.",
    "no-display": "there is no display, so no window can open. "
    'Use "python -m ui.terminal FILE" to see a review here, or "main.py clean FILE" to write it.',
    "missing-libraries": "no window can open, since the system lacks {names}. "
    'Install what brings them, or use "main.py clean FILE".',
    "missing-packages": "no window can open, since the system lacks {names}. "
    'Install what brings them (apt: {apt}; dnf: {dnf}; pacman: {pacman}), or use "main.py clean FILE".',
}

PROBLEMS: Mapping[str, str] = {
    "schema": "does not fit the schema ({rule}: {wanted})",
    "bad-review": "is not as the format says",
    "order": "is not in the order of places",
    "id-differs": "is not the hash of the edit",
    "applied-differs": "should be {wanted}",
    "confidence-low": "is under 0.2: such edits are not written",
    "letters-differ": "changes letters or digits",
    "after-differs": "is not what was suggested, though nobody replaced it",
    "cleaned-differs": "is not raw with the applied edits carried out (character {char})",
    "count-differs": "should have {wanted} items",
    "line-differs": "is not what follows from cleaned",
    "place-differs": "should be {wanted}",
    "bare-edge": "begins or ends with tatweel, a zero-width character or a space",
    "unknown-id": "names an edit that is not there",
    "overlap": "overlaps the number before it",
    "replay-failed": "can't be replayed ({fault})",
    "replay-differs": "is not what the events give",
    "decided-without-event": "is decided, but no event says so",
    "id-twice": "is another document's id too",
}

NOTICES: Mapping[str, str] = {
    "no-records": "There are no records in the input.",
    "empty-record": "{place}: the record is empty; its review has no lines.",
    "valid": "Sound: {count} review(s).",
    "left-out": "Left out as unusable: {count} review(s).",
    "no-partner": 'Only {file} has "{id}"; it is kept as it is.',
    "conflict": '"{document}", character {start}, "{text}": {first} | {second}. Decide it again.',
    "agreement": "Both decided {both} things, {alike} of them alike ({share} %).",
}


class Console:
    """Says things on standard error, and draws a progress bar there when it is a terminal."""

    def __init__(self) -> None:
        self._drawn = False
        self._next = time.monotonic() + _SHOW_AFTER
        self._lively = sys.stderr.isatty()

    def error(self, error: MurajiError) -> None:
        self._say(f"{place_of(error.data)}: {worded(ERRORS, error.code, error.data)}")

    def problem(self, record: Record, problem: Problem) -> None:
        place = place_of({"file": record.path, "record": record.number})
        what = f"{problem.field} " if problem.field else ""
        self._say(f"{place}: {what}{worded(PROBLEMS, problem.code, problem.data)}")

    def notice(self, code: str, **data: object) -> None:
        self._say(worded(NOTICES, code, {**data, "place": place_of(data)}))

    def progress(self, done: int, total: int | None, count: int = 0) -> None:
        """Draw how many of ``total`` bytes are done; a negative ``done`` takes the bar away."""
        if done < 0:
            self._wipe()
            return
        if not self._lively or time.monotonic() < self._next:
            return
        self._drawn, self._next = True, time.monotonic() + _DRAW_EVERY
        full = f"{done >> 20} MB" if not total else f"{min(100, done * 100 // total):3d} %"
        filled = _BAR * min(done, total) // total if total else 0
        bar = "#" * filled + "-" * (_BAR - filled)
        sys.stderr.write(f"\r[{bar}] {full}, {count} records")
        sys.stderr.flush()

    def _say(self, text: str) -> None:
        self._wipe()
        printable = text.encode(sys.stderr.encoding or "utf-8", "backslashreplace")
        sys.stderr.write(printable.decode(sys.stderr.encoding or "utf-8") + "\n")

    def _wipe(self) -> None:
        if self._drawn:
            sys.stderr.write("\r" + " " * (_BAR + 40) + "\r")
            self._drawn = False


def place_of(data: Mapping[str, Any]) -> str:
    """File, and record where it is known."""
    name = data.get("file")
    file = "standard input" if name == STANDARD_INPUT else str(name) if name else "muraji"
    return f"{file}, record {data['record']}" if "record" in data else file


def worded(words: Mapping[str, str], code: str, data: Mapping[str, Any]) -> str:
    """The sentence of a code, its data filled in; what the data lacks is a question mark."""
    return words.get(code, code).format_map(_Filled(data))


def table(figures: Mapping[str, Any]) -> str:
    """The figures of ``stats`` as lines to read."""
    documents = figures["documents"]
    out = [", ".join(f"{name}: {count}" for name, count in documents.items())]
    for name in ("rules", "kinds", "numbers", "flags", "confidence"):
        out.append("")
        head = (name.removesuffix("s"), "pending", "accepted", "rejected", "replaced", "as proposed")
        out.append("{:24} {:>8} {:>8} {:>8} {:>8}  {}".format(*head))
        for key, row in figures[name].items():
            rate = "" if row["rate"] is None else f"{100 * row['rate']:.1f} %"
            counts = (row[verdict] for verdict in head[1:5])
            out.append("{:24} {:>8} {:>8} {:>8} {:>8}  {}".format(key, *counts, rate))
    seconds = figures["seconds"]
    out += ["", f"edits made by hand: {figures['made']}, decided in bulk: {figures['bulk']}"]
    if seconds["median"] is not None:
        out.append(f"seconds per document: {seconds['median']} (median), {seconds['total']} in all")
    return "\n".join(out) + "\n"


class _Filled(dict[str, Any]):
    def __init__(self, data: Mapping[str, Any]) -> None:
        super().__init__({n: ", ".join(map(str, v)) if isinstance(v, list) else v for n, v in data.items()})

    def __missing__(self, key: str) -> str:
        return "?"


class _Parser(argparse.ArgumentParser):
    """Says in one line what is wrong and where help is."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f'{self.prog}: {message}. See "{self.prog} --help".\n')


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments as a namespace: ``command`` is one of COMMANDS, or None for the window with ``paths``.

    It exits with 2 where they are wrong, and with 0 after ``--help`` and ``--version``.
    """
    if arguments and arguments[0] in COMMANDS:
        command = arguments[0]
        parser = _BUILDERS[command]()
        return argparse.Namespace(**vars(parser.parse_intermixed_args(arguments[1:])), command=command)
    parser = _Parser(prog="main.py", description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter,
                     usage="main.py [PATH ...] | main.py COMMAND ...")  # fmt: skip
    parser.add_argument("paths", nargs="*", metavar="PATH", help="what to open: files or folders")
    parser.add_argument("--version", action="version", version=f"Muraji {VERSION}")
    return argparse.Namespace(**vars(parser.parse_args(arguments)), command=None)


def _base(command: str, description: str, *, epilog: str = "") -> _Parser:
    return _Parser(prog=f"main.py {command}", description=description, epilog=epilog,
                   formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip


def _clean() -> _Parser:
    parser = _base("clean", "Write a review object with suggestions for every record.", epilog=INPUTS)
    parser.add_argument("inputs", nargs="+", metavar="IN", help="file, folder, or - for standard input")
    _output(parser, "where to write; JSON for one document, JSONL for several (default: standard output)")
    parser.add_argument("--breaks", choices=("sentence", "lost"), default="sentence",
                        help="a paragraph at every sentence end, or only where the dump lost a line end "
                             "(default: sentence)")  # fmt: skip
    parser.add_argument("--threshold", type=_share, default=0.5, metavar="T",
                        help="pending suggestions as sure as this are applied, 0 to 1 (default: 0.5)")  # fmt: skip
    parser.add_argument("--no-reference", action="store_true", help="leave a cleaned version that came along aside")
    _jobs(parser)
    parser.add_argument("--encoding", choices=ENCODINGS, help="the inputs' encoding, where it is not recognised")
    return parser


def _validate() -> _Parser:
    parser = _base("validate", "Check review files against the schema and the laws.")
    parser.add_argument("inputs", nargs="+", metavar="FILE", help="review file, folder, or -")
    _jobs(parser)
    return parser


def _export() -> _Parser:
    parser = _base("export", "Write reviews in another format.")
    parser.add_argument("inputs", nargs="+", metavar="FILE", help="review file, folder, or -")
    parser.add_argument("--to", choices=EXPORTS, required=True, help="the format")
    _output(parser, "where to write (default: standard output)")
    return parser


def _merge() -> _Parser:
    parser = _base("merge", "Compare two reviewers' files of the same documents, and make one of them.")
    parser.add_argument("first", metavar="A", help="one reviewer's file")
    parser.add_argument("second", metavar="B", help="the other's")
    _output(parser, "where to write the merged reviews (default: standard output)")
    return parser


def _stats() -> _Parser:
    parser = _base("stats", "Acceptance per rule and kind, progress, time per document.")
    parser.add_argument("inputs", nargs="+", metavar="FILE", help="review file, folder, or -")
    parser.add_argument("--json", action="store_true", help="as JSON")
    return parser


def _output(parser: argparse.ArgumentParser, words: str) -> None:
    parser.add_argument("-o", "--output", default="-", metavar="OUT", help=words)


def _jobs(parser: _Parser) -> None:
    parser.add_argument("--jobs", type=_count, metavar="N",
                        help="work in N processes (default: one a core, where there is enough to do)")  # fmt: skip


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0 to 1")
    return value


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 256:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 to 256")
    return int(text)


_BUILDERS: Mapping[str, Callable[[], _Parser]] = {
    "clean": _clean, "validate": _validate, "export": _export, "merge": _merge, "stats": _stats,
}  # fmt: skip

"""Muraji: ``python main.py [PATH ...]`` opens the window, ``python main.py COMMAND ...`` works without one."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from typing import Any


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0 when all was done, 1 when something was not, 2 for wrong usage."""
    from ui.console import parse

    _open_what_is_closed()
    options = parse(sys.argv[1:] if arguments is None else arguments)
    if options.command is None:
        from ui.display import hindrance

        hindered = hindrance()
        if hindered:
            from ui.console import Console

            Console().error(hindered)
            return 1
        from ui.app import run  # the only door to Qt

        return run(options.paths)
    from core.commands import let_go_of_output

    try:
        return 0 if _headless(options) else 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        let_go_of_output()  # what reads it has gone
        return 1


def _open_what_is_closed() -> None:
    """Who starts the program may have closed its standard input and error: then nothing comes in and nobody listens."""
    sys.stdin = sys.stdin or open(os.devnull)  # noqa: SIM115 - for as long as the program runs
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115


def _headless(options: argparse.Namespace) -> bool:
    from core import commands
    from core.review import Made
    from ui.console import Console, table

    console = Console()
    if options.command == "clean":
        made = Made(breaks=options.breaks, threshold=options.threshold, reference=not options.no_reference)
        task = commands.Cleaning(options.inputs, options.output, made, options.jobs, options.encoding)
        return commands.clean(task, console)
    if options.command == "validate":
        return commands.validate(options.inputs, console, options.jobs)
    if options.command == "export":
        return commands.export(options.inputs, options.to, options.output, console)
    if options.command == "merge":
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        return commands.merge(options.first, options.second, options.output, now, console)
    return commands.stats(options.inputs, _as_json if options.json else table, console)


def _as_json(figures: dict[str, Any]) -> str:
    return json.dumps(figures, indent=2) + "\n"


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())

"""A keyboard with a layout, on an X server of its own, and the program that it is typed into."""

from __future__ import annotations

import itertools
import json
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.e2e.conftest import Program, require, x_display
from tests.e2e.xtest import XKeyboard, x_keyboard

SERVER = Path(__file__).with_name("serve.py")
PATIENCE, STARTING = 15.0, 60.0  # seconds
PAUSE = 0.012  # seconds between two looks, and between two keys
DEAD_TIME = 0.45  # seconds in which Ctrl+Enter does nothing yet

# Key codes of X11: places on the keyboard, whatever is printed there.
ROWS = ((24, "QWERTYUIOP"), (38, "ASDFGHJKL"), (52, "ZXCVBNM"), (10, "1234567890"))
CODES = {cap: start + i for start, row in ROWS for i, cap in enumerate(row)} | {
    "Esc": 9, "Minus": 20, "Plus": 21, "Backspace": 22, "Tab": 23, "Enter": 36, "Ctrl": 37, "Shift": 50,
    "Alt": 64, **{f"F{n}": 66 + n for n in range(1, 11)}, "F11": 95, "Up": 111, "PageUp": 112, "Left": 113,
    "Right": 114, "Down": 116, "PageDown": 117, "Home": 110, "End": 115, "Delete": 119,
}  # fmt: skip
ARTICLE = (
    "أعلنت القيادة أنها نفذت 48 عملية الشهر الماضي.مقتل 22 داعشياًوأوضحت القيادة أن العمليات  أسفرت عن اعتقال  25 عنصرا"
    " ثم 30 عنصرا.ولفتت إلى أن العمليات مهمة “لمنع التنظيم من الهجمات. ولكن هذا صعب”."
)
NEXT = "وصل 30 وزيرا إلى المدينة."
TURN = str.maketrans("0123456789", "ابتثجحخدرز")


@dataclass
class Keyboard:
    """Presses keys, by their codes, in the program's window, and looks at what the program did."""

    program: Program
    process: subprocess.Popen[str]
    server: XKeyboard
    group: int = 0  # the layout's group that rows begin in
    turns: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def press(self, *chords: str) -> None:
        """Keys one after the other, each with those before its last ``+`` held; until the program has had them all."""
        before = self.ask("keys.count")
        for count, chord in enumerate(chords, before + 1):
            self._chord(chord)
            self.wait(f"keys.count >= {count}")  # else the next is lost where this one opens a dialog
            self.wait("active()")

    def hold(self, chord: str, seconds: float) -> None:
        """Keep a key down, so that the window system repeats it."""
        before = self.ask("keys.count")
        self._chord(chord, seconds)
        self.wait(f"keys.count > {before}")

    def toggle(self, *names: str) -> None:
        """Press keys that are only held, the last one last, and let them go; until the program has had them."""
        before = self.ask("keys.held")
        self._chord("+".join(names))
        self.wait(f"keys.held >= {before + len(names)}")

    def _chord(self, chord: str, seconds: float = 0.0) -> None:
        codes = [CODES[name] for name in chord.split("+")]
        time.sleep(PAUSE)  # what comes sooner is the bouncing of a key, not a hand
        for code in codes:
            self.server.key(code, down=True)
        time.sleep(seconds)
        for code in reversed(codes):
            self.server.key(code, down=False)

    def ask(self, question: str) -> Any:
        """The value of a Python expression in the program."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(question.replace("\n", " ") + "\n")
        self.process.stdin.flush()
        ready, _, _ = select.select([self.process.stdout], [], [], STARTING)
        assert ready, f"the program does not answer: {question}"
        answer = self.process.stdout.readline()
        assert answer, "the program ended"
        value = json.loads(answer)
        assert not (isinstance(value, dict) and "error" in value), f"{question}\n{value['error']}"
        return value

    def wait(self, question: str, seconds: float = PATIENCE) -> None:
        """Until something is so in the program."""
        end = time.monotonic() + seconds
        while not self.ask(f"bool({question})"):
            assert time.monotonic() < end, question
            time.sleep(PAUSE)

    def comes_true(self, question: str, seconds: float = 3.0) -> bool:
        """Whether something is so in the program now or soon."""
        end = time.monotonic() + seconds
        while not self.ask(f"bool({question})"):
            if time.monotonic() > end:
                return False
            time.sleep(PAUSE)
        return True

    def fresh(self) -> None:
        """Another article, untouched, the window as it is at first, and the layout's group."""
        self.server.lock(self.group)
        turn = next(self.turns)
        path = self.program.folder / f"{turn}.jsonl"
        raws = (f"{ARTICLE} عاد {str(turn).translate(TURN)}.", NEXT)
        path.write_text("".join(json.dumps({"raw": raw}) + "\n" for raw in raws), encoding="utf-8")
        self.ask(f"calm({str(path)!r})")
        self.wait("dialog is None and popup is None and review is not None and window.batch.index == 0")
        self.wait(f"entries[0].record.path == {str(path)!r} and entries[1].open is not None and active()")
        self.wait("focus is body.cleaned and mode == 'review'")


@contextmanager
def keyboard(folder: Path, layout: str, options: str = "", group: int = 0) -> Iterator[Keyboard]:
    """The program and a keyboard with a layout and options as setxkbmap names them, in one of its groups."""
    with x_display() as display, x_keyboard(display) as server:
        program = Program(folder, "xcb", display)
        article = program.article()
        command = [sys.executable, str(SERVER), str(article)]
        with subprocess.Popen(
            command, env=program.environment, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as process:
            keys = Keyboard(program, process, server, group)
            try:
                keys.wait("review is not None and active()", STARTING)
                command = [require("setxkbmap"), "-layout", layout, "-option", "", "-option", options]
                subprocess.run(command, env=program.environment, check=True, timeout=PATIENCE)
                yield keys
            finally:
                process.kill()

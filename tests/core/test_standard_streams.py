"""What the commands do when who starts them has closed a standard stream, or nothing more goes into it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAIN = ROOT / "main.py"
pytestmark = pytest.mark.skipif(os.name != "posix", reason="closing a stream for another program is POSIX")


@pytest.fixture
def review(tmp_path: Path) -> str:
    article, made = tmp_path / "a.txt", tmp_path / "a.json"
    article.write_text("قال المتحدث إن 22 عنصرا اعتقلوا.وانتهت العملية.", encoding="utf-8")
    subprocess.run([sys.executable, MAIN, "clean", article, "-o", made], check=True)
    return str(made)


def closing(*handles: int) -> Callable[[], None]:
    return lambda: [os.close(handle) for handle in handles] and None


@pytest.mark.parametrize("command", [["clean"], ["stats"], ["export", "--to", "text"]])
def test_a_closed_output_is_an_error(review: str, command: list[str]) -> None:
    done = subprocess.run(  # noqa: PLW1510 - the exit code is looked at
        [sys.executable, MAIN, *command, review], stderr=subprocess.PIPE, text=True, preexec_fn=closing(1)
    )
    assert (done.returncode, done.stderr) == (1, "standard output: it can't be written (closed).\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
@pytest.mark.parametrize("command", [["clean"], ["stats"], ["export", "--to", "text"]])
def test_a_full_disk_behind_the_output_is_an_error(review: str, command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(  # noqa: PLW1510 - the exit code is looked at
            [sys.executable, MAIN, *command, review], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == 1
    assert done.stderr.startswith("standard output: it can't be written (")
    assert done.stderr.count("\n") == 1


def test_a_closed_input_is_empty_and_a_closed_error_output_costs_nothing(review: str) -> None:
    done = subprocess.run(  # noqa: PLW1510 - the exit code is looked at
        [sys.executable, MAIN, "clean", review, "nowhere"], capture_output=True, preexec_fn=closing(0, 2)
    )
    assert done.returncode == 1
    assert done.stdout.startswith(b'{\n  "schema"')

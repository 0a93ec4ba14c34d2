"""``clean`` and ``validate`` in several processes: the same bytes and words, and an end when it is asked for."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
RAW = "قال المتحدث إن 22 عنصرا اعتقلوا.وأضاف أن نحو 25 آخرين فروا.وانتهت العملية. "
BAD: list[bytes] = [b'{"raw": 5}', b"{", b"[1]", b'{"text": null}', b'{"raw": "a\\ud800"}']
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


def started(*arguments: str, command: str = "clean", **options: Any) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, str(ROOT / "main.py"), command, *arguments], stderr=subprocess.PIPE,
                            stdout=subprocess.PIPE, bufsize=0, **options)  # fmt: skip


def ended(*arguments: str, **options: Any) -> tuple[int, bytes, bytes]:
    """Exit code, what was written, what was said."""
    with started(*arguments, **options) as process:
        out, said = process.communicate()
    return process.returncode, out, said


def lines(count: int, repeated: int = 1) -> list[bytes]:
    return [json.dumps({"raw": f"{RAW * repeated}{number}"}, ensure_ascii=False).encode() for number in range(count)]


def mixed(seed: int) -> bytes:
    """Records of many sizes, and among them some that can't be read, one too large, and empty ones."""
    rng = random.Random(seed)
    good = [lines(1, rng.randint(1, 9))[0] for _ in range(30)]
    others = [*BAD, *BAD, b'{"raw": ""}', json.dumps({"raw": "a" * (8 << 20) + "b"}).encode()]
    return b"\n".join([*lines(1), *rng.sample([*good, *others], len(good) + len(others))])


@pytest.mark.parametrize("seed", [1, 2])
def test_the_number_of_processes_changes_nothing(tmp_path: Path, seed: int) -> None:
    (tmp_path / "a.jsonl").write_bytes(mixed(seed))
    (tmp_path / "b.txt").write_text(RAW, "utf-8")
    inputs = ("missing.txt", "a.jsonl", "b.txt", "none")
    alone = ended(*inputs, "--jobs", "1", cwd=tmp_path)
    assert (alone[0], alone[1].count(b"\n")) == (1, 33)
    assert [line.split(b":")[0] for line in alone[2].splitlines()][:: 2 * len(BAD) + 3] == [b"missing.txt", b"none"]
    assert ended(*inputs, "--jobs", "3", cwd=tmp_path) == ended(*inputs, cwd=tmp_path) == alone


def test_what_is_said_is_said_in_the_order_of_the_records(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(mixed(3))
    said = ended("a.jsonl", "--jobs", "2", cwd=tmp_path)[2].decode()
    numbers = [int(line.split("record ")[1].split(":")[0]) for line in said.splitlines()]
    assert numbers == sorted(numbers)
    assert len(numbers) == 2 * len(BAD) + 2


def test_reviews_are_checked_by_several_as_by_one(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(lines(12, 3)))
    reviews = ended("a.jsonl", cwd=tmp_path)[1].splitlines()
    reviews[2] = reviews[2].replace(b'"applied": true', b'"applied": false', 1)
    reviews[5] = lines(1)[0]
    reviews[8] = reviews[7]
    (tmp_path / "r.jsonl").write_bytes(b"\n".join(reviews))
    alone = ended("r.jsonl", "r.jsonl", "none", "--jobs", "1", command="validate", cwd=tmp_path)
    assert alone[0] == 1
    named = [line.split(b":")[0] for line in alone[2].splitlines()]
    assert list(dict.fromkeys(named)) == [b"r.jsonl, record 3", b"r.jsonl, record 6", b"r.jsonl, record 9", b"none"]
    assert ended("r.jsonl", "r.jsonl", "none", "--jobs", "3", command="validate", cwd=tmp_path) == alone


@posix
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="finds processes in /proc")
def test_a_killed_process_costs_one_record_and_says_which(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(lines(24, 100)))
    with started("a.jsonl", "--jobs", "2", cwd=tmp_path) as process:
        assert process.stdout
        out = process.stdout.read(1)  # they are at work
        workers = [pid for pid in _children(process.pid) if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]
        assert workers
        for worker in workers:
            os.kill(worker, signal.SIGKILL)
        rest, said = process.communicate()
    done = {json.loads(line)["source"]["record"] for line in (out + rest).splitlines()}
    lost = [int(line.split(b"record ")[1].split(b":")[0]) for line in said.splitlines()]
    assert done | set(lost) == set(range(1, 25))
    assert len(lost) <= len(workers)
    assert not done.intersection(lost)
    assert process.returncode == bool(lost)


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]


@posix
def test_an_interrupt_ends_them_all_and_is_quiet(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(lines(300, 10)))
    with started("a.jsonl", "--jobs", "2", cwd=tmp_path, start_new_session=True) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(1)  # they are at work
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does
        process.stdout.close()
        assert process.stderr.read() == b""  # at its end none of them holds it any more
    assert process.returncode in (1, 130)


@pytest.mark.parametrize(("jobs", "repeated"), [([], 1), (["--jobs", "2"], 10)], ids=["one process", "two"])
def test_a_closed_pipe_ends_them_all_and_is_quiet(tmp_path: Path, jobs: list[str], repeated: int) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(lines(300, repeated)))
    with started("a.jsonl", *jobs, cwd=tmp_path) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1

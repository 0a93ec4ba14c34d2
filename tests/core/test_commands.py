"""The headless commands through main(): what they write, what they say, and their exit codes."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from core.decisions import accept, finish, reject, set_status
from core.drafts import Actor
from core.review import Review, apply
from core.reviewfile import dumps, from_json
from main import main

ROOT = Path(__file__).parents[2]
RAW = "قال المتحدث إن 22 عنصرا اعتقلوا.وأضاف أن نحو 25 آخرين فروا.وانتهت العملية."
OTHER = "رفع البنك أسعار الفائدة بمقدار 75 نقطة.وأرجع القرار إلى التضخم."


class Done(NamedTuple):
    code: int
    out: bytes
    said: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.split(b"\n") if line]


Run = Callable[..., Done]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs a command line in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def command(*arguments: str, stdin: bytes = b"") -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            code = main(arguments)
        except SystemExit as error:
            code = int(str(error.code))
        out, said = capfdbinary.readouterr()
        return Done(code, out, said.decode())

    return command


def put(name: str, text: str | bytes) -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return name


def test_one_document_gives_one_object_as_it_is_written_to_a_file(run: Run) -> None:
    done = run("clean", put("a.txt", RAW))
    assert (done.code, done.said) == (0, "")
    value = json.loads(done.out)
    assert (value["id"], value["raw"], value["source"]["path"]) == ("a", RAW, "a.txt")
    assert value["cleaned"] == RAW.replace(".و", ".\nو")
    assert [number["value"] for number in value["numbers"]] == ["22", "25"]
    assert dumps(from_json(value)) == done.out
    assert run("clean", "a.txt", "-o", "a.json").code == 0
    assert Path("a.json").read_bytes() == done.out


def test_several_documents_give_a_line_each(run: Run) -> None:
    put("in/a.txt", RAW)
    put("in/b.txt", OTHER)
    assert [value["id"] for value in run("clean", "in").objects] == ["a", "b"]


def test_jsonl_gives_jsonl_even_of_one_record(run: Run) -> None:
    done = run("clean", put("a.jsonl", json.dumps({"id": "x", "raw": RAW, "url": 1}) + "\n"))
    assert [(value["id"], value["extra"]) for value in done.objects] == [("x", {"url": 1})]


def test_standard_input_and_output(run: Run) -> None:
    assert json.loads(run("clean", "-", "-o", "-", stdin=RAW.encode()).out)["id"] == "stdin"
    lines = "".join(json.dumps({"raw": raw}) + "\n" for raw in (RAW, OTHER))
    assert [value["id"] for value in run("clean", "-", stdin=lines.encode()).objects] == ["stdin-1", "stdin-2"]


def test_options_are_carried_out_and_written_down(run: Run) -> None:
    put("a.txt", "وصل الوفد. وغادر الوزير.")
    sentence, lost = (json.loads(run("clean", "a.txt", "--breaks", breaks).out) for breaks in ("sentence", "lost"))
    assert (sentence["cleaned"].count("\n"), lost["cleaned"].count("\n")) == (1, 0)
    none = json.loads(run("clean", "a.txt", "--threshold", "1").out)
    assert none["made"] == {**sentence["made"], "threshold": 1.0}
    assert lost["made"]["breaks"] == "lost"


def test_a_reference_is_used_unless_told_otherwise(run: Run) -> None:
    record = {"raw": "وصل الوفد أمس وغادر الوزير", "cleaned": "وصل الوفد أمس\nوغادر الوزير"}
    put("a.json", json.dumps(record))
    used, left = (json.loads(run("clean", "a.json", *more).out) for more in ((), ("--no-reference",)))
    assert used["cleaned"] == record["cleaned"]
    assert left["cleaned"] == record["raw"]
    assert left["reference"] == record["cleaned"]
    assert [used["made"]["reference"], left["made"]["reference"]] == [True, False]


def test_more_processes_write_the_same(run: Run) -> None:
    put("a.jsonl", "".join(json.dumps({"raw": raw * n}) + "\n" for n in range(1, 9) for raw in (RAW, OTHER)))
    assert run("clean", "a.jsonl", "--jobs", "2").out == run("clean", "a.jsonl").out


def test_what_can_not_be_read_is_named_and_the_rest_is_done(run: Run) -> None:
    put("a.jsonl", json.dumps({"raw": RAW}) + '\n{"raw": 5}\n{"raw"\n' + json.dumps({"raw": OTHER}))
    done = run("clean", "none.txt", "a.jsonl")
    assert done.code == 1
    assert [value["id"] for value in done.objects] == ["a-1", "a-4"]
    assert [line.split(":")[0] for line in done.said.splitlines()] == [
        "none.txt", "a.jsonl, record 2", "a.jsonl, record 3",
    ]  # fmt: skip


def test_an_empty_document_is_done(run: Run) -> None:
    done = run("clean", put("a.txt", ""))
    assert (done.code, json.loads(done.out)["lines"]) == (0, [])
    assert "empty" in done.said


def test_where_nothing_could_be_read_nothing_is_written(run: Run) -> None:
    put("out.json", "mine")
    assert run("clean", put("a.txt", b"\x00\x01\x02\x03"), "-o", "out.json").code == 1
    assert Path("out.json").read_text("utf-8") == "mine"


@pytest.mark.parametrize("output", ["a.txt", "./a.txt", "no/such/out.json", "."])
def test_an_output_that_would_do_harm_is_refused(run: Run, output: str) -> None:
    put("a.txt", RAW)
    assert run("clean", "a.txt", "-o", output).code == 1
    assert Path("a.txt").read_text("utf-8") == RAW


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes of POSIX")
def test_what_is_no_file_is_written_into_and_stays_what_it_is(run: Run) -> None:
    os.mkfifo("pipe")
    with subprocess.Popen(["cat", "pipe"], stdout=subprocess.PIPE) as reader:
        done = run("clean", put("a.txt", RAW), "-o", "pipe")
        assert reader.stdout
        assert json.loads(reader.stdout.read())["raw"] == RAW
    assert done.code == 0
    assert Path("pipe").is_fifo()


def test_the_output_in_the_input_folder_is_not_read(run: Run) -> None:
    put("in/a.txt", RAW)
    first = run("clean", "in", "-o", "in/out.jsonl")
    assert (first.code, run("clean", "in", "-o", "in/out.jsonl").code) == (0, 0)
    assert len(Path("in/out.jsonl").read_text("utf-8").strip().split("\n")) == 1


@pytest.mark.parametrize(
    "arguments",
    [["clean"], ["clean", "a", "--breaks", "all"], ["clean", "a", "--threshold", "2"], ["clean", "a", "--jobs", "0"],
     ["validate"], ["export", "a"], ["merge", "a"], ["--colour"]],
)  # fmt: skip
def test_wrong_usage_is_said_in_one_line(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (2, b"")
    assert done.said.count("\n") == 1
    assert "--help" in done.said


@pytest.mark.parametrize("command", [[], ["clean"], ["validate"], ["export"], ["merge"], ["stats"]])
def test_help_and_version(run: Run, command: list[str]) -> None:
    assert run(*command, "--help").code == 0
    assert run("--version").out.startswith(b"Muraji ")


def test_validate_says_sound_or_names_file_record_and_field(run: Run) -> None:
    put("a.jsonl", "".join(json.dumps({"raw": raw}) + "\n" for raw in (RAW, OTHER)))
    assert run("clean", "a.jsonl", "-o", "r.jsonl").code == 0
    assert run("validate", "r.jsonl").code == 0
    values = [json.loads(line) for line in Path("r.jsonl").read_text("utf-8").split("\n") if line]
    values[1]["edits"][0]["applied"] = False
    values[1]["id"] = values[0]["id"]
    put("r.jsonl", "".join(json.dumps(value) + "\n" for value in values))
    done = run("validate", "r.jsonl", "a.jsonl")
    assert done.code == 1
    assert "r.jsonl, record 2: edits[0].applied should be True" in done.said
    assert "r.jsonl, record 2: id " in done.said
    assert "a.jsonl, record 1: it is no review file" in done.said


def reviewed(who: str, verdicts: list[str]) -> bytes:
    """The review of RAW with a verdict for each of its edits, then finished."""
    done = subprocess.run([sys.executable, str(ROOT / "main.py"), "clean", "-"], input=RAW.encode(),
                          capture_output=True, check=True)  # fmt: skip
    review = from_json(json.loads(done.stdout))
    for second, (edit, verdict) in enumerate(zip(review.edits, verdicts, strict=False)):
        by = Actor(who, f"2026-11-22T10:00:{second:02}+03:00")
        review = _with(review, (accept if verdict == "a" else reject)(review, [edit.id], by))
    return dumps(_with(review, finish(review, Actor(who, "2026-11-22T10:10:00+03:00"))))


def _with(review: Review, event: Any) -> Review:
    return apply(review, event)[0]


def test_a_review_that_is_cleaned_again_keeps_its_decisions(run: Run) -> None:
    put("a.json", reviewed("سلمى", ["a", "r"]))
    done = run("clean", "a.json", "--breaks", "lost", "--threshold", "0.9")
    again = json.loads(done.out)
    assert [edit["verdict"] for edit in again["edits"]] == ["accepted", "rejected"]
    assert again["made"]["breaks"] == "lost"
    assert again["review"]["status"] == "reviewed"
    assert run("validate", put("b.json", done.out)).code == 0


def test_a_document_that_is_none_is_named(run: Run) -> None:
    done = run("clean", put("a.txt", "ا" * (9 << 20)))
    assert (done.code, done.out) == (1, b"")
    assert done.said == "a.txt, record 1: it is too large for one document. Split it, one document a line (JSONL).\n"


def test_merge_takes_over_what_one_decided_and_opens_conflicts(run: Run) -> None:
    put("a.json", reviewed("سلمى", ["a", "a"]))
    put("b.json", reviewed("خالد", ["a", "r"]))
    done = run("merge", "a.json", "b.json", "-o", "m.json")
    assert done.code == 0
    merged = json.loads(Path("m.json").read_bytes())
    assert [edit["verdict"] for edit in merged["edits"]] == ["accepted", "pending"]
    assert merged["review"]["status"] == "in-progress"
    assert run("validate", "m.json").code == 0
    assert done.said.count("Decide it again.") == 1
    assert "Both decided 4 things, 3 of them alike (75.0 %)." in done.said


def test_merge_names_what_only_one_file_has_and_texts_that_differ(run: Run) -> None:
    put("a.jsonl", "".join(json.dumps({"id": n, "raw": raw}) + "\n" for n, raw in (("x", RAW), ("y", OTHER))))
    put("b.jsonl", "".join(json.dumps({"id": n, "raw": raw}) + "\n" for n, raw in (("x", OTHER), ("z", OTHER))))
    for name in ("a", "b"):
        run("clean", f"{name}.jsonl", "-o", f"{name}.r.jsonl")
    done = run("merge", "a.r.jsonl", "b.r.jsonl")
    assert done.code == 1
    assert [value["id"] for value in done.objects] == ["y", "z"]
    assert '"x"' in done.said


def test_stats_count_verdicts_and_time(run: Run) -> None:
    put("a.json", reviewed("سلمى", ["a", "r"]))
    figures = json.loads(run("stats", "a.json", "--json").out)
    assert (figures["documents"]["total"], figures["documents"]["reviewed"]) == (1, 1)
    breaks = figures["kinds"]["paragraph-break"]
    assert (breaks["accepted"], breaks["rejected"], breaks["rate"]) == (1, 1, 0.5)
    assert figures["numbers"]["cardinal"]["accepted"] == figures["bulk"] == 2
    assert figures["seconds"]["median"] == 1 + 120
    assert b"paragraph-break" in run("stats", "a.json").out


def test_what_was_refused_unseen_counts_for_no_rule(run: Run) -> None:
    """A suggestion below the threshold, rejected by finishing, was judged by nobody."""
    put("a.json", json.dumps({"raw": RAW}).encode())
    made = from_json(json.loads(run("clean", "a.json", "--threshold", "1").out))
    assert made.edits
    put("r.json", dumps(_with(made, finish(made, Actor("سلمى", "2026-11-22T10:10:00+03:00")))))
    figures = json.loads(run("stats", "r.json", "--json").out)
    assert (figures["rules"], figures["kinds"]) == ({}, {})
    assert figures["bulk"] == sum(row["accepted"] for row in figures["numbers"].values())


@pytest.mark.parametrize(("to", "left_out"), [("text", True), ("markdown", True), ("doccano", True), ("csv", False)])
def test_what_is_unusable_is_exported_only_where_that_is_said(run: Run, to: str, left_out: bool) -> None:
    good = reviewed("سلمى", [])
    made = from_json(json.loads(run("clean", "-", stdin=OTHER.encode()).out))
    bad = dumps(_with(made, set_status(made, "skipped", Actor("سلمى", "2026-11-22T10:00:00+03:00"), "مكرر")))
    put("good.json", good)
    put("bad.json", bad)
    done = run("export", "good.json", "bad.json", "--to", to, "-o", "-")
    out = done.out.decode("utf-8-sig")
    assert done.code == 0
    assert "المتحدث" in out
    assert ("الفائدة" in out) != left_out
    assert ("unusable: 1" in done.said) == left_out


def started(*arguments: str, **options: Any) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, str(ROOT / "main.py"), *arguments], stderr=subprocess.PIPE, **options)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_an_interrupt_is_quiet() -> None:
    with started("clean", "-", stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        line = (json.dumps({"raw": RAW}) + "\n").encode()
        process.stdin.write(line * ((1 << 20) // len(line) + 50))  # somewhat more than it reads before it begins
        process.stdin.flush()
        process.stdout.read(1)  # it is at work
        process.send_signal(signal.SIGINT)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode in (1, 130)


def test_no_qt_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RAW, "utf-8")
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from main import main; main(['clean', 'a.txt', '-o', 'r.json']);"
        "main(['validate', 'r.json']); sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    command = [sys.executable, "-c", code, str(ROOT)]
    assert subprocess.run(command, cwd=tmp_path, check=False).returncode == 0

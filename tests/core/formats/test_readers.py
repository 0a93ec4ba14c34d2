"""Reading files through core.formats.readers.read; the cases are in tests/cases/readers.json."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import MurajiError
from core.formats.readers import read
from core.formats.record import Record

CASES = json.loads((Path(__file__).parents[2] / "cases" / "readers.json").read_text("utf-8"))


def read_all(*paths: Path | str, **options: Any) -> list[Record | MurajiError]:
    return list(read([str(path) for path in paths], **options))


def records(*paths: Path | str, **options: Any) -> list[Record]:
    found = read_all(*paths, **options)
    assert all(isinstance(item, Record) for item in found), found
    return [item for item in found if isinstance(item, Record)]


def write(folder: Path, file: dict[str, str]) -> Path:
    path = folder / file["name"]
    path.parent.mkdir(parents=True, exist_ok=True)
    if "base64" in file:
        path.write_bytes(base64.b64decode(file["base64"]))
    else:
        path.write_bytes(file["text"].encode(file.get("encoding", "utf-8")))
    return path


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    paths = [write(tmp_path, file) for file in case["files"]]
    found = read_all(*paths)
    assert len(found) == len(case["expect"]), found
    for item, expected in zip(found, case["expect"], strict=True):
        if "error" in expected:
            assert isinstance(item, MurajiError)
            assert item.code == expected["error"]
            assert expected.get("data", {}).items() <= item.data.items()
            assert item.data["file"] in map(str, paths)
        else:
            assert isinstance(item, Record)
            assert {name: getattr(item, name) for name in expected} == expected


def test_the_hash_is_of_the_bytes_as_read(tmp_path: Path) -> None:
    lines = ['{"raw": "خبر"}', '{"raw":  "آخر"}\r']
    text, csv = tmp_path / "a.txt", tmp_path / "c.csv"
    text.write_bytes("\ufeffخبر\n".encode())
    csv.write_bytes(b'raw\n"x\r\ny"\r\nz\r\n')
    batch, array = tmp_path / "b.jsonl", tmp_path / "d.json"
    batch.write_bytes("\n".join(lines).encode())
    array.write_bytes('[{"raw": "خبر"} , {"raw":"آخر"}]'.encode())
    expected = [
        "\ufeffخبر\n", *lines, '"x\r\ny"\r', "z\r", '{"raw": "خبر"}', '{"raw":"آخر"}',
    ]  # fmt: skip
    found = records(text, batch, csv, array)
    assert [item.sha256 for item in found] == [hashlib.sha256(part.encode()).hexdigest() for part in expected]
    assert [item.size for item in found] == [len(part.encode()) for part in expected]


def test_standard_input_is_recognised_by_its_content() -> None:
    assert records("-", stdin=io.BytesIO("خبر\n".encode()))[0].id == "stdin"
    two = io.BytesIO('{"raw": "خبر"}\n{"raw": "آخر"}\n'.encode())
    assert [item.id for item in records("-", stdin=two)] == ["stdin-1", "stdin-2"]
    table = io.BytesIO("id,text\n7,خبر\n".encode())
    assert [item.id for item in records("-", stdin=table)] == ["7"]


def test_a_folder_is_walked_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden.txt", "in/c.txt", ".git/d.txt"):
        write(tmp_path, {"name": name, "text": name})
    assert [item.raw for item in records(tmp_path)] == ["a.txt", "b.txt", "in/c.txt"]


def test_in_a_folder_a_review_stands_for_its_source(tmp_path: Path) -> None:
    write(tmp_path, {"name": "a.txt", "text": "خبر"})
    write(tmp_path, {"name": "b.txt", "text": "آخر"})
    review = {"schema": "muraji-review/1", "id": "a", "raw": "خبر"}
    write(tmp_path, {"name": "a.review.json", "text": json.dumps(review)})
    assert [(item.id, item.review is not None) for item in records(tmp_path)] == [("a", True), ("b", False)]


def test_an_empty_folder_and_a_missing_file_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    good = write(tmp_path, {"name": "a.txt", "text": "خبر"})
    found = read_all(tmp_path / "empty", tmp_path / "none.txt", good)
    codes = [item.code if isinstance(item, MurajiError) else item.raw for item in found]
    assert codes == ["empty-folder", "not-found", "خبر"]


def test_files_to_skip_are_not_read_in_a_folder(tmp_path: Path) -> None:
    write(tmp_path, {"name": "a.txt", "text": "خبر"})
    out = write(tmp_path, {"name": "out.jsonl", "text": "{}"})
    assert [item.id for item in records(tmp_path, skip=[str(out)])] == ["a"]


def test_a_chosen_encoding_overrules_the_detected_one(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("été".encode("latin-1"))
    assert records(path, encoding="windows-1256")[0].raw == "été"


def test_a_big_file_on_one_line_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "big.jsonl"
    raw = "خبر " * 700_000
    path.write_text(json.dumps({"raw": raw}, ensure_ascii=False) + '\n{"raw": "آخر"}\n', "utf-8")
    assert [item.raw == raw for item in records(path)] == [True, False]


def test_a_big_csv_cell_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "big.csv"
    path.write_text('raw\n"' + "خبر " * 200_000 + '"\n', "utf-8")
    assert len(records(path)[0].raw) == 800_000


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40))
def test_any_text_comes_back_from_json_code_point_for_code_point(text: str) -> None:
    for ensure_ascii in (True, False):
        data = json.dumps({"id": "k", "raw": text}, ensure_ascii=ensure_ascii).encode()
        assert records("-", stdin=io.BytesIO(data))[0].raw == text


@given(st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءآأإؤئ ،.؟0123456789\n“”", min_size=1, max_size=60))
def test_arabic_text_comes_back_from_utf16_and_utf8(text: str) -> None:
    marked = "ال" + text + "."
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        assert records("-", stdin=io.BytesIO(marked.encode(encoding)))[0].raw == marked


@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.json", "a.jsonl", "a.csv", "a"]))
def test_no_bytes_whatever_are_worse_than_an_error(data: bytes, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        for item in read([str(path)]):
            assert isinstance(item, Record) or item.data["file"] == str(path)

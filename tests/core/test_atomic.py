"""A file is written whole or not at all, and not over what changed meanwhile."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from core.atomic import MISSING, replacing, stamp, unchanged, write_file
from core.errors import MurajiError


def test_what_is_written_stands_there_and_its_stamp_is_given(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    written = write_file(path, b"one")
    assert path.read_bytes() == b"one"
    assert stamp(path) == written
    assert unchanged(path, written)


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    with pytest.raises(TypeError), replacing(path) as stream:
        stream.writelines([b"half", None])  # type: ignore[list-item]
    assert [p.name for p in tmp_path.iterdir()] == ["a.json"]
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("then", [b"else", None])
def test_a_file_that_changed_meanwhile_is_not_overwritten(tmp_path: Path, then: bytes | None) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"mine")
    mine = stamp(path)
    if then is None:
        path.unlink()
    else:
        path.write_bytes(then)
    with pytest.raises(MurajiError) as caught:
        write_file(path, b"new", expected=mine)
    assert caught.value.code == "changed-on-disk"
    assert [p.read_bytes() for p in tmp_path.iterdir()] == ([] if then is None else [then])


def test_a_file_that_appeared_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"theirs")
    with pytest.raises(MurajiError):
        write_file(path, b"new", expected=MISSING)
    assert path.read_bytes() == b"theirs"


def test_the_same_bytes_at_another_time_are_no_change(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    then = write_file(path, b"mine")
    os.utime(path, (1, 1))
    assert unchanged(path, then)
    write_file(path, b"new", expected=then)
    assert path.read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="permissions and links of POSIX")
def test_permissions_and_links_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "a.json", tmp_path / "link.json"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)
    write_file(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(MurajiError) as caught:
        write_file(tmp_path / "no" / "a.json", b"x")
    assert (caught.value.code, caught.value.data["file"]) == ("not-found", str(tmp_path / "no" / "a.json"))

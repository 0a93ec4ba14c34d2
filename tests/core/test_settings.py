"""Settings: defaults, what does not fit, what is not known."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.settings import FILE_NAME, RECENT_AT_MOST, TABLE, Settings, load, save


def test_every_default_fits_its_own_setting() -> None:
    assert all(setting.fits(setting.default) for setting in TABLE.values())


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "none")["threshold"] == 0.5


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    save(load(tmp_path).changed(language="ar", reviewer="سلمى", zoom=120), tmp_path / "deep" / "er")
    again = load(tmp_path / "deep" / "er")
    assert (again["language"], again["reviewer"], again["zoom"]) == ("ar", "سلمى", 120)


@pytest.mark.parametrize(
    ("name", "value"),
    [("language", "fr"), ("zoom", "100"), ("zoom", 5000), ("zoom", True), ("threshold", 1.1), ("recent_files", [1]),
     ("recent_files", "a.txt"), ("language", ["ar"])],
)  # fmt: skip
def test_a_value_that_does_not_fit_falls_back_and_can_not_be_set(name: str, value: object) -> None:
    assert Settings({name: value})[name] == TABLE[name].default
    with pytest.raises(ValueError, match=name):
        Settings().changed(**{name: value})


def test_unknown_names_are_kept(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"later": [1], "zoom": 90}', "utf-8")
    save(load(tmp_path).changed(theme="dark"), tmp_path)
    assert json.loads((tmp_path / FILE_NAME).read_text("utf-8")) == {"later": [1], "zoom": 90, "theme": "dark"}


@pytest.mark.parametrize("content", [b"{", b"[]", b"\xff\xfe", b""])
def test_a_file_that_is_no_json_is_moved_aside(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert load(tmp_path) == Settings()
    assert (tmp_path / f"{FILE_NAME}.bad").read_bytes() == content


def test_recent_files_are_few_and_the_last_is_first() -> None:
    settings = Settings()
    for number in [*range(20), 15]:
        settings = settings.with_recent(f"{number}.txt")
    assert len(settings["recent_files"]) == RECENT_AT_MOST
    assert settings["recent_files"][:3] == ["15.txt", "19.txt", "18.txt"]

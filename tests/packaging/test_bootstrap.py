"""Setting up a machine: what is missing, what brings it, what is done only once."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import bootstrap
import launch
import pytest
import system

ROOT = Path(__file__).resolve().parents[2]


def test_every_need_names_its_package_in_each_distribution() -> None:
    for purpose in system.PURPOSES:
        for need in system.needs(purpose):
            assert all(getattr(need, manager) for manager in system.MANAGERS), need


def test_each_purpose_needs_what_the_one_before_it_does() -> None:
    names = [{need.name for need in system.needs(purpose)} for purpose in ("run", "package", "test")]
    assert names[0] < names[1] < names[2]
    assert "libEGL.so.1" in names[0]
    assert f"libpython{sys.version_info[0]}.{sys.version_info[1]}.so.1.0" in names[1]
    assert {"Xvfb", "xdotool"} <= names[2] - names[1]


def test_what_is_not_there_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    table = tmp_path / "system.tsv"
    rows = [
        "libc.so.6\trun\tlibc6\tglibc\tglibc",
        "libnone-such.so.9\trun\tnone9\tnone-libs\tnone",
        "none-such\ttest\tnone9\tnone\tnone",
    ]
    table.write_text("\n".join(["name\tneeded_for\tapt\tdnf\tpacman", *rows]), encoding="utf-8")
    monkeypatch.setattr(system, "TABLE", table)
    monkeypatch.setattr(sys, "platform", "linux")
    assert [need.name for need in system.missing("run")] == ["libnone-such.so.9"]
    absent = system.missing("test")
    assert [need.name for need in absent] == ["libnone-such.so.9", "none-such"]
    assert system.packages(absent, "apt") == ["none9"]
    assert "sudo dnf install none-libs none\n" in system.advice(absent)


def test_nothing_is_missing_where_wheels_carry_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert system.missing("test") == []


def test_without_the_right_to_install_it_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    absent = [need for need in system.needs("run") if need.name == "libEGL.so.1"]
    monkeypatch.setattr(system, "missing", lambda purpose, python: absent)
    monkeypatch.setattr(system, "as_root", lambda: None)
    assert not system.ensure("run")
    said = capsys.readouterr().err
    assert all(f"{command} {package}" in said for command, package in [
        ("apt-get install", "libegl1"), ("dnf install", "libglvnd-egl"), ("pacman -S", "libglvnd")
    ])  # fmt: skip


def test_packages_are_installed_once_until_the_pins_change(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    runs: list[list[str]] = []

    def pip(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        runs.append(command)
        return subprocess.CompletedProcess(command, 0)

    (tmp_path / "tests").mkdir()
    pins = tmp_path / "requirements.txt"
    pins.write_text("a==1\n", encoding="ascii")
    (tmp_path / "tests" / "requirements.txt").write_text("b==1\n", encoding="ascii")
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(subprocess, "run", pip)
    for purpose in ("run", "run", "package", "test", "test"):
        assert bootstrap.install(tmp_path, purpose)
    assert len(runs) == 2
    pins.write_text("a==2\n", encoding="ascii")
    assert bootstrap.install(tmp_path, "run")
    assert len(runs) == 3


def test_a_failed_installation_is_not_taken_for_done(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 1))
    assert not bootstrap.install(tmp_path, "run")
    assert not bootstrap.stamp(tmp_path, "run").exists()
    assert "pip could not install" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["requirements.txt", "tests/requirements.txt"])
def test_every_requirement_is_pinned(name: str) -> None:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    wanted = [line for line in lines if line.strip() and not line.startswith("#")]
    assert wanted
    assert [line for line in wanted if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []


def test_no_window_without_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in launch.SCREENS:
        monkeypatch.delenv(name, raising=False)
    assert not launch.opens_windows()
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert launch.opens_windows()

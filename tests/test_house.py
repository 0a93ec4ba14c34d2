"""What holds for every file of the project: sizes, layers, no leftovers, licences beside what they cover."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("core", "ui", "packaging", "tests")
SOURCES = [ROOT / "main.py", *sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))]
PROGRAM = [path for path in SOURCES if path.relative_to(ROOT).parts[0] in {"core", "ui", "main.py"}]
MOST_LINES = 400
MOST_METHODS = 20
MAIN_LINES = 80
LEFTOVER = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|\bbreakpoint\(|\bpdb\b")
SPOKEN = {"print", "breakpoint", "input"}
# Scripts that make data or translations speak to whoever runs them; they stand beside what they make.
OF_SCRIPTS = {"data", "i18n"}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_no_file_is_longer_than_a_sitting(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= (MAIN_LINES if path.name == "main.py" else MOST_LINES)


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_no_class_does_everything(path: Path) -> None:
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    counts = {
        node.name: sum(isinstance(part, functions) for part in node.body)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
    }
    assert not {cls: methods for cls, methods in counts.items() if methods > MOST_METHODS}


@pytest.mark.parametrize("path", [p for p in PROGRAM if p.parent.name not in OF_SCRIPTS], ids=name)
def test_nothing_is_printed_in_passing(path: Path) -> None:
    calls = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    aimed = {call for call in calls if any(keyword.arg == "file" for keyword in call.keywords)}
    assert not [call.lineno for call in calls if call.func.id in SPOKEN and call not in aimed]


@pytest.mark.parametrize("path", [p for p in SOURCES if p != Path(__file__)], ids=name)
def test_nothing_is_left_for_later(path: Path) -> None:
    assert not LEFTOVER.findall(path.read_text(encoding="utf-8"))


def test_layers_are_kept() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([str(linter), "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_headless_work_loads_no_qt(tmp_path: Path) -> None:
    script = (
        "import sys, main\n"
        f"code = main.main(['clean', {str(ROOT / 'core/data/sample.txt')!r}, '-o', {str(tmp_path / 'out.json')!r}])\n"
        "sys.exit(code or any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize(
    ("licence", "says"),
    [
        ("LICENSE", "MIT License"),
        ("core/data/LICENSE-lexicon.md", "CC"),
        ("packaging/fonts/IBMPlexSansArabic-OFL.txt", "SIL OPEN FONT LICENSE"),
        ("packaging/fonts/NotoNaskhArabic-OFL.txt", "SIL OPEN FONT LICENSE"),
    ],
)
def test_licences_stand_beside_what_they_cover(licence: str, says: str) -> None:
    assert says in (ROOT / licence).read_text(encoding="utf-8")


def test_every_font_has_a_licence() -> None:
    fonts = ROOT / "packaging" / "fonts"
    families = {path.name.partition("-")[0] for path in fonts.glob("*.ttf")}
    assert families == {path.name.partition("-")[0] for path in fonts.glob("*-OFL.txt")}

"""Bring the translations up to date: ``python ui/i18n/build.py`` collects the strings and compiles the .qm files.

With ``--check`` nothing is written; exit code 1 names what is unfinished or out of date.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

HERE = Path(__file__).resolve().parent
UI = HERE.parent
LANGUAGES = ("ar", "en")


def sources() -> list[str]:
    """The files whose strings are translated, in a stable order."""
    return [str(path) for path in sorted(UI.rglob("*.py")) if HERE not in path.parents]


def update(language: str, ts: Path) -> None:
    """Collect the strings into a .ts file; English needs only those with plural forms."""
    plural = ["-pluralonly"] if language == "en" else []
    _run(
        "pyside6-lupdate", *sources(), "-ts", str(ts), "-target-language", language, "-source-language", "en", *plural,
        "-no-obsolete", "-sort-messages", "-locations", "none", "-disable-heuristic", "similartext",
    )  # fmt: skip


def release(ts: Path, qm: Path) -> None:
    """Compile a .ts file; unfinished strings are left out."""
    _run("pyside6-lrelease", "-silent", str(ts), "-qm", str(qm))


def unfinished(ts: Path) -> list[str]:
    """The strings of a .ts file that have no finished translation, and counts that lupdate took for plain text."""
    found = []
    for message in ET.parse(ts).getroot().iter("message"):
        text, translation = message.findtext("source") or "", message.find("translation")
        forms = [form.text for form in message.iter("numerusform")] or [getattr(translation, "text", None)]
        if translation is None or translation.get("type") or not all(forms):
            found.append(text)
        elif ("%n" in text or "%Ln" in text) and message.get("numerus") != "yes":
            found.append(f"{text} (no plural forms)")
    return found


def check() -> list[str]:
    """What is out of date, as lines to read; empty when all is well."""
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            ts, qm = HERE / f"muraji_{language}.ts", HERE / f"muraji_{language}.qm"
            fresh_ts, fresh_qm = _afresh(language, ts, Path(folder))
            wrong += [f"{ts.name}: unfinished: {text}" for text in unfinished(fresh_ts)]
            if fresh_ts.read_bytes() != ts.read_bytes():
                wrong.append(f"{ts.name}: strings changed")
            if not qm.exists() or fresh_qm.read_bytes() != qm.read_bytes():
                wrong.append(f"{qm.name}: not compiled from {ts.name}")
    return wrong


def build() -> list[str]:
    """Write the .ts and .qm files; returns the unfinished strings.

    Each takes its name when it is whole: a window that is open maps the .qm file, and would die of a shorter one.
    """
    wrong = []
    with tempfile.TemporaryDirectory(dir=HERE, prefix=".build-") as folder:
        for language in LANGUAGES:
            ts = HERE / f"muraji_{language}.ts"
            fresh = _afresh(language, ts, Path(folder))
            wrong += [f"{ts.name}: unfinished: {text}" for text in unfinished(fresh[0])]
            for path in fresh:
                path.replace(HERE / path.name)
    return wrong


def _afresh(language: str, ts: Path, folder: Path) -> tuple[Path, Path]:
    """The .ts file brought up to date and the .qm compiled from it, both in another folder."""
    fresh = folder / ts.name
    if ts.exists():
        shutil.copy(ts, fresh)
    update(language, fresh)
    release(fresh, fresh.with_suffix(".qm"))
    return fresh, fresh.with_suffix(".qm")


def _run(tool: str, *arguments: str) -> None:
    path = Path(sys.executable).parent / tool
    done = subprocess.run([str(path), *arguments], capture_output=True, text=True, check=False)
    complaints = [line for line in done.stderr.splitlines() if line.strip()]
    if done.returncode or complaints:
        raise SystemExit(f"{tool}: " + "\n".join(complaints or [done.stdout]))


if __name__ == "__main__":
    problems = check() if "--check" in sys.argv[1:] else build()
    print("\n".join(problems) or "translations are up to date")
    sys.exit(1 if problems else 0)

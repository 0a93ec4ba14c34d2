"""Build the program that runs without Python and without a network, into dist/muraji, and say how big it is."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
PROGRAM = DIST / "muraji" / ("muraji.exe" if sys.platform == "win32" else "muraji")


def size(folder: Path) -> int:
    """The bytes of a folder's files; a link counts nothing."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def build() -> int:
    """Run PyInstaller on muraji.spec. Returns its exit code."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    places = ["--distpath", str(DIST), "--workpath", str(ROOT / "build" / "pyinstaller")]
    return subprocess.run(
        [*command, *places, str(ROOT / "packaging" / "muraji.spec")], cwd=ROOT, check=False
    ).returncode


def main() -> int:
    """Build and report. Returns 0 when the program stands."""
    parser = argparse.ArgumentParser(description="build dist/muraji")
    parser.add_argument("--archive", action="store_true", help="also pack it as dist/muraji.tar.xz")
    options = parser.parse_args()
    if build() or not PROGRAM.exists():
        print("the program was not built", file=sys.stderr)
        return 1
    print(f"{PROGRAM.parent.relative_to(ROOT)}: {size(PROGRAM.parent) / 1e6:.0f} MB")
    if options.archive:
        archive = DIST / "muraji.tar.xz"
        subprocess.run(["tar", "-C", str(DIST), "-cJf", str(archive), "muraji"], check=True)
        print(f"{archive.relative_to(ROOT)}: {archive.stat().st_size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())

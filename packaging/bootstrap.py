"""Set up a fresh machine: the virtual environment, what is pinned for it, and the system's libraries.

    python3 packaging/bootstrap.py run      what the program needs (requirements.txt)
    python3 packaging/bootstrap.py package  and what building it needs
    python3 packaging/bootstrap.py test     and what the tests need (tests/requirements.txt)

Runs with any Python 3 and the standard library alone; done twice, the second time takes no time.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import system

ROOT = Path(__file__).resolve().parent.parent
LEAST = (3, 11)
NEWEST = (3, 14)
REQUIREMENTS = {
    "run": ["requirements.txt"],
    "package": ["requirements.txt"],
    "test": ["requirements.txt", "tests/requirements.txt"],
}
PIP_OPTIONS = ["--disable-pip-version-check", "--no-input", "--retries", "5", "--timeout", "60"]


def venv_folder() -> Path:
    """Where the virtual environment stands: .venv in the project."""
    return ROOT / ".venv"


def venv_python(folder: Path) -> Path:
    """The interpreter of a virtual environment."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def fitting_python() -> str | None:
    """An interpreter of a version that the pinned packages have: this one, else one on PATH. None: there is none."""
    if LEAST <= sys.version_info[:2] <= NEWEST:
        return sys.executable
    names = [f"python3.{minor}" for minor in range(NEWEST[1], LEAST[1] - 1, -1)]
    return next((found for found in map(shutil.which, names) if found), None)


def works(python: Path) -> bool:
    """Whether a virtual environment's interpreter starts and has pip."""
    if not python.exists():
        return False
    return subprocess.run([str(python), "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0


def make_venv(folder: Path) -> bool:
    """Make the virtual environment where there is none that works; a broken one is replaced. False: it can't be."""
    if works(venv_python(folder)):
        return True
    python = fitting_python()
    if python is None:
        print("Muraji needs Python 3.11 or newer: install it, then run this again.", file=sys.stderr)
        return False
    package = f"python{system.version_of(python)}-venv"
    # Debian and Ubuntu keep the module that puts pip into an environment in a package of its own.
    if subprocess.run([python, "-c", "import ensurepip"], capture_output=True, check=False).returncode:
        system.apt_install([package])
    subprocess.run([python, "-m", "venv", "--clear", str(folder)], check=False)
    if works(venv_python(folder)):
        return True
    print(f"The environment can't be made: on Debian and Ubuntu, 'apt install {package}' helps.", file=sys.stderr)
    return False


def wanted(purpose: str) -> str:
    """A fingerprint of what the environment should hold."""
    digest = hashlib.sha256()
    for name in REQUIREMENTS[purpose]:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def stamp(folder: Path, purpose: str) -> Path:
    """The file that says what an environment holds; two purposes with the same files share it."""
    return folder / f"muraji-{'test' if len(REQUIREMENTS[purpose]) > 1 else 'run'}.stamp"


def install(folder: Path, purpose: str) -> bool:
    """Install the pinned packages, unless the stamp says that they are there."""
    mark, fingerprint = stamp(folder, purpose), wanted(purpose)
    if mark.exists() and mark.read_text(encoding="ascii") == fingerprint:
        return True
    files = [part for name in REQUIREMENTS[purpose] for part in ("-r", str(ROOT / name))]
    print("Installing " + " and ".join(REQUIREMENTS[purpose]), flush=True)
    command = [str(venv_python(folder)), "-m", "pip", "install", "-q", *PIP_OPTIONS, *files]
    if all(subprocess.run(command, check=False).returncode for _ in range(2)):
        print("pip could not install the packages: its message above says why.", file=sys.stderr)
        return False
    mark.write_text(fingerprint, encoding="ascii")
    return True


def main(arguments: list[str] | None = None) -> int:
    """Set up for a purpose. Returns 0, or 1 when something is missing that could not be installed."""
    parser = argparse.ArgumentParser(description="set up a fresh machine for Muraji")
    parser.add_argument("purpose", choices=sorted(REQUIREMENTS))
    parser.add_argument("--no-system", action="store_true", help="leave the system's libraries alone")
    options = parser.parse_args(arguments)
    folder = venv_folder()
    if not (make_venv(folder) and install(folder, options.purpose)):
        return 1
    if options.no_system or system.ensure(options.purpose, str(venv_python(folder))):
        return 0
    # Without a window's libraries the program still has its terminal: only building and testing must stop.
    return 0 if options.purpose == "run" else 1


if __name__ == "__main__":
    sys.exit(main())

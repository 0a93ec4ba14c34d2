"""The system's own libraries and programs: which are missing, what packages bring them, and putting them in.

The table is system.tsv: the name (a library's soname, or a program), the work that needs it ("run": a window;
"package": building the program; "test": the tests on a virtual screen), and the package in apt (Debian, Ubuntu),
dnf (Fedora) and pacman (Arch). Standard library only: this runs before anything is installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).with_name("system.tsv")
PURPOSES = {"run": ("run",), "package": ("run", "package"), "test": ("run", "package", "test")}
MANAGERS = {"apt": "apt-get install", "dnf": "dnf install", "pacman": "pacman -S"}
TRIES = 3
# A fresh interpreter loads each library, so that one that was just installed is found whatever this one remembers.
# Its own library may stand where only it looks.
LOADER = """
import ctypes, os, sys, sysconfig
for name in sys.argv[1:]:
    own = os.path.join(sysconfig.get_config_var("LIBDIR") or "", name)
    try:
        ctypes.CDLL(name)
    except OSError:
        if not (name.startswith("libpython") and os.path.exists(own)):
            print(name)
"""
VERSION = "import sys; print('%d.%d' % sys.version_info[:2])"


class Need(NamedTuple):
    """One row of the table."""

    name: str
    needed_for: str
    apt: str
    dnf: str
    pacman: str

    @property
    def is_library(self) -> bool:
        return ".so." in self.name


def version_of(python: str) -> str:
    """The version of an interpreter: "3.11"."""
    return subprocess.run([python, "-c", VERSION], capture_output=True, text=True, check=True).stdout.strip()


def needs(purpose: str, python: str = sys.executable) -> list[Need]:
    """The rows that `purpose` (run, package, test) needs with an interpreter, whose own library is one of them."""
    rows = TABLE.read_text(encoding="utf-8").replace("{version}", version_of(python)).splitlines()[1:]
    return [need for need in (Need(*row.split("\t")) for row in rows) if need.needed_for in PURPOSES[purpose]]


def missing(purpose: str, python: str = sys.executable) -> list[Need]:
    """The rows that this machine lacks. Nothing is ever missing outside Linux: there the packages carry it all."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = needs(purpose, python)
    libraries = [need.name for need in wanted if need.is_library]
    done = subprocess.run([python, "-c", LOADER, *libraries], capture_output=True, text=True, check=True)
    absent = set(done.stdout.split())
    absent.update(need.name for need in wanted if not need.is_library and not shutil.which(need.name))
    return [need for need in wanted if need.name in absent]


def packages(absent: list[Need], manager: str) -> list[str]:
    """The packages of `manager` (apt, dnf, pacman) that bring what is absent, each once, in the table's order."""
    return list(dict.fromkeys(getattr(need, manager) for need in absent))


def advice(absent: list[Need]) -> str:
    """What is missing and the command that brings it, a line for each package manager."""
    lines = [
        "These are missing: " + ", ".join(need.name for need in absent),
        "Install them with the one that is yours:",
    ]
    lines += [f"  sudo {command} {' '.join(packages(absent, manager))}" for manager, command in MANAGERS.items()]
    return "\n".join(lines)


def as_root() -> list[str] | None:
    """What to put before a command to run it as root without a password: nothing, sudo, or None (not possible)."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def apt_install(names: list[str]) -> bool:
    """Install Debian packages without a question, three times at most. False where apt or the right is missing."""
    prefix = as_root() if shutil.which("apt-get") else None
    if prefix is None:
        return False
    options = ["-o", "Acquire::Retries=3", "-o", "DPkg::Lock::Timeout=300"]
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", *options]
    for attempt in range(TRIES):
        if attempt:
            time.sleep(5 * attempt)
        # An update may fail on one source that the packages do not come from: the install has the last word.
        subprocess.run([*apt, "update"], check=False)
        if subprocess.run([*apt, "install", "-y", "--no-install-recommends", *names], check=False).returncode == 0:
            return True
    return False


def ensure(purpose: str, python: str = sys.executable) -> bool:
    """Have everything that `purpose` needs, installing it where that is allowed; else say what is missing."""
    absent = missing(purpose, python)
    if not absent:
        return True
    names = packages(absent, "apt")
    print("Installing system packages: " + " ".join(names), flush=True)
    if apt_install(names):
        absent = missing(purpose, python)
    if absent:
        print(advice(absent), file=sys.stderr)
    return not absent

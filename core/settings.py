"""The settings: one table with what each is when nobody has chosen, kept in one JSON file."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.atomic import fault, write_file

FILE_NAME = "settings.json"


@dataclass(frozen=True, slots=True)
class Setting:
    """What a setting is by default, and which values it takes."""

    default: Any
    fits: Callable[[Any], bool]


def _one_of(*known: str) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and value in known


def _between(low: float, high: float, kind: type = int) -> Callable[[Any], bool]:
    kinds = (int, float) if kind is float else (int,)
    return lambda value: isinstance(value, kinds) and not isinstance(value, bool) and low <= value <= high


def _either(value: Any, fits: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda found: (found == value and type(found) is type(value)) or fits(found)


def _list_of(kind: type, most: int) -> Callable[[Any], bool]:
    return lambda value: (
        isinstance(value, list | tuple) and len(value) <= most and all(isinstance(item, kind) for item in value)
    )


def _is(kind: type) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, kind)


RECENT_AT_MOST = 12

TABLE: Mapping[str, Setting] = {
    "language": Setting("system", _one_of("system", "ar", "en")),
    "theme": Setting("system", _one_of("system", "light", "dark")),
    "digits": Setting("as-written", _one_of("as-written", "western", "arabic")),
    "zoom": Setting(100, _between(50, 400)),
    "breaks": Setting("sentence", _one_of("sentence", "lost")),
    "threshold": Setting(0.5, _between(0, 1, float)),
    "use_reference": Setting(True, _is(bool)),
    "reviewer": Setting("", _is(str)),
    "recent_files": Setting((), _list_of(str, RECENT_AT_MOST)),
    "last_paths": Setting((), _list_of(str, 10_000)),
    "queue_sort": Setting("place", _one_of("place", "needs-me", "confidence", "open")),
    "queue_open": Setting(True, _is(bool)),
    "numbers_table": Setting(False, _is(bool)),
    "hidden_characters": Setting(False, _is(bool)),
    "font_text": Setting("", _is(str)),
    "export_folder": Setting("", _is(str)),
    "copy_width": Setting(70, _either(0, _between(20, 400))),
    "window": Setting("", _is(str)),
    "silenced": Setting((), _list_of(dict, 10_000)),
    "second_look": Setting(0, _between(0, 1000)),
    "crash_seen": Setting("", _is(str)),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """Values by name. ``held`` is what the file holds, unknown names and values that do not fit included."""

    held: Mapping[str, Any] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Any:
        """The value of a known setting; its default where none was chosen or it does not fit. KeyError for others."""
        setting = TABLE[name]
        value = self.held.get(name, setting.default)
        return value if setting.fits(value) else setting.default

    def changed(self, **values: Any) -> Settings:
        """The settings with some values changed. ValueError with the name of one that does not fit."""
        for name, value in values.items():
            if not TABLE[name].fits(value):
                raise ValueError(name)
        return Settings({**self.held, **values})

    def with_recent(self, path: str) -> Settings:
        """The settings with a file first among the recent ones."""
        others = [other for other in self["recent_files"] if other != path]
        return self.changed(recent_files=[path, *others][:RECENT_AT_MOST])


def load(folder: str | Path) -> Settings:
    """The settings kept in a data folder; the defaults where there are none, or where the file is no JSON.

    A file that is no JSON is moved aside to ``settings.json.bad``, so that nothing chosen by hand is lost.
    """
    path = Path(folder) / FILE_NAME
    try:
        held = json.loads(path.read_bytes())
        if not isinstance(held, dict):
            raise ValueError(path)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise fault(path, error) from error
    except (ValueError, RecursionError):
        try:
            path.replace(path.with_name(path.name + ".bad"))
        except OSError as error:
            raise fault(path, error) from error
        return Settings()
    return Settings(held)


def save(settings: Settings, folder: str | Path) -> None:
    """Write the settings whole or not at all. Raises MurajiError where that can't be done."""
    path = Path(folder) / FILE_NAME
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise fault(path, error) from error
    text = json.dumps(dict(settings.held), ensure_ascii=True, indent=2) + "\n"
    write_file(path, text.encode())

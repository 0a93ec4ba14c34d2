"""What can go wrong, as codes with data. The words are the caller's (ui/console.py, ui/labels.py)."""

from __future__ import annotations

from functools import partial
from typing import Any


class MurajiError(Exception):
    """A fault that the user can do something about.

    ``code`` is a stable name such as ``unknown-encoding``; ``data`` says where: ``file``, ``record`` (from 1),
    ``byte`` or ``char`` (from 0), ``field`` (``edits[3].start``), and whatever else the words need.
    """

    def __init__(self, code: str, **data: Any) -> None:
        super().__init__(code, data)
        self.code = code
        self.data = data

    def located(self, **place: Any) -> MurajiError:
        """The same error with more of the place known: what the inner layer said of it wins."""
        return MurajiError(self.code, **{**place, **self.data})

    def __reduce__(self) -> tuple[Any, ...]:
        return partial(MurajiError, self.code, **self.data), ()  # from one process to another

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value!r}" for name, value in self.data.items())
        return f"{self.code} ({facts})" if facts else self.code

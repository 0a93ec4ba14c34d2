"""Keys by name: what a key event says in every keyboard layout, and how a key is shown.

A letter is taken by ``key()`` where that is Latin, else by the key's place on the keyboard: QShortcut fires no
letter under an Arabic layout without a Latin group.
"""

from __future__ import annotations

import sys
import unicodedata
from functools import reduce
from operator import or_
from types import MappingProxyType

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

# Places of the letters in X11 keycodes; Windows and Linux consoles count eight less.
_ROWS = ((24, "QWERTYUIOP"), (38, "ASDFGHJKL"), (52, "ZXCVBNM"), (10, "1234567890"))
_X11 = MappingProxyType({start + i: cap for start, row in _ROWS for i, cap in enumerate(row)})
_X11_OFFSET = 8
# Where the keys that are held stand, and the keysyms that such a key has while it switches the layout
# (ISO_Group_Latch to ISO_Last_Group_Lock, X11/keysymdef.h): the layout then says nothing of the key being held.
_HOLDING = MappingProxyType(
    {
        50: Qt.KeyboardModifier.ShiftModifier,
        62: Qt.KeyboardModifier.ShiftModifier,
        37: Qt.KeyboardModifier.ControlModifier,
        105: Qt.KeyboardModifier.ControlModifier,
    }
)
_SWITCHING = range(0xFE06, 0xFE10)
# Virtual key codes of Apple keyboards, which carry no scan code. Source: HIToolbox/Events.h (kVK_ANSI_…).
_MAC = MappingProxyType(
    dict(
        zip(
            (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 31, 32, 34, 35, 37, 38, 40, 45, 46),
            "ASDFHGZXCVBQWERYTOUIPLJKNM",
            strict=True,
        )
    )
)

# What the PC Arabic keyboard (101) prints on each Latin key. B (لا) is left out: no key event arrives for it.
ARABIC_CAPS = MappingProxyType(dict(zip("QWERTYUIOPASDFGHJKLZXCVNM", "ضصثقفغعهخحشسيبلاتنمئءؤرىة", strict=True)))
_BY_ARABIC = MappingProxyType({arabic: latin for latin, arabic in ARABIC_CAPS.items()})

_NAMED = MappingProxyType(
    {
        Qt.Key.Key_Return: "Enter",
        Qt.Key.Key_Enter: "Enter",
        Qt.Key.Key_Delete: "Delete",
        Qt.Key.Key_Backspace: "Backspace",
        Qt.Key.Key_Escape: "Esc",
        Qt.Key.Key_Tab: "Tab",
        Qt.Key.Key_Backtab: "Tab",
        Qt.Key.Key_Up: "Up",
        Qt.Key.Key_Down: "Down",
        Qt.Key.Key_Left: "Left",
        Qt.Key.Key_Right: "Right",
        Qt.Key.Key_Home: "Home",
        Qt.Key.Key_End: "End",
        Qt.Key.Key_PageUp: "PageUp",
        Qt.Key.Key_PageDown: "PageDown",
        Qt.Key.Key_Space: "Space",
        Qt.Key.Key_Plus: "Plus",
        Qt.Key.Key_Equal: "Plus",
        Qt.Key.Key_Minus: "Minus",
        **{getattr(Qt.Key, f"Key_F{n}"): f"F{n}" for n in range(1, 13)},
    }
)
_ARROWS = MappingProxyType({"Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "Plus": "+", "Minus": "-"})


def digit_of(event: QKeyEvent) -> str | None:
    """The digit, 0 to 9, that the event types in whatever digit system; None for any other key."""
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return None
    text = event.text()
    return str(unicodedata.decimal(text)) if len(text) == 1 and text.isdecimal() else None


class Switches:
    """The keys now held that switched the layout: with Ctrl+Shift as its switch the second of them arrives as no
    modifier, and Ctrl+Shift+Z would be taken for Ctrl+Z."""

    def __init__(self) -> None:
        self._held: dict[int, Qt.KeyboardModifier] = {}

    @property
    def held(self) -> Qt.KeyboardModifier:
        """What these keys are where they switch nothing."""
        return reduce(or_, self._held.values(), Qt.KeyboardModifier.NoModifier)

    def note(self, event: QKeyEvent) -> None:
        """A key that is pressed or let go."""
        code = event.nativeScanCode()
        if event.type() == QEvent.Type.KeyRelease:
            self._held.pop(code, None)
        elif code in _HOLDING and event.nativeVirtualKey() in _SWITCHING:
            self._held[code] = _HOLDING[code]

    def forget(self) -> None:
        """Keys may be let go in another window, or where a dialog has just opened in front of this one."""
        self._held.clear()


def chord_of(event: QKeyEvent, switches: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> str | None:
    """The key's name with its modifiers in the table's spelling, such as ``Ctrl+Shift+Z``; None for keys unnamed.

    ``switches``: what is held besides, by :class:`Switches`.
    """
    name = _name(event)
    if name is None:
        return None
    held = event.modifiers() | switches
    shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
    if name in ("Plus", "Minus") or (name.isdecimal() and _x11_code(event) is None):
        shift = False  # Shift is only how this layout reaches the sign
    prefix = [
        word
        for word, on in (
            ("Ctrl", bool(held & Qt.KeyboardModifier.ControlModifier)),
            ("Alt", bool(held & Qt.KeyboardModifier.AltModifier)),
            ("Shift", shift),
        )
        if on
    ]
    return "+".join([*prefix, name])


def shown(chord: str, arabic_cap: bool = False) -> str:
    """A chord as printed on a key cap: arrows as arrows, and, if asked, a lone letter with its Arabic cap too."""
    *held, name = chord.split("+")
    text = "+".join([*held, _ARROWS.get(name, name)])
    return f"{text} {ARABIC_CAPS[name]}" if arabic_cap and not held and name in ARABIC_CAPS else text


def _name(event: QKeyEvent) -> str | None:
    key = Qt.Key(event.key()) if event.key() in _KNOWN else None
    if key in _NAMED:
        return _NAMED[key]
    if Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z or Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
        return chr(event.key())
    return _by_place(event)


def _by_place(event: QKeyEvent) -> str | None:
    """The Latin cap of the key's place, where the layout has no Latin letter on it."""
    code = _x11_code(event)
    if code is not None:
        return _X11.get(code)
    if sys.platform == "darwin":
        return _MAC.get(event.nativeVirtualKey())
    return _BY_ARABIC.get(event.text())


def _x11_code(event: QKeyEvent) -> int | None:
    code = event.nativeScanCode()
    if not code:
        return None
    return code + _X11_OFFSET if sys.platform == "win32" else code


_KNOWN = frozenset(key.value for key in _NAMED)

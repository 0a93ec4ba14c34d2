"""The one table of actions: what each is called, in which menu it stands, and its keys in each mode.

Menus, the sheet of keys (F1), the command list (Ctrl+K) and the key filter are all made from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

CONTEXT = "Actions"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """The text itself; the name is what lupdate looks for."""
    return text


class Mode(Enum):
    """Review: keys decide. Edit: a caret in the cleaned pane. Field: any other caret. Fix: an edge is moved. Walk:
    from one possible break to the next. Point: at the words that should be a number."""

    REVIEW = "review"
    EDIT = "edit"
    FIELD = "field"
    FIX = "fix"
    WALK = "walk"
    POINT = "point"


@dataclass(frozen=True, slots=True)
class Action:
    """``review`` to ``point``: keys in these modes; ``edit`` keys hold in fields unless ``pane_only``.

    ``repeats``: a key held down does it again and again; nothing that decides does. ``everywhere``: its keys hold in
    every mode, and what was under way when they are pressed is brought to its end unless it ``stays``.
    """

    id: str
    menu: str
    text: str
    review: tuple[str, ...] = ()
    edit: tuple[str, ...] = ()
    fix: tuple[str, ...] = ()
    walk: tuple[str, ...] = ()
    point: tuple[str, ...] = ()
    pane_only: bool = False
    repeats: bool = False
    starts_group: bool = False
    everywhere: bool = False

    def keys(self, mode: Mode) -> tuple[str, ...]:
        if mode is Mode.REVIEW:
            return self.review
        own = {Mode.FIX: self.fix, Mode.WALK: self.walk, Mode.POINT: self.point}.get(mode)
        if own is not None:
            return own + (self.edit if self.everywhere else ())
        return () if mode is Mode.FIELD and self.pane_only else self.edit

    @property
    def stays(self) -> bool:
        """Whether the mode that is under way goes on while this is done: it changes only the look, or belongs to it."""
        return bool(self.fix or self.walk or self.point) or (
            self.menu in ("view", "help") and not self.id.startswith("pane-")
        )

    @property
    def first_key(self) -> str:
        """The key that menus and chips show; empty where the action has none."""
        return (*self.review, *self.edit, "")[0]


def _everywhere(
    action_id: str, menu: str, text: str, *keys: str, repeats: bool = False, starts_group: bool = False
) -> Action:
    """An action whose keys are the same in every mode."""
    return Action(
        action_id, menu, text, review=keys, edit=keys, repeats=repeats, starts_group=starts_group, everywhere=True
    )


MENUS: tuple[tuple[str, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("Actions", "File")),
    ("review", QT_TRANSLATE_NOOP("Actions", "Review")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "Edit")),
    ("view", QT_TRANSLATE_NOOP("Actions", "View")),
    ("tools", QT_TRANSLATE_NOOP("Actions", "Tools")),
    ("help", QT_TRANSLATE_NOOP("Actions", "Help")),
)

ACTIONS: tuple[Action, ...] = (
    _everywhere("open", "file", QT_TRANSLATE_NOOP("Actions", "Open…"), "Ctrl+O"),
    Action("open-folder", "file", QT_TRANSLATE_NOOP("Actions", "Open a folder…")),
    _everywhere("save", "file", QT_TRANSLATE_NOOP("Actions", "Save"), "Ctrl+S", starts_group=True),
    Action("save-as", "file", QT_TRANSLATE_NOOP("Actions", "Save as…")),
    Action("export-text", "file", QT_TRANSLATE_NOOP("Actions", "Export as plain text…"), starts_group=True),
    Action("export-markdown", "file", QT_TRANSLATE_NOOP("Actions", "Export as Markdown…")),
    Action("export-other", "file", QT_TRANSLATE_NOOP("Actions", "Export in another format…")),
    Action("copy-drawn", "file", QT_TRANSLATE_NOOP("Actions", "Copy for applications without Arabic support")),
    Action("copy-width", "file", QT_TRANSLATE_NOOP("Actions", "Line length of that copy…")),
    _everywhere("quit", "file", QT_TRANSLATE_NOOP("Actions", "Quit"), "Ctrl+Q", starts_group=True),
    Action("accept", "review", QT_TRANSLATE_NOOP("Actions", "Accept"), review=("Enter", "F")),
    Action("reject", "review", QT_TRANSLATE_NOOP("Actions", "Reject"), review=("Delete", "Backspace", "X")),
    Action(
        "fix", "review", QT_TRANSLATE_NOOP("Actions", "Fix"), review=("E", "F2"),
    ),
    Action("next", "review", QT_TRANSLATE_NOOP("Actions", "Later: next"), review=("Down",), repeats=True),
    Action("previous", "review", QT_TRANSLATE_NOOP("Actions", "Previous"), review=("Up",), repeats=True),
    Action(
        "next-open", "review", QT_TRANSLATE_NOOP("Actions", "Next open"), review=("Tab", "F8"), edit=("F8",),
        repeats=True,
    ),
    Action(
        "previous-open", "review", QT_TRANSLATE_NOOP("Actions", "Previous open"),
        review=("Shift+Tab", "Shift+F8"), edit=("Shift+F8",), repeats=True,
    ),
    Action(
        "accept-alike", "review", QT_TRANSLATE_NOOP("Actions", "Accept all alike"), review=("Shift+Enter",),
        starts_group=True,
    ),
    Action(
        "reject-alike", "review", QT_TRANSLATE_NOOP("Actions", "Reject all alike"),
        review=("Shift+Delete", "Shift+Backspace"),
    ),
    Action(
        "accept-sure", "review", QT_TRANSLATE_NOOP("Actions", "Accept all that is sure"), review=("F9", "L"),
        edit=("F9",), pane_only=True,
    ),
    Action("kind", "review", QT_TRANSLATE_NOOP("Actions", "Kind…"), review=("K",), starts_group=True),
    Action("join", "review", QT_TRANSLATE_NOOP("Actions", "Join"), review=("J",)),
    Action(
        "heading", "review", QT_TRANSLATE_NOOP("Actions", "Heading or paragraph"), review=("T",), edit=("Ctrl+T",),
        pane_only=True,
    ),
    Action(
        "remove-line", "review", QT_TRANSLATE_NOOP("Actions", "Remove this line"), review=("D",), edit=("Ctrl+D",),
        pane_only=True,
    ),
    Action(
        "number", "review", QT_TRANSLATE_NOOP("Actions", "A number here"), review=("N",), edit=("Ctrl+N",),
        pane_only=True,
    ),
    Action("walk", "review", QT_TRANSLATE_NOOP("Actions", "Walk the possible breaks"), review=("S",)),
    Action("note", "review", QT_TRANSLATE_NOOP("Actions", "Note…"), review=("C",), starts_group=True),
    Action("flag", "review", QT_TRANSLATE_NOOP("Actions", "Flag for a colleague"), review=("G",)),
    Action("unusable", "review", QT_TRANSLATE_NOOP("Actions", "Unusable…"), review=("U",)),
    _everywhere(
        "finish", "review", QT_TRANSLATE_NOOP("Actions", "Reviewed, next article"), "Ctrl+Enter",
        starts_group=True,
    ),
    _everywhere(
        "next-article", "review", QT_TRANSLATE_NOOP("Actions", "Next article"), "Ctrl+PageDown",
    ),
    _everywhere(
        "previous-article", "review", QT_TRANSLATE_NOOP("Actions", "Previous article"),
        "Ctrl+PageUp",
    ),
    _everywhere("undo", "edit", QT_TRANSLATE_NOOP("Actions", "Undo"), "Ctrl+Z"),
    _everywhere("redo", "edit", QT_TRANSLATE_NOOP("Actions", "Redo"), "Ctrl+Y", "Ctrl+Shift+Z"),
    Action(
        "type", "edit", QT_TRANSLATE_NOOP("Actions", "Type at the stop"), review=("F4",), starts_group=True,
    ),
    Action(
        "leave", "edit", QT_TRANSLATE_NOOP("Actions", "Back to review"), review=("Esc",), edit=("Esc",), pane_only=True,
    ),
    _everywhere("find", "edit", QT_TRANSLATE_NOOP("Actions", "Find…"), "Ctrl+F", starts_group=True),
    _everywhere("replace", "edit", QT_TRANSLATE_NOOP("Actions", "Replace…"), "Ctrl+H"),
    _everywhere("find-exact", "edit", QT_TRANSLATE_NOOP("Actions", "Find as written"), "Ctrl+E"),
    _everywhere("find-pattern", "edit", QT_TRANSLATE_NOOP("Actions", "Find by pattern"), "Ctrl+R"),
    _everywhere("find-all", "edit", QT_TRANSLATE_NOOP("Actions", "Find in all articles…"), "Ctrl+Shift+F"),
    _everywhere("find-next", "edit", QT_TRANSLATE_NOOP("Actions", "Next match"), "F3", repeats=True),
    _everywhere("find-previous", "edit", QT_TRANSLATE_NOOP("Actions", "Previous match"), "Shift+F3", repeats=True),
    _everywhere("pane-next", "view", QT_TRANSLATE_NOOP("Actions", "Next pane"), "F6"),
    _everywhere("pane-queue", "view", QT_TRANSLATE_NOOP("Actions", "Queue"), "Ctrl+1"),
    _everywhere("pane-raw", "view", QT_TRANSLATE_NOOP("Actions", "Raw text"), "Ctrl+2"),
    _everywhere("pane-cleaned", "view", QT_TRANSLATE_NOOP("Actions", "Cleaned text"), "Ctrl+3"),
    _everywhere("pane-decisions", "view", QT_TRANSLATE_NOOP("Actions", "Decisions"), "Ctrl+4"),
    Action("numbers-table", "view", QT_TRANSLATE_NOOP("Actions", "Numbers table"), starts_group=True),
    Action("lens", "view", QT_TRANSLATE_NOOP("Actions", "Hidden characters")),
    _everywhere(
        "zoom-in", "view", QT_TRANSLATE_NOOP("Actions", "Larger text"), "Ctrl+Plus", repeats=True,
        starts_group=True,
    ),
    _everywhere(
        "zoom-out", "view", QT_TRANSLATE_NOOP("Actions", "Smaller text"), "Ctrl+Minus", repeats=True,
    ),
    _everywhere("zoom-reset", "view", QT_TRANSLATE_NOOP("Actions", "Usual text size"), "Ctrl+0"),
    Action("font", "view", QT_TRANSLATE_NOOP("Actions", "Text font…")),
    _everywhere("full-screen", "view", QT_TRANSLATE_NOOP("Actions", "Full screen"), "F11"),
    Action("theme", "view", QT_TRANSLATE_NOOP("Actions", "Light or dark"), starts_group=True),
    Action("digits", "view", QT_TRANSLATE_NOOP("Actions", "Digits 123 or ١٢٣")),
    Action("language", "view", QT_TRANSLATE_NOOP("Actions", "Arabic or English")),
    _everywhere("commands", "tools", QT_TRANSLATE_NOOP("Actions", "Commands…"), "Ctrl+K"),
    Action(
        "accept-alike-everywhere", "tools", QT_TRANSLATE_NOOP("Actions", "Accept all alike in all articles…"),
        starts_group=True,
    ),
    Action("reject-alike-everywhere", "tools", QT_TRANSLATE_NOOP("Actions", "Reject all alike in all articles…")),
    Action(
        "silence-article", "tools", QT_TRANSLATE_NOOP("Actions", "Silence this rule in this article"),
        starts_group=True,
    ),
    Action("silence-source", "tools", QT_TRANSLATE_NOOP("Actions", "Silence this rule for this source")),
    Action("silence-everywhere", "tools", QT_TRANSLATE_NOOP("Actions", "Silence this rule everywhere")),
    Action("silenced", "tools", QT_TRANSLATE_NOOP("Actions", "Silenced rules…")),
    Action("second-look", "tools", QT_TRANSLATE_NOOP("Actions", "Second look…"), starts_group=True),
    Action("summary", "tools", QT_TRANSLATE_NOOP("Actions", "Summary of the batch…")),
    Action("restore", "tools", QT_TRANSLATE_NOOP("Actions", "Restore a backup…"), starts_group=True),
    Action("reviewer", "tools", QT_TRANSLATE_NOOP("Actions", "Reviewer…")),
    _everywhere("keys", "help", QT_TRANSLATE_NOOP("Actions", "Keys"), "F1"),
    _everywhere("menus", "help", QT_TRANSLATE_NOOP("Actions", "Menus"), "F10"),
    Action("about", "help", QT_TRANSLATE_NOOP("Actions", "About Muraji")),
    Action("edge-left", "", QT_TRANSLATE_NOOP("Actions", "Edge a word to the left"), fix=("Left",), repeats=True),
    Action("edge-right", "", QT_TRANSLATE_NOOP("Actions", "Edge a word to the right"), fix=("Right",), repeats=True),
    Action(
        "edge-left-letter", "", QT_TRANSLATE_NOOP("Actions", "Edge a letter to the left"), fix=("Ctrl+Left",),
        repeats=True,
    ),
    Action(
        "edge-right-letter", "", QT_TRANSLATE_NOOP("Actions", "Edge a letter to the right"), fix=("Ctrl+Right",),
        repeats=True,
    ),
    Action(
        "other-edge-left", "", QT_TRANSLATE_NOOP("Actions", "Other edge a word to the left"), fix=("Shift+Left",),
        repeats=True,
    ),
    Action(
        "other-edge-right", "", QT_TRANSLATE_NOOP("Actions", "Other edge a word to the right"), fix=("Shift+Right",),
        repeats=True,
    ),
    Action(
        "other-edge-left-letter", "", QT_TRANSLATE_NOOP("Actions", "Other edge a letter to the left"),
        fix=("Ctrl+Shift+Left",), repeats=True,
    ),
    Action(
        "other-edge-right-letter", "", QT_TRANSLATE_NOOP("Actions", "Other edge a letter to the right"),
        fix=("Ctrl+Shift+Right",), repeats=True,
    ),
    Action("edge-other", "", QT_TRANSLATE_NOOP("Actions", "The other edge"), fix=("Tab", "Shift+Tab")),
    Action("fix-done", "", QT_TRANSLATE_NOOP("Actions", "Keep the fix"), fix=("Enter",)),
    Action(
        "walk-next", "", QT_TRANSLATE_NOOP("Actions", "Next possible break"), walk=("S", "Down", "Tab"),
        repeats=True,
    ),
    Action(
        "walk-previous", "", QT_TRANSLATE_NOOP("Actions", "Previous possible break"), walk=("Up", "Shift+Tab"),
        repeats=True,
    ),
    Action("walk-break", "", QT_TRANSLATE_NOOP("Actions", "A line begins here"), walk=("Enter", "F")),
    Action("walk-heading", "", QT_TRANSLATE_NOOP("Actions", "A heading begins here"), walk=("T",)),
    Action("walk-end", "", QT_TRANSLATE_NOOP("Actions", "End of the walk"), walk=("Esc",)),
    Action("point-next", "", QT_TRANSLATE_NOOP("Actions", "Next figure"), point=("N", "Down", "Tab"), repeats=True),
    Action(
        "point-previous", "", QT_TRANSLATE_NOOP("Actions", "Previous figure"), point=("Up", "Shift+Tab"), repeats=True,
    ),
    Action("point-left", "", QT_TRANSLATE_NOOP("Actions", "A word to the left"), point=("Left",), repeats=True),
    Action("point-right", "", QT_TRANSLATE_NOOP("Actions", "A word to the right"), point=("Right",), repeats=True),
    Action("point-longer", "", QT_TRANSLATE_NOOP("Actions", "One word more"), point=("Shift+Left",), repeats=True),
    Action("point-shorter", "", QT_TRANSLATE_NOOP("Actions", "One word less"), point=("Shift+Right",), repeats=True),
    Action("point-done", "", QT_TRANSLATE_NOOP("Actions", "This is a number"), point=("Enter", "F")),
    Action("point-end", "", QT_TRANSLATE_NOOP("Actions", "No number here"), point=("Esc",)),
    Action("fix-cancel", "", QT_TRANSLATE_NOOP("Actions", "Drop the fix"), fix=("Esc",)),
)  # fmt: skip

BY_ID = MappingProxyType({action.id: action for action in ACTIONS})
_BY_KEY = MappingProxyType({(mode, key): a for mode in Mode for a in ACTIONS for key in a.keys(mode)})


def action_for(mode: Mode, chord: str | None) -> Action | None:
    """The action of a chord (as ``ui.chords.chord_of`` spells it) in a mode."""
    return None if chord is None else _BY_KEY.get((mode, chord))


def text_of(action_id: str) -> str:
    """The action's name in the language of the interface."""
    return QCoreApplication.translate(CONTEXT, BY_ID[action_id].text)


def menu_title(menu: str) -> str:
    return QCoreApplication.translate(CONTEXT, dict(MENUS)[menu])

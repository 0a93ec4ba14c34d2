"""Which actions can do something as the window stands; the list of commands offers no others."""

from __future__ import annotations

from core.silencing import rule_of
from ui.actions import BY_ID
from ui.deciding import LINES, MOVES
from ui.session import Session

ANY_TIME = frozenset({"open", "open-folder", "quit", "restore", "reviewer", "silenced"})  # without an article too
OF_A_STOP = frozenset(
    {
        "accept", "reject", "fix", "accept-alike", "reject-alike", "accept-alike-everywhere", "reject-alike-everywhere",
    }
)  # fmt: skip


def applies(action_id: str, session: Session) -> bool:
    """Whether the action has something to work on, and may."""
    stop = session.stop
    if session.review is None:
        return action_id in ANY_TIME or BY_ID[action_id].menu in ("view", "help")
    if session.read_only and BY_ID[action_id].menu == "review" and action_id not in MOVES:
        return action_id in ("next-article", "previous-article")
    if action_id in OF_A_STOP:
        return stop is not None
    if action_id == "kind":
        return stop is not None and (stop.kind == "number" or stop.kind in LINES)
    if action_id.startswith("silence-"):
        return not session.read_only and rule_here(session) is not None
    return True


def rule_here(session: Session) -> str | None:
    """The rule that proposed the current stop; None of numbers, of what asks to be looked at, and of one's own."""
    stop, review = session.stop, session.settled
    if stop is None or review is None or stop.kind in ("number", "flag") or stop.key not in review.edits_by_id:
        return None
    return rule_of(review.edit(stop.key))

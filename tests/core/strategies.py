"""Texts, edits and things a reviewer does, for property tests."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from hypothesis import strategies as st

from core.decisions import accept, accept_sure, alike, finish, reject, set_note, set_status
from core.drafts import Actor
from core.edits import BREAKS, Edit, make_edit
from core.errors import MurajiError
from core.flags import make_flag
from core.history import redo, undo
from core.looks import look_again
from core.numbering import add_number, join_numbers, set_number
from core.removing import remove_line, stretch_removal
from core.review import Event, Made, Review, Source, apply, new_review
from core.silencing import rule_of, silence
from core.spans import Span
from core.writing import break_at, join_at, move_break, replace_edit, toggle_heading, type_over

ALPHABET = (
    "ابتمنهوي\u0621\u0622\u0649\u0629"  # letters, hamza, alef madda, alef maqsura, teh marbuta
    "\u064b\u064e\u0651\u0670\u0640"  # tanwin, fatha, shadda, dagger alef, tatweel
    '07٣٤۵.،؟”“«»":-'
    "   \n\u00a0\u200f\u200e\u202b\u2028\ufeb3\ufedf"
    "aZ\u0301😀𞤀"
)
texts = st.text(st.sampled_from(ALPHABET), max_size=60)
AFTER = {
    "paragraph-break": ["\n"],
    "heading-break": ["\n"],
    "word-split": [" "],
    "space": [" ", ""],
    "quote": ["“", "”"],
    "character": ["م", "مقتل"],
    "remove": ["", "\n"],
    "insert": ["\nزيادة 5 رجال", "من"],
}
ACTOR = Actor("سلمى", "2026-11-22T10:00:00+03:00")


@st.composite
def edits_of(draw: st.DrawFn, raw: str) -> list[Edit]:
    """Edits of every kind that a program proposes, at any places, overlapping as they like."""
    out: dict[str, Edit] = {}
    for _ in range(draw(st.integers(0, 8))):
        kind = draw(st.sampled_from(sorted(AFTER)))
        start = draw(st.integers(0, len(raw)))
        width = 0 if kind in ("insert", "word-split") else draw(st.integers(0, 3))
        end = min(len(raw), start + width)
        if kind in BREAKS and raw[start:end].strip():  # a break replaces white space and nothing else
            end = start
        after = draw(st.sampled_from(AFTER[kind]))
        if kind == "heading-break" and start == end and (start == 0 or raw[start - 1] == "\n"):
            after = ""
        confidence = draw(st.sampled_from([0.2, 0.4999, 0.5, 0.8, 0.97, 1.0]))
        group = draw(st.sampled_from([None, None, "g1", "g2"])) if kind.endswith("break") else None
        edit = make_edit(raw, kind, start, end, after, rule="r", reason="r", confidence=confidence, group=group)  # type: ignore[arg-type]
        if edit.before != edit.after or edit.is_mark:
            out[edit.id] = edit
    return list(out.values())


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    raw = draw(texts)
    edits = draw(edits_of(raw))
    flags = [make_flag("truncated-tail", [(max(0, len(raw) - 3), len(raw))])]
    threshold = draw(st.sampled_from([0.3, 0.5, 0.9]))
    return new_review(
        raw, edits, flags, id="d", source=Source(None, None, "", "utf-8"), made=Made("0", threshold=threshold)
    )


def _edit_key(review: Review, pick: int) -> str | None:
    return review.edits[pick % len(review.edits)].id if review.edits else None


def _any_key(review: Review, pick: int) -> list[str]:
    keys = [thing.id for things in (review.edits, review.numbers, review.flags) for thing in things]
    return [keys[pick % len(keys)]] if keys else []


def _place(review: Review, pick: int) -> int:
    return pick % (len(review.cleaned) + 1)


def _typing(review: Review, pick: int, text: str) -> Event | None:
    start = _place(review, pick)
    return type_over(review, Span(start, min(len(review.cleaned), start + pick % 4)), text, ACTOR)


def _moving(review: Review, pick: int, text: str) -> Event | None:
    breaks = [e for e in review.edits if e.is_break and not e.is_mark]
    if not breaks or not review.raw:
        return None
    return move_break(review, breaks[pick % len(breaks)].id, pick % len(review.raw), ACTOR)


def _joining(review: Review, pick: int, text: str) -> Event | None:
    ends = [i for i, char in enumerate(review.cleaned) if char == "\n"]
    return join_at(review, ends[pick % len(ends)], ACTOR) if ends else None


def _numbering(review: Review, pick: int, text: str) -> Event | None:
    if not review.numbers:
        return None
    key = review.numbers[pick % len(review.numbers)].id
    if pick % 2:
        return join_numbers(review, key, ACTOR)
    return set_number(review, key, ACTOR, kind="cardinal", value=str(pick))


def _reaching(review: Review, pick: int, text: str) -> Event | None:
    if not review.numbers:
        return None
    number = review.numbers[pick % len(review.numbers)]
    side = "start" if pick % 2 else "end"
    with suppress(MurajiError):  # another number stands there
        return set_number(review, number.id, ACTOR, **{side: getattr(number, side) + pick % 7 - 3})
    return None


def _adding(review: Review, pick: int, text: str) -> Event | None:
    start = _place(review, pick)
    return add_number(review, Span(start, min(len(review.cleaned), start + 1 + pick % 4)), ACTOR)


def _replacing(review: Review, pick: int, text: str) -> Event | None:
    key = _edit_key(review, pick)
    return replace_edit(review, key, text, ACTOR) if key and not review.edit(key).is_break else None


def _stretching(review: Review, pick: int, text: str) -> Event | None:
    removals = [edit for edit in review.edits if edit.kind == "remove"]
    if not removals:
        return None
    old = removals[pick % len(removals)]
    span = Span(max(0, old.start - pick % 3), min(len(review.raw), old.end + pick % 5))
    return stretch_removal(review, old.id, span, ACTOR)


Doing = Callable[[Review, int, str], Event | None]
DOINGS: dict[str, Doing] = {
    "accept": lambda r, i, t: accept(r, _any_key(r, i), ACTOR),
    "reject": lambda r, i, t: reject(r, _any_key(r, i), ACTOR),
    "alike": lambda r, i, t: reject(r, alike(r, _any_key(r, i)), ACTOR),
    "sure": lambda r, i, t: accept_sure(r, ACTOR),
    "silence": lambda r, i, t: silence(r, rule_of(r.edits[i % len(r.edits)]) or "", ACTOR) if r.edits else None,
    "second-look": lambda r, i, t: look_again(r, ACTOR),
    "finish": lambda r, i, t: finish(r, ACTOR),
    "status": lambda r, i, t: set_status(r, "flagged", ACTOR, t),
    "note": lambda r, i, t: set_note(r, t, ACTOR),
    "break": lambda r, i, t: break_at(r, _place(r, i), ACTOR),
    "heading": lambda r, i, t: toggle_heading(r, _place(r, i), ACTOR),
    "join": _joining,
    "move": _moving,
    "type": _typing,
    "delete": lambda r, i, t: _typing(r, i, ""),
    "remove-line": lambda r, i, t: remove_line(r, _place(r, i), ACTOR),
    "stretch": _stretching,
    "number": _numbering,
    "reach": _reaching,
    "add": _adding,
    "replace": _replacing,
    "undo": lambda r, i, t: undo(r, ACTOR),
    "redo": lambda r, i, t: redo(r, ACTOR),
}
doings = st.tuples(
    st.sampled_from(sorted(DOINGS)), st.integers(0, 10_000), st.text(st.sampled_from(ALPHABET), max_size=3)
)


def do(review: Review, doing: tuple[str, int, str]) -> Review:
    """The review after one thing that a reviewer does; the same where there is nothing to do."""
    name, pick, text = doing
    event = DOINGS[name](review, pick, text)
    return apply(review, event)[0] if event else review

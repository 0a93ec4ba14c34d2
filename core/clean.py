"""All suggestions for a raw text: the one door to the rules."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.edits import THRESHOLD, WRITTEN_FROM, Edit, carry_out, edit_id, make_edit, resolve, text_order
from core.flags import Flag, make_flag
from core.garbage import collector_at_rest
from core.rules import CHARACTERS, FLAGS, RULES
from core.rules.breaks import lines
from core.rules.characters import presentation
from core.rules.spacing import blanks
from core.rules.text import BreakPolicy, Text, uncommon
from core.rules.words import HIDDEN
from core.spans import OffsetMap, Span

LINE_END = re.compile("\n\\s*")
INVISIBLE = re.compile(f"[{HIDDEN}]+")


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Pending edits in text order and flags; offsets are code points into the raw text. Edits may overlap."""

    edits: tuple[Edit, ...]
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class View:
    """The raw text with its sure character edits carried out, invisible characters removed, and the way back."""

    raw: str
    text: str
    offsets: OffsetMap
    fixes: tuple[Edit, ...]


@collector_at_rest()
def suggest(raw: str, breaks: BreakPolicy = "sentence", words: Iterable[str] = ()) -> Suggestions:
    """What the rules propose for a raw text under a break policy (CONTRACT.md 4, ``--breaks``).

    ``words`` is a reviewer's own list: what is in it is one word, whatever the lexicon says.
    """
    fixes = [edit for rule in CHARACTERS for edit in rule(Text(raw, breaks))]
    view = _view(raw, fixes)
    if unseen := _unseen(view):
        view = _view(raw, [*fixes, *unseen])
    text = Text(view.text, breaks)
    found = [edit for rule in RULES for edit in rule(text)]
    removed = [edit.span for edit in found if edit.kind == "remove" and edit.confidence >= THRESHOLD]
    breaks_found = list(lines(text, removed, words))
    proposed = [*_yielding(view.text, found, breaks_found), *breaks_found]
    edits, cuts = _to_raw(view, _wanted(proposed))
    edits += [*unseen, *_cut(raw, fixes, cuts)]
    written = (edit for edit in edits if edit.confidence >= WRITTEN_FROM)
    ends = _paragraph_ends(text.text, breaks_found)
    flags = (flag for rule in FLAGS for flag in rule(text, ends, removed))
    return Suggestions(
        tuple(sorted({edit.id: edit for edit in written}.values(), key=text_order)),
        tuple(_flag_to_raw(view, flag) for flag in flags),
    )


def _unseen(view: View) -> list[Edit]:
    """The removals of invisible characters inside words, in the raw: they would hide words from the other rules."""
    if not any(map(INVISIBLE.match, uncommon(view.text))):
        return []
    found = [e for e in blanks(view.text) if not e.after and not e.before.isspace() and e.confidence >= THRESHOLD]
    return [edit for edit in _to_raw(view, found)[0] if INVISIBLE.fullmatch(edit.before)]


def _yielding(text: str, found: Iterable[Edit], breaks: Iterable[Edit]) -> Iterator[Edit]:
    """The edits, a removal without its line end where a heading that follows brings one."""
    headings = {edit.start for edit in breaks if edit.kind == "heading-break" and not edit.is_mark}
    for edit in found:
        if edit.kind == "remove" and edit.after and edit.end in headings:
            yield make_edit(
                text, "remove", edit.start, edit.end, "",
                rule=edit.rule, reason=edit.reason, confidence=edit.confidence,
            )  # fmt: skip
        else:
            yield edit


def _wanted(proposed: Sequence[Edit]) -> Iterator[Edit]:
    """The edits without the missing spaces at the edges of a removal in force. Those that lose against a line break
    stay: they come back when it is rejected (CONTRACT.md 2)."""
    edges: set[int] = set()
    for edit in proposed:
        if edit.confidence >= THRESHOLD and edit.kind == "remove":
            edges.update((edit.start, edit.end))
    for edit in proposed:
        if edit.kind not in ("space", "word-split") or edit.before or edit.start not in edges:
            yield edit


def _paragraph_ends(text: str, found: Iterable[Edit]) -> Iterator[int]:
    """Where the paragraphs before the last end, those of the text's own lines included."""
    places = {match.end(): match.start() for match in LINE_END.finditer(text)}
    begins = dict.fromkeys(places, False)
    for edit in found:
        if edit.is_break and edit.confidence >= THRESHOLD:
            begins[edit.end] = edit.kind == "heading-break"
            places.setdefault(edit.end, edit.start)
    heading = begins.get(0, False)
    for place in sorted(places):
        if not heading:
            yield places[place]
        heading = begins[place]


def _flag_to_raw(view: View, flag: Flag) -> Flag:
    return make_flag(flag.code, (view.offsets.span_to_raw(place) for place in flag.places), **flag.data)


def _view(raw: str, fixes: Iterable[Edit]) -> View:
    settled = resolve(raw, fixes, THRESHOLD)
    text, offsets = carry_out(raw, settled)
    return View(raw, text, offsets, tuple(edit for edit in settled if edit.applied))


def _to_raw(view: View, found: Iterable[Edit]) -> tuple[list[Edit], set[int]]:
    """The edits with raw offsets, and the raw places inside a character edit at which it must be cut for them.

    An edit whose place has no counterpart in the raw (inside a run that was written backwards) is left out.
    """
    if not view.fixes:
        return list(found), set()
    out: list[Edit] = []
    cuts: set[int] = set()
    groups: dict[str, str] = {}  # a heading's id in the raw by that in the view
    for edit in found:
        places = _place(view, edit.start, edit.end)
        if places is None:
            continue
        cuts.update(places)
        before, after = view.raw[places.start : places.end], edit.after
        made = Edit(
            edit_id(edit.kind, *places, before, after), edit.kind, *places, before, after, after,
            edit.rule, edit.reason, edit.confidence, edit.group,
        )  # fmt: skip
        if edit.group == edit.id:
            groups[edit.id] = made.id
        out.append(made)
    return [edit.grouped(groups.get(edit.group)) if edit.group else edit for edit in out], cuts


def _place(view: View, start: int, end: int) -> Span | None:
    """The raw span of a span of the view."""
    first = _boundary(view, start)
    last = first if start == end else _boundary(view, end)
    if first is None or last is None or first > last:
        return None
    return Span(first, last)


def _boundary(view: View, place: int) -> int | None:
    """The raw place of a boundary between two characters of the view."""
    offsets = view.offsets
    last = bisect_right(offsets.cleaned_starts, place) - 1  # made by one carrying out, the map owes its tail no move
    if last < 0:
        return place
    if offsets.cleaned_ends[last] <= place:
        return offsets.raw_ends[last] + place - offsets.cleaned_ends[last]
    change = offsets.change(last)
    if change.cleaned.start == place:
        return change.raw.start
    length = 0
    for raw_place in range(change.raw.start, change.raw.end):
        length += len(unicodedata.normalize("NFKC", view.raw[raw_place]))
        if length == place - change.cleaned.start:
            whole = view.text[change.cleaned.start : change.cleaned.end]
            same = unicodedata.normalize("NFKC", view.raw[change.raw.start : change.raw.end]) == whole
            return raw_place + 1 if same else None
    return None


def _cut(raw: str, fixes: Sequence[Edit], cuts: set[int]) -> list[Edit]:
    """The character edits, those in two that a break or a space falls into: else one of both would be left undone.
    Only one that respells presentation forms has a place inside it."""
    ordered, out = sorted(cuts), []
    for edit in fixes:
        inner = ordered[bisect_right(ordered, edit.start) : bisect_left(ordered, edit.end)]
        if not inner:
            out.append(edit)
            continue
        for start, end in pairwise((edit.start, *inner, edit.end)):
            out += presentation(raw, start, end)
    return out

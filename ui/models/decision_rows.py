"""What a list or the bar shows of one stop: codes and pieces of the article, no words of the interface."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from core.edits import EDITOR
from ui.bidi import stored_order

if TYPE_CHECKING:
    from core.edits import Edit
    from core.flags import Flag
    from core.numbers import Number
    from core.review import Review
    from core.stops import Stop

State = Literal["pending", "accepted", "rejected", "edited", "warning"]

ARROW = " ← "  # the article runs right to left in every interface
PILCROW = "¶"
THIN = "\u2009"
CLOSING = "”’»"
LONGEST = 60  # code points of one piece; the rest is elided in the middle
ODD_SPACES: Mapping[int, str] = MappingProxyType(
    {
        ord(" "): "·", 0x00A0: "[NBSP]", 0x202F: "[NNBSP]", 0x200B: "[ZWSP]", 0x200C: "[ZWNJ]", 0x200D: "[ZWJ]",
        0x200E: "[LRM]", 0x200F: "[RLM]", 0x061C: "[ALM]", 0x2060: "[WJ]", 0xFEFF: "[BOM]", 0x0009: "[TAB]",
        0x0640: "[ـ]",
    }
)  # fmt: skip
AT_ODDS = ("part", "whole", "sum", "total")
STATES: Mapping[str, State] = MappingProxyType(
    {"pending": "pending", "accepted": "accepted", "rejected": "rejected", "replaced": "edited"}
)


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One stop. ``before`` and ``after`` are pieces of the article with a word around (``after`` empty where nothing
    is replaced); ``text`` is both in one right-to-left line. ``number`` is set for numbers, ``flag`` for flags."""

    key: str
    kind: str
    text: str
    before: str = ""
    after: str = ""
    reason: str = ""
    confidence: float | None = None
    state: State = "pending"
    number: Number | None = None
    flag: str | None = None
    values: tuple[str, ...] = ()  # of a flag: the numbers that contradict each other
    by_hand: bool = False  # made by the editor: nobody gave it a probability


@dataclass(frozen=True, slots=True)
class Lookup:
    """A review with its things by id."""

    review: Review
    edits: Mapping[str, Edit]
    numbers: Mapping[str, Number]
    flags: Mapping[str, Flag]

    @classmethod
    def of(cls, review: Review) -> Lookup:
        return cls(review, review.edits_by_id, review.numbers_by_id, review.flags_by_id)


def decision_row(stop: Stop, lookup: Lookup) -> DecisionRow:
    """What to show of a stop of the review."""
    if stop.kind == "number":
        return _number_row(stop, lookup.numbers[stop.key])
    if stop.kind == "flag":
        return _flag_row(stop, lookup.flags[stop.key], lookup.review)
    edits = [lookup.edits[edit_id] for edit_id in stop.ids]
    first = edits[0]
    before, after, text = _edit_texts(stop.kind, edits, lookup.review)
    return DecisionRow(
        stop.key, stop.kind, stored_order(text), before, after, first.reason, stop.confidence, _state(stop),
        by_hand=first.rule == EDITOR,
    )  # fmt: skip


def clipped(text: str, longest: int = LONGEST) -> str:
    """The text with its middle left out where it is too long; line ends are shown."""
    shown = text.replace("\n", PILCROW)
    if len(shown) <= longest:
        return shown
    head = longest * 2 // 3
    return f"{shown[:head].rstrip()}…{shown[-(longest - head) :].lstrip()}"


def _edit_texts(kind: str, edits: list[Edit], review: Review) -> tuple[str, str, str]:
    first = edits[0]
    if kind == "heading":
        heading = clipped(_heading(edits, review))
        return heading, "", heading
    if kind == "paragraph":
        left, right = _word_before(review.raw, first.start), _word_after(review.raw, first.end)
        return left, right, f"{_lead(left)} {PILCROW} {_trail(right)}"
    left, right = _glued(review.raw, first.start, first.end)
    before, after = first.before, first.after
    if kind in ("remove", "insert"):
        text = clipped((before if kind == "remove" else after).strip())
        return (text, "", text) if kind == "remove" else ("", text, text)
    if kind == "manual" and not (before and after):
        text = clipped(before or after)
        return (text, "", text) if before else ("", text, text)
    if kind == "space":
        before, after = before.translate(ODD_SPACES), after.translate(ODD_SPACES)
        left, right = left or _word_before(review.raw, first.start), right or _word_after(review.raw, first.end)
    if kind == "quote":
        left, right = ("", right) if right and not (left and first.after in CLOSING) else (left, "")
    if kind == "character" and unicodedata.normalize("NFKC", before) == after:
        before = _apart(before)
    pieces = clipped(left + before + right, LONGEST // 2), clipped(left + after + right, LONGEST // 2)
    return *pieces, ARROW.join(pieces)


def _heading(edits: list[Edit], review: Review) -> str:
    """The heading as it stands in the cleaned text, up to the break that ends it; where that was moved, to the line's
    end."""
    start = review.offsets.start_to_cleaned(edits[0].end)
    if len(edits) > 1 and not (edits[0].applied and edits[1].verdict == "rejected"):
        return review.cleaned[start : review.offsets.end_to_cleaned(edits[1].start)].strip()
    end = review.cleaned.find("\n", start)
    return review.cleaned[start : end if end >= 0 else None][: LONGEST * 4].strip()


def _number_row(stop: Stop, number: Number) -> DecisionRow:
    text = number.text or number.value
    noun = None if number.dual else number.counted or number.unit
    with_noun = text
    if noun is not None and noun.text not in text:
        with_noun = f"{noun.text} {text}" if noun.start < number.start else f"{text} {noun.text}"
    return DecisionRow(
        stop.key, stop.kind, stored_order(clipped(with_noun)), text, number.value, "",
        stop.confidence, _state(stop), number, by_hand=stop.confidence == 1.0,  # nothing that is read is so sure
    )  # fmt: skip


def _flag_row(stop: Stop, flag: Flag, review: Review) -> DecisionRow:
    place = flag.places[0] if flag.places else None
    piece = "" if place is None else review.raw[place.start : place.end]
    if place is not None and (not piece.strip() or place.end >= len(review.raw.rstrip())):
        piece = "…" + " ".join(review.raw[max(0, place.end - LONGEST) : place.end].split()[-3:])
    state: State = "warning" if flag.verdict == "pending" else STATES[flag.verdict]
    text = clipped(piece)
    return DecisionRow(
        stop.key, stop.kind, stored_order(text), text, "", flag.code, None, state, flag=flag.code,
        values=_at_odds(flag),
    )  # fmt: skip


def _at_odds(flag: Flag) -> tuple[str, ...]:
    """The numbers that a flag says are at odds."""
    values = flag.data.get("values") or [flag.data[name] for name in AT_ODDS if name in flag.data]
    return tuple(str(value) for value in values)


def _state(stop: Stop) -> State:
    if stop.kind == "manual" and stop.verdict == "accepted":
        return "edited"
    return STATES[stop.verdict]


def _glued(raw: str, start: int, end: int) -> tuple[str, str]:
    """The word on either side that is written onto a span, with one mark between them at most."""
    low, high = start, end
    if low > 0 and not _in_word(raw[low - 1]) and not raw[low - 1].isspace():
        low -= 1
    while low > max(0, start - LONGEST) and _in_word(raw[low - 1]):
        low -= 1
    if high < len(raw) and not _in_word(raw[high]) and not raw[high].isspace():
        high += 1
    while high < min(len(raw), end + LONGEST) and _in_word(raw[high]):
        high += 1
    return raw[low:start], raw[end:high]


def _apart(text: str) -> str:
    """Letters that have their joined shapes of themselves, with a thin space between: side by side they would look
    like the letters that take their place."""
    marks = [unicodedata.category(char)[0] == "M" for char in text]
    return "".join(
        char if mark or not at else THIN + char for at, (char, mark) in enumerate(zip(text, marks, strict=True))
    )


def _in_word(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char)[0] == "M" or char == "ـ"


def _word_before(raw: str, at: int) -> str:
    words = raw[max(0, at - LONGEST) : at].split()
    return words[-1] if words else ""


def _word_after(raw: str, at: int) -> str:
    words = raw[at : at + LONGEST].split()
    return words[0] if words else ""


def _lead(word: str) -> str:
    return f"…{word}" if word else ""


def _trail(word: str) -> str:
    return f"{word}…" if word else ""

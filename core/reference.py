"""Suggestions from a cleaned version that came with the dump: both are aligned, and where they differ the reference
is proposed as edits on the raw text.

What is proposed, and what never is:

- breaks, headings, spaces, quotation marks and removed text of the reference are edits like a rule's, and surer;
- text that only the reference has is an ``insert``, which nothing but a person applies, and is flagged;
- text that only the raw has is a ``remove`` where the reference goes on without a gap; where it has another text
  instead, both the ``remove`` and the ``insert`` wait for a person: applying one alone would lose the passage;
- a word that the reference spells in another way, or another figure, stays as the raw has it (a ``remove`` with an
  ``insert`` would be a rewriting that no law checks); one flag, ``reference-differs``, names all such places.

A rule's edit that the reference has too keeps its id and grows surer; one that the reference speaks against falls
below the threshold and says so. Passages that stand elsewhere in the reference stay where the raw has them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from core.agreement import AGAINST, merge
from core.align import Block
from core.edits import NEWLINE, THRESHOLD, Edit, EditKind, make_edit, resolve, text_order
from core.flags import Flag, make_flag
from core.ink import QUOTES
from core.pairing import Pair, begins, differences, pair_up
from core.rules.characters import characters
from core.rules.text import Text

RULE = "reference"
ONLY, REPLACED = "reference-only", "reference-replaced"
REASONS = (ONLY, REPLACED, AGAINST)
FLAGS = ("unsupported-insert", "reference-differs", "reference-unrelated")

SURE, HELD_BACK = 0.97, 0.4
PROBE = 8  # letters in a row that hardly stand in another passage by chance
RELATED = 0.3  # with less of the shorter text in common it is no version of the raw at all
LONGEST_REMOVE, MOST_REMOVED = 600, 0.4  # ink characters at one place; share of the raw in all
WORD_PART = 5  # letters that are glued to a word belong to it, where there are fewer
MARKS = '.،؛:؟!…"()[]-'
CHUNK = 50_000  # ink characters whose gaps are listed at a time
REWRITTEN = 25  # ink characters from which a passage counts as another text rather than another spelling


def suggest_from_reference(
    raw: str, reference: str, edits: Sequence[Edit] = ()
) -> tuple[tuple[Edit, ...], tuple[Flag, ...]]:
    """All edits in text order, the rules' ``edits`` among them as the reference judges them, and the flags.

    >>> found, flags = suggest_from_reference("وصل الوفد.وغادر", "وصل الوفد.\\nوغادر مساء.")
    >>> [(e.kind, e.start, e.after) for e in found], [f.code for f in flags]
    ([('paragraph-break', 10, '\\n'), ('insert', 15, ' مساء.')], ['unsupported-insert'])
    """
    fixes = [edit for edit in edits if edit.kind == "character"] if edits else list(characters(Text(raw)))
    read = [edit for edit in resolve(raw, fixes, THRESHOLD) if edit.applied]
    pair = pair_up(raw, reference, read)
    if pair.shared < max(1, RELATED * min(len(pair.raw), len(pair.reference))):
        return tuple(edits), (make_flag(FLAGS[2], [(0, len(raw))]),)
    proposed: dict[str, Edit] = {}
    for edit in (*_within(pair), *_quotes(pair), *_between(pair), *_elsewhere(pair)):
        proposed.setdefault(edit.id, edit)
    grouped = _grouped(raw, sorted(proposed.values(), key=text_order))
    merged = merge(pair, grouped, edits or fixes)
    flags = [make_flag(FLAGS[0], [edit.span], edit=edit.id) for edit in merged if edit.kind == "insert"]
    if places := _differing(pair):
        flags.append(make_flag(FLAGS[1], places))
    return tuple(merged), tuple(flags)


def _edit(pair: Pair, kind: EditKind, start: int, end: int, after: str, *, sure: float = SURE) -> Edit:
    reason = ONLY if sure > HELD_BACK else REPLACED
    return make_edit(pair.raw.text, kind, start, end, after, rule=RULE, reason=reason, confidence=sure)


def _within(pair: Pair) -> Iterator[Edit]:
    """Breaks and spaces inside the common stretches."""
    for a, b, size in pair.found:
        for place in _run_starts(pair, a, b, size):
            if not _alike(pair, place, place - a + b):
                yield from _gap(pair, place, place - a + b)
    if pair.heads.get(0) and pair.partner and pair.partner[0] == 0:
        yield _edit(pair, "heading-break", 0, 0, "")


def _run_starts(pair: Pair, a: int, b: int, size: int) -> Iterator[int]:
    """Raw ink places inside a common stretch before which one of the texts has something that is no ink."""
    mine, theirs = pair.raw.runs, pair.reference.runs
    for start in range(a, a + size, CHUNK):
        end = min(a + size, start + CHUNK)
        places = set(mine[bisect_left(mine, start) : bisect_left(mine, end)])
        shift = b - a
        places |= {
            place - shift for place in theirs[bisect_left(theirs, start + shift) : bisect_left(theirs, end + shift)]
        }
        yield from sorted(places - {a})


def _alike(pair: Pair, place: int, theirs: int) -> bool:
    """Whether both texts have one plain space before the ink: most gaps are so, and this is quickly seen."""
    mine, other = pair.raw.starts, pair.reference.starts
    end, other_end = mine[place], other[theirs]
    if end - mine[place - 1] != 2 or other_end - other[theirs - 1] != 2:
        return False
    return pair.raw.text[end - 1] == " " == pair.reference.text[other_end - 1]


def _gap(pair: Pair, place: int, theirs: int) -> Iterator[Edit]:
    """What stands before ink that both have, with ink before it that both have."""
    if theirs in pair.heads:
        yield from _line(pair, place, pair.heads[theirs], SURE)
        return
    start, end = pair.raw.end(place - 1), pair.raw.start(place)
    if start > end:
        return
    raw, gap, wanted = pair.raw.text, pair.raw.text[start:end], pair.reference.between(theirs)
    if gap == wanted:
        return
    space = " " if any(char.isspace() for char in wanted) or NEWLINE in gap else ""
    if gap == space or (NEWLINE in gap and not wanted):
        return
    glued = not gap and raw[start - 1].isalpha() and raw[end].isalpha()
    yield _edit(pair, "word-split" if glued else "space", start, end, space)


def _line(pair: Pair, place: int, heading: bool, sure: float) -> Iterator[Edit]:
    """The break before a raw ink place, or the mark of a heading that begins there anyway."""
    start, end = pair.raw.end(place - 1), pair.raw.start(place)
    if start > end:
        return
    gap = pair.raw.text[start:end]
    if NEWLINE not in gap:
        yield _edit(pair, "heading-break" if heading else "paragraph-break", start, end, NEWLINE, sure=sure)
    elif heading:
        at = start + gap.rindex(NEWLINE) + 1
        yield _edit(pair, "heading-break", at, at, "", sure=sure)


def _quotes(pair: Pair) -> Iterator[Edit]:
    for place, theirs in differences(pair):
        start, shape = pair.raw.start(place), pair.reference.exact[theirs]
        if shape in QUOTES and pair.raw.text[start] in QUOTES:
            yield _edit(pair, "quote", start, start + 1, shape)


def _differing(pair: Pair) -> list[tuple[int, int]]:
    """Raw spans of the words and figures that the reference has otherwise."""
    spans = [
        (pair.raw.start(place), pair.raw.end(place))
        for place, theirs in differences(pair)
        if pair.raw.exact[place].isalnum() and pair.reference.exact[theirs].isalnum()
    ]
    for one, two in _neighbours(pair):
        left, right = pair.raw.end(one.a + one.size - 1) if one.size else 0, pair.raw.start(two.a)
        if _is_respelt(pair, one, two):
            spans.append((left, max(left, right)))
    words: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        word = _widened(pair.raw.text, start, end)
        if words and word[0] <= words[-1][1]:
            words[-1] = (words[-1][0], max(words[-1][1], word[1]))
        else:
            words.append(word)
    return words


def _widened(raw: str, start: int, end: int) -> tuple[int, int]:
    while start < end and raw[start].isspace():
        start += 1
    while start > 0 and raw[start - 1].isalnum():
        start -= 1
    while end < len(raw) and raw[end].isalnum():
        end += 1
    return start, end


def _neighbours(pair: Pair) -> Iterator[tuple[Block, Block]]:
    """Common stretches in the raw's order, by two, with an empty one at either end of both texts."""
    edges = (Block(0, 0, 0), *pair.found, Block(len(pair.raw), len(pair.reference), 0))
    for one, two in pairwise(edges):
        if one.a + one.size < two.a or one.b + one.size != two.b:
            yield one, two


def _is_respelt(pair: Pair, one: Block, two: Block) -> bool:
    """Whether what stands between two stretches is another spelling, so that nothing is put in or taken out."""
    a, b = one.a + one.size, one.b + one.size
    mine, theirs = pair.raw.exact[a : two.a], pair.reference.exact[b : two.b] if two.b > b else ""
    if not _has_text(mine + theirs):
        return False
    if mine and theirs and _has_text(mine) and _has_text(theirs):
        return max(len(mine), len(theirs)) < REWRITTEN
    if two.b == b:
        glued = not (begins(pair.raw, a) and begins(pair.raw, two.a))
        return not begins(pair.reference, b) or (glued and len(mine) < WORD_PART and mine.isalnum())
    if mine or not pair.is_free(b, two.b):
        return False
    at_end = a == len(pair.raw) and two.b == len(pair.reference)
    return not at_end and not (begins(pair.reference, b) and begins(pair.reference, two.b))


def _has_text(exact: str) -> bool:
    return any(char.isalnum() for char in exact)


def _between(pair: Pair) -> Iterator[Edit]:
    """Removed and inserted passages, and the breaks beside them."""
    removed = sum(two.a - one.a - one.size for one, two in _neighbours(pair) if one.b + one.size == two.b)
    trusted = removed <= MOST_REMOVED * len(pair.raw)
    missing = pair.missing()
    for one, two in _neighbours(pair):
        a, b = one.a + one.size, one.b + one.size
        if _is_respelt(pair, one, two):
            continue
        if two.b == b:
            moved = _stands_elsewhere(pair, pair.raw.folded[a : two.a].strip(MARKS), missing)
            sure = SURE if trusted and two.a - a <= LONGEST_REMOVE and not moved else HELD_BACK
            yield from _remove(pair, a, two.a, b, sure)
        elif a == two.a:
            yield from _insert_or_break(pair, a, b, two.b)
        elif pair.is_free(b, two.b):
            yield from _replaced(pair, (a, two.a), (b, two.b))


def _stands_elsewhere(pair: Pair, passage: str, missing: str) -> bool:
    """Whether the reference has the passage at a place that is not paired, or paired in part with words that are the
    same by chance."""
    if passage in missing:
        return True
    parts = (passage[at : at + PROBE] for at in range(0, len(passage) - PROBE, PROBE))
    return any(part in missing for part in parts) and (
        0 < pair.raw.folded.count(passage) <= pair.reference.folded.count(passage)
    )


def _remove(pair: Pair, start: int, end: int, theirs: int, sure: float) -> Iterator[Edit]:
    """Raw ink from ``start`` to ``end`` goes; the reference goes on at its ink place ``theirs``."""
    raw = pair.raw.text
    first, last = pair.raw.end(start - 1) if start else 0, pair.raw.start(end)
    if start == 0 or end == len(pair.raw):
        yield _edit(pair, "remove", first, last, "", sure=sure)
        if start == 0 and pair.heads.get(theirs):
            yield _edit(pair, "heading-break", last, last, "", sure=sure)
        return
    before, behind = raw[first : pair.raw.start(start)], raw[pair.raw.end(end - 1) : last]
    if NEWLINE in before:
        first += before.rindex(NEWLINE) + 1
    elif NEWLINE in behind:
        last = pair.raw.end(end - 1) + behind.index(NEWLINE)
    heading = pair.heads.get(theirs)
    if heading is None:
        wanted = " " if pair.reference.between(theirs) else ""
        yield _edit(pair, "remove", first, last, "" if NEWLINE in before + behind else wanted, sure=sure)
        return
    if NEWLINE in before + behind:
        yield _edit(pair, "remove", first, last, "", sure=sure)
        if heading:
            at = last if NEWLINE in before else last + 1
            yield _edit(pair, "heading-break", at, at, "", sure=sure)
    else:
        yield _edit(pair, "remove", first, last, "" if heading else NEWLINE, sure=sure)
        if heading:
            yield _edit(pair, "heading-break", last, last, NEWLINE, sure=sure)


def _insert_or_break(pair: Pair, place: int, b: int, b_end: int) -> Iterator[Edit]:
    """The raw goes on where the reference has more text, or goes on with a passage that stands elsewhere there."""
    first = pair.raw.end(place - 1) if place else 0
    last = pair.raw.start(place)
    inside = 0 < place < len(pair.raw)
    if pair.is_free(b, b_end):
        yield _edit(pair, "insert", first, last, _missing(pair, b, b_end, inside))
    if inside and (b in pair.heads or b_end in pair.heads or b == len(pair.reference)):
        yield from _line(pair, place, pair.heads.get(b_end, False), SURE)


def _missing(pair: Pair, b: int, b_end: int, inside: bool = True) -> str:
    """The reference's ink from ``b`` to ``b_end``, with the white space on both sides."""
    text = pair.reference.text
    first = pair.reference.end(b - 1) if b else 0
    last = pair.reference.start(b_end)
    if inside:
        return text[first:last]
    return text[first:last].rstrip() if b_end == len(pair.reference) else text[first:last].lstrip()


def _replaced(pair: Pair, mine: tuple[int, int], theirs: tuple[int, int]) -> Iterator[Edit]:
    """Another text in a passage's place. Marks alone on one side are no other text."""
    exact, wanted = pair.raw.exact[mine[0] : mine[1]], pair.reference.exact[theirs[0] : theirs[1]]
    if mine[0] and theirs[0] in pair.heads and begins(pair.raw, mine[0]):
        yield from _line(pair, mine[0], pair.heads[theirs[0]], SURE)
    if mine[1] < len(pair.raw) and theirs[1] in pair.heads and begins(pair.raw, mine[1]):
        yield from _line(pair, mine[1], pair.heads[theirs[1]], SURE)
    if _has_text(wanted):
        place = pair.raw.end(mine[1] - 1)
        text = pair.reference.text[
            pair.reference.end(theirs[0] - 1) if theirs[0] else 0 : pair.reference.end(theirs[1] - 1)
        ]
        yield _edit(pair, "insert", place, place, text)
    if _has_text(exact):
        first, last = pair.raw.start(mine[0]), pair.raw.end(mine[1] - 1)
        yield _edit(pair, "remove", first, last, "", sure=HELD_BACK)


def _elsewhere(pair: Pair) -> Iterator[Edit]:
    """Text that only the reference has, beside a passage that the raw has at another place."""
    handled = {one.b + one.size for one, two in _neighbours(pair) if one.a + one.size == two.a or one.b < two.b}
    edges = (
        Block(0, 0, 0),
        *sorted(pair.found, key=lambda block: block.b),
        Block(len(pair.raw), len(pair.reference), 0),
    )
    for one, two in pairwise(edges):
        b = one.b + one.size
        if b in handled or b == two.b or not _has_text(pair.reference.exact[b : two.b]):
            continue
        if begins(pair.reference, b) and begins(pair.reference, two.b):
            place = pair.raw.end(one.a + one.size - 1) if one.size else 0
            yield _edit(pair, "insert", place, place, _missing(pair, b, two.b, one.size > 0).rstrip())


def _grouped(raw: str, edits: Sequence[Edit]) -> list[Edit]:
    """Each heading and the break that ends it in one group, named by the heading."""
    out: list[Edit] = []
    heading: Edit | None = None
    for edit in edits:
        if not edit.is_break:
            out.append(edit)
            continue
        ends = heading is not None and NEWLINE not in raw[heading.end : edit.start]
        if edit.kind == "heading-break":
            out.append(edit._replace(group=edit.id))
            heading = edit
        else:
            out.append(edit._replace(group=heading.id) if heading and ends else edit)
            heading = None
    return out

"""Where the rules and a reference propose the same, and where they don't."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.edits import NEWLINE, Edit, text_order
from core.pairing import Pair

AGAINST = "reference-against"
AGREED, DOUBTED = 0.99, 0.25


def merge(pair: Pair, proposed: Sequence[Edit], rules: Sequence[Edit]) -> list[Edit]:
    """Both in text order, an edit that both have once. A rule's edit that the reference has grows surer and joins the
    reference's groups; one that it speaks against gets the reason ``reference-against`` and hardly any confidence."""
    wanted = {edit.id: edit for edit in proposed}
    breaks = {pair.raw.first_from(edit.end): edit for edit in proposed if edit.is_break}
    removed = {_ink_of(pair, edit) for edit in proposed if edit.kind == "remove"}
    out: dict[str, Edit] = {}
    for rule in rules:
        same = wanted.pop(rule.id, None)
        if same is None and rule.is_break:
            alike = breaks.get(pair.raw.first_from(rule.end))
            if alike and alike.kind == rule.kind and alike.is_mark == rule.is_mark:
                same = wanted.pop(alike.id, None)
        if same:
            group = same.group and (rule.id if same.group == same.id else same.group)
            out[rule.id] = rule._replace(confidence=max(AGREED, rule.confidence), group=group)
        elif rule.kind != "remove" or _ink_of(pair, rule) not in removed:
            out[rule.id] = _judged(pair, rule, breaks)
    out.update(wanted)
    return sorted(out.values(), key=text_order)


def _ink_of(pair: Pair, edit: Edit) -> tuple[int, int]:
    """The ink that an edit covers: two ``remove`` that differ in white space alone are one."""
    return pair.raw.first_from(edit.start), pair.raw.first_from(edit.end)


def _judged(pair: Pair, rule: Edit, breaks: Mapping[int, Edit]) -> Edit:
    """The rule's edit where the reference hasn't it: surer, doubted or as it was."""
    says = _on_characters(pair, rule) if rule.kind == "character" else not _denies(pair, rule, breaks) and None
    if says is None:
        return rule._replace(group=None) if rule.group else rule
    if says:
        return rule._replace(confidence=max(AGREED, rule.confidence))
    return rule._replace(confidence=min(DOUBTED, rule.confidence), reason=AGAINST, group=None)


def _on_characters(pair: Pair, rule: Edit) -> bool | None:
    """Whether the reference has the letters of a character edit (True) or those of the raw (False)."""
    first, last = pair.raw.first_from(rule.start), pair.raw.first_from(rule.end)
    if first == last:
        if not 0 < first < len(pair.raw) or pair.partner[first - 1] < 0:
            return None
        theirs = pair.partner[first - 1]
        return "\u0640" not in pair.reference.text[pair.reference.start(theirs) : pair.reference.start(theirs + 1)]
    one, two = pair.partner[first], pair.partner[last - 1]
    if one < 0 or two - one != last - 1 - first:
        return None
    written = pair.reference.text[pair.reference.start(one) : pair.reference.end(two)]
    return True if written == rule.after else False if written == rule.before else None


def _denies(pair: Pair, rule: Edit, breaks: Mapping[int, Edit]) -> bool:
    """Whether the reference has the place of a rule's edit, and has it otherwise."""
    first, last = pair.raw.first_from(rule.start), pair.raw.first_from(rule.end)
    if rule.kind == "remove":
        kept = sum(theirs >= 0 for theirs in pair.partner[first:last])
        return 2 * kept > last - first
    if rule.kind == "quote":
        return first < len(pair.raw) and pair.partner[first] >= 0
    if first != last or not 0 < first < len(pair.raw):
        return False
    if rule.kind == "space" and (first in breaks or NEWLINE in pair.raw.text[pair.raw.end(first - 1) : rule.end + 1]):
        return False
    before, after = pair.partner[first - 1], pair.partner[first]
    return 0 <= before < after and (after == before + 1 or pair.is_free(before + 1, after))

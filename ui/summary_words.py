"""The summary of a batch in words: headings with rows of a name and a value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from core.summary import Summary
from ui import labels
from ui.bidi import figures
from ui.counts import counts, time_spent

translate = QCoreApplication.translate


class Part(NamedTuple):
    """A heading, and its rows of a name and a value."""

    title: str
    rows: tuple[tuple[str, str], ...]


def summary_rows(of: Summary) -> list[Part]:
    """What is shown of a summary; what there is none of is left out, but for what an editor would look for."""
    articles = [
        (
            labels.status("reviewed"),
            translate("Summary", "{n} of {total}").format(n=_n(of.reviewed), total=_n(of.total)),
        ),
        (labels.status("flagged"), _n(of.flagged)),
        (labels.status("unusable"), _n(of.unusable)),
    ]
    if of.skipped:
        articles.append((labels.status("skipped"), _n(of.skipped)))
    decisions = [
        (translate("Summary", "All"), _n(of.decided)),
        (labels.state("accepted"), _n(of.accepted)),
        (labels.state("rejected"), _n(of.rejected)),
        (labels.state("edited"), _n(of.fixed)),
        (translate("Summary", "made by hand"), _n(of.by_hand)),
        (translate("Summary", "in bulk"), _of(of.in_bulk, of.decided)),
        (translate("Summary", "one by one"), _of(of.singly, of.decided)),
    ]
    time = [(translate("Summary", "All articles"), time_spent(of.seconds) if of.seconds else counts.seconds(0))]
    if of.median is not None:
        time.append((translate("Summary", "Half of the articles took less than"), time_spent(of.median)))
    parts = [
        Part(translate("Summary", "Articles"), tuple(articles)),
        Part(translate("Summary", "Decisions"), tuple(decisions)),
        Part(translate("Summary", "Time"), tuple(time)),
    ]
    if of.flags:
        flags = (
            (translate("Summary", "looked at"), _n(of.flags)),
            (labels.state("rejected"), _n(of.dismissed)),
        )
        parts.insert(2, Part(translate("Summary", "Flags"), flags))
    if of.rules:
        rules = tuple((labels.rule(rule), counts.times(count)) for rule, count in of.rules)
        parts.append(Part(translate("Summary", "Rules rejected most"), rules))
    if of.looks:
        looks = (
            (translate("Summary", "Articles"), _n(of.looks)),
            (translate("Summary", "Decisions looked at again"), _n(of.seen)),
            (translate("Summary", "decided otherwise"), _of(of.changed, of.seen)),
        )
        parts.append(Part(translate("Summary", "Second looks"), looks))
    return parts


def as_text(parts: Sequence[Part]) -> str:
    """The summary to be pasted elsewhere: a line each, headings with a blank line before."""
    blocks = ["\n".join([part.title, *(labels.named(*row) for row in part.rows)]) for part in parts]
    return "\n\n".join(blocks) + "\n"


def _n(count: int) -> str:
    return figures(count)


def _of(count: int, total: int) -> str:
    """A count with its share."""
    if not total:
        return _n(count)
    return translate("Summary", "{n} ({share})").format(n=_n(count), share=labels.percent(count / total))

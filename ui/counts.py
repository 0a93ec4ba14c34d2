"""Counts in words: "6 sure", «6 مؤكَّدة». A class only because lupdate sees plural forms in ``tr`` alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from ui.bidi import figures
from ui.labels import joined


class Counts:
    """Each method words one count; Arabic leaves the figure out of one and two."""

    def tr(self, text: str, comment: str | None, n: int) -> str:
        return figures(QCoreApplication.translate("Counts", text, comment, n))

    def sure(self, n: int) -> str:
        return self.tr("%n sure", "suggestions sure enough to be accepted at once", n)

    def open(self, n: int) -> str:
        return self.tr("%n open", "decisions of an article", n)

    def suggestions(self, n: int) -> str:
        return self.tr("%n suggestion(s)", None, n)

    def decisions(self, n: int) -> str:
        return self.tr("%n decision(s)", None, n)

    def alike(self, n: int) -> str:
        return self.tr("%n alike", "decisions of an article that are like the current one", n)

    def articles(self, n: int) -> str:
        return self.tr("%n article(s)", None, n)

    def matches(self, n: int) -> str:
        return self.tr("%n match(es)", "places where something was found", n)

    def times(self, n: int) -> str:
        return self.tr("%n time(s)", "how often something was done", n)

    def lines(self, n: int) -> str:
        return self.tr("%n line(s)", None, n)

    def headings(self, n: int) -> str:
        return self.tr("%n heading(s)", None, n)

    def paragraphs(self, n: int) -> str:
        return self.tr("%n paragraph(s)", None, n)

    def minutes_left(self, n: int) -> str:
        return self.tr("about %n min left", None, n)

    def hours_left(self, n: int) -> str:
        return self.tr("about %n h left", None, n)

    def seconds(self, n: int) -> str:
        return self.tr("%n s", "seconds spent on an article", n)

    def minutes(self, n: int) -> str:
        return self.tr("%n min", "minutes spent on an article", n)


class KindCounts:
    """Counts of stops of one kind."""

    def tr(self, text: str, comment: str | None, n: int) -> str:
        return figures(QCoreApplication.translate("KindCounts", text, comment, n))

    def word_splits(self, n: int) -> str:
        return self.tr("%n glued pair(s)", None, n)

    def spaces(self, n: int) -> str:
        return self.tr("%n space(s)", None, n)

    def quotes(self, n: int) -> str:
        return self.tr("%n quote(s)", "quotation marks", n)

    def characters(self, n: int) -> str:
        return self.tr("%n character fix(es)", None, n)

    def removals(self, n: int) -> str:
        return self.tr("%n removal(s)", "boilerplate taken out", n)

    def inserts(self, n: int) -> str:
        return self.tr("%n insert(s)", None, n)

    def by_hand(self, n: int) -> str:
        return self.tr("%n by hand", "changes made by the editor", n)

    def numbers(self, n: int) -> str:
        return self.tr("%n number(s)", None, n)

    def flags(self, n: int) -> str:
        return self.tr("%n to look at", None, n)


counts, kind_counts = Counts(), KindCounts()

OF_KIND: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "paragraph": counts.paragraphs,
        "heading": counts.headings,
        "word-split": kind_counts.word_splits,
        "space": kind_counts.spaces,
        "quote": kind_counts.quotes,
        "character": kind_counts.characters,
        "remove": kind_counts.removals,
        "insert": kind_counts.inserts,
        "manual": kind_counts.by_hand,
        "number": kind_counts.numbers,
        "flag": kind_counts.flags,
    }
)


def sure_summary(kinds: Mapping[str, int]) -> str:
    """What accepting all that is sure would do: "6 sure: 4 paragraphs, 1 heading, 1 quote"."""
    present = {kind: n for kind, n in kinds.items() if n}
    if not present:
        return QCoreApplication.translate("Counts", "Nothing sure is left")
    order = [kind for kind in OF_KIND if kind in present]
    parts = joined([OF_KIND[kind](present[kind]) for kind in order])
    template = QCoreApplication.translate("Counts", "{count}: {parts}")
    return template.format(count=counts.sure(sum(present.values())), parts=parts)


def time_left(seconds: float) -> str:
    """An estimate as a person says it: minutes under an hour and a half, else whole hours."""
    minutes = max(1, round(seconds / 60))
    return counts.minutes_left(minutes) if minutes < 90 else counts.hours_left(round(minutes / 60))


def time_spent(seconds: float) -> str:
    whole = max(1, round(seconds))
    return counts.seconds(whole) if whole < 90 else counts.minutes(round(whole / 60))

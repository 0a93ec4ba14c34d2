"""What the actions do that reach beyond the article: rules silenced, all alike in the batch, second looks, summary."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.decisions import accept, likeness, reject
from core.making import origin_of
from core.silencing import Silenced, from_settings, silence, to_settings
from core.summary import summed, work_on
from ui import labels
from ui.actions import text_of
from ui.appearance import Appearance
from ui.applying import rule_here
from ui.batch import Batch
from ui.bidi import figures, isolated
from ui.counts import counts
from ui.decision_words import title, why
from ui.dialogs.box import ask_number
from ui.dialogs.hits import choose_hits
from ui.dialogs.progress import work_through
from ui.dialogs.silenced import show_silenced
from ui.dialogs.summary import show_summary
from ui.everywhere import Decide, Hit, deciding, finding, hits_of, working
from ui.models.decision_rows import DecisionRow
from ui.summary_words import summary_rows

MOST_LOOKS = 1000
translate = QCoreApplication.translate


class BatchWork:
    """Handlers by action id. ``silenced`` rules are kept in the settings and told to the batch."""

    def __init__(self, batch: Batch, appearance: Appearance, window: QWidget) -> None:
        self._batch, self._session, self._appearance, self._window = batch, batch.session, appearance, window
        batch.teach(silenced=self.silenced)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {
            "silence-article": lambda: self.silence("article"),
            "silence-source": lambda: self.silence("source"),
            "silence-everywhere": lambda: self.silence("everywhere"),
            "silenced": self.show_silenced,
            "accept-alike-everywhere": lambda: self.decide_alike("accept-alike-everywhere"),
            "reject-alike-everywhere": lambda: self.decide_alike("reject-alike-everywhere"),
            "second-look": self.ask_second_look,
            "summary": self.show_summary,
        }

    @property
    def silenced(self) -> tuple[Silenced, ...]:
        return from_settings(self._appearance.settings["silenced"])

    def silence(self, scope: str) -> None:
        """Silence the rule of the current stop: what it has open here is rejected; for its source or everywhere, it
        proposes nothing in what follows."""
        rule = rule_here(self._session)
        if rule is None or self._session.read_only:
            self._session.noticed.emit("read-only" if rule else "no-rule", {})
            return
        record = self._batch.entries[self._batch.index].record
        self._session.do(lambda review, by: silence(review, rule, by))
        if scope != "article":
            self._keep((*self.silenced, Silenced(rule, origin_of(record) if scope == "source" else None)))
        self._session.noticed.emit(f"silenced-{scope}", {"rule": labels.rule(rule)})
        self._session.step_open()

    def show_silenced(self) -> None:
        """The silenced rules, to be lifted."""
        every = self.silenced
        entries = [(place, _silenced_words(one)) for place, one in enumerate(every)]

        def lift(place: int) -> None:
            self._keep(tuple(one for one in self.silenced if one != every[place]))

        show_silenced(self._window, _name("silenced"), entries, lift)

    def decide_alike(self, action: str) -> None:
        """Accept or reject what is like the current stop in all articles, after a look at it."""
        stop, review = self._session.stop, self._session.settled
        if stop is None or review is None:
            return
        if self._session.read_only:
            self._session.noticed.emit("read-only", {})
            return
        wanted, here = likeness(review, stop.ids), self._batch.index
        others = [self._batch.document(index) for index in range(len(self._batch.entries)) if index != here]
        name, folder = _name(action), self._batch.store.folder
        found = work_through(self._window, name, finding(folder, others, wanted), len(others))
        if found.error:
            self._batch.failed.emit(found.error)
        if found.cancelled or found.error:
            return
        hits = sorted((*hits_of(here, review, wanted), *(hit for one in found.results for hit in one)), key=_place)
        if not hits:
            self._session.noticed.emit("nothing-alike", {})
            return
        articles = len({hit.index for hit in hits})
        kind = translate("BatchWork", "{kind}. {decisions} in {articles}.")
        asked = kind.format(
            kind=_worded(hits[0].row), decisions=counts.decisions(len(hits)), articles=counts.articles(articles)
        )
        confirm = _confirm(action)
        rows = [(self._batch.entries[hit.index].title, hit.row.text) for hit in hits]
        chosen = choose_hits(self._window, name, asked, confirm, rows)
        if chosen:
            self._carry_out(action, [hits[place] for place in chosen], name)

    def ask_second_look(self) -> None:
        """Of how many articles accepted in bulk one gets a second look."""
        number = ask_number(
            self._window,
            _name("second-look"),
            translate("BatchWork", "A second look at one article of so many accepted in bulk"),
            self._appearance.settings["second_look"],
            most=MOST_LOOKS,
            zero=translate("BatchWork", "none"),
        )
        if number is not None:
            self._appearance.set(second_look=number)

    def show_summary(self) -> None:
        """The summary of the batch as it stands."""
        batch, here, review = self._batch, self._batch.index, self._session.settled
        known = {index: entry.work for index, entry in enumerate(batch.entries)}
        begun = [i for i, entry in enumerate(batch.entries) if entry.work is None and entry.status == "in-progress"]
        documents = [batch.document(index) for index in begun if index != here]
        if documents:
            outcome = work_through(
                self._window, _name("summary"), working(batch.store.folder, documents), len(documents)
            )
            known |= {document.index: work for document, work in zip(documents, outcome.results, strict=False)}
        if here in begun and review is not None:
            known[here] = work_on(review)
        show_summary(self._window, _name("summary"), summary_rows(summed(known.values())))

    def _keep(self, silenced: tuple[Silenced, ...]) -> None:
        kept = tuple(dict.fromkeys(silenced))
        self._appearance.set(silenced=to_settings(kept))
        self._batch.teach(silenced=kept)

    def _carry_out(self, action: str, hits: list[Hit], name: str) -> None:
        named: dict[int, list[str]] = {}
        for hit in hits:
            named.setdefault(hit.index, []).extend(hit.ids)
        decide, here = _DECIDE[action], self._batch.index
        if here in named:
            ids = named.pop(here)
            self._session.do(lambda review, by: decide(review, ids, by))
        documents = [self._batch.document(index) for index in named]
        pieces = deciding(self._batch.store.folder, documents, named, decide, self._session.actor())
        outcome = work_through(self._window, name, pieces, len(documents))
        for done in outcome.results:
            if done.review is not None:
                self._batch.took(done.index, done.key, done.review)
        if outcome.error:
            self._batch.failed.emit(outcome.error)
        kept = {done.index for done in outcome.results if done.review is not None}
        decided = sum(hit.index not in named or hit.index in kept for hit in hits)
        left = len(named) - len(kept)
        self._session.noticed.emit("alike-everywhere", {"count": decided, "left": left})
        self._session.step_open()


_DECIDE: Mapping[str, Decide] = MappingProxyType(
    {
        "accept-alike-everywhere": lambda review, ids, by: accept(review, ids, by, "accept-alike"),
        "reject-alike-everywhere": lambda review, ids, by: reject(review, ids, by, "reject-alike"),
    }
)


def _name(action: str) -> str:
    """What a dialog of an action is called."""
    return text_of(action).rstrip("…")


def _confirm(action: str) -> str:
    if action == "accept-alike-everywhere":
        return translate("BatchWork", "Accept them")
    return translate("BatchWork", "Reject them")


def _worded(row: DecisionRow) -> str:
    """What is alike: the kind, and the reason where it is the same for all."""
    return title(row) if row.number else labels.named(title(row), why(row))


def _place(hit: Hit) -> int:
    return hit.index


def _silenced_words(one: Silenced) -> str:
    where = translate("BatchWork", "everywhere") if one.source is None else isolated(figures(_short(one.source)))
    return translate("BatchWork", "{rule} · {where}").format(rule=labels.rule(one.rule), where=where)


def _short(source: str) -> str:
    """A path by its last two parts, a name as it is."""
    path = Path(source)
    return str(Path(*path.parts[-2:])) if path.is_absolute() else source

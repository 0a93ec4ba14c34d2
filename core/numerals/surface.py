"""Number words with everything that can be written onto them, found by their folded form."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from core.numerals import fold, tables

_SUFFIXES = ("هم", "هما", "هن", "ها", "ه", "كم", "نا")
_OWNED = ("part", "parts", "parts2")  # classes that take a pronoun: ``نصفها``


@dataclass(slots=True)
class Reading:
    """A token read as a number word: class and value of data/words.tsv, what is written onto it.

    ``prefix`` are the proclitics, ``cut`` how many characters of the token they take, ``drop`` how many characters
    a suffix pronoun takes at its end; ``definite`` says that ال stands on it.
    """

    kind: str
    value: int
    prefix: str
    definite: bool
    cut: int
    drop: int


class _Form(NamedTuple):
    """A number word; ``suffix`` letters are a pronoun; ``vocal``: only with its damma is it surely this one."""

    kind: str
    value: int
    suffix: int
    vocal: bool


class _Entry(NamedTuple):
    form: _Form
    prefix: str
    definite: bool


def _leads() -> dict[str, tuple[str, bool]]:
    """What can stand before a number word: (proclitics, whether ال follows them), by its letters."""
    out: dict[str, tuple[str, bool]] = {}
    for prefix in ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك"):
        out[prefix] = prefix, False
        out[prefix + ("ل" if prefix.endswith("ل") else "ال")] = prefix, True
    return out


_LEADS = _leads()
_LONGEST = max(map(len, _LEADS))
_LETTERS = frozenset(lead[0] for lead in _LEADS if lead)


class Forms(NamedTuple):
    """Number words by folded form: ``plain`` ones, those that own a pronoun, and the keys of both."""

    plain: dict[str, tuple[_Form, ...]]
    owned: dict[str, _Form]
    keys: frozenset[str]


@lru_cache(maxsize=1)
def forms() -> Forms:
    """The number words of data/words.tsv."""
    table = tables.words()
    plain: dict[str, tuple[_Form, ...]] = {
        form: (_Form(kind, value, 0, False),) for form, (kind, value) in table.plain.items()
    }
    for form, (kind, value) in table.vocal.items():
        plain[form] = (*plain.get(form, ()), _Form(kind, value, 0, True))
    owned: dict[str, _Form] = {}
    for form, (kind, value) in table.plain.items():
        if kind in _OWNED and not form.endswith("ن"):
            for suffix in _SUFFIXES:
                owned.setdefault(form + suffix, _Form(kind, value, len(suffix), False))
    return Forms(plain, owned, frozenset((*plain, *owned)))


def possible(key: str, keys: frozenset[str]) -> bool:
    """Whether a folded word can be a number word at all; ``keys`` are those of :func:`forms`. Few words are."""
    return key in keys or (
        key[0] in _LETTERS and (key[1:] in keys or key[2:] in keys or key[3:] in keys or key[4:] in keys)
    )


def readings(text: str, key: str) -> tuple[Reading, ...]:
    """A word as written, and in its folded form, read as number words, those first that least is written onto."""
    entries = _entries(key)
    if tables.DAMMA in text and any(entry.form.vocal for entry in entries):
        entries = [entry for entry in entries if entry.form.vocal]
    found = []
    for form, prefix, definite in entries:
        cut = fold.width(text, len(prefix)) if prefix else 0
        found.append(Reading(form.kind, form.value, prefix, definite, cut, _tail(text, form.suffix)))
    if len(found) > 1 and fold.bare(text)[1:2] in ("أ", "إ"):
        found.sort(key=lambda reading: reading.prefix == "")  # وأحد عشر is و and أحد, not واحد
    return tuple(found)


def _entries(key: str) -> list[_Entry]:
    """The ways to read a folded word as a number word, least written onto it first; a pronoun where nothing else is."""
    table = forms()
    leads = [(lead, key[size:]) for size in range(_LONGEST + 1) if (lead := _LEADS.get(key[:size])) and size < len(key)]
    found = [
        _Entry(form._replace(kind="hundred") if form.kind == "colloquial" else form, *lead)
        for lead, rest in leads
        for form in table.plain.get(rest, ())
        if _takes(rest, form.kind, *lead)
    ]
    if found:
        return found
    owned = ((lead, table.owned[rest]) for lead, rest in leads if rest in table.owned and not lead[1])
    return [_Entry(form, *lead) for lead, form in owned][:1]


def _takes(form: str, kind: str, prefix: str, definite: bool) -> bool:
    """Whether proclitics and ال go with a number word: a short word after ك is most often no number."""
    if kind == "colloquial":
        return prefix in ("", "و") and not definite
    return not prefix.endswith("ك") or len(form) > 4


def _tail(text: str, letters: int) -> int:
    """How many characters of a text its last letters take, with the marks on them and tatweel before them."""
    at = len(text)
    if not letters:
        return 0
    while at and letters:
        at -= 1
        letters -= text[at] not in fold.SPARE
    while at and text[at - 1] == fold.TATWEEL:
        at -= 1
    return len(text) - at

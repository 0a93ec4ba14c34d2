"""Tables of codes and their English words; ``ui.labels`` translates them. Every code that core can emit stands here.

``REASONS`` says why an edit is proposed (``core.rules``, ``core.reference``); a heading's ``heading-…`` reasons are
those of the break that it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

Words = Mapping[str, Any]  # of strings: the stub of QT_TRANSLATE_NOOP says object

STOP_KINDS: Words = MappingProxyType(
    {
        "heading": QT_TRANSLATE_NOOP("Kinds", "Sub-heading"),
        "paragraph": QT_TRANSLATE_NOOP("Kinds", "Paragraph break"),
        "word-split": QT_TRANSLATE_NOOP("Kinds", "Glued words"),
        "space": QT_TRANSLATE_NOOP("Kinds", "Spacing"),
        "quote": QT_TRANSLATE_NOOP("Kinds", "Quotation mark"),
        "character": QT_TRANSLATE_NOOP("Kinds", "Character fix"),
        "remove": QT_TRANSLATE_NOOP("Kinds", "Boilerplate"),
        "insert": QT_TRANSLATE_NOOP("Kinds", "Unsupported insert"),
        "manual": QT_TRANSLATE_NOOP("Kinds", "Edited by hand"),
        "number": QT_TRANSLATE_NOOP("Kinds", "Number"),
        "flag": QT_TRANSLATE_NOOP("Kinds", "Worth a look"),
    }
)

NUMBER_KINDS: Words = MappingProxyType(
    {
        "cardinal": QT_TRANSLATE_NOOP("NumberKinds", "cardinal"),
        "ordinal": QT_TRANSLATE_NOOP("NumberKinds", "ordinal"),
        "year": QT_TRANSLATE_NOOP("NumberKinds", "year"),
        "date": QT_TRANSLATE_NOOP("NumberKinds", "date"),
        "time": QT_TRANSLATE_NOOP("NumberKinds", "time"),
        "percent": QT_TRANSLATE_NOOP("NumberKinds", "percent"),
        "money": QT_TRANSLATE_NOOP("NumberKinds", "money"),
        "measure": QT_TRANSLATE_NOOP("NumberKinds", "measure"),
        "duration": QT_TRANSLATE_NOOP("NumberKinds", "duration"),
        "age": QT_TRANSLATE_NOOP("NumberKinds", "age"),
        "range": QT_TRANSLATE_NOOP("NumberKinds", "range"),
        "fraction": QT_TRANSLATE_NOOP("NumberKinds", "fraction"),
        "score": QT_TRANSLATE_NOOP("NumberKinds", "score"),
        "phone": QT_TRANSLATE_NOOP("NumberKinds", "phone"),
        "identifier": QT_TRANSLATE_NOOP("NumberKinds", "identifier"),
    }
)

# Of a wrong pattern: what Python's ``re`` says, and codes of our own (``ui.finding``).
SEARCH_FAULTS: Words = MappingProxyType(
    {
        "missing ), unterminated subpattern": QT_TRANSLATE_NOOP("SearchFaults", "a parenthesis is not closed"),
        "unbalanced parenthesis": QT_TRANSLATE_NOOP("SearchFaults", "a parenthesis is not opened"),
        "nothing to repeat": QT_TRANSLATE_NOOP("SearchFaults", "nothing stands here that could be repeated"),
        "multiple repeat": QT_TRANSLATE_NOOP("SearchFaults", "repeated twice"),
        "unterminated character set": QT_TRANSLATE_NOOP("SearchFaults", "a square bracket is not closed"),
        "bad escape (end of pattern)": QT_TRANSLATE_NOOP("SearchFaults", "nothing follows the backslash"),
        "min repeat greater than max repeat": QT_TRANSLATE_NOOP("SearchFaults", "the least is more than the most"),
        "look-behind requires fixed-width pattern": QT_TRANSLATE_NOOP(
            "SearchFaults", "what is looked back at must have one length"
        ),
        "bad-replacement": QT_TRANSLATE_NOOP("SearchFaults", "the replacement names no group of the pattern"),
        "pattern-too-slow": QT_TRANSLATE_NOOP("SearchFaults", "Stopped: the pattern takes too long."),
        "search-stopped": QT_TRANSLATE_NOOP("SearchFaults", "The search was stopped."),
        "too-large": QT_TRANSLATE_NOOP("SearchFaults", "the pattern is too large"),
    }
)

EXPORT_FORMATS: Words = MappingProxyType(
    {
        "text": QT_TRANSLATE_NOOP("ExportFormats", "Plain text"),
        "markdown": QT_TRANSLATE_NOOP("ExportFormats", "Markdown"),
        "csv": QT_TRANSLATE_NOOP("ExportFormats", "CSV, for spreadsheets"),
        "label-studio": QT_TRANSLATE_NOOP("ExportFormats", "Label Studio"),
        "doccano": QT_TRANSLATE_NOOP("ExportFormats", "doccano"),
        "prodigy": QT_TRANSLATE_NOOP("ExportFormats", "Prodigy"),
    }
)

# A value of each kind, as NUMBERS.md writes it: shown where a typed one does not fit.
EXAMPLES: Words = MappingProxyType(
    {
        "cardinal": "3500", "ordinal": "23", "year": "2019", "date": "2024-01-15", "time": "05:30",
        "percent": "38.6", "money": "1800000000", "measure": "42", "duration": "7", "age": "57",
        "range": "30..40", "fraction": "3/4", "score": "2:1", "phone": "+96265550143", "identifier": "2254",
    }
)  # fmt: skip

MODIFIERS: Words = MappingProxyType(
    {
        "approximately": QT_TRANSLATE_NOOP("Modifiers", "approximately"),
        "nearly": QT_TRANSLATE_NOOP("Modifiers", "nearly"),
        "more-than": QT_TRANSLATE_NOOP("Modifiers", "more than"),
        "less-than": QT_TRANSLATE_NOOP("Modifiers", "less than"),
        "at-least": QT_TRANSLATE_NOOP("Modifiers", "at least"),
        "at-most": QT_TRANSLATE_NOOP("Modifiers", "at most"),
    }
)

NUMBER_FIELDS: Words = MappingProxyType(
    {
        "text": QT_TRANSLATE_NOOP("NumberFields", "Text"),
        "value": QT_TRANSLATE_NOOP("NumberFields", "Value"),
        "kind": QT_TRANSLATE_NOOP("NumberFields", "Kind"),
        "unit": QT_TRANSLATE_NOOP("NumberFields", "Unit"),
        "counted": QT_TRANSLATE_NOOP("NumberFields", "Counted noun"),
        "modifier": QT_TRANSLATE_NOOP("NumberFields", "Modifier"),
    }
)

STATES: Words = MappingProxyType(
    {
        "pending": QT_TRANSLATE_NOOP("States", "pending"),
        "accepted": QT_TRANSLATE_NOOP("States", "accepted"),
        "rejected": QT_TRANSLATE_NOOP("States", "rejected"),
        "edited": QT_TRANSLATE_NOOP("States", "edited"),
        "warning": QT_TRANSLATE_NOOP("States", "look at this"),
    }
)

STATUSES: Words = MappingProxyType(
    {
        "pending": QT_TRANSLATE_NOOP("Statuses", "Not started"),
        "in-progress": QT_TRANSLATE_NOOP("Statuses", "In progress"),
        "reviewed": QT_TRANSLATE_NOOP("Statuses", "Reviewed"),
        "second-look": QT_TRANSLATE_NOOP("Statuses", "Second look"),
        "skipped": QT_TRANSLATE_NOOP("Statuses", "Skipped"),
        "unusable": QT_TRANSLATE_NOOP("Statuses", "Unusable"),
        "flagged": QT_TRANSLATE_NOOP("Statuses", "Flagged for a colleague"),
    }
)

FLAGS: Words = MappingProxyType(
    {
        "truncated-tail": QT_TRANSLATE_NOOP("Flags", "Truncated tail"),
        "bidi-control": QT_TRANSLATE_NOOP("Flags", "Hidden direction marks"),
        "unsupported-insert": QT_TRANSLATE_NOOP("Flags", "Unsupported insert"),
        "reference-differs": QT_TRANSLATE_NOOP("Flags", "Words differ from the reference"),
        "reference-unrelated": QT_TRANSLATE_NOOP("Flags", "Another text as reference"),
        "count-differs": QT_TRANSLATE_NOOP("Flags", "Count differs"),
        "words-figures-differ": QT_TRANSLATE_NOOP("Flags", "Words and figures differ"),
        "impossible-date": QT_TRANSLATE_NOOP("Flags", "No such date"),
        "percent-over-100": QT_TRANSLATE_NOOP("Flags", "Over a hundred per cent"),
        "parts-dont-add-up": QT_TRANSLATE_NOOP("Flags", "Parts don't add up"),
        "part-larger-than-whole": QT_TRANSLATE_NOOP("Flags", "Part larger than the whole"),
    }
)

FLAG_REASONS: Words = MappingProxyType(
    {
        "truncated-tail": QT_TRANSLATE_NOOP("FlagReasons", "no full stop at the end of the text"),
        "bidi-control": QT_TRANSLATE_NOOP("FlagReasons", "they can change the order of the text"),
        "unsupported-insert": QT_TRANSLATE_NOOP("FlagReasons", "the dump does not have this text"),
        "reference-differs": QT_TRANSLATE_NOOP("FlagReasons", "the reference spells them otherwise"),
        "reference-unrelated": QT_TRANSLATE_NOOP("FlagReasons", "the reference is not of this article"),
        "count-differs": QT_TRANSLATE_NOOP("FlagReasons", "another number is given for the same thing"),
        "words-figures-differ": QT_TRANSLATE_NOOP("FlagReasons", "the words say one number, the figures another"),
        "impossible-date": QT_TRANSLATE_NOOP("FlagReasons", "the calendar has no such day"),
        "percent-over-100": QT_TRANSLATE_NOOP("FlagReasons", "a share can't be more than the whole"),
        "parts-dont-add-up": QT_TRANSLATE_NOOP("FlagReasons", "the parts don't make the sum given"),
        "part-larger-than-whole": QT_TRANSLATE_NOOP("FlagReasons", "a part is larger than what it is of"),
    }
)

REASONS: Words = MappingProxyType(
    {
        "sentence-end": QT_TRANSLATE_NOOP("Reasons", "end of a sentence"),
        "glued-after-sentence": QT_TRANSLATE_NOOP("Reasons", "glued to the end of a sentence"),
        "glued-letters": QT_TRANSLATE_NOOP("Reasons", "two words glued together"),
        "glued-after-figure": QT_TRANSLATE_NOOP("Reasons", "glued to a figure before it"),
        "glued-before-figure": QT_TRANSLATE_NOOP("Reasons", "glued to a figure after it"),
        "glued-at-script-change": QT_TRANSLATE_NOOP("Reasons", "Arabic and Latin letters glued together"),
        "glued-after-sign": QT_TRANSLATE_NOOP("Reasons", "glued to a sign before it"),
        "glued-after-colon": QT_TRANSLATE_NOOP("Reasons", "glued to a colon"),
        "bullet": QT_TRANSLATE_NOOP("Reasons", "an item of a list"),
        "glued-after-closing-mark": QT_TRANSLATE_NOOP("Reasons", "glued to a closing mark"),
        "glued-before-opening-mark": QT_TRANSLATE_NOOP("Reasons", "begins with an opening mark that is glued on"),
        "after-boilerplate": QT_TRANSLATE_NOOP("Reasons", "follows text that is taken out"),
        "line-of-its-own": QT_TRANSLATE_NOOP("Reasons", "a line of its own in the dump"),
        "title-glued-to-text": QT_TRANSLATE_NOOP("Reasons", "the title is glued to the text"),
        "two-known-words": QT_TRANSLATE_NOOP("Reasons", "two known words without a space"),
        "presentation-forms": QT_TRANSLATE_NOOP("Reasons", "letters in old presentation forms"),
        "stray-tatweel": QT_TRANSLATE_NOOP("Reasons", "a stretched letter"),
        "utf-8-read-as-latin": QT_TRANSLATE_NOOP("Reasons", "encoding: UTF-8 read as Latin"),
        "utf-8-read-as-windows-1256": QT_TRANSLATE_NOOP("Reasons", "encoding: UTF-8 read as Windows-1256"),
        "windows-1256-read-as-latin": QT_TRANSLATE_NOOP("Reasons", "encoding: Windows-1256 read as Latin"),
        "opening-quote-turned": QT_TRANSLATE_NOOP("Reasons", "an opening mark turned round"),
        "closing-quote-turned": QT_TRANSLATE_NOOP("Reasons", "a closing mark turned round"),
        "several-spaces": QT_TRANSLATE_NOOP("Reasons", "several spaces in a row"),
        "odd-space": QT_TRANSLATE_NOOP("Reasons", "an unusual space"),
        "space-at-line-edge": QT_TRANSLATE_NOOP("Reasons", "a space at the edge of a line"),
        "invisible-character": QT_TRANSLATE_NOOP("Reasons", "an invisible character"),
        "space-for-invisible": QT_TRANSLATE_NOOP("Reasons", "a space for an invisible character"),
        "space-before-mark": QT_TRANSLATE_NOOP("Reasons", "a space before a punctuation mark"),
        "missing-after-mark": QT_TRANSLATE_NOOP("Reasons", "no space after a punctuation mark"),
        "missing-at-bracket": QT_TRANSLATE_NOOP("Reasons", "no space beside a bracket"),
        "missing-at-quote": QT_TRANSLATE_NOOP("Reasons", "no space beside a quotation mark"),
        "missing-in-quote": QT_TRANSLATE_NOOP("Reasons", "no space between two quoted sentences"),
        "forms-join-backwards": QT_TRANSLATE_NOOP("Reasons", "letters stored back to front"),
        "words-known-backwards": QT_TRANSLATE_NOOP("Reasons", "words stored back to front"),
        "read-also": QT_TRANSLATE_NOOP("Reasons", "a link to another article"),
        "related": QT_TRANSLATE_NOOP("Reasons", "links to related articles"),
        "follow-us": QT_TRANSLATE_NOOP("Reasons", "an invitation to follow the site"),
        "newsletter": QT_TRANSLATE_NOOP("Reasons", "an invitation to a newsletter"),
        "share": QT_TRANSLATE_NOOP("Reasons", "sharing buttons"),
        "source": QT_TRANSLATE_NOOP("Reasons", "the line that names the source"),
        "photo-credit": QT_TRANSLATE_NOOP("Reasons", "a photo credit"),
        "agency-tag": QT_TRANSLATE_NOOP("Reasons", "the name of an agency"),
        "dateline": QT_TRANSLATE_NOOP("Reasons", "place and date of the report"),
        "tags": QT_TRANSLATE_NOOP("Reasons", "tags of the page"),
        "breadcrumb": QT_TRANSLATE_NOOP("Reasons", "the path of the page"),
        "comments": QT_TRANSLATE_NOOP("Reasons", "an invitation to comment"),
        "rights": QT_TRANSLATE_NOOP("Reasons", "a notice of rights"),
        "advertisement": QT_TRANSLATE_NOOP("Reasons", "an advertisement"),
        "reference-only": QT_TRANSLATE_NOOP("Reasons", "from the reference that came along"),
        "reference-replaced": QT_TRANSLATE_NOOP("Reasons", "the reference has another text here"),
        "reference-against": QT_TRANSLATE_NOOP("Reasons", "the reference does not have it"),
        "editor": QT_TRANSLATE_NOOP("Reasons", "made by you"),
    }
)

"""The two texts of the window. What the rest of the window needs of them:

Every place is a code point of the text that the pane was given (raw for RawPane, cleaned for CleanedPane); spans are
``core.spans.Span``. A pane never changes its text by itself, and holds no rule of the business.

    from ui.panes import AlignedScroll, CleanedPane, Mark, PaneFrame, RawPane
    raw, cleaned = RawPane(theme, sizes), CleanedPane(theme, sizes)      # ui.theme: LIGHT, DARK, Sizes(zoom=…)

What is shown (TextPane, both)
    set_text(text)                      another article; marks and headings go
    replace(span, new, whole)           what an event changed (Changes.cleaned_before, the new text): one edit,
                                        marks move along, the scroll stays, the caret keeps to its letters
    set_headings(starts, within=None)   where heading lines start, all or those within a span; only differences
                                        are drawn
    set_marks(marks)                    all, sorted by start
    update_marks(marks, gone=())        those of the given keys anew, and without those of ``gone``
    set_current(key)                    the marks of the current stop; "" for none
    set_lens(on)                        hidden characters and digit systems
    set_look(theme, sizes)              colours and zoom
    gutter.words = function             int → str: how line numbers are written

    Mark(kind, start, end, state, key)  kind: span, break, removed, inserted, place (shows only while current),
                                        match (found), edge (one that is being moved: zero-width)
                                        state: pending, accepted, edited, rejected

Where things are
    scroll_to(span)   selected() → Span   caret()   set_caret(place, anchor=None)   place_at(point)   mark_at(point)
    AlignedScroll(raw, cleaned).set_map(raw_to_cleaned, cleaned_to_raw)   # again after every event; align() on demand
    PaneFrame(pane).set_words(title, facts)                               # the pane with its title row

Signals
    mark_activated(key)   place_clicked(place)   place_double_clicked(place)   selection_changed(Span)
    menu_wanted(place, global point): context menu; offer copy(), in Edit cut() and paste()
    zoom_wanted(1 or -1)                Ctrl and the wheel
    scrolled()

CleanedPane alone
    set_editing(on), editing            Edit has a blinking caret; Review has none and passes every key on
    typed(Span, text)                   what the reviewer asks for in Edit. Connect directly (not queued): apply the
                                        event, call ``replace``; the pane then puts the caret behind the text
    type_text(text, span=None)          the same from outside (a menu, a compose table)
    Keys that are no text (Ctrl+Z, Ctrl+Enter, Tab, Esc, F-keys) are ignored and so reach the window.
"""

from ui.panes.align import AlignedScroll
from ui.panes.cleaned import CleanedPane
from ui.panes.frame import PaneFrame
from ui.panes.marks import Mark, MarkKind, MarkState, MarkTable
from ui.panes.raw import RawPane
from ui.panes.textpane import TextPane

__all__ = [
    "AlignedScroll",
    "CleanedPane",
    "Mark",
    "MarkKind",
    "MarkState",
    "MarkTable",
    "PaneFrame",
    "RawPane",
    "TextPane",
]

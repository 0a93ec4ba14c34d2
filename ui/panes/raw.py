"""The raw dump: shown as it came, never changed."""

from __future__ import annotations

from ui.panes.textpane import TextPane


class RawPane(TextPane):
    """Long lines are cut by soft breaks, which take the places of spaces."""

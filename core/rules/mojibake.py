"""Arabic that was decoded with the wrong table: Windows-1256 or UTF-8 bytes read as Latin-1 or Windows-1252, or UTF-8
bytes read as Windows-1256.

An edit is made only where encoding its text again and reading that with the wrong table gives the raw back (law 3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from core.edits import Edit, make_edit
from core.lexicon import load
from core.rules.text import places_of, uncommon

RULE = "mojibake"
REASONS = ("utf-8-read-as-latin", "utf-8-read-as-windows-1256", "windows-1256-read-as-latin")
LATIN, ARABIC = "cp1252", "cp1256"
ACCENTED = frozenset(map(chr, range(0xC0, 0x100)))

# What every stretch holds that is long enough to matter; found quickly in a text that has none.
FIRST_BYTES = frozenset("ØÙÚÛ")  # of REASONS[0]
PAIRS = ("ط§", "ظ„", "ظ…", "ظٹ", "ظ†", "ظˆ", "ظپ", "طھ", "ط±")  # of REASONS[1]; their second is the rarer by far
WORD = re.compile("[\u0621-\u063a\u0641-\u064a]{2,}")
PLAIN = "[ -~]{1,40}"  # what stands between two wrong stretches of one edit
ENOUGH_KNOWN = 0.5
AT_LEAST_ARABIC = 0.8


def mojibake(raw: str) -> Iterator[Edit]:
    """Edits of kind ``character`` for the wrongly decoded stretches of a raw text.

    >>> [(e.after, e.reason) for e in mojibake("قال ÇáÑÆíÓ إنه")]
    [('الرئيس', 'windows-1256-read-as-latin')]
    >>> list(mojibake("Élysée, São Paulo, naïve"))
    []
    """
    found: list[Edit] = []
    hinted = set()
    accented = ACCENTED & uncommon(raw)
    if not accented.isdisjoint(FIRST_BYTES):
        hinted.add(REASONS[0])
    if any(pair[1] in raw and pair in raw for pair in PAIRS):
        hinted.add(REASONS[1])
    places = places_of(raw, accented)
    if any(third - first == 2 for first, third in zip(places, places[2:], strict=False)):
        hinted.add(REASONS[2])
    for reason, read_as, pattern, enough in patterns() if hinted else ():
        for match in pattern.finditer(raw) if reason in hinted else ():
            if not enough.search(match[0]):
                continue
            meant = _utf8(match[0], read_as) if reason != REASONS[2] else _windows(match[0])
            if meant:
                sure = 0.98 if reason != REASONS[1] else 0.95
                found.append(
                    make_edit(raw, "character", *match.span(), meant, rule=RULE, reason=reason, confidence=sure)
                )
    end = 0
    for edit in sorted(found, key=lambda e: (e.start, -e.end)):
        if edit.start >= end:
            yield edit
            end = edit.end


@lru_cache(maxsize=2)
def table(read_as: str) -> tuple[str, ...]:
    """The character of each byte; a byte that the encoding leaves open is the control character of its number."""
    return tuple(bytes((byte,)).decode(read_as, "ignore") or chr(byte) for byte in range(256))


@lru_cache(maxsize=2)
def byte_of(read_as: str) -> dict[str, int]:
    """The byte of each character; for the Latin table those of Latin-1 too, which differs in control characters."""
    controls = {chr(byte): byte for byte in range(0x80, 0xA0)} if read_as == LATIN else {}
    return controls | {char: byte for byte, char in enumerate(table(read_as))}


@lru_cache(maxsize=1)
def patterns() -> tuple[tuple[str, str, re.Pattern[str], re.Pattern[str]], ...]:
    """Reason, wrong table, the stretches to look at, and what one must hold. A stretch is made of what the letters of
    Arabic blocks and the common marks became, and of words without such between; one of Windows-1256 has no
    unaccented letter beside an accented one, as Latin words have."""
    out = []
    for reason, read_as, least in ((REASONS[0], LATIN, 2), (REASONS[1], ARABIC, 3)):
        tail = f"[{_chars(read_as, 0x80, 0xC0)}]"
        letter = f"[{_chars(read_as, 0xD8, 0xDC)}]{tail}"
        dash_or_quote = f"{_chars(read_as, 0xE2, 0xE3)}[{_chars(read_as, 0x80, 0x81)}]{tail}"
        unit = f"(?:{letter}|[{_chars(read_as, 0xC2, 0xC3)}]{tail}|{dash_or_quote})+"
        out.append((reason, read_as, re.compile(f"{unit}(?:{PLAIN}{unit})*"), re.compile(f"(?:{letter}){{{least}}}")))
    word = f"(?<![A-Za-z])[{_chars(LATIN, 0x80, 0x100)}]+(?![A-Za-z])"
    enough = re.compile(f"[{_chars(LATIN, 0xC0, 0x100)}]{{3}}")
    out.append((REASONS[2], LATIN, re.compile(f"{word}(?:{PLAIN}{word})*"), enough))
    return tuple(out)


def _chars(read_as: str, low: int, high: int) -> str:
    return "".join(re.escape(char) for char, byte in byte_of(read_as).items() if low <= byte < high)


def _bytes(text: str, read_as: str) -> bytes:
    known = byte_of(read_as)
    return bytes(known[char] for char in text)


def _utf8(text: str, read_as: str) -> str | None:
    try:
        meant = _bytes(text, read_as).decode("utf-8")
    except UnicodeDecodeError:
        return None
    return meant if _gives_back(meant, "utf-8", read_as, text) else None


def _windows(text: str) -> str | None:
    """The Windows-1256 reading, where it is Arabic and has known words: any bytes can be read so."""
    meant = "".join(table(ARABIC)[byte] for byte in _bytes(text, LATIN))
    changed = [after for before, after in zip(text, meant, strict=True) if before != after]
    arabic = sum("\u060c" <= char <= "\u0652" for char in changed)
    words = WORD.findall(meant)
    if not words or arabic < AT_LEAST_ARABIC * len(changed):
        return None
    known = load().known
    if sum(map(known, words)) < ENOUGH_KNOWN * len(words):
        return None
    return meant if _gives_back(meant, ARABIC, LATIN, text) else None


def _gives_back(meant: str, encoding: str, read_as: str, raw: str) -> bool:
    """Law 3 for this sub-rule."""
    data = meant.encode(encoding) if encoding == "utf-8" else _bytes(meant, encoding)
    return raw in ("".join(map(table(read_as).__getitem__, data)), data.decode("latin-1"))

"""From bytes to text: which encoding a file is in, and decoding that names the byte that does not fit.

Arabic text comes in UTF-8, UTF-16, Windows-1256 and ISO-8859-6. The last two share half of their letters, so the
likelier reading decides: by how often each letter stands in Arabic text.
"""

from __future__ import annotations

import codecs
import math
import re

from core.errors import MurajiError

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "windows-1256", "iso-8859-6")

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_BINARY = (b"%PDF-", b"PK\x03\x04", b"{\\rtf", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_UTF8_RUN = re.compile(rb"(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})+")
_HIGH = re.compile(rb"[\x80-\xff]+")
_ESCAPED = re.compile("[\udc80-\udcff]")

# Of a thousand characters of Arabic text that are not ASCII (counted on UD_Arabic-PUD, and punctuation added).
_FREQUENCY = {
    "ا": 144, "ل": 111, "ي": 81, "م": 61, "ن": 58, "و": 50, "ر": 48, "ت": 48, "ب": 36, "ع": 30, "ة": 30, "د": 30,
    "س": 25, "ك": 24, "ف": 24, "أ": 23, "ه": 21, "ق": 21, "ح": 17, "ج": 14, "ش": 10, "ط": 9, "ص": 9, "ى": 9,
    "خ": 9, "إ": 8, "ث": 7, "ً": 7, "ز": 6, "ذ": 6, "غ": 6, "ض": 6, "ئ": 4, "ء": 3, "ٍ": 1, "ظ": 2, "ٌ": 1, "آ": 1,
    "ؤ": 1, "َ": 1, "ُ": 1, "ِ": 1, "ّ": 1, "ْ": 1, "ـ": 1, "،": 12, "؛": 1, "؟": 1, "“": 2, "”": 2, "«": 2,
    "»": 2, "…": 1, "–": 1, "—": 1, "‘": 1, "’": 1, "\xa0": 1, "\u200c": 1, "\u200d": 1, "\u200e": 1, "\u200f": 1,
}  # fmt: skip
_LOG = {char: math.log(count / 1000) for char, count in _FREQUENCY.items()}
_STRANGE = math.log(0.0001)
_COMMONER = math.log(5)  # Windows-1256 is the commoner one: for a word or two that could be both
_LEAST = -4.6  # mean log frequency: Arabic text has about -3; Latin letters and tables read as Arabic have less
_CONTROLS_AT_MOST = 0.01  # of all bytes, in a text
_CONTROLS_IN_UTF8 = 0.1  # what is UTF-8 all through is text, if an odd one


def detect(sample: bytes, *, complete: bool) -> str:
    """The encoding of the text that ``sample`` begins with; ``complete`` where it is all of it.

    Raises ``binary-file`` or ``unknown-encoding`` with the first ``byte`` that does not fit.
    """
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return name
    if sample.startswith(_BINARY):
        raise MurajiError("binary-file", byte=0)
    wide = _wide(sample)
    if wide:
        return wide
    bad = _first_bad(sample, complete=complete)
    control = _CONTROL.search(sample)
    allowed = _CONTROLS_AT_MOST if bad is not None else _CONTROLS_IN_UTF8
    if control and len(_CONTROL.findall(sample)) > len(sample) * allowed:
        raise MurajiError("binary-file", byte=control.start())
    if bad is None or _mostly_utf8(sample):
        return "utf-8"
    windows, count = _likelihood(sample, "windows-1256")
    iso, _ = _likelihood(sample, "iso-8859-6")
    if max(windows, iso) < _LEAST * count:
        raise MurajiError("unknown-encoding", byte=bad)
    return "iso-8859-6" if iso > windows + _COMMONER else "windows-1256"


def mark_length(data: bytes, encoding: str) -> int:
    """How many bytes of byte order mark a file begins with."""
    return next((len(mark) for mark, name in _MARKS if name == encoding and data.startswith(mark)), 0)


def decode(data: bytes, encoding: str, place: int = 0) -> str:
    """The text of bytes without a byte order mark. ``place`` is where they stand in their file.

    Raises ``bad-bytes`` with the ``byte`` of the file that the encoding has no character for.
    """
    try:
        return data.decode(codec(encoding))
    except UnicodeDecodeError as error:
        raise MurajiError("bad-bytes", byte=place + error.start, encoding=encoding) from error


def decode_leniently(data: bytes, encoding: str, place: int = 0) -> str:
    """As :func:`decode`, but a byte that does not fit stays in the text as a half character, for :func:`check`.

    In UTF-16 it raises all the same.
    """
    if encoding.startswith("utf-16"):
        return decode(data, encoding, place)
    return data.decode(codec(encoding), "surrogateescape")


def check(text: str, encoding: str, place: int) -> None:
    """Raise ``bad-bytes`` where a part of leniently decoded text holds a byte that does not fit."""
    bad = _ESCAPED.search(text)
    if bad:
        raise MurajiError("bad-bytes", byte=place + byte_length(text[: bad.start()], encoding), encoding=encoding)


def byte_length(text: str, encoding: str) -> int:
    """How many bytes decoded text takes in its file."""
    return len(encode(text, encoding))


def encode(text: str, encoding: str) -> bytes:
    """The bytes that decoded text came from."""
    return text.encode(codec(encoding), "surrogateescape")


def codec(encoding: str) -> str:
    """Python's name of the encoding; a byte order mark is none of its business."""
    return "utf-8" if encoding == "utf-8-sig" else encoding


def newline_of(encoding: str) -> bytes:
    """The bytes that separate records in this encoding."""
    return {"utf-16-le": b"\n\0", "utf-16-be": b"\0\n"}.get(encoding, b"\n")


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: nearly every other byte is a zero or the high byte of an Arabic letter or a quotation
    mark, and hardly one between them is a zero or the former."""
    units = len(sample) // 2
    if not units:
        return None
    sides = sample[: units * 2 : 2], sample[1 : units * 2 : 2]
    for name, low, high in (("utf-16-le", *sides), ("utf-16-be", *sides[::-1])):
        if _share(high, b"\0\x06\x20") > 0.6 and _share(low, b"\0\x06") < 0.1:
            text = sample[: units * 2].decode(name, "replace")
            odd = sum(char == "�" or (char < " " and char not in "\t\n\v\f\r") for char in text)
            return name if odd <= len(text) * _CONTROLS_AT_MOST else None
    return None


def _share(sample: bytes, wanted: bytes) -> float:
    return sum(sample.count(byte) for byte in wanted) / len(sample)


def _first_bad(sample: bytes, *, complete: bool) -> int | None:
    """The first byte that is not UTF-8; None for UTF-8, if only its last character is cut off too."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample, final=complete)
    except UnicodeDecodeError as error:
        return error.start
    return None


def _mostly_utf8(sample: bytes) -> bool:
    """Whether it is UTF-8 with some damage, in which case the damaged record is named and the rest is read."""
    high = sum(len(run) for run in _HIGH.findall(sample))
    return sum(len(run) for run in _UTF8_RUN.findall(sample)) * 2 > high


def _likelihood(sample: bytes, encoding: str) -> tuple[float, int]:
    """Log frequency of the characters above ASCII in all, as if it were Arabic in that encoding, and their number."""
    text = b" ".join(_HIGH.findall(sample[: 1 << 16])).decode(encoding, "replace").replace(" ", "")
    return sum(_LOG.get(char, _STRANGE) for char in text), len(text)

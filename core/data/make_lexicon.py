"""Make core/data/lexicon.trie, lexicon.costs and letters.costs from wordfreq's Arabic list.

    python -m core.data.make_lexicon wordfreq/data/large_ar.msgpack.gz

The list is data of wordfreq 3.1.1 (see LICENSE-lexicon.md beside this file). It holds one bucket of words for each
hundredth of a bel (a hundredth of a power of ten) below certainty; we keep words of Arabic letters alone, and leave
out those with a letter inside that only ends words (ة, ى): they are two words glued together by their writer.

letters.costs is the cost of each letter after each two others in the list's rarest words: what the spelling of a word
that is in no list looks like. It takes Witten and Bell's smoothing (IEEE Trans. Inf. Theory 37, 1991).
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from math import log10
from pathlib import Path
from typing import Any

import marisa_trie  # type: ignore[import-not-found, unused-ignore]

from core.lexicon import LETTERS, STEP, letter_codes

HERE = Path(__file__).parent
WORD = re.compile("[\u0621-\u063a\u0641-\u064a\u0671-\u06d3]+")
GLUED = re.compile("ة.|ى[^ء]")
RARE = 700
MOST = 255


def unpack(blob: bytes) -> Any:
    """The one value of a MessagePack blob, as far as word lists use the format: maps, arrays, strings, small ints."""
    value, end = _value(blob, 0)
    if end != len(blob):
        raise ValueError("bytes left over")
    return value


def _value(blob: bytes, at: int) -> tuple[Any, int]:
    code = blob[at]
    if code < 0x80:
        return code, at + 1
    for base, mask, wide in ((0x80, 0x0F, ()), (0x90, 0x0F, (0xDC, 0xDD)), (0xA0, 0x1F, (0xD9, 0xDA, 0xDB))):
        if base <= code <= base | mask:
            return _collection(blob, at + 1, base, code & mask)
        if code in wide:
            width = (1 if base == 0xA0 else 2) << wide.index(code)
            return _collection(blob, at + 1 + width, base, int.from_bytes(blob[at + 1 : at + 1 + width], "big"))
    if code in (0xCC, 0xCD, 0xCE):
        width = 1 << (code - 0xCC)
        return int.from_bytes(blob[at + 1 : at + 1 + width], "big"), at + 1 + width
    raise ValueError(f"byte {code:#x} at {at} is not expected in a word list")


def _collection(blob: bytes, at: int, base: int, size: int) -> tuple[Any, int]:
    if base == 0xA0:
        return blob[at : at + size].decode("utf-8"), at + size
    items = []
    for _ in range(size * (2 if base == 0x80 else 1)):
        item, at = _value(blob, at)
        items.append(item)
    return (dict(zip(items[::2], items[1::2], strict=True)) if base == 0x80 else items), at


def words(path: Path) -> Iterator[tuple[str, int]]:
    """Each Arabic word of a wordfreq list with its cost in centibels, commonest first."""
    buckets = unpack(gzip.decompress(path.read_bytes()))
    for cost, bucket in enumerate(buckets[1:]):
        yield from ((word, cost) for word in bucket if WORD.fullmatch(word) and not GLUED.search(word))


def letter_costs(rare: Iterable[str]) -> bytes:
    """One byte for each three letter codes: how rare the third is after the first two, in units of STEP."""
    threes: Counter[tuple[int, ...]] = Counter()
    for word in rare:
        codes = letter_codes(word)
        threes.update((codes[i - 2], codes[i - 1], codes[i]) for i in range(2, len(codes)))
    counts: list[Counter[tuple[int, ...]]] = [Counter() for _ in range(4)]
    followers: Counter[tuple[int, ...]] = Counter()
    for three, count in threes.items():
        for size in range(4):
            counts[size][three[3 - size :]] += count
    for size in (1, 2, 3):
        followers.update((size, *key[:-1]) for key in counts[size])
    befores: Counter[tuple[int, ...]] = Counter()
    for size in (1, 2, 3):
        for key, count in counts[size].items():
            befores[(size, *key[:-1])] += count

    def share(key: tuple[int, ...]) -> float:
        size = len(key)
        if not size:
            return 1 / LETTERS
        kinds, seen = followers[(size, *key[:-1])], befores[(size, *key[:-1])]
        if not seen:
            return share(key[1:])
        return (counts[size][key] + kinds * share(key[1:])) / (seen + kinds)

    return bytes(
        min(MOST, round(-100 * log10(share((a, b, c))) / STEP))
        for a in range(LETTERS)
        for b in range(LETTERS)
        for c in range(LETTERS)
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("list", type=Path, help="large_ar.msgpack.gz of wordfreq")
    costs = dict(words(parser.parse_args().list))
    trie = marisa_trie.Trie(costs)
    table = bytearray(len(costs))
    for word, cost in costs.items():
        table[trie[word]] = min(MOST, cost // STEP)
    trie.save(str(HERE / "lexicon.trie"))
    (HERE / "lexicon.costs").write_bytes(bytes(table))
    (HERE / "letters.costs").write_bytes(letter_costs(word for word, cost in costs.items() if cost >= RARE))
    print(f"{len(costs)} words")


if __name__ == "__main__":
    main()

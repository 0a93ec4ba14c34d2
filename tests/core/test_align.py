"""Common stretches of two strings."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.align import blocks

texts = st.text(st.sampled_from("ابتث"), max_size=80)


@given(texts, texts)
def test_blocks_are_common_and_apart_in_both(first: str, second: str) -> None:
    found = blocks(first, second)
    for block in found:
        assert first[block.a : block.a + block.size] == second[block.b : block.b + block.size] != ""
    for side in (0, 1):
        spans = sorted((block[side], block[side] + block.size) for block in found)
        assert all(one[1] <= two[0] for one, two in pairwise(spans))


@given(texts)
def test_a_string_is_common_with_itself(text: str) -> None:
    assert sum(block.size for block in blocks(text, text)) == len(text)


@given(texts, texts, texts)
def test_what_only_one_has_between_two_that_both_have_leaves_the_two(head: str, inner: str, tail: str) -> None:
    found = blocks(head + inner + tail, head + tail)
    assert sum(block.size for block in found) == len(head + tail)


def test_a_passage_that_was_moved_is_found() -> None:
    long = [f"الجملة رقم {number} من النص الطويل وفيها كلمات كثيرة {number * 7919}." for number in range(200)]
    moved = long[50:60] + long[:50] + long[60:]
    assert sum(block.size for block in blocks("".join(long), "".join(moved))) >= 0.99 * len("".join(long))


def test_long_strings_with_nothing_in_common_have_no_blocks() -> None:
    assert blocks("ab" * 20_000, "cd" * 20_000) == []

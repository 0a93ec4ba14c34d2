"""Readings weighed together, against adding them up one by one."""

from __future__ import annotations

from collections.abc import Iterator
from math import exp, inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.chain import Link, weigh

SCORES = st.floats(-4, 4)


@st.composite
def chains(draw: st.DrawFn) -> list[Link]:
    out: list[Link] = []
    for i in range(draw(st.integers(0, 5))):
        headings = {k: draw(SCORES) for k in range(-1, i) if draw(st.booleans())}
        forced = draw(st.booleans()) and draw(st.booleans())
        split = draw(st.one_of(st.just(-inf), SCORES))
        out.append(Link(0.0 if forced else draw(SCORES), split, forced, headings))
    return out


def readings(links: list[Link]) -> Iterator[tuple[float, dict[int, bool], set[int]]]:
    """Every reading's weight, the sites where its lines begin (-1: the first) with whether they are headings, and
    its splits."""

    def on(site: int, start: int, heading: bool, weight: float, lines: dict[int, bool], splits: set[int]) -> Iterator:  # type: ignore[type-arg]
        if site == len(links):
            if not heading:
                yield exp(weight), lines, splits
            return
        link = links[site]
        if heading and start in link.headings:
            gained = link.headings[start]
        else:
            gained = -inf if heading else link.end
        if gained > -inf:
            for kind in (False, True):
                yield from on(site + 1, site, kind, weight + gained, {**lines, site: kind}, splits)
        if not link.forced:
            yield from on(site + 1, start, heading, weight, lines, splits)
            if link.split > -inf:
                yield from on(site + 1, start, heading, weight + link.split, lines, splits | {site})

    for kind in (False, True):
        yield from on(0, -1, kind, 0.0, {-1: kind}, set())


@given(chains())
def test_probabilities_are_those_of_all_readings(links: list[Link]) -> None:
    found = list(readings(links))
    whole = sum(weight for weight, _, _ in found)
    first, rest = weigh(links)
    for site, odds in enumerate([first, *rest], start=-1):
        line = sum(weight for weight, lines, _ in found if site in lines) / whole
        heading = sum(weight for weight, lines, _ in found if lines.get(site)) / whole
        split = sum(weight for weight, _, splits in found if site in splits) / whole
        assert odds.line == pytest.approx(line, abs=1e-9)
        assert odds.heading == pytest.approx(heading, abs=1e-9)
        assert odds.split == pytest.approx(split, abs=1e-9)


def test_a_heading_ends_where_it_is_likeliest_to() -> None:
    links = [Link(5.0, -inf, False, {}), Link(0.0, -inf, False, {0: 1.0}), Link(0.0, -inf, False, {0: 3.0})]
    assert weigh(links)[1][0].heading_end == 2


def test_no_sites() -> None:
    assert weigh([])[0].line == 1
    assert weigh([])[1] == []

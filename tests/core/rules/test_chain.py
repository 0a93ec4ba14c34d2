"""Readings weighed together, against adding them up one by one."""

from __future__ import annotations

from collections.abc import Iterator
from math import exp, inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.chain import Link, weigh

KINDS = ("paragraph", "heading", "split")
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


def readings(links: list[Link]) -> Iterator[tuple[float, dict[int, str]]]:
    """Every reading: its weight, and of each site (-1: the text's beginning) what happens there, if anything."""

    def on(site: int, start: int, weight: float, marks: dict[int, str]) -> Iterator[tuple[float, dict[int, str]]]:
        heading = marks[start] == "heading"
        if site == len(links):
            if not heading:
                yield exp(weight), marks
            return
        link = links[site]
        gained = link.headings.get(start, -inf) if heading else link.end
        if gained > -inf:
            for kind in ("paragraph", "heading"):
                yield from on(site + 1, site, weight + gained, {**marks, site: kind})
        if not link.forced:
            yield from on(site + 1, start, weight, marks)
            if link.split > -inf:
                yield from on(site + 1, start, weight + link.split, {**marks, site: "split"})

    for kind in ("paragraph", "heading"):
        yield from on(0, -1, 0.0, {-1: kind})


@given(chains())
def test_probabilities_are_those_of_all_readings(links: list[Link]) -> None:
    found = list(readings(links))
    whole = sum(weight for weight, _ in found)
    first, rest = weigh(links)
    for site, odds in enumerate([first, *rest], start=-1):
        share = {kind: sum(w for w, marks in found if marks.get(site) == kind) / whole for kind in KINDS}
        assert odds.heading == pytest.approx(share["heading"], abs=1e-9)
        assert odds.line == pytest.approx(share["heading"] + share["paragraph"], abs=1e-9)
        assert odds.split == pytest.approx(share["split"], abs=1e-9)


def test_a_heading_ends_where_it_is_likeliest_to() -> None:
    links = [Link(5.0, -inf, False, {}), Link(0.0, -inf, False, {0: 1.0}), Link(0.0, -inf, False, {0: 3.0})]
    assert weigh(links)[1][0].heading_end == 2


def test_no_sites() -> None:
    assert weigh([])[0].line == 1
    assert weigh([])[1] == []

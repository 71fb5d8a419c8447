"""Everything on the map can be seen in every theme, and told apart however colours are seen."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from stewardmap.model.vocabulary import Sector
from stewardmap.picture.compose import compose
from stewardmap.picture.frame import screen
from stewardmap.picture.grammar import Grammar, grammar_for
from stewardmap.picture.marks import mark_of
from stewardmap.picture.options import Options
from stewardmap.picture.primitives import Part, Stroke, Subject, Text
from stewardmap.picture.scene import Alarm, Connector, Link, LinkSort, MapKind, Shape, Thing
from stewardmap.picture.scene_of import scene_of
from stewardmap.picture.theme import CODES, QUIET, THEMES, Theme, blend, contrast, ink_on
from stewardmap.render.measure import QtMeasurer
from stewardmap.wording.namer import Namer
from tests.picture.colour_vision import SEEN_BY, apart, seen
from tests.picture.places import place

NOBODY = Subject("person", "nobody")
TEXT, MARK = 4.5, 3.0  # WCAG 2.2, success criteria 1.4.3 and 1.4.11 at AA
TOLD_APART = 12.0  # CIEDE2000

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)


def test_there_are_four_themes() -> None:
    assert set(THEMES) == {"light", "dark", "projector", "print"}


@themes
@pytest.mark.parametrize("name", ["ink", "second", "finding", "weaker", "new"])
def test_words_and_signs_can_be_read_on_all_they_lie_on(theme: Theme, name: str) -> None:
    for under in (theme.canvas, theme.ground, theme.panel):
        assert contrast(getattr(theme, name), under) >= TEXT


@themes
def test_lines_and_rings_can_be_seen(theme: Theme) -> None:
    lines = {
        "edge": theme.edge,
        "membership": theme.membership,
        "focus": theme.focus,
        "accent": theme.accent,
        "quiet": blend(theme.edge, theme.canvas, QUIET),
    }
    for under in (theme.canvas, theme.ground):
        assert {name: c for name, c in lines.items() if contrast(c, under) < MARK} == {}


@themes
@pytest.mark.parametrize("sector", Sector)
def test_fills_can_be_seen_and_codes_read_on_them(theme: Theme, sector: Sector) -> None:
    fill = theme.sector(sector)
    least = TEXT if theme.name == "projector" else MARK
    assert contrast(fill, theme.canvas) >= least
    assert contrast(fill, theme.ground) >= MARK
    assert contrast(ink_on(fill), fill) >= TEXT


@themes
@pytest.mark.parametrize("by", ["everyone", *SEEN_BY])
def test_sectors_are_told_apart_by_colour_however_colours_are_seen(theme: Theme, by: str) -> None:
    colours = {sector: seen(theme.sector(sector), by) for sector in Sector}
    alike = [
        (one, other)
        for one, other in combinations(Sector, 2)
        if apart(colours[one], colours[other]) < TOLD_APART
    ]
    assert alike == []


def test_without_colours_codes_tell_sectors_apart() -> None:
    assert len(set(CODES.values())) == len(Sector)
    grey = {sector: seen(THEMES["print"].sector(sector), "greyscale") for sector in Sector}
    assert min(apart(grey[one], grey[two]) for one, two in combinations(Sector, 2)) < TOLD_APART
    scene = scene_of(place(), (), Namer(place()), Options())
    picture = compose(scene, screen(), QtMeasurer())
    codes = {p.subject: p.words for p in picture.primitives if isinstance(p, Text) and p.part is Part.MARK}
    for thing in scene.things:
        if thing.sector is not None:
            assert codes[thing.subject] == CODES[thing.sector]


def grammar() -> Grammar:
    """Return the grammar of a map at its own size."""
    return grammar_for(scene_of(place(), (), Namer(place())), screen(), 4.0)


def stroke(**of: object) -> Stroke:
    """Return how a tie of strength 3 is drawn."""
    tie = {"strength": 3, "sort": LinkSort.TIE} | of
    return grammar().stroke(Link(subject=NOBODY, first=NOBODY, second=NOBODY, **tie))  # type: ignore[arg-type]


def test_no_two_kinds_of_line_differ_by_colour_alone() -> None:
    solid, dashed, dotted = stroke(), stroke(formal=False), stroke(confirmed=False)
    assert len({solid.dash, dashed.dash, dotted.dash}) == 3
    widths = [stroke(strength=n).width for n in range(1, 6)]
    assert np.all(np.diff(widths) > 0.5)
    assert stroke(sort=LinkSort.MEMBERSHIP).width < min(widths)


@pytest.mark.parametrize("alarm", Alarm)
def test_a_finding_is_marked_by_a_sign_and_not_by_a_fill(alarm: Alarm) -> None:
    snapshot = place()
    scene = scene_of(snapshot, (), Namer(snapshot), Options(kind=MapKind.PEOPLE))
    link = next(link for link in scene.links if link.sort is LinkSort.TIE)
    links = tuple(replace(x, alarm=alarm, quiet=False) if x is link else x for x in scene.links)
    picture = compose(replace(scene, links=links), screen(2.0), QtMeasurer())
    marks = [p for p in picture.primitives if p.part is Part.FINDING and p.subject == link.subject]
    assert [p.words for p in marks if isinstance(p, Text)] == [
        {"serious": "!", "worth asking": "~"}.get(alarm, "=")
    ]
    assert not any(
        p.part is Part.FINDING and p.subject and p.subject.kind == "person" for p in picture.primitives
    )


def test_each_kind_of_thing_has_a_shape_of_its_own() -> None:
    def drawn(shape: Shape, connector: Connector = Connector.NONE) -> list[object]:
        thing = Thing(subject=NOBODY, shape=shape, name="", connector=connector)
        return [
            (type(p).__name__, getattr(p, "stroke", None) and p.stroke.dash)  # type: ignore[attr-defined]
            for p in mark_of(thing, None, grammar(), QtMeasurer())
        ]

    kinds = [
        str(drawn(shape)) for shape in (Shape.PERSON, Shape.ORGANISATION, Shape.COLLABORATION, Shape.VACANT)
    ]
    assert len(set(kinds)) == 4
    rings = {connector: len(drawn(Shape.PERSON, connector)) for connector in Connector}
    assert sorted(rings.values()) == [1, 2, 3]

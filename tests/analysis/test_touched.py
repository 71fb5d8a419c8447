"""Which kinds of record count as changed."""

from dataclasses import fields, replace

import pytest

from stewardmap.analysis.touched import UNREAD, touched
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Organisation, Person, Post, Record, Tie
from tests.analysis.edits import put
from tests.analysis.small_maps import a_map, body, ties

TOWN = a_map(body("a", "p"), body("b", "q"), ties("p-q"))


def test_nothing_changed() -> None:
    assert touched(TOWN, TOWN) == frozenset()
    assert touched(TOWN, put(TOWN, replace(TOWN.people[Id("p")]))) == frozenset()


def test_a_word_is_no_change_unless_words_count() -> None:
    renamed = put(TOWN, replace(TOWN.people[Id("p")], name="New", notes="A line."))
    assert touched(TOWN, renamed) == frozenset()
    assert touched(TOWN, renamed, {Person: {"notes": ""}}) == {Person}


def test_what_came_went_or_differs_is_a_change_both_ways() -> None:
    weaker = replace(TOWN.ties[Id("p~q")], strength=1)
    gone = TOWN.with_rows((), [(Holding, Id("h-p-a"))], 1)
    swapped = put(TOWN.with_rows((), [(Person, Id("p"))], 1), Person(id=Id("z"), name="Z"))
    for after, kinds in ((put(TOWN, weaker), {Tie}), (gone, {Holding}), (swapped, {Person})):
        assert touched(TOWN, after) == touched(after, TOWN) == kinds


@pytest.mark.parametrize("kind", UNREAD, ids=lambda kind: kind.kind)
def test_what_no_finding_reads_is_a_field_of_its_kind(kind: type[Record]) -> None:
    assert set(UNREAD[kind]) <= {field.name for field in fields(kind)} - {"id"}


@pytest.mark.parametrize("row", [Organisation(id=Id("a"), name="A", presume_colleagues=False)])
def test_a_field_that_counts(row: Record) -> None:
    assert touched(TOWN, put(TOWN, row)) == {Organisation}
    assert Post not in touched(TOWN, put(TOWN, row))

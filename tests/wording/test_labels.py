from dataclasses import fields
from enum import Enum

import pytest

from stewardmap.analysis.finding import Rule
from stewardmap.analysis.findings import find
from stewardmap.analysis.parameters import Parameters
from stewardmap.model import vocabulary
from stewardmap.model.records import KINDS, Person, Record
from stewardmap.model.vocabulary import Level, Renewal, Sector, Side, TieKind
from stewardmap.wording.labels import (
    field_label,
    kind_label,
    label,
    level_phrase,
    parameter_label,
    rung_label,
    sector_code,
)
from tests.analysis.small_maps import a_map, person, ties
from tests.house.words import BANNED

LISTS = [x for x in vars(vocabulary).values() if isinstance(x, type) and issubclass(x, Enum)]
VALUES = [value for one in LISTS for value in one]


@pytest.mark.parametrize("value", VALUES, ids=str)
def test_every_value_has_words(value: Enum) -> None:
    said = label(value)
    assert said
    assert not said.isdigit()
    assert "_" not in said
    assert not BANNED.search(said)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_every_kind_and_field_has_words(kind: type[Record]) -> None:
    for said in (kind_label(kind.kind), kind_label(kind.kind, many=True), label(kind)):
        assert said
        assert "_" not in said
    for field in fields(kind):
        assert "_" not in field_label(field.name)
        assert not field_label(field.name).endswith(" id")


def test_every_rule_and_parameter_has_words() -> None:
    said = [label(rule) for rule in Rule]
    assert len(set(said)) == len(said)
    snapshot = a_map(person("a"), person("b"), ties("a-b"))
    names = {field.name for field in fields(Parameters)}
    names.update(name for finding in find(snapshot) for name in finding.parameters)
    said += [parameter_label(name) for name in names]
    assert not [text for text in said if "_" in text or BANNED.search(text) or "cut" in text.split()]


def test_some_of_them() -> None:
    assert [label(x) for x in (Renewal.NOT_ASKED, Side.FIRST, TieKind.TURNS_TO)] == [
        "not yet asked",
        "first",
        "turns to for advice",
    ]
    assert (label(Person), kind_label("person", many=True)) == ("person", "people")
    assert (label(True), label(False), label(None)) == ("yes", "no", "not recorded")
    assert (label("introduced_by_id"), field_label("last_contact")) == ("introduced by", "last contact")
    assert level_phrase(Level.FRONT_LINE) == "front-line"


def test_rungs_of_both_ladders() -> None:
    assert rung_label(3) == "work together regularly"
    assert rung_label(3, organisations=True).startswith("coordination")
    assert rung_label(None) == "not rated"


def test_every_sector_has_its_own_letters() -> None:
    codes = [sector_code(sector) for sector in Sector]
    assert len(set(codes)) == len(codes)
    assert sector_code(None) == ""

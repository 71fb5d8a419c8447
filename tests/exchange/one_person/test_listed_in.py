"""Saved lists and views that hold somebody are in the copy of what is held about them."""

import json

import pytest

from stewardmap.exchange.one_person.gathered import gathered
from stewardmap.exchange.writers.access.paper import paper_of
from stewardmap.exchange.writers.access.write import as_json
from stewardmap.model.dates import day
from stewardmap.model.records import Rights, SavedView, Tag
from stewardmap.model.saved_list import SavedList, as_text
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.focus import Focus
from stewardmap.picture.primitives import Subject
from stewardmap.picture.shown import Shown
from stewardmap.picture.shown import as_text as as_view
from tests.picture.places import ON
from tests.ui.small_map import AMINA, TOM, records

MORE = (Tag(label="flood", person_id=AMINA), Rights(person_id=AMINA, disputed_on=day(2026, 1, 1)))


def a_map(*kept: SavedView) -> Snapshot:
    return Snapshot.of_records([*records(), *MORE, *kept], ON)


@pytest.mark.parametrize(
    ("words", "is_on_it"),
    [
        ("director", True),
        ('posts:"northmere council"', True),
        ("tags:flood rights:disputed", True),
        ("governor, trust", True),
        ("okafor", True),
        ("director housing", False),
        ("chief", False),
    ],
)
def test_a_list_on_which_somebody_stands_by_its_words_is_in_their_copy(words: str, is_on_it: bool) -> None:
    kept = SavedView(name="With Tom Okafor", number=1, shows=as_text(SavedList("person", words)))
    held = gathered(a_map(kept), AMINA)
    assert held.lists == (("With another person, B",) if is_on_it else ())
    assert json.loads(as_json(held))["lists"] == list(held.lists)
    headings = [part.heading for page in paper_of(held).pages for part in page]
    assert ("Saved lists on which you stand, or may" in headings) is is_on_it


def test_a_view_drawn_round_somebody_and_a_list_that_names_them_are_too() -> None:
    round_them = SavedView(
        name="Round", number=1, shows=as_view(Shown(focus=Focus(Subject("person", AMINA), 1)))
    )
    bodies = SavedView(name="Theirs", number=2, shows=as_text(SavedList("organisation", "Amina Rahman")))
    held = gathered(a_map(round_them, bodies), AMINA)
    assert {row.values.get("name", "") for row in held.rows if row.kind == "saved_view"} >= {"Round"}
    assert sum(row.kind == "saved_view" for row in held.rows) == 2
    assert held.lists == ()
    assert not [row for row in gathered(a_map(round_them, bodies), TOM).rows if row.kind == "saved_view"]

"""When what was said of a map can stand after an edit."""

from dataclasses import fields, replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.analysis.findings import find
from stewardmap.model.ids import Id
from stewardmap.model.records import Spot
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording import unsaid
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming
from stewardmap.wording.sentences import Said, say
from stewardmap.wording.unsaid import worded_alike
from tests.analysis.drawn_maps import drawn_maps
from tests.analysis.edits import edited, put
from tests.analysis.small_maps import a_map, body, ties

TOWN = a_map(body("a", "p"), body("b", "q"), ties("p-q"))


def all_said(snapshot: Snapshot, naming: Naming) -> list[Said]:
    namer = Namer(snapshot, naming)
    return [say(finding, namer) for finding in find(snapshot)]


@given(drawn_maps(), drawn_maps(), st.integers(0, 2**32), st.sampled_from(Naming))
@settings(max_examples=25)
def test_what_is_worded_alike_reads_the_same(
    first: Snapshot, other: Snapshot, seed: int, naming: Naming
) -> None:
    chance = Random(seed)
    for _ in range(4):
        after = edited(chance, first, other, [])
        if worded_alike(first, after):
            assert all_said(first, naming) == all_said(after, naming)


def test_notes_and_places_say_nothing_and_names_and_strengths_do() -> None:
    ann, link = TOWN.people[Id("p")], TOWN.ties[Id("p~q")]
    assert worded_alike(TOWN, put(TOWN, replace(ann, notes="A line."), Spot(person_id=ann.id, x=1.0, y=1.0)))
    assert not worded_alike(TOWN, put(TOWN, replace(ann, name="Anna")))
    assert not worded_alike(TOWN, put(TOWN, replace(link, strength=4)))


def test_each_is_a_field_of_its_kind() -> None:
    for kind, blank in unsaid._UNSAID.items():
        assert set(blank) <= {field.name for field in fields(kind)}

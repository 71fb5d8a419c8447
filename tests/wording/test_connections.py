"""Who connects two organisations is said part by part, and no part is there that says nothing."""

from stewardmap.analysis.connecting import connecting
from stewardmap.model.ids import Id
from stewardmap.wording.connections import told
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming
from tests.analysis.small_maps import a_map
from tests.analysis.test_connecting import BASE, A, B, tie


def test_each_part_names_what_it_leads_to() -> None:
    there = a_map(*BASE, tie("ann", "cat", 2), tie("bob", "fay", None), tie("fay", "dee", 3))
    (direct, chains) = told(connecting(there, A, B), Namer(there))
    assert direct.title == "1 tie between their people"
    (row,) = direct.rows
    assert (row.subject, row.text) == (("tie", "ann-cat"), "Ann – Cat")
    assert row.second == "strength 2 of 5: swap information now and then"
    assert chains.title == "Shortest ways through others"
    (way,) = chains.rows
    assert (way.subject, way.text) == (("person", "fay"), "through Fay")
    assert way.second == "Bob – Fay – Dee\nnot every tie of it is rated"


def test_nothing_recorded_is_said() -> None:
    there = a_map(*BASE)
    (part,) = told(connecting(there, A, B), Namer(there))
    assert "Nothing is recorded" in part.title


def test_no_name_is_said_at_the_level_of_roles() -> None:
    there = a_map(*BASE, tie("ann", "eve"), tie("eve", "cat"))
    parts = told(connecting(there, A, B), Namer(there, Naming.ROLES))
    said = " ".join(row.text for part in parts for row in part.rows)
    assert not any(name in said for name in ("Ann", "Eve", "Cat"))
    assert Id("eve") in {row.subject[1] for part in parts for row in part.rows}

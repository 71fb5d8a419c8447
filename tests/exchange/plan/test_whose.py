"""An imported tie says from which file and of which day it is, and whose word, where its rows do not."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from stewardmap.cli import main
from stewardmap.model.dates import PartialDate, day
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, Person
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.operations.workspace import Workspace
from tests.exchange.tables import TODAY, applied, given, imported, planned, tie_between

KEEPER = Person(id=Id("keeper"), name="Mair Bevan")
KEPT = Snapshot.of_records([KEEPER, Card(keeper_id=KEEPER.id)], on=TODAY)
OURS = "Mair Bevan, imported from ties.csv"
LATER = date(2026, 12, 24)


def whose(snapshot: Snapshot) -> tuple[str, PartialDate | None]:
    tie = tie_between(snapshot, "Ann Lee", "Bo Rees")
    return tie.source, tie.recorded_on


@pytest.mark.parametrize(
    ("text", "source", "on"),
    [
        ("from,to\nAnn Lee,Bo Rees\n", OURS, PartialDate(TODAY)),
        ("from,to,strength\nAnn Lee,Bo Rees,4\n", OURS, PartialDate(TODAY)),
        ("from,to,strength,on\nAnn Lee,Bo Rees,4,3/2/2025\n", OURS, day(2025, 2, 3)),
        ("from,to,strength,reported by\nAnn Lee,Bo Rees,4,Cy Jones\n", "Cy Jones", PartialDate(TODAY)),
        ("from,to,strength,reported by,on\nAnn Lee,Bo Rees,4,Ann Lee,3/2/2025\n", "", None),
    ],
)
def test_what_a_row_does_not_say_is_the_keepers_from_the_file(text: str, source: str, on: object) -> None:
    assert whose(imported(given("ties", text), on=KEPT)) == (source, on)


def test_nobody_is_invented_and_what_was_rated_before_is_not_taken_for_another_rating() -> None:
    rated = given("ties", "from,to,strength\nAnn Lee,Bo Rees,4\n")
    first = imported(rated)
    assert whose(first) == ("imported from ties.csv", PartialDate(TODAY))
    later = replace(first, on=LATER)
    assert planned(rated, on=later).changed == ()
    tie = tie_between(later, "Ann Lee", "Bo Rees")
    cy = later.with_rows([replace(tie, source="Cy Jones", recorded_on=day(2025, 1, 1))], [], 9)
    assert (
        planned(given("ties", "from,to,notes\nAnn Lee,Bo Rees,met\n"), on=cy).changed[0].source == "Cy Jones"
    )
    again = planned(given("ties", "from,to,strength\nAnn Lee,Bo Rees,2\n"), on=cy)
    assert whose(applied(again, cy)) == ("imported from ties.csv", PartialDate(LATER))


NETWORK = """<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="l" for="node" attr.name="label"
attr.type="string"/><graph edgedefault="undirected"><node id="a"><data key="l">Ann Lee</data></node>
<node id="b"><data key="l">Bo Rees</data></node><edge source="a" target="b"/></graph></graphml>"""


def test_a_network_says_so_too_and_a_map_that_is_carried_over_says_what_it_said(tmp_path: Path) -> None:
    network, made, tables = tmp_path / "who.graphml", tmp_path / "a.smap", tmp_path / "tables"
    network.write_text(NETWORK, encoding="utf-8")
    bare = tie_of_people(KEEPER.id, Id("other"), id=Id("bare"), strength=3)
    others = Person(id=Id("other"), name="Al Reid"), Card(keeper_id=KEEPER.id), bare
    Workspace.create(made, None, KEEPER, *others).close()
    assert main(["import", str(made), str(network)], lambda *_: 0) == 0
    assert main(["export", str(made), str(tables)], lambda *_: 0) == 0
    again = Workspace.create(tmp_path / "b.smap", None)
    again.close()
    files = map(str, sorted(tables.glob("*.csv")))
    assert main(["import", str(tmp_path / "b.smap"), *files], lambda *_: 0) == 0
    there = Workspace.open(tmp_path / "b.smap")
    ties = there.snapshot().ties
    there.close()
    said = {tie.id == bare.id: (tie.source, tie.recorded_on is None) for tie in ties.values()}
    assert said == {True: ("", True), False: ("Mair Bevan, imported from who.graphml", False)}

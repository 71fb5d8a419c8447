"""The network of a map is read by other programs, and by ours, at every level."""

import json
from pathlib import Path

import networkx as nx
import pytest

from stewardmap.exchange.disclose import disclose
from stewardmap.exchange.plan import ImportInput
from stewardmap.exchange.readers import read_tables
from stewardmap.exchange.writers.network_file import ENDINGS, write_network
from stewardmap.model.records import KindOfTie
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.naming import Naming
from tests.exchange.planted_map import planted_map
from tests.exchange.tables import given, imported, names
from tests.exchange.test_disclose import MAY_SHOW

PEOPLE = """name,organisation,post,email,id
Jo Hall,Mere Homes,Director,jo@mere.example,p1
Jo Hall,Quay Housing,Trustee,,p1
Al Reid,Quay Housing,"Lead; <b>&",,p2
Bo Lee,Spark Youth,,,p3
"""
TIES = """from,to,strength,value,kind,last contact,formal
Jo Hall,Al Reid,4,2.5,works with,2026-10-01,yes
Al Reid,Bo Lee,,,,,
Mere Homes,Spark Youth,2,,funds,2026,no
"""


def read_by_networkx(path: Path) -> nx.Graph:
    if path.suffix == ".json":
        whole = json.loads(path.read_text(encoding="utf-8"))
        return nx.node_link_graph(
            whole, directed=False, multigraph=False, source="from", target="to", nodes="elements",
            edges="connections",
        )  # fmt: skip
    return nx.read_graphml(path) if path.suffix == ".graphml" else nx.read_gexf(path)


def town() -> Snapshot:
    return imported(given("people", PEOPLE), given("ties", TIES))


@pytest.mark.parametrize("ending", ENDINGS)
def test_networkx_reads_people_organisations_and_ties(ending: str, tmp_path: Path) -> None:
    write_network(disclose(town(), Naming.NAMED), tmp_path / f"out{ending}")
    graph = read_by_networkx(tmp_path / f"out{ending}")
    called = {node: facts["label"] for node, facts in graph.nodes(data=True)}
    assert sorted(called.values()) == [
        "Al Reid",
        "Bo Lee",
        "Jo Hall",
        "Mere Homes",
        "Quay Housing",
        "Spark Youth",
    ]
    assert {frozenset((called[one], called[other])) for one, other in graph.edges} == {
        frozenset(("Jo Hall", "Al Reid")), frozenset(("Al Reid", "Bo Lee")),
        frozenset(("Mere Homes", "Spark Youth")),
    }  # fmt: skip
    (jo,) = (facts for _node, facts in graph.nodes(data=True) if facts["label"] == "Jo Hall")
    posts = {("Director", "Trustee, Quay Housing"), ("Trustee", "Director, Mere Homes")}
    assert jo["type"] == "person"
    assert (jo["post"], jo["other posts"]) in posts


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_is_written_comes_back(ending: str, tmp_path: Path) -> None:
    before = town()
    write_network(disclose(before, Naming.NAMED), tmp_path / f"out{ending}")
    after = imported(*(ImportInput(one) for one in read_tables(tmp_path / f"out{ending}")))
    assert names(after.people.values()) == names(before.people.values())
    assert names(after.organisations.values()) == names(before.organisations.values())

    def told(snapshot: Snapshot) -> list[tuple[object, ...]]:
        return sorted(
            (tie.sort.value, tie.strength or 0, tie.value or 0.0, str(tie.last_contact), str(tie.formal))
            for tie in snapshot.ties.values()
        )

    assert told(after) == told(before)
    assert len(after.of(KindOfTie)) == len(before.of(KindOfTie))


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("level", list(Naming))
def test_no_level_tells_more_than_it_may(level: Naming, ending: str, tmp_path: Path) -> None:
    snapshot, planted = planted_map()
    write_network(disclose(snapshot, level), tmp_path / f"out{ending}")
    left = (tmp_path / f"out{ending}").read_text("utf-8")
    shown = {f"{kind.kind}.{field}" for word, (kind, field) in planted.items() if word in left}
    assert shown <= MAY_SHOW[level]
    assert read_by_networkx(tmp_path / f"out{ending}") is not None

"""Networks of other tools become people, organisations and ties, whatever tool wrote them."""

import json
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stewardmap.errors import ImportProblem
from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan import ImportInput
from stewardmap.exchange.readers import Table, read_tables
from stewardmap.model.snapshot import Snapshot
from tests.exchange.tables import FILES, imported, names, tie_between

GRAPHML = """<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="label"/><key id="d1" for="node" attr.name="organisation"/>
<key id="d2" for="edge" attr.name="weight"><default>1</default></key>
<graph edgedefault="directed">
<node id="n0"><data key="d0">Jo Hall</data><data key="d1">Mere Homes</data></node>
<node id="n1"><data key="d0">Al Reid</data></node>
<edge source="n0" target="n1"><data key="d2">2.5</data></edge></graph></graphml>"""
GEXF = """<?xml version="1.0"?><gexf xmlns="http://gexf.net/1.3"><graph><attributes class="node">
<attribute id="0" title="organisation" type="string"/></attributes><nodes>
<node id="a" label="Jo Hall"><attvalues><attvalue for="0" value="Mere Homes"/></attvalues></node>
<node id="b" label="Al Reid"/></nodes><edges><edge source="a" target="b" weight="2.5"/></edges>
</graph></gexf>"""
PAJEK = '*Vertices 2\n1 "Jo Hall" 0.1 0.2\n2 "Al Reid"\n*Edges\n1 2 2.5\n'
PAJEK_LIST = '%made by hand\n*Network x\n*Vertices 2\n1 "Jo Hall"\n2 "Al Reid"\n*Arcslist\n1 2\n'
PAJEK_MATRIX = '*Vertices 2\n1 "Jo Hall"\n2 "Al Reid"\n*Matrix\n0 2.5\n0 0\n'
DL_MATRIX = 'DL N=2\nFORMAT = FULLMATRIX\nLABELS:\n"Jo Hall","Al Reid"\nDATA:\n0 2.5\n0 0\n'
DL_EDGES = 'dl n=2 format=edgelist1\nlabels embedded\ndata:\n"Jo Hall" "Al Reid" 2.5\n'
DL_NODES = 'dl n=2 format=nodelist1\nlabels:\nJo Hall, x\ndata:\n"Jo Hall" "Al Reid"\n'
KUMU = json.dumps({
    "elements": [{"label": "Jo Hall", "type": "Person", "attributes": {"organisation": "Mere Homes"}},
                 {"label": "Al Reid", "type": "Person"}],
    "connections": [{"from": "Jo Hall", "to": "Al Reid", "direction": "mutual", "weight": 2.5}],
})  # fmt: skip
NODE_LINK = json.dumps(
    {
        "nodes": [{"id": 1, "name": "Jo Hall"}, {"id": 2, "name": "Al Reid"}],
        "links": [{"source": 1, "target": 2}],
    }
)
GRAPHOLOGY = json.dumps({
    "nodes": [{"key": "0", "attributes": {"label": "Jo Hall"}},
              {"key": "1", "attributes": {"label": "Al Reid"}}],
    "edges": [{"source": "0", "target": "1", "attributes": {"weight": 2.5}}],
})  # fmt: skip
ALL = {
    "graphml": GRAPHML, "gexf": GEXF, "net": PAJEK, "paj": PAJEK_LIST, "mat": PAJEK_MATRIX, "txt": DL_MATRIX,
    "dl": DL_EDGES, "nodes": DL_NODES, "json": KUMU, "links": NODE_LINK, "graphology": GRAPHOLOGY,
}  # fmt: skip


def read(folder: Path, text: str | bytes, name: str = "network") -> tuple[Table, ...]:
    """The tables of a file of this content."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_tables(path)


def taken(tables: tuple[Table, ...]) -> Snapshot:
    return imported(*(ImportInput(one) for one in tables))


@pytest.mark.parametrize("form", ALL)
def test_every_format_is_known_by_its_content(form: str, tmp_path: Path) -> None:
    snapshot = taken(read(tmp_path, ALL[form]))
    assert {"Al Reid", "Jo Hall"} <= set(names(snapshot.people.values()))
    tie = tie_between(snapshot, "Jo Hall", "Al Reid")
    assert tie.value == (2.5 if "2.5" in ALL[form] else None)
    assert tie.strength is None
    if "Mere Homes" in ALL[form]:
        assert names(snapshot.organisations.values()) == ["Mere Homes"]


@pytest.mark.parametrize(
    ("file", "nodes", "ties"),
    [("SIMPLE_NETWORK.cx", 4, 5), ("glypican2.cx", 2, 1), ("glypican2.cx2", 2, 1)],
)
def test_files_of_other_tools_come_whole(file: str, nodes: int, ties: int) -> None:
    tables = read_tables(FILES / "networks" / file)
    assert [one.rows_are for one in tables] == [TableKind.PEOPLE, TableKind.TIES]
    assert (len(tables[0].rows), len(tables[1].rows)) == (nodes, ties)
    snapshot = taken(tables)
    assert len(snapshot.people) == nodes


def test_what_networkx_writes_is_read(tmp_path: Path) -> None:
    graph = nx.karate_club_graph()
    nx.write_graphml(graph, tmp_path / "a.graphml")
    nx.write_gexf(graph, tmp_path / "a.gexf")
    nx.write_pajek(nx.Graph(graph.edges), tmp_path / "a.net")
    for name in ("a.graphml", "a.gexf", "a.net"):
        snapshot = taken(read_tables(tmp_path / name))
        assert (len(snapshot.people), len(snapshot.ties)) == (34, 78), name


def test_organisations_are_told_from_people_by_what_they_say(tmp_path: Path) -> None:
    text = json.dumps({
        "elements": [{"label": "Mere Homes", "type": "Organization"},
                     {"label": "Quay", "type": "organisation"},
                     {"label": "Jo Hall", "type": "Person"}],
        "connections": [{"from": "Mere Homes", "to": "Quay"}, {"from": "Jo Hall", "to": "Quay"},
                        {"from": "Quay", "to": "Quay"}],
    })  # fmt: skip
    tables = read(tmp_path, text)
    snapshot = taken(tables)
    assert names(snapshot.organisations.values()) == ["Mere Homes", "Quay"]
    assert len(snapshot.ties) == 1
    said = " ".join(notice.problem for notice in tables[0].notices)
    assert "between a person and an organisation were left out, as no ties: 1" in said
    assert "to themselves were left out: 1" in said


def test_two_of_one_name_stay_two(tmp_path: Path) -> None:
    text = '*Vertices 3\n1 "Jo Hall"\n2 "Jo Hall"\n3 "Al Reid"\n*Edges\n1 3\n2 3\n'
    snapshot = taken(read(tmp_path, text))
    assert names(snapshot.people.values()) == ["Al Reid", "Jo Hall", "Jo Hall"]
    assert len(snapshot.ties) == 2


BOMB = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>
<graphml><graph><node id="&b;"/></graph></graphml>"""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (BOMB, "definitions of its own"),
        ("<?xml version='1.0'?>" + "<a>" * 100 + "</a>" * 100, "deep"),
        ("<graphml>", "no sound XML"),
        ("<?xml version='1.0'?><html/>", "neither GraphML nor GEXF"),
        ("<graphml/>", "nobody"),
        ("*Vertices 99999999", "how many"),
        ("*Vertices 2 1", "two sorts"),
        ("*Vertices 1\n*Edges\n1 7", "number of no vertex"),
        ("dl n=999999 data:", "more than"),
        ("dl nr=2, nc=3\ndata:\n1", "two modes"),
        ("dl n=2 format=strange\ndata:", "not read"),
        ('{"a": 1}', "no lists of nodes"),
        ('{"nodes": [], "nodes": []}', "twice"),
        ("[[" * 40_000, "deep"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_line(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(ImportProblem) as refused:
        read(tmp_path, text)
    assert said in refused.value.problems[0].problem
    assert refused.value.problems[0].do


def outcome(folder: Path, raw: bytes) -> object:
    """What a file comes to: a map, or what to do about it."""
    try:
        return taken(read(folder, raw))
    except ImportProblem as refused:
        return refused.problems[0].do
    except AssertionError as problems:  # tables that were read, and whose rows have problems by row
        return problems


PIECES = ["<graph>", "<node id='a'/>", "<edge source='a' target='b'/>", "</graph>", "<attvalue/>",
          "<default/>", "<key id='k'/>", "<data key='k'>1</data>", "*Edges", "*Matrix", "1 2", "-1 \"",
          "*Vertices 2", "data:", "labels:", "format=lowerhalf", "labels embedded", "0 1 nan", '"nodes":[{}]',
          '"links":[{"s":1,"t":[]}]', ",", "}", "]", '"v":{"name":null}']  # fmt: skip


@given(st.sampled_from(sorted(ALL)), st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=8),
       st.integers(0, 400))  # fmt: skip
@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_nothing_but_a_problem_comes_of_broken_files(
    tmp_path: Path, form: str, pieces: list[str], cut: int
) -> None:
    text = ALL[form]
    broken = text[:cut] + "\n".join(pieces) + text[cut:]
    assert outcome(tmp_path, broken.encode("utf-8", "surrogatepass")) is not None


@given(st.sampled_from([b"<?xml version='1.0'?>", b"<gexf", b"*Vertices 3\n", b"dl n=3 ", b'{"nodes":',
                        b"[{"]), st.binary(max_size=80))  # fmt: skip
@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_nothing_but_a_problem_comes_of_any_bytes(tmp_path: Path, start: bytes, raw: bytes) -> None:
    assert outcome(tmp_path, start + raw) is not None

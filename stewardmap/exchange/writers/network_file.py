"""The network of a map for other tools: GraphML, GEXF, or JSON as Kumu reads it."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element, ElementTree, SubElement

from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.readers.cards.properties import kept
from stewardmap.exchange.writers.tables import sheets_of
from stewardmap.exchange.writers.whole_file import write_whole
from stewardmap.model.snapshot import Snapshot

ENDINGS = (".graphml", ".gexf", ".json")
_NODES = {TableKind.PEOPLE: "person", TableKind.ORGANISATIONS: "organisation"}
_NOT_FACTS = {
    "id",
    "ref",
    "name",
    "from",
    "to",
    "from id",
    "to id",
    "organisation id",
    "post id",
    "holding id",
}


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Nodes and links by id; every fact in the words of our tables."""

    nodes: Mapping[str, Mapping[str, str]]
    links: tuple[tuple[str, str, Mapping[str, str]], ...]


def write_network(snapshot: Snapshot, out: Path) -> None:
    """Write people, organisations and the ties between them; collaborations have no place in such a file.

    `snapshot` is what may be shown, from `disclose`. Each node says what type it is; facts have the names
    of our columns, so that `import` reads them back. A person of several posts has the first of them, and
    the others under "other posts".

    Raises:
        WorldError: if it cannot be written.
        KeyError: for an ending that is none of ENDINGS.
    """
    formats: Mapping[str, Callable[[_Drawn], bytes]] = {".graphml": _graphml, ".gexf": _gexf, ".json": _json}
    write_whole(out, formats[out.suffix.lower()](_drawn(snapshot)))


def _drawn(snapshot: Snapshot) -> _Drawn:
    nodes: dict[str, dict[str, str]] = {}
    links = []
    for kind, headers, rows in sheets_of(snapshot):
        for row in rows:
            cells = dict(zip(headers, map(kept, row), strict=True))
            facts = {header: text for header, text in cells.items() if text and header not in _NOT_FACTS}
            if kind in _NODES:
                _add(nodes, cells, {"label": cells["name"], "type": _NODES[kind], **facts})
            elif kind is TableKind.TIES:
                links.append((cells["from id"], cells["to id"], facts))
    return _Drawn(nodes, tuple(one for one in links if one[0] in nodes and one[1] in nodes))


def _add(nodes: dict[str, dict[str, str]], cells: Mapping[str, str], facts: dict[str, str]) -> None:
    known = nodes.setdefault(cells["id"], facts)
    if known is not facts:
        post = ", ".join(filter(None, (cells.get("post"), cells.get("organisation"))))
        known["other posts"] = "; ".join(filter(None, (known.get("other posts"), post)))


def _json(drawn: _Drawn) -> bytes:
    whole = {
        "elements": [{"id": key, **facts} for key, facts in drawn.nodes.items()],
        "connections": [
            {"from": start, "to": end, "direction": "undirected", **facts}
            for start, end, facts in drawn.links
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def _names(facts: list[Mapping[str, str]]) -> list[str]:
    return list(dict.fromkeys(name for one in facts for name in one))


def _xml(root: Element) -> bytes:
    written = BytesIO()
    ElementTree(root).write(written, encoding="utf-8", xml_declaration=True)
    return written.getvalue()


def _graphml(drawn: _Drawn) -> bytes:
    root = Element("graphml", {"xmlns": "http://graphml.graphdrawing.org/xmlns"})
    keys: dict[tuple[str, str], str] = {}
    groups = (("node", list(drawn.nodes.values())), ("edge", [facts for _s, _e, facts in drawn.links]))
    for kind, facts in groups:
        for name in _names(facts):
            keys[kind, name] = key = f"{kind[0]}{len(keys)}"
            SubElement(root, "key", {"id": key, "for": kind, "attr.name": name, "attr.type": "string"})
    graph = SubElement(root, "graph", {"edgedefault": "undirected"})

    def put(element: Element, kind: str, facts: Mapping[str, str]) -> None:
        for name, text in facts.items():
            SubElement(element, "data", {"key": keys[kind, name]}).text = text

    for key, said in drawn.nodes.items():
        put(SubElement(graph, "node", {"id": key}), "node", said)
    for start, end, said in drawn.links:
        put(SubElement(graph, "edge", {"source": start, "target": end}), "edge", said)
    return _xml(root)


def _gexf(drawn: _Drawn) -> bytes:
    root = Element("gexf", {"xmlns": "http://www.gexf.net/1.2draft", "version": "1.2"})
    graph = SubElement(root, "graph", {"defaultedgetype": "undirected", "mode": "static"})
    keys: dict[tuple[str, str], str] = {}
    groups = (("node", list(drawn.nodes.values())), ("edge", [facts for _s, _e, facts in drawn.links]))
    for kind, facts in groups:
        titles = SubElement(graph, "attributes", {"class": kind})
        for name in _names(facts):
            keys[kind, name] = key = str(len(keys))
            SubElement(titles, "attribute", {"id": key, "title": name, "type": "string"})

    def put(element: Element, kind: str, facts: Mapping[str, str]) -> None:
        values = SubElement(element, "attvalues")
        for name, text in facts.items():
            SubElement(values, "attvalue", {"for": keys[kind, name], "value": text})

    nodes, edges = SubElement(graph, "nodes"), SubElement(graph, "edges")
    for key, said in drawn.nodes.items():
        put(SubElement(nodes, "node", {"id": key, "label": said["label"]}), "node", said)
    for at, (start, end, said) in enumerate(drawn.links):
        put(SubElement(edges, "edge", {"id": str(at), "source": start, "target": end}), "edge", said)
    return _xml(root)

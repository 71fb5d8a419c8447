"""JSON of Kumu, D3, Gephi Lite, Cytoscape and NDEx: lists of nodes and of links under one name or another."""

from collections.abc import Iterable, Mapping
from typing import Any

from stewardmap.exchange.readers.json_text import read_json
from stewardmap.exchange.readers.networks.network import Link, Network, Node, refusal, with_every_end

_NODES = ("elements", "nodes", "vertices")
_LINKS = ("connections", "links", "edges")
_KEYS = ("id", "key", "@id", "_id")
_NAMES = ("label", "name", "title", "n")
_STARTS = ("from", "source", "s")
_ENDS = ("to", "target", "t")
_WITHIN = ("attributes", "data", "v")


def network_of_json(raw: bytes, file: str) -> Network:
    """Return the network of a JSON file.

    Raises:
        ImportProblem: if it is no sound JSON, or has no list of nodes or of links.
    """
    whole = _joined_aspects(read_json(raw, file))
    inner = whole.get("elements")
    if isinstance(inner, dict):  # as Cytoscape's own script keeps them
        whole = inner
    elif isinstance(whole.get("graph"), dict) and not _list_of(whole, _LINKS):
        whole = whole["graph"]
    nodes, links = _list_of(whole, _NODES), _list_of(whole, _LINKS)
    if not nodes and not links:
        raise refusal(file, "This JSON has no lists of nodes and links.")
    _take_attributes(whole, nodes, links)
    made = [_node(one, at) for at, one in enumerate(nodes)]
    known = {node.key for node in made}
    by_name = {node.name: node.key for node in made}
    return with_every_end("JSON", made, _links(links, known, by_name))


def _joined_aspects(whole: Any) -> dict[str, Any]:
    """Return one object; NDEx's CX is a list of them, each with one part."""
    if isinstance(whole, dict):
        return whole
    found: dict[str, Any] = {}
    for part in whole if isinstance(whole, list) else ():
        for name, value in part.items() if isinstance(part, dict) else ():
            found[name] = [*found.get(name, []), *value] if isinstance(value, list) else value
    return found


def _list_of(whole: Mapping[str, Any], names: Iterable[str]) -> list[dict[str, Any]]:
    for name in names:
        if isinstance(whole.get(name), list):
            return [one for one in whole[name] if isinstance(one, dict)]
    return []


def _take_attributes(
    whole: Mapping[str, Any], nodes: list[dict[str, Any]], links: list[dict[str, Any]]
) -> None:
    """Put CX's attributes, which stand in lists of their own, with what they are about."""
    for listed, aspect in ((nodes, "nodeAttributes"), (links, "edgeAttributes")):
        by_id = {str(one.get("@id")): one for one in listed}
        for one in whole.get(aspect, ()) if isinstance(whole.get(aspect), list) else ():
            if isinstance(one, dict) and str(one.get("po")) in by_id:
                by_id[str(one["po"])].setdefault(str(one.get("n")), one.get("v"))


def _flat(one: Mapping[str, Any]) -> dict[str, Any]:
    found = {name: value for name, value in one.items() if not isinstance(value, dict)}
    for within in _WITHIN:
        inner = one.get(within)
        if isinstance(inner, dict):
            found = {**inner, **found}
    return found


def _first(flat: Mapping[str, Any], names: Iterable[str]) -> str:
    return next((text for name in names if (text := _text(flat.get(name)))), "")


def _text(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(text for one in value if not isinstance(one, list | dict) and (text := _text(one)))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value) if isinstance(value, str | int | float) else ""


def _facts(flat: Mapping[str, Any], *left_out: str) -> dict[str, str]:
    return {str(name): _text(value) for name, value in flat.items() if name not in left_out and _text(value)}


def _node(one: Mapping[str, Any], at: int) -> Node:
    flat = _flat(one)
    name = _first(flat, _NAMES)
    key = _first(flat, _KEYS) or name or str(at)
    return Node(key, name or key, _facts(flat, *_KEYS, *_NAMES))


def _links(listed: Iterable[Mapping[str, Any]], known: set[str], by_name: Mapping[str, str]) -> list[Link]:
    found = []
    for one in listed:
        flat = _flat(one)
        ends = [_end(flat, names, known, by_name) for names in (_STARTS, _ENDS)]
        if all(ends):
            found.append(Link(ends[0], ends[1], _facts(flat, *_KEYS, *_STARTS, *_ENDS)))
    return found


def _end(flat: Mapping[str, Any], names: Iterable[str], known: set[str], by_name: Mapping[str, str]) -> str:
    text = _first(flat, names)
    return text if text in known else by_name.get(text, text)

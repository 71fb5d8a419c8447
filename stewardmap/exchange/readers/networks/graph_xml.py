"""GraphML and GEXF, without anything that an XML file could do beyond being read."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from stewardmap.exchange.readers.networks.network import Link, Network, Node, refusal, with_every_end

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DEEPEST = 60
_NAMES = ("label", "name", "labelv", "title", "nodelabel")


def network_of_xml(raw: bytes, file: str) -> Network:
    """Return the network of a GraphML or GEXF file.

    Raises:
        ImportProblem: if it is no sound XML, brings a DTD or entities, is nested too deep, or is neither.
    """
    root = _root(raw, file)
    if _tag(root) == "graphml":
        return _graphml(root)
    if _tag(root) == "gexf":
        return _gexf(root)
    raise refusal(file, "This XML is neither GraphML nor GEXF.")


def _root(raw: bytes, file: str) -> "Element":
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    depth = 0
    root: Element | None = None
    try:
        for event, element in iterparse(BytesIO(raw), events=("start", "end"), forbid_dtd=True):
            depth += 1 if event == "start" else -1
            root = element if root is None else root
            if depth > _DEEPEST:
                raise refusal(file, f"This is nested more than {_DEEPEST} deep.")
    except DefusedXmlException as error:
        raise refusal(file, "This XML brings definitions of its own, which are not read.") from error
    except ParseError as error:
        raise refusal(file, "This is no sound XML.", error.position[0]) from error
    except (ValueError, LookupError) as error:
        raise refusal(file, "This XML is in no encoding that can be read.") from error
    if root is None:
        raise refusal(file, "There is nothing in this XML.")
    return root


def _tag(element: "Element") -> str:
    return element.tag.rpartition("}")[2].lower()


def _all(root: "Element", tag: str) -> Iterator["Element"]:
    return (one for one in root.iter() if _tag(one) == tag)


def _said(element: "Element", name: str) -> str:
    return str(element.get(name) or "")


def _graphml(root: "Element") -> Network:
    called = {_said(key, "id"): _said(key, "attr.name") or _said(key, "id") for key in _all(root, "key")}
    usual = {
        _said(key, "id"): (_said(key, "for") or "all", default.text or "")
        for key in _all(root, "key")
        for default in _all(key, "default")
    }

    def facts(element: "Element", kind: str) -> dict[str, str]:
        found = {called[key]: text for key, (of, text) in usual.items() if of in (kind, "all")}
        for data in element:
            if _tag(data) == "data":
                text = " ".join("".join(data.itertext()).split())
                found[called.get(_said(data, "key")) or _said(data, "key")] = text
        return found

    return _network("GraphML", root, facts)


def _gexf(root: "Element") -> Network:
    called, usual = _titles(root)

    def facts(element: "Element", kind: str) -> dict[str, str]:
        found = dict(usual[kind])
        for group in element:
            for one in group if _tag(group) == "attvalues" else ():
                key = _said(one, "for") or _said(one, "id")
                found[called.get((kind, key), key)] = _said(one, "value")
        for name, ours in (("weight", "weight"), ("start", "since"), ("end", "until")):
            if kind == "edge" and _said(element, name):
                found.setdefault(ours, _said(element, name))
        return found

    return _network("GEXF", root, facts)


def _titles(root: "Element") -> tuple[dict[tuple[str, str], str], dict[str, dict[str, str]]]:
    """Return what the attributes of nodes and edges are called, and what they are where nothing is said."""
    called: dict[tuple[str, str], str] = {}
    usual: dict[str, dict[str, str]] = {"node": {}, "edge": {}}
    for group in _all(root, "attributes"):
        kind = "edge" if _said(group, "class") == "edge" else "node"
        for one in _all(group, "attribute"):
            title = _said(one, "title") or _said(one, "id")
            called[kind, _said(one, "id")] = title
            for default in _all(one, "default"):
                usual[kind][title] = default.text or ""
    return called, usual


def _network(how: str, root: "Element", facts: Callable[["Element", str], dict[str, str]]) -> Network:
    nodes = [
        _node(_said(one, "id"), _said(one, "label"), facts(one, "node"))
        for one in _all(root, "node")
        if _said(one, "id")
    ]
    links = [
        Link(_said(one, "source"), _said(one, "target"), facts(one, "edge"))
        for one in _all(root, "edge")
        if _said(one, "source") and _said(one, "target")
    ]
    return with_every_end(how, nodes, links)


def _node(key: str, label: str, facts: dict[str, str]) -> Node:
    said = {word.lower(): text for word, text in facts.items() if text}
    name = label or next((said[word] for word in _NAMES if word in said), key)
    return Node(key, name, {word: text for word, text in facts.items() if word.lower() not in _NAMES})

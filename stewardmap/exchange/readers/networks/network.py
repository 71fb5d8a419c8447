"""What another tool's file holds: nodes and links, each with what is said of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from stewardmap.errors import ImportProblem, Problem

DO = "Save it again in the program that it comes from, or save its links as a table with columns from and to."


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody or something; `key` is what links call it by."""

    key: str
    name: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """A link between two nodes, by their keys."""

    start: str
    end: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Network:
    """The nodes and links of a file, and the name of its format."""

    how: str
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]


def refusal(file: str, said: str, row: int | None = None) -> ImportProblem:
    """Return the problem of a file that cannot be read as a network."""
    return ImportProblem(Problem(file, row, None, said, DO))


def with_every_end(how: str, nodes: Iterable[Node], links: Iterable[Link]) -> Network:
    """Return a network in which each key stands once, and every end of a link is a node."""
    found: dict[str, Node] = {}
    for node in nodes:
        found.setdefault(node.key, node)
    kept = tuple(links)
    for link in kept:
        for key in (link.start, link.end):
            found.setdefault(key, Node(key, key))
    return Network(how, tuple(found.values()), kept)

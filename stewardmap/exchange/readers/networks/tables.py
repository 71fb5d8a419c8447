"""From a network to tables as a user would have typed them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from stewardmap.errors import Problem
from stewardmap.exchange.headers import synonyms_of
from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.readers.cards.properties import kept
from stewardmap.exchange.readers.networks.network import Link, Network, Node, refusal
from stewardmap.exchange.readers.table import Row, Table
from stewardmap.exchange.shapes import shape_of
from stewardmap.exchange.values.cells import plain
from stewardmap.exchange.values.unread import Unread, silent
from stewardmap.exchange.values.words import folded, spelled
from stewardmap.model.vocabulary import TieSort

_SORTS = ("type", "kind", "element type", "node type", "sort")
_MOST_COLUMNS = 60
_Rows = Sequence[tuple[int, Mapping[str, str]]]


def tables_of(network: Network, file: str) -> tuple[Table, ...]:
    """Return a table of people, one of organisations, and one of ties, each if there are any.

    A row's number counts nodes, or links. What a node says of its sort decides whether it is an
    organisation; a column that cannot be read as one of ours keeps its name with a word behind it.
    """
    if not network.nodes:
        raise refusal(file, "There is nobody in this network.")
    bodies = {node.key for node in network.nodes if _is_body(node)}
    counts = Counter(spelled(kept(node.name)) for node in network.nodes)
    by_id = any(count > 1 for count in counts.values())
    names = {node.key: plain(kept(node.name)) or node.key for node in network.nodes}
    tables = []
    for kind in (TableKind.PEOPLE, TableKind.ORGANISATIONS):
        rows = [
            (number, _of_node(node, names, by_id=by_id))
            for number, node in enumerate(network.nodes, 1)
            if (node.key in bodies) is (kind is TableKind.ORGANISATIONS)
        ]
        if rows:
            tables.append(_table(kind, rows, file, network.how))
    ties, notices = _ties(network, names, bodies, by_id=by_id)
    if ties:
        tables.append(_table(TableKind.TIES, ties, file, network.how))
    said = [Problem(file, None, None, notice, "") for notice in notices]
    tables[0] = replace(tables[0], notices=(*tables[0].notices, *said))
    return tuple(tables)


def _is_body(node: Node) -> bool:
    said = next((text for word, text in node.facts.items() if folded(word) in _SORTS), "")
    return folded(said).startswith(("organi", "body", "agency", "company", "institution"))


def _of_node(node: Node, names: Mapping[str, str], *, by_id: bool) -> dict[str, str]:
    first = {"name": names[node.key]} | ({"id": node.key} if by_id else {})
    return _with_facts(first, node.facts, (*_SORTS, "name", "id", "label"))


def _with_facts(first: dict[str, str], facts: Mapping[str, str], not_ours: Iterable[str]) -> dict[str, str]:
    found = dict(first)
    for word, text in list(facts.items())[:_MOST_COLUMNS]:
        header = " ".join(kept(word).split())
        if header and text:
            taken = folded(header) in not_ours or header in found
            found[f"{header} (theirs)" if taken else header] = plain(kept(text))
    return found


def _ties(
    network: Network, names: Mapping[str, str], bodies: set[str], *, by_id: bool
) -> tuple[_Rows, list[str]]:
    rows, loops, mixed = [], 0, 0
    for number, link in enumerate(network.links, 1):
        ends = {link.start in bodies, link.end in bodies}
        if link.start == link.end:
            loops += 1
        elif len(ends) > 1:
            mixed += 1
        else:
            rows.append((number, _of_link(link, names, body=True in ends, by_id=by_id)))
    notices = []
    if loops:
        notices.append(f"Links from somebody to themselves were left out: {loops}.")
    if mixed:
        notices.append(f"Links between a person and an organisation were left out, as no ties: {mixed}.")
    return rows, notices


def _of_link(link: Link, names: Mapping[str, str], *, body: bool, by_id: bool) -> dict[str, str]:
    sort = TieSort.ORGANISATIONS if body else TieSort.PEOPLE
    first = {"from": names[link.start], "to": names[link.end], "between": sort.value}
    ids = {"from id": link.start, "to id": link.end} if by_id else {}
    return _with_facts(first | ids, link.facts, ("from", "to", "source", "target", "id", "label"))


def _table(kind: TableKind, rows: _Rows, file: str, how: str) -> Table:
    headers = list(dict.fromkeys(header for _number, cells in rows for header in cells))
    called = {header: _readable(kind, header, [cells.get(header, "") for _n, cells in rows])
              for header in headers}  # fmt: skip
    made = tuple(Row(number, tuple(cells.get(one, "") for one in headers)) for number, cells in rows)
    return Table(
        file=file, sheet=kind.value, headers=tuple(called[one] for one in headers), rows=made, how=how,
        rows_are=kind,
    )  # fmt: skip


def _readable(kind: TableKind, header: str, texts: Iterable[str]) -> str:
    """Return the header, so that it is left alone where what stands below cannot be read as our field."""
    shape = shape_of(kind)
    field = synonyms_of(kind, shape.fields).get(folded(header))
    if field is None:
        return header
    column = shape.column(field)
    try:
        for text in set(texts) - {""}:
            column.read(text, silent)
    except Unread:
        return f"{header} (theirs)"
    return header

"""Pajek's .net: numbered vertices, then arcs, edges, lists of them, or a matrix."""

import re
from collections.abc import Iterator

from stewardmap.exchange.readers.networks.network import Link, Network, Node, refusal, with_every_end

_TOKEN = re.compile(r'"([^"]*)"|(\S+)')
_MOST = 1_000_000  # vertices


def network_of_pajek(text: str, file: str) -> Network:
    """Return the network of a Pajek file, the first where there are several.

    Raises:
        ImportProblem: with the line, for a vertex or link that cannot be read.
    """
    names: dict[int, str] = {}
    links: list[Link] = []
    section, row_of_matrix = "", 0
    for row, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("%"):
            continue
        tokens = [found[1] if found[1] is not None else found[2] for found in _TOKEN.finditer(line)]
        if tokens and tokens[0].startswith("*"):
            section, row_of_matrix = tokens[0].lower(), 0
            if section == "*network" and names:
                break
            if section == "*vertices":
                names = _numbered(tokens, file, row)
        elif section == "*vertices":
            number = _number(tokens[0], names, file, row)
            names[number] = tokens[1] if len(tokens) > 1 else str(number)
        elif section == "*matrix":
            row_of_matrix += 1
            links += _matrix_row(row_of_matrix, tokens, names)
        else:
            links += _links(section, tokens, names, file, row)
    nodes = [Node(str(number), name) for number, name in names.items()]
    return with_every_end("Pajek", nodes, links)


def _numbered(tokens: list[str], file: str, row: int) -> dict[int, str]:
    count = tokens[1] if len(tokens) > 1 else ""
    if len(tokens) > 2:
        raise refusal(file, "This network is of two sorts of vertices, which is not read.", row)
    if not (count.isascii() and count.isdecimal()) or len(count) > 7 or int(count) > _MOST:
        raise refusal(file, "This does not say how many vertices there are.", row)
    return {number: str(number) for number in range(1, int(count) + 1)}


def _number(token: str, names: dict[int, str], file: str, row: int) -> int:
    number = int(token) if token.isascii() and token.isdecimal() and len(token) < 8 else 0
    if number not in names:
        raise refusal(file, f'"{token[:40]}" is the number of no vertex.', row)
    return number


def _links(section: str, tokens: list[str], names: dict[int, str], file: str, row: int) -> Iterator[Link]:
    if section.startswith(("*arcslist", "*edgeslist")):
        start, *ends = (_number(token, names, file, row) for token in tokens)
        yield from (Link(str(start), str(end)) for end in ends)
    elif section.startswith(("*arcs", "*edges")):
        if len(tokens) < 2:
            raise refusal(file, "This link has one end only.", row)
        start, end = (_number(token, names, file, row) for token in tokens[:2])
        weight = {"weight": tokens[2]} if len(tokens) > 2 else {}
        yield Link(str(start), str(end), weight)


def _matrix_row(row: int, tokens: list[str], names: dict[int, str]) -> Iterator[Link]:
    for column, weight in enumerate(tokens, 1):
        if row in names and column in names and weight.strip("0.+-eE"):
            yield Link(str(row), str(column), {"weight": weight})

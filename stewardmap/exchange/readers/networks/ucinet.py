"""UCINET's DL: a matrix, or lists of links, with labels before them or within."""

import re
from collections.abc import Iterator

from stewardmap.exchange.readers.networks.network import Link, Network, Node, refusal, with_every_end

_COUNT = re.compile(r"\bN\s*=?\s*(\d{1,6})\b", re.IGNORECASE)
_FORMAT = re.compile(r"\bFORMAT\s*=?\s*([A-Za-z]+[12]?)", re.IGNORECASE)
_DATA = re.compile(r"\bDATA\s*:", re.IGNORECASE)
_LABELS = re.compile(r"(?<!ROW )(?<!COLUMN )(?<!COL )\bLABELS\s*:", re.IGNORECASE)
_EMBEDDED = re.compile(r"\bLABELS\s+EMBEDDED\b", re.IGNORECASE)
_TWO = re.compile(r"\b(NR|NC)\s*=", re.IGNORECASE)
_TOKEN = re.compile(r'"([^"]*)"|([^\s,]+)')
_MOST = 5_000


def network_of_dl(text: str, file: str) -> Network:
    """Return the network of a DL file.

    Raises:
        ImportProblem: if it has two modes, no data, or is of a format that is not known.
    """
    data = _DATA.search(text)
    head = text[: data.start()] if data else text
    if data is None or _TWO.search(head):
        raise refusal(file, "This DL file has no data." if data is None else "It is of two modes, not one.")
    count = _COUNT.search(head)
    n = int(count[1]) if count else 0
    if not 0 < n <= _MOST:
        raise refusal(file, f"It does not say how many there are, or says more than {_MOST:,}.")
    labels = _labels(head, n)
    said = _FORMAT.search(head)
    form = said[1].lower() if said else "fullmatrix"
    lines = [tokens for line in text[data.end() :].splitlines() if (tokens := _tokens(line))]
    embedded = _EMBEDDED.search(head) is not None
    if form in ("edgelist1", "el1", "nodelist1", "nl1"):
        links = list(_listed(lines, labels, pairs=form in ("edgelist1", "el1")))
    elif form in ("fullmatrix", "fm", "lowerhalf", "upperhalf"):
        labels, links = _matrix(lines, labels, (n, form, embedded))
    else:
        raise refusal(file, f'The format "{form}" is not read.')
    return with_every_end("UCINET DL", [Node(one, one) for one in labels], links)


def _tokens(line: str) -> list[str]:
    return [found[1] if found[1] is not None else found[2] for found in _TOKEN.finditer(line)]


def _labels(head: str, n: int) -> list[str]:
    found = _LABELS.search(head)
    return _tokens(head[found.end() :].replace("\n", " "))[:n] if found else []


def _listed(lines: list[list[str]], labels: list[str], *, pairs: bool) -> Iterator[Link]:
    def called(token: str) -> str:
        number = int(token) if token.isascii() and token.isdecimal() and len(token) < 7 else 0
        return labels[number - 1] if 0 < number <= len(labels) else token

    for tokens in lines:
        if pairs and len(tokens) > 1:
            yield Link(called(tokens[0]), called(tokens[1]), {"weight": tokens[2]} if tokens[2:] else {})
        elif not pairs:
            yield from (Link(called(tokens[0]), called(end)) for end in tokens[1:])


def _matrix(
    lines: list[list[str]], labels: list[str], about: tuple[int, str, bool]
) -> tuple[list[str], list[Link]]:
    n, form, embedded = about
    if embedded and lines:
        labels, lines = lines[0][:n], [line[1:] for line in lines[1:]]
    labels = (labels + [str(number) for number in range(len(labels) + 1, n + 1)])[:n]
    cells = [cell for line in lines for cell in line]
    places = ((i, j) for i in range(n) for j in _span(form, i, n))
    links = [
        Link(labels[i], labels[j], {"weight": cell})
        for (i, j), cell in zip(places, cells, strict=False)
        if cell.strip("0.+-eE")
    ]
    return labels, links


def _span(form: str, row: int, n: int) -> range:
    """Return the columns that a row of the matrix fills."""
    if form == "lowerhalf":
        return range(row + 1)
    return range(row, n) if form == "upperhalf" else range(n)

"""From another tool's file to tables: people, organisations, and the ties between them."""

import re
from collections.abc import Callable, Sequence

from stewardmap.exchange.readers.decoding import decoded
from stewardmap.exchange.readers.networks.graph_json import network_of_json
from stewardmap.exchange.readers.networks.graph_xml import network_of_xml
from stewardmap.exchange.readers.networks.network import Network
from stewardmap.exchange.readers.networks.pajek import network_of_pajek
from stewardmap.exchange.readers.networks.tables import tables_of
from stewardmap.exchange.readers.networks.ucinet import network_of_dl
from stewardmap.exchange.readers.table import Table

_BEGINNINGS: Sequence[tuple[re.Pattern[bytes], str]] = (
    (re.compile(rb"^(\xef\xbb\xbf)?\s*<(\?xml|graphml|gexf)", re.IGNORECASE), "xml"),
    (re.compile(rb"^(\xef\xbb\xbf)?\s*[{\[]\s*[\"{\[\]}]"), "json"),
    (re.compile(rb"^(\xef\xbb\xbf)?(\s*%[^\n]*\n)*\s*\*(network|vertices)\b", re.IGNORECASE), "pajek"),
    (re.compile(rb"^(\xef\xbb\xbf)?\s*dl\s+(n|nr|nm|format)\b", re.IGNORECASE), "dl"),
)


def network_format(start: bytes) -> str:
    """Return what a file that begins so is, or nothing if it is no network."""
    return next((name for pattern, name in _BEGINNINGS if pattern.match(start)), "")


def tables_of_network(raw: bytes, file: str, form: str) -> tuple[Table, ...]:
    """Return a table for each sort of node, and one of the ties.

    Raises:
        ImportProblem: for whatever is wrong with the file; nothing else comes out.
    """
    return tables_of(_network(raw, file, form), file)


def _network(raw: bytes, file: str, form: str) -> Network:
    if form == "xml":
        return network_of_xml(raw, file)
    if form == "json":
        return network_of_json(raw, file)
    readers: dict[str, Callable[[str, str], Network]] = {"pajek": network_of_pajek, "dl": network_of_dl}
    return readers[form](decoded(raw, file)[0], file)

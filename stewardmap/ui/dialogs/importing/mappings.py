"""What a user made of the columns of a table, kept for the next table with the same headers.

Neither the headers nor anything below them are kept: a fingerprint of them, and which column is which field.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stewardmap.exchange.kinds import TableKind
from stewardmap.ui.preferences import Preferences

if TYPE_CHECKING:
    from stewardmap.exchange.readers.table import Table


@dataclass(frozen=True, slots=True)
class Mapped:
    """What the rows of a table are, and our field -> their headers."""

    kind: TableKind
    columns: Mapping[str, Sequence[str]]


def _name(table: "Table") -> str:
    words = "\x1f".join(header.strip().casefold() for header in table.headers)
    return f"columns/{hashlib.sha256(words.encode()).hexdigest()[:24]}"


def kept_mapping(preferences: Preferences, table: "Table") -> Mapped | None:
    """Return what the user made of a table with these headers before."""
    try:
        kept = json.loads(preferences.text(_name(table), "null"))
        columns = {
            str(field): [table.headers[at] for at in places] for field, places in kept["columns"].items()
        }
        return Mapped(TableKind(kept["kind"]), columns)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError):
        return None  # nothing kept, or by another version: it is guessed as ever


def keep_mapping(preferences: Preferences, table: "Table", mapped: Mapped) -> None:
    """Remember what the user made of a table."""
    places = {header: at for at, header in enumerate(table.headers)}
    columns = {field: [places[one] for one in headers] for field, headers in mapped.columns.items()}
    preferences.keep(_name(table), json.dumps({"kind": mapped.kind.value, "columns": columns}))

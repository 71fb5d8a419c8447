"""The map as rows at a level: every table, or the network of people and organisations for another tool."""

from pathlib import Path

from stewardmap.exchange.disclose import disclose
from stewardmap.exchange.writers.copies import copy_of
from stewardmap.exchange.writers.network_file import ENDINGS, write_network
from stewardmap.exchange.writers.tables import write_tables
from stewardmap.model.ids import Id
from stewardmap.model.records import Export
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Written
from stewardmap.wording.naming import Naming


def write_map_tables(out: Path, snapshot: Snapshot, level: Naming | None) -> Export:
    """Write the format that the file's ending names, and return what is to be kept of that.

    Args:
        out: ends as one of `network_file.ENDINGS`, in .xlsx, or names a folder for CSV files.
        snapshot: the whole map on its day.
        level: how much is told; None for everything, opinions too, which a network never holds.

    Raises:
        WorldError: if it cannot be written.
        UserError: if a text is too long for a sheet.
    """
    if out.suffix.lower() in ENDINGS:
        shown = disclose(snapshot, level or Naming.NAMED)
        write_network(shown, out)
        return copy_of(out, Written.NETWORK, level or Naming.NAMED, _people(snapshot, shown, level))
    shown = snapshot.unrestricted if level is None else disclose(snapshot, level)
    write_tables(shown, out)
    return copy_of(out, Written.TABLES, level, _people(snapshot, shown, level))


def _people(snapshot: Snapshot, shown: Snapshot, level: Naming | None) -> frozenset[Id]:
    """Return everyone in the rows; below *named* they have other ids there, so all are taken to be in."""
    return frozenset(shown.people if level in (None, Naming.NAMED) else snapshot.unrestricted.people)

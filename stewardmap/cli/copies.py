"""Copies that a command wrote: put on the map's list of those that were sent out."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap.cli.opening import open_map
from stewardmap.cli.streams import too_late_to_stop
from stewardmap.errors import StewardMapError
from stewardmap.model.records import Export

if TYPE_CHECKING:
    from stewardmap.operations.workspace import Workspace


@contextmanager
def opened_to_copy(path: Path, file: Path | None) -> "Iterator[Workspace]":
    """A map that a copy is made of: if its list cannot be saved, that is said and fails nothing."""
    workspace = open_map(path, file)
    try:
        yield workspace
    except BaseException:
        workspace.close()
        raise
    try:
        workspace.close()
    except StewardMapError as error:
        print(f"It is not on the map's list of copies sent out yet: {error}", file=sys.stderr)


def log_copies(workspace: "Workspace", *copies: Export) -> None:
    """Put copies on the list, or say in a line that they are not there; the command is done all the same."""
    from stewardmap.operations.log_exports import log_exports

    too_late_to_stop()
    if said := log_exports(workspace, *copies):
        print(said, file=sys.stderr)

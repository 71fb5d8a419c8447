"""Copies that a command wrote: put on the map's list of those that were sent out."""

import sys
from typing import TYPE_CHECKING

from stewardmap.cli.streams import too_late_to_stop
from stewardmap.model.records import Export

if TYPE_CHECKING:
    from stewardmap.operations.workspace import Workspace


def log_copies(workspace: "Workspace", *copies: Export) -> None:
    """Put copies on the list, or say in a line that they are not there; the command is done all the same."""
    from stewardmap.operations.log_exports import log_exports

    too_late_to_stop()
    if said := log_exports(workspace, *copies):
        print(said, file=sys.stderr)

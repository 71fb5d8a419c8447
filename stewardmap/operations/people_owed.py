"""When people first came on a map, as its file knows it: for telling them, and for looking at them again."""

from collections.abc import Mapping
from datetime import date

from stewardmap.model.ids import Id
from stewardmap.operations.workspace import Workspace
from stewardmap.store.steps import first_recorded as read_first_recorded


def first_recorded(workspace: Workspace) -> Mapping[Id, date]:
    """Return the day on which each person came on the map."""
    rows = workspace.read(lambda execute, _now: read_first_recorded(execute))
    return {Id(one): date.fromisoformat(day) for one, day in rows.items()}

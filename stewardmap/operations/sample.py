"""The sample map of an invented borough, made from its tables like any other map."""

from pathlib import Path

from stewardmap.exchange.plan import ImportInput, plan_import
from stewardmap.exchange.readers import read_tables
from stewardmap.operations.apply_import import ApplyImport
from stewardmap.operations.workspace import Workspace
from stewardmap.paths import resource


def sample_workspace(path: Path) -> Workspace:
    """Make the sample map at a path, plain, and return it open; raises WorldError if it cannot be made."""
    tables = [table for file in sorted(resource("sample").glob("*.csv")) for table in read_tables(file)]
    workspace = Workspace.create(path)
    try:
        plan = plan_import(workspace.snapshot(), [ImportInput(table) for table in tables])
        workspace.do(ApplyImport(plan))
        workspace.forget_steps()
    except BaseException:
        workspace.discard()
        raise
    return workspace

"""A map's own numbers: kept, undone, carried by export and import, and refused out of range."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from stewardmap.analysis.finding import Rule
from stewardmap.analysis.findings import find
from stewardmap.analysis.parameters import ALLOWED, DEFAULTS, Parameters, parameters_of
from stewardmap.errors import ImportProblem, UserError
from stewardmap.exchange.plan import ImportInput, plan_import
from stewardmap.exchange.readers import read_tables
from stewardmap.exchange.writers.tables import write_tables
from stewardmap.operations.apply_import import ApplyImport
from stewardmap.operations.change_parameters import change_parameters
from stewardmap.operations.commands import Add
from stewardmap.operations.workspace import Workspace
from tests.analysis.small_maps import a_map, body, tie


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "town.smap") as made:
        snapshot = a_map(body("a", "p"), body("b", "q"), tie("p", "q", 2))
        made.do(Add(*(row for table in snapshot.tables.values() for row in table.values())))
        yield made


def change(workspace: Workspace, **values: object) -> Parameters:
    workspace.do(change_parameters(workspace.snapshot(), values))
    return parameters_of(workspace.snapshot())


def test_a_map_keeps_nothing_at_first(workspace: Workspace) -> None:
    assert parameters_of(workspace.snapshot()) == DEFAULTS


def test_one_changed_number_changes_the_findings_and_is_undone(workspace: Workspace) -> None:
    def rules() -> set[Rule]:
        return {finding.rule for finding in find(workspace.snapshot())}

    assert Rule.ONE_RECORDED_LINK in rules()
    assert change(workspace, theta_carry=3).theta_carry == 3
    assert Rule.ONE_RECORDED_LINK not in rules()
    assert workspace.undo_label == "Change settings"
    workspace.undo()
    assert parameters_of(workspace.snapshot()) == DEFAULTS
    assert Rule.ONE_RECORDED_LINK in rules()


def test_none_goes_back_to_the_usual_value(workspace: Workspace) -> None:
    assert change(workspace, quiet_after=[3, 3, 4, 5, 6, 7], chairs_from=3).quiet_after == (3, 3, 4, 5, 6, 7)
    assert change(workspace, chairs_from=4).chairs_from == 4
    assert change(workspace, quiet_after=None, chairs_from=None) == DEFAULTS
    assert workspace.do(change_parameters(workspace.snapshot(), {"chairs_from": None})) is None


@pytest.mark.parametrize("name", ALLOWED)
def test_what_is_out_of_range_is_refused_in_a_line(workspace: Workspace, name: str) -> None:
    allowed, default = ALLOWED[name], getattr(DEFAULTS, name)
    for wrong in (allowed.least - 1, allowed.most + 1, "two", True, [], 1.5):
        value = (
            [wrong] * len(default) if isinstance(default, tuple) and not isinstance(wrong, list) else wrong
        )
        if isinstance(default, tuple) and isinstance(default[0], float) and wrong == 1.5:
            continue
        with pytest.raises(UserError, match=rf"from {allowed.least} to {allowed.most}"):
            change_parameters(workspace.snapshot(), {name: value})


def test_a_tie_that_carries_also_reaches(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="also reaches"):
        change_parameters(workspace.snapshot(), {"theta_reach": 4})
    assert change(workspace, theta_reach=4, theta_carry=5).theta_reach == 4


def test_an_unknown_name_is_refused(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="No setting is called"):
        change_parameters(workspace.snapshot(), {"theta": 3})


def test_export_and_import_carry_them(workspace: Workspace, tmp_path: Path) -> None:
    chosen = change(workspace, theta_carry=4, quiet_after=[1, 2, 3, 4, 5, 6], lost_after=[80, 50.5, 40, 10])
    write_tables(workspace.snapshot(), tmp_path / "out")
    inputs = [
        ImportInput(table) for path in sorted((tmp_path / "out").glob("*.csv")) for table in read_tables(path)
    ]
    with Workspace.create(tmp_path / "copy.smap") as copy:
        plan = plan_import(copy.snapshot(), inputs)
        assert not plan.problems
        copy.do(ApplyImport(plan))
        assert parameters_of(copy.snapshot()) == chosen != DEFAULTS


def test_a_table_with_a_number_out_of_range_is_refused_with_its_row(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "settings.csv"
    path.write_text("id,value\nanalysis.chairs_from,3\nanalysis.theta_carry,9\n", encoding="utf-8")
    inputs = [ImportInput(table) for table in read_tables(path)]
    (problem,) = plan_import(workspace.snapshot(), inputs).problems
    assert (problem.row, problem.column) == (3, "value")
    assert "from 1 to 5" in str(ImportProblem(problem))

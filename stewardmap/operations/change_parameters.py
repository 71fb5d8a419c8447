"""A map's own numbers for the analysis: kept as settings, and refused where no parameter may have them."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from stewardmap.analysis.parameters import ALLOWED, DEFAULTS, fitting, parameters_of, setting_id
from stewardmap.errors import UserError
from stewardmap.model.records import Setting
from stewardmap.model.snapshot import Snapshot
from stewardmap.operations.commands import Add, Change, Command, Remove, Together
from stewardmap.wording.language import _
from stewardmap.wording.parameters import carries_without_reaching, out_of_range


def change_parameters(snapshot: Snapshot, values: Mapping[str, object]) -> Command:
    """Return the command by which a map keeps its own values of some parameters, as one step.

    Args:
        snapshot: the map as it is now.
        values: by the parameter's name; None goes back to the usual value.

    Raises:
        UserError: if there is no such parameter, a value is out of its range, or a tie could carry a
            relation without reaching; then nothing is to be done.
    """
    kept = {name: _fitting(name, value) for name, value in values.items()}
    usual: dict[str, Any] = {
        name: getattr(DEFAULTS, name) if value is None else value for name, value in kept.items()
    }
    after = replace(parameters_of(snapshot), **usual)
    if after.theta_carry < after.theta_reach:
        raise UserError(carries_without_reaching())
    commands = (_one(snapshot, name, value) for name, value in kept.items())
    return Together(tuple(one for one in commands if one is not None), _("Change settings"))


def _fitting(name: str, value: object) -> object:
    if name not in ALLOWED:
        known = ", ".join(ALLOWED)
        raise UserError(
            _("No setting is called “{name}”. There are: {known}.").format(name=name, known=known)
        )
    if value is None:
        return None
    found: object = fitting(name, value)
    if found is None:
        raise UserError(out_of_range(name))
    return found


def _one(snapshot: Snapshot, name: str, value: object) -> Command | None:
    there = snapshot.of(Setting).get(setting_id(name))
    if value is None:
        return None if there is None else Remove(there)
    row = Setting(id=setting_id(name), value=json.dumps(value))
    return Add(row) if there is None else Change(row)

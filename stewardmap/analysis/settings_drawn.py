"""Other settings that a map might as well be looked at with, drawn by a seed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from stewardmap.analysis.parameters import ALLOWED, VIEWS, Parameters
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import View

RUNGS = (1, 2, 3, 4, 5)
_STRONGER_THAN_ANY = len(RUNGS) + 1
_THETAS = ("theta_reach", "theta_carry")
_BY_ONE = ("weak_up_to", "readings_differ_by", "uncoordinated_from", "chairs_from")
_QUARTERS = (3, 4, 5)
_HALVES = (1, 2, 4)


@dataclass(frozen=True, slots=True)
class Drawn:
    """One set of settings: parameters that do on the ladder as it is what was drawn does, and a view."""

    parameters: Parameters
    view: View


def settings_drawn(snapshot: Snapshot, parameters: Parameters, draws: int, seed: int) -> Iterator[Drawn]:
    """Yield settings near those given, the same for the same seed. Everything is drawn evenly:

    * thresholds: both one lower, as set, or one higher;
    * the ladder: each rung worth one less, itself, or one more, never less than the rung below it; ties not
      rated are worth as much as rung 1;
    * counts from which something is flagged (weak ties, views apart, groups, chairs): one less to one more;
    * months (soon, and quiet): three, four or five quarters of what is set;
    * how many colleagues, and fellow members, are presumed to know each other: half, as set, or twice;
    * the view: one of the three.

    What is drawn stays in its range. Settings that make no difference on this map come out equal, so that
    they need to be looked at once: a ladder and a threshold become the lowest rung that passes, a limit
    becomes the size of the largest body within it.
    """
    chance = Random(seed)  # noqa: S311 - drawn to be the same every time, and for no secret
    sizes = _sizes(snapshot)
    for _ in range(draws):
        yield Drawn(_one(chance, parameters, sizes), chance.choice(VIEWS))


def _one(chance: Random, parameters: Parameters, sizes: Mapping[str, list[int]]) -> Parameters:
    step = chance.choice((-1, 0, 1))
    drawn: dict[str, Any] = {name: _within(name, getattr(parameters, name) + step) for name in _THETAS}
    worth = _ladder(chance)
    for name in _BY_ONE:
        drawn[name] = _within(name, getattr(parameters, name) + chance.choice((-1, 0, 1)))
    drawn["horizon_months"] = _within(
        "horizon_months", parameters.horizon_months * chance.choice(_QUARTERS) // 4
    )
    quarters = chance.choice(_QUARTERS)
    quiet = tuple(_within("quiet_after", months * quarters // 4) for months in parameters.quiet_after)
    for name, there in sizes.items():
        limit = getattr(parameters, name) * chance.choice(_HALVES) // 2
        drawn[name] = max((size for size in there if size <= limit), default=0)
    return replace(parameters, quiet_after=quiet, **drawn | _read_off(worth, drawn))


def _within(name: str, value: int) -> int:
    return min(max(value, ALLOWED[name].least), ALLOWED[name].most)


def _ladder(chance: Random) -> tuple[int, ...]:
    """What each rung is worth, the first first."""
    worth: list[int] = []
    for rung in RUNGS:
        moved = min(max(rung + chance.choice((-1, 0, 1)), 1), len(RUNGS))
        worth.append(max(moved, *worth[-1:]) if worth else moved)
    return tuple(worth)


def _read_off(worth: tuple[int, ...], drawn: Mapping[str, int]) -> dict[str, int]:
    """What the ladder makes of the thresholds that are said in rungs."""
    thetas = {
        name: next((r for r, w in zip(RUNGS, worth, strict=True) if w >= drawn[name]), _STRONGER_THAN_ANY)
        for name in _THETAS
    }
    return {**thetas, "weak_up_to": sum(w <= drawn["weak_up_to"] for w in worth)}


def _sizes(snapshot: Snapshot) -> dict[str, list[int]]:
    """How many people are in each body for which the map does not say whether they know each other."""
    bodies, boards = snapshot.organisations, snapshot.collaborations
    staff = snapshot.people_of_organisation.items()
    seats = {
        board: {
            seat.person_id for seat in snapshot.memberships_of.get(board, ()) if seat.person_id is not None
        }
        for board in boards
        if boards[board].presume_members is None
    }
    return {
        "colleagues_limit": [
            len(people) for body, people in staff if bodies[body].presume_colleagues is None
        ],
        "members_limit": [len(people) for people in seats.values()],
    }

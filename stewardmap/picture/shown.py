"""What of a map is shown and how: its kind, its part, what it is drawn round, and from where it is seen."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from stewardmap.errors import UserError
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import Asked, Level, Sector, TieKind
from stewardmap.picture.filter import NOTHING_LEFT_OUT, Filter
from stewardmap.picture.focus import Focus
from stewardmap.picture.primitives import Point, Subject
from stewardmap.picture.scene import MapKind
from stewardmap.wording.language import _

VERSION = 1
_READ: Mapping[str, Any] = {
    "sectors": Sector,
    "organisations": Id,
    "purposes": Id,
    "collaborations": Id,
    "levels": Level,
    "kinds": TieKind,
    "lists": Id,
    "asked": Asked,
}


@dataclass(frozen=True, slots=True)
class SeenFrom:
    """The place in the middle of the window, in map units, and the points to a map unit."""

    middle: Point
    scale: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """All that decides what a map shows; without `seen_from`, as much as fits."""

    kind: MapKind = MapKind.PEOPLE
    filter: Filter = NOTHING_LEFT_OUT
    focus: Focus | None = None
    seen_from: SeenFrom | None = None


def as_text(shown: Shown) -> str:
    """Return it as JSON, each part only where it says anything."""
    said: dict[str, Any] = {"version": VERSION, "kind": shown.kind.value}
    if not shown.filter.is_empty:
        said["filter"] = {name: _plain(getattr(shown.filter, name)) for name in shown.filter.parts()}
    if shown.focus is not None:
        centre = shown.focus.centre
        said["focus"] = {"kind": centre.kind, "id": centre.id, "steps": shown.focus.steps}
    if shown.seen_from is not None:
        x, y = shown.seen_from.middle
        said["seen from"] = {"x": x, "y": y, "scale": shown.seen_from.scale}
    return json.dumps(said, ensure_ascii=False, sort_keys=True)


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value)
    return value.isoformat() if isinstance(value, date) else value


def from_text(text: str) -> Shown:
    """Return what `as_text` wrote; raises UserError for anything else."""
    try:
        said = json.loads(text)
        if said["version"] != VERSION or set(said) - {"version", "kind", "filter", "focus", "seen from"}:
            raise ValueError
        return Shown(
            kind=MapKind(said["kind"]),
            filter=Filter(**{name: _value(name, value) for name, value in said.get("filter", {}).items()}),
            focus=_focus(said["focus"]) if "focus" in said else None,
            seen_from=_seen_from(said["seen from"]) if "seen from" in said else None,
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        said_to_user = _("This saved view cannot be read. Remove it, or save it again.")
        raise UserError(said_to_user) from error


def _value(name: str, value: Any) -> Any:
    if name in _READ:
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise ValueError(name)
        return frozenset(_READ[name](one) for one in value)
    if name == "on":
        return date.fromisoformat(value)
    if name == "confirmed" and isinstance(value, bool):
        return value
    if name == "theta" and type(value) is int:
        return value
    raise ValueError(name)


def _focus(said: Mapping[str, Any]) -> Focus:
    kind, one, steps = said["kind"], said["id"], said["steps"]
    if not isinstance(kind, str) or not isinstance(one, str) or type(steps) is not int:
        raise ValueError("focus")
    return Focus(Subject(kind, one), steps)


def _seen_from(said: Mapping[str, Any]) -> SeenFrom:
    x, y, scale = (said[name] for name in ("x", "y", "scale"))
    if any(type(value) not in (int, float) for value in (x, y, scale)) or not 0 < scale < 1e6:
        raise ValueError("seen from")
    return SeenFrom((float(x), float(y)), float(scale))


def renamed(text: str, old: Id, new: Id) -> str:
    """Return the same with one thing taken for another, such as when two of them are merged."""
    try:
        shown = from_text(text)
    except UserError:
        return text
    part, focus = shown.filter, shown.focus
    if focus is not None and focus.centre.id == old:
        focus = replace(focus, centre=Subject(focus.centre.kind, new))
    part = replace(
        part,
        organisations=_swapped(part.organisations, old, new),
        purposes=_swapped(part.purposes, old, new),
        collaborations=_swapped(part.collaborations, old, new),
    )
    after = replace(shown, filter=part, focus=focus)
    return text if after == shown else as_text(after)


def _swapped(ids: frozenset[Id], old: Id, new: Id) -> frozenset[Id]:
    return frozenset(new if one == old else one for one in ids)

"""A recipe as the text that a map keeps, and back; strict, so that no other text is taken for one."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any, TypeVar

from stewardmap.analysis.rehearsals.recipe import (
    Close,
    Introductions,
    Leaving,
    Merge,
    MoneyEnds,
    MovePost,
    PostEmpty,
    Recipe,
    Split,
    Step,
)
from stewardmap.errors import UserError
from stewardmap.model.ids import Id

VERSION = 1
LONGEST = 1_000_000  # characters
_NAMES: Mapping[str, type[Step]] = {
    "post empty": PostEmpty,
    "leaving": Leaving,
    "merge": Merge,
    "close": Close,
    "split": Split,
    "move post": MovePost,
    "money ends": MoneyEnds,
    "introductions": Introductions,
}
_NAME_OF = {kind: name for name, kind in _NAMES.items()}
T = TypeVar("T")


def as_text(recipe: Recipe) -> str:
    """Return a recipe as JSON: its version, its day, and each step with its name."""
    steps = [{"step": _NAME_OF[type(step)], **asdict(step)} for step in recipe.steps]
    said = {"version": VERSION, "on": recipe.on, "steps": steps}
    return json.dumps(said, default=_day_as_text, ensure_ascii=False, sort_keys=True)


def _day_as_text(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is no part of a recipe")


def from_text(text: str) -> Recipe:
    """Return the recipe that `as_text` wrote; raises UserError for anything else, in one line."""
    try:
        if len(text) > LONGEST:
            raise ValueError("it is too long")
        said = json.loads(text, object_pairs_hook=_each_once)
        _just(said, "version", "on", "steps")
        if said["version"] != VERSION or isinstance(said["version"], bool):
            raise UserError("This rehearsal was kept by a newer program. Open the map with that.")
        return Recipe(_each(_step)(said["steps"]), _day(said["on"]))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UserError("This rehearsal cannot be read. Delete it, and make it again.") from error


def renamed(text: str, old: Id, new: Id) -> str:
    """Return a kept recipe in which one thing is called by another id; what cannot be read stays."""
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return text
    changed = _with_id(said, old, new)
    return text if changed == said else json.dumps(changed, ensure_ascii=False, sort_keys=True)


def _with_id(value: Any, old: Id, new: Id) -> Any:
    if isinstance(value, dict):
        return {name: _with_id(one, old, new) for name, one in value.items()}
    if isinstance(value, list):
        return [_with_id(one, old, new) for one in value]
    return new if value == old else value


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice")
    return found


def _just(said: Any, *names: str) -> None:
    if not isinstance(said, dict) or set(said) != set(names):
        raise ValueError("other names than expected")


def _step(said: Any) -> Step:
    if not isinstance(said, dict):
        raise ValueError("a step has names")
    kind = _NAMES[said["step"]]
    fields = _FIELDS[kind]
    _just(said, "step", *fields)
    read: dict[str, Any] = {name: reader(said[name]) for name, reader in fields.items()}
    return kind(**read)


def _id(value: Any) -> Id:
    if not isinstance(value, str) or not value:
        raise ValueError("an id is a text")
    return Id(value)


def _text(value: Any) -> str:
    return str(_id(value))


def _number(low: int, high: int) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise ValueError("a number out of range")
        return value

    return read


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("neither yes nor no")
    return value


def _day(value: Any) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _maybe_id(value: Any) -> Id | None:
    return None if value is None else _id(value)


def _each(reader: Callable[[Any], T]) -> Callable[[Any], tuple[T, ...]]:
    def read(value: Any) -> tuple[T, ...]:
        if not isinstance(value, list):
            raise ValueError("not a list")
        return tuple(reader(one) for one in value)

    return read


def _pair(value: Any) -> tuple[Id, Id]:
    first, second = _each(_id)(value)
    return first, second


_FIELDS: Mapping[type[Step], Mapping[str, Callable[[Any], object]]] = {
    PostEmpty: {"post_id": _id, "months": _number(1, 120), "interim_id": _maybe_id},
    Leaving: {"person_id": _id, "on": _day, "sudden": _yes_or_no, "handover_to": _maybe_id},
    Merge: {"organisation_ids": _each(_id)},
    Close: {"organisation_id": _id},
    Split: {"organisation_id": _id, "into": _each(_text), "assigned": _each(_pair)},
    MovePost: {"post_id": _id, "organisation_id": _id},
    MoneyEnds: {"funder_id": _id},
    Introductions: {"pairs": _each(_pair), "strength": _number(1, 5)},
}

"""A record's values as text and numbers, as a file keeps them, and back."""

from collections.abc import Callable
from enum import Enum, IntEnum, StrEnum
from functools import lru_cache
from types import NoneType
from typing import Any, get_args

from stewardmap.model.dates import PartialDate, Precision, from_text

Reader = Callable[[Any], Any]

_LENGTHS = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}


def written(value: Any) -> Any:
    """Return a value as the entities' own types write it, a date as 2026-11-01m."""
    if isinstance(value, PartialDate):
        return value.earliest.isoformat() + value.precision.value
    return value.value if isinstance(value, Enum) else value


def reader(of: Any) -> Reader | None:
    """Return what turns a written value into one of a field's type, or None where it is one already."""
    (plain,) = [one for one in get_args(of) or (of,) if one is not NoneType]
    if plain is PartialDate:
        return _date
    if isinstance(plain, type) and issubclass(plain, StrEnum | IntEnum):
        return {one.value: one for one in plain}.__getitem__
    return bool if plain is bool else None


@lru_cache(maxsize=4096)
def _date(kept: str) -> PartialDate:
    return from_text(kept[: _LENGTHS[Precision(kept[10])]])

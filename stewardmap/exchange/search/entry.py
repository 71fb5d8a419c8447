"""One thing that can be called up by name."""

from dataclasses import dataclass
from typing import NamedTuple


class Key(NamedTuple):
    """What a thing is, and which."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing, its name, its other names, and words that find it too though they are not its name."""

    key: Key
    name: str
    also: tuple[str, ...] = ()
    near: str = ""

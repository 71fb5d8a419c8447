"""A line as it is understood on one map: its fields, what is new, what is there, and what is asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from stewardmap.exchange.typed.known import LookAlike
from stewardmap.exchange.typed.slots import Purport
from stewardmap.model.ids import Id


class Standing(StrEnum):
    """How what stands in a field stands to the map."""

    GIVEN = "given"
    NEW = "new"
    THERE = "there"
    ASKED = "asked"
    WRONG = "wrong"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Named:
    """One person or body that a field names: new, there, or one of several that it may be."""

    kind: str
    text: str
    standing: Standing
    id: Id | None = None
    alike: tuple[LookAlike, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a line; `value` is what was read in it, `named` whom it names."""

    slot: str
    text: str
    standing: Standing
    value: object = None
    named: tuple[Named, ...] = ()
    wrong: str = ""

    @property
    def what(self) -> str:
        """What the field is, whichever of several it is: "who" of tie.2.who."""
        return self.slot.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen for a name in a slot: one that is there, or with no id another of that name."""

    text: str
    id: Id | None


@dataclass(frozen=True, slots=True)
class Corrected:
    """What somebody put right by hand, slot by slot, for as long as the line says there what it said."""

    words: Mapping[str, tuple[str, str]]
    choices: Mapping[str, Choice]


NOTHING_CORRECTED = Corrected({}, {})


@dataclass(frozen=True, slots=True)
class Understood:
    """A whole line."""

    purport: Purport
    fields: tuple[Field, ...]
    is_composed: bool

    def field(self, slot: str) -> Field | None:
        """Return the field of a slot, if the line has it."""
        return next((field for field in self.fields if field.slot == slot), None)

    def groups(self, group: str) -> tuple[Mapping[str, Field], ...]:
        """Return the fields of each of a group, by what they are: those of one tie, and of the next."""
        found: dict[str, dict[str, Field]] = {}
        for field in self.fields:
            name, _dot, rest = field.slot.partition(".")
            if name == group:
                found.setdefault(rest.partition(".")[0], {})[field.what] = field
        return tuple(found.values())

    @property
    def problem(self) -> Field | None:
        """The first field that must be put right or answered before anything can be done."""
        return next((f for f in self.fields if f.standing in (Standing.WRONG, Standing.ASKED)), None)

    @property
    def alike(self) -> tuple[tuple[str, Named], ...]:
        """The names that may be somebody else who is there, with their slots."""
        return tuple((field.slot, one) for field in self.fields for one in field.named if one.alike)

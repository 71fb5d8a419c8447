"""What a line says, slot by slot: each is a name such as tie.0.who, and the words that stand in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Slots = Mapping[str, str]


class Purport(StrEnum):
    """What a line is about."""

    PERSON = "person"
    ORGANISATION = "organisation"
    LOG = "log"
    TIE = "tie"


@dataclass(slots=True)
class Draft:
    """The slots of a line while it is read, in the order in which they are shown."""

    purport: Purport
    slots: dict[str, str] = field(default_factory=dict)

    def next_of(self, group: str) -> str:
        """Return the beginning of the slots of one more of a group: "tie.2."."""
        numbers = [int(name.split(".")[1]) for name in self.slots if name.startswith(f"{group}.")]
        return f"{group}.{max(numbers, default=-1) + 1}."

    def last_of(self, group: str) -> str:
        """Return the beginning of the slots of the last of a group, or nothing."""
        numbers = [int(name.split(".")[1]) for name in self.slots if name.startswith(f"{group}.")]
        return f"{group}.{max(numbers)}." if numbers else ""

    def put(self, group: str, **words: str) -> None:
        """Add one more of a group; what is empty is left out."""
        begin = self.next_of(group)
        self.slots.update({begin + name: said for name, said in words.items() if said})

    def keep(self, words: str) -> None:
        """Keep what was not understood, so that nothing typed is lost."""
        before = self.slots.get("unread")
        self.slots["unread"] = f"{before}; {words}" if before else words


@dataclass(frozen=True, slots=True)
class Said:
    """A line, taken apart."""

    purport: Purport
    slots: Slots

    @property
    def is_composed(self) -> bool:
        """Whether anything beside a name was understood."""
        return self.purport in (Purport.LOG, Purport.TIE) or bool(self.slots.keys() - {"name", "unread"})

"""One card: its properties, as text, each with where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Property:
    """One property of a card; `parts` are what semicolons set apart, with the marks of escaping gone.

    `options` are its parameters by name, all in small letters; a bare word of version 2.1 is a `type`.
    """

    name: str
    parts: tuple[str, ...]
    options: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The whole value as one text."""
        return ";".join(self.parts)

    @property
    def types(self) -> tuple[str, ...]:
        """What kind of number or address it is: work, home, fax ..."""
        return self.options.get("type", ())

    @property
    def rank(self) -> int:
        """How much it is preferred: 1 first, as version 4.0 says it or as the older ones do."""
        said = self.options.get("pref", ("",))[0]
        if said.isdecimal() and said.isascii() and len(said) < 4:
            return int(said)
        return 1 if "pref" in self.types or "pref" in self.options else 101


@dataclass(frozen=True, slots=True)
class Card:
    """A card that begins in a line of the file."""

    row: int
    properties: tuple[Property, ...]

    def all(self, name: str) -> tuple[Property, ...]:
        """Return its properties of a name that say something, those that are preferred first."""
        found = [one for one in self.properties if one.name == name and one.text.strip("; ")]
        return tuple(sorted(found, key=lambda one: one.rank))

    def text(self, name: str) -> str:
        """Return the first value of a name, empty if there is none."""
        found = self.all(name)
        return found[0].text.strip() if found else ""

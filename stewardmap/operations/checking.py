"""Whether a map is whole: looked at byte by byte, whoever has it open."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from stewardmap.model.snapshot import Snapshot
from stewardmap.operations.backups import Kept, kept
from stewardmap.store.document.looking import look_at
from stewardmap.store.keys import Key
from stewardmap.store.migrations import NEWEST
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.summary import summary


@dataclass(frozen=True, slots=True)
class Checked:
    """A map that is whole, and how it is kept."""

    snapshot: Snapshot
    encrypted: bool
    unsaved: bool
    backups: tuple[Kept, ...]

    @property
    def good(self) -> int:
        """How many backups are whole."""
        return sum(one.snapshot is not None for one in self.backups)

    def as_json(self) -> dict[str, object]:
        """Return what was verified; the names of the keys stay."""
        return {
            "whole": True,
            "encrypted": self.encrypted,
            "format": NEWEST,
            "unsaved": self.unsaved,
            "backups": len(self.backups),
            "whole_backups": self.good,
        }

    def sentences(self, name: str) -> Iterator[str]:
        """Say what was verified."""
        yield _("{name} is whole: {counts}.").format(name=name, counts=summary(self.snapshot))
        if self.encrypted:
            yield _("It is encrypted, and the seal of every page holds.")
        else:
            yield _("It is not encrypted: anyone who has the file can read it.")
        yield _("Its tables are those of this version, and no row points to one that is not there.")
        if self.unsaved:
            yield _("There is more that was not yet saved to it: open it, and it is.")
        many = len(self.backups)
        said = ngettext(
            "There is {n} backup of it on this computer; {good} can be read.",
            "There are {n} backups of it on this computer; {good} can be read.",
            many,
        )
        yield said.format(n=many, good=self.good)


def check(path: Path, key: Key | None) -> Checked:
    """Look a map through, on a copy of its bytes, and its backups.

    Raises:
        UnopenableMapError: if it is missing, no map, newer than this program, or damaged.
        WrongPassphraseError: if the key is another.
    """
    snapshot, unsaved = look_at(path, key)
    return Checked(snapshot, key is not None, unsaved, kept(path, key))

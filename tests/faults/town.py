"""The map that is worked on while the world fails, and what has to be true of it afterwards."""

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from stewardmap.errors import WrongPassphraseError
from stewardmap.model.records import Person
from stewardmap.operations.commands import Add
from stewardmap.operations.workspace import Workspace
from stewardmap.store.document import disk
from stewardmap.store.keys import Key, new_salt

TOGETHER = 3
"""As many people come with each step: all of them are there afterwards, or none."""


@dataclass(slots=True)
class Town:
    """A map in a folder of its own, with a home of its own, and the keys that may open it."""

    folder: Path
    keys: list[Key]

    @property
    def path(self) -> Path:
        """The document."""
        return self.folder / "shared" / "town.smap"

    def open(self) -> Workspace:
        """Open it with whichever of its keys it is under."""
        return _opened(self.path, self.keys)

    def alone(self) -> set[str]:
        """Return whose names a copy of the document holds, opened where nothing else of it is."""
        with tempfile.TemporaryDirectory() as elsewhere, home(Path(elsewhere)):
            copy = Path(elsewhere, "copy.smap")
            shutil.copyfile(self.path, copy)
            with _opened(copy, self.keys) as workspace:
                return names(workspace)


@contextmanager
def home(folder: Path) -> Iterator[None]:
    """Keep what the program keeps for its user in another folder."""
    before = os.environ.get("STEWARDMAP_HOME")
    os.environ["STEWARDMAP_HOME"] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ["STEWARDMAP_HOME"]
        else:
            os.environ["STEWARDMAP_HOME"] = before


@contextmanager
def town(*, encrypted: bool = True) -> Iterator[Town]:
    """A new map of nobody; with a key that takes no time to work out."""
    with tempfile.TemporaryDirectory() as folder, home(Path(folder, "home")):
        made = Town(Path(folder), [])
        made.path.parent.mkdir()
        Workspace.create(made.path).close()
        if encrypted:
            made.keys.append(any_key())
            with _opened(made.path, []) as workspace:
                workspace.document.change_key(made.keys[0])
        yield made


def any_key() -> Key:
    """Return a key of no passphrase."""
    return Key(os.urandom(32).hex(), new_salt())


def _opened(path: Path, keys: list[Key]) -> Workspace:
    for key in keys[:-1]:
        try:
            return Workspace.open(path, key=key)
        except WrongPassphraseError:
            continue
    return Workspace.open(path, key=keys[-1] if keys else None)


def step(number: int | str) -> Add:
    """Return the step of a number or a name, which adds some people together."""
    return Add(*(Person(name=f"{number}.{who}") for who in range(TOGETHER)), label=f"Step {number}")


def names(workspace: Workspace) -> set[str]:
    """Return everybody's name."""
    return {person.name for person in workspace.snapshot().people.values()}


def lost(there: set[str], acknowledged: int) -> int:
    """Return how many steps that were said to be done are not there."""
    return sum(not {f"{n}.{who}" for who in range(TOGETHER)} <= there for n in range(acknowledged))


def torn(there: set[str]) -> int:
    """Return how many steps are there in part."""
    numbers = Counter(name.split(".")[0] for name in there)
    return sum(many != TOGETHER for many in numbers.values())


def beside(of: Town) -> int:
    """Return how many files stand beside the document that should not, once it is closed."""
    mine = {of.path.name, disk.beside(of.path, "lock").name}
    return len({one.name for one in of.path.parent.iterdir()} - mine)

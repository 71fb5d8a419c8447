"""A document whose bytes are no longer what was saved: it is never shown as if they were."""

import re
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from stewardmap.errors import StewardMapError
from stewardmap.operations.backups import newest_good
from stewardmap.operations.workspace import Workspace
from tests.faults.town import Town, home, names, step, town

_SECTOR, _PAGE, _STEPS = 512, 4096, 40

Damage = Callable[[Random, bytearray], None]


def flip(random: Random, content: bytearray) -> None:
    """One bit is another."""
    content[random.randrange(len(content))] ^= 1 << random.randrange(8)


def zero(random: Random, content: bytearray) -> None:
    """A sector is empty."""
    at = random.randrange(len(content) // _SECTOR) * _SECTOR
    content[at : at + _SECTOR] = bytes(_SECTOR)


def truncate(random: Random, content: bytearray) -> None:
    """The end is missing, at a page or within one."""
    at = random.randrange(len(content))
    del content[at - at % random.choice((1, _PAGE)) :]


def swap(random: Random, content: bytearray) -> None:
    """Two pages stand in each other's place."""
    one, other = (at * _PAGE for at in random.sample(range(len(content) // _PAGE), 2))
    first, second = bytes(content[one : one + _PAGE]), bytes(content[other : other + _PAGE])
    content[one : one + _PAGE], content[other : other + _PAGE] = second, first


def old_page(random: Random, content: bytearray) -> None:
    """A page stands twice, as where a disk gives what it had before."""
    one, other = (at * _PAGE for at in random.sample(range(len(content) // _PAGE), 2))
    content[one : one + _PAGE] = content[other : other + _PAGE]


def misspell(random: Random, content: bytearray) -> None:
    """A bit is another within a name: what only encryption can tell."""
    at = random.choice([found.start() for found in re.finditer(rb"\d+\.\d", content)])
    content[at] ^= 1


DAMAGES: Mapping[str, Damage] = {
    "bits turned": flip,
    "sectors emptied": zero,
    "ends cut off": truncate,
    "pages swapped": swap,
    "pages doubled": old_page,
}


@dataclass(slots=True)
class Found:
    """What came of many damaged documents."""

    times: int = 0
    shown: int = 0
    unhelpful: int = 0
    without_backup: int = 0
    said: set[str] = field(default_factory=set)

    @property
    def bad(self) -> int:
        """How many things went wrong."""
        return self.shown + self.unhelpful + self.without_backup


def damaged(kinds: Mapping[str, Damage], times: int, *, encrypted: bool = True, seed: int = 0) -> Found:
    """Damage a document so many times in each way, and say what was made of it.

    It is opened as by somebody who never had it open, and then where its backups are.
    """
    found = Found()
    with town(encrypted=encrypted) as of:
        whole, there = _filled(of)
        for name, damage in kinds.items():
            for content in _spoilt(damage, whole, times, Random(f"{name}/{seed}")):
                found.times += 1
                _look(of, content, there, found)
        of.path.write_bytes(whole)
    return found


def _filled(of: Town) -> tuple[bytes, set[str]]:
    with of.open() as workspace:
        for number in range(_STEPS):
            workspace.do(step(number))
        workspace.document.back_up()
        there = names(workspace)
    return of.path.read_bytes(), there


def _spoilt(damage: Damage, whole: bytes, times: int, random: Random) -> Iterator[bytes]:
    made = 0
    while made < times:
        content = bytearray(whole)
        damage(random, content)
        if content != whole:
            made += 1
            yield bytes(content)


def _look(of: Town, content: bytes, there: set[str], found: Found) -> None:
    of.path.write_bytes(content)
    with tempfile.TemporaryDirectory() as elsewhere, home(Path(elsewhere)):
        try:
            with Workspace.open(of.path, key=of.keys[-1] if of.keys else None) as workspace:
                found.shown += names(workspace) != there
        except StewardMapError as error:
            found.said.add(type(error).__name__)
            found.unhelpful += not str(error)
        except Exception:
            found.unhelpful += 1
    backup = newest_good(of.path, of.keys[-1] if of.keys else None)
    found.without_backup += backup is None

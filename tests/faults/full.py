"""A disk that is full: it has room for so much and no more, until there is room again."""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from hashlib import sha256
from pathlib import Path
from random import Random
from unittest import mock

from stewardmap.errors import StewardMapError
from stewardmap.store.document import disk
from tests.faults import recorder
from tests.faults.killing import examined
from tests.faults.piece import DONE, AtWork, Content, Failed, Piece, Tell, Told, pieces, told_by
from tests.faults.recording import put
from tests.faults.town import Town, lost

DISKS: Mapping[str, str] = {"one disk": "", "the document's": "shared", "the program's": "home"}
"""What is on the disk that is full, by where it stands in the town's folder."""

AFTERWARDS: Mapping[str, bool] = {"room again": True, "closed": False}
"""Whether there is room again while the map is open, or only once it was closed."""

_NEVER_FULL = 1 << 40
_ABOUT = r"room|full|locked"  # what was locked while its key was changed says so


def full(piece: Piece, which: str, many: int, *, goes_on: bool, planted: bool = False) -> Failed:
    """Do a piece of work where a disk has room for less than all of it, and say what was found.

    The rooms are spread from none to what the whole work takes. Where something is wrong on purpose, only
    until that is found.
    """
    random, found = Random(0), Failed()
    for before in piece.states:
        for room in _rooms(piece.of, before, DISKS[which], many, random):
            put(piece.of.folder, before)
            with _ignored() if planted else nullcontext():
                told = _done_in(piece.of, DISKS[which], room, goes_on=goes_on)
            found.unclear += len(told.unclear)
            found.said |= told.sentences | set(told.unclear)
            if goes_on:
                found.lost += _not_in_the_document(piece.of, told.done)
            examined(piece.of, DONE, told.done, found)
            if planted and found.bad:
                return found
    return found


def _rooms(of: Town, before: Content, inside: str, many: int, random: Random) -> Iterator[int]:
    """Give the bytes there is room for: none, a little less than is needed, and some between those."""
    put(of.folder, before)
    needed = _done_in(of, inside, _NEVER_FULL, goes_on=False).room
    each = needed / many
    for at in range(many):
        yield round(each * at + random.random() * each) if at or many == 1 else 0


def _done_in(of: Town, inside: str, room: int, *, goes_on: bool) -> Told:
    """Do the piece of work in a program of its own, whose disk has so much room, and return what it said."""

    def work(tell: Tell) -> None:
        recorder.fill(of.folder / inside, room)
        somebody = AtWork(of, tell, _ABOUT)
        somebody.work()
        tell("room", recorder.most())
        if goes_on:
            recorder.make_room()
            somebody.go_on()
        somebody.close()

    return told_by(work)


def _not_in_the_document(of: Town, acknowledged: int) -> int:
    try:
        return lost(of.alone(), acknowledged)
    except StewardMapError:
        return acknowledged


# What the bench must find, or it finds nothing.


def _ignored() -> AbstractContextManager[object]:
    """Take no notice of how much of what was to be written was written."""
    return mock.patch.object(disk, "copy", _copied_as_far_as_it_goes)


def _copied_as_far_as_it_goes(source: Path, target: Path, *, lasting: bool = True) -> str:
    content = source.read_bytes()
    with target.open("wb", buffering=0) as new:
        new.write(content)
        if lasting:
            disk.sync(new.fileno())
    return sha256(content).hexdigest()


def planted(most: int) -> Failed:
    """Have the document's disk full where a short write is taken for a whole one, until that is found."""
    with pieces("as it was") as piece:
        return full(piece, "the document's", most, goes_on=False, planted=True)

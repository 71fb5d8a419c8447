"""A disk that is told what was done to it, and can say what may be on it when the power goes.

What was waited for is there. Of the rest of a file nothing is there, or all, or the first of it, or some
sectors; of names nothing that came after the last wait for their folder, or the first so many in their order.
That is as little as POSIX promises, and less than a disk with a journal of its own keeps.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from random import Random

_HEAD = struct.Struct("qqqq")
_ROOT = 0
_GROWN_EMPTY = 0.2
"""How often a file has its new length, and zeros where nothing arrived."""


class Kind(IntEnum):
    """What an entry of the log says."""

    SAID = 0
    MADE = 1
    FOLDER = 2
    WRITTEN = 3
    CUT = 4
    SYNCED = 5
    RENAMED = 6
    LINKED = 7
    REMOVED = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """One call that was done: on which node of the real disk, where, and with what."""

    kind: Kind
    node: int
    offset: int
    content: bytes


def entries(log: bytes) -> Iterator[Entry]:
    """Read a log, in the order in which things were done."""
    at = 0
    while at < len(log):
        kind, node, offset, length = _HEAD.unpack_from(log, at)
        at += _HEAD.size
        yield Entry(Kind(kind), node, offset, log[at : at + length])
        at += length


@dataclass(slots=True)
class _File:
    """What of a file is there for good, and what was done to it since: pieces, or None where it was cut."""

    lasting: bytearray
    length: int
    since: list[tuple[int, bytes | None]] = field(default_factory=list)

    def sync(self) -> None:
        for offset, content in self.since:
            _apply(self.lasting, offset, content)
        self.since.clear()


_Name = tuple[int, str, int | None]
"""A folder, a name in it, and what it stands for from then on."""


class Disk:
    """A folder on a disk; it begins as one that was waited for wholly."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._files: dict[int, _File] = {}
        self._folders: dict[int, dict[str, int]] = {_ROOT: {}}
        self._ids: dict[int, int] = {root.stat().st_ino: _ROOT}
        self._next = _ROOT + 1
        self._since: list[list[_Name]] = []
        for path in sorted(root.rglob("*")):
            node = self._new(path.stat().st_ino)
            if path.is_dir():
                self._folders[node] = {}
            else:
                content = bytearray(path.read_bytes())
                self._files[node] = _File(content, len(content))
            folder, name = self._place(path)
            self._folders[folder][name] = node
        self._lasting = {node: dict(there) for node, there in self._folders.items()}

    def do(self, entry: Entry, *, waits: bool = True) -> None:
        """Take in what was done; a disk that does not wait promises nothing."""
        if entry.kind is Kind.WRITTEN:
            self._write(entry.node, entry.offset, entry.content)
        elif entry.kind is Kind.CUT:
            self._write(entry.node, entry.offset, None)
        elif entry.kind is Kind.SYNCED:
            if waits:
                self._sync(self._ids[entry.node])
        elif entry.kind is not Kind.SAID:
            self._change_names(entry)

    def after_a_cut(self, random: Random) -> dict[Path, bytes | None]:
        """Return what may be there when the power goes now: files with what they hold, folders without."""
        names = {node: dict(there) for node, there in self._lasting.items()}
        many = random.choice((0, len(self._since), random.randint(0, len(self._since))))
        for change in self._since[:many]:
            _rename(names, change)
        return dict(self._found(_ROOT, self._root, names, random))

    def _found(
        self, node: int, path: Path, names: dict[int, dict[str, int]], random: Random
    ) -> Iterator[tuple[Path, bytes | None]]:
        for name, inner in names.get(node, {}).items():
            if inner in self._files:
                yield path / name, _what_arrived(self._files[inner], random)
            else:
                yield path / name, None
                yield from self._found(inner, path / name, names, random)

    def _new(self, node: int) -> int:
        """A number of the real disk may be given again: what has it now is another file."""
        self._ids[node] = self._next
        self._next += 1
        return self._ids[node]

    def _place(self, path: Path) -> tuple[int, str]:
        node = _ROOT
        for part in path.relative_to(self._root).parts[:-1]:
            node = self._folders[node][part]
        return node, path.name

    def _write(self, node: int, offset: int, content: bytes | None) -> None:
        file = self._files[self._ids[node]]
        file.since.append((offset, content))
        file.length = offset if content is None else max(file.length, offset + len(content))

    def _sync(self, node: int) -> None:
        if node in self._files:
            self._files[node].sync()
            return
        stay = []
        for change in self._since:
            if any(folder == node for folder, _, _ in change):
                _rename(self._lasting, change)
            else:
                stay.append(change)
        self._since = stay

    def _change_names(self, entry: Entry) -> None:
        old, _, new = entry.content.decode().partition("\0")
        folder, name = self._place(Path(old))
        if entry.kind in {Kind.MADE, Kind.FOLDER}:
            node = self._new(entry.node)
            if entry.kind is Kind.MADE:
                self._files[node] = _File(bytearray(), 0)
            else:
                self._folders[node], self._lasting[node] = {}, {}
            change: list[_Name] = [(folder, name, node)]
        elif entry.kind is Kind.REMOVED:
            change = [(folder, name, None)]
        else:
            change = [(*self._place(Path(new)), self._folders[folder][name])]
            if entry.kind is Kind.RENAMED:
                change.append((folder, name, None))
        _rename(self._folders, change)
        self._since.append(change)


def _rename(names: dict[int, dict[str, int]], change: list[_Name]) -> None:
    for folder, name, node in change:
        if node is None:
            names[folder].pop(name, None)
        else:
            names[folder][name] = node


def _apply(content: bytearray, offset: int, piece: bytes | None) -> None:
    if piece is None:
        del content[offset:]
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    if piece is not None:
        content[offset : offset + len(piece)] = piece


def _what_arrived(file: _File, random: Random) -> bytes:
    """Return what a file may hold: what was waited for, and some of what came since."""
    if not file.since:
        return bytes(file.lasting)
    content = bytearray(file.lasting)
    many = random.choice((0, len(file.since), random.randint(0, len(file.since))))
    share = random.choice((1.0, random.random()))
    for offset, piece in file.since[:many]:
        for at, sector in _sectors(offset, piece, random.choice((512, 4096))):
            if random.random() < share:
                _apply(content, at, sector)
    if random.random() < _GROWN_EMPTY and len(content) < file.length:
        content.extend(bytes(file.length - len(content)))
    return bytes(content)


def _sectors(offset: int, piece: bytes | None, size: int) -> Iterator[tuple[int, bytes | None]]:
    """Cut what was written where the disk's sectors meet: each of them arrives whole, or not at all."""
    if piece is None:
        yield offset, None
        return
    at = 0
    while at < len(piece):
        end = min(len(piece), at + size - (offset + at) % size)
        yield offset + at, piece[at:end]
        at = end

"""Folders and a document that cannot be written to: that is said, nothing is changed and nothing is lost."""

import errno
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from unittest import mock

from stewardmap.store.document import disk
from tests.faults.failing import NEVER, Call, Fault, done_while
from tests.faults.killing import examined
from tests.faults.piece import DONE, Failed, Piece
from tests.faults.recording import put

_ANY = Call(511)
_NONE = Fault(Call(0), 0)

CASES: Mapping[str, Fault] = {
    "the document's folder": Fault(_ANY, errno.EACCES, NEVER, "shared"),
    "the program's own folder": Fault(_ANY, errno.EACCES, NEVER, "home"),
    "the whole disk": Fault(_ANY, errno.EROFS, NEVER),
    "the document": _NONE,  # it is marked as such: who runs everything may write all the same
}


def read_only(piece: Piece, case: str, *, planted: bool = False) -> Failed:
    """Work on a map where something cannot be written to, and say what was found; then it can be again."""
    found, of = Failed(), piece.of
    for before in piece.states:
        put(of.folder, before)
        if CASES[case] is _NONE:
            of.path.chmod(0o444)
        with _not_minded() if planted else nullcontext():
            told = done_while(of, CASES[case], 1)
        found.unclear += len(told.unclear) + (not told.sentences)
        found.said |= told.sentences | set(told.unclear)
        found.corrupt += of.path.read_bytes() != before[of.path]
        of.path.chmod(0o644)
        examined(of, DONE, told.done, found)
    return found


def _not_minded() -> AbstractContextManager[object]:
    """What the bench must find, or it finds nothing: a document's mark of which nobody takes notice."""
    return mock.patch.object(disk, "is_read_only", return_value=False)

"""Keyrings that fail in every way: each ends soon in the passphrase prompt, and that opens the map."""

import json
import os
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from stewardmap import secrets
from stewardmap.errors import WrongPassphraseError
from stewardmap.operations.keeping_keys import forget_here, is_remembered, remember_here
from stewardmap.operations.workspace import Workspace
from tests.faults.town import Town, town

ON_TOP_SECONDS = 2.0
"""What may pass beyond the patience that there is with a keyring: 5 s with the 3 s of the program."""

_VARIABLE = "PYTHON_KEYRING_BACKEND"
_TIMES, _SOON_SECONDS = 12, 0.4


@dataclass(slots=True)
class Asked:
    """What came of one keyring: the longest that each thing took, and what ended otherwise than it should."""

    times: int = 0
    seconds: dict[str, float] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    @property
    def bad(self) -> int:
        """How many things went wrong."""
        return len(self.wrong)

    def told(self) -> str:
        """Say how long each thing took."""
        each = ", ".join(f"{what} {seconds:.1f} s" for what, seconds in self.seconds.items())
        return "; ".join([each, *self.wrong])


def of_memory(fault: str) -> Callable[[], None]:
    """Return what puts a keyring that fails so in the place of the system's."""

    def put() -> None:
        from keyring.core import set_keyring

        from tests.memory_keyring import MemoryKeyring

        set_keyring(MemoryKeyring(fault))

    return put


def named(backend: str) -> Callable[[], None]:
    """Return what names a backend in the environment, before anything asks for one."""

    def put() -> None:
        os.environ[_VARIABLE] = backend

    return put


def not_installed() -> None:
    """Have no such library."""
    sys.modules["keyring"] = None  # type: ignore[assignment]


def without_patience() -> None:
    """What the bench must find: a keyring that hangs, waited for as long as it likes."""
    of_memory("hangs")()
    secrets._patiently = lambda work, _seconds: work()


KEYRINGS: Mapping[str, Callable[[], None]] = {
    **{
        fault: of_memory(fault)
        for fault in (
            "raises", "panics", "hangs", "is slow and wrong", "truncates", "drops", "answers with nonsense"
        )
    },
    "is null": named("keyring.backends.null.Keyring"),
    "is named wrongly": named("nowhere.at.all.Keyring"),
    "is not installed": not_installed,
}  # fmt: skip
CONTROLS: Mapping[str, Callable[[], None]] = {"no patience with a keyring": without_patience}


def asked(keyrings: Mapping[str, Callable[[], None]], patience: float) -> dict[str, Asked]:
    """Have a program for each keyring open maps by it, all at once since most of it is waiting."""
    with town():
        pass  # so that each has in memory already what it works with
    begun = {name: _begun(put, patience) for name, put in keyrings.items()}
    return {name: _heard(*child, patience) for name, child in begun.items()}


def _begun(put: Callable[[], None], patience: float) -> tuple[int, int]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.environ.pop(_VARIABLE, None)
            secrets.PATIENCE_SECONDS = patience
            put()
            with town() as of:
                os.write(writing, b"\n")
                for said in _asking(of):
                    os.write(writing, json.dumps(said).encode() + b"\n")
        finally:
            os._exit(0)
    os.close(writing)
    return child, reading


def _heard(child: int, reading: int, patience: float) -> Asked:
    """Hear what a program says of its keyring; one that says nothing for long is waiting for it."""
    found, limit = Asked(), patience + ON_TOP_SECONDS
    with os.fdopen(reading, "rb", buffering=0) as said:
        heard = os.read(said.fileno(), 1)  # it begins
        while select.select([said], [], [], limit + 1)[0]:
            some = os.read(said.fileno(), 1 << 16)
            heard += some
            if not some:
                break
        else:
            found.wrong.append(f"nothing was heard for {limit + 1:g} s")
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    for line in heard.strip().splitlines():
        what, seconds, ended = json.loads(line)
        found.times += 1
        found.seconds[what] = max(seconds, found.seconds.get(what, 0))
        if seconds > limit or ended != _SHOULD[what]:
            found.wrong.append(f"{what}: {ended}, after {seconds:.1f} s")
    if set(found.seconds) != set(_SHOULD):
        found.wrong.append("it did not come to an end")
    return found


_SHOULD = {
    "prompt": "asked for",
    "by passphrase": "open",
    "remembering": "no",
    "asking": "no",
    "forgetting": "done",
}
"""How each ends with a keyring that does not keep what it is given."""


def _asking(of: Town) -> Iterator[tuple[str, float, str]]:
    """Open a map in each way in which a keyring is asked, and say how long it took and how it ended."""
    for _again in range(_TIMES):  # as often as it has other answers, if it has them soon
        said = _timed("prompt", lambda: _prompted(of))
        yield said
        if said[1] > _SOON_SECONDS:
            break
    yield _timed("by passphrase", lambda: _opened(of))
    with of.open() as workspace:
        yield _timed("remembering", lambda: _yes_or_no(remember_here(workspace)))
        yield _timed("asking", lambda: _yes_or_no(is_remembered(workspace)))
        yield _timed("forgetting", lambda: forget_here(workspace) or "done")


def _prompted(of: Town) -> str:
    try:
        Workspace.open(of.path).close()
    except WrongPassphraseError:
        return "asked for"
    return "open"


def _opened(of: Town) -> str:
    Workspace.open(of.path, key=of.keys[-1], remember=True).close()
    return "open"


def _yes_or_no(answer: bool) -> str:
    return "yes" if answer else "no"


def _timed(what: str, work: Callable[[], str]) -> tuple[str, float, str]:
    began = time.monotonic()
    try:
        ended = work()
    except Exception as error:
        ended = f"{type(error).__name__}: {error}"
    return what, time.monotonic() - began, ended

"""Many inputs, in processes of their own that are watched: one that hangs or dies takes no other with it."""

import multiprocessing as mp
import signal
import tempfile
import time
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from queue import Empty
from typing import Any

from tests.fuzzing.mutations import spoiled
from tests.fuzzing.readers import Reader, fault_of

HANG_SECONDS = 2.0
_ASLEEP = 10  # a reader that waits and does nothing is given so much longer: the machine may be busy
_LOOK_SECONDS = 0.05
_STARTING_SECONDS = 60.0  # bringing in the readers is not reading


@dataclass(frozen=True, slots=True)
class Fault:
    """One input that was neither read nor refused as it should be."""

    reader: str
    number: int
    said: str


def faults(
    name: str, reader: Reader, sound: Sequence[bytes], numbers: range, hang: float = HANG_SECONDS
) -> Iterator[Fault]:
    """Give a reader these inputs; where a process hangs or dies, another goes on after that input."""
    start = numbers.start
    while start < numbers.stop:
        with _Watched(name, reader, sound, range(start, numbers.stop), hang) as watched:
            yield from watched.found()
            start = watched.reached + 1


class _Watched:
    """One process that reads, and what is known of it."""

    def __init__(
        self, name: str, reader: Reader, sound: Sequence[bytes], numbers: range, hang: float
    ) -> None:
        context = mp.get_context("spawn")
        self._name, self._hang = name, hang
        self._at = context.Array("d", [numbers.start - 1, time.monotonic() + _STARTING_SECONDS])
        self._said: Any = context.Queue()
        self._process = context.Process(
            target=_read_all, args=(name, reader, sound, numbers, hang, self._at, self._said), daemon=True
        )

    def __enter__(self) -> "_Watched":
        self._process.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.join()
        self._said.close()

    @property
    def reached(self) -> int:
        """The number of the last input that it began to read."""
        return int(self._at[0])

    def found(self) -> Iterator[Fault]:
        """Yield faults until it has read all, or is stuck, or is no more."""
        stuck = f"more than {self._hang:g} s"
        while True:
            alive = self._process.is_alive()
            try:
                number, said = self._said.get(timeout=_LOOK_SECONDS)
            except Empty:
                number, said = None, ""
            if said:
                yield Fault(self._name, number, said)
            elif number is not None:
                return
            elif not alive:
                code = self._process.exitcode
                said = stuck if code == -signal.SIGPROF else f"the process died ({code})"
                yield Fault(self._name, self.reached, said)
                return
            elif time.monotonic() - self._at[1] > _ASLEEP * self._hang:
                yield Fault(self._name, self.reached, stuck)
                return


def _read_all(
    name: str, reader: Reader, sound: Sequence[bytes], numbers: range, hang: float, at: Any, said: Any
) -> None:
    """Read each; the clock that ends the process counts only what it works itself, in whatever language."""
    warnings.simplefilter("error")
    with tempfile.TemporaryDirectory() as folder:
        for content in sound:  # what a reader brings in when first used is no part of its reading
            read_one(reader, content, Path(folder, "file"))
        for number in numbers:
            content = spoiled(name, number, sound)
            at[0], at[1] = number, time.monotonic()
            signal.setitimer(signal.ITIMER_PROF, hang)
            fault = read_one(reader, content, Path(folder, "file"))
            signal.setitimer(signal.ITIMER_PROF, 0)
            if fault:
                said.put((number, fault))
        at[1] = time.monotonic() + _STARTING_SECONDS
    said.put((numbers.stop - 1, ""))


def read_one(reader: Reader, content: bytes, path: Path) -> str:
    """Return what is wrong with how one input was taken, or nothing."""
    path.write_bytes(content)
    return fault_of(reader, path)


# What the bench must find, or it finds nothing: each goes wrong at the few inputs that hold its word.
PLANTED = {"raises": b"=1+1", "hangs": b"NaN", "dies": b"Infinity"}


def raises(path: Path) -> None:
    """Let an error of its own out."""
    if PLANTED["raises"] in path.read_bytes():
        raise KeyError("planted")


def hangs(path: Path) -> None:
    """Never come back."""
    while PLANTED["hangs"] in path.read_bytes():
        pass


def dies(path: Path) -> None:
    """Take the whole process with it."""
    if PLANTED["dies"] in path.read_bytes():
        import os

        os._exit(11)


CONTROLS: Mapping[str, Reader] = {"raises": raises, "hangs": hangs, "dies": dies}

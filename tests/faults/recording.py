"""A piece of work of which every call on a file is kept, to be replayed on a disk that loses its power."""

import os
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path

from stewardmap.store import durability
from tests.faults import recorder
from tests.faults.jobs import EnoughError, Job
from tests.faults.replay import Disk, Entry, entries
from tests.faults.town import Town


@dataclass(frozen=True, slots=True)
class Recording:
    """What was done to a disk, and the disk as it was before."""

    disk: Disk
    log: tuple[Entry, ...]


def recorded(job: Job, of: Town, done: int, steps: int) -> Recording:
    """Do so many steps of a job in a program of its own, and return what came to the disk."""
    before = Disk(of.folder)
    log = of.folder.with_name(f"{of.folder.name}.log")
    try:
        with log.open("wb") as file:
            child = os.fork()
            if child == 0:
                _work(job, of, done, steps, file.fileno())
            _, status = os.waitpid(child, 0)
        if status:
            raise RuntimeError("the work that was to be recorded failed")
        return Recording(before, tuple(entries(log.read_bytes())))
    finally:
        log.unlink()


def put(folder: Path, content: dict[Path, bytes | None]) -> None:
    """Make a folder hold this and nothing else; what has no bytes is a folder."""
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    for path, bytes_of_it in content.items():
        path.mkdir() if bytes_of_it is None else path.write_bytes(bytes_of_it)


def _work(job: Job, of: Town, done: int, steps: int, log: int) -> None:
    def say(number: int) -> None:
        recorder.said(number)
        if number + 1 >= done + steps:
            raise EnoughError

    try:
        durability.waited_for = True
        recorder.watch(of.folder, log)
        job.do(of, done, say)
        os._exit(0)
    except BaseException:
        traceback.print_exc(file=sys.stderr)
        sys.stderr.flush()
        os._exit(1)

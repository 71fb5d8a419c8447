"""A map behind a passphrase is worked on and ended at any moment: no name of it stands in plain anywhere."""

import os
import signal
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan import ImportInput, plan_import
from stewardmap.model.dates import PartialDate
from stewardmap.model.records import Export, Organisation, Person
from stewardmap.model.vocabulary import Detail, Written
from stewardmap.operations.apply_import import ApplyImport
from stewardmap.operations.commands import Add, Change
from stewardmap.operations.log_exports import log_exports
from stewardmap.operations.opening import open_to_read
from stewardmap.operations.workspace import Workspace
from tests.bytes_on_disk import words_found
from tests.exchange.tables import table
from tests.faults.town import Town, any_key, town

TYPED, BROUGHT, BODY, NOTE, SENT = "Zebedee", "Featherstone", "Umberslade", "Quartermain", "Wexcombe"
WORDS = (TYPED, BROUGHT, BODY, NOTE, SENT)
"""Each alone, as an index of words keeps them; in small letters and capitals, in UTF-8 and UTF-16."""

_LONGEST_SECONDS = 0.5


@dataclass(slots=True)
class Seen:
    """What stood anywhere after many deaths: how often each word, and in which files."""

    times: int = 0
    files: int = 0
    found: Counter[str] = field(default_factory=Counter)

    @property
    def bad(self) -> int:
        """How many words were found in a file."""
        return self.found.total()


def seen(times: int, seed: int = 0, *, encrypted: bool = True) -> Seen:
    """End somebody who works in every way so many times, and look through every file after each.

    Of a map in plain it is enough once every word was found.
    """
    random, found = Random(seed), Seen()
    with town(encrypted=encrypted) as of, _temporary(of.folder / "temporary"):
        if encrypted:
            of.keys.append(any_key())
        for _again in range(times):
            _worked_until_killed(of, random.uniform(0, _LONGEST_SECONDS))
            found.times += 1
            _look(of, found)
            of.open().close()
            _look(of, found)
            if len(found.found) == len(WORDS):
                break
    return found


@contextmanager
def _temporary(folder: Path) -> Iterator[None]:
    """Keep what is only for a moment in a folder that is looked through as well."""
    folder.mkdir()
    before, tempfile.tempdir = tempfile.tempdir, str(folder)
    os.environ["SQLITE_TMPDIR"] = str(folder)
    try:
        yield
    finally:
        tempfile.tempdir = before
        del os.environ["SQLITE_TMPDIR"]


def _look(of: Town, found: Seen) -> None:
    found.files += sum(one.is_file() for one in of.folder.rglob("*"))
    for word, files in words_found([of.folder], WORDS).items():
        found.found[word] += len(files)


def _worked_until_killed(of: Town, seconds: float) -> None:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            workspace = of.open()
            os.write(writing, b"\n")
            while True:
                for work in _WORKS:
                    work(workspace, of)
        finally:
            os._exit(1)
    os.close(writing)
    os.read(reading, 1)
    os.close(reading)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _edit(workspace: Workspace, _of: Town) -> None:
    person = Person(name=f"{TYPED} {NOTE}", notes=f"{TYPED} was seen with {BROUGHT}")
    workspace.do(Add(person, Organisation(name=BODY), label=f"Add {TYPED}"))
    workspace.do(Change(replace(person, notes=NOTE), label=f"Note of {NOTE}"))
    workspace.undo()


def _bring_in(workspace: Workspace, _of: Town) -> None:
    plan = plan_import(
        workspace.snapshot(), [ImportInput(table(f"name,organisation\n{BROUGHT},{BODY}\n"), TableKind.PEOPLE)]
    )
    if not plan.is_empty:
        workspace.do(ApplyImport(plan))


def _send(workspace: Workspace, of: Town) -> None:
    on = PartialDate(workspace.snapshot().on)
    log_exports(
        workspace, Export(on=on, what=Written.PAPER, level=Detail.NAMED, name=SENT, note=f"to {SENT}")
    )
    workspace.document.publish()
    if workspace.document.key is not None:
        open_to_read(of.path, workspace.document.key).close()


def _keep(workspace: Workspace, of: Town) -> None:
    workspace.document.back_up()
    other = [key for key in of.keys if key != workspace.document.key]
    if other and len(workspace.snapshot().people) % 3 == 0:
        workspace.document.change_key(other[0])


_WORKS: tuple[Callable[[Workspace, Town], None], ...] = (_edit, _bring_in, _send, _keep)

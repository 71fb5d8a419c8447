"""Keeping a map: what encryption costs an edit, what saving a document takes, and what opening one takes."""

import statistics
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from benchmarks.invented import people_and_ties
from benchmarks.timing import Row
from stewardmap.model.records import Card, Person
from stewardmap.operations.commands import Add, Change
from stewardmap.operations.opening import key_of
from stewardmap.operations.workspace import Workspace

WORDS = "four plain words"
EDITS = 120
PUBLISHED = {1_000: 0.1, 20_000: 0.5}
BY_KEY, BY_WORDS, DEARER = 0.05, 0.6, 1.25


def rows(folder: Path) -> Iterator[Row]:
    """Yield the cost of encryption, and the times of saving and opening."""
    yield from _edits(folder)
    for many, at_most in PUBLISHED.items():
        yield from _documents(folder, many, at_most)


def _edits(folder: Path) -> Iterator[Row]:
    """Edit an encrypted map and a plain one by turns, so that both meet the same weather."""
    start = (Card(title="Town"), *people_and_ties(400, 600))
    taken: dict[str | None, list[float]] = {WORDS: [], None: []}
    maps = {words: Workspace.create(folder / f"edits{words}.smap", words, *start) for words in taken}
    for turn in range(EDITS):
        for words, workspace in maps.items():
            snapshot = workspace.snapshot()
            person = next(iter(snapshot.people.values()))
            command = Change(replace(person, notes=f"said {turn}"))
            taken[words].append(_took(lambda do=workspace.do, what=command: do(what)))  # type: ignore[misc]
    for workspace in maps.values():
        workspace.close()
    ours, plain = (statistics.quantiles(taken[words], n=20)[-1] for words in (WORDS, None))
    what = f"an edit until it is on the disk, the slowest twentieth of {EDITS}"
    yield Row(what=what, ours=ours, plain=plain, plain_way="the same, not encrypted", ratio_at_most=DEARER)


def _documents(folder: Path, many: int, at_most: float) -> Iterator[Row]:
    path = folder / f"document{many}.smap"
    card = Card(title="Town")
    with Workspace.create(path, WORDS, card, *people_and_ties(many // 4, many * 3 // 8)) as workspace:
        held = sum(len(workspace.snapshot().of(kind)) for kind in workspace.snapshot().tables)
        times = []
        for turn in range(5):
            workspace.do(Add(Person(name=f"New {turn}")))
            times.append(_took(workspace.document.publish))
    yield Row(what=f"saving a document of {held:,} rows, in a worker", ours=min(times), at_most=at_most)
    key = key_of(path, WORDS)
    if many == min(PUBLISHED):
        by_key = min(_took(lambda: Workspace.open(path, key=key).close()) for _turn in range(5))
        yield Row(what=f"opening one of {held:,} rows by the key kept", ours=by_key, at_most=BY_KEY)
        by_words = min(_took(lambda: Workspace.open(path, WORDS).close()) for _turn in range(3))
        yield Row(what="the same by its passphrase", ours=by_words, at_most=BY_WORDS)


def _took(work: Callable[[], object]) -> float:
    """Return how long something takes, with all its waiting for the disk."""
    start = perf_counter()
    work()
    return perf_counter() - start

"""The box: what a letter typed takes at five thousand people, beside plain ways of looking through them."""

from collections.abc import Iterator
from pathlib import Path
from time import process_time

from rapidfuzz.process import extract

from benchmarks.invented import ON, people_and_ties
from benchmarks.timing import Row
from stewardmap.exchange.search.finder import Finder
from stewardmap.exchange.search.look import look
from stewardmap.exchange.typed.known import Known
from stewardmap.exchange.typed.understand import understand
from stewardmap.model.snapshot import Snapshot

PEOPLE, TIES, AT_MOST = 5000, 10_000, 0.02
_TYPED = ("a", "ada", "ada as", "ashby", "ivroy", "carsy lowe", "body 12", "post 44", "zzzzz")
_LINE = "Dana Osei, housing lead at Ashby Body 0, strong tie to Ada Gale 4, met today"


def rows(_folder: Path) -> Iterator[Row]:
    """Yield the slowest letter of several things typed, and of a line that adds somebody."""
    snapshot = Snapshot.of_records(people_and_ties(PEOPLE, TIES), ON)
    finder = Finder()
    shelves = finder.shelves(snapshot)
    names = [entry.name for shelf in shelves for entry in shelf.entries]
    ours = max(_worked(lambda text=text: look(shelves, text, {})) for text in _TYPED)  # type: ignore[misc]
    scan = max(
        _worked(lambda text=text: [name for name in names if text in name.casefold()])  # type: ignore[misc]
        for text in _TYPED
    )
    fuzzy = max(_worked(lambda text=text: extract(text, names, limit=12)) for text in _TYPED)  # type: ignore[misc]
    what = f"one letter typed to find something among {len(names):,}, {PEOPLE:,} of them people"
    yield Row(what=what, ours=ours, plain=scan, plain_way="str.casefold and in, no order", at_most=AT_MOST)
    yield Row(what=what, ours=ours, plain=fuzzy, plain_way="rapidfuzz.process.extract", at_most=AT_MOST)
    known = Known(snapshot, finder)
    understand(_LINE, known, ON)
    line = max(
        _worked(lambda end=end: understand(_LINE[:end], known, ON))  # type: ignore[misc]
        for end in range(1, len(_LINE), 4)
    )
    yield Row(what="one letter of a line that adds somebody, understood", ours=line, at_most=AT_MOST)


def _worked(work: object, times: int = 5) -> float:
    """Return the least time that this process works at it, in seconds, whatever else the machine does."""
    assert callable(work)  # noqa: S101
    found = []
    for _turn in range(times):
        begun = process_time()
        work()
        found.append(process_time() - begun)
    return min(found)

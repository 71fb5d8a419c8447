"""What each reader is asked to do with a file; a refusal is an answer, any other error a fault."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from stewardmap.errors import ImportProblem, Problem
from stewardmap.exchange.confirming.returned import read_form
from stewardmap.exchange.plan import ImportInput, plan_import
from stewardmap.exchange.readers import read_tables
from stewardmap.exchange.readers.calendar.reading import read_calendar
from stewardmap.model.snapshot import Snapshot
from tests.exchange.confirming.asked import BACK, sent

Reader = Callable[[Path], None]
_EMPTY = Snapshot.of_records([], on=date(2026, 11, 22))


def into_a_map(path: Path) -> None:
    """Read tables, and work out what they would do to an empty map."""
    tables = read_tables(path)
    _check(plan_import(_EMPTY, [ImportInput(table) for table in tables]).problems)


def calendar(path: Path) -> None:
    """Read events."""
    read_calendar(path)


def form(path: Path) -> None:
    """Read the answers of a form against the map that asked."""
    _check(read_form(path, _asked(), BACK).problems)


@cache
def _asked() -> Snapshot:
    with TemporaryDirectory() as folder:
        return sent(Path(folder, "round")).snapshot


READERS: Mapping[str, Reader] = {
    "table": into_a_map,
    "workbook": into_a_map,
    "cards": into_a_map,
    "calendar": calendar,
    "graph xml": into_a_map,
    "graph json": into_a_map,
    "pajek": into_a_map,
    "ucinet": into_a_map,
    "form": form,
    "word form": form,
}


def fault_of(reader: Reader, path: Path) -> str:
    """Return what should not have gone wrong, or nothing where the file was read or plainly refused."""
    try:
        reader(path)
    except ImportProblem as refused:
        return _unhelpful(refused.problems)
    except Exception as error:
        return f"{type(error).__name__}: {error}"[:300]
    return ""


def _check(problems: Sequence[Problem]) -> None:
    if problems:
        raise ImportProblem(*problems)


def _unhelpful(problems: Sequence[Problem]) -> str:
    said = [one for one in problems if one.file and one.problem.strip() and one.do.strip()]
    return (
        "" if problems and len(said) == len(problems) else "a problem that does not say where or what to do"
    )

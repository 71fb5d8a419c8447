"""What goes into a plan and what comes out of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from stewardmap.errors import Problem
from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.readers.table import Table
from stewardmap.model.records import Record


@dataclass(frozen=True, slots=True)
class ImportInput:
    """A table, what its rows are (guessed where not said), and which of its headers our fields are under.

    One header may serve several of our fields, and one field may take several headers: first name and
    surname are joined by a space, several parents are taken together. Headers under "ignore" are left alone.
    """

    table: Table
    kind: TableKind | None = None
    columns: Mapping[str, str | Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Count:
    """How many records of one kind an import adds and changes."""

    added: int = 0
    changed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """How one table was understood: its kind, our fields and their headers, and its first rows.

    `rows` have their cells in the words that the map will use; `becomes` says of a row, by its number,
    whether it is new or on the map already.
    """

    table: Table
    kind: TableKind | None
    columns: Mapping[str, tuple[str, ...]]
    rows: tuple[tuple[int, Mapping[str, str]], ...] = ()
    becomes: Mapping[int, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    """Whether two names are one person or organisation; `plan_import` takes the answers by `key`.

    `needed`: nothing is imported until it is answered; else it is a proposal, and no answer means not.
    `one_told` and `other_told` are what is known of each, to tell them apart by.
    """

    key: str
    kind: str
    one: str
    other: str
    why: str
    needed: bool
    problem: Problem
    one_told: str = ""
    other_told: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """What an import would do to a map; nothing is done until it is applied."""

    added: tuple[Record, ...] = ()
    changed: tuple[Record, ...] = ()
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()
    questions: tuple[Question, ...] = ()
    counts: Mapping[str, Count] = field(default_factory=dict)
    previews: tuple[Preview, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether applying it would change nothing."""
        return not (self.added or self.changed)

"""What came of reading the files."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stewardmap.errors import Problem

if TYPE_CHECKING:
    from stewardmap.exchange.readers.table import Table


@dataclass(frozen=True, slots=True)
class Read:
    """The tables of the chosen files, and what could not be read."""

    tables: "tuple[Table, ...]"
    problems: tuple[Problem, ...]

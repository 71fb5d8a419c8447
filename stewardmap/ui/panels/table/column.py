"""What a table is made of: sheets, their columns, and how a cell of a column is edited."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QWidget

from stewardmap.model.ids import Id
from stewardmap.model.records import Record
from stewardmap.picture.primitives import Subject
from stewardmap.ui.panels.table.cells import Cell
from stewardmap.ui.panels.table.draft import Draft
from stewardmap.ui.panels.table.ground import Ground


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """How the cells of a column are changed.

    `read` turns text into a value, or raises Unread; `write` puts a value into a draft. A column whose
    values mean the same in every row is `alike`, and can be set for many rows at once.
    """

    value: Callable[[Ground, Any], Any]
    read: Callable[[Ground, Any, str], Any]
    editor: Callable[[Ground, Any, Any], QWidget]
    write: Callable[[Draft, Any, Any], None]
    alike: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its heading, and what stands in it for a row.

    `reads` are the kinds of record on which a cell depends besides its own row: cells are kept for as long
    as none of them changes. A column that is `aside` is shown only when it is asked for.
    """

    key: str
    title: str
    read: Callable[[Ground, Any], Cell]
    reads: tuple[type[Record], ...] = ()
    counts_findings: bool = False
    edit: Edit | None = None
    aside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One table: the rows it has, its columns, and what a row is about, of which the first is selected.

    `add` is the action that adds a row.
    """

    key: str
    title: str
    rows: Callable[[Ground], Mapping[Id, Any]]
    columns: tuple[Column, ...]
    about: Callable[[Ground, Any], tuple[Subject, ...]]
    add: str = "import"
    kind: type[Record] | None = None
    places: Mapping[str, int] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "places", {one.key: at for at, one in enumerate(self.columns)})

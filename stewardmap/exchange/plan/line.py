"""One row of a table, read: our fields and their values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar, cast

from stewardmap.exchange.kinds import TableKind
from stewardmap.model.ids import Id

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A row of one table: where it stands, what its cells say, and what our fields are called there.

    `values` holds only cells that say something. `own` says that the column `id` holds ids of a map of
    ours, since a column `ref` for those of others stands beside it. `file` has the sheet with it, `came_in`
    does not.
    """

    kind: TableKind
    file: str
    row: int
    values: Mapping[str, object]
    headers: Mapping[str, str]
    own: bool
    order: tuple[object, ...]
    came_in: str

    def text(self, field: str) -> str:
        """Return the text of a field, empty if it says nothing."""
        return cast("str", self.values.get(field, ""))

    def many(self, field: str) -> tuple[str, ...]:
        """Return the parts of a field that holds several."""
        return cast("tuple[str, ...]", self.values.get(field, ()))

    def get(self, field: str, of: type[T]) -> T | None:  # noqa: ARG002 - names the type for the reader
        """Return the value of a field, which is of this type, or nothing."""
        return cast("T | None", self.values.get(field))

    @property
    def own_id(self) -> Id | None:
        """The id that this row's record has in a map of ours."""
        return Id(self.text("id")) if self.own and "id" in self.values else None

    @property
    def ref(self) -> str | None:
        """The id that another source gives this row."""
        return self.text("ref" if self.own else "id") or None

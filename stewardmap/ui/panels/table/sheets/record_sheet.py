"""How the table of one kind of record is put together."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from stewardmap.model.ids import Id
from stewardmap.model.records import Record
from stewardmap.picture.primitives import Subject
from stewardmap.ui.panels.table.column import Column, Sheet
from stewardmap.ui.panels.table.fields import other_columns
from stewardmap.ui.panels.table.ground import Ground
from stewardmap.wording.labels import kind_label
from stewardmap.wording.numbers import sentence

About = Callable[[Ground, Any], tuple[Subject, ...]]


def record_sheet(
    kind: type[Record],
    first: Sequence[Column],
    *,
    about: About | None = None,
    add: str = "import",
    without: Collection[str] = (),
    title: str = "",
) -> Sheet:
    """Return the table of a kind: these columns, then every field that has none and is not `without` one."""

    def rows(ground: Ground) -> Mapping[Id, Any]:
        return ground.snapshot.of(kind)

    have = {one.key for one in first} | set(without)
    return Sheet(
        key=kind.kind,
        title=title or sentence(kind_label(kind.kind, many=True)),
        rows=rows,
        columns=(*first, *other_columns(kind, have)),
        about=about or (lambda _ground, record: (Subject(kind.kind, record.id),)),
        add=add,
        kind=kind,
    )


def subjects(*pairs: tuple[str, Id | None]) -> tuple[Subject, ...]:
    """Return what a row is about, from kinds and ids of which some may be empty."""
    return tuple(Subject(kind, at) for kind, at in pairs if at is not None)

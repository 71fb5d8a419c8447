"""Record what a person asked about being on the map: each as one step that can be undone."""

from dataclasses import replace
from typing import Any

from stewardmap.model.ids import Id
from stewardmap.model.records import Rights
from stewardmap.ui.desk import Desk
from stewardmap.ui.door import add, change, today


def rights_of(desk: Desk, person: Id) -> Rights | None:
    """Return what is recorded of a person's rights, if anything is."""
    snapshot = desk.session.snapshot
    return None if snapshot is None else snapshot.rights_of.get(person)


def record(desk: Desk, person: Id, label: str, said: str = "", **values: Any) -> None:
    """Record some of it beside what is there."""
    there = rights_of(desk, person)
    if there is None:
        desk.session.do(add(Rights(person_id=person, **values), label=label), said)
    else:
        desk.session.do(change(replace(there, **values), label=label), said)


def record_today(desk: Desk, person: Id, field: str, label: str, said: str = "") -> None:
    """Record that it was today."""
    record(desk, person, label, said, **{field: today()})

"""All that a map holds about one person, as data: what the writers of the copy say."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from stewardmap.analysis.finding import Finding
from stewardmap.errors import UserError
from stewardmap.exchange.one_person.about import Held, How, about
from stewardmap.exchange.one_person.kept_in import KeptDate, kept_in
from stewardmap.exchange.one_person.listed_in import listed_in
from stewardmap.exchange.one_person.masked import MaskedNamer
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Alias, Person
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.language import _
from stewardmap.wording.sentences import say

Value = str | int | float | bool
_AS_THEY_ARE = {Person: ("name", "ref", "email", "phone"), Alias: ("name", "ref")}


class Entry(NamedTuple):
    """One line of the map's history: when, and what was done."""

    at: str
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """One record about a person: its values by field, those of others masked."""

    kind: str
    how: How
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class OnePerson:
    """What is held about one person; `others` are those who are masked in it, by what stands for them."""

    name: str
    on: str
    map: str
    rows: tuple[Row, ...]
    findings: tuple[str, ...]
    history: tuple[Entry, ...]
    kept_dates: tuple[KeptDate, ...] = ()
    cleared: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()


def gathered(
    snapshot: Snapshot,
    person: Id,
    findings: Sequence[Finding] = (),
    history: Sequence[Entry] = (),
    cleared: Collection[Id] = (),
) -> OnePerson:
    """Return all that is held about one person.

    Args:
        snapshot: the whole map on its day.
        person: whom it is about.
        findings: those of the whole map; the ones that name the person are told.
        history: what was done to the map that was about them; their names in it are told, others' masked.
        cleared: people who may be named, because they agreed or it is right without.

    Raises:
        UserError: if the person is not on the map.
    """
    if person not in snapshot.people:
        raise UserError(_("This person is no longer on the map."))
    namer = MaskedNamer(snapshot, person, cleared)
    held = about(snapshot, person)
    own = {one.record.id for one in held if one.how in (How.THEIRS, How.HANGS)}
    naming = tuple(one for one in findings if _names(one, own))
    lists = listed_in(snapshot, person, _said_of_them(snapshot, person, held, naming))
    return OnePerson(
        name=snapshot.people[person].name,
        on=snapshot.on.isoformat(),
        map=namer.masked(snapshot.card.title),
        rows=tuple(_row(one, namer) for one in held),
        findings=tuple(namer.masked(say(one, namer).sentence) for one in naming),
        history=tuple(Entry(one.at, namer.masked(one.label)) for one in history),
        kept_dates=tuple(one._replace(name=namer.masked(one.name)) for one in kept_in(snapshot, person)),
        cleared=tuple(snapshot.people[one].name for one in sorted(cleared)),
        lists=tuple(namer.masked(name) for name in lists),
    )


def _said_of_them(
    snapshot: Snapshot, person: Id, held: Sequence[Held], findings: Sequence[Finding]
) -> Iterator[str]:
    """Yield in words what a table may say of somebody, everyone by name: never told, but compared with."""
    namer = MaskedNamer(snapshot, person, snapshot.people)
    for one in held:
        if one.how not in (How.NAMES, How.HOLDS):
            yield from map(str, _row(one, namer).values.values())
    yield from (say(one, namer).sentence for one in findings)


def _row(held: Held, namer: MaskedNamer) -> Row:
    values = {name: _value(held, name, namer) for name in held.fields}
    return Row(held.record.kind, held.how, {name: v for name, v in values.items() if v is not None})


def _value(held: Held, name: str, namer: MaskedNamer) -> Value | None:
    """Return one value as JSON can hold it, None where nothing is recorded."""
    value = getattr(held.record, name)
    if value is None or value == "":
        return None
    if name == "id":
        return str(value) if held.how in (How.THEIRS, How.HANGS) else None
    if name.endswith("_id"):
        return namer.of_id(value)
    if isinstance(value, PartialDate | Enum):
        return str(value) if isinstance(value, PartialDate) else _of_side(value.value)
    if isinstance(value, str):
        as_it_is = held.how is How.THEIRS and name in _AS_THEY_ARE.get(type(held.record), ())
        return value if as_it_is else namer.masked(value)
    return value  # type: ignore[no-any-return]


def _of_side(value: object) -> Value:
    return value if isinstance(value, int | str) else str(value)


def _names(finding: Finding, own: Collection[str]) -> bool:
    return any(one.id in own for some in (finding.subjects, *finding.named.values()) for one in some)

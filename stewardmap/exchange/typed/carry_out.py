"""What a line that is understood would do: plain records, in one step, and nothing done yet."""

from collections.abc import Iterable, Mapping
from datetime import date

from stewardmap.exchange.search.fold import fold
from stewardmap.exchange.typed.known import Known
from stewardmap.exchange.typed.log_made import contact_of
from stewardmap.exchange.typed.outcome import Making, Outcome
from stewardmap.exchange.typed.posts_made import put_in_post
from stewardmap.exchange.typed.seats_made import connect, seat
from stewardmap.exchange.typed.slots import Purport
from stewardmap.exchange.typed.ties_made import tie_them
from stewardmap.exchange.typed.understood import Field, Understood
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import KIND_NAMED, Organisation, Person, Purpose, PurposeTag, Record, Tag, Tie
from stewardmap.model.vocabulary import ContactKind
from stewardmap.wording.language import _


def carry_out(understood: Understood, known: Known, on: date) -> Outcome | None:
    """Return what a line would do on a day; nothing while something in it is wrong or asked.

    Every name in it is found or new by now, so what comes of it is one step that the map can take.
    """
    if understood.problem is not None:
        return None
    making = Making(known, PartialDate(on))
    carry = {Purport.LOG: _log, Purport.TIE: _tie}.get(understood.purport, _someone)
    return carry(understood, making)


def _someone(understood: Understood, making: Making) -> Outcome | None:
    name = understood.field("name")
    if name is None or not name.named:
        return None
    own = name.named[0]
    at = making.id_of(own)
    _say_of_subject(understood, making, own.kind, at)
    for fields in understood.groups("post"):
        put_in_post(making, at, fields)
    for fields in understood.groups("tie"):
        if "who" in fields:
            tie_them(making, own.kind, at, making.id_of(fields["who"].named[0]), fields)
    for fields in understood.groups("seat"):
        seat(making, at, fields)
    for fields in understood.groups("connector"):
        connect(making, at, fields)
    for fields in understood.groups("contact"):
        _contact(making, fields, [at])
    called = own.text if own.id is None else making.known.name(own.kind, own.id)
    label = _("Add {name}") if own.id is None else _("Add to {name}")
    said = _("{name} is on the map.") if own.id is None else _("{name}: what you typed is on the map.")
    return _outcome(making, label.format(name=called), said.format(name=called), [(own.kind, at)])


def _say_of_subject(understood: Understood, making: Making, kind: str, at: Id) -> None:
    record = next((one for one in making.added if one.id == at), None)
    record = record or making.known.snapshot.of(KIND_NAMED[kind])[at]
    given = {field.slot: field for field in understood.fields if "." not in field.slot}
    values: dict[str, object] = {}
    for slot in ("email", "phone") if isinstance(record, Person) else ("sector",):
        values[slot] = given[slot].value if slot in given else None
    if isinstance(record, Organisation | Person):
        making.fill(record, **values)
        for slot in ("notes", "unread"):
            making.note(type(record), at, given[slot].text.strip() if slot in given else "")
    if "tags" in given:
        for word in given["tags"].text.split(","):
            _tag(making, kind, at, word.strip(" #"))


def _tag(making: Making, kind: str, at: Id, word: str) -> None:
    """Mark with a purpose of this name if there is one and it may be, else with a word of the keeper's."""
    snapshot, field = making.known.snapshot, f"{kind}_id"
    own: Mapping[str, Id] = {field: at}
    purpose = next((one for one in snapshot.of(Purpose).values() if fold(one.name) == fold(word)), None)
    if not fold(word):
        return
    if purpose is not None and kind == "person":
        rows = snapshot.of(PurposeTag).values()
        if not any(row.purpose_id == purpose.id and row.person_id == at for row in rows):
            making.add(PurposeTag(purpose_id=purpose.id, person_id=at))
        return
    there: Iterable[Record] = [*snapshot.of(Tag).values(), *making.added]
    tags = [row for row in there if isinstance(row, Tag) and getattr(row, field) == at]
    if all(fold(row.label) != fold(word) for row in tags):
        making.add(Tag(label=word, **own))


def _contact(making: Making, fields: Mapping[str, Field], people: list[Id], unread: str = "") -> None:
    form = fields["form"].value if "form" in fields else None
    day = fields["on"].value if "on" in fields else None
    there = [*people, *(making.id_of(one) for one in (fields["with"].named if "with" in fields else ()))]
    making.added += contact_of(
        there,
        day if isinstance(day, PartialDate) else making.today,
        form if isinstance(form, ContactKind) else None,
        "; ".join(filter(None, [fields["note"].text.strip() if "note" in fields else "", unread])),
    )


def _unread(understood: Understood) -> str:
    """Return what was not understood, which is kept in a note: nothing typed is lost."""
    field = understood.field("unread")
    return "" if field is None else field.text.strip()


def _log(understood: Understood, making: Making) -> Outcome | None:
    groups = understood.groups("contact")
    named = [one for fields in groups if "with" in fields for one in fields["with"].named]
    if not named:
        return None
    for fields in groups:
        _contact(making, fields, [], _unread(understood))
    names = [one.text if one.id is None else making.known.name("person", one.id) for one in named]
    people = [("person", making.id_of(one)) for one in named]
    label = _("Log contact with {names}").format(names=", ".join(names))
    return _outcome(making, label, _("Logged: {names}.").format(names=", ".join(names)), people)


def _tie(understood: Understood, making: Making) -> Outcome | None:
    for fields in understood.groups("tie"):
        if "of" not in fields or "who" not in fields:
            return None
        ends = [fields["of"].named[0], fields["who"].named[0]]
        one, other = (making.id_of(end) for end in ends)
        tie = tie_them(making, ends[0].kind, one, other, fields)
        if tie is None:
            return None
        making.note(Tie, tie, _unread(understood))
        names = " – ".join(
            end.text if end.id is None else making.known.name(end.kind, end.id) for end in ends
        )
        said = _("The tie {names} is on the map.").format(names=names)
        return _outcome(making, _("Tie {names}").format(names=names), said, [("tie", tie)])
    return None


def _outcome(making: Making, label: str, said: str, selected: list[tuple[str, Id]]) -> Outcome | None:
    if not making.added and not making.changed:
        return None
    return Outcome(tuple(making.added), making.changed, label, said, tuple(dict.fromkeys(selected)))

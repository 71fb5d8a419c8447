"""Put people, organisations, collaborations, posts, ties and seats on the map."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from stewardmap.exchange.typed.posts_made import found_or_new_post
from stewardmap.exchange.typed.ties_made import tie_there
from stewardmap.model.ids import Id
from stewardmap.model.records import Collaboration, Holding, Organisation, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import CollaborationKind, Role, Sector, TieSort
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds import new_records
from stewardmap.ui.deeds.same_person import SamePerson
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import add
from stewardmap.ui.parts.editors import ChoiceEditor, choice_of
from stewardmap.ui.parts.entries import NameEntry, TextEntry, named_choices
from stewardmap.ui.parts.ladders import rung_editor
from stewardmap.ui.telling import name_of
from stewardmap.wording.labels import label as in_words
from stewardmap.wording.language import _

Fields = list[tuple[str, str, QWidget]]


def _open(desk: Desk) -> Snapshot:
    if desk.session.snapshot is None:
        raise ValueError("only an open map can be added to")
    return desk.session.snapshot


def _ask(
    desk: Desk, title: str, fields: Fields, take: Callable[[Answer], str], *, do: str, another: bool = False
) -> None:
    desk.ask(EntryDialog(title, fields, take, do=do, another=another))


def _put(desk: Desk, records: list[Record], label: str, said: str, select: Subject | None = None) -> str:
    """Do it, say it and select it; returns what is wrong, if anything, for the dialog to show."""
    if not desk.session.do(add(*records, label=label), said):
        return _("The map could not take this.")
    if select is not None:
        desk.session.select(select)
    return ""


def person(desk: Desk) -> None:
    """Ask for a person, and for their first post and tie in the same breath."""
    snapshot = _open(desk)
    typed_name = TextEntry()
    fields: Fields = [
        ("name", _("Name"), typed_name),
        ("organisation", _("Organisation"), NameEntry(named_choices(snapshot, "organisation"))),
        ("post", _("Post"), TextEntry()),
        ("tie_to", _("Tie to"), NameEntry(named_choices(snapshot, "person"))),
        ("strength", _("Strength"), rung_editor(None, TieSort.PEOPLE)),
    ]
    warned: set[str] = set()

    def take(answer: Answer) -> str:
        name = answer["name"]
        if not name:
            return _("A person needs a name.")
        latest = _open(desk)
        if same.id is not None and same.id in latest.people:
            return _add_to(desk, same.id, answer)
        if name not in warned and any(one.name == name for one in latest.people.values()):
            warned.add(name)
            return _("Someone of this name is on the map already. Add again if this is another person.")
        records = new_records.new_person(
            latest, name, answer["organisation"], answer["post"], answer["tie_to"], answer["strength"]
        )
        said = _("{name} is on the map.").format(name=name)
        return _put(desk, records, _("Add person"), said, Subject("person", records[0].id))

    dialog = EntryDialog(_("Add a person"), fields, take, do=_("Add"), another=True)
    same = SamePerson(desk, dialog, typed_name)
    desk.ask(dialog)


def _add_to(desk: Desk, at: Id, answer: Answer) -> str:
    """Put a post and a tie to somebody who is there."""
    latest, tie_to = _open(desk), answer["tie_to"]
    records: list[Record] = []
    if answer["organisation"].text:
        records += new_records.place_in_post(latest, at, answer["organisation"], answer["post"])
    if tie_to.text:
        other, new_other = new_records.found_or_new_person(tie_to)
        if other == at or tie_there(latest, at, other) is not None:
            return _("These two have a tie already: select it to change it.")
        records += [*new_other, new_records.new_tie(latest, "person", at, other, answer["strength"])]
    name = latest.people[at].name
    if not records:
        return _("{name} is on the map: name a post or a tie to add.").format(name=name)
    said = _("{name}: what you typed is on the map.").format(name=name)
    return _put(desk, records, _("Add to {name}").format(name=name), said, Subject("person", at))


def organisation(desk: Desk) -> None:
    """Ask for an organisation."""
    fields: Fields = [
        ("name", _("Name"), TextEntry()),
        ("sector", _("Sector"), choice_of(None, Sector)),
    ]

    def take(answer: Answer) -> str:
        name = answer["name"]
        if not name:
            return _("An organisation needs a name.")
        if any(one.name.casefold() == name.casefold() for one in _open(desk).organisations.values()):
            return _("An organisation of this name is on the map already.")
        body = Organisation(name=name, sector=answer["sector"])
        said = _("{name} is on the map.").format(name=name)
        return _put(desk, [body], _("Add organisation"), said, Subject("organisation", body.id))

    _ask(desk, _("Add an organisation"), fields, take, do=_("Add"), another=True)


def collaboration(desk: Desk) -> None:
    """Ask for a collaboration."""
    fields: Fields = [
        ("name", _("Name"), TextEntry()),
        ("form", _("Form"), choice_of(None, CollaborationKind)),
        ("purpose", _("Purpose"), TextEntry()),
    ]

    def take(answer: Answer) -> str:
        if not answer["name"]:
            return _("A collaboration needs a name.")
        made = Collaboration(name=answer["name"], form=answer["form"], purpose=answer["purpose"])
        said = _("{name} is on the map.").format(name=made.name)
        return _put(desk, [made], _("Add collaboration"), said, Subject("collaboration", made.id))

    _ask(desk, _("Add a collaboration"), fields, take, do=_("Add"), another=True)


def tie(desk: Desk) -> None:
    """Ask for a tie, between the two that are selected if two are."""
    chosen = [one for one in desk.session.selection if one.kind in ("person", "organisation")]
    if chosen and chosen[-1].kind == "organisation":
        tie_from(desk, *[one for one in chosen if one.kind == "organisation"][-2:])
    else:
        tie_from(desk, *[one for one in chosen if one.kind == "person"][-2:])


def tie_from(desk: Desk, one: Subject | None = None, other: Subject | None = None) -> None:
    """Ask for a tie of one person or organisation."""
    snapshot = _open(desk)
    kind = one.kind if one is not None else "person"
    sort = TieSort.PEOPLE if kind == "person" else TieSort.ORGANISATIONS
    choices = named_choices(snapshot, kind)
    first = NameEntry(choices, Id(one.id) if one else None)
    second = NameEntry(choices, Id(other.id) if other else None)
    fields: Fields = [
        ("first", _("From"), first),
        ("second", _("To"), second),
        ("strength", _("Strength"), rung_editor(None, sort)),
    ]

    def take(answer: Answer) -> str:
        return _take_tie(desk, kind, answer)

    dialog = EntryDialog(_("Add a tie"), fields, take, do=_("Add"))
    if one is not None:
        second.setFocus()
    if other is not None:
        dialog.fields["strength"].setFocus()
    desk.ask(dialog)


def _take_tie(desk: Desk, kind: str, answer: Answer) -> str:
    snapshot = _open(desk)
    first, second = answer["first"], answer["second"]
    if not first.text or not second.text:
        return _("A tie needs two ends.")
    if first.id is not None and first.id == second.id:
        return _("A tie joins two different ends.")
    if first.id and second.id and tie_there(snapshot, first.id, second.id):
        return _("These two have a tie already: select it to change it.")
    find = new_records.found_or_new_person if kind == "person" else new_records.found_or_new_organisation
    one, new_one = find(first)
    other, new_other = find(second)
    made = new_records.new_tie(snapshot, kind, one, other, answer["strength"])
    said = _("The tie of {first} and {second} is on the map.").format(first=first.text, second=second.text)
    return _put(desk, [*new_one, *new_other, made], _("Add tie"), said, Subject("tie", made.id))


def post_for(desk: Desk, at: Id) -> None:
    """Ask for another post of a person."""
    snapshot = _open(desk)
    fields: Fields = [
        ("organisation", _("Organisation"), NameEntry(named_choices(snapshot, "organisation"))),
        ("post", _("Post"), TextEntry()),
    ]

    def take(answer: Answer) -> str:
        if not answer["organisation"].text:
            return _("A post is in an organisation.")
        records = new_records.place_in_post(_open(desk), at, answer["organisation"], answer["post"])
        return _put(desk, records, _("Add post"), _("The post is on the map."))

    who = name_of(snapshot, Subject("person", at))
    _ask(desk, _("A post of {name}").format(name=who), fields, take, do=_("Add"))


def post_in(desk: Desk, at: Id) -> None:
    """Ask for a post of an organisation, held or vacant."""
    snapshot = _open(desk)
    fields: Fields = [
        ("post", _("Post"), TextEntry()),
        ("person", _("Held by"), NameEntry(named_choices(snapshot, "person"), hint=_("empty: vacant"))),
    ]

    def take(answer: Answer) -> str:
        if not answer["post"]:
            return _("A post needs a title.")
        post, records = found_or_new_post(_open(desk), at, answer["post"])
        if answer["person"].text:
            person_id, new_person = new_records.found_or_new_person(answer["person"])
            records += [*new_person, Holding(person_id=person_id, post_id=post)]
        if not records:
            return _("This vacant post is on the map already.")
        said = _("The post is on the map.")
        return _put(desk, records, _("Add post"), said, Subject("post", post))

    _ask(desk, _("Add a post"), fields, take, do=_("Add"))


def _roles() -> ChoiceEditor:
    return ChoiceEditor(Role.MEMBER, [(role, in_words(role)) for role in Role])


def seat_for(desk: Desk, who: Subject) -> None:
    """Ask for a seat of a person or an organisation."""
    fields: Fields = [
        ("collaboration", _("Collaboration"), NameEntry(named_choices(_open(desk), "collaboration"))),
        ("role", _("Role"), _roles()),
        ("seat_for", _("Seat for"), TextEntry()),
    ]

    def take(answer: Answer) -> str:
        chosen, records = answer["collaboration"], []
        if not chosen.text:
            return _("A seat is in a collaboration.")
        at = chosen.id
        if at is None:
            made = Collaboration(name=chosen.text)
            at, records = made.id, [made]
        seat = new_records.new_seat(at, who.kind, Id(who.id), answer["role"], answer["seat_for"])
        return _put(desk, [*records, *seat], _("Add seat"), _("The seat is on the map."))

    _ask(desk, _("Add a seat"), fields, take, do=_("Add"))


def seat_on(desk: Desk, at: Id) -> None:
    """Ask who takes a seat in a collaboration."""
    snapshot = _open(desk)
    everyone = [*named_choices(snapshot, "person"), *named_choices(snapshot, "organisation")]
    fields: Fields = [
        ("who", _("Who"), NameEntry(everyone, hint=_("a person or an organisation"))),
        ("role", _("Role"), _roles()),
        ("seat_for", _("Seat for"), TextEntry()),
    ]

    def take(answer: Answer) -> str:
        if not answer["who"].text:
            return _("Who takes the seat?")
        who, records = new_records.found_or_new_person(answer["who"])
        kind = "organisation" if who in _open(desk).organisations else "person"
        seat = new_records.new_seat(at, kind, who, answer["role"], answer["seat_for"])
        return _put(desk, [*records, *seat], _("Add seat"), _("The seat is on the map."))

    _ask(desk, _("Add a seat"), fields, take, do=_("Add"))

"""Tables of which a row is one record and nothing else: links, tags, decisions, the card and the settings."""

import json
from collections.abc import Sequence

from stewardmap.analysis.parameters import ALLOWED, PREFIX, fitting
from stewardmap.exchange.columns import Column
from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.links import NATURAL
from stewardmap.exchange.plan.work import Work, references
from stewardmap.exchange.shapes import shape_of
from stewardmap.model import records as r
from stewardmap.model.ids import Id
from stewardmap.model.records.sheet import CARD_ID
from stewardmap.model.vocabulary import ReadingState
from stewardmap.wording.parameters import out_of_range

K = TableKind
LINK_TABLES: Sequence[TableKind] = (
    K.ORGANISATION_LINKS, K.COLLABORATION_LINKS, K.PURPOSE_OWNERS, K.PURPOSE_TAGS, K.MEMBERSHIP_ROLES,
    K.TIE_KINDS, K.READINGS, K.CONNECTOR_BETWEEN, K.FUNDING, K.CONTACT_PEOPLE, K.TAGS, K.OTHER_NAMES,
    K.STANCES, K.ANSWERS, K.COVERS, K.ACTIONS, K.SPOTS, K.SAVED_VIEWS, K.RIGHTS,
)  # fmt: skip
_ONE_OF = {
    r.PurposeTag: ("person_id", "tie_id", "collaboration_id"),
    r.Tag: ("person_id", "organisation_id", "collaboration_id"),
    r.Alias: ("person_id", "organisation_id", "collaboration_id"),
    r.Spot: ("person_id", "organisation_id", "collaboration_id", "post_id"),
    r.Funding: ("connector_role_id", "post_id"),
}
_TWO = {
    r.OrganisationLink: ("organisation_id", "other_id"),
    r.CollaborationLink: ("from_id", "to_id"),
    r.Cover: ("person_id", "by_id"),
}


# Which a record cannot be made without.
_NEEDED: dict[type[r.Record], tuple[str, ...]] = {r.Spot: ("x", "y"), r.SavedView: ("number",)}


def place_places_and_purposes(work: Work) -> None:
    """Find or add places and purposes, and fill in what rows say of them."""
    places = work.places.define(work.of(K.PLACES))
    for line, place in places.items():
        parent = work.referred(line, "parent", r.Place)
        if parent == place:
            said = "A place cannot be part of itself."
            work.ledger.problem(line, "parent", said, "Name another place, or leave it empty.")
            continue
        work.sketch.say(r.Place, place, "name", line.text("name"), line, "name")
        work.sketch.say(r.Place, place, "parent_id", parent, line, "parent")
    for line, purpose in work.purposes.define(work.of(K.PURPOSES)).items():
        work.fill(line, r.Purpose, purpose)


def place_link_tables(work: Work) -> None:
    """Add the rows of tables whose rows are one record each."""
    for kind in LINK_TABLES:
        for line in sorted(work.of(kind), key=lambda one: (one.own_id is None, one.order)):
            _place(work, line)


def _place(work: Work, line: Line) -> None:
    shape = shape_of(line.kind)
    values = _values(work, line, shape.columns)
    if values is None or not _is_sound(work, line, shape.record, values):
        return
    kind, own_id = shape.record, line.own_id
    record_id = own_id if own_id is not None and work.sketch.has(kind, own_id) else None
    if record_id is None:
        natural = {name: values[name] for name in NATURAL[kind] if name in values}
        needed = {name: value for name, value in values.items() if name in _NEEDED.get(kind, ())}
        record_id = work.links.put(kind, own_id, **(needed | natural))
    for attribute, value in values.items():
        work.sketch.say(
            kind, record_id, attribute, value, line, attribute.removesuffix("_id").replace("_", " ")
        )


def _values(work: Work, line: Line, columns: tuple[Column, ...]) -> dict[str, object] | None:
    """Return what a row says by the record's attributes; nothing, with a problem kept, if one fails."""
    values = {
        column.attribute: line.values[column.header]
        for column in columns
        if column.attribute and column.target is None and column.header in line.values
    }
    for column in references(columns):
        assert column.target is not None  # noqa: S101
        header = column.header.removesuffix(" id")
        found = work.referred(line, header, column.target)
        if found is not None:
            values[column.attribute] = found
        elif header in line.values or f"{header} id" in line.values:
            return None
    return values


def _is_sound(work: Work, line: Line, kind: type[r.Record], values: dict[str, object]) -> bool:
    if kind is r.Reading and values.get("rung") is not None and values["state"] is not ReadingState.YES:
        work.ledger.problem(line, "rung", "Only a yes has a rung.", "Empty the cell, or write yes.")
        return False
    if kind is r.SavedView and not _is_json(str(values["shows"])):
        work.ledger.problem(line, "shows", "This is no saved view.", "Take the row out.")
        return False
    subjects = [name for name in _ONE_OF.get(kind, ()) if name in values]
    if len(subjects) > 1:
        said = "This row is about more than one thing."
        work.ledger.problem(line, "", said, "Write a row for each.")
        return False
    ends = _TWO.get(kind)
    if ends and values[ends[0]] == values[ends[1]]:
        work.ledger.problem(
            line, "", "Both ends are the same.", "Name two different ones, or take the row out."
        )
        return False
    return True


def place_card_and_settings(work: Work) -> None:
    """Fill in the map's card and its settings."""
    for line in work.of(K.CARD):
        if not work.sketch.has(r.Card, CARD_ID):
            work.sketch.add(r.Card, CARD_ID)
        work.fill(line, r.Card, CARD_ID)
    for line in work.of(K.SETTINGS):
        name, value = Id(line.text("id")), line.text("value")
        if not _is_json(value):
            work.ledger.problem(line, "value", "This is no value of a setting.", "Take the row out.")
            continue
        parameter = name.removeprefix(PREFIX)
        if name != parameter and parameter in ALLOWED and fitting(parameter, json.loads(value)) is None:
            work.ledger.problem(line, "value", out_of_range(parameter), "Change it, or take the row out.")
            continue
        if not work.sketch.has(r.Setting, name):
            work.sketch.add(r.Setting, name, value=value)
        work.sketch.say(r.Setting, name, "value", value, line, "value")


def _no_number(text: str) -> None:
    raise ValueError(f"{text} is no JSON")


def _is_json(text: str) -> bool:
    try:
        json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError):
        return False
    return True

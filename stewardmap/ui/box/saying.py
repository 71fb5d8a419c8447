"""The fields of a line in words: what each is called, and how it stands to the map."""

from collections.abc import Mapping

from stewardmap.exchange.typed.slots import Purport
from stewardmap.exchange.typed.understood import Field, Named, Standing, Understood
from stewardmap.exchange.values.tie_kinds import GivenKind
from stewardmap.model.dates import PartialDate
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import ContactKind, Sector
from stewardmap.ui.box.rows import where_of
from stewardmap.wording.dates import in_words
from stewardmap.wording.labels import kind_label, label, rung_label
from stewardmap.wording.language import _

SIGNS: Mapping[Standing, str] = {
    Standing.NEW: "+",
    Standing.THERE: "=",
    Standing.ASKED: "?",
    Standing.WRONG: "!",
    Standing.UNREAD: "~",
    Standing.GIVEN: "",
}


def called(what: str) -> str:
    """Return what a field of a line is called."""
    return {
        "name": _("Name"),
        "title": _("Post"),
        "organisation": _("Organisation"),
        "since": _("Since"),
        "until": _("Planned end"),
        "who": _("Tie to"),
        "of": _("Tie of"),
        "strength": _("Strength"),
        "about": _("Kind of tie"),
        "form": _("Contact"),
        "on": _("When"),
        "with": _("With"),
        "note": _("What was said"),
        "collaboration": _("Collaboration"),
        "role": _("Role"),
        "is_one": _("Connector role"),
        "for": _("For"),
        "between": _("Between"),
        "email": _("Email"),
        "phone": _("Phone"),
        "tags": _("Tags"),
        "notes": _("Notes"),
        "sector": _("Sector"),
        "unread": _("Not understood"),
    }.get(what, what)


def standing_of(field: Field, snapshot: Snapshot) -> str:
    """Return how a field stands to the map: "+ new organisation", "= on the map: Tom Okafor, Police"."""
    sign = SIGNS[field.standing]
    words = field.wrong or _words(field, snapshot)
    return f"{sign} {words}".strip() if words else ""


def _words(field: Field, snapshot: Snapshot) -> str:
    if field.named:
        return "; ".join(_of_name(one, snapshot, alone=len(field.named) == 1) for one in field.named)
    if field.standing is Standing.UNREAD:
        return _("kept as a note")
    value = field.value
    if isinstance(value, PartialDate):
        return in_words(value)
    if isinstance(value, int):
        return f"{value}, {rung_label(value)}"
    if isinstance(value, ContactKind | Sector):
        said = label(value)
        return "" if said == field.text.strip().casefold() else said
    return _kinds(value) if field.what == "about" and isinstance(value, tuple) else ""


def _kinds(given: tuple[GivenKind, ...]) -> str:
    return ", ".join(label(kind) for kind, _direction in given)


def _of_name(one: Named, snapshot: Snapshot, *, alone: bool) -> str:
    if one.standing is Standing.THERE and one.id is not None:
        said = _("on the map: {name}").format(name=where_of(snapshot, one.kind, one.id) or one.text)
    elif one.standing is Standing.ASKED:
        said = _("which one?") if len(one.alike) > 1 else _("the same, or somebody else?")
    else:
        said = _("new {kind}").format(kind=kind_label(one.kind))
    return said if alone else f"{one.text}: {said}"


def may_be(one: Named, snapshot: Snapshot) -> str:
    """Return that somebody alike is on the map: "Elizabeth Carter, Eastfield Trust is on the map"."""
    if not one.alike:
        return ""
    other = one.alike[0]
    where = where_of(snapshot, one.kind, other.id)
    return _("{name} is on the map: {why}.").format(name=where, why=other.why)


def in_the_way(line: Understood) -> str:
    """Return what has to be put right, or answered, before a line can be done."""
    field = line.problem
    if field is None:
        if line.purport is Purport.LOG:
            return _("With whom?")
        return _("This line says nothing new.") if line.field("name") else _("A line begins with a name.")
    if field.wrong:
        return field.wrong
    return _("“{text}”: choose who is meant.").format(text=field.text)


def line_in_words(line: Understood, snapshot: Snapshot) -> str:
    """Return a line as a screen reader says it: each field, how it stands, and who it may be."""
    said = []
    for field in line.fields:
        parts = [called(field.what), field.text, standing_of(field, snapshot)]
        parts += [may_be(one, snapshot) for one in field.named]
        said.append(" ".join(part for part in parts if part))
    return ". ".join(said)

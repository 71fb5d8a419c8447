"""People and the posts they hold: several rows for one person are several posts."""

from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan.holdings import give_post
from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.nobody import names_nobody, place_nobody
from stewardmap.exchange.plan.people_named import parted
from stewardmap.exchange.plan.work import Work
from stewardmap.model import records as r
from stewardmap.model.ids import Id


def person_name(line: Line) -> str:
    """Return the name in a row: in one column, or in two for first name and surname."""
    return line.text("name") or f"{line.text('first name')} {line.text('surname')}".strip()


def place_people(work: Work) -> dict[Line, Id]:
    """Find or add the person of each row, fill in what rows say of them, and give them their posts."""
    found: dict[Line, Id] = {}
    for line in sorted(work.of(TableKind.PEOPLE), key=_order):
        body = work.referred(line, "organisation", r.Organisation)
        if body is None and (line.text("organisation") or line.text("organisation id")):
            continue
        if names_nobody(line, person_name(line)):
            place_nobody(work, line, person_name(line), body)
            continue
        person = _person_of(work, line, body)
        if person is not None:
            found[line] = person
            _describe(work, line, person)
            give_post(work, line, person, body)
    return found


def _order(line: Line) -> tuple[object, ...]:
    """Put rows with ids first, then those that say most: a bare name or organisation then finds its own.

    Those that name nobody come last, for what is vacant is what the others leave.
    """
    bare = "organisation" not in line.values and "organisation id" not in line.values
    untitled = "post" not in line.values and "post id" not in line.values
    nobody = names_nobody(line, person_name(line))
    return nobody, line.own_id is None, line.ref is None, bare, untitled, line.order


def _person_of(work: Work, line: Line, body: Id | None) -> Id | None:
    given = line.own_id or line.ref
    if given:
        return work.people.by_id(line, "id", given, person_name(line))
    name, qualifier = parted(person_name(line))
    meant = bool(qualifier) and (body is None or bool(work.organisations.find(qualifier)))
    if meant and not work.people.names.named(person_name(line)):
        other = work.organisations.mention(line, "name", qualifier)
        return None if other is None else work.people.qualified(line, "name", name, other)
    if body is None:
        return work.people.named(line, "name", person_name(line))
    return work.people.within(line, "name", person_name(line), body)


def _describe(work: Work, line: Line, person: Id) -> None:
    if line.own_id or line.ref:
        work.sketch.say(r.Person, person, "name", person_name(line), line, "name")
        work.sketch.say(r.Person, person, "ref", line.ref, line, "id")
    for field in ("email", "phone", "notes", "keep in touch", "snoozed until"):
        attribute = field.replace(" ", "_")
        work.sketch.say(r.Person, person, attribute, line.values.get(field), line, field)


def hang_on_people(work: Work, found: dict[Line, Id]) -> None:
    """Tag people."""
    for line, person in found.items():
        work.tag(line, "person_id", person)

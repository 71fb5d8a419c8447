"""Things of the map in a few words, for lists, rows and status."""

from datetime import date

from stewardmap.model.dates import PartialDate, Precision, covers, months_between
from stewardmap.model.ids import Id
from stewardmap.model.records import KIND_NAMED, Membership, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Sector, TieSort
from stewardmap.picture.legend_words import change_words
from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import Connector, Thing
from stewardmap.ui.parts.marks import Mark
from stewardmap.wording.dates import in_words
from stewardmap.wording.labels import label, rung_label
from stewardmap.wording.language import _, ngettext

_SELECTED = ("person", "organisation", "collaboration", "post", "tie")
_HANGS_ON = {
    "membership": ("collaboration", "collaboration_id"),
    "holding": ("post", "post_id"),
    "connector_role": ("person", "person_id"),
    "cover": ("person", "person_id"),
    "funding": ("organisation", "funder_id"),
    "need": ("organisation", "first_organisation_id"),
    "reading": ("tie", "tie_id"),
    "kind_of_tie": ("tie", "tie_id"),
    "purpose_owner": ("organisation", "organisation_id"),
    "contact": ("collaboration", "collaboration_id"),
}


def name_of(snapshot: Snapshot, subject: Subject) -> str:
    """Return what the keeper calls a thing."""
    kind = KIND_NAMED.get(subject.kind)
    record = None if kind is None else snapshot.of(kind).get(Id(subject.id))
    if record is None:
        return _("no longer on the map")
    if isinstance(record, Tie):
        return f"{end_name(snapshot, record, 0)} – {end_name(snapshot, record, 1)}"
    return str(getattr(record, "name", None) or getattr(record, "title", "") or _("(no name)"))


def end_name(snapshot: Snapshot, tie: Tie, end: int) -> str:
    """Return the name of one end of a tie: 0 or 1."""
    return name_of(snapshot, Subject(end_kind(tie), tie.ends[end]))


def end_kind(tie: Tie) -> str:
    """Return the kind of thing that a tie joins."""
    return "person" if tie.sort is TieSort.PEOPLE else "organisation"


def bodies_line(snapshot: Snapshot, person: Id) -> str:
    """Return the organisations where a person holds posts: "Northmere Council, Spark Youth"."""
    bodies = snapshot.organisations_of_person.get(person, ())
    return ", ".join(snapshot.organisations[body].name for body in bodies)


def posts_line(snapshot: Snapshot, person: Id) -> str:
    """Return a person's posts: "Director, Northmere Council · Governor, Schools Trust"."""
    held = [snapshot.posts[holding.post_id] for holding in snapshot.holdings_of_person.get(person, ())]
    said = [f"{post.title}, {snapshot.organisations[post.organisation_id].name}" for post in held]
    return " · ".join([_("restricted"), *said] if person in snapshot.restricted else said)


def sector_of(snapshot: Snapshot, person: Id) -> Sector | None:
    """Return the sector of the first organisation where a person holds a post."""
    for holding in snapshot.holdings_of_person.get(person, ()):
        return snapshot.organisations[snapshot.posts[holding.post_id].organisation_id].sector
    return None


def mark_of(snapshot: Snapshot, subject: Subject) -> Mark:
    """Return the mark that stands for a thing."""
    at = Id(subject.id)
    if subject.kind == "person":
        return Mark("person", sector_of(snapshot, at))
    if subject.kind == "organisation":
        body = snapshot.organisations.get(at)
        return Mark("organisation", None if body is None else body.sector)
    if subject.kind == "post":
        post = snapshot.posts.get(at)
        body = None if post is None else snapshot.organisations.get(post.organisation_id)
        vacant = at not in snapshot.holdings_of_post
        return Mark("person", None if body is None else body.sector, vacant)
    return Mark(subject.kind)


def tie_line(snapshot: Snapshot, tie: Tie) -> str:
    """Return a tie in words: how strong, formal or not, and the last contact recorded."""
    said = [rung_label(tie.strength, organisations=tie.sort is TieSort.ORGANISATIONS)]
    if tie.formal is not None:
        said.append(_("formal") if tie.formal else _("informal"))
    if not covers(tie.since, tie.until, snapshot.on):
        said.append(_("not running now"))
    if tie.last_contact is not None:
        said.append(_("last contact {when}").format(when=ago(tie.last_contact, snapshot.on)))
    return " · ".join(said)


def seat_line(snapshot: Snapshot, seat: Membership) -> str:
    """Return what a seat is: its roles, and whom or what it is for."""
    said = [roles_line(snapshot, seat)]
    if seat.seat_for:
        said.append(_("seat for {what}").format(what=seat.seat_for))
    if seat.person_id and seat.organisation_id:
        said.append(_("for {name}").format(name=snapshot.organisations[seat.organisation_id].name))
    return " · ".join(said)


def roles_line(snapshot: Snapshot, seat: Membership) -> str:
    """Return the roles that go with a seat: "chair", or "member" where none is recorded."""
    roles = snapshot.roles_of_membership.get(seat.id, ())
    return ", ".join(sorted(label(role.role) for role in roles)) or _("member")


def ago(when: PartialDate, on: date) -> str:
    """Return how long before a day something was, in the roughest words that are true."""
    days = (on - when.latest).days
    if when.precision is not Precision.DAY or days < 0:
        return in_words(when)
    if days < 14:
        return ngettext("{n} day ago", "{n} days ago", days).format(n=days) if days else _("today")
    if days < 70:
        return ngettext("{n} week ago", "{n} weeks ago", days // 7).format(n=days // 7)
    months = months_between(when.latest, on)
    return ngettext("{n} month ago", "{n} months ago", months).format(n=months)


def mark_in_words(thing: Thing) -> str:
    """Return what a screen reader says of a mark: its name, what it is, its sector and its finding."""
    said = [thing.name, _(thing.shape.value)]
    if thing.sector is not None:
        said.append(label(thing.sector))
    if thing.connector is not Connector.NONE:
        said.append(_("connector role"))
    if thing.alarm is not None:
        said.append(_("finding: {how}").format(how=thing.alarm.value))
    if thing.change is not None:
        said.append(change_words(thing.change))
    return ", ".join(said)


def step_in_words(snapshot: Snapshot, centre: Subject, reached: Subject) -> str:
    """Return what is said on stepping from one along a tie: "Tom Okafor, strength 4 of 5, formal"."""
    name = name_of(snapshot, reached)
    ties = [tie for tie in snapshot.ties_of.get(Id(centre.id), ()) if reached.id in tie.ends]
    if not ties:
        return name
    said = [name, tie_line(snapshot, ties[0])]  # which says of one that is not rated that it is not
    if ties[0].strength:
        said.insert(1, _("strength {n} of 5").format(n=ties[0].strength))
    return ", ".join(said)


def tip_of(snapshot: Snapshot, subject: Subject) -> str:
    """Return what the pointer reads over a mark or a line: a name, and a line about it."""
    at = Id(subject.id)
    if subject.kind == "relation":
        first, _plus, second = subject.id.partition("+")
        return " – ".join(name_of(snapshot, Subject("organisation", one)) for one in (first, second))
    lines = {
        "person": lambda: posts_line(snapshot, at),
        "tie": lambda: tie_line(snapshot, snapshot.ties[at]),
        "collaboration": lambda: snapshot.collaborations[at].purpose,
        "post": lambda: _("vacant") if at not in snapshot.holdings_of_post else "",
    }
    if KIND_NAMED.get(subject.kind) is None or at not in snapshot.of(KIND_NAMED[subject.kind]):
        return ""
    if subject.kind not in (*lines, "organisation"):
        return ""
    second = lines[subject.kind]() if subject.kind in lines else ""
    return "\n".join(line for line in (name_of(snapshot, subject), second) if line)


def leads_to(snapshot: Snapshot, subject: Subject) -> Subject | None:
    """Return what can be selected to see a row of the map: itself, or what it hangs on."""
    at = Id(subject.id)
    if subject.kind in _SELECTED:
        return subject
    kind, field = _HANGS_ON.get(subject.kind, ("", ""))
    record = None if not kind else snapshot.of(KIND_NAMED[subject.kind]).get(at)
    other = None if record is None else getattr(record, field)
    return None if other is None else Subject(kind, other)

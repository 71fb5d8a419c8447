"""All that is said of a mark to those who cannot see it: name, posts, ties and findings, in words."""

from collections.abc import Sequence

from stewardmap.model.ids import Id
from stewardmap.model.records import Spot, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.current_findings import Told
from stewardmap.ui.telling import name_of, posts_line, seat_line, step_in_words
from stewardmap.wording.labels import label
from stewardmap.wording.language import _, ngettext

_TIES_SAID, _FINDINGS_SAID = 3, 2


def account_of(snapshot: Snapshot, told: Sequence[Told], subject: Subject) -> str:
    """Return what stands on the map about a mark, in sentences, most telling first; never where it lies."""
    at = Id(subject.id)
    said = [name_of(snapshot, subject), _what(snapshot, subject)]
    if subject.kind in ("person", "organisation"):
        said.append(_ties(snapshot, subject))
    said += [_seats(snapshot, subject), _findings(snapshot, told, subject)]
    if any(spot.pinned and spot.subject_id == at for spot in snapshot.of(Spot).values()):
        said.append(_("Stays in place"))
    return ". ".join(one.rstrip(".") for one in said if one) + "."


def _what(snapshot: Snapshot, subject: Subject) -> str:
    at = Id(subject.id)
    if subject.kind == "person":
        return posts_line(snapshot, at) or _("No post recorded")
    if subject.kind == "organisation":
        body, count = snapshot.organisations[at], len(snapshot.people_of_organisation.get(at, ()))
        people = ngettext("{n} person", "{n} people", count).format(n=count)
        return f"{label(body.sector)}, {people}" if body.sector is not None else people
    if subject.kind == "collaboration":
        return snapshot.collaborations[at].purpose
    if subject.kind == "post":
        return _("Vacant") if at not in snapshot.holdings_of_post else ""
    return ""


def _strongest_first(tie: Tie) -> tuple[int, Id]:
    return -(tie.strength or 0), tie.id


def _ties(snapshot: Snapshot, subject: Subject) -> str:
    """Return how many ties there are, and the strongest of them."""
    ties = sorted(snapshot.ties_of.get(Id(subject.id), ()), key=_strongest_first)
    if not ties:
        return _("No tie recorded")
    others = [Subject(subject.kind, tie.other(Id(subject.id))) for tie in ties[:_TIES_SAID]]
    named = "; ".join(step_in_words(snapshot, subject, one) for one in others)
    said = ngettext("{n} tie: {named}", "{n} ties: {named}", len(ties)).format(n=len(ties), named=named)
    return _and_more(said, len(ties) - _TIES_SAID)


def _seats(snapshot: Snapshot, subject: Subject) -> str:
    seats = snapshot.memberships_of.get(Id(subject.id), ())
    if subject.kind == "collaboration":
        return ngettext("{n} seat", "{n} seats", len(seats)).format(n=len(seats))
    said = [f"{snapshot.collaborations[s.collaboration_id].name} ({seat_line(snapshot, s)})" for s in seats]
    return _("Seats: {seats}").format(seats="; ".join(said)) if said else ""


def _findings(snapshot: Snapshot, told: Sequence[Told], subject: Subject) -> str:
    """Return what the findings say of it, of its ties and of the posts held."""
    at = Id(subject.id)
    about = {at, *(tie.id for tie in snapshot.ties_of.get(at, ()))}
    about |= {holding.post_id for holding in snapshot.holdings_of_person.get(at, ())}
    found = [
        one.said.sentence
        for one in told
        if not one.finding.set_aside and any(each.id in about for each in one.finding.subjects)
    ]
    if not found:
        return ""
    said = _("Findings: {sentences}").format(sentences=" ".join(found[:_FINDINGS_SAID]))
    return _and_more(said, len(found) - _FINDINGS_SAID)


def _and_more(said: str, left: int) -> str:
    if left <= 0:
        return said
    return f"{said.rstrip('.')}; {ngettext('and {n} more', 'and {n} more', left).format(n=left)}"

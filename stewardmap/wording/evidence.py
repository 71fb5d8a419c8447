"""One line for each row that a finding rests on."""

from collections.abc import Callable, Mapping

from stewardmap.analysis.finding import Evidence
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    ConnectorRole,
    Cover,
    Funding,
    Holding,
    Membership,
    Need,
    PurposeOwner,
    Reading,
)
from stewardmap.model.vocabulary import ReadingState, Side
from stewardmap.wording.dates import ago, in_words
from stewardmap.wording.labels import label, rung_label
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, sentence
from stewardmap.wording.sides import purpose_in_words


def evidence_line(row: Evidence, namer: Namer) -> str:
    """Return one row in words, with names as far as the namer gives them."""
    line = _LINES.get(row.kind)
    return sentence(line(row.id, namer) if line is not None else namer.of(row))


def strength_in_words(strength: int | None, *, organisations: bool = False) -> str:
    """Return a strength with its rung: strength 3 of 5, work together regularly."""
    rung = rung_label(strength, organisations=organisations)
    return rung if strength is None else _("strength {n} of 5, {rung}").format(n=strength, rung=rung)


def last_contact_in_words(when: PartialDate | None, namer: Namer) -> str:
    """Return when two ends were last recorded in contact, or that it is not dated."""
    if when is None:
        return _("last contact not dated")
    return _("last recorded contact {date}, {ago}").format(
        date=in_words(when), ago=ago(when, namer.snapshot.on)
    )


def _tie(tie_id: Id, namer: Namer) -> str:
    tie = namer.snapshot.ties[tie_id]
    people = tie.first_person_id is not None
    names = [namer.person_at(end) if people else namer.name("organisation", end) for end in tie.ends]
    link = namer.ground.links.by_tie.get(tie_id)
    return _("{first} – {second}: {strength}; {contact}").format(
        first=names[0],
        second=names[1],
        strength=strength_in_words(link.strength if link else None, organisations=not people),
        contact=last_contact_in_words(namer.ground.contacts.last.get(tie_id), namer),
    )


def _holding(holding_id: Id, namer: Namer) -> str:
    holding = namer.snapshot.of(Holding)[holding_id]
    words = [_("{person}: {post}").format(**_of_holding(holding, namer))]
    if holding.terms is not None:
        words.append(label(holding.terms))
    if holding.ends is not None:
        words.append(_("ends {date}").format(date=in_words(holding.ends)))
        words.append(_("renewal {renewal}").format(renewal=label(holding.renewal)))
    return "; ".join(words)


def _of_holding(holding: Holding, namer: Namer) -> Mapping[str, str]:
    return {"person": namer.name("person", holding.person_id), "post": namer.name("post", holding.post_id)}


def _membership(seat_id: Id, namer: Namer) -> str:
    seat = namer.snapshot.of(Membership)[seat_id]
    roles = sorted(label(role) for role in namer.snapshot.roles(seat_id)) or [_("member")]
    name = namer.name("membership", seat_id)
    if seat.person_id is not None and seat.organisation_id is not None:
        name = _("{name}, for {organisation}").format(
            name=name, organisation=namer.name("organisation", seat.organisation_id)
        )
    return _("{name}: {roles}").format(name=name, roles=listed(roles))


def _need(need_id: Id, namer: Namer) -> str:
    need = namer.snapshot.of(Need)[need_id]
    words = [_("a need: {sides}").format(sides=namer.name("need", need_id))]
    if need.purpose_id is not None:
        words.append(_("for {purpose}").format(purpose=purpose_in_words(need.purpose_id, namer, short=True)))
    if need.on is not None:
        words.append(_("judged {date}").format(date=in_words(need.on)))
    return ", ".join(words)


def _funding(funding_id: Id, namer: Namer) -> str:
    funding = namer.snapshot.of(Funding)[funding_id]
    until = _("until {date}").format(date=in_words(funding.until)) if funding.until else _("no end recorded")
    return _("money from {funder}, {until}").format(
        funder=namer.name("organisation", funding.funder_id), until=until
    )


def _connector_role(role_id: Id, namer: Namer) -> str:
    role = namer.snapshot.of(ConnectorRole)[role_id]
    return _("{role}: recognised: {recognised}").format(
        role=namer.name("connector_role", role_id), recognised=label(role.recognised)
    )


def _purpose_owner(row_id: Id, namer: Namer) -> str:
    row = namer.snapshot.of(PurposeOwner)[row_id]
    owner = namer.name("organisation", row.organisation_id)
    purpose = purpose_in_words(row.purpose_id, namer, short=True)
    if row.level is None:
        return _("{organisation} owns {purpose}").format(organisation=owner, purpose=purpose)
    return _("{organisation} owns {purpose}, at {level} level").format(
        organisation=owner, purpose=purpose, level=label(row.level)
    )


def _reading(reading_id: Id, namer: Namer) -> str:
    reading = namer.snapshot.of(Reading)[reading_id]
    tie = namer.snapshot.ties[reading.tie_id]
    end = tie.ends[0 if reading.side is Side.FIRST else 1]
    people = tie.first_person_id is not None
    who = namer.person_at(end) if people else namer.name("organisation", end)
    said = label(reading.state)
    if reading.state is ReadingState.YES and reading.rung is not None:
        said = strength_in_words(reading.rung, organisations=not people)
    when = in_words(reading.on) if reading.on else _("not dated")
    return _("as {who} sees it: {said} ({date})").format(who=who, said=said, date=when)


def _cover(cover_id: Id, namer: Namer) -> str:
    cover = namer.snapshot.of(Cover)[cover_id]
    what = namer.name("tie", cover.tie_id) if cover.tie_id is not None else _("all links")
    return _("cover by {person}: {what}").format(person=namer.name("person", cover.by_id), what=what)


_LINES: Mapping[str, Callable[[Id, Namer], str]] = {
    "tie": _tie,
    "holding": _holding,
    "membership": _membership,
    "need": _need,
    "funding": _funding,
    "connector_role": _connector_role,
    "purpose_owner": _purpose_owner,
    "reading": _reading,
    "cover": _cover,
}

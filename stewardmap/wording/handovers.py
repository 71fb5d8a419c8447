"""A handover colleague by colleague, and who sits on a collaboration that one person leads, in words."""

from stewardmap.analysis.introductions.co_chairs import Member, Shareable
from stewardmap.analysis.introductions.handover import Agenda, ToMeet
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, number, opening, sentence


def say_agenda(agenda: Agenda, namer: Namer) -> tuple[str, ...]:
    """Return what one colleague has already, and a line for each person they would have to meet."""
    links = len(agenda.already) + len(agenda.to_meet)
    if agenda.already:
        have = ngettext(
            "{colleague} already has {have} of the {n} link.",
            "{colleague} already has {have} of the {n} links.",
            links,
        )
    else:
        have = ngettext(
            "{colleague} has not got the {n} link yet.",
            "{colleague} has none of the {n} links yet.",
            links,
        )
    have = have.format(
        colleague=namer.name("person", agenda.colleague), have=number(len(agenda.already)), n=number(links)
    )
    return (sentence(have), *(sentence(_to_meet(one, namer)) for one in agenda.to_meet))


def _to_meet(one: ToMeet, namer: Namer) -> str:
    other = namer.person_at(one.other)
    if one.introducer is None:
        return _("to meet {other}: nobody is recorded who could introduce them.").format(other=other)
    by = namer.name("person", one.introducer)
    if one.through is None:
        return _("to meet {other}, introduced by {introducer}.").format(other=other, introducer=by)
    return _("to meet {other}, through {introducer} and {through}.").format(
        other=other, introducer=by, through=namer.name("person", one.through)
    )


def say_co_chairs(shareable: Shareable, namer: Namer) -> tuple[str, ...]:
    """Return who leads a collaboration alone, who else sits on it, and that appointments are on merit."""
    name = namer.name("collaboration", shareable.collaboration)
    led = _("{collaboration} is led by one person. Could the chair be shared?").format(collaboration=name)
    if not shareable.members:
        return (led, sentence(_("nobody else is recorded on it.")))
    count = len(shareable.members)
    heading = ngettext(
        "{n} other person sits on it; appointments are on merit.",
        "{n} other people sit on it; appointments are on merit.",
        count,
    ).format(n=opening(count))
    told = sorted((_member(one, namer) for one in shareable.members), key=str.casefold)
    return (led, sentence(heading), *told)


def _member(one: Member, namer: Namer) -> str:
    facts = []
    if one.organisations:
        bodies = [namer.name("organisation", body) for body in one.organisations]
        facts.append(_("for {organisations}").format(organisations=listed(bodies, 2)))
    if one.since is not None:
        facts.append(_("since {year}").format(year=one.since.earliest.year))
    ties = ngettext("tied to {n} other member", "tied to {n} other members", one.tied_to)
    facts.append(ties.format(n=number(one.tied_to)))
    return _("{name}: {facts}").format(name=namer.name("person", one.person), facts=", ".join(facts))

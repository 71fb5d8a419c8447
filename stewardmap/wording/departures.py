"""What will happen when somebody leaves, in sentences, before it happens."""

from collections.abc import Iterator

from stewardmap.analysis.departures.departure import (
    Departure,
    Goes,
    Meanwhile,
    Meeting,
    PostLeft,
    SeatGoes,
    TieGoes,
)
from stewardmap.analysis.seats import LEADING
from stewardmap.model.ids import Id
from stewardmap.model.records import Cover, Membership
from stewardmap.wording.dates import day_in_words, in_words
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed, number, opening, sentence

_NAMED = 4


def say_departure(departure: Departure, namer: Namer) -> tuple[str, ...]:
    """Return a sentence for each thing that a departure changes, in the order of its parts."""
    said = [_post(one, departure, namer) for one in departure.posts]
    if departure.ahead:
        said.append(_("nothing else changes until then."))
    else:
        said += _ties(departure, namer)
        said += [_seat(one, namer) for one in departure.seats]
        said += [_("{role} ends.").format(role=namer.name("connector_role", one)) for one in departure.roles]
        said += _covers(departure, namer)
    if departure.meanwhile is not None and departure.unattended:
        said.append(_meanwhile(departure, departure.meanwhile, namer))
    if departure.meetings:
        count = len(departure.meetings)
        text = ngettext("{n} introduction becomes an action.", "{n} introductions become actions.", count)
        said.append(text.format(n=opening(count)))
    return tuple(sentence(one) for one in said)


def say_meeting(meeting: Meeting, namer: Namer) -> str:
    """Return an introduction as something to do: "introduce Tom Okafor to Beth Carter (Mere Homes)"."""
    one, other = namer.name("person", meeting.one_id), namer.person_at(meeting.other_id)
    if meeting.by_id is None:
        return _("{one} is to meet {other}: nobody is recorded who could introduce them").format(
            one=one, other=other
        )
    if meeting.through_id is None:
        return _("introduce {one} to {other}").format(one=one, other=other)
    return _("introduce {one} to {other}, through {through}").format(
        one=one, other=other, through=namer.name("person", meeting.through_id)
    )


def say_fate(goes: Goes, post_id: Id | None, departure: Departure, namer: Namer) -> str:
    """Return what can become of a tie, to be chosen from."""
    successor = departure.successor_in(post_id)
    if goes is Goes.PASSES_ON and successor is not None:
        return _("passes to {name}, one rung lower").format(name=namer.name("person", successor))
    if goes is Goes.WAITS and len(departure.posts) > 1 and post_id is not None:
        return _("stays with the vacant post, {post}").format(post=namer.name("post", post_id))
    return {
        Goes.PASSES_ON: _("passes on"),
        Goes.WAITS: _("stays with the vacant post"),
        Goes.CLOSES: _("closes"),
        Goes.STAYS: _("goes on with {name}").format(name=namer.name("person", departure.person_id)),
    }[goes]


def _post(one: PostLeft, departure: Departure, namer: Namer) -> str:
    who, post = namer.name("person", departure.person_id), namer.name("post", one.post_id)
    when = day_in_words(departure.last_day)
    if departure.ahead:
        said = _("{post}: the planned end of {person} is recorded as {day}, and that they do not stay on.")
        return said.format(post=post, person=who, day=when)
    if one.successor_id is None:
        said = _("{post}: the last day of {person} is {day}, and then the post is vacant.")
        return said.format(post=post, person=who, day=when)
    said = _("{post}: the last day of {person} is {day}, and {successor} holds it from {first}.")
    successor, first = namer.name("person", one.successor_id), day_in_words(departure.first_day)
    return said.format(post=post, person=who, day=when, successor=successor, first=first)


def _ties(departure: Departure, namer: Namer) -> Iterator[str]:
    passing = list(departure.going(Goes.PASSES_ON))
    for successor in dict.fromkeys(departure.successor_in(one.post_id) for one in passing):
        if successor is not None:
            those = [one for one in passing if departure.successor_in(one.post_id) == successor]
            yield _with(_passes(len(those)), those, namer, successor=namer.name("person", successor))
    person = namer.name("person", departure.person_id)
    for goes, said in ((Goes.WAITS, _waits), (Goes.CLOSES, _closes), (Goes.STAYS, _stays)):
        those = list(departure.going(goes))
        if those:
            yield _with(said(len(those)), those, namer, person=person)


def _passes(count: int) -> str:
    return ngettext(
        "{n} tie passes to {successor}, one rung lower: with {people}.",
        "{n} ties pass to {successor}, one rung lower: with {people}.",
        count,
    )


def _waits(count: int) -> str:
    return ngettext(
        "{n} tie stays with the vacant post: with {people}.",
        "{n} ties stay with the vacant post: with {people}.",
        count,
    )


def _closes(count: int) -> str:
    return ngettext("{n} tie closes: with {people}.", "{n} ties close: with {people}.", count)


def _stays(count: int) -> str:
    return ngettext(
        "{n} tie goes on with {person}: with {people}.",
        "{n} ties go on with {person}: with {people}.",
        count,
    )


def _with(text: str, those: list[TieGoes], namer: Namer, **names: str) -> str:
    people = listed([namer.name("person", one.other_id) for one in those], _NAMED)
    return text.format(n=opening(len(those)), people=people, **names)


def _seat(one: SeatGoes, namer: Namer) -> str:
    seat = namer.snapshot.of(Membership)[one.seat_id]
    board = namer.name("collaboration", seat.collaboration_id)
    leads = bool(namer.snapshot.roles(seat.id) & LEADING)
    if one.goes is Goes.STAYS:
        return _("the seat on {board} goes on.").format(board=board)
    if one.goes is Goes.PASSES_ON and one.to_id is not None:
        said = _("the seat on {board} passes to {name}.")
        if leads:
            said = _("the seat on {board} passes to {name}, but not the chair: that is to be agreed.")
        return said.format(board=board, name=namer.name("person", one.to_id))
    if leads:
        return _("the seat on {board} ends, and who leads it is to be agreed.").format(board=board)
    return _("the seat on {board} ends.").format(board=board)


def _covers(departure: Departure, namer: Namer) -> Iterator[str]:
    covers = [namer.snapshot.of(Cover)[one] for one in departure.covers]
    people = dict.fromkeys(namer.name("person", one.person_id) for one in covers)
    if people:
        said = _("the cover that {person} gives for links of {people} ends: agree who takes it on.")
        yield said.format(person=namer.name("person", departure.person_id), people=listed(list(people)))


def _meanwhile(departure: Departure, meanwhile: Meanwhile, namer: Namer) -> str:
    count = len(departure.unattended)
    said = ngettext(
        "{name} looks after {n} link meanwhile{until}.",
        "{name} looks after {n} links meanwhile{until}.",
        count,
    )
    until = "" if meanwhile.until is None else _(", until {date}").format(date=in_words(meanwhile.until))
    return said.format(name=namer.name("person", meanwhile.by_id), n=number(count), until=until)

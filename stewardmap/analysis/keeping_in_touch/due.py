"""Who is due for a contact with the keeper, when and why."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from stewardmap.analysis.contacts import contacts_with
from stewardmap.analysis.finding import Finding, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.links import Link
from stewardmap.model.dates import PartialDate, add_months
from stewardmap.model.ids import Id
from stewardmap.model.records import Contact, Person
from stewardmap.model.snapshot import Snapshot

LONGEST = 120
_TAG = "in_touch.tag."


class Why(StrEnum):
    """What the time after which somebody is due follows from."""

    OWN = "own"
    TAG = "tag"
    ONLY_LINK = "only link"
    STRENGTH = "strength"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """After how many months without contact somebody is due, and what says so.

    `strength` is that of the keeper's tie, empty if not rated; `tag` the one that says so, if one does;
    `relation` two organisations whose only recorded link rests on the person.
    """

    months: int
    why: Why
    strength: int | None = None
    tag: str = ""
    relation: tuple[Subject, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Somebody the keeper keeps in touch with; `last` is the last contact, `words` the last that says more.

    `on` is the day on which they are due, which may be past or to come, or the one until which it waits.
    """

    person: Id
    interval: Interval
    last: PartialDate | None
    words: Contact | None
    on: date
    snoozed: bool


def tag_setting(label: str) -> Id:
    """Return the id of the setting that keeps a tag's number of months."""
    return Id(_TAG + label)


def months_of_tag(snapshot: Snapshot, label: str) -> int | None:
    """Return the months that a tag sets, if it sets any; a value that is none is passed over."""
    kept = snapshot.setting(tag_setting(label), None)
    whole = isinstance(kept, int) and not isinstance(kept, bool) and 0 <= kept <= LONGEST
    return kept if whole and isinstance(kept, int) else None


def resting_on(findings: Iterable[Finding]) -> dict[Id, tuple[Subject, ...]]:
    """Return who carries an only recorded link, with the two organisations of the first such finding."""
    found: dict[Id, tuple[Subject, ...]] = {}
    for finding in findings:
        if finding.rule is Rule.ONE_RECORDED_LINK and not finding.set_aside:
            for one in finding.named.get("single", ()):
                found.setdefault(one.id, finding.subjects)
    return found


def who_is_due(ground: Ground, only_links: Mapping[Id, tuple[Subject, ...]]) -> tuple[Due, ...]:
    """Return everyone the keeper keeps in touch with, first due first.

    Those with a tie to the keeper whose contact is dated, and those whose own months, or a tag's, are set;
    nobody who has left, and nobody whose months are 0. Cost is linear in the keeper's ties and the log.

    Args:
        ground: the map on its day.
        only_links: from `resting_on`.
    """
    ties = _keepers_ties(ground)
    found = (_due(ground, person, ties, only_links) for person in ground.snapshot.people.values())
    return tuple(sorted((one for one in found if one is not None), key=lambda one: (one.on, one.person)))


def _keepers_ties(ground: Ground) -> dict[Id, Link]:
    keeper = ground.snapshot.card.keeper_id
    if keeper is None:
        return {}
    return {link.tie.other(keeper): link for link in ground.links.people if keeper in link.ends}


def _due(
    ground: Ground, person: Person, ties: Mapping[Id, Link], only_links: Mapping[Id, tuple[Subject, ...]]
) -> Due | None:
    snapshot = ground.snapshot
    interval = _interval(ground, person, ties.get(person.id), only_links.get(person.id, ()))
    if interval is None or interval.months == 0 or person.id == snapshot.card.keeper_id:
        return None
    set_by_hand = interval.why in (Why.OWN, Why.TAG)
    log = contacts_with(snapshot, person.id)
    last = _last(ground, log, ties.get(person.id))
    if (last is None or person.id in ground.left) and not set_by_hand:
        return None
    on = ground.on if last is None else add_months(min(last.latest, ground.on), interval.months)
    until = person.snoozed_until.earliest if person.snoozed_until else None
    snoozed = until is not None and until > max(on, ground.on)
    return Due(
        person=person.id,
        interval=interval,
        last=last,
        words=next((one for one in log if one.note), None),
        on=until if snoozed and until is not None else on,
        snoozed=snoozed,
    )


def _last(ground: Ground, log: tuple[Contact, ...], link: Link | None) -> PartialDate | None:
    """The last contact with the keeper: that of their tie, else the last of which the person was part."""
    if link is not None and link.tie.id in ground.contacts.last:
        return ground.contacts.last[link.tie.id]
    return log[0].on if log and link is None else None


def _interval(
    ground: Ground, person: Person, link: Link | None, relation: tuple[Subject, ...]
) -> Interval | None:
    if person.keep_in_touch is not None:
        return Interval(months=person.keep_in_touch, why=Why.OWN)
    tagged = sorted(_tagged(ground.snapshot, person.id))
    if tagged:
        months, label = tagged[0]
        return Interval(months=months, why=Why.TAG, tag=label)
    if link is None:
        return None
    months = ground.parameters.in_touch_after[link.strength or 0]
    if not relation:
        return Interval(months=months, why=Why.STRENGTH, strength=link.strength)
    sooner = max(1, months * ground.parameters.in_touch_only_link // 100)
    return Interval(months=sooner, why=Why.ONLY_LINK, strength=link.strength, relation=relation)


def _tagged(snapshot: Snapshot, person: Id) -> Iterator[tuple[int, str]]:
    """Yield the months of each of a person's tags that sets any, and the tag."""
    for tag in snapshot.tags_of.get(person, ()):
        months = months_of_tag(snapshot, tag.label)
        if months is not None:
            yield months, tag.label

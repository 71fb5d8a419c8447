"""What the default plan is to reach, in order: needs, then important links, then people left without any."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from stewardmap.analysis.answers import NOTHING, answers_by_key
from stewardmap.analysis.finding import Finding, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.between import Between, of_need, of_relation
from stewardmap.analysis.introductions.introduction import Reason
from stewardmap.analysis.need_ways import ways_of_need
from stewardmap.analysis.parting import Parting
from stewardmap.analysis.rules.bridge import bridge
from stewardmap.analysis.rules.cut_person import cut_person
from stewardmap.analysis.rules.needs import need_without_link, one_way_in
from stewardmap.analysis.rules.one_recorded_link import on_what_matters
from stewardmap.model.ids import Id
from stewardmap.model.records import Need

OpenOnes = Callable[[Iterable[Finding]], list[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A finding to remove: two sides to link by so many separate ways, or parts of the map to join.

    `partings` are what somebody's leaving parts, view by view; `pair` is what would stand beside a tie that
    holds two groups together. `counts`: it is among what a plan leaves undone, if it does.
    """

    key: str
    reason: Reason
    about: tuple[Subject, ...]
    between: Between | None = None
    wanted: int = 0
    partings: tuple[Parting, ...] = ()
    pair: tuple[Id, Id] | None = None
    counts: bool = True


def goals_of(ground: Ground) -> Iterator[Goal]:
    """Yield the goals of a map, first things first; nothing that people set aside.

    What was asked about lately comes first among equals. What shows only in other views than the one whose
    numbers are shown is a goal if it is on a need or an important purpose, and else is none.
    """
    open_ones = _not_set_aside(ground)
    without, one_way = open_ones(need_without_link(ground)), open_ones(one_way_in(ground))
    yield from (_need(ground, one, wanted=1, counts=False) for one in without)
    yield from (_need(ground, one, wanted=2) for one in (*one_way, *without))
    links = open_ones(one for one in on_what_matters(ground) if not one.minor)
    yield from (_relation(ground, one) for one in links)
    splits = open_ones(one for one in (*cut_person(ground), *bridge(ground)) if not one.minor)
    yield from (_split(ground, one) for one in splits if one.important)
    shown = ground.parameters.headline
    yield from (_split(ground, one) for one in splits if not one.important and shown in one.views)


def _not_set_aside(ground: Ground) -> OpenOnes:
    answers = answers_by_key(ground.snapshot, ground.asked_since)

    def open_ones(findings: Iterable[Finding]) -> list[Finding]:
        found = [(answers.get(one.key, NOTHING), one) for one in findings]
        ranked = sorted(
            (not (one.asked or a.asked), one.order, one.key) for a, one in found if not a.set_aside
        )
        by_key = {one.key: one for _, one in found}
        return [by_key[key] for _, _, key in ranked]

    return open_ones


def _need(ground: Ground, finding: Finding, *, wanted: int, counts: bool = True) -> Goal:
    need = ground.snapshot.of(Need)[finding.subjects[0].id]
    ways = ways_of_need(ground, need)
    if ways is None:
        raise ValueError("a need with a finding has two sides")
    second = wanted > 1 and ways.own_tie is None
    return Goal(
        key=finding.key,
        reason=Reason.SECOND_WAY if second else Reason.NEED,
        about=finding.subjects,
        between=of_need(ways),
        wanted=wanted,
        counts=counts,
    )


def _relation(ground: Ground, finding: Finding) -> Goal:
    a, b = (subject.id for subject in finding.subjects)
    between = of_relation(ground, ground.relation_of[a, b])
    return Goal(key=finding.key, reason=Reason.RELATION, about=finding.subjects, between=between, wanted=2)


def _split(ground: Ground, finding: Finding) -> Goal:
    """Whoever would have no recorded link is what it is about, and never who holds them."""
    pair = None
    partings: tuple[Parting, ...] = ()
    if finding.rule is Rule.CUT_PERSON:
        person = finding.named["person"][0].id
        partings = tuple(ground.partings[view][person] for view in finding.views)
        about = finding.named["parted"]
    else:
        pairs = finding.clears.pairs if finding.clears else ()
        pair = pairs[0] if len(pairs) == 1 else None
        about = finding.named["smaller"]
    return Goal(
        key=finding.key,
        reason=Reason.SPLIT,
        about=about,
        partings=partings,
        pair=pair,
        counts=finding.important,
    )

"""Which ties run on the day, how strong they are, and which of them count."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stewardmap.analysis.parameters import Parameters, Rated
from stewardmap.model.dates import covers
from stewardmap.model.ids import Id
from stewardmap.model.records import Reading, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Condition, ReadingState, Side, TieSort


@dataclass(frozen=True, slots=True)
class Link:
    """A tie as it counts on the day.

    `strength` is empty where it is not rated, `weight` then 1. `disputed`: one side says yes, or the keeper
    rated it, and the other side says no. `ends` are the two people, or the two organisations.
    """

    tie: Tie
    strength: int | None
    disputed: bool
    reaches: bool
    carries: bool
    ends: tuple[Id, Id]

    @property
    def weight(self) -> int:
        """The strength, or 1 where it is not rated."""
        return self.strength or 1


@dataclass(frozen=True, slots=True)
class Links:
    """All ties that are links on the day, in id order, and how those not rated were counted."""

    people: tuple[Link, ...]
    organisations: tuple[Link, ...]
    rated: int
    not_rated: int
    not_rated_carry: bool
    theta_ignored: bool
    by_tie: Mapping[Id, Link]


def latest_words(readings: Iterable[Reading], snapshot: Snapshot) -> dict[Side, Reading]:
    """Return each side's last yes or no on or before the day; asking without an answer is no word.

    Args:
        readings: those of one tie, oldest first.
        snapshot: for its day.
    """
    words: dict[Side, Reading] = {}
    for reading in readings:
        known = reading.on is None or reading.on.earliest <= snapshot.on
        if known and reading.state is not ReadingState.NO_ANSWER:
            words[reading.side] = reading
    return words


def used_strength(tie: Tie, words: Mapping[Side, Reading]) -> int | None:
    """Return the keeper's own rating, else the lower rung of the sides that say yes, else nothing."""
    if tie.strength is not None:
        return tie.strength
    rungs = [w.rung for w in words.values() if w.state is ReadingState.YES and w.rung is not None]
    return min(rungs, default=None)


def words_of_link(snapshot: Snapshot, tie: Tie) -> dict[Side, Reading] | None:
    """Return each side's last yes or no about a tie that is a link on the day, or None if it is none."""
    if not covers(tie.since, tie.until, snapshot.on) or tie.ends[0] == tie.ends[1]:
        return None
    words = latest_words(snapshot.readings_of_tie.get(tie.id, ()), snapshot)
    return words if _is_link(tie, words) else None


def _is_link(tie: Tie, words: Mapping[Side, Reading]) -> bool:
    if tie.condition is Condition.BROKEN_OFF:
        return False
    only_no = bool(words) and all(w.state is ReadingState.NO for w in words.values())
    return tie.strength is not None or not only_no


def _disputed(tie: Tie, words: Mapping[Side, Reading]) -> bool:
    states = {word.state for word in words.values()}
    said_yes = ReadingState.YES in states or tie.strength is not None
    return ReadingState.NO in states and said_yes


def _counts(strength: int | None, theta: int, *, not_rated: bool) -> bool:
    return not_rated if strength is None else strength >= theta


def links_on_the_day(snapshot: Snapshot, parameters: Parameters) -> Links:
    """Return the ties that are links on the snapshot's day.

    A tie whose only word is no, without the keeper's rating, is none, and so is one that was broken off.
    Not rated counts as 1; where fewer than half of the links are rated, those not rated carry too, and
    where none is, thresholds are left out of account; both as the parameters say, if they do. Cost is linear
    in ties and readings.
    """
    found: list[tuple[Tie, int | None, bool]] = []
    for tie in sorted(snapshot.ties.values(), key=lambda t: t.id):
        words = words_of_link(snapshot, tie)
        if words is not None:
            found.append((tie, used_strength(tie, words), _disputed(tie, words)))
    rated = sum(strength is not None for _, strength, _ in found)
    as_rated = parameters.rated or Rated(hardly=rated * 2 < len(found), none=rated == 0)
    none_rated, mostly_not = as_rated.none, as_rated.hardly
    reach_anyway = none_rated or parameters.theta_reach <= 1
    carry_anyway = mostly_not or parameters.theta_carry <= 1
    links = [
        Link(
            tie,
            strength,
            disputed,
            _counts(strength, parameters.theta_reach, not_rated=reach_anyway),
            _counts(strength, parameters.theta_carry, not_rated=carry_anyway),
            tie.ends,
        )
        for tie, strength, disputed in found
    ]
    return Links(
        people=tuple(x for x in links if x.tie.sort is TieSort.PEOPLE),
        organisations=tuple(x for x in links if x.tie.sort is TieSort.ORGANISATIONS),
        rated=rated,
        not_rated=len(found) - rated,
        not_rated_carry=mostly_not,
        theta_ignored=none_rated and bool(found),
        by_tie={link.tie.id: link for link in links},
    )

"""What becomes of the ties of those who leave: lost, passed on, or unattended until a post is filled."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from stewardmap.analysis.cover import covers_of
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.links import latest_words, used_strength
from stewardmap.analysis.parameters import parameters_of
from stewardmap.analysis.rehearsals.draft import Draft, Next
from stewardmap.analysis.rehearsals.happened import PassedOn, Unattended, Way
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.passing_on import begun, ended_before, grown, kinds_passed_on
from stewardmap.model.records import Cover, Holding, Person, Record, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import TieSort


@dataclass(frozen=True, slots=True)
class End:
    """What becomes of one end of a tie: lost, or somebody else's, now or once a post is filled."""

    person: Id
    to_now: Id | None = None
    way: Way | None = None
    waits_for: Id | None = None

    @property
    def to_later(self) -> Id | None:
        """Who has it once posts are filled."""
        return appointed_to(self.waits_for) if self.waits_for is not None else self.to_now


@dataclass(frozen=True, slots=True)
class Passing:
    """The map meanwhile and once every post is filled, and what became of which tie."""

    now: Snapshot
    later: Snapshot
    lost: tuple[Id, ...]
    unattended: tuple[Unattended, ...]
    passed_on: tuple[PassedOn, ...]
    vacant: tuple[Id, ...]
    appointed: tuple[Person, ...]


def appointed_to(post: Id) -> Id:
    """Return the id that stands for whoever will be appointed to a post."""
    return Id(f"~appointed:{post}")


def pass_ties_on(draft: Draft) -> Passing:
    """Return the map meanwhile and once filled, from a draft whose steps about posts are done.

    A tie is lost with an end that belongs to a person who leaves, or to a post that is no more; it is
    unattended while the post it belongs to is empty; and it passes on, one rung lower, to a successor, to
    whoever holds the post meanwhile or beside, or to whoever has agreed to cover it. Cost is linear in ties.
    """
    work = _Work(draft)
    ends = _Ends(draft)
    for tie in _ties_of_leavers(draft):
        found = [end for person in tie.ends if (end := ends.of(tie, person)) is not None]
        if found:
            work.pass_on(tie, found)
    vacant = _vacant(draft)
    appointed = [Person(id=appointed_to(post), name="") for post in vacant]
    holdings = [_appointed_holding(draft, post) for post in vacant]
    return Passing(
        now=draft.now.with_rows(work.now.rows.values(), (), draft.now.revision),
        later=draft.now.with_rows([*appointed, *holdings, *work.later.rows.values()], (), draft.now.revision),
        lost=tuple(work.lost),
        unattended=tuple(work.unattended),
        passed_on=tuple(work.passed_on),
        vacant=vacant,
        appointed=tuple(appointed),
    )


def _ties_of_leavers(draft: Draft) -> Iterable[Tie]:
    people = draft.going | {person for person, _ in draft.fates}
    ties = {tie.id: tie for person in people for tie in draft.now.ties_of.get(person, ())}
    return [
        tie
        for _, tie in sorted(ties.items())
        if tie.sort is TieSort.PEOPLE and (tie.until is None or tie.until.latest >= draft.day)
    ]


def _vacant(draft: Draft) -> tuple[Id, ...]:
    """The posts that stand empty by these steps, and go on."""
    held = draft.now.holdings_of_post
    posts = {post for (_, post), fate in draft.fates.items() if fate.next is not Next.NEVER}
    return tuple(sorted(post for post in posts if post not in held))


def _appointed_holding(draft: Draft, post: Id) -> Holding:
    starts = PartialDate(draft.day)
    return Holding(id=Id(f"~held:{post}"), person_id=appointed_to(post), post_id=post, starts=starts)


class _Ends:
    """Looks up what becomes of each end of a tie."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._ground = Ground(draft.now, parameters_of(draft.now))
        self._covers: dict[Id, tuple[Cover, ...]] = {}

    def of(self, tie: Tie, person: Id) -> End | None:
        """Return what becomes of an end, or nothing where it stays as it is."""
        post = tie.post_of(person)
        fate = self._draft.fates.get((person, post)) if post is not None else None
        if post is None or fate is None:
            return self._covered(tie, End(person)) if person in self._draft.going else None
        if fate.next is Next.NEVER:
            return self._covered(tie, End(person))
        others = sorted(h.person_id for h in self._draft.now.holdings_of_post.get(post, ()))
        if fate.to_id is not None and fate.to_id in others:
            return End(person, fate.to_id, Way.INTERIM if fate.next is Next.INTERIM else Way.HANDOVER)
        if others:
            return End(person, others[0], Way.OTHER_HOLDER)
        return self._covered(tie, End(person, waits_for=post))

    def _covered(self, tie: Tie, end: End) -> End:
        if end.person not in self._covers:
            self._covers[end.person] = covers_of(self._ground, end.person)
        for cover in self._covers[end.person]:
            for_it = cover.tie_id is None or cover.tie_id == tie.id
            if for_it and self._draft.stays(cover.by_id) and cover.by_id not in tie.ends:
                return replace(end, to_now=cover.by_id, way=Way.COVER)
        return end


@dataclass(frozen=True, slots=True)
class _State:
    """The ties of one state of the map by their ends, and the rows that are new in it."""

    by_ends: dict[tuple[Id, Id], Tie]
    rows: dict[Id, Record] = field(default_factory=dict)

    def put(self, tie: Tie) -> None:
        self.rows[tie.id] = tie
        self.by_ends[tie.ends] = tie


class _Work:
    """Ends ties and begins others, in the state meanwhile and in that once posts are filled."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        ties = {tie.ends: tie for tie in draft.now.ties.values() if tie.sort is TieSort.PEOPLE}
        self.now = _State(dict(ties))
        self.later = _State(ties)
        self.lost: list[Id] = []
        self.unattended: list[Unattended] = []
        self.passed_on: list[PassedOn] = []

    def pass_on(self, tie: Tie, ends: list[End]) -> None:
        """Do to one tie what becomes of its ends."""
        now = {end.person: end.to_now for end in ends if end.to_now is not None}
        later = {end.person: to for end in ends if (to := end.to_later) is not None}
        for state, became in ((self.now, now), (self.later, later)):
            state.put(ended_before(state.by_ends[tie.ends], self._draft.day))
            if len(became) == len(ends) and not _folds(tie, became):
                new = self._begin(state, tie, became)
                if state is self.now:
                    self.passed_on += list(_passed_on(tie, new, ends))
        if len(later) < len(ends):
            self.lost.append(tie.id)
        elif len(now) < len(ends):
            waiting = tuple(end.waits_for for end in ends if end.waits_for is not None)
            self.unattended.append(Unattended(tie.id, waiting))

    def _begin(self, state: _State, tie: Tie, became: Mapping[Id, Id]) -> Id:
        now, day = self._draft.now, self._draft.day
        name = Id("~" + ":".join([tie.id, *sorted(became.values())]))
        new, turned = begun(replace(tie, strength=_strength(now, tie)), became, day, name)
        own = state.by_ends.get(new.ends)
        if own is not None:
            state.put(grown(replace(own, strength=_strength(now, own)), new.strength, day))
            return own.id
        state.put(new)
        about = now.kinds_of_tie.get(tie.id, ())
        ids = [Id(f"{new.id}:{number}") for number, _ in enumerate(about)]
        kinds = kinds_passed_on(about, ids, new.id, turned=turned)
        state.rows.update({kind.id: kind for kind in kinds})
        return new.id


def _passed_on(tie: Tie, new: Id, ends: list[End]) -> Iterator[PassedOn]:
    for end in ends:
        if end.to_now is not None and end.way is not None:
            yield PassedOn(tie.id, new, end.person, end.to_now, end.way)


def _folds(tie: Tie, became: Mapping[Id, Id]) -> bool:
    """Whether a tie would join somebody to themselves: whoever comes is the other end."""
    first, second = (became.get(end, end) for end in tie.ends)
    return first == second


def _strength(snapshot: Snapshot, tie: Tie) -> int | None:
    return used_strength(tie, latest_words(snapshot.readings_of_tie.get(tie.id, ()), snapshot))

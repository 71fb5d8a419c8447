"""The default plan: a handful of introductions, needs first."""

from collections.abc import Iterable, Mapping, Sequence

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.acquaintance import Acquaintance, in_order
from stewardmap.analysis.introductions.between import LOOKED_AT, Between, Pair, of_relation, ranked_pairs
from stewardmap.analysis.introductions.goals import Goal, goals_of
from stewardmap.analysis.introductions.introduction import Introduction, Plan, Scope
from stewardmap.analysis.introductions.making import assumed_strength, introduction, only_what_goes
from stewardmap.analysis.introductions.preference import Preference
from stewardmap.analysis.introductions.removing import splitting
from stewardmap.analysis.introductions.second_pairs import keys_of
from stewardmap.analysis.joining import pairs_that_join
from stewardmap.analysis.rules.one_recorded_link import of_one_link
from stewardmap.model.ids import Id
from stewardmap.progress import Progress, no_progress

MOST = 7

# So many pairs, the best ones, are asked what else they would do.
WEIGHED = 12


def default_plan(ground: Ground, progress: Progress = no_progress) -> Plan:
    """Return at most seven introductions: for needs without a link, then for needs that rest on one.

    Then come links on important purposes, then people without whom others would have no recorded link in
    the view shown. Of the pairs that would do, the one that serves most goals is taken, then the one for
    which most speaks. Findings that people set aside are no goals, and what takes more introductions than
    are left is passed over.

    Args:
        ground: the map on its day.
        progress: told about each goal.
    """
    goals = list(goals_of(ground))
    making = _Making(ground, goals)
    for number, goal in enumerate(goals):
        progress(number, len(goals))
        making.pursue(goal)
        if len(making.made) == MOST:
            break
    removed = _removed(ground, goals, making)
    gone = {key for keys in removed for key in keys}
    plan = Plan(
        scope=Scope.FEW,
        introductions=tuple(making.introductions(removed)),
        left=len({goal.key for goal in goals if goal.counts and not making.reached(goal, gone)}),
        view=ground.parameters.headline,
        strength=assumed_strength(ground),
    )
    return only_what_goes(ground, plan)


class _Making:
    """A plan as it grows: pairs, and the goal that each was taken for."""

    def __init__(self, ground: Ground, goals: Sequence[Goal]) -> None:
        self._ground = ground
        self._goals = [goal for goal in goals if goal.between is not None]
        self._acquaintance = Acquaintance(ground)
        self._preference = Preference(self._acquaintance)
        self.made: list[Pair] = []
        self.taken_for: list[Goal] = []

    def pursue(self, goal: Goal) -> None:
        """Take the pairs that a goal needs, if there are such and there is room for them."""
        room = MOST - len(self.made)
        pairs = self._linking(goal, room) if goal.between is not None else self._joining(goal, room)
        for pair in pairs if len(pairs) <= room else ():
            self.made.append(in_order(*pair))
            self.taken_for.append(goal)
            self._preference.take(*pair)

    def _linking(self, goal: Goal, room: int) -> list[Pair]:
        if goal.between is None:
            return []
        pairs: list[Pair] = []
        missing = goal.wanted - goal.between.separate(self.made)
        for _ in range(missing if missing <= room else 0):
            best = self._best(goal.between, [*self.made, *pairs])
            if best is None:
                return []
            pairs.append(best)
        return pairs

    def _best(self, between: Between, made: Sequence[Pair]) -> Pair | None:
        pairs = ranked_pairs(between, made, self._preference)[:WEIGHED]
        return max(pairs, key=lambda pair: self._serves(pair, made), default=None)

    def _serves(self, pair: Pair, made: Sequence[Pair]) -> int:
        """How many findings on the way to their goals a pair would bring nearer."""
        served: set[str] = set()
        for goal in self._goals:
            between = goal.between
            if between is None or goal.key in served or len(between.ways_with([pair])) == len(between.ways):
                continue
            before = between.separate(made)
            if before < goal.wanted and between.separate([*made, pair]) > before:
                served.add(goal.key)
        return len(served)

    def _joining(self, goal: Goal, room: int) -> Sequence[Pair]:
        if any(len(parting.parts) - 1 > room for parting in goal.partings):
            return ()
        if self.made and goal.key not in splitting(self._ground, self.made):
            return ()
        if goal.pair is not None:
            fits = self._acquaintance.may_meet(*goal.pair) and in_order(*goal.pair) not in self.made
            return (goal.pair,) if fits else ()
        pairs = pairs_that_join(self._ground, goal.partings, self._pick)
        return [pair for pair in pairs if in_order(*pair) not in self.made]

    def _pick(self, some: Iterable[Id], others: Iterable[Id]) -> Pair | None:
        """A pair that is in the plan already, where one joins the two groups, else the best."""
        one_side, other_side = set(some), set(others)
        for pair in self.made:
            if len(one_side.intersection(pair)) == len(other_side.intersection(pair)) == 1:
                return pair
        found = self._preference.ranked(some, others, LOOKED_AT)
        return found[0][1:] if found else None

    def reached(self, goal: Goal, gone: set[str]) -> bool:
        """Whether a goal is reached once the plan has been carried out."""
        if goal.between is None:
            return goal.key in gone
        return goal.between.separate(self.made) >= goal.wanted

    def introductions(self, removed: Sequence[set[str]]) -> Iterable[Introduction]:
        """Yield each pair as an introduction, with the findings that it takes part in removing."""
        for pair, goal, keys in zip(self.made, self.taken_for, removed, strict=True):
            yield introduction(
                self._acquaintance, self._preference, pair, goal.reason, about=goal.about, removes=keys
            )


def _removed(ground: Ground, goals: Sequence[Goal], making: _Making) -> list[set[str]]:
    """Return, for each pair, the keys of the findings on the map that it takes part in removing."""
    made = making.made
    removed: list[set[str]] = [set() for _ in made]
    for key, (between, wanted) in _linked(ground, goals).items():
        serving = [at for at, pair in enumerate(made) if len(between.ways_with([pair])) > len(between.ways)]
        if serving and between.separate(made) >= wanted:
            for at in serving:
                removed[at].add(key)
    gone = splitting(ground) - splitting(ground, made)
    there = splitting(ground)
    for at, goal in enumerate(making.taken_for):
        still = splitting(ground, made[: at + 1])
        removed[at] |= gone & (there - still)
        removed[at] |= gone & {goal.key}
        there = still
    return removed


def _linked(ground: Ground, goals: Sequence[Goal]) -> Mapping[str, tuple[Between, int]]:
    """Every finding about two sides that too few link, important or not, and how many ways remove it."""
    found: dict[str, tuple[Between, int]] = {}
    for goal in goals:
        if goal.between is not None:
            found.setdefault(goal.key, (goal.between, goal.wanted))
    for relation in of_one_link(ground):
        (key,) = keys_of(ground, relation)
        found.setdefault(key, (of_relation(ground, relation), 2))
    return found

"""People are introduced to each other."""

from collections.abc import Iterable
from dataclasses import replace

from stewardmap.analysis.links import latest_words, used_strength
from stewardmap.analysis.rehearsals.draft import Draft
from stewardmap.analysis.rehearsals.happened import Assumed
from stewardmap.analysis.rehearsals.recipe import Introductions
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Person, Tie
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Condition


def introduce(draft: Draft, step: Introductions, snapshot: Snapshot) -> Snapshot:
    """Return the map with a tie for each pair of people who are still there, or a stronger one they had."""
    pairs = [pair for pair in step.pairs if draft.knows(Person, *pair) and all(map(draft.stays, pair))]
    if pairs:
        draft.assume(Assumed.STRENGTH, strength=step.strength)
    return snapshot.with_rows(introduced(snapshot, pairs, step.strength), (), snapshot.revision)


def introduced(snapshot: Snapshot, pairs: Iterable[tuple[Id, Id]], strength: int | None) -> list[Tie]:
    """Return the ties that introductions make or mend; nobody is introduced to themselves."""
    pairs = list(pairs)
    there = {tie.ends: tie for one, _ in pairs for tie in snapshot.ties_of.get(one, ())}
    found: list[Tie] = []
    for one, other in sorted({(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]}):
        own = there.get((one, other))
        if own is None:
            begins = PartialDate(snapshot.on)
            found.append(tie_of_people(one, other, id=Id(f"~{one}:{other}"), strength=strength, since=begins))
        else:
            found.append(_mended(snapshot, own, strength))
    return found


def _mended(snapshot: Snapshot, own: Tie, strength: int | None) -> Tie:
    used = used_strength(own, latest_words(snapshot.readings_of_tie.get(own.id, ()), snapshot))
    since = own.since if own.since is None or own.since.earliest <= snapshot.on else PartialDate(snapshot.on)
    return replace(
        own,
        strength=max((s for s in (used, strength) if s is not None), default=None),
        condition=None if own.condition is Condition.BROKEN_OFF else own.condition,
        since=since,
        until=None,
    )

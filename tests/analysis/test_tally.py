"""A tally is what counting all findings gives, on any map and in any state of a rehearsal."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.analysis.finding import Finding, Rule
from stewardmap.analysis.findings import find
from stewardmap.analysis.ground import ground_of
from stewardmap.analysis.parameters import Parameters
from stewardmap.analysis.rehearsals.recipe import Recipe
from stewardmap.analysis.rehearsals.rehearse import rehearse
from stewardmap.analysis.tally import Tally, tally
from stewardmap.model.dates import PartialDate
from stewardmap.model.records import Answer, Need
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import AnswerKind, View
from tests.analysis.drawn_maps import PURPOSES, drawn_maps
from tests.analysis.rehearsals.recipes import recipes


def counted(found: Sequence[Finding]) -> Tally:
    """The same from findings with all their reasons."""
    told = [one for one in found if not one.set_aside]
    keys = frozenset(one.key for one in found)
    return Tally(keys, Counter(one.severity for one in told), Counter(one.rule for one in told))


@pytest.mark.parametrize(
    "chosen",
    [
        Parameters(),
        Parameters(without_keeper=True),
        Parameters(view=View.MEMBERS),
        Parameters(purpose_id=PURPOSES[0]),
    ],
)
@given(drawn_maps(), st.data())
@settings(max_examples=25)
def test_on_any_map(chosen: Parameters, snapshot: Snapshot, data: st.DataObject) -> None:
    """Relations that rest on one are on a need, and people spoke about half of all that is found."""
    single = [one.subjects for one in find(snapshot) if one.rule is Rule.ONE_RECORDED_LINK]
    needs = [Need(first_organisation_id=a.id, second_organisation_id=b.id) for a, b in single]
    snapshot = snapshot.with_rows(needs, (), snapshot.revision + 1)
    chance = Random(data.draw(st.integers(0, 2**16)))
    decisions = [*AnswerKind, *[AnswerKind.ASKED] * 3]
    days = [None, PartialDate(snapshot.on), PartialDate(snapshot.on - timedelta(days=500))]
    answers = [
        Answer(key=one.key, decision=chance.choice(decisions), on=chance.choice(days))
        for one in find(snapshot, chosen)
        if chance.random() < 0.7
    ]
    snapshot = snapshot.with_rows(answers, (), snapshot.revision + 1)
    assert tally(ground_of(snapshot, chosen)) == counted(find(snapshot, chosen))


@given(drawn_maps(), recipes)
@settings(max_examples=25)
def test_in_every_state_of_a_rehearsal(snapshot: Snapshot, recipe: Recipe) -> None:
    done = rehearse(snapshot, recipe)
    states = {
        id(done.before): (done.states.before, done.before),
        id(done.after): (done.states.now, done.after),
        id(done.after_plan): (done.planned, done.after_plan),
    }
    if done.once_filled is not None:
        states[id(done.once_filled)] = (done.states.later, done.once_filled)
    for state, told in states.values():
        anew = counted(find(Snapshot(state.snapshot.tables, state.snapshot.on), state.parameters))
        assert told.findings == {str(one): n for one, n in anew.by_severity.items()}
        assert told.by_rule == {str(one): n for one, n in anew.by_rule.items()}

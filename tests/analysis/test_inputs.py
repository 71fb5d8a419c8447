"""Every rule and every fact says all that it depends on: which records it reads, which parameters it uses."""

from dataclasses import fields, replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.analysis import findings
from stewardmap.analysis.fact import FACTS
from stewardmap.analysis.finding import Rule
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import ALLOWED, DEFAULTS, Parameters
from stewardmap.analysis.registry import RULES
from stewardmap.model.ids import Id
from stewardmap.model.kept import R
from stewardmap.model.records import Record
from stewardmap.model.snapshot import Snapshot
from tests.analysis.drawn_maps import PEOPLE, drawn_maps

assert findings.find is not None  # its import registers the rules


class Watched(Snapshot):
    """A snapshot that knows which kinds of record it was asked for."""

    @property
    def asked(self) -> set[type[Record]]:
        found: set[type[Record]] = vars(self).setdefault("_asked", set())
        return found

    def of(self, kind: type[R]) -> dict[Id, R]:  # type: ignore[override]
        self.asked.add(kind)
        return super().of(kind)  # type: ignore[return-value]


def grounds(snapshot: Snapshot, person: Id) -> tuple[Ground, Ground]:
    """The ground of a map that is watched, and the same without somebody.

    Who is restricted is asked when a ground is made, and whoever is has left the map by then.
    """
    return watched(snapshot), watched(snapshot, person)


def watched(snapshot: Snapshot, *left_out: Id) -> Ground:
    seen = Watched(snapshot.tables, snapshot.on)
    ground = Ground(seen, DEFAULTS, frozenset(left_out))
    seen.asked.clear()
    return ground


@given(drawn_maps(), st.sampled_from(PEOPLE))
@settings(max_examples=12)
def test_a_rule_reads_no_more_than_it_says(snapshot: Snapshot, person: Id) -> None:
    for rule, registered in RULES.items():
        for ground in grounds(snapshot, person):
            list(registered.look(ground))
            assert isinstance(ground.snapshot, Watched)
            assert ground.snapshot.asked <= registered.inputs.reads, rule


@given(drawn_maps(), st.sampled_from(PEOPLE))
@settings(max_examples=8)
def test_a_fact_reads_no_more_than_it_says(snapshot: Snapshot, person: Id) -> None:
    for name, inputs in FACTS.items():
        for ground in grounds(snapshot, person):
            getattr(ground, name)
            assert isinstance(ground.snapshot, Watched)
            assert ground.snapshot.asked <= inputs.reads, name


@cache
def others(name: str) -> tuple[Parameters, ...]:
    """The usual parameters with another value of one of them."""
    allowed, usual = ALLOWED[name], getattr(DEFAULTS, name)
    values = [(allowed.least,) * len(usual), (allowed.most,) * len(usual)] if isinstance(usual, tuple) else [
        allowed.least, usual + 1, min(allowed.most, 8)
    ]  # fmt: skip
    return tuple(replace(DEFAULTS, **{name: value}) for value in values)


@given(drawn_maps(), st.sampled_from(sorted(ALLOWED)))
@settings(max_examples=60)
def test_a_parameter_that_a_rule_does_not_use_changes_nothing_of_what_is_there(
    snapshot: Snapshot, name: str
) -> None:
    usual = Ground(snapshot, DEFAULTS)
    for chosen in others(name):
        ground = Ground(snapshot, chosen)
        for rule, registered in RULES.items():
            if name not in registered.inputs.uses:
                assert dict(registered.present(ground)) == dict(registered.present(usual)), rule


@given(drawn_maps(), st.sampled_from(sorted(ALLOWED)))
@settings(max_examples=40)
def test_a_fact_depends_on_no_other_parameter(snapshot: Snapshot, name: str) -> None:
    usual = Ground(snapshot, DEFAULTS)
    for chosen in others(name):
        ground = Ground(snapshot, chosen)
        for fact, inputs in FACTS.items():
            if name not in inputs.uses:
                assert repr(getattr(ground, fact)) == repr(getattr(usual, fact)), fact


@pytest.mark.parametrize("rule", Rule)
def test_parameters_that_rules_use_are_ones(rule: Rule) -> None:
    assert set(RULES[rule].inputs.uses) <= {field.name for field in fields(Parameters)}

"""Every rule has a function and words, and every file of them is imported."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.analysis import findings, rules
from stewardmap.analysis.finding import Rule
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import Parameters
from stewardmap.analysis.registry import RULES, rule
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording import phrases, sentences
from stewardmap.wording.said import PHRASES
from tests.analysis.drawn_maps import PEOPLE, drawn_maps
from tests.house.clone import CLONE


def test_every_rule_looks_and_speaks() -> None:
    assert findings.find is not None
    assert sentences.say is not None
    assert set(RULES) == set(Rule) == set(PHRASES)


def test_every_file_is_imported() -> None:
    for folder, names in (("analysis/rules", rules.__all__), ("wording/phrases", phrases.__all__)):
        files = (CLONE / "stewardmap" / folder).glob("*.py")
        assert {file.stem for file in files} - {"__init__"} == set(names)


def test_a_rule_has_one_function() -> None:
    with pytest.raises(ValueError, match="two functions"):
        rule(Rule.BRIDGE, reads=())(lambda _ground: ())


@given(drawn_maps(), st.sampled_from(PEOPLE))
@settings(max_examples=40)
def test_what_is_present_are_the_findings_without_making_them(snapshot: Snapshot, person: Id) -> None:
    ground = Ground(snapshot, Parameters())
    for one in (ground, ground.leaving_out([person])):
        for registered in RULES.values():
            found = {finding.key: finding.views for finding in registered.look(one)}
            assert dict(registered.present(one)) == found

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.analysis.finding import Rule
from stewardmap.analysis.findings import find
from stewardmap.model.ids import Id
from stewardmap.model.records import Need
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.grouped import Group, grouped, say_together
from stewardmap.wording.namer import Namer, Naming
from stewardmap.wording.sentences import say
from tests.analysis.drawn_maps import drawn_maps
from tests.analysis.small_maps import a_map, body, posted, ties, with_records
from tests.wording.test_sentences import assert_discloses, assert_reads_well

PANTRY = a_map(
    body("pantry", "sam"), [body(f"o{i}", f"p{i}") for i in range(4)], ties("sam-p0 sam-p1 sam-p2 sam-p3")
)


def links(snapshot: Snapshot) -> Group:
    groups = grouped(find(snapshot), Namer(snapshot))
    (group,) = [one for one in groups if one.rule is Rule.ONE_RECORDED_LINK]
    return group


@given(drawn_maps(), st.sampled_from(Naming))
@settings(max_examples=30)
def test_every_line_reads_well_at_every_level(snapshot: Snapshot, naming: Naming) -> None:
    for group in grouped(find(snapshot), Namer(snapshot, naming)):
        for line in (*group.lines, *group.minor):
            assert_reads_well(line.sentence)
            assert_discloses(line.sentence, naming)
        assert group.count == sum(len(line.findings) for line in (*group.lines, *group.minor))
        assert bool(group.more) == bool(group.minor)
        assert group.heading[0].isupper()


def test_minor_relations_of_one_person_share_a_line_about_the_arrangement() -> None:
    group = links(PANTRY)
    assert group.heading == "Four relations rest on one recorded link"
    assert (group.lines, group.more) == ((), "4 minor ones")
    (line,) = group.minor
    assert line.sentence == (
        "Four relations of Pantry are arranged around one recorded link, Sam: with O0, O1, O2 and O3."
    )
    assert len(line.findings) == 4


def test_what_is_not_minor_has_a_line_of_its_own() -> None:
    need = Need(first_organisation_id=Id("pantry"), second_organisation_id=Id("o0"))
    snapshot = with_records(PANTRY, need)
    group = links(snapshot)
    assert [line.sentence for line in group.lines] == [
        say(group.lines[0].findings[0], Namer(snapshot)).sentence
    ]
    assert group.more == "3 more, minor"


def test_somebody_in_several_bodies_has_their_relations_named() -> None:
    both = a_map([body(name) for name in "abc"], body("d", "sam"), [posted("sam", where) for where in "abc"])
    (line,) = links(both).minor
    assert line.sentence.startswith("Six relations are arranged around one recorded link, Sam: A – B, A – C,")


def test_only_what_rests_on_one_person_can_be_said_together() -> None:
    snapshot = a_map(body("a", "p"), body("b", "q"), body("c", "r"), body("d", "s"), ties("p-q r-s"))
    found = [one for one in find(snapshot) if one.rule is Rule.ONE_RECORDED_LINK]
    with pytest.raises(ValueError, match="rest on one person"):
        say_together(found, Namer(snapshot))
    with pytest.raises(ValueError, match="rest on one person"):
        say_together([], Namer(snapshot))

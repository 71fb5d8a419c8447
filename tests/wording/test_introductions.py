"""What is said of an introduction, a plan, a handover and a shared chair."""

import re

import pytest
from hypothesis import given, settings

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.few import default_plan
from stewardmap.analysis.introductions.introduction import Introduction, Plan
from stewardmap.analysis.introductions.second_pairs import relations_plan
from stewardmap.analysis.introductions.whole_map import whole_plan
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, Need, Purpose
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.introductions import SaidIntroduction, say_introduction
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming
from tests.analysis.drawn_maps import drawn_maps
from tests.analysis.small_maps import Given, a_map, board, body, person, tie, ties
from tests.house.words import BANNED, found

PURPOSE = Purpose(id=Id("food"), name="Food")
NEED = Need(
    id=Id("need"), first_organisation_id=Id("x"), second_organisation_id=Id("y"), purpose_id=PURPOSE.id
)
NEEDED = (body("x", "ann"), body("y", "bob"), person("cat"), person("dan"), PURPOSE, NEED)


def plan_of(snapshot: Snapshot) -> Plan:
    return default_plan(Ground(snapshot, Parameters()))


def first(*records: Given) -> SaidIntroduction:
    snapshot = a_map(*records)
    return say_introduction(plan_of(snapshot).introductions[0], Namer(snapshot))


def test_whoever_knows_both_is_asked_to_introduce_them() -> None:
    said = first(*NEEDED, ties("ann-cat bob-cat"), Card(keeper_id=Id("dan")))
    assert said.sentence == "Ask Cat to introduce Ann (X) and Bob (Y)."
    assert said.why == (
        "X and Y ought to be linked, for the purpose “Food”, "
        "and no two people are recorded who know each other."
    )
    assert said.draft == (
        "Dear Cat,\n\nWould you introduce Ann (X) and Bob (Y) to each other? As far as I know you are in "
        "touch with both. It would help with “Food”. If they know each other already, or you would rather "
        "not, just tell me.\n\nBest wishes\nDan"
    )


def test_the_keeper_asks_the_two_themselves() -> None:
    said = first(*NEEDED, ties("ann-cat bob-cat"), Card(keeper_id=Id("cat")))
    assert said.sentence == "Ask Cat to introduce Ann (X) and Bob (Y)."
    assert said.draft.startswith("Dear Ann, dear Bob,\n\nMay I introduce you to each other?")


def test_nobody_to_introduce_them() -> None:
    said = first(*NEEDED)
    assert said.sentence == "Introduce Ann (X) and Bob (Y) yourself: nobody is recorded who knows both."
    assert said.draft.endswith("Best wishes")


def test_a_chain_of_two() -> None:
    chain = ties("ann-cat cat-dan dan-bob")
    said = first(*NEEDED, chain)
    assert said.sentence == "Ask Cat and Dan to bring Ann (X) and Bob (Y) together: each knows one of them."
    assert said.draft.startswith("Dear Cat, dear Dan,\n\nWould you bring Ann (X) and Bob (Y) together?")
    with_keeper = first(*NEEDED, chain, Card(keeper_id=Id("cat")))
    assert with_keeper.draft.startswith("Dear Dan,\n\nWould you help me to bring")


def test_two_who_share_a_board_are_asked_whether_they_know_each_other() -> None:
    said = first(*NEEDED, board("board", ann=None, bob=None), ties("ann-cat bob-cat"))
    assert said.sentence == (
        "Ask Ann (X) and Bob (Y) whether they know each other: both sit on Board. If not, Cat could "
        "introduce them."
    )
    assert "Do you know each other? I ask because you both sit on Board." in said.draft


def test_colleagues_stand_without_their_organisation() -> None:
    snapshot = a_map(body("x", "a", "b", "c"), ties("a-b b-c"))
    (one,) = whole_plan(Ground(snapshot, Parameters())).introductions
    said = say_introduction(one, Namer(snapshot))
    assert said.sentence == (
        "Ask A and C whether they know each other: both work at X. If not, B could introduce them."
    )
    assert said.why == "Nobody would be left without a recorded link to the rest if B moved on."


def test_a_weak_tie_is_asked_about() -> None:
    snapshot = a_map([person(one) for one in "abc"], ties("a-b b-c"), tie("a", "c", 1))
    (one,) = whole_plan(Ground(snapshot, Parameters().with_theta(2))).introductions
    said = say_introduction(one, Namer(snapshot))
    assert (
        said.sentence == "Ask A and C how closely they work together: the tie recorded is weak, or has ended."
    )


def test_a_relation_and_people_left_without_a_link() -> None:
    snapshot = a_map(body("x", "x1", "x2"), body("y", "y1", "y2"), ties("x1-y1"))
    (one,) = relations_plan(Ground(snapshot, Parameters())).introductions
    assert say_introduction(one, Namer(snapshot)).why == (
        "X and Y are linked through one person or one pair; this would be a second pair."
    )
    pendant = a_map([person(one) for one in "abcd"], ties("a-b b-c a-c c-d"))
    (one,) = plan_of(pendant).introductions
    assert say_introduction(one, Namer(pendant)).why == (
        "There would be a second recorded link to D, if one person moved on or one tie ended."
    )


def everything_said(one: Introduction, namer: Namer) -> list[str]:
    said = say_introduction(one, namer)
    return [said.sentence, said.why, said.draft]


@settings(max_examples=35)
@given(drawn_maps())
def test_on_any_map_every_word_is_fit_to_be_read(snapshot: Snapshot) -> None:
    ground = Ground(snapshot, Parameters())
    plans = [
        default_plan(ground),
        relations_plan(ground),
        whole_plan(ground),
        whole_plan(ground, common_contact=True),
    ]
    texts = [
        text
        for naming in (Naming.NAMED, Naming.ANONYMOUS)
        for plan in plans
        for one in plan.introductions
        for text in everything_said(one, Namer(snapshot, naming))
    ]
    for text in texts:
        assert not found(BANNED, text)
        assert not re.search(r"[{}]|None|nobody and|  |\.\.|: \.", text)
        assert text[0].isupper()


@pytest.mark.parametrize("naming", [Naming.ROLES, Naming.ORGANISATIONS, Naming.ANONYMOUS])
def test_below_named_nobody_is_named(naming: Naming) -> None:
    snapshot = a_map(*NEEDED, ties("ann-cat bob-cat"), Card(keeper_id=Id("dan")))
    (one, *_) = plan_of(snapshot).introductions
    words = " ".join(everything_said(one, Namer(snapshot, naming)))
    assert not re.search(r"\b(Cat|Dan|Bob)\b", words)

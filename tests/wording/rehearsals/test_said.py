"""Everything a rehearsal may say, at every level: whole sentences, no banned word, and no name too many."""

import re
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.rehearsals.fact import Fact, Hold, Loss, Open
from stewardmap.analysis.rehearsals.happened import Assumed, Assumption
from stewardmap.analysis.rehearsals.planned import Doing, ToDo
from stewardmap.analysis.rehearsals.recipe import Leaving, PostEmpty, Recipe
from stewardmap.analysis.rehearsals.rehearse import Rehearsed, rehearse
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.naming import Naming
from stewardmap.wording.rehearsals.assumed import assumption_in_words
from stewardmap.wording.rehearsals.namer import RehearsalNamer
from stewardmap.wording.rehearsals.plans import to_do_in_words, why_in_words
from stewardmap.wording.rehearsals.say import say_fact
from stewardmap.wording.rehearsals.steps import recipe_in_words
from stewardmap.wording.rehearsals.summary import rows_of
from stewardmap.wording.rehearsals.told import told
from tests.analysis.drawn_maps import drawn_maps
from tests.analysis.rehearsals.recipes import recipes
from tests.analysis.small_maps import a_map, body, tie
from tests.house.words import BANNED

_GAPS = re.compile(r"\{|\}|  | ,| \.|\.\.|,,|\bNone\b|~")


def everything(done: Rehearsed, naming: Naming) -> Iterable[str]:
    namer = RehearsalNamer(done.happened, naming)
    yield recipe_in_words(done.recipe, namer)
    facts = (*done.lost, *done.unattended, *done.holds)
    yield from (say_fact(fact, namer) for fact in facts)
    yield from (line for part in (done.lost, done.unattended, done.holds) for line in told(part, namer))
    yield from (assumption_in_words(one, namer) for one in done.assumptions)
    for one in done.plan:
        yield to_do_in_words(one, namer)
        yield why_in_words(one, namer)


@settings(max_examples=20)
@given(drawn_maps(), recipes, st.sampled_from(Naming))
def test_every_line_is_a_sentence_and_names_nobody_it_may_not(
    snapshot: Snapshot, recipe: Recipe, naming: Naming
) -> None:
    done = rehearse(snapshot, recipe)
    for said in everything(done, naming):
        assert said.endswith((".", "?"))
        assert said[0].isupper() or not said[0].isalpha()
        assert not _GAPS.search(said), said
        assert not BANNED.search(said), said
        if naming is not Naming.NAMED:
            assert "Person p" not in said, said
        if naming is Naming.ANONYMOUS:
            assert "Body o" not in said, said


TOWN = a_map(
    body("council", "ann", "bob"), *(body(f"b{n}", f"p{n}") for n in range(4)),
    *(tie("ann", f"p{n}", first_post_id="ann-council" if n else None) for n in range(4)),
)  # fmt: skip


def test_several_of_one_organisation_share_a_line() -> None:
    done = rehearse(TOWN, Recipe((Leaving(Id("ann")),)))
    lines = told(done.unattended, RehearsalNamer(done.happened))
    meanwhile = "What Council does together with three organisations would be attended by nobody meanwhile:"
    assert lines == [
        f"{meanwhile} B1, B2 and B3.",
        "The only recorded links of three people would be unattended: P1, P2 and P3.",
        "Three links of ann post at Council would be unattended: with P1, P2 and P3.",
    ]


def test_a_successor_to_come_is_called_by_the_post() -> None:
    done = rehearse(TOWN, Recipe((PostEmpty(Id("ann-council"), 4),)))
    namer = RehearsalNamer(done.happened)
    (coming,) = done.happened.appointed
    assert namer.name("person", coming) == "whoever is appointed as ann post at Council"
    assert recipe_in_words(done.recipe, namer) == "What if ann post at Council stands empty for four months?"


def test_a_row_for_every_number_has_a_cell_for_every_state() -> None:
    done = rehearse(TOWN, Recipe(()))
    assert {len(row) for row in rows_of([done.before, done.after])} == {3}


def test_no_two_kinds_are_the_same_text() -> None:
    kinds = [*Loss, *Open, *Hold]
    assert len({str(kind) for kind in kinds}) == len(kinds)


OF_NEEDS = {Loss.NEED_WITHOUT_LINK, Loss.NEED_ONE_WAY, Open.NEED, Hold.NEED}  # drawn maps have them


@pytest.mark.parametrize("kind", sorted({*Loss, *Open, *Hold} - OF_NEEDS), ids=str)
def test_every_kind_of_fact_has_words(kind: Loss | Open | Hold) -> None:
    """Those whose subjects are not on the map are called so, and nothing breaks."""
    there = (Subject("organisation", Id("council")), Subject("organisation", Id("b1")))
    of_ties = kind in (Hold.COVERED, Hold.PASSED_ON, Open.TIE)
    subjects = (Subject("tie", Id("ann~p1")),) if of_ties else there
    named = {
        name: (Subject("person", Id("ann")),)
        for name in ("single", "to", "from", "others", "leaders", "owners")
    } | {"posts": (Subject("post", Id("ann-council")),)}
    namer = RehearsalNamer(rehearse(TOWN, Recipe(())).happened)
    said = say_fact(Fact(kind=kind, subjects=subjects, named=named, anyway=True, unless_decided=True), namer)
    assert said.endswith("in any case. It depends on where the undecided posts go.")


@pytest.mark.parametrize("kind", Assumed, ids=str)
def test_every_assumption_has_words(kind: Assumed) -> None:
    namer = RehearsalNamer(rehearse(TOWN, Recipe(())).happened)
    subjects = (Subject("post", Id("ann-council")), Subject("person", Id("ann")))
    numbers = {"on": "2027-03-01", "months": 12, "strength": 2}
    said = assumption_in_words(Assumption(kind, subjects, numbers), namer)
    assert said.endswith(".")
    assert not _GAPS.search(said)


@pytest.mark.parametrize("kind", Doing, ids=str)
def test_everything_to_do_has_words(kind: Doing) -> None:
    namer = RehearsalNamer(rehearse(TOWN, Recipe(())).happened)
    people = (Subject("person", Id("ann")), Subject("person", Id("bob")))
    who = (Subject("post", Id("ann-council")),) if kind is Doing.COVER else people
    for by in (None, Id("p1")):
        one = ToDo(kind=kind, who=who, about=people, by=by, ties=(Id("ann~p1"),))
        assert to_do_in_words(one, namer).endswith(".")
        assert why_in_words(one, namer).endswith(".")

"""The map once a plan has been carried out."""

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.applied import applied
from stewardmap.analysis.introductions.introduction import Introduction, IntroductionKind, Reason
from stewardmap.analysis.introductions.making import assumed_strength
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from tests.analysis.small_maps import a_map, body, person, posted, tie


def introduced(strength: int | None = 2) -> Introduction:
    return Introduction(
        a=Id("a"),
        b=Id("b"),
        kind=IntroductionKind.INTRODUCE,
        reason=Reason.NEED,
        introducer=Id("c"),
        strength=strength,
    )


def people(*records: object) -> Snapshot:
    return a_map([person(one) for one in "abc"], *records)  # type: ignore[arg-type]


def test_a_new_tie_says_who_introduced() -> None:
    snapshot = people()
    (made,) = applied(snapshot, [introduced()]).ties.values()
    assert (made.ends, made.strength, made.introduced_by_id) == (("a", "b"), 2, "c")
    assert not snapshot.ties
    assert applied(snapshot, [introduced()]).ties == applied(snapshot, [introduced()]).ties


def test_a_tie_that_ended_runs_again() -> None:
    (made,) = applied(people(tie("a", "b", 1, until=day(2020, 1, 1))), [introduced()]).ties.values()
    assert (made.id, made.strength, made.until) == ("a~b", 2, None)


def test_a_tie_is_never_made_weaker_and_belongs_to_the_people() -> None:
    before = people(body("x"), posted("a", "x"), tie("a", "b", 4, first_post_id=Id("a-x")))
    (made,) = applied(before, [introduced()]).ties.values()
    assert (made.strength, made.first_post_id) == (4, None)


def test_the_strength_assumed_is_just_enough_to_carry() -> None:
    rated = people(tie("a", "b", 4))
    assert assumed_strength(Ground(rated, Parameters())) == 2
    assert assumed_strength(Ground(rated, Parameters().with_theta(4))) == 4
    assert assumed_strength(Ground(people(tie("a", "b", None)), Parameters())) is None
    assert assumed_strength(Ground(people(), Parameters())) == 2
    mostly_not = people(tie("a", "b", None), tie("b", "c", None), tie("a", "c", 4))
    assert assumed_strength(Ground(mostly_not, Parameters())) is None
    assert assumed_strength(Ground(mostly_not, Parameters().with_theta(3))) == 3

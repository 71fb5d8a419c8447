"""Who sits on a collaboration that one person leads: facts, in no order of merit."""

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.co_chairs import co_chairs
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import Role
from tests.analysis.small_maps import Given, a_map, board, body, person, ties


def found(*records: Given) -> object:
    return co_chairs(Ground(a_map(*records), Parameters()), Id("board"))


def test_members_with_what_is_recorded_of_them() -> None:
    shareable = co_chairs(
        Ground(
            a_map(
                body("x", "a", "b"),
                body("y", "c"),
                board("board", a=Role.CHAIR, b=None, c=None),
                ties("b-a b-c"),
            ),
            Parameters(),
        ),
        Id("board"),
    )
    assert shareable is not None
    assert shareable.held_by == "a"
    assert [(m.person, m.tied_to, m.other_body, m.organisations) for m in shareable.members] == [
        ("b", 2, False, ("x",)),
        ("c", 1, True, ("y",)),
    ]


def test_where_several_lead_or_nobody_does_nothing_is_suggested() -> None:
    people = [person(one) for one in "ab"]
    assert found(people, board("board", a=Role.CHAIR, b=Role.CO_CHAIR)) is None
    assert found(people, board("board", a=None, b=None)) is None

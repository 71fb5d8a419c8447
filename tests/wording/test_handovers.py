"""A handover and a shared chair, in words."""

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.co_chairs import co_chairs
from stewardmap.analysis.introductions.handover import handover_agenda
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import Role
from stewardmap.wording.handovers import say_agenda, say_co_chairs
from stewardmap.wording.namer import Namer
from tests.analysis.small_maps import a_map, board, body, person, ties

OFFICE = (body("x", "vic", "una"), [person(one) for one in ("pat", "quin", "mo")])


def test_an_agenda_says_who_introduces_whom() -> None:
    snapshot = a_map(*OFFICE, ties("vic-pat vic-quin una-pat"))
    (agenda,) = handover_agenda(Ground(snapshot, Parameters()), Id("vic"), Id("x"))
    assert say_agenda(agenda, Namer(snapshot)) == (
        "Una already has one of the two links.",
        "To meet Quin, introduced by Vic.",
    )


def test_once_somebody_has_gone_others_introduce_or_nobody_can() -> None:
    snapshot = a_map(*OFFICE, ties("vic-pat vic-quin una-mo mo-quin"))
    (agenda,) = handover_agenda(Ground(snapshot, Parameters()), Id("vic"), Id("x"), sudden=True)
    assert say_agenda(agenda, Namer(snapshot)) == (
        "Una has none of the two links yet.",
        "To meet Pat: nobody is recorded who could introduce them.",
        "To meet Quin, introduced by Mo.",
    )


def test_a_shared_chair_is_asked_about_and_nobody_is_chosen() -> None:
    people = body("x", "ann", "bob")
    snapshot = a_map(people, board("board", ann=Role.CHAIR, bob=None), ties("ann-bob"))
    shareable = co_chairs(Ground(snapshot, Parameters()), Id("board"))
    assert shareable is not None
    assert say_co_chairs(shareable, Namer(snapshot)) == (
        "Board is led by one person. Could the chair be shared?",
        "One other person sits on it; appointments are on merit.",
        "Bob: for X, tied to one other member",
    )


def test_a_board_of_one() -> None:
    snapshot = a_map(person("ann"), board("board", ann=Role.CHAIR))
    shareable = co_chairs(Ground(snapshot, Parameters()), Id("board"))
    assert shareable is not None
    assert say_co_chairs(shareable, Namer(snapshot))[1:] == ("Nobody else is recorded on it.",)

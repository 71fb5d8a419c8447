from stewardmap.analysis.presence import first_to_propose, people_who_left
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, ConnectorRole, Record
from tests.analysis.small_maps import a_map, board, body, person, posted, tie

LEFT = posted("p", "a", ends=day(2026, 6, 30))


def left(*records: Record) -> set[str]:
    return {str(one) for one in people_who_left(a_map(body("a"), person("p"), LEFT, records))}


def test_somebody_whose_post_has_ended_has_left() -> None:
    assert left() == {"p"}


def test_a_tie_alone_does_not_bring_them_back() -> None:
    assert left(person("q"), tie("p", "q")) == {"p"}


def test_not_with_another_post_now_or_one_to_come() -> None:
    assert left(*body("b"), *posted("p", "b")) == set()
    assert left(*body("b"), *posted("p", "b", starts=day(2027, 1, 1))) == set()


def test_not_with_a_seat_a_connector_role_or_the_map_itself() -> None:
    assert left(*board("m", p=None)) == set()
    assert left(ConnectorRole(person_id=Id("p"))) == set()
    assert left(ConnectorRole(person_id=Id("p"), ends=day(2026, 1, 1))) == {"p"}
    assert left(Card(keeper_id=Id("p"))) == set()


def test_not_on_the_last_day_and_not_without_ever_having_had_a_post() -> None:
    assert people_who_left(a_map(body("a"), person("p"), posted("p", "a", ends=day(2026, 11, 22)))) == set()
    assert people_who_left(a_map(person("p"))) == set()


def test_whom_to_propose() -> None:
    snapshot = a_map(body("a", "z"), person("b"), person("c"), person("p"), body("x"), posted("p", "x"))
    propose = [Id(one) for one in "bcz"]
    assert first_to_propose(snapshot, frozenset(), propose) == "z"
    assert first_to_propose(snapshot, {Id("z")}, propose) == "b"
    assert first_to_propose(snapshot, {Id("z")}, propose, {Id("c")}) == "c"
    assert first_to_propose(snapshot, set(propose), propose) is None

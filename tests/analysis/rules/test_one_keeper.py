from stewardmap.analysis.finding import Rule
from stewardmap.model.ids import Id
from stewardmap.model.records import Card, Cover
from tests.analysis.rules.looking import fires, found
from tests.analysis.small_maps import a_map, person, ties, with_records

RULE = Rule.ONE_KEEPER
KEPT = a_map(person("k"), person("a"), ties("a-k"), Card(keeper_id=Id("k")))


def test_a_map_with_a_keeper() -> None:
    assert fires(KEPT, RULE).key == "one_keeper:map"


def test_without_one_there_is_nothing_to_say() -> None:
    assert found(a_map(person("a")), RULE) == []


def test_cover_of_one_tie_is_not_cover_for_the_map() -> None:
    cover = Cover(person_id=Id("k"), by_id=Id("a"), tie_id=Id("a~k"), agreed_by="x")
    assert found(with_records(KEPT, cover), RULE)

from stewardmap.analysis.finding import Rule
from stewardmap.model.vocabulary import Level
from tests.analysis.rules.looking import fires, found
from tests.analysis.small_maps import a_map, body, posted, ties, with_records

RULE = Rule.ONE_LEVEL
CHIEFS = a_map(
    body("a", "a1", "a2", level=Level.EXECUTIVE),
    body("b", "b1", "b2", level=Level.EXECUTIVE),
    ties("a1-b1 a2-b2"),
)


def test_two_pairs_at_one_level() -> None:
    finding = fires(CHIEFS, RULE)
    assert finding.key == "one_level:a+b"
    assert (finding.numbers["level"], finding.count("r")) == ("executive", 2)


def test_another_level_anywhere_in_it() -> None:
    assert found(with_records(CHIEFS, *posted("b2", "b", Level.MANAGER)), RULE) == []


def test_a_level_not_recorded_may_be_another() -> None:
    assert found(with_records(CHIEFS, *posted("b2", "b")), RULE) == []


def test_one_link_is_another_finding() -> None:
    one = a_map(body("a", "a1", level=Level.MANAGER), body("b", "b1", level=Level.MANAGER), ties("a1-b1"))
    assert found(one, RULE) == []

from stewardmap.analysis.finding import Rule
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Post
from tests.analysis.rules.looking import fires, found
from tests.analysis.small_maps import a_map, body, person, posted, tie

RULE = Rule.VACANT_POST


def test_a_post_that_nobody_holds() -> None:
    finding = fires(a_map(body("x"), Post(id=Id("p"), title="P", organisation_id=Id("x"))), RULE)
    assert finding.key == "vacant_post:p"
    assert finding.numbers["since"] is None


def test_since_when_and_with_which_links() -> None:
    held = posted("v", "x", ends=day(2026, 7, 31))
    own = tie("a", "v", second_post_id=Id("v-x"))
    finding = fires(a_map(body("x"), person("v"), person("a"), held, own), RULE)
    assert str(finding.numbers["since"]) == "2026-07-31"
    assert (finding.numbers["months"], finding.count("links")) == (3, 1)
    assert [row.kind for row in finding.evidence] == ["post", "holding", "tie"]


def test_a_post_that_somebody_holds_is_not_vacant() -> None:
    assert found(a_map(body("x", "v")), RULE) == []

from stewardmap.analysis.finding import Rule, Severity
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Answer,
    ConnectorBetween,
    ConnectorRole,
    Funding,
    Need,
    Organisation,
    Post,
    Record,
)
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import AnswerKind
from tests.analysis.rules.looking import fires, found, ids
from tests.analysis.small_maps import a_map, person, with_records

BODIES = [Organisation(id=Id(x), name=x.title()) for x in ("one", "two")]


def connector(*records: Record, **fields: object) -> Snapshot:
    role = ConnectorRole(id=Id("r"), person_id=Id("a"), **fields)  # type: ignore[arg-type]
    between = [ConnectorBetween(connector_role_id=Id("r"), organisation_id=b.id) for b in BODIES]
    return a_map(person("a"), BODIES, role, between, records)


def paid(by: str, until: object = None, id: str = "") -> Funding:  # noqa: A002
    return Funding(id=Id(id or by), funder_id=Id(by), connector_role_id=Id("r"), until=until)  # type: ignore[arg-type]


class TestUnrecognised:
    RULE = Rule.UNRECOGNISED_CONNECTOR

    def test_recorded_as_not_recognised(self) -> None:
        finding = fires(connector(recognised=False), self.RULE)
        assert finding.key == "unrecognised_connector:r"
        assert ids(finding, "between") == ["one", "two"]

    def test_recognised_or_not_recorded(self) -> None:
        assert found(connector(recognised=True), self.RULE) == []
        assert found(connector(), self.RULE) == []

    def test_over(self) -> None:
        assert found(connector(recognised=False, ends=day(2025, 1, 1)), self.RULE) == []

    def test_serious_where_a_need_is_between_and_somebody_asked(self) -> None:
        need = Need(first_organisation_id=Id("one"), second_organisation_id=Id("two"))
        asked = Answer(key="unrecognised_connector:r", decision=AnswerKind.ASKED, on=day(2026, 11, 1))
        snapshot = with_records(connector(recognised=False), need)
        assert fires(snapshot, self.RULE).severity is Severity.WORTH_ASKING
        assert fires(with_records(snapshot, asked), self.RULE).severity is Severity.SERIOUS


class TestOneFunder:
    RULE = Rule.ONE_FUNDER

    def test_exactly_one(self) -> None:
        finding = fires(connector(paid("one")), self.RULE)
        assert (finding.key, ids(finding, "funder")) == ("one_funder:r", ["one"])

    def test_the_same_twice_is_one(self) -> None:
        assert fires(connector(paid("one"), paid("one", id="again")), self.RULE)

    def test_two_or_none_are_not(self) -> None:
        assert found(connector(paid("one"), paid("two")), self.RULE) == []
        assert found(connector(), self.RULE) == []

    def test_money_that_has_ended_does_not_count(self) -> None:
        assert fires(connector(paid("one"), paid("two", day(2026, 1, 1))), self.RULE)

    def test_minor_where_that_money_is_said_to_end_and_not_before(self) -> None:
        assert not fires(connector(paid("one")), self.RULE).minor
        assert not fires(connector(paid("one", day(2027, 11, 23))), self.RULE).minor
        assert not fires(connector(paid("one"), paid("two", day(2026, 1, 1))), self.RULE).minor
        snapshot = connector(paid("one", day(2027, 3, 31)))
        assert fires(snapshot, self.RULE).minor
        assert not fires(snapshot, Rule.MONEY_ENDING).minor

    def test_a_post_paid_for(self) -> None:
        post = Post(id=Id("p"), title="P", organisation_id=Id("two"))
        money = Funding(funder_id=Id("one"), post_id=Id("p"))
        assert fires(connector(post, money), self.RULE).key == "one_funder:p"


class TestMoneyEnding:
    RULE = Rule.MONEY_ENDING

    def test_within_the_horizon(self) -> None:
        finding = fires(connector(paid("one", day(2027, 3, 31)), paid("two")), self.RULE)
        assert (finding.case, finding.count("ending"), finding.count("funders")) == ("", 1, 2)
        assert ids(finding, "funders") == ["one"]

    def test_beyond_it_or_without_end(self) -> None:
        assert found(connector(paid("one", day(2027, 11, 23)), paid("two")), self.RULE) == []

    def test_a_funder_who_pays_again_does_not_end(self) -> None:
        again = paid("one", day(2028, 3, 31), id="again")
        assert found(connector(paid("one", day(2027, 3, 31)), again), self.RULE) == []

    def test_all_of_it_ended(self) -> None:
        finding = fires(connector(paid("one", day(2026, 3, 31)), paid("two", day(2026, 6, 30))), self.RULE)
        assert (finding.case, str(finding.numbers["until"])) == ("ended", "2026-06-30")

    def test_some_of_it_ended_is_past(self) -> None:
        assert found(connector(paid("one", day(2026, 3, 31)), paid("two")), self.RULE) == []

from stewardmap.analysis.finding import Rule
from stewardmap.model.ids import Id
from stewardmap.model.records import KindOfTie, Record
from stewardmap.model.records.ties import tie_of_organisations
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Direction, TieKind
from tests.analysis.rules.looking import fires, found, ids
from tests.analysis.small_maps import a_map, body, ties

RULE = Rule.ADVISES_AND_INSPECTS
TO, BACK = Direction.FORWARD, Direction.BACKWARD


def kind(tie: str, about: TieKind, direction: Direction = TO) -> KindOfTie:
    return KindOfTie(id=Id(f"{tie}{about}"), tie_id=Id(tie), about=about, direction=direction)


def bodies(*records: Record) -> Snapshot:
    own = tie_of_organisations(Id("a"), Id("b"), strength=2, id=Id("own"))
    return a_map(body("a", "a1", "a2"), body("b", "b1", "b2"), ties("a1-b1 a2-b2"), own, records)


def test_by_one_tie_of_the_organisations() -> None:
    finding = fires(bodies(kind("own", TieKind.ADVISES), kind("own", TieKind.INSPECTS)), RULE)
    assert finding.key == "advises_and_inspects:a+b"
    assert (ids(finding, "acts"), ids(finding, "on")) == (["a"], ["b"])


def test_by_ties_of_their_people() -> None:
    snapshot = bodies(kind("a1~b1", TieKind.ADVISES, BACK), kind("a2~b2", TieKind.INSPECTS, BACK))
    assert ids(fires(snapshot, RULE), "acts") == ["b"]


def test_each_way_once_is_not_both() -> None:
    assert found(bodies(kind("own", TieKind.ADVISES), kind("own", TieKind.INSPECTS, BACK)), RULE) == []


def test_one_of_them_alone_is_not_both() -> None:
    assert found(bodies(kind("own", TieKind.ADVISES)), RULE) == []

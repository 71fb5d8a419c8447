from stewardmap.analysis.findings import find
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import Parameters
from stewardmap.model.ids import Id
from stewardmap.model.records import Card
from stewardmap.wording.caveats import caveats_of, caveats_of_map
from tests.analysis.small_maps import a_map, board, body, person, posted, ties, with_records

RATED = a_map(body("a", "p", "p2"), body("b", "q", "q2"), ties("p-q"))


def of_map(*strengths: int | None) -> str:
    links = [tie for i, s in enumerate(strengths) for tie in ties(f"p-x{i}", s)]
    return " ".join(caveats_of_map(Ground(a_map(person("p"), links), Parameters())))


def test_a_map_says_its_thresholds_and_what_is_not_rated() -> None:
    assert "from strength 1" in of_map(3)
    assert "not rated" not in of_map(3)
    assert "one of 3 ties is not rated" in of_map(3, 4, None).lower()
    assert "Fewer than half" in of_map(3, None, None)
    assert "every tie counts" in of_map(None)


def test_a_map_says_whom_it_knows_best() -> None:
    kept = with_records(RATED, Card(keeper_id=Id("p")))
    assert "best recorded" in caveats_of_map(Ground(kept, Parameters()))[-1]


def of_finding(key: str, snapshot: object = RATED) -> str:
    (finding,) = [f for f in find(snapshot) if f.key == key]  # type: ignore[arg-type]
    return " ".join(caveats_of(finding))


def test_a_finding_says_that_nobody_asked_and_that_one_tie_would_clear_it() -> None:
    said = of_finding("one_recorded_link:a+b")
    assert "ask first" in said
    assert "One tie that is not recorded" in said


def test_a_finding_says_in_which_view_it_is() -> None:
    path = a_map([person(p) for p in "abc"], ties("a-b b-c"), body("x"), posted("a", "x"), posted("c", "x"))
    assert "do not know each other" in of_finding("cut_person:b", path)
    members = a_map([person(p) for p in "abc"], board("m", a=None, b=None, c=None), ties("a-b b-c"))
    assert "fellow members" in of_finding("cut_person:b", members)
    through = a_map(body("x", "a", "b"), person("c"), board("m", b=None, c=None))
    assert "only if colleagues" in of_finding("cut_person:b-x", through)

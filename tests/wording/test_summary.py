from stewardmap.wording.summary import summary
from tests.analysis.small_maps import a_map, board, body, ties


def test_the_map_in_one_line() -> None:
    assert summary(a_map()) == "0 people · 0 organisations · 0 ties"
    small = a_map(body("x", "a", "b"), ties("a-b"), board("m"))
    assert summary(small) == "2 people · 1 organisation · 1 tie · 1 collaboration"

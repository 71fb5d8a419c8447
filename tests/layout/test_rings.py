import pytest

from stewardmap.layout.rings import anchor_place, rings_for


@pytest.mark.parametrize(
    ("count", "rings"), [(0, []), (1, [1]), (6, [6]), (7, [2, 5]), (18, [6, 12]), (19, [3, 6, 10])]
)
def test_members_fill_rings_outwards(count: int, rings: list[int]) -> None:
    found = rings_for(count)
    assert sum(found) == count
    assert len(found) == len(rings)
    assert all(size <= 6 * (ring + 1) for ring, size in enumerate(found))


def test_an_anchor_with_one_member_stands_across_from_it() -> None:
    assert anchor_place((10.0, 10.0), {1: (14.0, 13.0)}) == (6.0, 7.0)
    assert anchor_place((10.0, 10.0), {1: (14.0, 13.0), 2: (6.0, 7.0)}) == (10.0, 10.0)

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from stewardmap.layout.crossings import crossings
from stewardmap.layout.graph import neighbours_of
from stewardmap.layout.group import Group
from stewardmap.layout.untangle import untangled

SPACING = 100.0


def test_two_groups_change_sides_where_that_parts_their_lines() -> None:
    # two pairs on the left, two on the right, each tied straight across to the one it does not face
    groups = [Group((), k) for k in range(8)]
    places = np.array([(x, y) for x in (0.0, 600.0) for y in (0.0, 200.0, 400.0, 600.0)])
    near = neighbours_of(8, [(0, 7, 1.0), (1, 6, 1.0), (2, 5, 1.0), (3, 4, 1.0)])
    pairs = [Group((4,), 0), Group((5,), 1), Group((6,), 2), Group((7,), 3)]
    assert crossings(places, near) == 6
    assert np.array_equal(untangled(near, groups, places, SPACING), places)  # nobody is held together
    tangled = neighbours_of(8, [(0, 2, 1.0), (1, 3, 1.0)])
    corners = np.array(
        [(0, 0), (400, 0), (400, 400), (0, 400), (0, 90), (400, 90), (400, 490), (0, 490)], float
    )
    assert crossings(corners, tangled) == 1
    assert crossings(untangled(tangled, pairs, corners, SPACING), tangled) == 0


@settings(max_examples=15, deadline=None)
@given(st.integers(2, 6), st.data())
def test_lines_never_cross_more_and_no_group_comes_to_lie_over_another(
    many: int, data: st.DataObject
) -> None:
    count = 3 * many
    ends = st.integers(0, count - 1)
    edges = data.draw(st.lists(st.tuples(ends, ends, st.just(1.0)), max_size=3 * count))
    groups = [Group((3 * k + 1, 3 * k + 2), 3 * k) for k in range(many)]
    places = np.array([(500.0 * k + x, 40.0 * (k % 3)) for k in range(many) for x in (0.0, -100.0, 100.0)])
    near = neighbours_of(count, edges)
    after = untangled(near, groups, places, SPACING)
    assert crossings(after, near) <= crossings(places, near)
    middles = np.array([after[group.anchor] for group in groups])
    apart = np.hypot(*(middles[:, None] - middles).transpose(2, 0, 1)) + 1e6 * np.eye(many)
    assert apart.min() >= 2 * SPACING * groups[0].reach - 1

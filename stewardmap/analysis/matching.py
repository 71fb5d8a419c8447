"""The most pairs that can be formed at once, and so the fewest people on whom a relation rests."""

from collections import deque
from collections.abc import Mapping, Sequence

from stewardmap.model.ids import Id


def maximum_matching(options: Mapping[Id, Sequence[Id]]) -> dict[Id, Id]:
    """Return a largest set of pairs in which nobody appears twice.

    Args:
        options: for each one on the first side, those on the second side it may be paired with.

    Returns:
        First side to second side. By König's theorem its size is the fewest people whose leaving ends every
        option. Which of several largest sets is found depends only on ids. Augmenting paths by breadth:
        O(n m) at worst, and no recursion.
    """
    taken_by: dict[Id, Id] = {}
    pair: dict[Id, Id] = {}
    for start in sorted(options):
        _augment(start, options, taken_by, pair)
    return pair


def _augment(
    start: Id, options: Mapping[Id, Sequence[Id]], taken_by: dict[Id, Id], pair: dict[Id, Id]
) -> None:
    reached_from: dict[Id, Id] = {}
    waiting = deque([start])
    while waiting:
        first = waiting.popleft()
        for second in options[first]:
            if second in reached_from:
                continue
            reached_from[second] = first
            if second not in taken_by:
                _flip(second, reached_from, taken_by, pair)
                return
            waiting.append(taken_by[second])


def _flip(second: Id, reached_from: Mapping[Id, Id], taken_by: dict[Id, Id], pair: dict[Id, Id]) -> None:
    step: Id | None = second
    while step is not None:
        first = reached_from[step]
        following = pair.get(first)
        pair[first] = step
        taken_by[step] = first
        step = following

"""Which people a cut person's leaving would part, asked for many at once."""

from dataclasses import dataclass

import numpy as np

from stewardmap.analysis.measures.shortest_paths import Numbers
from stewardmap.analysis.structure import Structure


@dataclass(frozen=True)
class Sides:
    """For each cut person a row that says in which part of their own group everyone would be."""

    row: Numbers
    part: Numbers

    def together(self, leaver: Numbers, one: Numbers, other: Numbers) -> Numbers:
        """Whether two people of the leaver's group would still reach each other; for arrays of all three."""
        row = self.row[leaver]
        found: Numbers = (row < 0) | (self.part[row, one] == self.part[row, other])
        return found


def sides(found: Structure) -> Sides:
    """Return the sides of all cut people; as many cells as there are cut people times people."""
    n = len(found.order)
    row = np.full(n, -1, dtype=np.int64)
    row[list(found.cut)] = np.arange(len(found.cut))
    part = np.zeros((max(1, len(found.cut)), n), dtype=np.int32)
    order = np.array(found.order, dtype=np.int64)
    for at, node in enumerate(found.cut):
        for number, (begin, end) in enumerate(found.below[node], start=1):
            part[at, order[begin:end]] = number
    return Sides(row, part)

"""How long each tie is: whole numbers, so that ways of equal length are equal."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import lcm
from typing import TYPE_CHECKING

import numpy as np

from stewardmap.analysis.measures.measured_graph import MeasuredGraph

if TYPE_CHECKING:
    from scipy.sparse import csr_array

EXACT = 2**53  # up to here every whole number is a float


@dataclass(frozen=True)
class Lengths:
    """The arcs of a graph of n people in order of their heads; `length` in parts, `unit` of them to one.

    A tie of capacity 1 is one long, whatever alpha.
    """

    n: int
    tail: "np.ndarray[tuple[int], np.dtype[np.int64]]"
    head: "np.ndarray[tuple[int], np.dtype[np.int64]]"
    length: "np.ndarray[tuple[int], np.dtype[np.float64]]"
    unit: float

    @property
    def closest(self) -> float:
        """The largest 1/d of any two people: that of the shortest tie; 1 where there is none."""
        return self.unit / float(self.length.min()) if len(self.length) else 1.0

    @cached_property
    def matrix(self) -> "csr_array":
        """The arcs as a sparse matrix."""
        from scipy.sparse import csr_array

        return csr_array((self.length, (self.tail, self.head)), shape=(self.n, self.n))


def lengths(graph: MeasuredGraph, alpha: float) -> Lengths:
    """Return the arcs of a graph, each 1/capacity^alpha long.

    Alpha 0 makes all ties equally long. Where alpha is a whole number and the lengths have a common
    measure that is not too small, they are exact: for strengths and alpha 1, 60/strength. Else they are
    rounded so finely that a chain through everybody still adds up exactly; 1 and 4 stay exact for alpha 0.5.
    Source for alpha: Opsahl, Agneessens & Skvoretz (2010), doi:10.1016/j.socnet.2010.03.006.
    """
    arcs = graph.matrix.tocsc()
    capacities, which = np.unique(arcs.data, return_inverse=True)
    each, unit = _parts(capacities.tolist(), alpha, graph.n)
    head = np.repeat(np.arange(graph.n), np.diff(arcs.indptr))
    length = np.array(each, dtype=np.float64)[which]
    return Lengths(graph.n, arcs.indices.astype(np.int64), head, length, unit)


def _parts(capacities: Sequence[float], alpha: float, n: int) -> tuple[Sequence[int], float]:
    """The length of each capacity in parts, and of capacity 1."""
    if alpha == int(alpha):
        powers = [Fraction(repr(c)) ** int(alpha) for c in capacities]
        unit = lcm(*(power.numerator for power in powers))
        exact = [unit // power.numerator * power.denominator for power in powers]
        if (n + 1) * max(exact, default=0) < EXACT:
            return exact, unit
    most = max((c**-alpha for c in capacities), default=1.0)
    room = EXACT / (n + 1) - 4  # below the limit by what rounding to a whole number can add
    finest = int(room / most) // 4 * 4 or room / most
    return [max(1, round(finest * c**-alpha)) for c in capacities], finest

"""How the pair is chosen where several would do equally well."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some people and one of others, what is against it, and which of the groups the other is in.

    The lowest `cost` is best.
    """

    cost: float
    one: int
    other: int
    group: int


class Choosing(Protocol):
    """Who is introduced to whom; it is told what was chosen, so that it can spread the load."""

    def choose(self, people: Sequence[int], groups: Iterable[Sequence[int]]) -> Choice | None:
        """Return the best pair between people and any of the groups; nothing if no pair may be proposed."""

    def chosen(self, one: int, other: int) -> None:
        """Take notice of a pair that is in the plan now."""


class FirstOfEach:
    """The first node of each group: for graphs whose nodes are nobody."""

    def choose(self, people: Sequence[int], groups: Iterable[Sequence[int]]) -> Choice | None:
        """Return the first of the people and the first of the first group."""
        first = next(iter(groups), None)
        return None if first is None else Choice(0.0, min(people), min(first), 0)

    def chosen(self, one: int, other: int) -> None:
        """Take no notice."""

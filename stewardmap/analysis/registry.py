"""Where rules register themselves; `findings` walks what stands here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from stewardmap.analysis.finding import Finding, Rule
from stewardmap.analysis.ground import Ground

Look = Callable[[Ground], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Registered:
    """A rule, how it looks, and the parameters that its findings depend on."""

    rule: Rule
    look: Look
    uses: tuple[str, ...]


RULES: dict[Rule, Registered] = {}


def rule(name: Rule, *, uses: tuple[str, ...] = ()) -> Callable[[Look], Look]:
    """Register a function as the one that finds what a rule is about.

    Args:
        name: the rule; each has one function.
        uses: names of `Parameters` that every finding of it then carries.
    """

    def register(look: Look) -> Look:
        if name in RULES:
            raise ValueError(f"the rule {name} has two functions")
        RULES[name] = Registered(name, look, uses)
        return look

    return register

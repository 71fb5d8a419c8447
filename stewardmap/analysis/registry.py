"""Where rules register themselves; `findings` walks what stands here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from stewardmap.analysis.finding import Finding, Rule
from stewardmap.analysis.ground import Ground
from stewardmap.model import finding_key
from stewardmap.model.ids import Id

Look = Callable[[Ground], Iterable[Finding]]
About = Callable[[Ground], Iterable[Iterable[Id]]]


@dataclass(frozen=True, slots=True)
class Registered:
    """A rule, how it looks, and the parameters that its findings depend on.

    `about` gives the subjects of the same findings without making them, where that is much quicker.
    """

    rule: Rule
    look: Look
    uses: tuple[str, ...]
    about: About | None = None

    def keys(self, ground: Ground) -> Iterable[str]:
        """Return the keys of its findings."""
        if self.about is None:
            return (finding.key for finding in self.look(ground))
        return (finding_key.make(self.rule, subjects) for subjects in self.about(ground))


RULES: dict[Rule, Registered] = {}


def rule(name: Rule, *, uses: tuple[str, ...] = (), about: About | None = None) -> Callable[[Look], Look]:
    """Register a function as the one that finds what a rule is about.

    Args:
        name: the rule; each has one function.
        uses: names of `Parameters` that every finding of it then carries.
        about: the ids of the subjects of each finding, where that is much quicker than making them.
    """

    def register(look: Look) -> Look:
        if name in RULES:
            raise ValueError(f"the rule {name} has two functions")
        RULES[name] = Registered(name, look, uses, about)
        return look

    return register

"""Where rules register themselves; `findings` walks what stands here."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from stewardmap.analysis.fact import Inputs
from stewardmap.analysis.finding import Finding, Rule
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.parameters import VIEWS
from stewardmap.model import finding_key
from stewardmap.model.ids import Id
from stewardmap.model.records import Record
from stewardmap.model.vocabulary import View

Views = tuple[View, ...]
Look = Callable[[Ground], Iterable[Finding]]
About = Callable[[Ground], Iterable[tuple[Iterable[Id], Views]]]


@dataclass(frozen=True, slots=True)
class Registered:
    """A rule, how it looks, and what its findings depend on.

    `inputs` are all kinds of record that it reads, and the parameters on which it depends what is found;
    `about` gives the subjects and views of the same findings without making them, and `bare` the same
    findings with no more than what says how serious they are.
    """

    rule: Rule
    look: Look
    inputs: Inputs
    about: About | None = None
    bare: Look | None = None

    def gist(self, ground: Ground) -> Iterable[Finding]:
        """Return its findings for whoever counts them; what bears on a purpose is read off their reasons."""
        quick = self.bare if ground.parameters.purpose_id is None else None
        return (quick or self.look)(ground)

    def present(self, ground: Ground) -> Iterator[tuple[str, Views]]:
        """Yield the key of each of its findings, and the views in which it holds."""
        if self.about is None:
            yield from ((finding.key, finding.views) for finding in self.look(ground))
        else:
            yield from ((finding_key.make(self.rule, ids), views) for ids, views in self.about(ground))


RULES: dict[Rule, Registered] = {}


def in_order() -> list[Registered]:
    """Return every rule, in the order in which findings of equal severity are shown."""
    return [RULES[one] for one in Rule if one in RULES]


def rule(
    name: Rule,
    *,
    reads: Iterable[type[Record]],
    uses: tuple[str, ...] = (),
    about: About | None = None,
    bare: Look | None = None,
) -> Callable[[Look], Look]:
    """Register a function as the one that finds what a rule is about.

    Args:
        name: the rule; each has one function.
        reads: every kind of record that its findings depend on: while none of them changes, they stay.
        uses: the names of all `Parameters` on which it depends whether a finding is there.
        about: the ids of the subjects of each finding and its views, where that is much quicker than
            making them.
        bare: the same findings with subjects, views, importance and whether they were asked about alone,
            where there are very many of them.
    """

    def register(look: Look) -> Look:
        if name in RULES:
            raise ValueError(f"the rule {name} has two functions")
        RULES[name] = Registered(name, look, Inputs(frozenset(reads), uses), about, bare)
        return look

    return register


def everywhere(subjects: Iterable[Iterable[Id]]) -> Iterator[tuple[Iterable[Id], Views]]:
    """Yield the subjects of findings that hold whatever is presumed."""
    return ((ids, VIEWS) for ids in subjects)

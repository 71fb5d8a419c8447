"""What is said about a finding, and where each rule's words register."""

from collections.abc import Callable
from dataclasses import dataclass

from stewardmap.analysis.finding import Finding, Rule
from stewardmap.wording.namer import Namer


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One finding in words: the sentence, a line for each row it rests on, what would clear it, what to do.

    `caveats` are what a reader should know before relying on it.
    """

    sentence: str
    why: tuple[str, ...]
    clears: str
    do: str
    caveats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a rule's own file says about one finding."""

    sentence: str
    clears: str
    do: str


@dataclass(frozen=True, slots=True)
class Phrases:
    """How one rule speaks: of one finding, and of how many there are as the start of a list."""

    one: Callable[[Finding, Namer], Words]
    several: Callable[[int], str]


PHRASES: dict[Rule, Phrases] = {}


def says(rule: Rule, several: Callable[[int], str]) -> Callable[..., Callable[[Finding, Namer], Words]]:
    """Register a function as the one that speaks for a rule.

    Args:
        rule: the rule; each has one function.
        several: the heading over several of its findings, given how many.
    """

    def register(one: Callable[[Finding, Namer], Words]) -> Callable[[Finding, Namer], Words]:
        if rule in PHRASES:
            raise ValueError(f"the rule {rule} has two functions that speak for it")
        PHRASES[rule] = Phrases(one, several)
        return one

    return register

"""A form on which a person, or somebody for an organisation, confirms their own ties."""

from dataclasses import dataclass
from datetime import date

from stewardmap.analysis.finding import Subject

BLANK_LINES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One tie: who is at its other end, and what this side said of it before."""

    mark: str
    name: str
    organisation: str
    earlier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """All that one form says: nothing of what anybody else said, thinks or noted."""

    end: Subject
    named: str
    mark: str
    title: str
    lead: tuple[str, ...]
    choices: tuple[str, ...]
    rows: tuple[Asked, ...]
    on: date

    @property
    def organisations(self) -> bool:
        """Whether it is about ties between organisations."""
        return self.end.kind == "organisation"

"""Put a planned import on the map, in one step."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from stewardmap.errors import ImportProblem
from stewardmap.exchange.plan import ImportPlan
from stewardmap.operations.commands import put_in, put_over


@dataclass(frozen=True, slots=True)
class ApplyImport:
    """Add what a plan adds and change what it changes."""

    plan: ImportPlan
    label: str = "Import"

    def apply(self, session: Session) -> None:
        """Do all of it; raises ImportProblem, changing nothing, if the plan has problems left."""
        if self.plan.problems:
            raise ImportProblem(*self.plan.problems)
        put_over(session.connection(), self.plan.changed)
        put_in(session.connection(), self.plan.added)

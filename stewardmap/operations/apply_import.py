"""Put a planned import on the map, in one step."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from stewardmap.errors import ImportProblem
from stewardmap.exchange.plan import ImportPlan
from stewardmap.operations.commands import put_in, put_over
from stewardmap.progress import Progress, no_progress

_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class ApplyImport:
    """Add what a plan adds and change what it changes; stopped by its progress, it changes nothing."""

    plan: ImportPlan
    label: str = "Import"
    progress: Progress = no_progress

    def apply(self, session: Session) -> None:
        """Do all of it; raises ImportProblem, changing nothing, if the plan has problems left."""
        if self.plan.problems:
            raise ImportProblem(*self.plan.problems)
        whole = len(self.plan.changed) + len(self.plan.added)
        done = 0
        for put, records in ((put_over, self.plan.changed), (put_in, self.plan.added)):
            for start in range(0, len(records), _AT_ONCE):
                self.progress(done, whole)
                some = records[start : start + _AT_ONCE]
                put(session.connection(), some)
                done += len(some)

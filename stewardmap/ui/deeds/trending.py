"""Show where the map is heading: a few numbers over its last two years, as charts and as tables."""

from typing import TYPE_CHECKING

from stewardmap.progress import Progress
from stewardmap.ui.desk import Desk
from stewardmap.wording.language import _

if TYPE_CHECKING:
    from stewardmap.wording.trends import TrendTold


def show_trends(desk: Desk) -> None:
    """Work out the numbers of each quarter, and show them: of the map itself, never of a rehearsal."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return

    def work(progress: Progress) -> "list[TrendTold]":
        from stewardmap.analysis.dates.trends import quarters, trends
        from stewardmap.analysis.measures.asked import Asked
        from stewardmap.analysis.parameters import parameters_of
        from stewardmap.wording.trends import trends_told

        asked = Asked(parameters=parameters_of(snapshot))
        return trends_told(trends(snapshot, quarters(snapshot), asked, progress, distances=False))

    def show(told: "list[TrendTold]") -> None:
        from stewardmap.ui.dialogs.trends import TrendsDialog

        desk.ask(TrendsDialog(told, dark=desk.theme.tokens.dark))

    desk.jobs.run(work, show, lane="trends", doing=_("Following the map over time"), long=True)

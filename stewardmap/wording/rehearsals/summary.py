"""The numbers of a rehearsal's states, side by side."""

from collections.abc import Callable, Sequence

from stewardmap.analysis.finding import Severity
from stewardmap.analysis.rehearsals.summary import Summary
from stewardmap.wording.language import _


def rows_of(summaries: Sequence[Summary]) -> list[tuple[str, ...]]:
    """Return a row for each number: what it counts, and one cell for each state."""
    rows: list[tuple[str, Callable[[Summary], int]]] = [
        (_("People on the map"), lambda s: s.people),
        (_("People with no recorded link"), lambda s: s.people_without_link),
        (_("Groups with no link between them"), lambda s: s.groups),
        (_("People on whom half of the recorded links rest, at most"), lambda s: s.place_cover or 0),
        (_("Relations between organisations"), lambda s: s.relations),
        (_("Relations that rest on one person or one pair"), lambda s: s.by_r["1"]),
        (_("Relations with two or more separate links"), lambda s: s.by_r["2"] + s.by_r["3 or more"]),
        (_("Needs without a recorded link"), lambda s: s.needs_without_link),
        (_("Needs with one way in"), lambda s: s.needs_one_way),
        (_("Collaborations without a chair"), lambda s: s.without_chair),
        (_("Collaborations without convenor or secretary"), lambda s: s.without_convenor),
        (_("Vacant posts"), lambda s: s.vacant_posts),
        (_("Connector roles"), lambda s: s.connector_roles),
        (_("Serious findings"), lambda s: s.findings.get(Severity.SERIOUS, 0)),
        (_("Findings worth asking about"), lambda s: s.findings.get(Severity.WORTH_ASKING, 0)),
        (_("Arrangements that hold"), lambda s: s.findings.get(Severity.HOLDS, 0)),
    ]
    return [(title, *(f"{count(one):,}" for one in summaries)) for title, count in rows]

"""The map in one line, for the status bar and the top of a paper."""

from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.language import ngettext


def counts_of(snapshot: Snapshot) -> tuple[str, ...]:
    """Return how many people, organisations, ties and collaborations there are, each as a phrase."""
    people = len(snapshot.people)
    bodies = len(snapshot.organisations)
    ties = len(snapshot.ties)
    groups = len(snapshot.collaborations)
    said = [
        ngettext("{n} person", "{n} people", people).format(n=f"{people:,}"),
        ngettext("{n} organisation", "{n} organisations", bodies).format(n=f"{bodies:,}"),
        ngettext("{n} tie", "{n} ties", ties).format(n=f"{ties:,}"),
    ]
    if groups:
        said.append(ngettext("{n} collaboration", "{n} collaborations", groups).format(n=f"{groups:,}"))
    return tuple(said)


def summary(snapshot: Snapshot) -> str:
    """Return the map in one line: 28 people · 14 organisations · 56 ties."""
    return " · ".join(counts_of(snapshot))

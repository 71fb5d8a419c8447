"""What a picture is asked to show."""

from dataclasses import dataclass

from stewardmap.analysis.parameters import Parameters
from stewardmap.picture.alarms import MOST
from stewardmap.picture.scene import MapKind


@dataclass(frozen=True, kw_only=True)
class Options:
    """The kind of map, which ties are left out, and what its title block says.

    `theta` hides ties weaker than this; not rated counts as 1. `most_marks` is how many findings of one
    severity are marked. `title` empty, `place` None and `parameters` None mean the map's own.
    """

    kind: MapKind = MapKind.PEOPLE
    theta: int = 1
    findings: bool = True
    most_marks: int = MOST
    vacant_posts: bool = True
    title: str = ""
    place: str | None = None
    notes: tuple[str, ...] = ()
    parameters: Parameters | None = None

"""What a picture is asked to show."""

from dataclasses import dataclass

from stewardmap.analysis.parameters import Parameters
from stewardmap.model.ids import Id
from stewardmap.picture.alarms import MOST
from stewardmap.picture.arrangement import Arrangement
from stewardmap.picture.filter import NOTHING_LEFT_OUT, Filter
from stewardmap.picture.focus import Focus
from stewardmap.picture.scene import MapKind


@dataclass(frozen=True, kw_only=True)
class Options:
    """The kind of map, which part of it is shown, and what its title block says.

    `filter` and `focus` leave things out and move nothing. `most_marks` is how many findings of one severity
    are marked. `title` empty, `place` None and `parameters` None mean the map's own. An `arrangement` draws
    it as it would stand if it were arranged so, round `centre` if in rings; None is as it stands.
    """

    kind: MapKind = MapKind.PEOPLE
    filter: Filter = NOTHING_LEFT_OUT
    focus: Focus | None = None
    findings: bool = True
    most_marks: int = MOST
    vacant_posts: bool = True
    title: str = ""
    place: str | None = None
    notes: tuple[str, ...] = ()
    parameters: Parameters | None = None
    arrangement: Arrangement | None = None
    centre: Id | None = None

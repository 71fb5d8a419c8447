"""Pictures of where whoever keeps a map finds who disputes it or is restricted."""

from collections.abc import Callable, Mapping

from stewardmap.model.records import Record, Rights
from stewardmap.model.vocabulary import Asked
from stewardmap.picture.filter import Filter
from stewardmap.ui.door import add_or_change, today
from stewardmap.ui.main_window import MainWindow
from stewardmap.ui.panels.map.panel import MapPanel
from stewardmap.ui.shots_still import settle

_EACH = 4


def _asked(window: MainWindow) -> None:
    """Let some people dispute what is recorded, and some be restricted."""
    snapshot = window.session.snapshot
    if snapshot is not None:
        people = sorted(snapshot.people.keys() - snapshot.rights_of.keys())[: 2 * _EACH]
        new: list[Record] = [Rights(person_id=one, disputed_on=today()) for one in people[:_EACH]]
        new += [Rights(person_id=one, restricted_on=today()) for one in people[_EACH:]]
        window.session.do(add_or_change(new, [], "Rights"))
        settle(window)


def _filtered(window: MainWindow) -> None:
    _asked(window)
    showing = window.desk.panel(MapPanel).showing
    showing.toggle_filters()
    showing.filter(Filter(asked=frozenset({Asked.DISPUTED})))


def _listed(window: MainWindow) -> None:
    _asked(window)
    window.desk.act("restricted_people")


SHOTS: Mapping[str, Callable[[MainWindow], None]] = {
    "rights_filtered": _filtered,
    "rights_listed": _listed,
}

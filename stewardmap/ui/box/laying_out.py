"""Lays a map out for looking through it in a worker, so that the first letter is as fast as the others."""

from collections.abc import Callable

from stewardmap.exchange.search.finder import Finder, Kept, laid_out
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.desk import Desk
from stewardmap.wording.language import _


class LayingOut:
    """Makes what a finder lacks of the map as it is now, and says when that is done."""

    def __init__(self, desk: Desk, finder: Finder, done: Callable[[], None]) -> None:
        self._desk, self._finder, self._done = desk, finder, done
        self._begun: Snapshot | None = None

    def later(self) -> None:
        """Begin once the map is drawn."""
        self._run(last=True)

    def now(self) -> None:
        """Begin at once, unless it is on its way: each letter that is typed asks again."""
        if self._begun is not self._desk.session.snapshot:
            self._begun = self._desk.session.snapshot
            self._run(last=False)

    def _run(self, *, last: bool) -> None:
        snapshot = self._desk.session.snapshot
        if snapshot is None or self._finder.is_ready(snapshot):
            return
        kinds = self._finder.lacking(snapshot)
        self._desk.jobs.run(
            lambda progress: laid_out(snapshot, kinds, progress),
            self._take,
            lane="find",
            doing=_("Looking through the map"),
            last=last,
        )

    def _take(self, made: Kept) -> None:
        self._finder.take(made)
        self._done()

"""What actions and panels work with: the session, the jobs, the theme, and the window they stand in."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from stewardmap.model.ids import Id
from stewardmap.picture.filter import Filter
from stewardmap.picture.primitives import Subject
from stewardmap.ui.jobs import Jobs
from stewardmap.ui.on_screen import fitted
from stewardmap.ui.preferences import Preferences
from stewardmap.ui.rehearsing import Rehearsing
from stewardmap.ui.session import Session
from stewardmap.ui.theme import Theme

P = TypeVar("P", bound=QWidget)


@dataclass
class Desk:
    """Everything one window shares; panels are known by what they are, not by each other."""

    session: Session
    jobs: Jobs
    theme: Theme
    preferences: Preferences
    window: QWidget
    panels: list[QWidget] = field(default_factory=list)
    unfolded: set[Subject] = field(default_factory=set)
    act: Callable[[str], None] = lambda _action: None
    listed: Callable[[frozenset[Id]], frozenset[Id]] = lambda _lists: frozenset()
    menus: Callable[[], Iterable[tuple[str, Sequence[QAction]]]] = tuple
    rehearsing: Rehearsing = field(init=False)

    def __post_init__(self) -> None:
        """Make what one window rehearses with."""
        self.rehearsing = Rehearsing(self.session, self.jobs, self.session)

    def panel(self, kind: type[P]) -> P:
        """Return the panel of one kind.

        Raises:
            LookupError: if the window has none.
        """
        for panel in self.panels:
            if isinstance(panel, kind):
                return panel
        raise LookupError(kind.__name__)

    def with_members(self, wanted: Filter) -> Filter:
        """Return a filter with who is on the lists that it asks for by now."""
        return replace(wanted, members=self.listed(wanted.lists)) if wanted.lists else wanted

    def turn(self, thing: Subject) -> None:
        """Show the rest of something on the page of what is selected, or leave it away again."""
        self.unfolded.symmetric_difference_update({thing})
        self.session.selection_changed.emit()

    def ask(self, dialog: QDialog, over: QWidget | None = None) -> None:
        """Show a dialog over the window, or over another dialog; it answers through its own signals."""
        dialog.setParent(over or self.window, dialog.windowFlags())
        dialog.resize(fitted(dialog, over or self.window))
        dialog.open()

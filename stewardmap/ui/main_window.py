"""The window: puts panels, menus, toolbar and status in their places, and knows what none of them does."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from stewardmap.ui.preferences import Preferences
from stewardmap.ui.theme import Theme
from stewardmap.wording.language import _

_SIZE = (1280, 800)


class MainWindow(QMainWindow):
    """One window on one map; bare until it is furnished, so that its first frame comes at once."""

    painted = Signal()
    furnished = Signal()

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Steward Map"))
        self.theme, self.preferences = theme, preferences
        theme.setParent(self)
        self.is_furnished = False
        self.resize(*_SIZE)
        self.restoreGeometry(preferences.shape(_on_these_screens("window")))

    def furnish(self) -> None:
        """Make everything that stands in the window."""
        from stewardmap.ui.actions import Actions
        from stewardmap.ui.banner import Banner, under_banner
        from stewardmap.ui.box.find_box import FindBox
        from stewardmap.ui.catalogue.every import TOOLBAR, every_action
        from stewardmap.ui.current_findings import CurrentFindings
        from stewardmap.ui.deeds.turning import turn_in_worker
        from stewardmap.ui.desk import Desk
        from stewardmap.ui.focus_ring import FocusRing
        from stewardmap.ui.frame import Frame
        from stewardmap.ui.jobs import Jobs
        from stewardmap.ui.locking.locking import Locking
        from stewardmap.ui.looking_only import LookingOnly
        from stewardmap.ui.message_bar import MessageBar
        from stewardmap.ui.places import make_panels
        from stewardmap.ui.saving import Saving
        from stewardmap.ui.session import Session
        from stewardmap.ui.status import Status

        self.session, self.jobs = Session(self), Jobs(self)
        self.saving = Saving(self.session, self.jobs, self)
        self.desk = Desk(self.session, self.jobs, self.theme, self.preferences, self)
        self.locking = Locking(self.desk)
        self.looking_only = LookingOnly(self.session, self)
        panels = make_panels(self.desk)
        self.findings = CurrentFindings(self.session, self.jobs)
        self.frame = Frame(panels.left, panels.tabs, panels.right, panels.empty)
        self.find_box = FindBox(self.desk)
        self.desk.panels = [*panels.every(), self.frame, self.find_box]
        self.actions_made = Actions(self.desk, every_action())
        self.desk.act = lambda name: self.actions_made.made[name].trigger()
        self.session.in_worker = partial(turn_in_worker, self.desk)
        self.desk.menus = self.actions_made.by_menu
        self.find_box.offer(self.actions_made)
        self._place_bars(TOOLBAR)
        self.banner = Banner(self.desk)
        self.setCentralWidget(under_banner(self.banner, self.frame))
        self.setStatusBar(Status(self.session, self.jobs, self.saving))
        self.messages = MessageBar(self, self.statusBar())
        self.ring = FocusRing(self.theme, self)
        self.frame.restoreState(self.preferences.shape(_on_these_screens("panes")))
        self.setAcceptDrops(True)
        self._connect()
        self.is_furnished = True
        self._show_state()
        self.furnished.emit()

    def _place_bars(self, toolbar: tuple[tuple[str, ...], ...]) -> None:
        from stewardmap.ui.deeds import recent
        from stewardmap.ui.toolbar import Toolbar

        menus = self.actions_made.fill_menus(self.menuBar())
        recent.add_menu(self.desk, menus[_("&File")], before=self.actions_made.made["sample"])
        bar = Toolbar(self.actions_made, toolbar, self.find_box.opener, icons_first=("redo", "undo"))
        self.addToolBar(bar)

    def _connect(self) -> None:
        from stewardmap.ui.deeds.joining import join_open
        from stewardmap.ui.deeds.opening import try_again

        self.session.announced.connect(self.messages.say)
        self.session.closed.connect(self.messages.hide)
        self.jobs.failed.connect(self._tell_failure)
        for signal in (self.session.opened, self.session.closed, self.session.changed, self.saving.changed):
            signal.connect(self._show_state)
        self.session.opened.connect(self.frame.begin)
        self.desk.rehearsing.turned.connect(self._bring_right)
        self.looking_only.may_be_over.connect(lambda: try_again(self.desk, quietly=True))
        self.saving.joining_wanted.connect(lambda: join_open(self.desk, self.saving.save))

    @Slot()
    def _show_state(self) -> None:
        workspace = self.session.workspace
        self.frame.show_empty(empty=workspace is None)
        name = "" if workspace is None or self.session.snapshot is None else self.session.snapshot.card.title
        fallback = "" if workspace is None else workspace.path.stem
        titled = name or fallback
        if workspace is not None and self.saving.problem:
            titled = _("{title} – not yet saved to {name}").format(title=titled, name=workspace.path.name)
        elif self.session.read_only:
            titled = _("{title} – read only").format(title=titled)
        self.setWindowTitle(f"{titled} – {_('Steward Map')}" if titled else _("Steward Map"))

    @Slot()
    def _bring_right(self) -> None:
        if self.desk.rehearsing.is_on:
            self.frame.show_right(shown=True)

    @Slot(Exception)
    def _tell_failure(self, error: Exception) -> None:
        from stewardmap.errors import StewardMapError
        from stewardmap.ui.faults import said_of

        text = str(error) if isinstance(error, StewardMapError) else said_of(error)
        self.session.announce(text, problem=True)

    def after_first_frame(self, run: Callable[[], None]) -> None:
        """Run something once the window has been painted."""
        self.painted.connect(run, Qt.ConnectionType.SingleShotConnection)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Say that a frame was painted."""
        super().paintEvent(event)
        QTimer.singleShot(0, self, self.painted.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take maps and tables."""
        from stewardmap.ui.deeds import dropping

        if dropping.wanted(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Open the map, or import the tables, that were dropped."""
        from stewardmap.ui.deeds import dropping

        dropping.take(self.desk, event.mimeData())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """See whether the map can still be saved when the window comes forward."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.is_furnished and self.isActiveWindow():
            self.saving.look()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Keep what is being typed, stop the work, and close the map."""
        if self.is_furnished:
            self._leave()
        event.accept()

    def _leave(self) -> None:
        from stewardmap.ui.deeds.settling import settle
        from stewardmap.ui.seeing_off import see_off

        settle(self.desk)
        self.desk.preferences.keep(_on_these_screens("window"), self.saveGeometry())
        self.desk.preferences.keep(_on_these_screens("panes"), self.frame.saveState())
        self.jobs.cancel_all()
        self.ring.let_go()
        self.session.close()
        see_off(self, self.jobs, self.saving)


def _on_these_screens(name: str) -> str:
    """Return the name under which a shape is kept for the screens there are: at a desk, on the move."""
    sizes = [one.geometry() for one in QApplication.screens()]
    return "-".join([name, *sorted(f"{size.width()}x{size.height()}" for size in sizes)])

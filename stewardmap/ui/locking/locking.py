"""Locks the open map and opens it again; what was being typed, and every dialog, is there afterwards."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from stewardmap.errors import StewardMapError
from stewardmap.progress import Progress
from stewardmap.ui.deeds.settling import settle
from stewardmap.ui.deeds.unlocking import said_of_key
from stewardmap.ui.desk import Desk
from stewardmap.ui.locking.absence import Absence
from stewardmap.ui.locking.curtain import Barrier, Curtain, LockPage
from stewardmap.ui.locking.screen import ScreenWatch, screen_watch
from stewardmap.wording.language import _


class Locking(QObject):
    """Watches one window's map, and locks it when it is left alone or asked to.

    Only a map behind a passphrase is locked, for there is nothing to ask for on any other. While the map
    is being presented it stays open, unless the computer sleeps or its screen is locked.
    """

    turned = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._page: LockPage | None = None
        self._curtains: list[Curtain] = []
        self._title = ""
        self._screen: ScreenWatch | None = None
        self.absence = Absence(desk.preferences.lock_after, self)
        self.absence.left.connect(self._left)
        self.absence.slept.connect(self.lock)
        desk.session.opened.connect(self.watch)
        desk.session.closed.connect(self._closed)

    @property
    def is_locked(self) -> bool:
        """Whether the map is locked."""
        return self._page is not None

    @property
    def page(self) -> LockPage | None:
        """What asks for the passphrase while it is locked."""
        return self._page

    @Slot()
    def watch(self) -> None:
        """Watch from now on, where the open map is behind a passphrase."""
        workspace = self._desk.session.workspace
        if workspace is not None and workspace.encrypted:
            self._hear_the_screen()
            self.absence.minutes = self._desk.preferences.lock_after
            self.absence.begin()

    def _hear_the_screen(self) -> None:
        """Lock with the screen of the system, where that can be heard of."""
        if self._screen is None:
            self._screen = screen_watch(self)
            if self._screen is not None:
                self._screen.locked.connect(self.lock)

    @Slot()
    def _left(self) -> None:
        from stewardmap.ui.presenting.presentation import Presentation

        if self._desk.window.findChild(Presentation) is None:
            self.lock()

    @Slot()
    def lock(self) -> None:
        """Cover every window, keep what is being typed, and drop the key once nothing is being worked on."""
        workspace = self._desk.session.workspace
        if self.is_locked or workspace is None or not workspace.encrypted:
            return
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        settle(self._desk)
        self._cover()
        self._drop_key()
        self.turned.emit()

    def _cover(self) -> None:
        window = self._desk.window
        self._title = window.windowTitle()
        others = [one for one in QApplication.topLevelWidgets() if one is not window and one.isVisible()]
        self._curtains = [Curtain(one) for one in others if one.isWindow()]
        self._page = page = LockPage(window)
        window.setWindowTitle(_("Locked – {program}").format(program=_("Steward Map")))
        page.unlock.clicked.connect(self._try)
        page.leave.clicked.connect(self._leave)
        barrier = Barrier(page)
        QApplication.instance().installEventFilter(barrier)  # type: ignore[union-attr]

    @Slot()
    def _drop_key(self) -> None:
        workspace = self._desk.session.workspace
        if not self.is_locked or workspace is None or workspace.document.is_locked:
            return
        if self._desk.jobs.busy:
            self._desk.jobs.idle.connect(self._drop_key, Qt.ConnectionType.SingleShotConnection)
        else:
            document = workspace.document
            self._desk.jobs.run(lambda _progress: document.lock(), _nothing, files=True, must=True)

    @Slot()
    def _try(self) -> None:
        workspace, page = self._desk.session.workspace, self._page
        if workspace is None or page is None:
            return
        page.unlock.setEnabled(False)
        typed, document = page.entry.value, workspace.document

        def work(_progress: Progress) -> None:
            document.unlock(typed)

        self._desk.jobs.run(work, self._unlocked, failed=self._say, files=True, must=True)

    def _unlocked(self, _nothing: None) -> None:
        if self._desk.session.workspace is not None:
            self._uncover()
            self.absence.begin()

    def _say(self, error: Exception) -> None:
        if self._page is None:
            return
        if isinstance(error, StewardMapError):
            self._page.say(said_of_key(error))
        else:
            self._page.say(_("It could not be opened. Close the map, then open it again."))
            self._desk.jobs.failed.emit(error)

    @Slot()
    def _leave(self) -> None:
        for curtain in self._curtains:
            curtain.window().close()
        self._desk.session.close()

    @Slot()
    def _closed(self) -> None:
        self.absence.end()
        self._uncover()

    def _uncover(self) -> None:
        if self._page is None:
            return
        page, self._page = self._page, None
        for barrier in page.findChildren(Barrier):
            QApplication.instance().removeEventFilter(barrier)  # type: ignore[union-attr]
        for curtain in [page, *self._curtains]:
            curtain.lift()
        self._curtains = []
        if self._desk.session.workspace is not None:
            self._desk.window.setWindowTitle(self._title)
        self.turned.emit()


def _nothing(_result: None) -> None:
    """There is nothing more to do."""

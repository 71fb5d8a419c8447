"""Keep the map as it is on a date under a name, call that something else, or let it go."""

from PySide6.QtWidgets import QWidget

from stewardmap.analysis.dates.dated_copies import copy_of, kept_dates, last_board
from stewardmap.model.records import DatedCopy
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import Progress
from stewardmap.ui.deeds import keeping
from stewardmap.ui.deeds.showing import can_date
from stewardmap.ui.deeds.viewing import show_map
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import add
from stewardmap.ui.panels.map.panel import MapPanel
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.entries import TextEntry
from stewardmap.wording.dates import day_in_words
from stewardmap.wording.language import _


def keep_date(desk: Desk) -> None:
    """Ask under which name the map is kept as it is today, and whether for the board."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    why: list[tuple[object, str]] = [(None, _("To look back")), ("board", _("The board is shown it"))]
    fields: list[tuple[str, str, QWidget]] = [
        ("name", _("Name"), TextEntry(day_in_words(snapshot.on))),
        ("for_board", _("What for"), ChoiceEditor(None, why)),
    ]

    def take(answer: Answer) -> str:
        if not answer["name"]:
            return _("Give it a name, such as “June board”.")
        _pack(desk, snapshot, answer["name"], for_board=bool(answer["for_board"]))
        return ""

    hint = _("The whole map as it is today is kept inside its own file, for you alone: it is in no copy.")
    desk.ask(EntryDialog(_("Keep this date"), fields, take, do=_("Keep it"), hint=hint))


def _pack(desk: Desk, snapshot: Snapshot, name: str, *, for_board: bool) -> None:
    workspace = desk.session.workspace

    def work(_progress: Progress) -> DatedCopy:
        return copy_of(snapshot, name, for_board=for_board)

    def done(copy: DatedCopy) -> None:
        if desk.session.workspace is workspace:
            said = _("{day} is kept as “{name}”.").format(day=day_in_words(snapshot.on), name=name)
            step = add(copy, label=_("Keep this date"))
            desk.session.do(step, said, keeping=False, while_held=True)

    desk.jobs.run(work, done, doing=_("Keeping this date"), long=True)


def can_keep(desk: Desk) -> bool:
    """Whether there is anything on the map to be kept."""
    return can_date(desk)


def has_kept_dates(desk: Desk) -> bool:
    """Whether any date is kept with the map."""
    return desk.session.snapshot is not None and bool(desk.session.snapshot.of(DatedCopy))


def since_board(desk: Desk) -> None:
    """Show what changed since the newest date that was kept for the board."""
    copy = last_board(desk.session.snapshot) if desk.session.snapshot is not None else None
    if copy is not None:
        show_map(desk)
        desk.panel(MapPanel).showing.changes_since(copy.on.earliest)


def has_board(desk: Desk) -> bool:
    """Whether any date was kept for the board, and the map can be turned to it."""
    kept = kept_dates(desk.session.snapshot) if desk.session.snapshot is not None else ()
    return any(one.for_board for one in kept) and can_date(desk)


def _dates() -> keeping.Kept:
    return keeping.Kept(
        there=lambda snapshot: list(kept_dates(snapshot)) if snapshot is not None else [],
        what=_("Kept date"),
        nameless=_("What is kept needs a name."),
        save=_("Keep this date"),
        save_again=_("Keep this date again"),
        saved=_("The date is kept as {name}."),
        rename=_("Rename a kept date"),
        renamed=_("The kept date is called {name} now."),
        remove=_("Remove a kept date"),
        removed=_("The kept date {name} is removed."),
    )


def rename_date(desk: Desk) -> None:
    """Ask which kept date is to be called what."""
    keeping.rename(desk, _dates())


def remove_date(desk: Desk) -> None:
    """Ask which kept date is to go."""
    keeping.let_go(desk, _dates())

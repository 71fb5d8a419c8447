"""What one can do with something that was found, as a menu."""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtWidgets import QMenu

from stewardmap.exchange.search.entry import Key
from stewardmap.model.ids import Id
from stewardmap.picture.primitives import Subject
from stewardmap.ui.actions import Actions
from stewardmap.ui.box.going import go_to
from stewardmap.ui.deeds import adding, holding
from stewardmap.ui.desk import Desk
from stewardmap.ui.parts.labels import as_button_text
from stewardmap.ui.telling import name_of
from stewardmap.wording.language import _

Deed = tuple[str, Callable[[], None]]
_TIED = ("person", "organisation")
_BY_ACTION = ("brief_me", "log_contact", "focus")


def deeds_for(desk: Desk, actions: Actions | None, key: Key, write: Callable[[str], None]) -> Iterator[Deed]:
    """Yield what can be done with a thing; `write` puts a line that is begun into the box."""
    snapshot = desk.session.snapshot
    thing, at = Subject(key.kind, key.id), Id(key.id)
    if snapshot is None or key.kind in ("command", "list"):
        return
    yield _("Select and centre"), lambda: go_to(desk, key)
    if desk.session.read_only:
        return
    selected = desk.session.current
    if key.kind in _TIED:
        if selected is not None and selected.kind == key.kind and selected != thing:
            said = _("Tie to {name}…").format(name=name_of(snapshot, selected))
            yield said, lambda: adding.tie_from(desk, selected, thing)
        yield _("Add a tie…"), lambda: adding.tie_from(desk, thing)
    if key.kind == "person":
        name = snapshot.people[at].name
        yield _("Log contact"), lambda: write(_("met {name} today: ").format(name=name))
        yield _("Add to them in a line"), lambda: write(f"{name}, ")
        yield _("Add a post…"), lambda: adding.post_for(desk, at)
    yield from _of_bodies(desk, key)
    yield from _by_action(desk, actions, key)


def _of_bodies(desk: Desk, key: Key) -> Iterator[Deed]:
    thing, at = Subject(key.kind, key.id), Id(key.id)
    if key.kind == "organisation":
        yield _("Add a post…"), lambda: adding.post_in(desk, at)
    if key.kind in _TIED:
        yield _("Add a seat…"), lambda: adding.seat_for(desk, thing)
    if key.kind == "collaboration":
        yield _("Add a seat…"), lambda: adding.seat_on(desk, at)
    if key.kind == "post":
        yield _("Who holds it?…"), lambda: holding.holder_of(desk, at)


def _by_action(desk: Desk, actions: Actions | None, key: Key) -> Iterator[Deed]:
    """Yield the commands of the window that are about what is selected."""
    if actions is None or key.kind not in ("person", "organisation", "collaboration"):
        return
    for name in _BY_ACTION:
        if name in actions.made:

            def run(name: str = name) -> None:
                go_to(desk, key)
                desk.act(name)

            yield actions.made[name].text().replace("&", ""), run


def menu_of(desk: Desk, name: str, deeds: Iterable[Deed]) -> QMenu:
    """Return the menu of them, which lets itself go when it is closed."""
    menu = QMenu(desk.window)
    menu.setAccessibleName(_("What to do with {name}").format(name=name))
    for text, run in deeds:
        menu.addAction(as_button_text(text)).triggered.connect(lambda _checked=False, run=run: run())
    menu.aboutToHide.connect(menu.deleteLater)
    return menu

"""Choose what of the map is shown, and keep that as a view with a name."""

from dataclasses import replace
from typing import Any

from stewardmap.picture.primitives import Subject
from stewardmap.picture.shown import as_text
from stewardmap.ui.deeds import keeping
from stewardmap.ui.deeds.viewing import show_map
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import change
from stewardmap.ui.panels.map.panel import MapPanel
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.entries import TextEntry
from stewardmap.ui.saved_views import in_order
from stewardmap.wording.language import _

KEYS = 9
_CENTRES = ("person", "organisation", "collaboration")


def toggle_filters(desk: Desk) -> None:
    """Show the filters of the map, or hide them."""
    show_map(desk)
    desk.panel(MapPanel).showing.toggle_filters()


def filters_are_shown(desk: Desk) -> bool:
    """Whether the filters are there."""
    return not desk.panel(MapPanel).showing.filters.isHidden()


def toggle_dates(desk: Desk) -> None:
    """Show the line that turns the map to another day, or close it."""
    show_map(desk)
    desk.panel(MapPanel).showing.toggle_dates()


def toggle_changes(desk: Desk) -> None:
    """Show what changed since a day, or only that day again."""
    show_map(desk)
    desk.panel(MapPanel).showing.toggle_changes()


def changes_are_shown(desk: Desk) -> bool:
    """Whether what changed since a day is shown."""
    return desk.panel(MapPanel).showing.since


def dates_are_shown(desk: Desk) -> bool:
    """Whether the line of dates is there."""
    return not desk.panel(MapPanel).showing.dates.isHidden()


def can_date(desk: Desk) -> bool:
    """Whether the map can be turned to another day: not an empty one, nor while something is rehearsed."""
    snapshot = desk.session.snapshot
    anything = snapshot is not None and bool(snapshot.people or snapshot.organisations)
    return anything and not desk.rehearsing.is_on


def can_focus(desk: Desk) -> bool:
    """Whether something is selected that a map can be drawn round."""
    return _centre(desk) is not None


def _centre(desk: Desk) -> Subject | None:
    current = desk.session.current
    return current if current is not None and current.kind in _CENTRES else None


def focus(desk: Desk) -> None:
    """Show only what lies round what is selected."""
    show_map(desk)
    desk.panel(MapPanel).showing.focus(_centre(desk))


def is_focused(desk: Desk) -> bool:
    """Whether the map is drawn round one thing."""
    return desk.panel(MapPanel).showing.now.focus is not None


def further(desk: Desk) -> None:
    """Show one step more."""
    _step(desk, 1)


def nearer(desk: Desk) -> None:
    """Show one step less."""
    _step(desk, -1)


def _step(desk: Desk, by: int) -> None:
    showing = desk.panel(MapPanel).showing
    if showing.now.focus is not None and 1 <= showing.now.focus.steps + by <= 3:
        showing.steps(showing.now.focus.steps + by)


def everything(desk: Desk) -> None:
    """Show all of the map."""
    desk.panel(MapPanel).showing.everything()


def _views() -> keeping.Kept:
    return keeping.Kept(
        there=in_order,
        what=_("View"),
        nameless=_("A view needs a name."),
        save=_("Save this view"),
        save_again=_("Save view again"),
        saved=_("The view {name} is saved."),
        rename=_("Rename a view"),
        renamed=_("The view is called {name} now."),
        remove=_("Remove a view"),
        removed=_("The view {name} is removed."),
    )


def save_view(desk: Desk) -> None:
    """Ask for a name, and keep what is shown under it."""
    keeping.save(desk, _views(), as_text(desk.panel(MapPanel).seen()))


def has_views(desk: Desk) -> bool:
    """Whether any view is saved with the map."""
    return bool(in_order(desk.session.snapshot))


def rename_view(desk: Desk) -> None:
    """Ask which view is to be called what."""
    keeping.rename(desk, _views())


def word_view(desk: Desk) -> None:
    """Ask what is said of a view when it is presented, and what the presenter alone is to see."""
    views = in_order(desk.session.snapshot)
    which = ChoiceEditor(views[0], [(view, view.name) for view in views])
    says, notes = TextEntry(), TextEntry()

    def show(_index: int = 0) -> None:
        view: Any = which.value
        says.setText(view.says)
        notes.setText(view.notes)

    def take(answer: Answer) -> str:
        view = answer["one"]
        step = change(replace(view, says=answer["says"], notes=answer["notes"]), label=_("Words of a view"))
        told = _("What is said of the view {name} is kept.").format(name=view.name)
        return "" if desk.session.do(step, told, keeping=False) else _("The map could not take this.")

    show()
    which.currentIndexChanged.connect(show)
    fields = [
        ("one", _("View"), which),
        ("says", _("A sentence under its name"), says),
        ("notes", _("Notes for whoever presents"), notes),
    ]
    desk.ask(EntryDialog(_("What is said of a view"), fields, take, do=_("Keep")))


def remove_view(desk: Desk) -> None:
    """Ask which view is to go."""
    keeping.let_go(desk, _views())


def open_view(desk: Desk, place: int) -> None:
    """Show the view at a place in the list, from 1."""
    views = in_order(desk.session.snapshot)
    if place <= len(views):
        show_map(desk)
        desk.panel(MapPanel).showing.open(views[place - 1])


def has_view(desk: Desk, place: int) -> bool:
    """Whether there is a view at a place in the list."""
    return place <= len(in_order(desk.session.snapshot))


def view_text(desk: Desk, place: int) -> str:
    """Return what the view at a place in the list is called."""
    views = in_order(desk.session.snapshot)
    return views[place - 1].name if place <= len(views) else _("View {n}").format(n=place)

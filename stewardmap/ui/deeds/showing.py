"""Choose what of the map is shown, and keep that as a view with a name."""

from dataclasses import replace

from stewardmap.model.records import SavedView
from stewardmap.picture.primitives import Subject
from stewardmap.picture.shown import as_text
from stewardmap.ui.deeds.viewing import show_map
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.door import add, change, remove
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


def save_view(desk: Desk) -> None:
    """Ask for a name, and keep what is shown under it."""
    shown = desk.panel(MapPanel).seen()

    def take(answer: Answer) -> str:
        name, there = answer["name"], in_order(desk.session.snapshot)
        if not name:
            return _("A view needs a name.")
        same = next((view for view in there if view.name.casefold() == name.casefold()), None)
        if same is not None:
            step = change(replace(same, shows=as_text(shown)), label=_("Save view again"))
        else:
            number = max((view.number for view in there), default=0) + 1
            step = add(SavedView(name=name, number=number, shows=as_text(shown)), label=_("Save view"))
        return _done(desk, step, _("The view {name} is saved.").format(name=name))

    desk.ask(EntryDialog(_("Save this view"), [("name", _("Name"), TextEntry())], take, do=_("Save")))


def _done(desk: Desk, step: object, said: str) -> str:
    done = desk.session.do(step, said, keeping=False)  # type: ignore[arg-type]
    return "" if done else _("The map could not take this.")


def has_views(desk: Desk) -> bool:
    """Whether any view is saved with the map."""
    return bool(in_order(desk.session.snapshot))


def _choice(desk: Desk) -> ChoiceEditor:
    views = in_order(desk.session.snapshot)
    return ChoiceEditor(views[0], [(view, view.name) for view in views])


def rename_view(desk: Desk) -> None:
    """Ask which view is to be called what."""

    def take(answer: Answer) -> str:
        view, name = answer["view"], answer["name"]
        if not name:
            return _("A view needs a name.")
        return _done(
            desk,
            change(replace(view, name=name), label=_("Rename view")),
            _("The view is called {name} now.").format(name=name),
        )

    fields = [("view", _("View"), _choice(desk)), ("name", _("New name"), TextEntry())]
    desk.ask(EntryDialog(_("Rename a view"), fields, take, do=_("Rename")))


def remove_view(desk: Desk) -> None:
    """Ask which view is to go."""

    def take(answer: Answer) -> str:
        view = answer["view"]
        said = _("The view {name} is removed.").format(name=view.name)
        return _done(desk, remove(view, label=_("Remove view")), said)

    fields = [("view", _("View"), _choice(desk))]
    desk.ask(EntryDialog(_("Remove a view"), fields, take, do=_("Remove")))


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

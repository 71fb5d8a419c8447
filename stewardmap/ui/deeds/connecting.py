"""Ask who connects two organisations."""

from stewardmap.model.ids import Id
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds.viewing import show_map
from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.panels.map.panel import MapPanel
from stewardmap.ui.parts.entries import NameEntry, named_choices
from stewardmap.wording.language import _


def connect(desk: Desk) -> None:
    """Tell who connects the two organisations that are selected, or ask for two."""
    snapshot = desk.session.snapshot
    if snapshot is None:
        return
    chosen = [Id(one.id) for one in desk.session.selection if one.kind == "organisation"]
    if len(chosen) == 2:
        _tell(desk, chosen[0], chosen[1])
        return
    choices = named_choices(snapshot, "organisation")
    fields = [
        ("one", _("Organisation"), NameEntry(choices, chosen[0] if chosen else None)),
        ("other", _("And"), NameEntry(choices)),
    ]

    def take(answer: Answer) -> str:
        one, other = answer["one"].id, answer["other"].id
        if one is None or other is None:
            return _("Name two organisations that are on the map.")
        if one == other:
            return _("Name two different organisations.")
        _tell(desk, one, other)
        return ""

    dialog = EntryDialog(_("Who connects two organisations?"), fields, take, do=_("Show"))
    desk.ask(dialog)
    if chosen:
        dialog.fields["other"].setFocus()


def _tell(desk: Desk, one: Id, other: Id) -> None:
    show_map(desk)
    desk.session.select(Subject("organisation", one), Subject("organisation", other))
    desk.panel(MapPanel).showing.connect_two(one, other)

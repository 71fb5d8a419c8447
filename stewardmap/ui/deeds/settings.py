"""What counts on the map, and what this user prefers on this machine."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.entry import Answer, EntryDialog
from stewardmap.ui.dialogs.settings import SettingsDialog, Value
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.preferences import LOCKS, SIZES
from stewardmap.ui.theme import ThemeChoice
from stewardmap.wording.language import _


def what_counts(desk: Desk) -> None:
    """Show the numbers behind the findings; what is changed is one step that can be undone."""
    from stewardmap.analysis.parameters import parameters_of
    from stewardmap.errors import UserError
    from stewardmap.operations.change_parameters import change_parameters

    snapshot = desk.session.snapshot
    if snapshot is None:
        return

    def take(values: Mapping[str, Value | None]) -> str:
        now = desk.session.snapshot
        if now is None:
            return ""
        try:
            command = change_parameters(now, values)
        except UserError as error:
            return str(error)
        desk.session.do(command, _("The findings are worked out with the new numbers."))
        return ""

    desk.ask(SettingsDialog(parameters_of(snapshot), take))


def preferences(desk: Desk) -> None:
    """Ask what this user prefers; it belongs to this machine and to no map."""
    kept = desk.preferences
    colours = [
        (ThemeChoice.SYSTEM.value, _("As the system")),
        (ThemeChoice.LIGHT.value, _("Light")),
        (ThemeChoice.DARK.value, _("Dark")),
    ]
    sizes = [(str(size), f"{size} %") for size in SIZES]
    starts = [("last", _("Open the last map")), ("welcome", _("Show the first page"))]
    lists = [("yes", _("Listed")), ("no", _("Not kept"))]
    locks = [(str(n), _("After {n} minutes").format(n=n)) for n in LOCKS]
    fields: list[tuple[str, str, QWidget]] = [
        ("theme", _("Colours"), ChoiceEditor(desk.theme.choice.value, colours)),
        ("size", _("Size of everything"), ChoiceEditor(str(kept.size), sizes)),
        ("at_start", _("At the start"), ChoiceEditor("last" if kept.opens_last else "welcome", starts)),
        ("list_recent", _("Maps opened lately"), ChoiceEditor("yes" if kept.lists_recent else "no", lists)),
        ("lock_after", _("Lock a map that is left alone"), ChoiceEditor(str(kept.lock_after), locks)),
    ]

    def take(answer: Answer) -> str:
        if answer["size"] != str(kept.size):
            desk.session.announce(_("Everything is shown in its new size from the next start."))
        for name, value in answer.items():
            kept.keep(name, value)
        if not kept.lists_recent:
            kept.forget_recent()
        desk.theme.choose(ThemeChoice(answer["theme"]))
        return ""

    hint = _("These are kept on this computer and not in the map.")
    desk.ask(EntryDialog(_("Preferences"), fields, take, do=_("Keep"), hint=hint))

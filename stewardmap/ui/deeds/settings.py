"""Look at what counts on the map, and change it."""

from collections.abc import Mapping

from stewardmap.ui.desk import Desk
from stewardmap.ui.dialogs.settings import SettingsDialog, Value
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

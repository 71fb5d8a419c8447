"""The lines of the list for what was found, and the one that adds somebody who was not."""

from stewardmap.exchange.search.entry import Key
from stewardmap.ui.actions import Actions
from stewardmap.ui.box.asked import Answered, Found
from stewardmap.ui.box.commands import why_not
from stewardmap.ui.box.rows import Row, row_of, row_of_command
from stewardmap.ui.desk import Desk
from stewardmap.ui.parts.marks import Mark
from stewardmap.wording.language import _

NEW = Key("new", "")


def listed(answered: Answered, text: str, desk: Desk, actions: Actions | None) -> tuple[list[Row], int]:
    """Return the lines, and which of them is chosen at first: never one that adds by a single word."""
    rows = sorted((_row(found, desk, actions) for found in answered.found), key=lambda row: not row.able)
    new = _new(answered, desk)
    nothing = not rows and bool(text.strip())
    if nothing:
        said = _("Nothing on the map, and no action, is called that.")
        if answered.waiting:
            said = _("Looking through the map…")
        rows.append(Row(None, said, "", Mark("none", sign="–", colour=desk.theme.tokens.second)))
    if new is not None:
        rows.append(new)
    if nothing:
        return rows, 1 if new is not None and " " in text.strip() else -1
    return rows, 0


def _row(found: Found, desk: Desk, actions: Actions | None) -> Row:
    entry, _how, why = found
    snapshot, tokens = desk.session.snapshot, desk.theme.tokens
    if snapshot is None or entry.key.kind == "command":
        if actions is None:
            raise ValueError("commands are found only where there are some")
        action = next(one for one in actions.catalogue if one.id == entry.key.id)
        return row_of_command(entry, actions.made[action.id], why_not(action, desk), tokens)
    return row_of(snapshot, entry, tokens, why)


def _new(answered: Answered, desk: Desk) -> Row | None:
    """Return the line that adds somebody of the name that is typed, where there is none of it."""
    line, outcome = answered.line, answered.outcome
    name = None if line is None else line.field("name")
    if outcome is None or name is None or any(one.id for one in name.named):
        return None
    if answered.found and " " not in name.text:
        return None
    new_body = name.named[0].kind == "organisation"
    second = _("new organisation") if new_body else _("new person")
    return Row(NEW, outcome.label, second, Mark("new", sign="+", colour=desk.theme.tokens.holds))

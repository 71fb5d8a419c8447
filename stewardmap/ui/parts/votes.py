"""A number of votes: typed as people write it, and shown without needless digits."""

from stewardmap.exchange.values.numbers import read_votes
from stewardmap.exchange.values.unread import Unread, silent
from stewardmap.ui.parts.editors import ReadEditor
from stewardmap.wording.language import _


def votes_editor(value: float | None) -> ReadEditor:
    """Return a field for a number of votes: 1, half, none."""
    wrong = _("Not a number of votes: type 1, 0.5, 0 or nothing.")
    return ReadEditor(value, read=_read, show=shown_votes, wrong=wrong, hint=_("such as 1 or 0.5"))


def shown_votes(value: float | None) -> str:
    """Return votes as they are shown: "1", "0.5", or nothing."""
    return "" if value is None else f"{value:g}"


def _read(text: str) -> float | None:
    if not text.strip():
        return None
    try:
        return read_votes(text, silent)
    except Unread as error:
        raise ValueError(text) from error

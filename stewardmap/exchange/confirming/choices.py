"""What may be answered about a tie, in words to choose from, and read back."""

import re

from stewardmap.exchange.values.unread import Unread
from stewardmap.exchange.values.words import folded
from stewardmap.model.vocabulary import ReadingState
from stewardmap.wording.labels import rung_label
from stewardmap.wording.language import _

Said = tuple[ReadingState, int | None]
NOT_RATED: Said = (ReadingState.YES, None)
NO_LINK: Said = (ReadingState.NO, None)
_SIGN = re.compile(r"\s*([0-5?])(?:\.0+)?(?:\s+\D*|\s*[-–:.]\D*)?\Z")
_BY_SIGN: dict[str, Said] = {
    "0": NO_LINK,
    "?": NOT_RATED,
    **{str(rung): (ReadingState.YES, rung) for rung in range(1, 6)},
}


def choices(*, organisations: bool) -> tuple[str, ...]:
    """Return what can be chosen, the strongest first, each with the sign by which it is read back."""
    rungs = [f"{rung}  {rung_label(rung, organisations=organisations)}" for rung in range(5, 0, -1)]
    return (*rungs, _("0  no link"), _("?  there is a link, not rated"))


def said_as(said: Said, *, organisations: bool) -> str:
    """Return an answer in words."""
    state, rung = said
    if state is ReadingState.NO:
        return _("no link")
    if state is ReadingState.NO_ANSWER:
        return ""
    if rung is None:
        return _("there is a link, not rated")
    return f"{rung}  {rung_label(rung, organisations=organisations)}"


def read_choice(text: str, *, organisations: bool) -> Said | None:
    """Return what was chosen or written, by its sign or its words; None where nothing was.

    Raises:
        Unread: if it is none of the choices.
    """
    if text.strip() in ("", to_choose()):
        return None
    if match := _SIGN.match(text):
        return _BY_SIGN[match[1]]
    for choice in choices(organisations=organisations):
        if folded(text) == folded(choice[1:]):
            return _BY_SIGN[choice[0]]
    plain = {folded(_("no")): NO_LINK, folded(_("not rated")): NOT_RATED, folded(_("yes")): NOT_RATED}
    if folded(text) in plain:
        return plain[folded(text)]
    shown = text if len(text) <= 60 else f"{text[:60]}…"
    raise Unread(f'"{shown}" is none of the answers.', "Choose 1 to 5, 0 for no link, or ? for not rated.")


def to_choose() -> str:
    """Return what stands where nothing has been chosen yet."""
    return _("Choose…")

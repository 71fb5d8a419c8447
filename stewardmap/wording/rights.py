"""What a person asked about being on the map, in words that stand with whatever is shown of them."""

from collections.abc import Iterator

from stewardmap.model.records import Rights
from stewardmap.model.vocabulary import Asked
from stewardmap.wording.dates import in_words
from stewardmap.wording.labels import label
from stewardmap.wording.language import _


def rights_in_words(rights: Rights | None) -> tuple[str, ...]:
    """Return a line for each of: restricted, disputed in their own words, objected."""
    return () if rights is None else tuple(_lines(rights))


def _lines(rights: Rights) -> Iterator[str]:
    if rights.restricted_on is not None:
        said = _("Restricted since {date}: kept, and in no analysis, picture, paper or export.")
        yield said.format(date=in_words(rights.restricted_on))
    if Asked.DISPUTED in rights.asked:
        yield _with(_("They dispute what is recorded"), rights.disputed_on, rights.statement)
    if Asked.OBJECTED in rights.asked:
        yield _with(_("They object to being on the map"), rights.objected_on, rights.objection)


def _with(said: str, on: object, words: str) -> str:
    when = f" ({in_words(on)})" if on is not None else ""  # type: ignore[arg-type]
    return f"{said}{when}: “{words}”" if words else f"{said}{when}."


def in_short(rights: Rights | None) -> str:
    """Return it in a word or two, for a column: restricted, disputed."""
    if rights is None:
        return ""
    restricted = [_("restricted")] if rights.restricted_on is not None else []
    return ", ".join([*restricted, *(label(one) for one in Asked if one in rights.asked)])

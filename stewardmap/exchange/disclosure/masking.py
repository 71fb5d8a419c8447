"""Names of people taken out of texts that were typed freely."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from stewardmap.analysis.dates.dated_copies import as_kept, kept_on
from stewardmap.exchange.disclosure.allowed import FREE_TEXT
from stewardmap.exchange.disclosure.names_in_text import NamesInText
from stewardmap.model.records import Alias, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.language import _
from stewardmap.wording.naming import Naming


def masker(snapshot: Snapshot) -> Callable[[str], str]:
    """Return a function that puts a word in place of everyone's full name, whatever its case.

    A name of one word is left, for it may be any word. This is a second net under the allow-list: it finds
    the names of those on the map, not nicknames and not anyone else's.
    """
    known = {person.name for person in snapshot.people.values()}
    known |= {a.name for a in snapshot.of(Alias).values() if a.person_id is not None}
    names = NamesInText(name for name in known if " " in name.strip())
    instead = _("[name]")
    return lambda text: names.replaced(text, lambda _name, _written: instead)


def as_told(snapshot: Snapshot, title: str, naming: Naming) -> tuple[Snapshot, str]:
    """Return a map, and a title for it, as they go into a picture or a copy: names masked below *named*.

    Nobody who is restricted is in it.
    """
    snapshot = snapshot.unrestricted
    if naming is Naming.NAMED:
        return snapshot, title
    return names_masked(snapshot), masker(snapshot)(title)


def kept_as_told(snapshot: Snapshot, day: date | None, naming: Naming) -> Snapshot | None:
    """Return the map as it was kept on a day, as it goes into a picture; None if it was not kept then.

    Raises:
        UserError: if what was kept cannot be read.
    """
    copy = None if day is None else kept_on(snapshot, day)
    return None if copy is None else as_told(as_kept(snapshot, copy), "", naming)[0]


def names_masked(snapshot: Snapshot) -> Snapshot:
    """Return the map with no full name of a person in a text that was typed freely, such as a post's title.

    What levels below *named* say and draw, they say and draw of this map.
    """
    mask = masker(snapshot)
    rows = [
        masked
        for kind, texts in FREE_TEXT.items()
        for row in snapshot.of(kind).values()
        if (masked := _masked(row, texts, mask)) != row
    ]
    return snapshot.with_rows(rows, (), snapshot.revision)


def _masked(row: Record, texts: tuple[str, ...], mask: Callable[[str], str]) -> Record:
    changed: dict[str, Any] = {text: mask(getattr(row, text)) for text in texts}
    return replace(row, **changed)

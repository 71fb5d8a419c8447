"""What the map keeps of a copy that was written: of which kind, how much it told, and who stood in it."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Export
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Detail, Written
from stewardmap.wording.naming import Naming

if TYPE_CHECKING:
    from stewardmap.picture.picture import Picture

NOBODY: frozenset[Id] = frozenset()
_BY_NAME_OR_POST = (Detail.EVERYTHING, Detail.NAMED, Detail.ROLES)


def copy_of(out: Path, what: Written, level: Naming | None, people: Iterable[Id] = NOBODY) -> Export:
    """Return the entry of a copy that was written just now.

    Args:
        out: of it only the file's own name is kept.
        what: what sort of copy it is.
        level: how much it tells; None for everything that is on the map.
        people: who stands in it; at the levels of organisations and sectors nobody is kept.
    """
    now = datetime.now().astimezone()
    told = Detail.EVERYTHING if level is None else Detail(level.value)
    return Export(
        on=PartialDate(now.date()),
        time=f"{now:%H:%M}",
        what=what,
        level=told,
        name=_readable(out.name) or "?",
        ending=_readable(out.suffix.lower().removeprefix(".")),
        people=" ".join(sorted(people)) if told in _BY_NAME_OR_POST else "",
    )


def _readable(name: str) -> str:
    """Return a file's name as text that a map can keep, whatever its system let it hold."""
    whole = name.encode("utf-8", "replace").decode()
    return unicodedata.normalize("NFC", whole.replace("\0", "?")).strip()


def people_drawn(picture: "Picture") -> frozenset[Id]:
    """Return the people who have a mark or a name on a picture."""
    subjects = (one.subject for one in picture.primitives)
    return frozenset(Id(one.id) for one in subjects if one is not None and one.kind == "person")


def people_told(told: object, snapshot: Snapshot) -> frozenset[Id]:
    """Return the people whose name stands in any text of what is about to be written.

    Of two people of one name both are taken to stand there. Cost is people times length, which for the
    thousands of cells of a workbook is little: most names are a cell of their own.
    """
    texts = {text.casefold() for text in _texts(told)}
    whole = "\n".join(texts)
    names = ((one.id, one.name.casefold()) for one in snapshot.people.values())
    return frozenset(one for one, name in names if name in texts or name in whole)


def _texts(told: object) -> Iterator[str]:
    """Yield every text of a value that is made of frozen values."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, Mapping):
        yield from _texts(tuple(told.values()))
    elif isinstance(told, Sequence | set | frozenset):
        for one in told:
            yield from _texts(one)
    elif is_dataclass(told):
        for field in fields(told):
            yield from _texts(getattr(told, field.name))

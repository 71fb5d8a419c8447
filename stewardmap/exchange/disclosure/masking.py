"""Names of people taken out of texts that were typed freely."""

import re
from collections.abc import Callable

from stewardmap.model.records import Alias
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.language import _


def masker(snapshot: Snapshot) -> Callable[[str], str]:
    """Return a function that puts words in place of everyone's full name, whatever its case.

    A name of one word is left, for it may be any word. This is a second net under the allow-list: it finds
    the names of those on the map, not nicknames and not anyone else's.
    """
    known = {person.name for person in snapshot.people.values()}
    known |= {a.name for a in snapshot.of(Alias).values() if a.person_id is not None}
    names = sorted({name.strip() for name in known if " " in name.strip()}, key=lambda n: (-len(n), n))
    if not names:
        return lambda text: text
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(_loosely, names))})(?!\w)", re.IGNORECASE)
    instead = _("[name]")
    return lambda text: pattern.sub(lambda _found: instead, text)


def _loosely(name: str) -> str:
    return r"\s+".join(re.escape(part) for part in name.split())

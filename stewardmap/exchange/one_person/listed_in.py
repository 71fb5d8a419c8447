"""Which saved lists somebody stands on, or may: all that their words look for is recorded of them."""

from collections.abc import Iterable, Iterator

from stewardmap.exchange.search.fold import fold
from stewardmap.model.ids import Id
from stewardmap.model.records import Person, SavedView
from stewardmap.model.saved_list import from_text, wanted_by
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.rights import in_short


def listed_in(snapshot: Snapshot, person: Id, said: Iterable[str]) -> Iterator[str]:
    """Yield the names of saved lists of people each word of which stands in what is said of somebody.

    In which column a word is to stand is left out of account, so a list too many rather than one too few.
    """
    there = fold("\n".join((*said, in_short(snapshot.rights_of.get(person)))))
    for kept in sorted(snapshot.of(SavedView).values(), key=lambda one: (one.name, one.id)):
        one = from_text(kept.shows)
        if one is not None and one.of == Person.kind:
            words = [fold(word) for _column, word in wanted_by(one.words)]
            if all(word in there for word in words):
                yield kept.name

"""Letters that stand for names: the same on every run, and the same whatever anybody is called."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping

from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Sector
from stewardmap.wording.labels import label
from stewardmap.wording.language import _
from stewardmap.wording.numbers import sentence


def letters(index: int) -> str:
    """Return A, B ... Z, AA, AB ... for 0, 1 ..."""
    text = ""
    index += 1
    while index > 0:
        index, rest = divmod(index - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def lettered(ids: Iterable[Id], group: Callable[[Id], Hashable]) -> dict[Id, str]:
    """Return a letter for each id within its group, in the order of ids."""
    seen: dict[Hashable, int] = defaultdict(int)
    found: dict[Id, str] = {}
    for one in sorted(ids):
        found[one] = letters(seen[group(one)])
        seen[group(one)] += 1
    return found


def organisation_codes(snapshot: Snapshot) -> Mapping[Id, str]:
    """Return a sector and a letter for each organisation: Charity B."""
    bodies = snapshot.organisations
    words = {body: _sector_word(bodies[body].sector) for body in bodies}
    return {body: f"{words[body]} {letter}" for body, letter in lettered(bodies, words.__getitem__).items()}


def _sector_word(sector: Sector | None) -> str:
    unsaid = sector is None or sector is Sector.OTHER
    return _("Organisation") if unsaid else sentence(label(sector))


def collaboration_codes(snapshot: Snapshot) -> Mapping[Id, str]:
    """Return a form and a letter for each collaboration: Board A."""
    words = {
        one.id: sentence(label(one.form)) if one.form is not None else _("Collaboration")
        for one in snapshot.collaborations.values()
    }
    return {body: f"{words[body]} {letter}" for body, letter in lettered(words, words.__getitem__).items()}


def main_body(snapshot: Snapshot, person: Id) -> Id | None:
    """Return the first organisation in which somebody holds a post, if there is one."""
    bodies = snapshot.organisations_of_person.get(person, ())
    return bodies[0] if bodies else None


def letters_of_people(snapshot: Snapshot) -> Mapping[Id, str]:
    """Return a letter for each person within their first organisation."""
    return lettered(snapshot.people, lambda person: main_body(snapshot, person))


def letters_of_posts(snapshot: Snapshot) -> Mapping[Id, str]:
    """Return a letter for each post within its organisation."""
    return lettered(snapshot.posts, lambda post: snapshot.posts[post].organisation_id)


def told_apart(texts: Mapping[Id, str]) -> Mapping[Id, str]:
    """Return the same texts, with a letter where several share one."""
    shared: dict[str, list[Id]] = defaultdict(list)
    for one in sorted(texts):
        shared[texts[one]].append(one)
    return {
        one: text if len(group) == 1 else _("{role} ({letter})").format(role=text, letter=letters(index))
        for text, group in shared.items()
        for index, one in enumerate(group)
    }

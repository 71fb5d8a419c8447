"""Who else in an organisation already has a link that someone holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from stewardmap.analysis.ground import Ground
from stewardmap.analysis.links import Link
from stewardmap.model.ids import Id


class Shortfall(StrEnum):
    """Why a backup is only partial."""

    OTHER_PURPOSE = "other purpose"
    QUIET = "quiet"
    WEAKER = "weaker"


@dataclass(frozen=True, slots=True)
class Backup:
    """A colleague with a tie to the same organisation; full where nothing falls short.

    `link` is empty for somebody who has a post in both.
    """

    person: Id
    link: Link | None
    shortfalls: tuple[Shortfall, ...]

    @property
    def full(self) -> bool:
        """Whether the colleague's tie is as good as the one it would stand in for."""
        return not self.shortfalls


def backups(ground: Ground, person: Id, body: Id, other_body: Id) -> tuple[Backup, ...]:
    """Return the colleagues in one organisation who also have a carrying tie to another, best first.

    Each is compared with the person's own strongest tie there. Full means for the same purpose, not quiet
    and at most one rung weaker; each colleague stands once, by the tie that falls short least. Somebody with
    a post in both organisations is one of them too, and full: their being there is the link.
    """
    relation = ground.relation_of.get((min(body, other_body), max(body, other_body)))
    if relation is None:
        return ()
    held = [
        (way.person_a if relation.a == body else way.person_b, way.link)
        for way in relation.ways
        if way.link.carries
    ]
    own = max((link for one, link in held if one == person), key=_by_strength, default=None)
    found = {one: Backup(one, None, ()) for one in relation.joint if one != person}
    for colleague, link in held:
        if colleague != person:
            backup = Backup(colleague, link, tuple(_shortfalls(ground, own, link)))
            if colleague not in found or _rank(backup) < _rank(found[colleague]):
                found[colleague] = backup
    return tuple(sorted(found.values(), key=_rank))


def _by_strength(link: Link) -> tuple[int, Id]:
    return link.weight, link.tie.id


def _rank(backup: Backup) -> tuple[int, int, Id]:
    return len(backup.shortfalls), -backup.link.weight if backup.link else 0, backup.person


def _shortfalls(ground: Ground, own: Link | None, link: Link) -> Iterator[Shortfall]:
    if own is not None:
        purposes = ground.concerns.purposes_of(own.tie.id)
        if purposes and not purposes & ground.concerns.purposes_of(link.tie.id):
            yield Shortfall.OTHER_PURPOSE
        if link.weight < own.weight - 1:
            yield Shortfall.WEAKER
    if ground.contacts.is_quiet(link, ground.parameters):
        yield Shortfall.QUIET

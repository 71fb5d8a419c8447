"""Who in an organisation already has which of someone's links, and who would introduce them to the rest."""

from dataclasses import dataclass

from stewardmap.analysis.cover import HeldLink, held_links
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.introductions.acquaintance import Acquaintance
from stewardmap.analysis.introductions.preference import Preference
from stewardmap.model.ids import Id


@dataclass(frozen=True, slots=True)
class ToMeet:
    """A link that a colleague has not: whom it reaches, and who introduces them."""

    held: HeldLink
    introducer: Id | None
    through: Id | None = None

    @property
    def other(self) -> Id:
        """Whom the link reaches."""
        return self.held.other


@dataclass(frozen=True, slots=True)
class Agenda:
    """What one colleague would take over: the links they have already, and those still to be made."""

    colleague: Id
    already: tuple[HeldLink, ...]
    to_meet: tuple[ToMeet, ...]


def handover_agenda(ground: Ground, person: Id, body: Id, *, sudden: bool = False) -> tuple[Agenda, ...]:
    """Return, for each colleague of someone in an organisation, what a handover of all links would take.

    Facts about links alone: who has most of them already stands first, which says nothing of who should
    have the post.

    Args:
        ground: the map on its day.
        person: who hands over.
        body: the organisation that they hold the links for.
        sudden: they can introduce nobody themselves, and others who know both have to.
    """
    links = held_links(ground, person, body)
    acquaintance = Acquaintance(ground)
    found = [
        _agenda(acquaintance, person, colleague, links, sudden=sudden)
        for colleague in acquaintance.present(ground.people_of.get(body, ()))
        if colleague != person
    ]
    return tuple(sorted(found, key=lambda one: (-len(one.already), one.colleague)))


def _agenda(
    acquaintance: Acquaintance, person: Id, colleague: Id, links: tuple[HeldLink, ...], *, sudden: bool
) -> Agenda:
    linked = acquaintance.ground.neighbours.get(colleague, frozenset())
    preference = Preference(acquaintance)
    rest = []
    for held in links:
        if held.other in linked or held.other in acquaintance.gone or held.other == colleague:
            continue
        by, through = (
            preference.introducer(colleague, held.other, without=person) if sudden else (person, None)
        )
        rest.append(ToMeet(held, by, through))
    return Agenda(colleague, tuple(held for held in links if held.other in linked), tuple(rest))

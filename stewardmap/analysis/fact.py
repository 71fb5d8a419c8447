"""What is worked out once for many rules, and from which records and parameters alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from stewardmap.model.records import (
    Card,
    Collaboration,
    ConnectorRole,
    Contact,
    ContactPerson,
    Holding,
    Membership,
    MembershipRole,
    Need,
    Organisation,
    OrganisationLink,
    Person,
    Post,
    Purpose,
    PurposeTag,
    Reading,
    Record,
    Tie,
)

Kinds = tuple[type[Record], ...]
T = TypeVar("T")
G = TypeVar("G")

# The kinds of record that stand behind what rules most often ask for.
LINKS: Kinds = (Tie, Reading)
POSTS: Kinds = (Holding, Post)
PARTS: Kinds = (Organisation, OrganisationLink)
SEATS: Kinds = (Collaboration, Membership, MembershipRole)
CONTACTS: Kinds = (*LINKS, Contact, ContactPerson, Card)
RELATIONS: Kinds = (*CONTACTS, *POSTS, Organisation)
GRAPHS: Kinds = (Person, *LINKS, *POSTS, Organisation, Collaboration, Membership)
CONCERNS: Kinds = (Need, Purpose, PurposeTag, *PARTS, *POSTS)
LEFT: Kinds = (Holding, Collaboration, Membership, ConnectorRole, Card)

THETAS = ("theta_reach", "theta_carry")
LIMITS = ("colleagues_limit", "members_limit")


@dataclass(frozen=True, slots=True)
class Inputs:
    """The kinds of record, and the names of the parameters, on which something depends."""

    reads: frozenset[type[Record]]
    uses: tuple[str, ...]


_FACTS: dict[str, Inputs] = {}
FACTS: Mapping[str, Inputs] = _FACTS


def fact(
    *reads: type[Record], uses: tuple[str, ...] = ()
) -> Callable[[Callable[[G], T]], cached_property[T]]:
    """Register a property as one that is worked out when first asked for, and what it is worked out from.

    Args:
        reads: the kinds of record; a change of any other leaves it as it is.
        uses: names of `Parameters`; another value of any other leaves it as it is.
    """

    def keep(work: Callable[[G], T]) -> cached_property[T]:
        _FACTS[work.__name__] = Inputs(frozenset(reads), uses)
        return cached_property(work)

    return keep

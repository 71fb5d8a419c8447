"""When holdings end, and in what order they are to be talked about: entered facts only, and no likelihood."""

from dataclasses import dataclass
from datetime import date, timedelta

from stewardmap.analysis.cover import HeldLink, held_links
from stewardmap.analysis.ground import Ground
from stewardmap.model.dates import PartialDate, covers
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Post
from stewardmap.model.vocabulary import HoldingKind, Renewal

_RENEWAL = (Renewal.NOT_POSSIBLE, Renewal.NOT_ASKED, Renewal.LIKELY, Renewal.CONFIRMED)
_INTERIM = len(_RENEWAL)
_NOTHING = _INTERIM + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One person in one post: when it ends if that is soon, and the links that go with it."""

    holding: Holding
    post: Post
    ends: PartialDate | None
    links: tuple[HeldLink, ...]

    @property
    def only(self) -> tuple[HeldLink, ...]:
        """The links that nobody else in the organisation is recorded with."""
        return tuple(link for link in self.links if link.colleagues == 0)

    def with_others(self, others: int) -> tuple[HeldLink, ...]:
        """The links with exactly so many others."""
        return tuple(link for link in self.links if link.colleagues == others)

    @property
    def with_more(self) -> tuple[HeldLink, ...]:
        """The links with two others or more."""
        return tuple(link for link in self.links if link.colleagues > 1)

    @property
    def renewal(self) -> Renewal:
        """What is known about staying on; nothing recorded is *not yet asked*."""
        return self.holding.renewal or Renewal.NOT_ASKED

    @property
    def to_cover(self) -> tuple[HeldLink, ...]:
        """The links that cover has to be agreed for: those nobody else has, or all if there are none."""
        return self.only or self.links

    @property
    def place(self) -> tuple[float, ...]:
        """Where it stands in the order: end and renewal, interim, nothing; then links by who else has them.

        Links are counted: those with nobody else recorded, with one other, with more. Only where all of
        that is alike do they weigh by their strength out of five.
        """
        if self.ends is not None:
            first = _RENEWAL.index(self.renewal)
        else:
            first = _INTERIM if HoldingKind.INTERIM in (self.holding.terms, self.post.terms) else _NOTHING
        by_others = (self.only, self.with_others(1), self.with_more)
        counts = (-float(len(links)) for links in by_others)
        return (float(first), *counts, *(-_weighted(links) for links in by_others))


def _weighted(links: tuple[HeldLink, ...]) -> float:
    return sum(held.link.weight for held in links) / 5


def end_within_horizon(ground: Ground, holding: Holding) -> PartialDate | None:
    """Return when a holding, or its post, is planned to end, if that is within the horizon."""
    post_ends = ground.snapshot.posts[holding.post_id].ends
    planned = [d for d in (holding.ends, post_ends) if d is not None and d.latest >= ground.on]
    soonest = min(planned, key=lambda d: (d.latest, d.earliest), default=None)
    return soonest if soonest is not None and soonest.earliest <= ground.horizon else None


def standing(ground: Ground, holding: Holding) -> Standing:
    """Return what is recorded about one holding that runs on the day."""
    post = ground.snapshot.posts[holding.post_id]
    ends = end_within_horizon(ground, holding)
    until: date | None = ends.earliest if ends is not None else None
    first_without = ends.latest + timedelta(days=1) if ends is not None else None
    links = tuple(
        held
        for held in held_links(ground, holding.person_id, post.organisation_id, until, first_without)
        if held.link.tie.post_of(holding.person_id) in (None, post.id)
    )
    return Standing(holding=holding, post=post, ends=ends, links=links)


def order_of_succession(ground: Ground) -> tuple[Standing, ...]:
    """Return every holding of the day in the order in which to talk about it."""
    held = [standing(ground, holding) for holding in ground.snapshot.current_holdings]
    return tuple(sorted(held, key=lambda s: (s.place, s.holding.id)))


def vacant_posts(ground: Ground) -> tuple[Post, ...]:
    """Return the posts that exist on the day, in organisations that do, and that nobody holds, by id."""
    bodies = ground.snapshot.organisations
    held = ground.snapshot.holdings_of_post
    there = (
        post
        for body, posts in ground.snapshot.posts_of_organisation.items()
        if covers(bodies[body].starts, bodies[body].ends, ground.on)
        for post in posts
    )
    return tuple(sorted((post for post in there if post.id not in held), key=_by_id))


def _by_id(post: Post) -> Id:
    return post.id

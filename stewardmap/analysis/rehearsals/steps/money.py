"""A funder pays no more."""

from collections.abc import Iterable
from dataclasses import replace

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.rehearsals.draft import Draft, Fate, Next
from stewardmap.analysis.rehearsals.happened import Assumed
from stewardmap.analysis.rehearsals.recipe import MoneyEnds
from stewardmap.model.dates import covers
from stewardmap.model.ids import Id
from stewardmap.model.records import ConnectorRole, Funding, Organisation, Post


def end_money(draft: Draft, step: MoneyEnds) -> None:
    """End every post and connector role that a funder pays for on the day."""
    if not draft.knows(Organisation, step.funder_id):
        return
    funder = Subject("organisation", step.funder_id)
    if end_what_is_paid(draft, step.funder_id):
        draft.assume(Assumed.MONEY, funder)
    else:
        draft.assume(Assumed.NOTHING_PAID, funder)


def end_what_is_paid(draft: Draft, funder: Id) -> bool:
    """End what one body pays for, even where others pay too, and say whether that was anything."""
    rows = [row for row in draft.now.of(Funding).values() if _pays(draft, row)]
    own = [row for row in rows if row.funder_id == funder]
    posts = {row.post_id for row in own if row.post_id is not None}
    roles = {row.connector_role_id for row in own if row.connector_role_id is not None}
    for row in rows:
        if row.funder_id != funder and (row.post_id in posts or row.connector_role_id in roles):
            draft.assume(Assumed.ALSO_PAID, paid_by(row))
    draft.unpaid |= posts | roles
    draft.put([replace(row, until=draft.last_day) for row in own])
    draft.end_roles(draft.now.of(ConnectorRole)[role] for role in sorted(roles))
    end_posts(draft, (draft.now.posts[post] for post in sorted(posts)))
    return bool(own)


def paid_by(row: Funding) -> Subject:
    """Return what money is for."""
    if row.post_id is not None:
        return Subject("post", row.post_id)
    if row.connector_role_id is not None:
        return Subject("connector_role", row.connector_role_id)
    raise ValueError("money is for something")


def _pays(draft: Draft, row: Funding) -> bool:
    """Whether this money runs on the day, and what it is for exists."""
    if row.until is not None and row.until.latest < draft.day:
        return False
    kind, one = (Post, row.post_id) if row.post_id is not None else (ConnectorRole, row.connector_role_id)
    paid = draft.now.of(kind).get(one) if one is not None else None
    return isinstance(paid, Post | ConnectorRole) and covers(paid.starts, paid.ends, draft.day)


def end_posts(draft: Draft, posts: Iterable[Post]) -> None:
    """Let posts be no more: whoever holds them leaves them, and nobody is appointed again."""
    ending = [post for post in posts if post.ends is None or post.ends.latest >= draft.day]
    for post in ending:
        draft.vacate(draft.now.holdings_of_post.get(post.id, ()), Fate(Next.NEVER))
    there = [post.id for post in ending if covers(post.starts, post.ends, draft.day)]
    draft.ended_posts += [post for post in there if post not in draft.ended_posts]
    draft.end(ending)

"""A person leaves, or a post stands empty."""

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.rehearsals.draft import Draft, Fate, Next
from stewardmap.analysis.rehearsals.happened import Assumed
from stewardmap.analysis.rehearsals.recipe import Leaving, PostEmpty
from stewardmap.model.dates import PartialDate, add_months, covers
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Person, Post
from stewardmap.model.vocabulary import HoldingKind


def leave(draft: Draft, step: Leaving) -> None:
    """Let a person leave every post, now or planned, and hand each over if somebody is named."""
    if not draft.knows(Person, step.person_id):
        return
    successor = step.handover_to if not step.sudden and step.handover_to != step.person_id else None
    if successor is not None and not draft.knows(Person, successor):
        successor = None
    held = draft.coming_and_held(step.person_id)
    current = [h for h in held if covers(h.starts, h.ends, draft.day)]
    fate = Fate(Next.SUCCESSOR, successor) if successor else Fate(Next.NOBODY_YET)
    draft.vacate(current, fate)
    draft.end(h for h in held if h not in current)
    draft.going.add(step.person_id)
    if successor is not None:
        for holding in current:
            draft.hold(successor, holding.post_id, _held_by(successor, holding.post_id, draft))
        draft.assume(Assumed.HANDED_OVER, Subject("person", step.person_id), Subject("person", successor))
    if step.sudden:
        draft.assume(Assumed.SUDDEN, Subject("person", step.person_id))


def stand_empty(draft: Draft, step: PostEmpty) -> None:
    """Let a post's holders leave it; somebody may hold it meanwhile."""
    if not draft.knows(Post, step.post_id):
        return
    post = Subject("post", step.post_id)
    held = draft.now.holdings_of_post.get(step.post_id, ())
    interim = step.interim_id
    if interim is not None and (not draft.knows(Person, interim) or interim in {h.person_id for h in held}):
        interim = None
    draft.vacate(held, Fate(Next.INTERIM, interim) if interim else Fate(Next.NOBODY_YET))
    if interim is not None:
        until = PartialDate(add_months(draft.day, step.months))
        holding = _held_by(interim, step.post_id, draft, terms=HoldingKind.INTERIM, ends=until)
        draft.hold(interim, step.post_id, holding)
        draft.assume(Assumed.INTERIM, post, Subject("person", interim), months=step.months)
    elif held:
        draft.assume(Assumed.MONTHS_EMPTY, post, months=step.months)
    else:
        draft.assume(Assumed.EMPTY_ALREADY, post)


def _held_by(
    person: Id,
    post: Id,
    draft: Draft,
    terms: HoldingKind | None = None,
    ends: PartialDate | None = None,
) -> Holding:
    return Holding(
        id=Id(f"~held:{post}:{person}"),
        person_id=person,
        post_id=post,
        terms=terms,
        starts=PartialDate(draft.day),
        ends=ends,
    )

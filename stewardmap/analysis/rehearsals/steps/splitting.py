"""An organisation falls into parts, or a post goes to another organisation."""

from dataclasses import replace

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.rehearsals.draft import Draft
from stewardmap.analysis.rehearsals.happened import Assumed
from stewardmap.analysis.rehearsals.recipe import MovePost, Split
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Organisation, OrganisationLink, Post, Record, Tie
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import OrganisationLinkKind


def part_id(body: Id, name: str) -> Id:
    """Return the id that stands for a part of a split organisation."""
    return Id(f"~part:{body}:{name}")


def split(draft: Draft, step: Split) -> None:
    """Make parts, each part of what it comes from, and move the posts that are assigned.

    Posts that are not stay where they are, undecided; so do seats, needs and purposes.
    """
    body = draft.now_called(step.organisation_id)
    if not draft.knows(Organisation, body):
        return
    parts = {name: part_id(body, name) for name in step.into}
    for name, part in parts.items():
        _make(draft, body, part, name)
    assigned = dict(step.assigned)
    posts = [post for post in draft.now.posts.values() if post.organisation_id == body]
    draft.put(
        replace(post, organisation_id=parts[assigned[post.id]])
        for post in posts
        if assigned.get(post.id) in parts
    )
    undecided = sorted(
        post.id for post in posts if assigned.get(post.id) not in parts and _there(draft, post)
    )
    draft.undecided.update(dict.fromkeys(undecided, tuple(parts.values())))
    into = tuple(parts.values())
    for other, was in draft.became.items():
        if body in was:
            draft.became[other] = into
    draft.became[body] = into
    draft.assume(Assumed.SPLIT, Subject("organisation", body))
    if undecided:
        draft.assume(Assumed.UNDECIDED, *(Subject("post", post) for post in undecided))


def _there(draft: Draft, post: Post) -> bool:
    return post in draft.now.posts_of_organisation.get(post.organisation_id, ())


def _make(draft: Draft, body: Id, part: Id, name: str) -> None:
    whole = draft.now.organisations[body]
    link = OrganisationLink(
        id=Id(f"~link:{part}"), organisation_id=part, other_id=body, link=OrganisationLinkKind.PART_OF
    )
    starts = PartialDate(draft.day)
    draft.add(replace(whole, id=part, name=name, ref=None, notes="", starts=starts, ends=None), link)


def move(draft: Draft, step: MovePost) -> None:
    """Let a post go to another organisation, with whoever holds it."""
    if draft.knows(Post, step.post_id) and draft.knows(Organisation, step.organisation_id):
        draft.put([replace(draft.now.posts[step.post_id], organisation_id=step.organisation_id)])
        draft.assume(Assumed.MOVED, Subject("post", step.post_id))


def undecided_for_every_part(draft: Draft, snapshot: Snapshot) -> Snapshot | None:
    """Return the map with each undecided post in every part too; nothing where none is undecided."""
    if not draft.undecided:
        return None
    rows: list[Record] = []
    for post, parts in draft.undecided.items():
        for part in parts:
            copy = Id(f"~{post}:{part}")
            rows.append(replace(snapshot.posts[post], id=copy, organisation_id=part, ref=None))
            rows += [
                replace(holding, id=Id(f"~{holding.id}:{part}"), post_id=copy)
                for holding in snapshot.of(Holding).values()
                if holding.post_id == post
            ]
    rows += [_of_the_person(tie, draft) for tie in snapshot.ties.values() if _names_undecided(tie, draft)]
    return snapshot.with_rows(rows, (), snapshot.revision)


def _names_undecided(tie: Tie, draft: Draft) -> bool:
    return tie.first_post_id in draft.undecided or tie.second_post_id in draft.undecided


def _of_the_person(tie: Tie, draft: Draft) -> Tie:
    """The same tie, counted wherever the person holds a post."""
    first = None if tie.first_post_id in draft.undecided else tie.first_post_id
    second = None if tie.second_post_id in draft.undecided else tie.second_post_id
    return replace(tie, first_post_id=first, second_post_id=second)

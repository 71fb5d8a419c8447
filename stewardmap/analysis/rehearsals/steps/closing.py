"""An organisation closes."""

from dataclasses import replace

from stewardmap.analysis.finding import Subject
from stewardmap.analysis.rehearsals.draft import Draft
from stewardmap.analysis.rehearsals.happened import Assumed
from stewardmap.analysis.rehearsals.recipe import Close
from stewardmap.analysis.rehearsals.steps.money import end_posts, end_what_is_paid
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import (
    Collaboration,
    ConnectorBetween,
    ConnectorRole,
    Membership,
    Organisation,
    OrganisationLink,
    PurposeOwner,
    Record,
)
from stewardmap.model.vocabulary import OrganisationLinkKind, TieSort


def close(draft: Draft, step: Close) -> None:
    """End an organisation, its posts, its seats, its ties, what it owns and what it pays for."""
    body = step.organisation_id
    if not draft.knows(Organisation, body):
        return
    draft.assume(Assumed.CLOSED, Subject("organisation", body))
    _hang_parts_higher(draft, body)
    end_posts(draft, [post for post in draft.now.posts.values() if post.organisation_id == body])
    end_what_is_paid(draft, body)
    roles = draft.now.of(ConnectorRole).values()
    draft.end_roles([r for r in roles if r.for_organisation_id == body and _goes_on(draft, r.ends)])
    seats = draft.now.of(Membership).values()
    draft.end([seat for seat in seats if seat.organisation_id == body and _goes_on(draft, seat.ends)])
    draft.end([draft.now.organisations[body]])
    _end_the_rest(draft, body)


def _goes_on(draft: Draft, ends: PartialDate | None) -> bool:
    return ends is None or ends.latest >= draft.day


def _hang_parts_higher(draft: Draft, body: Id) -> None:
    """What is part of it becomes part of what it was part of."""
    links = [
        one for one in draft.now.of(OrganisationLink).values() if one.link is OrganisationLinkKind.PART_OF
    ]
    above = [one.other_id for one in links if one.organisation_id == body]
    below = [one for one in links if one.other_id == body]
    draft.put(
        [
            replace(one, id=Id(f"~{one.id}:{parent}"), other_id=parent)
            for one in below
            for parent in above
            if parent not in (one.organisation_id, body)
        ],
        [one for one in links if body in (one.organisation_id, one.other_id)],
    )


def _end_the_rest(draft: Draft, body: Id) -> None:
    ties = draft.now.ties_of.get(body, ())
    budgets = [one for one in draft.now.of(Collaboration).values() if one.budget_holder_id == body]
    rows: list[Record] = [
        replace(tie, until=draft.last_day) for tie in ties if tie.sort is TieSort.ORGANISATIONS
    ]
    rows += [replace(one, budget_holder_id=None) for one in budgets]
    gone: list[Record] = [o for o in draft.now.of(PurposeOwner).values() if o.organisation_id == body]
    gone += [b for b in draft.now.of(ConnectorBetween).values() if b.organisation_id == body]
    draft.put(rows, gone)

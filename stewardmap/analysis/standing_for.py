"""What stands for a person in a finding, which is about arrangements and never about people."""

from stewardmap.analysis.finding import Evidence, Subject
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot


def standing_for(snapshot: Snapshot, person: Id) -> tuple[Subject, ...]:
    """Return the posts that only this person holds, as what a finding is about; the person if none."""
    posts = {
        h.post_id
        for h in snapshot.holdings_of_person.get(person, ())
        if len({x.person_id for x in snapshot.holdings_of_post[h.post_id]}) == 1
    }
    return tuple(Subject("post", post) for post in sorted(posts)) or (Subject("person", person),)


def holding_rows(snapshot: Snapshot, person: Id) -> tuple[Evidence, ...]:
    """Return the rows of the posts that someone holds."""
    held = snapshot.holdings_of_person.get(person, ())
    return tuple(Evidence("holding", h.id) for h in sorted(held, key=lambda h: h.id))

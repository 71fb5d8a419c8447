"""Posts that a line puts somebody in."""

from collections.abc import Mapping

from stewardmap.exchange.search.fold import fold
from stewardmap.exchange.typed.outcome import Making
from stewardmap.exchange.typed.understood import Field
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Post, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.language import _


def put_in_post(making: Making, person: Id, fields: Mapping[str, Field]) -> None:
    """Let a person hold the post that some fields name; one they hold already is only dated."""
    place = fields.get("organisation")
    if place is None or not place.named:
        return
    body = making.id_of(place.named[0])
    title = fields["title"].text.strip() if "title" in fields else ""
    dates = {
        name: fields[said].value for name, said in (("starts", "since"), ("ends", "until")) if said in fields
    }
    held = _held(making.known.snapshot, person, body, title)
    if held is None:
        post, new = found_or_new_post(making.known.snapshot, body, title)
        making.added += new
        held = making.add(Holding(person_id=person, post_id=post))
    making.fill(held, **dates)


def _held(snapshot: Snapshot, person: Id, body: Id, title: str) -> Holding | None:
    """Return what a person holds of this title in an organisation, or whatever, where none is given."""
    for holding in snapshot.holdings_of_person.get(person, ()):
        post = snapshot.posts[holding.post_id]
        if post.organisation_id == body and (not title or fold(post.title) == fold(title)):
            return holding
    return None


def found_or_new_post(snapshot: Snapshot, organisation: Id, title: str) -> tuple[Id, list[Record]]:
    """Return the vacant post of this title in an organisation, or a new one."""
    wanted = title or _("Member of staff")
    for post in snapshot.posts_of_organisation.get(organisation, ()):
        if fold(post.title) == fold(wanted) and post.id not in snapshot.holdings_of_post:
            return post.id, []
    made = Post(title=wanted, organisation_id=organisation)
    return made.id, [made]

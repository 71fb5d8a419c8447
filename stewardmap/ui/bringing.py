"""What it means in a rehearsal to bring a mark to an organisation, or away from all of them."""

from stewardmap.analysis.rehearsals.restructured import apart, is_joined, moved, together
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.desk import Desk
from stewardmap.wording.language import _


def bring(desk: Desk, what: Subject, onto: Subject | None) -> None:
    """Rehearse that an organisation, a post or its holder is brought to an organisation, or away from all."""
    body = Id(onto.id) if onto is not None and onto.kind == "organisation" else None
    if what.kind == "organisation":
        _bring_body(desk, Id(what.id), body)
    elif body is not None and desk.session.snapshot is not None:
        _bring_post(desk, posts_of(desk.session.snapshot, what), body)


def _bring_body(desk: Desk, what: Id, onto: Id | None) -> None:
    now = desk.rehearsing
    if onto is not None and onto != what:
        now.try_out(together(now.recipe, onto, what))
    elif onto is None and is_joined(now.recipe, what):
        left = apart(now.recipe, what)
        if left.steps:
            now.try_out(left)
        else:
            now.end()


def _bring_post(desk: Desk, posts: tuple[Id, ...], onto: Id) -> None:
    if len(posts) == 1:
        desk.rehearsing.try_out(moved(desk.rehearsing.recipe, posts[0], onto))
    elif posts:
        said = _("Several posts are held there: choose What if a post moves, and say which.")
        desk.session.announce(said, problem=True)


def posts_of(snapshot: Snapshot, what: Subject) -> tuple[Id, ...]:
    """Return the posts that move with a mark: a post itself, or those that somebody holds."""
    if what.kind == "post":
        return (Id(what.id),)
    held = snapshot.holdings_of_person.get(Id(what.id), ())
    return tuple(dict.fromkeys(one.post_id for one in held))

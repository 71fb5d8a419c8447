"""The posts of an organisation, past and present, with who held each drawn along the same years."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from stewardmap.model.dates import covers
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Post
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.deeds import adding
from stewardmap.ui.desk import Desk
from stewardmap.ui.panels.inspector.course import course
from stewardmap.ui.panels.inspector.pieces import adder, card, row_to, unfolder, words
from stewardmap.ui.parts.piece import Piece
from stewardmap.ui.parts.section import Section
from stewardmap.ui.telling import name_of
from stewardmap.wording.dates import in_words as date_in_words
from stewardmap.wording.labels import label as in_words
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import listed
from stewardmap.wording.posts import say_course

_SHOWN = 6
Held = Mapping[Id, Sequence[Holding]]


def posts_card(desk: Desk, snapshot: Snapshot, at: Id) -> Section:
    """Return one row for each post, those that exist today first, and below it the strip of its holders."""
    now = set(snapshot.posts_of_organisation.get(at, ()))
    posts = [one for one in snapshot.posts.values() if one.organisation_id == at]
    posts.sort(key=lambda one: (one not in now, one.title, one.id))
    vacant = sum(one.id not in snapshot.holdings_of_post for one in now)
    title = _("Posts ({n})").format(n=len(now))
    if vacant:
        vacancies = ngettext("{n} vacant", "{n} vacant", vacant).format(n=vacant)
        title = _("Posts ({n}, {vacancies})").format(n=len(now), vacancies=vacancies)
    add = adder(_("+ Post"), _("Add a post"), lambda: adding.post_in(desk, at))
    return card("posts", title, lambda: list(_rows(desk, snapshot, at, posts)), add)


def _rows(desk: Desk, snapshot: Snapshot, at: Id, posts: Sequence[Post]) -> Iterator[Piece]:
    whole = Subject("posts", at)
    shown = posts if whole in desk.unfolded else posts[:_SHOWN]
    held = _holdings(snapshot, shown)
    dated = [one.id for one in shown if any(h.starts or h.ends for h in held.get(one.id, ()))]
    every = [holding for one in dated for holding in held[one]]
    for post in shown:
        second = _second(snapshot, post, held.get(post.id, ()))
        yield row_to(desk.session, Subject("post", post.id), second)
        if post.id in dated:
            said = _("{post}: {course}").format(
                post=post.title, course=say_course(held[post.id], Namer(snapshot))
            )
            years = post.id == dated[-1]
            yield course(desk, snapshot, held[post.id], said, key=f"line.{post.id}", among=every, years=years)
    if len(shown) < len(posts):
        yield unfolder(desk, whole, _("Show all {n} posts").format(n=len(posts)))
    if not posts:
        yield words("none", _("No post is recorded. Add one with whoever holds it, or vacant."))


def _holdings(snapshot: Snapshot, posts: Sequence[Post]) -> Held:
    """Return everyone who ever held each post, in the order of their dates."""
    wanted, found = {one.id for one in posts}, defaultdict(list)
    for holding in snapshot.of(Holding).values():
        if holding.post_id in wanted:
            found[holding.post_id].append(holding)
    for held in found.values():
        held.sort(key=lambda one: (one.starts.earliest if one.starts else snapshot.on, one.id))
    return found


def _second(snapshot: Snapshot, post: Post, held: Sequence[Holding]) -> str:
    lines = [holders_line(snapshot, post.id)]
    if not covers(post.starts, post.ends, snapshot.on):
        lines[0] = _("not a post now")
    gone = [one for one in held if one not in snapshot.holdings_of_post.get(post.id, ())]
    if gone:
        names = [name_of(snapshot, Subject("person", one.person_id)) for one in reversed(gone)]
        lines.append(_("not now: {names}").format(names=listed(names, 2)))
    return "\n".join(lines)


def holders_line(snapshot: Snapshot, post: Id) -> str:
    """Return who holds a post and until when: "vacant", or "Amina Rahman, fixed term to March 2027"."""
    said = []
    for holding in snapshot.holdings_of_post.get(post, ()):
        one = name_of(snapshot, Subject("person", holding.person_id))
        if holding.terms is not None:
            one += f", {in_words(holding.terms)}"
        if holding.ends is not None:
            one += " " + _("to {when}").format(when=date_in_words(holding.ends))
        said.append(one)
    return " · ".join(said) or _("vacant")

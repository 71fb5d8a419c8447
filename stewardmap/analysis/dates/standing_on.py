"""What stands on the map on its day, and how strongly."""

from collections.abc import Iterable, Iterator, Mapping

from stewardmap.analysis.dates.there import people_there
from stewardmap.analysis.finding import Subject
from stewardmap.analysis.links import used_strength, words_of_link
from stewardmap.model.dates import covers
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot

Standing = Mapping[Subject, int | None]


def standing_on(snapshot: Snapshot) -> Standing:
    """Return every person, body, post, holding, tie, collaboration and seat of the day.

    With a tie stands its strength, empty where nobody rated it; with a post, 1 if somebody holds it and 0
    if it stands empty; with all others nothing. A post is there while its organisation is. Cost is linear in
    records.
    """
    found: dict[Subject, int | None] = {}
    for kind, ids in _there(snapshot):
        found.update(dict.fromkeys((Subject(kind, one) for one in ids), None))
    found.update(_posts(snapshot))
    found.update(_ties(snapshot))
    return found


def _there(snapshot: Snapshot) -> Iterator[tuple[str, Iterable[Id]]]:
    bodies, boards = snapshot.organisations.values(), snapshot.collaborations.values()
    yield "person", people_there(snapshot)
    yield "organisation", (x.id for x in bodies if covers(x.starts, x.ends, snapshot.on))
    yield "collaboration", (x.id for x in boards if covers(x.starts, x.ends, snapshot.on))
    yield "holding", (x.id for x in snapshot.current_holdings)
    yield "membership", (x.id for x in snapshot.current_memberships)


def _posts(snapshot: Snapshot) -> Iterator[tuple[Subject, int]]:
    for body, posts in snapshot.posts_of_organisation.items():
        there = snapshot.organisations[body]
        if covers(there.starts, there.ends, snapshot.on):
            for post in posts:
                yield Subject("post", post.id), int(post.id in snapshot.holdings_of_post)


def _ties(snapshot: Snapshot) -> Iterator[tuple[Subject, int | None]]:
    for tie in snapshot.ties.values():
        words = words_of_link(snapshot, tie)
        if words is not None:
            yield Subject("tie", tie.id), used_strength(tie, words)

"""The two ends of a tie: whom a row joins, and the posts that the ends belong to."""

from dataclasses import dataclass

from stewardmap.exchange.matching import names_an_organisation
from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.people_named import parted
from stewardmap.exchange.plan.work import Work
from stewardmap.model import records as r
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import Side, TieSort


@dataclass(frozen=True, slots=True)
class Ends:
    """Two people or two organisations, as a row names them."""

    sort: TieSort
    from_id: Id
    to_id: Id

    @property
    def ordered(self) -> tuple[Id, Id]:
        """The ends as a tie keeps them: the smaller id first."""
        return (self.to_id, self.from_id) if self.flipped else (self.from_id, self.to_id)

    @property
    def flipped(self) -> bool:
        """Whether the row names the second end first."""
        return self.to_id < self.from_id

    def side(self, end: Id) -> Side:
        """Return which side of the tie an end is."""
        return Side.FIRST if end == self.ordered[0] else Side.SECOND


def ends_of(work: Work, line: Line) -> Ends | None:
    """Return the ends of a row; people who are not there are added, nothing if there is a problem."""
    sort = _sort(work, line)
    if sort is None:
        return None
    target = r.Person if sort is TieSort.PEOPLE else r.Organisation
    found = [work.referred(line, column, target) for column in ("from", "to")]
    for column, end in zip(("from", "to"), found, strict=True):
        if end is None and not (line.text(column) or line.text(f"{column} id")):
            work.ledger.problem(
                line, column, "This end of the tie is empty.", "Name both ends, or take the row out."
            )
    if found[0] is None or found[1] is None:
        return None
    if found[0] == found[1]:
        said = f"Both ends are {work.sketch.name(target, found[0])}."
        work.ledger.problem(line, "to", said, "Name two different ends, or take the row out.")
        return None
    return Ends(sort, found[0], found[1])


def _sort(work: Work, line: Line) -> TieSort | None:
    said = line.get("between", TieSort)
    if said is not None:
        return said
    bodies = [_is(work, line, column, body=True) for column in ("from", "to")]
    people = [_is(work, line, column, body=False) for column in ("from", "to")]
    only_body = [body and not person for body, person in zip(bodies, people, strict=True)]
    if not any(only_body):
        unknown = not any(people) and all(names_an_organisation(line.text(c)) for c in ("from", "to"))
        return TieSort.ORGANISATIONS if unknown else TieSort.PEOPLE
    if all(body or not person for body, person in zip(bodies, people, strict=True)):
        return TieSort.ORGANISATIONS
    do = "Name two people or two organisations."
    work.ledger.problem(line, "to", "This joins a person and an organisation.", do)
    return None


def _is(work: Work, line: Line, column: str, *, body: bool) -> bool:
    text = line.text(f"{column} id") or line.text(column)
    if not text:
        return False
    return bool(work.organisations.find(text) if body else work.people.find(text))


def post_of_end(work: Work, line: Line, column: str, end: Id, sort: TieSort) -> Id | None:
    """Return the post that an end belongs to: the one named, or the person's only one."""
    text, by_id = line.text(f"{column} post"), line.text(f"{column} post id")
    if sort is TieSort.ORGANISATIONS:
        return work.posts.named(line, f"{column} post", text, by_id, end) if text or by_id else None
    return _post_of_person(work, line, column, end)


def _post_of_person(work: Work, line: Line, column: str, person: Id) -> Id | None:
    text, by_id = line.text(f"{column} post"), line.text(f"{column} post id")
    posts = _posts(work, person)
    if text or by_id:
        mine = [post for post in posts if _title(work, post) == text.casefold()]
        if len(mine) == 1 and not by_id:
            return mine[0]
        if work.posts.meant(text, by_id):
            found = work.posts.referred(line, f"{column} post", text, by_id)
            if found is not None and found not in posts and not line.own:
                _say_it_is_anothers(work, line, column, (person, found))
            return found
        _say_it_is_not_there(work, line, f"{column} post", f'No post is called "{text or by_id}" yet')
        return None
    if not line.get("belongs to", bool):
        return None
    if not posts:
        name = work.sketch.name(r.Person, person)
        _say_it_is_not_there(work, line, "belongs to", f"{name} has no post on the map yet")
        return None
    within = _posts_named(work, line, column, posts)
    if len(within) == 1:
        return within[0]
    said = f"{work.sketch.name(r.Person, person)} has more than one post for this tie to belong to."
    work.ledger.problem(line, "belongs to", said, f'Name it under "{column} post", or write person.')
    return None


def _say_it_is_anothers(work: Work, line: Line, column: str, ends: tuple[Id, Id]) -> None:
    """Tell of a post that others are recorded in, and this person is not; what the row says stands."""
    person, post = ends
    if not work.posts.is_held(post):
        return
    name, title = work.sketch.name(r.Person, person), work.sketch.name(r.Post, post)
    body = Id(str(work.sketch.value(r.Post, post, "organisation_id")))
    said = f'The post "{title}" at {work.sketch.name(r.Organisation, body)} is not recorded as {name}\'s.'
    do = "The tie belongs to it all the same: name another post if that is not meant."
    work.ledger.notice(line, f"{column} post", said, do)


def _say_it_is_not_there(work: Work, line: Line, column: str, said: str) -> None:
    """Tell of a post that a later table may bring; no tie waits for it."""
    do = "Import the posts, then this table again."
    work.ledger.notice(line, column, f"{said}: the tie is the person's own.", do)


def _posts_named(work: Work, line: Line, column: str, posts: list[Id]) -> list[Id]:
    """The posts in the organisation that stands in brackets behind the name, else all."""
    bodies = work.organisations.find(parted(line.text(column))[1])
    within = [one for one in posts if work.sketch.value(r.Post, one, "organisation_id") in bodies]
    return within or posts


def _posts(work: Work, person: Id) -> list[Id]:
    held = work.posts.holdings_of(person)
    return sorted({Id(str(work.sketch.value(r.Holding, one, "post_id"))) for one in held})


def _title(work: Work, post: Id) -> str:
    return str(work.sketch.value(r.Post, post, "title")).casefold()

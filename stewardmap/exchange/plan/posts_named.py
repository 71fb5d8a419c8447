"""Which post is meant, and which of several with one title a person holds."""

from collections import defaultdict

from stewardmap.exchange.plan.ledger import Ledger
from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.names import Names, ids_of
from stewardmap.exchange.plan.people_named import parted
from stewardmap.exchange.plan.sketch import Sketch
from stewardmap.exchange.values.words import spelled
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Post

UNTITLED = "Post not named"  # where a row gives an organisation and no post
Term = tuple[PartialDate | None, PartialDate | None]


class PostsNamed:
    """An index of posts by organisation and title, and of who holds them when."""

    def __init__(self, sketch: Sketch, ledger: Ledger, organisations: Names) -> None:
        self.sketch, self.ledger, self.organisations = sketch, ledger, organisations
        self._titled: dict[tuple[Id, str], list[Id]] = defaultdict(list)
        self._everywhere: dict[str, list[Id]] = defaultdict(list)
        self._by_ref: dict[str, Id] = {}
        self._stands_for: dict[str, Id] = {}
        self._held_by: dict[Id, list[Id]] = defaultdict(list)
        self._holdings: dict[Id, list[Id]] = defaultdict(list)
        for post in sorted(sketch.snapshot.of(Post).values(), key=lambda p: p.id):
            self._index(post.id, post.organisation_id, post.title, post.ref)
        for holding in sorted(sketch.snapshot.of(Holding).values(), key=lambda h: h.id):
            self.hold(holding.id, holding.person_id, holding.post_id)

    def _index(self, post: Id, organisation: Id, title: str, ref: str | None) -> None:
        self._titled[organisation, spelled(title)].append(post)
        self._everywhere[spelled(title)].append(post)
        if ref:
            self._by_ref.setdefault(ref, post)

    def hold(self, holding: Id, person: Id, post: Id) -> None:
        """Note that a person holds, or held, a post."""
        self._held_by[post].append(holding)
        self._holdings[person].append(holding)

    def holdings_of(self, person: Id) -> list[Id]:
        """Return a person's holdings of every time."""
        return self._holdings.get(person, [])

    def is_held(self, post: Id) -> bool:
        """Whether anybody holds, or held, a post."""
        return bool(self._held_by.get(post))

    def titled(self, organisation: Id, title: str) -> list[Id]:
        """Return the posts of a title in an organisation."""
        return self._titled.get((organisation, spelled(title)), [])

    def with_id(self, text: str) -> Id | None:
        """Return the post that bears this id, ours or another source's."""
        if self.sketch.has(Post, text):
            return Id(text)
        return self._stands_for.get(text) or self._by_ref.get(text)

    def known(self, own_id: Id | None, ref: str | None) -> Id | None:
        """Return what bears these ids; a row with an id of its own is no other row."""
        if own_id is None:
            return self.with_id(ref) if ref else None
        if self.sketch.has(Post, own_id):
            return own_id
        known = self._by_ref.get(ref) if ref else None
        return None if known is None or self.sketch.is_new(Post, known) else known

    def create(self, organisation: Id, title: str, own_id: Id | None = None, ref: str | None = None) -> Id:
        """Add a post."""
        post = own_id or self.sketch.new_id(Post, ref or f"{organisation} {spelled(title)}")
        self.sketch.add(Post, post, title=title, organisation_id=organisation, ref=ref)
        self._index(post, organisation, title, ref)
        return post

    def adopt(self, post: Id, own_id: Id | None, ref: str | None, line: Line) -> Id:
        """Take a post that was there for what a row calls by an id of its own."""
        if own_id is not None and own_id != post:
            self._stands_for[own_id] = post
        if ref and not self.sketch.value(Post, post, "ref"):
            self.sketch.say(Post, post, "ref", ref, line)
            self._by_ref.setdefault(ref, post)
        return post

    def term(self, holding: Id) -> Term:
        """Return when a holding starts and ends."""
        starts = self.sketch.value(Holding, holding, "starts")
        ends = self.sketch.value(Holding, holding, "ends")
        assert starts is None or isinstance(starts, PartialDate)  # noqa: S101
        assert ends is None or isinstance(ends, PartialDate)  # noqa: S101
        return starts, ends

    def vacant(self, posts: list[Id], term: Term) -> Id | None:
        """Return the first post that nobody holds in any part of a term."""
        for post in posts:
            if all(apart(self.term(holding), term) for holding in self._held_by.get(post, ())):
                return post
        return None

    def referred(self, line: Line, column: str, text: str, by_id: str, within: Id | None = None) -> Id | None:
        """Return the post of an id, or of a title as "Director" or "Director (Eastport Council)".

        A title is looked for in the organisation given, then everywhere; none or several are a problem.
        """
        candidates = self.meant(text, by_id, within)
        if len(candidates) == 1:
            return candidates[0]
        which = "More than one post is" if candidates else "No post is"
        do = 'Write it as "title (organisation)", or add it to a table of posts.'
        self.ledger.problem(line, column, f'{which} called "{text or by_id}".', do)
        return None

    def named(self, line: Line, column: str, text: str, by_id: str, within: Id) -> Id | None:
        """Return the same; a post of the organisation that is not there yet is added and reported."""
        if self.meant(text, by_id, within):
            return self.referred(line, column, text, by_id, within)
        title, body = parted(text)
        bodies = self.organisations.find(body) if body else ()
        said = f'The post "{text or by_id}" is not on the map yet: it is added.'
        self.ledger.notice(line, column, said)
        ref, own_id = ids_of(line, by_id)
        if len(bodies) == 1:
            return self.create(bodies[0], title, own_id, ref)
        return self.create(within, text or by_id, own_id, ref)

    def meant(self, text: str, by_id: str, within: Id | None = None) -> list[Id]:
        """Return every post that an id or a title may mean."""
        found = self.with_id(by_id or text)
        return [found] if found is not None else self._candidates(text or by_id, within)

    def entitle(self, post: Id, title: str, line: Line) -> None:
        """Give a post that was not named the title that a row gives it."""
        organisation = Id(str(self.sketch.value(Post, post, "organisation_id")))
        self._titled[organisation, spelled(UNTITLED)].remove(post)
        self._everywhere[spelled(UNTITLED)].remove(post)
        self.sketch.say(Post, post, "title", title, line, "post")
        self._index(post, organisation, title, None)

    def _candidates(self, text: str, within: Id | None) -> list[Id]:
        if within is not None and self.titled(within, text):
            return self.titled(within, text)
        if spelled(text) in self._everywhere:
            return self._everywhere[spelled(text)]
        title, body = parted(text)
        bodies = self.organisations.find(body) if body else ()
        return [post for one in bodies for post in self.titled(one, title)]


def apart(one: Term, other: Term) -> bool:
    """Whether two terms certainly share no day."""
    return _before(one, other) or _before(other, one)


def _before(earlier: Term, later: Term) -> bool:
    ends, starts = earlier[1], later[0]
    return ends is not None and starts is not None and ends.earliest <= starts.earliest and ends != starts

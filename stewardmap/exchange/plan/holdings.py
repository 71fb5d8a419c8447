"""Which post a person's row is about, and since when they hold it."""

from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.names import ids_of
from stewardmap.exchange.plan.posts_named import UNTITLED, Term, apart
from stewardmap.exchange.plan.work import Work
from stewardmap.model import records as r
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import HoldingKind, Level, Renewal

_ABOUT_POSTS = ("post", "level", "kind", "start", "planned end", "renewal", "post id")


def give_post(work: Work, line: Line, person: Id, body: Id | None) -> None:
    """Find or add the post that a person's row gives, and say what the row says of holding it."""
    known = work.posts.with_id(line.text("post id")) if line.text("post id") else None
    term = (line.get("start", PartialDate), line.get("planned end", PartialDate))
    if body is None and known is None:
        _say_what_is_missing(work, line)
        return
    if term[0] is not None and term[1] is not None and term[1].latest < term[0].earliest:
        said = "This end comes before the start."
        work.ledger.problem(line, "planned end", said, "Correct one of the two dates.")
        return
    holding = _holding_of(work, line, person, _Meant(work, line, body, known), term)
    post = _post_of(work, holding)
    work.people.joins(person, Id(str(work.sketch.value(r.Post, post, "organisation_id"))))
    work.sketch.say(r.Post, post, "level", line.get("level", Level), line, "level")
    work.sketch.say(r.Holding, holding, "terms", line.get("kind", HoldingKind), line, "kind")
    work.sketch.say(r.Holding, holding, "starts", term[0], line, "start")
    work.sketch.say(r.Holding, holding, "ends", term[1], line, "planned end")
    work.sketch.say(r.Holding, holding, "renewal", line.get("renewal", Renewal), line, "renewal")


def give_posts_not_named(work: Work) -> None:
    """Put people into the organisations that stand behind their names, where no row gives a post there."""
    for person, body in sorted(work.people.put_in):
        held = (_post_of(work, holding) for holding in work.posts.holdings_of(person))
        if all(work.sketch.value(r.Post, post, "organisation_id") != body for post in held):
            post = work.posts.create(body, UNTITLED)
            holding = work.sketch.new_id(r.Holding, person, post, "")
            work.sketch.add(r.Holding, holding, person_id=person, post_id=post)
            work.posts.hold(holding, person, post)


def _say_what_is_missing(work: Work, line: Line) -> None:
    given = [field for field in _ABOUT_POSTS if field in line.values]
    if given:
        said = f"This row gives {given[0]} and no organisation."
        work.ledger.problem(line, given[0], said, "Say which organisation it is in.")


class _Meant:
    """The posts that a row may mean: the one of its id, else those of its title in its organisation."""

    def __init__(self, work: Work, line: Line, body: Id | None, known: Id | None) -> None:
        self.work, self.line, self.body, self.known = work, line, body, known
        self.title = line.text("post")
        self.by_id = line.text("post id")
        self.posts = [known] if known is not None else self._of_title()

    def _of_title(self) -> list[Id]:
        if not self.title or self.body is None:
            return []
        there = self.work.posts.titled(self.body, self.title)
        if not self.by_id:
            return there
        return [one for one in there if not self.work.sketch.value(r.Post, one, "ref") and self._is_free(one)]

    def _is_free(self, post: Id) -> bool:
        return not self.line.own or not self.work.sketch.is_new(r.Post, post)

    def includes(self, holding: Id) -> bool:
        """Whether a holding is of such a post; without title and id, of any in the organisation."""
        post = _post_of(self.work, holding)
        if self.title or self.by_id:
            return post in self.posts
        return self.work.sketch.value(r.Post, post, "organisation_id") == self.body

    def names_what_has_no_name(self, term: Term) -> bool:
        """Whether the row's title may be that of a post which an earlier row did not name."""
        is_new = bool(self.title) and self.known is None and not self.line.own
        return is_new and self.work.posts.vacant(self.posts, term) is None

    def may_name(self, holding: Id) -> bool:
        """Whether a holding is of a post there that no row has named yet, and this one may."""
        post = _post_of(self.work, holding)
        there = self.work.sketch.value(r.Post, post, "organisation_id") == self.body
        return there and self.work.sketch.value(r.Post, post, "title") == UNTITLED

    def named(self, post: Id) -> Id:
        """Let the row's title and id of the post be known from now on."""
        if self.title and self.work.sketch.value(r.Post, post, "title") == UNTITLED:
            self.work.posts.entitle(post, self.title, self.line)
        if self.by_id and self.known is None:
            ref, own_id = ids_of(self.line, self.by_id)
            self.work.posts.adopt(post, own_id, ref, self.line)
        return post

    def to_hold(self, term: Term) -> Id:
        """Return a post for somebody new: one that nobody holds then, or another of the title."""
        if self.known is not None:
            return self.known
        vacant = self.work.posts.vacant(self.posts, term)
        if vacant is not None:
            return self.named(vacant)
        assert self.body is not None  # noqa: S101
        if self.posts:
            said = f'Someone else is recorded as "{self.title}" there: another post of this title is added.'
            do = "Give the earlier holder an end if this is the same post."
            self.work.ledger.notice(self.line, "post", said, do)
        ref, own_id = ids_of(self.line, self.by_id)
        return self.work.posts.create(self.body, self.title or UNTITLED, own_id, ref)


def _holding_of(work: Work, line: Line, person: Id, meant: _Meant, term: Term) -> Id:
    own = line.text("holding id") if line.own else ""
    if own and work.sketch.has(r.Holding, own):
        return Id(own)
    held = _held(work, person, meant, term)
    if held is not None and not (own and work.sketch.is_new(r.Holding, held)):
        meant.named(_post_of(work, held))
        return held
    post = meant.to_hold(term)
    holding = Id(own) if own else work.sketch.new_id(r.Holding, person, post, term[0] or "")
    work.sketch.add(r.Holding, holding, person_id=person, post_id=post)
    work.posts.hold(holding, person, post)
    return holding


def _held(work: Work, person: Id, meant: _Meant, term: Term) -> Id | None:
    """Return the holding that a row is about: the person's own of such a post, in the same term."""
    held = work.posts.holdings_of(person)
    mine = [holding for holding in held if meant.includes(holding)]
    if not mine and meant.names_what_has_no_name(term):
        mine = [holding for holding in held if meant.may_name(holding)]
    same_start = [one for one in mine if term[0] is not None and work.posts.term(one)[0] == term[0]]
    near = same_start or [one for one in mine if not apart(work.posts.term(one), term)]
    return near[0] if near else None


def _post_of(work: Work, holding: Id) -> Id:
    return Id(str(work.sketch.value(r.Holding, holding, "post_id")))

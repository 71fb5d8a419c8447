"""People and the posts they hold: several rows for one person are several posts."""

from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.people_named import parted
from stewardmap.exchange.plan.posts_named import UNTITLED, Term, apart
from stewardmap.exchange.plan.work import Work
from stewardmap.exchange.values.words import spelled
from stewardmap.model import records as r
from stewardmap.model.dates import PartialDate
from stewardmap.model.ids import Id
from stewardmap.model.vocabulary import HoldingKind, Level, Renewal


def person_name(line: Line) -> str:
    """Return the name in a row: in one column, or in two for first name and surname."""
    return line.text("name") or f"{line.text('first name')} {line.text('surname')}".strip()


def place_people(work: Work) -> dict[Line, Id]:
    """Find or add the person of each row, fill in what rows say of them, and give them their posts."""
    found: dict[Line, Id] = {}
    for line in sorted(work.of(TableKind.PEOPLE), key=_order):
        body = work.referred(line, "organisation", r.Organisation)
        if body is None and (line.text("organisation") or line.text("organisation id")):
            continue
        person = _person_of(work, line, body)
        if person is not None:
            found[line] = person
            _describe(work, line, person)
            _give_post(work, line, person, body)
    return found


def _order(line: Line) -> tuple[object, ...]:
    """Put rows with ids first, then those that name an organisation: a bare name then finds whom it may."""
    named = "organisation" not in line.values and "organisation id" not in line.values
    return line.own_id is None, line.ref is None, named, line.order


def _person_of(work: Work, line: Line, body: Id | None) -> Id | None:
    given = line.own_id or line.ref
    if given:
        return work.people.by_id(line, "id", given, person_name(line))
    name, qualifier = parted(person_name(line))
    if qualifier and not work.people.names.named(person_name(line)):
        other = work.organisations.mention(line, "name", qualifier)
        return None if other is None else work.people.within(line, "name", name, other)
    if body is None:
        return work.people.named(line, "name", person_name(line))
    return work.people.within(line, "name", person_name(line), body, line.text("email"))


def _describe(work: Work, line: Line, person: Id) -> None:
    if line.own_id or line.ref:
        work.sketch.say(r.Person, person, "name", person_name(line), line, "name")
        work.sketch.say(r.Person, person, "ref", line.ref, line, "id")
    for field in ("email", "phone", "notes"):
        work.sketch.say(r.Person, person, field, line.values.get(field), line)


def _give_post(work: Work, line: Line, person: Id, body: Id | None) -> None:
    by_id = line.text("post id")
    if body is None and not by_id:
        lost = [
            field
            for field in ("post", "level", "kind", "start", "planned end", "renewal")
            if field in line.values
        ]
        if lost:
            said = f"This row gives {lost[0]} and no organisation."
            work.ledger.problem(line, lost[0], said, "Say which organisation it is in.")
        return
    term = (line.get("start", PartialDate), line.get("planned end", PartialDate))
    if term[0] is not None and term[1] is not None and term[1].latest < term[0].earliest:
        work.ledger.problem(
            line, "planned end", "This end comes before the start.", "Correct one of the two dates."
        )
        return
    known = work.posts.with_id(by_id) if by_id else None
    posts = [known] if known is not None else work.posts.titled(body, line.text("post")) if body else []
    holding = _holding_of(work, line, person, body, posts, term)
    post = Id(str(work.sketch.value(r.Holding, holding, "post_id")))
    work.people.joins(person, Id(str(work.sketch.value(r.Post, post, "organisation_id"))))
    work.sketch.say(r.Post, post, "level", line.get("level", Level), line, "level")
    work.sketch.say(r.Holding, holding, "terms", line.get("kind", HoldingKind), line, "kind")
    work.sketch.say(r.Holding, holding, "starts", term[0], line, "start")
    work.sketch.say(r.Holding, holding, "ends", term[1], line, "planned end")
    work.sketch.say(r.Holding, holding, "renewal", line.get("renewal", Renewal), line, "renewal")


def _holding_of(work: Work, line: Line, person: Id, body: Id | None, posts: list[Id], term: Term) -> Id:
    own = line.text("holding id") if line.own else ""
    if own and work.sketch.has(r.Holding, own):
        return Id(own)
    titled = bool(line.text("post") or line.text("post id"))
    held = _held(work, person, body, posts, term, titled=titled)
    if held is not None and not (own and work.sketch.is_new(r.Holding, held)):
        return held
    titles = line.text("post") or UNTITLED
    if line.text("post id") and posts:
        post: Id | None = posts[0]
    else:
        post = work.posts.vacant(posts, term) if line.text("post") else None
    if post is None:
        assert body is not None  # noqa: S101
        post = work.posts.create(body, titles)
        if posts and line.text("post"):
            said = f'Someone else is recorded as "{titles}" there: another post of this title is added.'
            work.ledger.notice(line, "post", said, "Give the earlier holder an end if this is the same post.")
    holding = Id(own) if own else work.sketch.new_id(r.Holding, person, post, term[0] or "")
    work.sketch.add(r.Holding, holding, person_id=person, post_id=post)
    work.posts.hold(holding, person, post)
    return holding


def _held(
    work: Work,
    person: Id,
    body: Id | None,
    posts: list[Id],
    term: Term,
    *,
    titled: bool,
) -> Id | None:
    """Return the holding that a row is about: the person's own of such a post, in the same term."""
    mine = [
        holding for holding in work.posts.holdings_of(person)
        if work.sketch.value(r.Holding, holding, "post_id") in posts
        or (not titled and _body_of(work, holding) == body)
    ]  # fmt: skip
    same_start = [one for one in mine if term[0] is not None and work.posts.term(one)[0] == term[0]]
    near = same_start or [one for one in mine if not apart(work.posts.term(one), term)]
    return near[0] if near else None


def _body_of(work: Work, holding: Id) -> object:
    post = Id(str(work.sketch.value(r.Holding, holding, "post_id")))
    return work.sketch.value(r.Post, post, "organisation_id")


def hang_on_people(work: Work, found: dict[Line, Id]) -> None:
    """Tag people."""
    for line, person in found.items():
        work.tag(line, "person_id", person)


def fold_name(line: Line) -> str:
    """Return the name in a row as names are compared."""
    return spelled(person_name(line))

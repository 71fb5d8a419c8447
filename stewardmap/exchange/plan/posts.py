"""Posts: a row is a post, held or vacant."""

from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.work import Work
from stewardmap.model import records as r
from stewardmap.model.ids import Id


def place_posts(work: Work) -> dict[Line, Id]:
    """Find or add the post of each row, and fill in what rows say of it but for other posts."""
    found: dict[Line, Id] = {}
    for line in sorted(
        work.of(TableKind.POSTS), key=lambda one: (one.own_id is None, one.ref is None, one.order)
    ):
        body = work.referred(line, "organisation", r.Organisation)
        if body is None:
            continue
        post = _post_of(work, line, body)
        found[line] = post
        work.fill(line, r.Post, post, "organisation", "deputy of", "reports to")
        work.sketch.say(r.Post, post, "organisation_id", body, line, "organisation")
    return found


def _post_of(work: Work, line: Line, body: Id) -> Id:
    title = line.text("title")
    known = work.posts.known(line.own_id, line.ref)
    if known is not None:
        return work.posts.adopt(known, line.own_id, line.ref, line)
    there = work.posts.titled(body, title)
    if line.ref is not None and line.own_id is None:  # an earlier table may have given the id alone
        there = work.posts.titled(body, line.ref) or there
    if line.own_id is not None or line.ref is not None:
        there = [
            post for post in there
            if not work.sketch.value(r.Post, post, "ref")
            and (line.own_id is None or not work.sketch.is_new(r.Post, post))
        ]  # fmt: skip
    if there:
        return work.posts.adopt(there[0], line.own_id, line.ref, line)
    return work.posts.create(body, title, line.own_id, line.ref)


def hang_on_posts(work: Work, found: dict[Line, Id]) -> None:
    """Say which post each is deputy of and reports to; these may be posts that only a person's row names."""
    for line, post in found.items():
        for column, attribute in (("deputy of", "deputy_of_id"), ("reports to", "reports_to_id")):
            text, by_id = line.text(column), line.text(f"{column} id")
            if not text and not by_id:
                continue
            body = work.sketch.value(r.Post, post, "organisation_id")
            other = work.posts.named(line, column, text, by_id, Id(str(body)))
            if other == post:
                said = "A post cannot be deputy of itself or report to itself."
                work.ledger.problem(line, column, said, "Name another post, or leave it empty.")
            elif other is not None:
                work.sketch.say(r.Post, post, attribute, other, line, column)

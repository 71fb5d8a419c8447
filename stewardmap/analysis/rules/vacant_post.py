"""Posts that stand empty."""

from collections.abc import Iterator, Sequence

from stewardmap.analysis.fact import CONCERNS, LINKS
from stewardmap.analysis.finding import Clears, Evidence, Finding, Remedy, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.registry import rule
from stewardmap.analysis.succession import vacant_posts
from stewardmap.analysis.weighing import matter, was_asked
from stewardmap.model.dates import PartialDate, months_between
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Post, Tie


@rule(Rule.VACANT_POST, reads=(*LINKS, *CONCERNS))
def vacant_post(ground: Ground) -> Iterator[Finding]:
    """Yield every post that exists on the day and that nobody holds, those with most links first."""
    posts = vacant_posts(ground)
    if not posts:
        return
    ties, past = _ties_of_posts(ground), _past_holdings(ground)
    for post in posts:
        yield _finding(ground, post, ties.get(post.id, ()), past.get(post.id, ()))


def _ties_of_posts(ground: Ground) -> dict[Id, list[Tie]]:
    found: dict[Id, list[Tie]] = {}
    for link in ground.links.people:
        for post in {link.tie.first_post_id, link.tie.second_post_id} - {None}:
            if post is not None:
                found.setdefault(post, []).append(link.tie)
    return found


def _past_holdings(ground: Ground) -> dict[Id, list[Holding]]:
    found: dict[Id, list[Holding]] = {}
    for holding in sorted(ground.snapshot.of(Holding).values(), key=lambda h: h.id):
        if holding.ends is not None and holding.ends.latest < ground.on:
            found.setdefault(holding.post_id, []).append(holding)
    return found


def _finding(ground: Ground, post: Post, ties: Sequence[Tie], past: Sequence[Holding]) -> Finding:
    last = max((h.ends for h in past if h.ends is not None), default=None)
    links = [ground.links.by_tie[tie.id] for tie in ties]
    bodies = {tie.id for tie in ties}
    return Finding(
        rule=Rule.VACANT_POST,
        subjects=(Subject("post", post.id),),
        numbers={"links": len(bodies), "since": last, "months": _months(ground, last)},
        evidence=(
            Evidence("post", post.id),
            *(Evidence("holding", h.id) for h in past if h.ends == last),
            *(Evidence("tie", tie) for tie in sorted(bodies)),
        ),
        clears=Clears(remedy=Remedy.HOLDER, subjects=(Subject("post", post.id),)),
        asked=was_asked(ground, links),
        important=matter(ground, links),
        order=(-float(len(bodies)),),
    )


def _months(ground: Ground, since: PartialDate | None) -> int | None:
    return None if since is None else months_between(since.latest, ground.on)

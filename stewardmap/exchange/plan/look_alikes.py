"""New names that may be names already there: proposed, never merged."""

from stewardmap.exchange.matching import alike_organisations, alike_people
from stewardmap.exchange.plan.names import Names
from stewardmap.exchange.plan.work import Work
from stewardmap.exchange.values.words import spelled
from stewardmap.model.ids import Id
from stewardmap.model.records import Holding, Organisation, Person, Post, Record
from stewardmap.model.vocabulary import Sector
from stewardmap.wording.labels import label

_MOST = 200  # beyond this nobody reads them
_DO = "If it is, say so here, or merge them afterwards."


def propose(work: Work) -> None:
    """Keep a question, that may go unanswered, for each new name that looks like another."""
    for names, rule in ((work.people.names, alike_people), (work.organisations, alike_organisations)):
        sketch, kind = work.sketch, names.kind
        new = {
            one: sketch.name(kind, one)
            for one in sketch.new_ids(kind)
            if one in names.seen and names.seen[one].own_id is None  # a map of ours was looked over already
        }
        there = {one: sketch.name(kind, one) for one in sketch.ids(kind) if one not in new}
        asked = 0
        for one, other, why in rule(new, there):
            key = alike_key(names, sketch.name(kind, one), sketch.name(kind, other))
            if key in work.people.answers:
                continue
            if asked == _MOST:
                break
            asked += 1
            first, second = sketch.name(kind, one), sketch.name(kind, other)
            said = f'Is "{first}" the same as "{second}"? {why[0].upper()}{why[1:]}.'
            about = told_of(work, kind, one), told_of(work, kind, other)
            work.ledger.suggest(names.seen[one], (key, kind.kind, first, second, said), about, _DO)


def told_of(work: Work, kind: type[Record], record_id: Id) -> str:
    """Return what tells a person or an organisation from another of that name: posts, address, sector."""
    said = [] if work.sketch.is_new(kind, record_id) else ["on the map"]
    if kind is Person:
        for held in work.posts.holdings_of(record_id):
            post = Id(str(work.sketch.value(Holding, held, "post_id")))
            body = Id(str(work.sketch.value(Post, post, "organisation_id")))
            title = str(work.sketch.value(Post, post, "title") or "")
            said.append(", ".join(filter(None, (title, str(work.sketch.value(Organisation, body, "name"))))))
        said += [str(v) for f in ("email", "phone") if (v := work.sketch.value(kind, record_id, f))]
    else:
        sector = work.sketch.value(kind, record_id, "sector")
        said += [label(sector)] if isinstance(sector, Sector) else []
    return " · ".join(said)


def alike_key(names: Names, one: str, other: str) -> str:
    """Return the key of the question whether two names are one."""
    first, second = sorted((spelled(one), spelled(other)))
    return f"alike|{names.word}|{first}|{second}"

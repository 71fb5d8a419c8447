"""All findings, relations and people of a paper as tables, where there is room for every one of them."""

import sys
from collections.abc import Iterator, Sequence

from stewardmap.analysis.finding import Finding, Severity
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.relation import Relation
from stewardmap.exchange.writers.paper.chosen import for_a_board
from stewardmap.exchange.writers.paper.content import Chapter, Sheet, Table
from stewardmap.exchange.writers.paper.ends import ends_part
from stewardmap.exchange.writers.paper.findings_part import item_of
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.wording.dates import in_words
from stewardmap.wording.labels import label
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming
from stewardmap.wording.numbers import sentence
from stewardmap.wording.said import PHRASES

_ORDER = (Severity.SERIOUS, Severity.WORTH_ASKING, Severity.HOLDS)


def sheets_of(
    ground: Ground, findings: Sequence[Finding], shown: Snapshot, namer: Namer, chapters: frozenset[Chapter]
) -> Iterator[Sheet]:
    """Yield the tables that the level shows; at the anonymous one the paper's own tables are all there is.

    Args:
        ground: the whole map.
        findings: all there are; those for a board are told, whatever their number.
        shown: the map as disclosed at the namer's level, from which people are read.
        namer: of the whole map.
        chapters: what the paper is to hold.
    """
    if namer.anonymous:
        return
    if Chapter.FINDINGS in chapters:
        yield _findings(findings, namer)
    yield _relations(ground, namer)
    if namer.naming in (Naming.NAMED, Naming.ROLES):
        yield _people(shown)
    if Chapter.PLAN in chapters:
        part = ends_part(ground, namer, sys.maxsize)
        yield from (
            Sheet(name=part.name, headers=block.headers, rows=block.rows)
            for block in part.blocks
            if isinstance(block, Table)
        )


def _findings(findings: Sequence[Finding], namer: Namer) -> Sheet:
    told = sorted(for_a_board(findings), key=lambda one: _ORDER.index(one.severity))
    grounds = (_("Why:"), _("Would clear it:"), _("Asked of the board:"), _("Note:"))
    rows = []
    for one in told:
        item = item_of(one, namer)
        under = {name: text for line in item.lines for name, text in line}
        kind = sentence(PHRASES[one.rule].several(1))
        rows.append(
            (sentence(label(one.severity)), kind, item.sentence, *(under.get(name, "") for name in grounds))
        )
    heads = (_("How serious"), _("Kind"), _("Finding"), *(name.rstrip(":") for name in grounds))
    return Sheet(name=_("Findings"), headers=heads, rows=tuple(rows))


def _relations(ground: Ground, namer: Namer) -> Sheet:
    """Every pair of organisations that anything joins, those that fewest people carry first.

    A strength is a rating of two people, so it is told only where people are told apart.
    """
    with_strength = namer.naming is not Naming.ORGANISATIONS
    found = sorted((one for one in ground.relations if one.joined), key=lambda one: one.r)
    strength = (_("Strongest tie"),) if with_strength else ()
    return Sheet(
        name=_("Relations"),
        headers=(
            _("Organisation"), _("And"), _("Separate people or pairs"), _("Recorded ties"), *strength,
            _("Last recorded contact"), _("Rests on"),
        ),
        rows=tuple(_relation(one, namer, with_strength=with_strength) for one in found),
    )  # fmt: skip


def _relation(one: Relation, namer: Namer, *, with_strength: bool) -> tuple[str, ...]:
    a, b = sorted((namer.name("organisation", body) for body in (one.a, one.b)), key=str.casefold)
    strength = (str(one.strength or ""),) if with_strength else ()
    last = in_words(one.last_contact) if one.last_contact is not None else ""
    single = ", ".join(namer.name("person", who.id) for who in one.single_person)
    return (a, b, str(one.r), str(len(one.ties)), *strength, last, single)


def _people(shown: Snapshot) -> Sheet:
    links = _links(shown)
    rows = [
        (person.name, *_held(shown, person.id), str(links.get(person.id, 0)), _seats(shown, person.id))
        for person in shown.people.values()
    ]
    return Sheet(
        name=_("People"),
        headers=(
            _("Person"), _("Post"), _("Organisation"), _("Planned end"), _("Recorded ties"), _("Sits on"),
        ),
        rows=tuple(sorted(rows, key=lambda row: row[0].casefold())),
    )  # fmt: skip


def _held(shown: Snapshot, person: Id) -> tuple[str, str, str]:
    held = shown.holdings_of_person.get(person, ())
    posts = [shown.posts[one.post_id] for one in held]
    bodies = dict.fromkeys(shown.organisations[post.organisation_id].name for post in posts)
    ends = [in_words(one.ends) for one in held if one.ends is not None]
    return "; ".join(post.title for post in posts), "; ".join(bodies), "; ".join(ends)


def _links(shown: Snapshot) -> dict[Id, int]:
    found: dict[Id, int] = {}
    for tie in shown.ties.values():
        for end in tie.ends:
            found[end] = found.get(end, 0) + 1
    return found


def _seats(shown: Snapshot, person: Id) -> str:
    boards = (one.collaboration_id for one in shown.current_memberships if one.person_id == person)
    return "; ".join(sorted({shown.collaborations[board].name for board in boards}))

"""The planned ends of the next months, and who covers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from stewardmap.analysis.ground import Ground
from stewardmap.exchange.writers.paper.content import Chapter, Part, Table, said
from stewardmap.model.dates import PartialDate, covers
from stewardmap.model.ids import Id
from stewardmap.model.records import Collaboration, ConnectorRole, Cover, Funding, Holding
from stewardmap.wording.dates import in_words
from stewardmap.wording.labels import label
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming
from stewardmap.wording.numbers import number, sentence


@dataclass(frozen=True, slots=True)
class _End:
    when: PartialDate
    what: str
    renewal: str
    cover: str


def ends_part(ground: Ground, namer: Namer, most: int) -> Part:
    """Return what ends between the day and the horizon, soonest first."""
    found = [
        *_holdings(ground, namer),
        *_money(ground, namer),
        *_roles(ground, namer),
        *_boards(ground, namer),
    ]
    found.sort(key=lambda end: (end.when.latest, end.what))
    months = ground.parameters.horizon_months
    more = len(found) - most
    heading = ngettext("Planned ends in the next month", "Planned ends in the next {n} months", months)
    left = ngettext("And {n} more in the app.", "And {n} more in the app.", more).format(n=number(more))
    table = Table(
        headers=(_("What ends"), _("When"), _("Renewal"), _("Cover agreed")),
        widths=(14, 6, 6, 6),
        rows=tuple((sentence(e.what), in_words(e.when), e.renewal, e.cover) for e in found[:most]),
    )
    return Part(
        chapter=Chapter.PLAN,
        heading=heading.format(n=months),
        name=_("Planned ends"),
        blocks=(
            *said("" if found else _("No planned end is recorded for this time.")),
            *((table,) if found else ()),
            *said(left if more > 0 else ""),
        ),
    )


def ends_soon(ground: Ground, when: PartialDate | None) -> bool:
    """Whether something that runs on the day ends by the horizon."""
    return when is not None and when.latest >= ground.on and when.earliest <= ground.horizon


def _holdings(ground: Ground, namer: Namer) -> Iterator[_End]:
    for holding in ground.snapshot.current_holdings:
        if holding.ends is not None and ends_soon(ground, holding.ends):
            yield _End(
                holding.ends,
                _held(holding, namer),
                label(holding.renewal),
                _cover(ground, namer, holding.person_id),
            )


def _held(holding: Holding, namer: Namer) -> str:
    post = namer.name("post", holding.post_id)
    if namer.naming is not Naming.NAMED:
        return post
    return _("{post} ({person})").format(post=post, person=namer.name("person", holding.person_id))


def _money(ground: Ground, namer: Namer) -> Iterator[_End]:
    for funding in ground.snapshot.of(Funding).values():
        if funding.until is not None and ends_soon(ground, funding.until):
            funder = namer.name("organisation", funding.funder_id)
            what = _("money from {funder} for {what}").format(funder=funder, what=_paid(funding, namer))
            yield _End(funding.until, what, "–", "–")


def _paid(funding: Funding, namer: Namer) -> str:
    if funding.connector_role_id is not None:
        return namer.name("connector_role", funding.connector_role_id)
    return namer.name("post", funding.post_id or Id(""))


def _roles(ground: Ground, namer: Namer) -> Iterator[_End]:
    for role in ground.snapshot.of(ConnectorRole).values():
        running = covers(role.starts, role.ends, ground.on)
        if running and role.ends is not None and ends_soon(ground, role.ends):
            name = namer.name("connector_role", role.id)
            yield _End(role.ends, name, "–", _cover(ground, namer, role.person_id))


def _boards(ground: Ground, namer: Namer) -> Iterator[_End]:
    for board in ground.snapshot.of(Collaboration).values():
        running = covers(board.starts, board.ends, ground.on)
        if running and board.ends is not None and ends_soon(ground, board.ends):
            yield _End(board.ends, namer.name("collaboration", board.id), "–", "–")


def _cover(ground: Ground, namer: Namer, person: Id) -> str:
    """Say whether somebody looks after a person's links meanwhile: all of them, some or none."""
    rows = [c for c in ground.snapshot.of(Cover).values() if c.person_id == person and _lasts(c, ground.on)]
    if not rows:
        return _("none recorded")
    if any(row.tie_id is None for row in rows):
        by = sorted({namer.name("person", row.by_id) for row in rows if row.tie_id is None})
        return _("all links, by {person}").format(person=", ".join(by))
    covered = {row.tie_id for row in rows}
    links = {link.tie.id for link in ground.links_of.get(person, ())}
    return _("{n} of {total} links").format(n=len(covered & links), total=len(links))


def _lasts(cover: Cover, on: date) -> bool:
    return covers(cover.agreed_on, cover.until, on)

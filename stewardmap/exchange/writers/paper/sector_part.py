"""What an anonymous paper shows: sectors, and no number under five."""

from collections import Counter
from collections.abc import Sequence

from stewardmap.analysis.finding import Finding, Rule, Severity
from stewardmap.analysis.ground import Ground
from stewardmap.exchange.disclosure.sectors_only import FEWEST
from stewardmap.exchange.writers.paper.content import Block, Chapter, Group, Item, Part, Table, said
from stewardmap.exchange.writers.paper.ends import ends_soon
from stewardmap.model.dates import covers
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import Sector
from stewardmap.wording.labels import label
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.numbers import number, sentence
from stewardmap.wording.said import PHRASES


def sector_findings(findings: Sequence[Finding]) -> tuple[Part, ...]:
    """Return how many findings there are of each kind, with kinds of fewer than five left out."""
    return (
        _counts(findings, (Severity.HOLDS,), _("What holds"), "="),
        _counts(
            findings, (Severity.SERIOUS, Severity.WORTH_ASKING), _("What is serious, or worth asking"), "~"
        ),
    )


def _counts(findings: Sequence[Finding], severities: tuple[Severity, ...], heading: str, mark: str) -> Part:
    counts: Counter[Rule] = Counter(f.rule for f in findings if f.severity in severities)
    items = tuple(
        Item(sentence=sentence(PHRASES[rule].several(count)) + ".")
        for rule, count in counts.items()
        if count >= FEWEST
    )
    lead = _("How often each kind was found. Kinds found fewer than five times are left out.")
    groups = (Group(heading="", mark=mark, items=items),) if items else ()
    return Part(chapter=Chapter.FINDINGS, heading=heading, blocks=(*said(lead), *groups))


def sector_tables(ground: Ground, sectors: Snapshot) -> tuple[Part, ...]:
    """Return what is recorded of each sector, and which of them meet.

    Args:
        ground: the whole map.
        sectors: the same disclosed at the anonymous level.
    """
    return (_by_sector(ground), _meetings(sectors))


def _by_sector(ground: Ground) -> Part:
    snapshot = ground.snapshot
    sector_of = {body.id: body.sector or Sector.OTHER for body in snapshot.organisations.values()}
    there = (o for o in snapshot.organisations.values() if covers(o.starts, o.ends, snapshot.on))
    bodies = Counter(sector_of[o.id] for o in there)
    held = [(sector_of[snapshot.posts[h.post_id].organisation_id], h) for h in snapshot.current_holdings]
    posts = Counter(sector for sector, _holding in held)
    ending = Counter(sector for sector, holding in held if ends_soon(ground, holding.ends))
    rows = tuple(
        (sentence(label(s)), few(bodies[s]), few(posts[s]), few(ending[s]))
        for s in Sector
        if bodies[s] >= FEWEST
    )
    months = ground.parameters.horizon_months
    table = Table(
        headers=(
            _("Sector"),
            _("Organisations"),
            _("Posts held"),
            ngettext("Ending in a month", "Ending in {n} months", months).format(n=months),
        ),
        widths=(4, 3, 3, 3),
        rows=rows,
    )
    return _part(_("By sector"), _("Sectors with fewer than five organisations are left out."), table)


def _meetings(sectors: Snapshot) -> Part:
    name = {body.id: body.name for body in sectors.organisations.values()}
    rows: list[tuple[int, str, str]] = []
    for tie in sectors.ties.values():
        one, other = sorted(name[end] for end in tie.ends)
        rows.append((-int(tie.value or 0), one, other))
    table = Table(
        headers=(_("Sector"), _("Sector"), _("Recorded ties")),
        widths=(4, 4, 3),
        rows=tuple((one, other, f"{-count:,}") for count, one, other in sorted(rows)),
    )
    lead = _("Ties between organisations of two sectors, people's included; fewer than five are left out.")
    return _part(_("Which sectors meet"), lead, table)


def _part(heading: str, lead: str, table: Table) -> Part:
    blocks: tuple[Block, ...] = (*said(lead), *((table,) if table.rows else ()))
    return Part(chapter=Chapter.FINDINGS, heading=heading, blocks=blocks)


def few(count: int) -> str:
    """Return a count, or that it is under five."""
    return f"{count:,}" if count >= FEWEST else _("fewer than {n}").format(n=number(FEWEST))

"""Connector roles: recognised by nobody, paid by one body, or with money about to end."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from stewardmap.analysis.fact import CONCERNS, POSTS
from stewardmap.analysis.finding import Clears, Evidence, Finding, Remedy, Rule, Subject
from stewardmap.analysis.ground import Ground
from stewardmap.analysis.registry import rule
from stewardmap.model.dates import PartialDate, covers
from stewardmap.model.ids import Id
from stewardmap.model.records import ConnectorBetween, ConnectorRole, Funding

_MONEY = (ConnectorRole, ConnectorBetween, Funding, *POSTS, *CONCERNS)


def _roles(ground: Ground) -> list[ConnectorRole]:
    rows = ground.snapshot.of(ConnectorRole).values()
    return sorted((r for r in rows if covers(r.starts, r.ends, ground.on)), key=lambda r: r.id)


@rule(Rule.UNRECOGNISED_CONNECTOR, reads=(ConnectorRole, ConnectorBetween, *CONCERNS))
def unrecognised_connector(ground: Ground) -> Iterator[Finding]:
    """Yield connector roles recorded as not recognised; one about which nothing is recorded is none."""
    for role in _roles(ground):
        if role.recognised is False:
            subjects = (Subject("connector_role", role.id),)
            yield Finding(
                rule=Rule.UNRECOGNISED_CONNECTOR,
                subjects=subjects,
                named=_named(ground, role),
                evidence=(Evidence("connector_role", role.id),),
                clears=Clears(remedy=Remedy.RECOGNITION, subjects=subjects),
                important=_important(ground, role.id),
            )


def _named(ground: Ground, role: ConnectorRole) -> dict[str, tuple[Subject, ...]]:
    return {
        "person": (Subject("person", role.person_id),),
        "for": (Subject("organisation", role.for_organisation_id),) if role.for_organisation_id else (),
        "between": tuple(Subject("organisation", body) for body in _between(ground, role.id)),
    }


def _between(ground: Ground, role_id: Id) -> list[Id]:
    rows = ground.snapshot.of(ConnectorBetween).values()
    return sorted(row.organisation_id for row in rows if row.connector_role_id == role_id)


def _important(ground: Ground, paid: Id) -> bool:
    bodies = _between(ground, paid)
    pairs = [(one, other) for i, one in enumerate(bodies) for other in bodies[i + 1 :]]
    return ground.concerns.matter(pairs)


def _money(ground: Ground) -> Mapping[Subject, Mapping[Id, Sequence[Funding]]]:
    """Everything paid for that exists on the day, with its money up to the day, by funder."""
    roles = {role.id for role in _roles(ground)}
    posts = {p.id for p in ground.snapshot.posts.values() if covers(p.starts, p.ends, ground.on)}
    found: dict[Subject, dict[Id, list[Funding]]] = defaultdict(lambda: defaultdict(list))
    for row in sorted(ground.snapshot.of(Funding).values(), key=lambda f: f.id):
        if row.connector_role_id in roles and row.connector_role_id is not None:
            found[Subject("connector_role", row.connector_role_id)][row.funder_id].append(row)
        elif row.post_id in posts and row.post_id is not None:
            found[Subject("post", row.post_id)][row.funder_id].append(row)
    return found


def _paying(ground: Ground, rows: Sequence[Funding]) -> list[Funding]:
    return [row for row in rows if row.until is None or row.until.latest >= ground.on]


@rule(Rule.ONE_FUNDER, reads=_MONEY, uses=("horizon_months",))
def one_funder(ground: Ground) -> Iterator[Finding]:
    """Yield connector roles and posts that exactly one body pays for on the day.

    Where that money ends within the horizon, the finding that it ends says so too, and this one is minor.
    """
    for paid, by_funder in sorted(_money(ground).items()):
        paying = {funder: found for funder, rows in by_funder.items() if (found := _paying(ground, rows))}
        if len(paying) == 1:
            ((funder, rows),) = paying.items()
            yield Finding(
                rule=Rule.ONE_FUNDER,
                subjects=(paid,),
                named={"funder": (Subject("organisation", funder),)},
                evidence=tuple(Evidence("funding", row.id) for row in rows),
                clears=Clears(remedy=Remedy.FUNDER, subjects=(paid,)),
                important=_important(ground, paid.id),
                minor=_last_of(ground, by_funder[funder]) is not None,
            )


@rule(Rule.MONEY_ENDING, reads=_MONEY, uses=("horizon_months",))
def money_ending(ground: Ground) -> Iterator[Finding]:
    """Yield connector roles and posts some of whose money ends within the horizon, or all has ended.

    A funder who pays again later does not end. The soonest comes first.
    """
    for paid, by_funder in sorted(_money(ground).items()):
        ending = {f: last for f, rows in by_funder.items() if (last := _last_of(ground, rows)) is not None}
        ended = all(not _paying(ground, rows) for rows in by_funder.values())
        if not ended:
            ending = {f: row for f, row in ending.items() if _paying(ground, [row])}
        if ending:
            yield _ending(ground, paid, ending, "ended" if ended else "", len(by_funder))


def _last_of(ground: Ground, rows: Sequence[Funding]) -> Funding | None:
    """The last of one funder's money, if it ends by the horizon."""
    if any(row.until is None for row in rows):
        return None
    last = max(rows, key=lambda row: (row.until.latest if row.until else ground.on, row.id))
    return last if last.until is not None and last.until.earliest <= ground.horizon else None


def _ending(ground: Ground, paid: Subject, ending: Mapping[Id, Funding], case: str, funders: int) -> Finding:
    dates: list[PartialDate] = sorted(row.until for row in ending.values() if row.until is not None)
    return Finding(
        rule=Rule.MONEY_ENDING,
        subjects=(paid,),
        case=case,
        numbers={"until": dates[-1] if case else dates[0], "ending": len(ending), "funders": funders},
        named={"funders": tuple(Subject("organisation", funder) for funder in sorted(ending))},
        evidence=tuple(Evidence("funding", ending[funder].id) for funder in sorted(ending)),
        clears=Clears(
            remedy=Remedy.MONEY,
            subjects=(paid, *(Subject("funding", ending[funder].id) for funder in sorted(ending))),
        ),
        important=_important(ground, paid.id),
        order=(float(dates[0].latest.toordinal()),),
    )

"""Everyone whom any table calls by an id, found or added before anyone is looked for by name only."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.nobody import names_nobody
from stewardmap.exchange.plan.people import person_name
from stewardmap.exchange.plan.work import Work

# Tables that point to people by id, and the columns of the name and the id.
_POINTING: tuple[tuple[TableKind, str], ...] = (
    (TableKind.MEMBERSHIPS, "person"),
    (TableKind.CONNECTORS, "person"),
    (TableKind.TIES, "introduced by"),
)


def identify_by_id(work: Work) -> None:
    """Find or add them all, under the name that is given most often beside the id."""
    defined: dict[str, Counter[str]] = defaultdict(Counter)
    called: dict[str, Counter[str]] = defaultdict(Counter)
    where: dict[str, Line] = {}
    own: set[str] = set()
    for line in work.of(TableKind.PEOPLE):
        given = line.own_id or line.ref
        if given and not names_nobody(line, person_name(line)):
            defined[given][person_name(line)] += 1
            where.setdefault(given, line)
            if line.own_id:
                own.add(given)
    for line, by_id, name in _pointing(work):
        called[by_id][name] += 1
        where.setdefault(by_id, line)
        if line.own:
            own.add(by_id)
    names = dict(called) | dict(defined)
    work.people.identify(names, frozenset(own), where)
    work.people.other_names(called, where)


def _pointing(work: Work) -> Iterator[tuple[Line, str, str]]:
    for kind, column in _POINTING:
        for line in work.of(kind):
            if by_id := line.text(f"{column} id"):
                name = line.text(column) or person_name(line)
                yield line, by_id, name
    for line in work.of(TableKind.TIES):
        for column in ("from", "to"):
            by_id, name = line.text(f"{column} id"), line.text(column)
            if by_id and not work.organisations.find(by_id):
                yield line, by_id, name

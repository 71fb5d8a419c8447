"""The rows of each table that a map makes: readable names, with the ids beside them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping

from stewardmap.exchange.columns import Column, read_several, written
from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.shapes import shape_of
from stewardmap.exchange.values.roles import read_roles, write_roles
from stewardmap.exchange.values.words import spelled
from stewardmap.model import records as r
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import UNDIRECTED_KINDS, Attendance, Direction, OrganisationLinkKind

K = TableKind
Cells = dict[str, str]
_NAMED: Mapping[type[r.Record], str] = {
    r.Person: "name",
    r.Organisation: "name",
    r.Collaboration: "name",
    r.Purpose: "name",
    r.Place: "name",
    r.Post: "title",
}


class Rows:
    """Turns the records of one map into cells."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._grouped: dict[tuple[type[r.Record], str], dict[Id, list[r.Record]]] = {}
        self._borne: dict[type[r.Record], Counter[str]] = {}

    def of(self, kind: TableKind) -> Iterator[Cells]:
        """Yield the cells of each row of a table by header, in the order of ids."""
        if kind is K.PEOPLE:
            yield from self._people()
            return
        more = self._more().get(kind)
        for _, record in sorted(self.snapshot.of(shape_of(kind).record).items()):
            cells = self._plain(record, shape_of(kind).columns)
            yield cells | more(record) if more else cells

    def _more(self) -> Mapping[TableKind, Callable[[r.Record], Cells]]:
        return {
            K.ORGANISATIONS: self._organisation,
            K.COLLABORATIONS: lambda one: {"tags": self._tags(one, "collaboration_id")},
            K.MEMBERSHIPS: self._membership,
            K.TIES: self._tie,
            K.CONNECTORS: self._connector,
            K.CONTACTS: self._contact,
        }

    def _plain(self, record: r.Record, columns: tuple[Column, ...]) -> Cells:
        cells: Cells = {"id": record.id}
        for column in columns:
            if column.attribute and column.header != "id":
                value = getattr(record, column.attribute, None)
                named = column.target is not None and not column.exact
                cells[column.header] = self.name(column.target, value) if named else written(value)
        return cells

    def name(self, kind: type[r.Record] | None, record_id: object) -> str:
        """Return what a record is called, empty for none and for kinds without names."""
        if kind is None or kind not in _NAMED or record_id is None:
            return ""
        record = self.snapshot.of(kind).get(Id(str(record_id)))
        return "" if record is None else str(getattr(record, _NAMED[kind]))

    def _hanging(self, kind: type[r.Record], attribute: str, on: Id) -> list[r.Record]:
        """Return the records of a kind that point to one thing by one field, in the order of ids."""
        if (kind, attribute) not in self._grouped:
            groups: dict[Id, list[r.Record]] = defaultdict(list)
            for _, record in sorted(self.snapshot.of(kind).items()):
                groups[getattr(record, attribute)].append(record)
            self._grouped[kind, attribute] = groups
        return self._grouped[kind, attribute].get(on, [])

    def _listed(self, kind: type[r.Record], ids: list[Id]) -> str:
        return "; ".join(self.name(kind, one) for one in ids)

    def _clear(self, kind: type[r.Record], ids: list[Id]) -> str:
        """Return names that lead back to just these, or nothing where one might mean something else."""
        names = [self.name(kind, one) for one in ids]
        if names and kind not in self._borne:
            self._borne[kind] = self._bearers(kind)
        return _several(names) if all(self._borne[kind][spelled(name)] == 1 for name in names) else ""

    def _bearers(self, kind: type[r.Record]) -> Counter[str]:
        """Count those who might be meant by each name, id and ref."""
        counts: Counter[str] = Counter()
        for one in self.snapshot.of(kind).values():
            for text in {getattr(one, "name", ""), getattr(one, "ref", ""), one.id}:
                counts[spelled(text or "")] += 1
        for alias in self.snapshot.of(r.Alias).values():
            counts[spelled(alias.name)] += 1
            counts[spelled(alias.ref or "")] += 1
        return counts

    def _tags(self, record: r.Record, attribute: str) -> str:
        return _several(
            [str(getattr(tag, "label", "")) for tag in self._hanging(r.Tag, attribute, record.id)]
        )

    def _people(self) -> Iterator[Cells]:
        """Yield a row for each post that a person holds, and one for a person without any."""
        columns = tuple(c for c in shape_of(K.PEOPLE).columns if c.target is None)
        for person_id, person in sorted(self.snapshot.people.items()):
            cells = self._plain(person, columns) | {"tags": self._tags(person, "person_id")}
            holdings = self._hanging(r.Holding, "person_id", person_id)
            for holding in holdings:
                assert isinstance(holding, r.Holding)  # noqa: S101
                yield cells | self._holding(holding)
            if not holdings:
                yield cells

    def _holding(self, holding: r.Holding) -> Cells:
        post = self.snapshot.posts[holding.post_id]
        return {
            "organisation": self.name(r.Organisation, post.organisation_id),
            "organisation id": post.organisation_id,
            "post": post.title,
            "post id": post.id,
            "level": written(post.level),
            "kind": written(holding.terms),
            "start": written(holding.starts),
            "planned end": written(holding.ends),
            "renewal": written(holding.renewal),
            "holding id": holding.id,
        }

    def _organisation(self, record: r.Record) -> Cells:
        links = [
            link
            for link in self._hanging(r.OrganisationLink, "organisation_id", record.id)
            if isinstance(link, r.OrganisationLink)
        ]
        cells = {
            "sector": written(getattr(record, "sector", None)),
            "tags": self._tags(record, "organisation_id"),
        }
        for header, kind in (
            ("parent", OrganisationLinkKind.PART_OF),
            ("successor", OrganisationLinkKind.SUCCEEDED_BY),
        ):
            others = [link.other_id for link in links if link.link is kind]
            cells[header] = self._listed(r.Organisation, others)
            cells[f"{header} id"] = _several(list(others))
        return cells

    def _membership(self, record: r.Record) -> Cells:
        roles = [
            (one.role, one.title)
            for one in self._hanging(r.MembershipRole, "membership_id", record.id)
            if isinstance(one, r.MembershipRole)
        ]
        notes: list[str] = []
        text = write_roles(roles)
        same = not text or (set(read_roles(text, notes.append)) == set(roles) and not notes)
        return {"role": text if same else ""}

    def _tie(self, record: r.Record) -> Cells:
        assert isinstance(record, r.Tie)  # noqa: S101
        ends = r.Person if record.first_person_id else r.Organisation
        kinds = [k for k in self._hanging(r.KindOfTie, "tie_id", record.id) if isinstance(k, r.KindOfTie)]
        tags = [t for t in self._hanging(r.PurposeTag, "tie_id", record.id) if isinstance(t, r.PurposeTag)]
        trust = (record.reliability, record.openness, record.shared_mission)
        first, second = record.ends
        return {
            "from": self.name(ends, first),
            "from id": first,
            "to": self.name(ends, second),
            "to id": second,
            "between": record.sort.value,
            "strength": written(record.strength),
            "kind": "; ".join(k.about.value for k in kinds if k.direction is _usual(k)),
            "kind back": "; ".join(
                k.about.value for k in kinds if k.direction is _usual(k).turned is not _usual(k)
            ),
            "trust": "/".join("-" if part is None else str(part) for part in trust) if any(trust) else "",
            "frequency": written(record.frequency),
            "from post": self.name(r.Post, record.first_post_id),
            "from post id": record.first_post_id or "",
            "to post": self.name(r.Post, record.second_post_id),
            "to post id": record.second_post_id or "",
            "reported by": record.source,
            "on": written(record.recorded_on),
            "purposes": self._clear(r.Purpose, [tag.purpose_id for tag in tags]),
        }

    def _connector(self, record: r.Record) -> Cells:
        between = [
            one.organisation_id
            for one in self._hanging(r.ConnectorBetween, "connector_role_id", record.id)
            if isinstance(one, r.ConnectorBetween)
        ]
        money = [
            one
            for one in self._hanging(r.Funding, "connector_role_id", record.id)
            if isinstance(one, r.Funding)
        ]
        funders = list(dict.fromkeys(one.funder_id for one in money))
        untils = {one.until for one in money}
        return {
            "between": self._listed(r.Organisation, between),
            "between id": _several(list(between)),
            "funder": self._listed(r.Organisation, funders),
            "funder id": _several(list(funders)),
            "funded until": written(untils.pop()) if len(untils) == 1 else "",
        }

    def _contact(self, record: r.Record) -> Cells:
        there: dict[Attendance, list[Id]] = defaultdict(list)
        for one in self._hanging(r.ContactPerson, "contact_id", record.id):
            if isinstance(one, r.ContactPerson):
                there[one.attendance].append(one.person_id)
        return {
            "date": written(getattr(record, "on", None)),
            "people": self._listed(r.Person, there[Attendance.PRESENT]),
            "people id": _several(list(there[Attendance.PRESENT])),
            "apologies": self._clear(r.Person, there[Attendance.APOLOGIES]),
        }


def _several(texts: list[str]) -> str:
    """Join texts for one cell, or leave it empty where they could not be told apart again."""
    cell = "; ".join(texts)
    return cell if read_several(cell, lambda _: None) == tuple(texts) else ""


def _usual(kind: r.KindOfTie) -> Direction:
    return Direction.NONE if kind.about in UNDIRECTED_KINDS else Direction.FORWARD

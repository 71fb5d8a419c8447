"""What every part of planning works with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from stewardmap.exchange.columns import Column
from stewardmap.exchange.kinds import TableKind
from stewardmap.exchange.plan.ledger import Ledger
from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.links import Links
from stewardmap.exchange.plan.names import Names
from stewardmap.exchange.plan.people_named import PeopleNamed
from stewardmap.exchange.plan.posts_named import PostsNamed
from stewardmap.exchange.plan.sketch import Sketch
from stewardmap.exchange.shapes import shape_of
from stewardmap.model import records as r
from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot


@dataclass
class Work:
    """The sketch of the map as it would become, the indexes over it, and the lines of all tables."""

    sketch: Sketch
    ledger: Ledger
    links: Links
    organisations: Names
    collaborations: Names
    purposes: Names
    places: Names
    people: PeopleNamed
    posts: PostsNamed
    lines: Mapping[TableKind, list[Line]]

    def of(self, kind: TableKind) -> list[Line]:
        """Return the lines of one kind of table, in an order that comes from what they say alone."""
        return self.lines.get(kind, [])

    def names(self, kind: type[r.Record]) -> Names | None:
        """Return the index of a kind of thing that has names, people and posts left out."""
        found: dict[type[r.Record], Names] = {
            r.Organisation: self.organisations,
            r.Collaboration: self.collaborations,
            r.Purpose: self.purposes,
            r.Place: self.places,
        }
        return found.get(kind)

    def referred(self, line: Line, column: str, target: type[r.Record]) -> Id | None:
        """Return what a row points to by the columns "..." and "... id"; nothing if it says nothing.

        What cannot be found, and cannot be added since a name alone does not make one, is a problem.
        """
        text, by_id = line.text(column), line.text(f"{column} id")
        if not text and not by_id:
            return None
        if target is r.Person:
            if by_id:
                return self.people.by_id(line, f"{column} id", by_id, text)
            return self.people.named(line, column, text)
        if target is r.Post:
            return self.posts.referred(line, column, text, by_id)
        names = self.names(target)
        if names is not None:
            return names.mention(line, column, text, by_id)
        return self._by_id_only(line, column, target, by_id)

    def _by_id_only(self, line: Line, column: str, target: type[r.Record], by_id: str) -> Id | None:
        stood = self.sketch.stands_for(target, by_id)
        if stood is not None:
            return stood
        said = f"There is no {target.kind.replace('_', ' ')} with this id, on the map or in these tables."
        self.ledger.problem(line, f"{column} id", said, "Import its table as well, or check the id.")
        return None

    def fill(self, line: Line, record: type[r.Record], record_id: Id, *but: str) -> None:
        """Say of a record what a row says of it, field by field, references too."""
        for column in shape_of(line.kind).columns:
            if not column.attribute or column.header in but or column.exact:
                continue
            if column.target is not None:
                value: object = self.referred(line, column.header, column.target)
            else:
                value = line.values.get(column.header)
            self.sketch.say(record, record_id, column.attribute, value, line, column.header)

    def tag(self, line: Line, field: str, record_id: Id) -> None:
        """Put a row's tags on a person, an organisation or a collaboration."""
        for label in line.many("tags"):
            self.links.put(r.Tag, label=label, **{field: record_id})


def references(columns: tuple[Column, ...]) -> list[Column]:
    """Return the columns that point to something, each pair of name and id once."""
    named = {column.attribute for column in columns if column.target and not column.exact}
    return [c for c in columns if c.target and c.attribute and not (c.exact and c.attribute in named)]


def begin(
    snapshot: Snapshot,
    ledger: Ledger,
    lines: Mapping[TableKind, list[Line]],
    answers: Mapping[str, bool],
    alive: Callable[[], None],
) -> Work:
    """Return the work of planning over a snapshot, with nothing done yet; `alive` may stop it."""
    sketch = Sketch(snapshot, ledger, alive)
    links = Links(sketch)
    organisations = Names(sketch, ledger, r.Organisation)
    people = PeopleNamed(sketch, ledger, organisations, links, answers)
    for names in (organisations, people.names):
        _take_answers(names, answers)
    return Work(
        sketch=sketch, ledger=ledger, links=links, organisations=organisations,
        collaborations=Names(sketch, ledger, r.Collaboration), purposes=Names(sketch, ledger, r.Purpose),
        places=Names(sketch, ledger, r.Place), people=people,
        posts=PostsNamed(sketch, ledger, organisations), lines=lines,
    )  # fmt: skip


def _take_answers(names: Names, answers: Mapping[str, bool]) -> None:
    for key, same in answers.items():
        if same and key.startswith(f"alike|{names.word}|"):
            _, _, one, other = key.split("|", 3)
            names.take_as_one(one, other)

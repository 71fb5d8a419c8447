"""Things found by their id, by the id of another source, or by name: organisations, collaborations ..."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import TypeVar

from stewardmap.exchange.plan.ledger import Ledger
from stewardmap.exchange.plan.line import Line
from stewardmap.exchange.plan.sketch import Sketch
from stewardmap.exchange.values.words import spelled
from stewardmap.model.ids import Id
from stewardmap.model.records import Alias, Place, Record

R = TypeVar("R", bound=Record)


class Names:
    """An index of one kind of thing, and the one place where such a thing is added."""

    def __init__(self, sketch: Sketch, ledger: Ledger, kind: type[Record]) -> None:
        self.sketch, self.ledger, self.kind = sketch, ledger, kind
        self.word = kind.kind
        self._by_ref: dict[str, Id] = {}
        self._by_name: dict[str, list[Id]] = defaultdict(list)
        # an id of another map -> the record here that it was taken to be
        self._stands_for: dict[str, Id] = {}
        self._stood_for: set[Id] = set()
        self.has_ref = kind is not Place
        self.seen: dict[Id, Line] = {}  # the row in which each new thing was first met
        self._same: dict[str, set[str]] = defaultdict(set)  # names that the user says are one
        for record_id in sorted(sketch.snapshot.of(kind)):
            self.index(record_id)
        self._index_aliases()

    def _index_aliases(self) -> None:
        for alias in sorted(self.sketch.snapshot.of(Alias).values(), key=lambda a: a.id):
            of = getattr(alias, f"{self.word}_id", None)
            if of is not None:
                self.also_called(of, alias.name)
                if alias.ref is not None:
                    self._by_ref.setdefault(alias.ref, of)

    def index(self, record_id: Id) -> None:
        """Make a record findable by the name and ref it now has."""
        self.also_called(record_id, str(self.sketch.value(self.kind, record_id, "name")))
        ref = self.sketch.value(self.kind, record_id, "ref") if self.has_ref else None
        if ref:
            self._by_ref.setdefault(str(ref), record_id)

    def also_called(self, record_id: Id, name: str) -> None:
        """Make a record findable by another name."""
        found = self._by_name[spelled(name)]
        if record_id not in found:
            found.append(record_id)

    def with_id(self, text: str) -> Id | None:
        """Return what bears this id, ours or another source's."""
        if self.sketch.has(self.kind, text):
            return Id(text)
        return self._stands_for.get(text) or self._by_ref.get(text)

    def take_as_one(self, one: str, other: str) -> None:
        """Let two names find the same thing, as the user answered."""
        self._same[one].add(other)
        self._same[other].add(one)

    def is_answered(self, text: str) -> bool:
        """Whether the user said that a name is another's."""
        return spelled(text) in self._same

    def named(self, text: str) -> tuple[Id, ...]:
        """Return everything of this name."""
        found = self._by_name.get(spelled(text), ())
        if not found and spelled(text) in self._same:
            found = [
                one for other in sorted(self._same[spelled(text)]) for one in self._by_name.get(other, ())
            ]
        return tuple(found)

    def find(self, text: str) -> tuple[Id, ...]:
        """Return what a text may mean: the one of that id, else all of that name."""
        by_id = self.with_id(text)
        return (by_id,) if by_id is not None else self.named(text)

    def create(self, line: Line, name: str, ref: str | None = None, own_id: Id | None = None) -> Id:
        """Add a thing that a row names; its id is its own, or made from its ref, else from its name."""
        record_id = own_id or self.sketch.new_id(self.kind, spelled(ref or name))
        values: dict[str, object] = {"name": name}
        if self.has_ref:
            values["ref"] = ref
        self.sketch.add(self.kind, record_id, **values)
        self.index(record_id)
        self.seen[record_id] = line
        return record_id

    def adopt(self, record_id: Id, ref: str | None, own_id: Id | None, line: Line) -> Id:
        """Take a record that was there for what a row calls by an id of its own."""
        if own_id is not None and own_id != record_id:
            self._stands_for[own_id] = record_id
            self._stood_for.add(record_id)
        if ref and self.has_ref and not self.sketch.value(self.kind, record_id, "ref"):
            self.sketch.say(self.kind, record_id, "ref", ref, line)
            self._by_ref.setdefault(ref, record_id)
        return record_id

    def free(self, text: str) -> list[Id]:
        """Return those of a name that no source has given an id yet, and that stand for no other id."""
        return [
            one
            for one in self.named(text)
            if not (self.has_ref and self.sketch.value(self.kind, one, "ref")) and one not in self._stood_for
        ]

    def define(self, lines: Iterable[Line]) -> dict[Line, Id]:
        """Return which record each row of a defining table is, adding those that are new."""
        ordered = sorted(lines, key=lambda line: (line.own_id is None, line.ref is None, line.order))
        claims = Counter(
            spelled(line.text("name")) for line in ordered if line.own_id is not None or line.ref is not None
        )
        found: dict[Line, Id] = {}
        for line in ordered:
            record_id = self._of_row(line, claims)
            if record_id is not None:
                found[line] = record_id
        return found

    def _of_row(self, line: Line, claims: Counter[str]) -> Id | None:
        name, ref, own_id = line.text("name"), line.ref if self.has_ref else None, line.own_id
        known = self.known(own_id, ref, (name,))
        if known is not None:
            return self.adopt(known, ref, own_id, line)
        if own_id is None and ref is None:
            return self._of_name(line, name)
        there = [one for one in self.free(name) if own_id is None or not self.sketch.is_new(self.kind, one)]
        placeholder = self.free(ref) if ref and self.has_ref and own_id is None else []
        if len(placeholder) == 1:
            return self.adopt(placeholder[0], ref, own_id, line)
        if len(there) == 1 and claims[spelled(name)] == 1:
            return self.adopt(there[0], ref, own_id, line)
        return self.create(line, name, ref, own_id)

    def known(self, own_id: Id | None, ref: str | None, names: Iterable[str]) -> Id | None:
        """Return what bears these ids; a row with an id of its own is no other row.

        An earlier table may have called the same thing by that id without saying whose id it is: then it
        stands here as a ref, and one of the names has to agree too.
        """
        if own_id is None:
            return self.with_id(ref) if ref else None
        if self.sketch.has(self.kind, own_id):
            return own_id
        called_so = self._by_ref.get(own_id)
        if called_so is not None and not any(called_so in self.named(name) for name in names):
            called_so = None
        known = self._by_ref.get(ref, called_so) if ref else called_so
        return None if known is None or self.sketch.is_new(self.kind, known) else known

    def _of_name(self, line: Line, name: str) -> Id | None:
        found = self.named(name)
        if len(found) > 1:
            self.several(line, "name", name)
            return None
        return found[0] if found else self.create(line, name)

    def several(self, line: Line, column: str, text: str) -> None:
        """Say that a text may mean more than one."""
        said = f'More than one {self.word.replace("_", " ")} is called "{text}".'
        self.ledger.problem(line, column, said, "Give the id of the one that is meant.")

    def mention(self, line: Line, column: str, text: str, by_id: str = "") -> Id | None:
        """Return what a row points to, by id or by name; what is not there is added and reported.

        Nothing, with a problem kept, if the name is borne by more than one.
        """
        known = self.with_id(by_id) if by_id else None
        if known is not None:
            return known
        found = self.usable(line, text or by_id) if by_id else self.find(text)
        if len(found) > 1:
            self.several(line, column, text or by_id)
            return None
        ref, own_id = ids_of(line, by_id)
        if found:
            return self.adopt(found[0], ref, own_id, line)
        word = self.word.replace("_", " ")
        said = f'The {word} "{text or by_id}" is not on the map yet: it is added.'
        self.ledger.notice(line, column, said)
        return self.create(line, text or by_id, ref, own_id)

    def usable(self, line: Line, text: str) -> tuple[Id, ...]:
        """Return those of a name that may be what a row calls by an id that nothing bears yet."""
        free = self.free(text)
        return tuple(one for one in free if not line.own or not self.sketch.is_new(self.kind, one))

    def mentions(self, line: Line, column: str) -> list[Id]:
        """Return what a field of several points to, by the ids beside it where there are any.

        Commas set names apart too, where every piece is known.
        """
        texts, by_ids = line.many(column), line.many(f"{column} id")
        if by_ids:
            found = [self.mention(line, column, "", one) for one in by_ids]
        else:
            found = [self.mention(line, column, one) for text in texts for one in self._pieces(text)]
        return [one for one in found if one is not None]

    def _pieces(self, text: str) -> list[str]:
        if self.find(text) or "," not in text:
            return [text]
        pieces = [piece.strip() for piece in text.split(",") if piece.strip()]
        return pieces if all(self.find(piece) for piece in pieces) else [text]


def ids_of(line: Line, by_id: str) -> tuple[str | None, Id | None]:
    """Return an id as another source's, or as a map's of ours where the table comes from one."""
    if not by_id:
        return None, None
    return (None, Id(by_id)) if line.own else (by_id, None)

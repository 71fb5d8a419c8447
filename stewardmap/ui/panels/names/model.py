"""People, organisations and collaborations as a tree of two levels that filters as one types."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from stewardmap.model.ids import Id
from stewardmap.model.records import Tag
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.ui.fold import fold, matches
from stewardmap.ui.parts.labels import as_tip
from stewardmap.ui.parts.marks import Mark
from stewardmap.ui.telling import bodies_line, mark_of, posts_line
from stewardmap.wording.language import _, ngettext
from stewardmap.wording.rights import in_short

Index = QModelIndex | QPersistentModelIndex

ROW = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list: a thing, and what is said beside it."""

    subject: Subject
    name: str
    second: str
    mark: Mark
    folded: str


@dataclass(frozen=True, slots=True)
class Group:
    """One heading and what stands under it."""

    title: str
    rows: tuple[Row, ...]
    shown: tuple[Row, ...]


class NamesModel(QAbstractItemModel):
    """The three groups; internal id 0 is a heading, else the heading's row plus one."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.groups: tuple[Group, ...] = ()
        self._query = ""

    def show_map(self, snapshot: Snapshot | None) -> bool:
        """Show the names of a map; returns whether any row is other than it was."""
        before, groups = self.groups, () if snapshot is None else _groups(snapshot)
        if [group.rows for group in groups] == [group.rows for group in before]:
            return False
        groups = self._filtered(groups)
        if [_standing(group) for group in groups] == [_standing(group) for group in before]:
            self.groups = groups
            self._say_again(before)
            return True
        self.beginResetModel()
        self.groups = groups
        self.endResetModel()
        return True

    def _say_again(self, before: tuple[Group, ...]) -> None:
        """Let the lines be drawn again that say something else, where all stand as they did."""
        for at, (group, was) in enumerate(zip(self.groups, before, strict=True)):
            for row, (now, then) in enumerate(zip(group.shown, was.shown, strict=True)):
                if now != then:
                    index = self.createIndex(row, 0, at + 1)
                    self.dataChanged.emit(index, index)

    def filter(self, query: str) -> None:
        """Show only the rows that match what is typed."""
        self.beginResetModel()
        self._query = fold(query)
        self.groups = self._filtered(self.groups)
        self.endResetModel()

    def _filtered(self, groups: tuple[Group, ...]) -> tuple[Group, ...]:
        query = self._query
        return tuple(
            Group(g.title, g.rows, tuple(r for r in g.rows if not query or matches(query, r.folded)))
            for g in groups
        )

    @property
    def filtered(self) -> bool:
        """Whether anything is typed in the filter."""
        return bool(self._query)

    def place_of(self, subject: Subject | None) -> QModelIndex:
        """Return where a thing stands, or an invalid index."""
        for at, group in enumerate(self.groups):
            for row, one in enumerate(group.shown):
                if one.subject == subject:
                    return self.createIndex(row, 0, at + 1)
        return QModelIndex()

    def row_at(self, index: Index) -> Row | None:
        """Return the line at an index, or None for a heading."""
        if not index.isValid() or index.internalId() == 0:
            return None
        return self.groups[index.internalId() - 1].shown[index.row()]

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a line."""
        if column or row < 0 or row >= self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """Return the heading of a line."""
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return how many lines stand under a heading."""
        if not parent.isValid():
            return len(self.groups)
        return len(self.groups[parent.row()].shown) if parent.internalId() == 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008, ARG002
        """Return one."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is shown, said or kept at a line."""
        row = self.row_at(index)
        if row is None:
            return self._heading(index, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.name}, {row.second}" if row.second else row.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip("\n".join(part for part in (row.name, row.second) if part))
        return row if role == ROW else None

    def _heading(self, index: Index, role: int) -> str | None:
        if not index.isValid() or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        group = self.groups[index.row()]
        if not self._query:
            return f"{group.title} ({len(group.rows)})"
        return _("{group} ({shown} of {all})").format(
            group=group.title, shown=len(group.shown), all=len(group.rows)
        )


def _standing(group: Group) -> tuple[int, list[Subject]]:
    """Return what a heading says and what stands under it, which no line of itself can change."""
    return len(group.rows), [row.subject for row in group.shown]


def _groups(snapshot: Snapshot) -> tuple[Group, ...]:
    return (
        _group(_("People"), "person", snapshot.people, snapshot),
        _group(_("Organisations"), "organisation", snapshot.organisations, snapshot),
        _group(_("Collaborations"), "collaboration", snapshot.collaborations, snapshot),
    )


def _group(title: str, kind: str, records: Any, snapshot: Snapshot) -> Group:
    tags = _tags(snapshot)
    rows = [_row(Subject(kind, record.id), record.name, snapshot, tags) for record in records.values()]
    rows.sort(key=lambda row: fold(row.name))
    return Group(title, tuple(rows), tuple(rows))


def _tags(snapshot: Snapshot) -> dict[str, str]:
    said: dict[str, str] = {}
    for tag in snapshot.of(Tag).values():
        at = tag.person_id or tag.organisation_id or tag.collaboration_id or ""
        said[at] = f"{said.get(at, '')} {tag.label}"
    return said


def _row(subject: Subject, name: str, snapshot: Snapshot, tags: dict[str, str]) -> Row:
    at = Id(subject.id)
    second, more = "", tags.get(at, "")
    if subject.kind == "person":
        second = bodies_line(snapshot, at)
        seats = len(snapshot.memberships_of.get(at, ()))
        if not second and seats:
            second = ngettext("{n} seat", "{n} seats", seats).format(n=seats)
        more += f"{posts_line(snapshot, at)} {in_short(snapshot.rights_of.get(at))}"
    elif subject.kind == "organisation":
        count = len(snapshot.people_of_organisation.get(at, ()))
        second = ngettext("{n} person", "{n} people", count).format(n=count) if count else ""
    else:
        count = len(snapshot.memberships_of.get(at, ()))
        second = ngettext("{n} seat", "{n} seats", count).format(n=count) if count else ""
    return Row(subject, name, second, mark_of(snapshot, subject), fold(f"{name} {second} {more}"))

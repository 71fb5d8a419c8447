"""The fields of short questions, each with a value that can be read when the question is answered."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.fold import fold
from stewardmap.ui.telling import bodies_line
from stewardmap.wording.language import _


class Chosen(NamedTuple):
    """What was typed, and the id of the one thing that it names, if there is one."""

    id: Id | None
    text: str


class Names(QCompleter):
    """Completes names whatever accents and case are typed."""

    def __init__(self, names: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        model = QStandardItemModel(self)
        for name in names:
            item = QStandardItem(name)
            item.setData(fold(name), Qt.ItemDataRole.UserRole)
            model.appendRow(item)
        self.setModel(model)
        self.setCompletionRole(Qt.ItemDataRole.UserRole)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(8)

    def splitPath(self, path: str) -> list[str]:  # noqa: N802
        """Look for what was typed without its accents."""
        return [fold(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802
        """Return the name itself."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class NameEntry(QLineEdit):
    """A name that is completed as one types; new names are allowed."""

    def __init__(self, choices: Sequence[tuple[Id, str]], chosen: Id | None = None, hint: str = "") -> None:
        super().__init__()
        self._choices = choices
        self.setPlaceholderText(hint)
        self.setCompleter(Names([said for _id, said in choices], self))
        for one, said in choices:
            if one == chosen:
                self.setText(said)

    @property
    def value(self) -> Chosen:
        """What it names."""
        text = self.text().strip()
        for one, said in self._choices:
            if text and fold(said) == fold(text):
                return Chosen(one, text)
        return Chosen(None, text)


class TextEntry(QLineEdit):
    """A line of text."""

    @property
    def value(self) -> str:
        """What was typed."""
        return self.text().strip()


def people_choices(snapshot: Snapshot) -> list[tuple[Id, str]]:
    """Return everyone by name; two of one name are told apart by their organisations."""
    named: dict[str, list[Id]] = {}
    for person in snapshot.people.values():
        named.setdefault(person.name, []).append(person.id)
    said = []
    for name, ids in named.items():
        for one in ids:
            where = bodies_line(snapshot, one) or _("no organisation")
            said.append((one, name if len(ids) == 1 else f"{name} ({where})"))
    return sorted(said, key=lambda pair: fold(pair[1]))


def named_choices(snapshot: Snapshot, kind: str) -> list[tuple[Id, str]]:
    """Return the things of one kind by name."""
    if kind == "person":
        return people_choices(snapshot)
    records = snapshot.organisations if kind == "organisation" else snapshot.collaborations
    return sorted(((one.id, one.name) for one in records.values()), key=lambda pair: fold(pair[1]))


class PassphraseEntry(QLineEdit):
    """A passphrase, shown as dots; nothing is cut off at its ends."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)

    @property
    def value(self) -> str:
        """What was typed."""
        return self.text()

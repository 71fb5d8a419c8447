"""The fields of short questions, each with a value that can be read when the question is answered."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from stewardmap.model.ids import Id
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.fold import fold
from stewardmap.ui.telling import bodies_line
from stewardmap.wording.language import _


class Chosen(NamedTuple):
    """What was typed, and the id of the one thing that it names, if there is one."""

    id: Id | None
    text: str


class NameEntry(QLineEdit):
    """A name that is completed as one types; new names are allowed."""

    def __init__(self, choices: Sequence[tuple[Id, str]], chosen: Id | None = None, hint: str = "") -> None:
        super().__init__()
        self._choices = choices
        self.setPlaceholderText(hint)
        completer = QCompleter(self)
        completer.setModel(QStringListModel([said for _id, said in choices], completer))
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        self.setCompleter(completer)
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

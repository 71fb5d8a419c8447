"""A field for several people, each completed as one types; semicolons or commas stand between them."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit

from stewardmap.model.ids import Id
from stewardmap.ui.fold import fold, matches
from stewardmap.ui.parts.entries import Chosen, Names

_BETWEEN = "; "


class PeopleEntry(QLineEdit):
    """Names of people on the map; the beginning of a name will do where only one begins so."""

    people_changed = Signal()

    def __init__(self, choices: Sequence[tuple[Id, str]], chosen: Iterable[Id] = (), hint: str = "") -> None:
        super().__init__()
        self._choices = [(one, said, fold(said)) for one, said in choices]
        said = dict(choices)
        self.setText("".join(said[one] + _BETWEEN for one in chosen if one in said))
        self.setCursorPosition(0)
        self.setPlaceholderText(hint)
        self._names = Names([name for _one, name in choices], self)
        self._names.setWidget(self)
        self._names.activated.connect(self._take)
        self.textEdited.connect(self._offer)
        self.textChanged.connect(lambda _text: self.people_changed.emit())

    @property
    def value(self) -> tuple[Chosen, ...]:
        """Whom it names, each once; who is not known, or could be several, has no id."""
        return tuple(dict.fromkeys(self._found(part) for part, _start in _parts(self.text())))

    @property
    def ids(self) -> tuple[Id, ...]:
        """Those of them who are on the map."""
        return tuple(one.id for one in self.value if one.id is not None)

    def _found(self, part: str) -> Chosen:
        wanted = fold(part)
        exact = [(one, said) for one, said, folded in self._choices if folded == wanted]
        near = exact or [(one, said) for one, said, folded in self._choices if matches(wanted, folded)]
        return Chosen(*near[0]) if len(near) == 1 else Chosen(None, part)

    def _offer(self, text: str) -> None:
        """Show the names that go on as the last part does, the first of them chosen."""
        part = _last(text)
        if not part:
            _list(self._names).hide()
            return
        self._names.setCompletionPrefix(fold(part))
        self._names.complete()
        _list(self._names).setCurrentIndex(self._names.completionModel().index(0, 0))

    def _take(self, name: str) -> None:
        text = self.text()
        self.setText(text[: len(text) - len(_last(text, bare=False))] + name + _BETWEEN)


def _list(names: QCompleter) -> QAbstractItemView:
    popup = names.popup()
    assert popup is not None  # noqa: S101 - a completer makes its list when it is asked for it
    return popup


def _last(text: str, *, bare: bool = True) -> str:
    """Return what is typed behind the last separator."""
    parts = list(_parts(text, empty=True))
    part = text[parts[-1][1] :] if parts else text
    return part.strip() if bare else part.lstrip()


def _parts(text: str, *, empty: bool = False) -> Iterator[tuple[str, int]]:
    """Yield what stands between separators, with where it starts; those within brackets belong to a name."""
    start = depth = 0
    for at, sign in enumerate(text + ";"):
        depth += (sign == "(") - (sign == ")")
        if sign == ";" or (sign == "," and depth <= 0):
            part = text[start:at].strip()
            if part or empty:
                yield part, start
            start, depth = at + 1, 0

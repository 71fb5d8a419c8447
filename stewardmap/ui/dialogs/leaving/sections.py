"""The parts of the leaving dialog: posts, ties, seats, connector roles and introductions, in rows."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from stewardmap.analysis.departures.departure import Departure, Goes, SeatGoes
from stewardmap.model.ids import Id
from stewardmap.model.records import ConnectorRole, Holding
from stewardmap.ui.dialogs.leaving.choices import Choices, Fate, fates_of
from stewardmap.ui.parts.editors import ChoiceEditor
from stewardmap.ui.parts.entries import NameEntry
from stewardmap.ui.parts.labels import label, labelled
from stewardmap.ui.parts.piece import Piece
from stewardmap.wording.departures import say_fate, say_meeting
from stewardmap.wording.language import _
from stewardmap.wording.namer import Namer
from stewardmap.wording.numbers import sentence

Changed = Callable[[], None]
_ANYBODY = Id("")


def post_pieces(
    choices: Choices, namer: Namer, people: Sequence[tuple[Id, str]], changed: Changed
) -> list[Piece]:
    """Return a tick for each post, with who comes after where the day has come."""
    return [_post(choices, one, namer, people, changed) for one in choices.held]


def _post(
    choices: Choices, held: Holding, namer: Namer, people: Sequence[tuple[Id, str]], changed: Changed
) -> Piece:
    name = namer.name("post", held.post_id)

    def tick(on: bool) -> None:  # noqa: FBT001 - a signal's own argument
        (choices.kept_posts.discard if on else choices.kept_posts.add)(held.id)
        changed()

    def make() -> QWidget:
        row, grid = _grid()
        on = held.id not in choices.kept_posts
        grid.addWidget(_tick_row(name, f"leaves.{held.id}", on=on, take=tick), 0, 0, 1, 2)
        if not choices.ahead:
            entry = NameEntry(people, choices.successors.get(held.id, (None, ""))[0], _("nobody yet"))
            entry.setObjectName(f"successor.{held.id}")

            def take() -> None:
                if choices.successors.get(held.id) != entry.value:
                    choices.successors[held.id] = entry.value
                    changed()

            entry.editingFinished.connect(take)
            grid.addWidget(labelled(_("Who holds it next"), entry, wrap=False), 1, 0)
            entry.setAccessibleName(_("Who holds it next, {post}").format(post=name))
            grid.addWidget(entry, 1, 1)
        return row

    return Piece(key=f"post.{held.id}", make=make, made_of=(name, choices.ahead))


def tie_pieces(choices: Choices, departure: Departure, namer: Namer, changed: Changed) -> list[Piece]:
    """Return what becomes of each tie, with a row over them that says it of all."""
    pieces = []
    if len(departure.ties) > 1:
        fates = fates_of(replace(departure.ties[0], other_id=_ANYBODY), departure)

        def all_of_them(value: object) -> None:
            if value is not None:
                for one in departure.ties:
                    choices.fates[one.tie_id] = value  # type: ignore[assignment]
                changed()

        said = [(None, _("as below")), *_in_words(fates, departure, namer)]
        pieces.append(_choice("all_ties", _("All of them"), None, said, all_of_them, departure.posts))
    for tie in departure.ties:
        words = _in_words(fates_of(tie, departure), departure, namer)

        def take(value: object, at: Id = tie.tie_id) -> None:
            choices.fates[at] = value  # type: ignore[assignment]
            changed()

        now: Fate = (tie.goes, tie.post_id if tie.goes in (Goes.PASSES_ON, Goes.WAITS) else None)
        pieces.append(_choice(f"tie.{tie.tie_id}", namer.person_at(tie.other_id), now, words, take))
    return pieces


def _in_words(fates: Sequence[Fate], departure: Departure, namer: Namer) -> list[tuple[object, str]]:
    return [((goes, post), say_fate(goes, post, departure, namer)) for goes, post in fates]


def seat_pieces(choices: Choices, departure: Departure, namer: Namer, changed: Changed) -> list[Piece]:
    """Return what becomes of each seat."""
    return [_seat(choices, one, namer, changed) for one in departure.seats]


def _seat(choices: Choices, one: SeatGoes, namer: Namer, changed: Changed) -> Piece:
    said: list[tuple[object, str]] = [(Goes.CLOSES, _("ends")), (Goes.STAYS, _("goes on"))]
    if one.to_id is not None:
        name = namer.name("person", one.to_id)
        said.insert(0, (Goes.PASSES_ON, _("passes to {name}").format(name=name)))

    def take(value: object) -> None:
        choices.seats[one.seat_id] = Goes(str(value))
        changed()

    seat = namer.name("membership", one.seat_id)
    return _choice(f"seat.{one.seat_id}", seat, one.goes, said, take)


def role_pieces(choices: Choices, proposed: Sequence[Id], namer: Namer, changed: Changed) -> list[Piece]:
    """Return a tick for each connector role that would end."""

    def piece(one: Id) -> Piece:
        def tick(on: bool) -> None:  # noqa: FBT001 - a signal's own argument
            choices.roles[one] = on
            changed()

        role = namer.snapshot.of(ConnectorRole)[one]
        body = role.for_organisation_id
        name = namer.name("organisation", body) if body is not None else _("for nobody in particular")
        said = _("The connector role ends ({whom})").format(whom=name)
        return _ticked(f"role.{one}", said, on=choices.roles.get(one, True), take=tick)

    return [piece(one) for one in proposed]


def meeting_pieces(choices: Choices, departure: Departure, namer: Namer, changed: Changed) -> list[Piece]:
    """Return a tick for each introduction that can become an action."""
    pieces = []
    for one in departure.meetings:
        pair = (one.one_id, one.other_id)

        def tick(on: bool, pair: tuple[Id, Id] = pair) -> None:  # noqa: FBT001 - a signal's own argument
            (choices.unwanted.discard if on else choices.unwanted.add)(pair)
            changed()

        said = sentence(say_meeting(one, namer))
        if one.by_id is not None:
            said = _("{name}: {what}").format(
                name=namer.name("person", one.by_id), what=say_meeting(one, namer)
            )
        key = f"meet.{one.one_id}.{one.other_id}"
        pieces.append(_ticked(key, said, on=pair not in choices.unwanted, take=tick))
    return pieces


def _ticked(key: str, said: str, *, on: bool, take: Callable[[bool], None]) -> Piece:
    return Piece(key=key, make=lambda: _tick_row(said, key, on=on, take=take), made_of=said)


def _tick_row(said: str, name: str, *, on: bool, take: Callable[[bool], None]) -> QWidget:
    """A tick with words that go on in the next line, which those of a tick itself do not."""
    row, grid = _grid()
    box = QCheckBox()
    box.setObjectName(name)
    box.setAccessibleName(said)
    box.setChecked(on)
    box.toggled.connect(take)
    words = label(said)
    words.setBuddy(box)
    grid.addWidget(box, 0, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(words, 0, 1)
    return row


def _choice(
    key: str,
    said: str,
    value: object,
    choices: Sequence[tuple[object, str]],
    take: Callable[[object], None],
    made_of: object = None,
) -> Piece:
    """Return a row with a name and what becomes of it; it is made anew only where the choice is another."""

    def make() -> QWidget:
        row, grid = _grid()
        editor = ChoiceEditor(value, choices)
        editor.setObjectName(key)
        grid.addWidget(labelled(said, editor), 0, 0)
        grid.addWidget(editor, 0, 1)
        grid.setColumnStretch(0, 1)
        editor.committed.connect(take)
        return row

    def renew(row: QWidget) -> None:
        editor = row.findChild(ChoiceEditor)
        if editor is not None and editor.value != value:
            editor.set_value(value)

    return Piece(key=key, make=make, made_of=(said, tuple(choices), made_of), renew=renew)


def _grid() -> tuple[QWidget, QGridLayout]:
    row = QWidget()
    grid = QGridLayout(row)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    return row, grid

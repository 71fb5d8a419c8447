"""What is typed in the box, understood: what is found by it, and what it would add."""

from dataclasses import dataclass, replace
from datetime import date

from stewardmap.exchange.search.entry import Entry, Key
from stewardmap.exchange.search.finder import Finder
from stewardmap.exchange.search.look import How, look
from stewardmap.exchange.typed.carry_out import carry_out
from stewardmap.exchange.typed.known import Known
from stewardmap.exchange.typed.outcome import Outcome
from stewardmap.exchange.typed.slots import Purport
from stewardmap.exchange.typed.understand import understand
from stewardmap.exchange.typed.understood import NOTHING_CORRECTED, Choice, Corrected, Understood
from stewardmap.model.ids import Id
from stewardmap.model.records import KIND_NAMED
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.actions import Actions
from stewardmap.ui.box.commands import command_shelf
from stewardmap.ui.box.recent import Recent

_MOST = 12
_NAMED = ("person", "organisation", "collaboration")
Found = tuple[Entry, How | None, str]


@dataclass(frozen=True, slots=True)
class Answered:
    """What the box shows for what is typed; `as_line` where it is a line to add and not a name to find.

    While it is `waiting`, the map is still being laid out, and only commands are found.
    """

    found: tuple[Found, ...]
    line: Understood | None
    outcome: Outcome | None
    as_line: bool
    waiting: bool = False


class Asked:
    """Understands what is typed, with what was put right by hand since it was begun."""

    def __init__(self) -> None:
        self.finder = Finder()
        self.recent = Recent()
        self.corrected: Corrected = NOTHING_CORRECTED
        self._said: Understood | None = None

    def forget(self) -> None:
        """Let go of the map and of what was typed."""
        self.finder.forget()
        self.recent.forget()
        self.begin()

    def begin(self) -> None:
        """Let go of what was put right by hand."""
        self.corrected = NOTHING_CORRECTED

    def put_right(self, slot: str, text: str, line: str, snapshot: Snapshot) -> None:
        """Keep the words that a field is to have in the place of those of the line."""
        if slot not in self.corrected.words:
            plain = understand(line, Known(snapshot, self.finder), snapshot.on)
            field = plain.field(slot)
            before = field.text if field is not None else ""
        else:
            before = self.corrected.words[slot][0]
        words = {**self.corrected.words, slot: (before, text)}
        self.corrected = replace(self.corrected, words=words)

    def choose(self, slot: str, name: str, one: Id | None) -> None:
        """Keep whom a name in a field means; nobody who is there, where no id is given."""
        choices = {**self.corrected.choices, f"{slot}:{name}": Choice(name, one)}
        self.corrected = replace(self.corrected, choices=choices)

    def answer(self, text: str, snapshot: Snapshot | None, actions: Actions | None, today: date) -> Answered:
        """Return what is found and what would be added."""
        commands = command_shelf(actions)
        if snapshot is None:
            hits = look([commands], text, self.recent.places, _MOST)
            return Answered(tuple((entry, how, "") for entry, how in hits), None, None, as_line=False)
        if not text.strip():
            return Answered(self._lately(snapshot), None, None, as_line=False)
        if not self.finder.is_ready(snapshot):
            hits = look([commands], text, self.recent.places, _MOST)
            found = tuple((entry, how, "") for entry, how in hits)
            return Answered(found, None, None, as_line=False, waiting=True)
        hits = look([*self.finder.shelves(snapshot), commands], text, self.recent.places, _MOST)
        known = Known(snapshot, self.finder)
        line = understand(text, known, today, self.corrected)
        strong = any(how < How.NEAR for _entry, how in hits)
        as_line = _is_line(line, text, found=strong)
        outcome = carry_out(line, known, today)
        found = tuple((entry, how, "") for entry, how in hits)
        return Answered((*found, *self._alike(line, hits, known)), line, outcome, as_line)

    def _alike(self, line: Understood, hits: list[tuple[Entry, How]], known: Known) -> tuple[Found, ...]:
        """Return those of whom what is typed may be another name: Liz for Elizabeth."""
        name = line.field("name")
        there = {entry.key for entry, _how in hits}
        kinds = [one for one in (name.named if name is not None else ()) if len(one.text.split()) > 1]
        alike = [
            (Key(one.kind, other.id), other) for one in kinds for other in known.alike(one.kind, one.text)
        ]
        return tuple((Entry(key, one.name), None, one.why) for key, one in alike if key not in there)

    def _lately(self, snapshot: Snapshot) -> tuple[Found, ...]:
        """Return what was used lately and is still there."""
        found: list[Found] = []
        for key in self.recent.keys:
            kind = KIND_NAMED.get(key.kind)
            if key.kind in _NAMED and kind is not None and Id(key.id) in snapshot.of(kind):
                name = str(getattr(snapshot.of(kind)[Id(key.id)], "name", ""))
                found.append((Entry(key, name), None, ""))
        return tuple(found[:6])


def _is_line(line: Understood, text: str, *, found: bool) -> bool:
    """Whether what is typed is shown as a line: it says more than a name, and nothing is called that."""
    if line.purport is Purport.LOG and line.field("contact.0.with") is None:
        return False
    if "," in text or ":" in text or "#" in text or "@" in text:
        return line.is_composed or not found
    return line.is_composed and not found

"""Run in a process of its own: edit a map in the real window, and print when each part shows the edit.

`python -m benchmarks.edit_probe MAP SELECTED EDITS` selects nothing, a person or a tie, makes that many edits
of several kinds, and prints a line for each: the kind, how many milliseconds passed until the map, the list,
the inspector, the findings and everything showed it, and how many the window's thread and all threads worked.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import cycle
from pathlib import Path
from time import perf_counter, process_time, thread_time
from typing import Any

PARTS = ("map", "list", "inspector", "findings", "everything")
_GIVE_UP_MS = 120_000
_LOOK_MS = 3
_UNCOUNTED = 5


def main() -> int:
    """Go through the program's own command line to its own window."""
    from stewardmap.cli import main as command_line

    return command_line(["open", sys.argv[1]], _watched)


def _watched(path: Path | None, passphrase: str | None) -> int:
    from PySide6.QtCore import QEvent, QObject, QTimer

    from stewardmap import app

    application = app.application_of()
    application.setCursorFlashTime(0)
    steps = EditSteps(sys.argv[2], int(sys.argv[3]), application.closeAllWindows)

    class Watch(QObject):
        """Sees the window bring its pixels up to date: what was asked to be painted is painted then."""

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() is QEvent.Type.UpdateRequest:
                QTimer.singleShot(0, steps.look)
            return False

    watch = Watch()
    looking = QTimer(interval=_LOOK_MS)
    looking.timeout.connect(lambda: steps.begin_on(application, watch))
    looking.start()
    QTimer.singleShot(_GIVE_UP_MS, application.quit)
    return app.open_window(path, passphrase)


@dataclass
class _Span:
    """One edit: when it was made, what had been worked by then, and what showed it when."""

    kind: str
    begun: float = field(default_factory=perf_counter)
    main: float = field(default_factory=thread_time)
    whole: float = field(default_factory=process_time)
    shown: dict[str, float] = field(default_factory=dict)

    def line(self) -> str:
        passed = [f"{self.shown[part] * 1000:.1f}" for part in PARTS]
        worked = [f"{(thread_time() - self.main) * 1000:.1f}", f"{(process_time() - self.whole) * 1000:.1f}"]
        return " ".join([self.kind, *passed, *worked])


class EditSteps:
    """One edit after another, each begun once everything shows the one before."""

    def __init__(self, selected: str, edits: int, stop: Callable[[], object]) -> None:
        self._selected = selected
        self._left = edits + _UNCOUNTED
        self._counted = edits
        self._stop = stop
        self._window: Any = None
        self._edits: Iterator[tuple[str, Callable[[], Any]]] = iter(())
        self._looking_for = self._ready
        self._span = _Span("none")

    def begin_on(self, application: Any, watch: Any) -> None:
        """Look for the window until it stands, then whether anything new is there."""
        if self._window is None:
            tops = [one for one in application.topLevelWidgets() if type(one).__name__ == "MainWindow"]
            if tops and getattr(tops[0], "desk", None) is not None:
                self._window = tops[0]
                self._window.installEventFilter(watch)
        else:
            self.look()

    def look(self) -> None:
        """Note what shows the edit by now, and make the next one once everything does."""
        if self._window is not None and self._is_open():
            self._looking_for()

    def _ready(self) -> None:
        if self._everything():
            self._select()
            self._looking_for = self._settled

    def _settled(self) -> None:
        if self._everything():
            self._looking_for = self._shown
            self._next()

    def _shown(self) -> None:
        span = self._span
        for part, is_shown in self._looks().items():
            if part not in span.shown and is_shown():
                span.shown[part] = perf_counter() - span.begun
        if "everything" in span.shown:
            self._end(span)

    def _end(self, span: _Span) -> None:
        self._looking_for = self._settled
        if self._left < self._counted:
            print(span.line(), flush=True)

    def _looks(self) -> dict[str, Callable[[], bool]]:
        return {
            "map": self._map,
            "list": lambda: True,  # renewed by the change itself, so painted with the next frame
            "inspector": self._inspector,
            "findings": self._findings,
            "everything": self._everything,
        }

    def _is_open(self) -> bool:
        return self._window.session.snapshot is not None and self._panel("MapPanel").drawn is not None

    def _map(self) -> bool:
        panel, session = self._panel("MapPanel"), self._window.session
        return bool(
            panel.drawn.wish.snapshot.revision == session.snapshot.revision and panel.view.item.is_sharp
        )

    def _inspector(self) -> bool:
        return not self._panel("InspectorPanel")._later.isActive()  # noqa: SLF001 - what is asked for is made

    def _findings(self) -> bool:
        last = self._window.findings._last  # noqa: SLF001 - of which snapshot they are
        return last is not None and last.snapshot is self._window.session.snapshot

    def _everything(self) -> bool:
        waits = self._window.jobs.busy or self._panel("MapPanel").pictures._later.isActive()  # noqa: SLF001
        return not waits and self._map() and self._inspector() and self._findings()

    def _select(self) -> None:
        from stewardmap.picture.primitives import Subject

        session = self._window.session
        person, tie = busiest(session.snapshot)
        chosen = {"person": [Subject("person", person)], "tie": [Subject("tie", tie)]}
        session.select(*chosen.get(self._selected, []))
        self._edits = cycle(edits_of(session, person, tie))

    def _next(self) -> None:
        if not self._left:
            self._stop()
            self._window = None
            return
        self._left -= 1
        kind, command = next(self._edits)
        made = command()
        self._span = _Span(kind)
        self._window.session.do(made)

    def _panel(self, name: str) -> Any:
        return next(one for one in self._window.desk.panels if type(one).__name__ == name)


def busiest(snapshot: Any) -> tuple[Any, Any]:
    """Return the person with most ties of those in a post, and their first tie."""
    held = snapshot.holdings_of_person
    person = max(sorted(held), key=lambda one: len(snapshot.ties_of.get(one, ())))
    return person, min(tie.id for tie in snapshot.ties_of[person])


def edits_of(session: Any, person: Any, tie: Any) -> list[tuple[str, Callable[[], Any]]]:
    """Return edits of several kinds that concern a person and a tie of theirs."""
    from stewardmap.model.dates import month
    from stewardmap.model.records.ties import tie_of_people
    from stewardmap.ui.door import add, change

    numbers = iter(range(10_000))

    def rated() -> Any:
        now = session.snapshot.ties[tie]
        return change(replace(now, strength=(now.strength or 0) % 5 + 1), label="Change strength")

    def renamed() -> Any:
        now = session.snapshot.people[person]
        plain = now.name.rstrip("0123456789 ")
        return change(replace(now, name=f"{plain} {next(numbers)}"), label="Change name")

    def noted() -> Any:
        now = session.snapshot.people[person]
        return change(replace(now, notes=f"Note {next(numbers)}"), label="Change notes")

    def tied() -> Any:
        snapshot = session.snapshot
        known = {end for one in snapshot.ties_of[person] for end in one.ends}
        other = next(one for one in sorted(snapshot.people) if one not in known)
        return add(tie_of_people(person, other, strength=3), label="Add tie")

    def ended() -> Any:
        held = min(session.snapshot.holdings_of_person[person], key=lambda one: one.id)
        year = 2027 + next(numbers) % 9
        return change(replace(held, ends=month(year, 6)), label="Change end")

    return [("strength", rated), ("name", renamed), ("note", noted), ("tie", tied), ("end", ended)]


if __name__ == "__main__":
    sys.exit(main())

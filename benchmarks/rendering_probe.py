"""Run in a process of its own: paint frames of the real window, and print what each took.

`python -m benchmarks.rendering_probe MAP` opens a map, and prints a line for each thing measured: its name,
the median and the longest of its frames, in milliseconds that the window's thread worked, the median by the
clock, and how many they were. A frame is everything from the gesture to the pixels of the map: it is painted
before the next begins. With `QT_SCALE_FACTOR=2` in the environment all is drawn at 200 %, and with
`QT_QPA_PLATFORM=xcb` on a screen.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter, sleep, thread_time
from typing import Any

_FRAMES = 60
_PLAIN = 20
_STILLS = 10
_STEPS = 8
_WAIT = 240.0
_TICK, _QUIET = 0.002, 80
_AFTER = 2.0


def main() -> int:
    """Open the window, measure, and close it."""
    from stewardmap.app import application_of, load, make_window
    from stewardmap.ui.memory import Memory
    from stewardmap.ui.theme import ThemeChoice

    application = application_of()
    window = make_window(application, ThemeChoice.LIGHT)
    Memory(window.session, window.jobs, window)
    window.resize(1280, 800)
    window.show()
    load(window, Path(sys.argv[1]))
    frames = MapFrames(application, window)
    sleep(_AFTER)
    frames.settle()
    frames.measure()
    window.close()
    return 0


class Taken:
    """The times that something took, of the thread's own work and by the clock."""

    def __init__(self) -> None:
        self._worked: list[float] = []
        self._passed: list[float] = []
        self._begun = 0.0, 0.0

    def __enter__(self) -> None:
        self._begun = thread_time(), perf_counter()

    def __exit__(self, *_error: object) -> None:
        worked, passed = self._begun
        self._worked.append((thread_time() - worked) * 1000)
        self._passed.append((perf_counter() - passed) * 1000)

    def say(self, name: str) -> None:
        """Print them."""
        told = median(self._worked), max(self._worked), median(self._passed), len(self._worked)
        print(name.replace(" ", "-"), *told, flush=True)


class MapFrames:
    """The map of one window, moved, selected, searched and dragged."""

    def __init__(self, application: Any, window: Any) -> None:
        from stewardmap.ui.panels.map.panel import MapPanel

        self._application, self._window = application, window
        self._panel = window.desk.panel(MapPanel)
        self.settle()
        self._view = self._panel.view
        self._middle = self._view.centre, self._view.scale_now

    def settle(self) -> None:
        """Let the window work until nothing is left to do."""
        quiet, until = 0, perf_counter() + _WAIT
        while quiet < _QUIET and perf_counter() < until:
            self._application.processEvents()
            quiet = 0 if self._window.jobs.busy else quiet + 1
            sleep(_TICK)

    def measure(self) -> None:
        """Measure everything once, and print it."""
        session, scene = self._window.session, self._panel.drawn.scene
        self._moves("")
        self._still()
        people = sorted(one.subject for one in scene.things if one.subject.kind == "person")
        self._select(lambda: session.select(*(one.subject for one in scene.things)))
        self._moves(" all")
        session.select()
        self.settle()
        self._drag("drag one", people[:1])
        self._drag("drag hundred", people[:100])
        session.select()
        self.settle()
        self._find(people)
        self._turn_back()
        self._plain(scene)

    def _plain(self, scene: Any) -> None:
        """Draw the same marks and lines with pyqtgraph's GraphItem, in a view as large as ours."""
        import numpy as np
        import pyqtgraph as pg

        size, picture = self._view.viewport().size(), self._panel.drawn.picture
        row = {one.subject: number for number, one in enumerate(scene.things)}
        places = np.array([scene.position(one) for one in row])
        lines = np.array([(row[one.first], row[one.second]) for one in scene.links])
        names = [one for one in picture.primitives if type(one).__name__ == "Text" and one.part == "label"]
        for antialiased in (False, True):
            pg.setConfigOptions(antialias=antialiased)
            view = pg.GraphicsView(background="w")
            view.resize(size)
            box = pg.ViewBox(lockAspect=True, invertY=True, border=None)
            view.setCentralItem(box)
            graph = pg.GraphItem(
                pos=places, adj=lines, size=8, pen=pg.mkPen("#5C6670"), symbolBrush="#119911"
            )
            box.addItem(graph)
            for name in names if antialiased else ():
                item = pg.TextItem(name.words, color="k", anchor=(0.5, 0))
                item.setPos(*name.anchor)
                box.addItem(item)
            view.show()
            box.autoRange()
            self._wait_for(view)
            self._plain_frames(view, box, "plain-named" if antialiased else "")
            view.close()

    def _wait_for(self, view: Any) -> None:
        """Wait until a window is really there: one that is not yet shown paints nothing, and in no time."""
        until = perf_counter() + _WAIT
        while not view.windowHandle().isExposed():
            self._application.processEvents()
            if perf_counter() > until:
                raise RuntimeError("the plain window never came to be seen")
        self.settle()

    def _plain_frames(self, view: Any, box: Any, only: str) -> None:
        def pan(number: int) -> None:
            across = box.viewPixelSize()[0] * (3 if number % 40 < 20 else -3)
            box.translateBy(x=across, y=across)

        def zoom(number: int) -> None:
            by = 1.04 if number % 20 < 10 else 1 / 1.04
            box.scaleBy((by, by))

        frames = (
            {only: pan} if only else {"plain-pan": pan, "plain-zoom": zoom, "plain-still": lambda _: None}
        )
        for name, step in frames.items():
            taken = Taken()
            for number in range(_PLAIN):
                with taken:
                    step(number)
                    view.viewport().repaint()
            taken.say(name)

    def _moves(self, how: str) -> None:
        self._home()
        self._frames(f"pan{how}", self._pan)
        self._home()
        self._frames(f"pan far{how}", self._pan_far)
        self._home()
        self._frames(f"zoom{how}", self._zoom)
        self._home()

    def _home(self) -> None:
        self._view.look_at(*self._middle)
        self.settle()

    def _frames(self, name: str, step: Callable[[int], None]) -> None:
        taken = Taken()
        for number in range(_FRAMES):
            with taken:
                step(number)
                self._view.viewport().repaint()
            self._application.processEvents()
        taken.say(name)

    def _pan(self, number: int) -> None:
        self._shift(3 if number % 40 < 20 else -3)

    def _pan_far(self, _number: int) -> None:
        self._shift(20)

    def _shift(self, by: float) -> None:
        (x, y), scale = self._view.centre, self._view.scale_now
        self._view.look_at((x + by / scale, y + by / scale), scale)

    def _zoom(self, number: int) -> None:
        from PySide6.QtCore import QPointF

        self._view.zoom_about(QPointF(300, 200), 1.04 if number % 20 < 10 else 1 / 1.04)

    def _still(self) -> None:
        """Draw what is seen once more, sharp, as a worker does."""
        from stewardmap.ui.canvas.drawn import draw_pixels

        item, taken = self._view.item, Taken()
        for _again in range(_STILLS):
            with taken:
                draw_pixels(item.content, item.sight.view, item.sight.size, item.sight.ratio)
        taken.say("sharp")

    def _select(self, select: Callable[[], None]) -> None:
        taken = Taken()
        with taken:
            select()
            self._view.viewport().repaint()
        taken.say("select all")
        self.settle()

    def _drag(self, name: str, people: list[Any]) -> None:
        """Move people by the tool that the pointer has, from the place of the first."""
        from PySide6.QtCore import QPointF

        from stewardmap.ui.canvas.gesture import Press

        self._window.session.select(*people)
        self.settle()
        view = self._view
        start = view.point_of(self._panel.pictures.places[people[0].id])
        press = Press(at=start, subject=people[0])
        view.begin(next(one for tool in view.tools if (one := tool(press)) is not None))
        self._frames(name, lambda number: view.gesture.move(start + QPointF(number, number)))
        view.end_gesture(view.gesture.cancel)

    def _find(self, people: list[Any]) -> None:
        """Type a name into the box, letter by letter, and take what it finds."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        from stewardmap.ui.box.find_box import FindBox

        box = self._window.findChild(FindBox)
        snapshot = self._window.session.snapshot
        typed, shown = Taken(), Taken()
        for one in people[:: len(people) // 8]:
            box.start()
            for letter in snapshot.people[one.id].name:
                with typed:
                    QTest.keyClick(box.line, letter)
                    box.list.repaint()
            with shown:
                QTest.keyClick(box.line, Qt.Key.Key_Return)
                self._view.viewport().repaint()
            self._is_shown(one)
            self.settle()
        typed.say("letter")
        shown.say("found")

    def _turn_back(self) -> None:
        """Step back through the days of change; what a worker does meanwhile is waited for, not counted."""
        from PySide6.QtCore import QEventLoop

        self._window.desk.act("dates")
        self.settle()
        slider, taken = self._panel.showing.dates.slider, Taken()
        for _again in range(min(_STEPS, slider.value())):
            before = self._panel.drawn
            with taken:
                slider.setValue(slider.value() - 1)
                while self._panel.drawn is before:
                    self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
                self._view.viewport().repaint()
                self._panel.legend.repaint()
            self._application.processEvents()
        taken.say("step")
        self._window.desk.act("dates")
        self.settle()

    def _is_shown(self, one: Any) -> None:
        at = self._view.point_of(self._panel.pictures.places[one.id])
        if one not in self._view.item.chosen or not self._view.rect().contains(at.toPoint()):
            raise RuntimeError(f"{one} was found and is not marked on the map")


if __name__ == "__main__":
    sys.exit(main())

"""The map in its window while it moves, when it is still, searched and dragged; beside pyqtgraph's GraphItem.

`python -m benchmarks --only rendering`. The maps are towns, whose people work most with their own and near
organisations. GraphItem draws the same marks at the same places with the same lines in a ViewBox as large as
ours, as pyqtgraph draws them unless told otherwise: not antialiased, every line one pixel wide, and without
names; in a row of its own, antialiased and with as many TextItems as ours shows names. Times are those that
the thread worked, so that what else the machine does counts little; medians, with the longest in the notes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from shutil import which

from benchmarks.start_up import run
from benchmarks.timing import Row
from benchmarks.townsfolk import townsfolk
from stewardmap.model.dates import month
from stewardmap.model.records import Record, Tie
from stewardmap.operations.commands import Add
from stewardmap.operations.workspace import Workspace

_SIZES = ((2_000, 3.0, 0.008, 0.030), (10_000, 4.0, 0.016, 0.150))
_FOUND, _HELD = 0.050, 0.100
_FRAMES = {
    "pan": "a pan frame",
    "pan-far": "a pan frame, beyond what was drawn",
    "zoom": "a zoom frame",
    "pan-all": "a pan frame, everything selected",
    "pan-far-all": "a pan frame, beyond what was drawn, everything selected",
    "zoom-all": "a zoom frame, everything selected",
    "drag-one": "a frame of dragging one person",
    "drag-hundred": "a frame of dragging a hundred people",
}


def rows(folder: Path) -> Iterator[Row]:
    """Yield what frames take at both sizes, without a screen and, where there is Xvfb, on one."""
    for people, each, frame, still in _SIZES:
        path = folder / f"{people}.smap"
        with Workspace.create(path) as workspace:
            workspace.do(Add(*_dated(townsfolk(people, each))))
        for screen in ("offscreen", "xcb") if which("Xvfb") else ("offscreen",):
            yield from _measured(path, folder, f"{people:,} people, {screen}", screen, frame, still)


def _dated(records: Iterable[Record]) -> Iterator[Record]:
    """Yield the records, with a month in which each third tie began."""
    for number, one in enumerate(records):
        begun = isinstance(one, Tie) and number % 3 == 0
        yield replace(one, since=month(2023 + number // 3 % 3, 1 + number // 9 % 12)) if begun else one


def _measured(path: Path, folder: Path, where: str, screen: str, frame: float, still: float) -> Iterator[Row]:
    words = ["-m", "benchmarks.rendering_probe", str(path)]
    told = {name: [float(one) / 1000 for one in rest] for name, *rest in run(words, folder, screen=screen)}
    plain = {"pan": "plain-pan", "zoom": "plain-zoom"}
    promises = {"sharp": still, "found": _FOUND, "select-all": _HELD, "letter": _FOUND, "step": _HELD}
    names = {
        **_FRAMES,
        "sharp": "drawn sharp",
        "select-all": "everything selected, to its rings",
        "letter": "a letter in the find box, to what it finds",
        "step": "a step of the slider of days, to the map",
        "found": "Enter in the find box, to the map",
    }
    for name, what in names.items():
        median, longest, by_clock, _often = told[name]
        theirs = told[plain.get(name.removesuffix("-all"), "plain-still")]
        compared = name.removesuffix("-all") in plain or name == "sharp"
        yield Row(
            what=f"{what}, {where}",
            ours=median,
            plain=theirs[0] if compared else None,
            plain_way="GraphItem" if compared else "",
            at_most=promises.get(name, frame),
            note=f"longest {longest * 1000:.0f} ms; by the clock {by_clock * 1000:.0f} ms",
        )
    yield Row(
        what=f"a pan frame, {where}, beside what looks more alike",
        ours=told["pan"][0],
        plain=told["plain-named"][0],
        plain_way="GraphItem, antialiased, with TextItems",
        note=f"theirs longest {told['plain-named'][1] * 1000:.0f} ms",
    )

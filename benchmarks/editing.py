"""One edit: the journalled row against plain SQLite, and how soon everything in the window shows it."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle
from os import getloadavg
from pathlib import Path
from statistics import median

from PySide6.QtGui import QGuiApplication, QImage, QPainter

from benchmarks.edit_probe import PARTS
from benchmarks.invented import ON, people_and_ties
from benchmarks.start_up import run
from benchmarks.timing import Row, taken
from stewardmap.analysis.findings import find
from stewardmap.model.records import Tie
from stewardmap.operations.commands import Add, Change
from stewardmap.operations.sample import sample_workspace
from stewardmap.operations.workspace import Workspace
from stewardmap.picture.compose import compose
from stewardmap.picture.frame import screen
from stewardmap.picture.scene_of import scene_of
from stewardmap.picture.view import View
from stewardmap.render.measure import QtMeasurer
from stewardmap.render.painter import paint
from stewardmap.wording.namer import Namer

_SIZES = ((120, 350), (600, 2000))
_EDITS = 20


def rows(folder: Path) -> Iterator[Row]:
    """Yield what an edit takes in the file, and on the screen."""
    application = QGuiApplication.instance() or QGuiApplication([])
    for people, ties in _SIZES:
        path = folder / f"{people}.smap"
        with Workspace.create(path) as workspace:
            workspace.do(Add(*people_and_ties(people, ties)))
            yield _journalled(workspace, folder / f"{people}.sqlite", people)
            yield _redrawn(workspace, people, ties)
    del application
    sample = folder / "sample.smap"
    sample_workspace(sample).close()
    for selected in ("nothing", "a person", "a tie"):
        yield _in_the_window(sample, selected, folder)


def _in_the_window(sample: Path, selected: str, folder: Path) -> Row:
    """Edit the sample in its window, in a process of its own: strengths, names, notes, ties and ends."""
    words = ["-m", "benchmarks.edit_probe", str(sample), selected.split()[-1], str(_EDITS)]
    edits = [tuple(map(float, line[1:])) for line in run(words, folder)]
    *parts, everything, window, work = (median(taken) for taken in zip(*edits, strict=True))
    shown = ", ".join(f"{part} {passed:.0f}" for part, passed in zip(PARTS, parts, strict=False))
    return Row(
        what=f"one edit in the window, {selected} selected, to everything redrawn",
        ours=everything / 1000,
        at_most=0.1,
        note=f"medians of {_EDITS} edits of 5 kinds, in ms: {shown}; worked {work:.0f}, "
        f"{window:.0f} of them by the window's thread; load {getloadavg()[0]:.1f}",
    )


class _Ratings:
    """Gives a tie another strength each time."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._strengths = cycle((1, 2, 3, 4, 5))
        self._tie_id = min(workspace.snapshot(ON).ties)

    def edit(self) -> None:
        tie: Tie = self._workspace.snapshot(ON).ties[self._tie_id]
        self._workspace.do(Change(replace(tie, strength=next(self._strengths))))


def _journalled(workspace: Workspace, plain_path: Path, people: int) -> Row:
    ratings = _Ratings(workspace)
    connection = sqlite3.connect(plain_path, isolation_level=None)
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE tie (id TEXT PRIMARY KEY, strength INTEGER)")
    connection.execute("INSERT INTO tie VALUES ('a', 1)")
    strengths = cycle((1, 2, 3, 4, 5))

    def plain() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE tie SET strength = ? WHERE id = 'a'", (next(strengths),))
        connection.execute("COMMIT")

    ours, theirs = taken(ratings.edit, times=40), taken(plain, times=40)
    connection.close()
    return Row(
        what=f"one edit in the file, with undo and change set, {people} people",
        ours=ours,
        plain=theirs,
        plain_way="sqlite3: the same UPDATE in a transaction, fsynced",
    )


def _redrawn(workspace: Workspace, people: int, ties: int) -> Row:
    ratings = _Ratings(workspace)
    image = QImage(1400, 900, QImage.Format.Format_ARGB32_Premultiplied)
    measurer, snapshot = QtMeasurer(), workspace.snapshot(ON)
    positions = scene_of(snapshot, (), Namer(snapshot)).positions
    parts: dict[str, float] = {}

    def draw() -> None:
        snapshot = workspace.snapshot(ON)
        scene = scene_of(snapshot, (), Namer(snapshot), positions=positions)
        picture = compose(scene, screen(), measurer)
        painter = QPainter(image)
        paint(painter, picture.primitives, View(1.0, 700, 450))
        painter.end()

    def edit_and_draw() -> None:
        ratings.edit()
        draw()

    ours = taken(edit_and_draw)
    parts["findings"] = taken(lambda: find(workspace.snapshot(ON)), times=3)
    return Row(
        what=f"all of an edit's work in one thread, {people} people, {ties:,} ties",
        ours=ours,
        plain=taken(lambda: _lines_only(image, ties)),
        plain_way="QPainter: as many bare lines and circles",
        note=f"findings follow in a worker, {parts['findings'] * 1000:.0f} ms",
    )


def _lines_only(image: QImage, ties: int) -> None:
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for n in range(ties):
        painter.drawLine(n % 1400, 0, (n * 7) % 1400, 900)
        painter.drawEllipse(n % 1400, n % 900, 20, 20)
    painter.end()

"""One edit: the journalled row against plain SQLite, and everything that is drawn again after it."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage, QPainter

from benchmarks.invented import ON, people_and_ties
from benchmarks.timing import Row, taken
from stewardmap.analysis.findings import find
from stewardmap.model.records import Tie
from stewardmap.operations.commands import Add, Change
from stewardmap.operations.workspace import Workspace
from stewardmap.picture.compose import compose
from stewardmap.picture.frame import screen
from stewardmap.picture.scene_of import scene_of
from stewardmap.picture.view import View
from stewardmap.render.measure import QtMeasurer
from stewardmap.render.painter import paint
from stewardmap.wording.namer import Namer

_SIZES = ((120, 350), (600, 2000))


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

"""What is on the screen after an edit is what a window opened on the file afresh shows."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from stewardmap.model.ids import Id
from stewardmap.model.records import Card, Holding, Organisation, Person, Record
from stewardmap.model.snapshot import Snapshot
from stewardmap.picture.primitives import Subject
from stewardmap.picture.scene import MapKind
from stewardmap.ui.door import add, change, remove
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, BOARD, COUNCIL, STRONG, TOM, VACANT

Drive = Callable[[Path | None], Driver]
Edit = Callable[[Snapshot], tuple[list[Record], list[Record], list[Record]]]

EDITS: dict[str, Edit] = {
    "a tie is rated": lambda s: ([], [replace(s.ties[STRONG], strength=1)], []),
    "a tie goes": lambda s: ([], [], [s.ties[STRONG]]),
    "a person comes": lambda _s: ([Person(name="Ada Ng")], [], []),
    "a person is renamed": lambda s: ([], [replace(s.people[TOM], name="Thomas Okafor")], []),
    "a person goes": lambda s: ([], [], [s.people[AMINA]]),
    "an organisation comes": lambda _s: ([Organisation(name="Northmere Library")], [], []),
    "an organisation is renamed": lambda s: ([], [replace(s.organisations[COUNCIL], name="The Council")], []),
    "a collaboration is renamed": lambda s: ([], [replace(s.collaborations[BOARD], name="The Board")], []),
    "a vacant post is filled": lambda _s: ([Holding(person_id=TOM, post_id=VACANT)], [], []),
    "the map is renamed": lambda s: ([], [replace(s.of(Card)[Id("map")], title="Elsewhere")], []),
}
SELECTED = [
    None,
    None,
    *[Subject("person", TOM)] * 4,
    Subject("tie", STRONG),
    *[Subject("post", VACANT)] * 2,
    None,
]


def seen(driver: Driver) -> dict[str, object]:
    """What the window shows, in words and primitives."""
    drawn = driver.map.drawn
    assert drawn is not None
    assert driver.map.view is not None
    model = driver.names.model
    return {
        "title": driver.window.windowTitle(),
        "names": [
            model.index(row, 0, model.index(group, 0)).data(Qt.ItemDataRole.DisplayRole)
            for group in range(model.rowCount())
            for row in range(model.rowCount(model.index(group, 0)))
        ],
        "rows": model.groups,
        "things": drawn.scene.things,
        "links": drawn.scene.links,
        "positions": drawn.scene.positions,
        "legend": drawn.picture.legend,
        "findings": [(told.finding.key, told.said) for told in driver.window.session.findings],
        "inspector": sorted(driver.texts(driver.inspector).splitlines()),  # widgets come as they were made
    }


def pixels(driver: Driver) -> QImage:
    """The map as it is drawn, seen from a place that does not depend on what happened before."""
    view = driver.map.view
    assert view is not None
    view.look_at((250.0, 200.0), 1.0)
    driver.settle()
    origin = view.point_of((0.0, 0.0))

    def is_drawn() -> bool:
        drawing = view.item._drawing
        return view.item.is_sharp and drawing is not None and abs(drawing.view.x - origin.x()) < 0.1

    driver.wait(is_drawn)
    assert view.item._drawing is not None
    return view.item._drawing.image


@pytest.mark.parametrize(("edit", "selected"), [*zip(EDITS.values(), SELECTED, strict=True)], ids=EDITS)
def test_an_edited_window_shows_what_a_fresh_one_does(
    drive: Drive, map_file: Path, edit: Edit, selected: Subject | None
) -> None:
    driver = drive(map_file)
    if selected is not None:
        driver.window.session.select(selected)
        driver.settle()
    new, changed, gone = edit(driver.snapshot)
    commands = (add(*new, label="Add"), change(*changed, label="Change"), remove(*gone, label="Remove"))
    for command, records in zip(commands, (new, changed, gone), strict=True):
        if records:
            driver.window.session.do(command)
    driver.settle()
    before, drawn_before = seen(driver), pixels(driver)
    places = dict(driver.map.pictures.places)
    driver.window.session.close()
    fresh = drive(map_file)
    if selected is not None and fresh.window.session.has(selected):
        fresh.window.session.select(selected)
        fresh.settle()
    fresh.map.pictures._held[MapKind.PEOPLE] = (
        places  # what is new, and a vacant post, keep no place in the file
    )
    fresh.map.pictures.renew()
    fresh.settle()
    now, drawn_now = seen(fresh), pixels(fresh)
    assert [part for part in now if now[part] != before[part]] == []
    assert drawn_now == drawn_before

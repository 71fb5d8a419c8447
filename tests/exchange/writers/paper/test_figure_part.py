import pytest

from stewardmap.analysis.parameters import Parameters
from stewardmap.exchange.writers.paper.content import Figure
from stewardmap.exchange.writers.paper.figure_part import A_PAGE, A_SCREEN, Room, figure
from stewardmap.model.records import Organisation
from stewardmap.model.snapshot import Snapshot
from stewardmap.progress import no_progress
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming
from tests.exchange.planted_map import ON

_MANY = 230


def _drawn(room: Room, many: int = _MANY) -> Figure:
    rows = [Organisation(name=f"Community trust number {n}") for n in range(many)]
    snapshot = Snapshot.of_records(rows, on=ON)
    namer = Namer(snapshot, Naming.ORGANISATIONS)
    return figure(snapshot, (), namer, Parameters(), None, no_progress, room)


def test_what_can_be_zoomed_shows_a_large_map_whole_and_named() -> None:
    drawn = _drawn(A_SCREEN)
    assert len(drawn.scene.things) == _MANY
    assert len(drawn.picture.unnamed) <= 0.1 * _MANY
    assert "are drawn" not in drawn.caption


def test_a_page_shows_a_part_of_it_and_says_so() -> None:
    drawn = _drawn(A_PAGE)
    assert len(drawn.scene.things) < _MANY
    assert "are drawn" in drawn.caption


@pytest.mark.parametrize("room", [A_PAGE, A_SCREEN])
def test_a_small_map_is_drawn_no_larger_than_its_room(room: Room) -> None:
    assert _drawn(room, 12).picture.frame.width == room.width
    assert next(room.sheets(12))[1] == 1.0

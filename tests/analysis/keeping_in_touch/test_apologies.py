"""Three apologies in a row are shown, of the seat."""

from dataclasses import replace

from stewardmap.analysis.keeping_in_touch.apologies import seats_missed
from stewardmap.model.dates import day
from stewardmap.model.ids import Id
from stewardmap.model.records import Contact, Record
from stewardmap.model.vocabulary import Attendance
from stewardmap.wording.keeping_in_touch import seat_missed
from stewardmap.wording.namer import Namer
from tests.analysis.small_maps import a_map, board, person
from tests.analysis.test_contacts import met


def meeting(month: int, how: Attendance) -> list[Record]:
    contact, *rows = met(day(2026, month, 1), "a", attendance=how)
    assert isinstance(contact, Contact)
    return [replace(contact, collaboration_id=Id("m")), *rows]


def missed(*attendance: Attendance) -> list[int]:
    meetings = [meeting(month, how) for month, how in enumerate(attendance, 1)]
    return [len(one.days) for one in seats_missed(a_map(person("a"), board("m", a=None), *meetings))]


def test_three_in_a_row_up_to_the_last_meeting() -> None:
    came, sorry, away = Attendance.PRESENT, Attendance.APOLOGIES, Attendance.ABSENT
    assert missed(came, sorry, sorry) == []
    assert missed(came, sorry, sorry, sorry) == [3]
    assert missed(sorry, sorry, sorry, sorry) == [4]
    assert missed(sorry, sorry, sorry, came) == []
    assert missed(sorry, sorry, sorry, away) == []


def test_the_sentence_is_about_the_seat() -> None:
    snapshot = a_map(
        person("a"), board("m", a=None), *(meeting(month, Attendance.APOLOGIES) for month in (1, 2, 3))
    )
    (one,) = seats_missed(snapshot)
    assert one.membership == "m/a"
    said = seat_missed(one, Namer(snapshot))
    assert (
        said
        == "The seat of A on M sent apologies three times in a row, last on 1 March 2026: does the time suit?"
    )

"""A post's page: its course, its vacancy, and cover that is agreed, changed and ended without a mouse."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from stewardmap.model.dates import PartialDate, day
from stewardmap.model.ids import Id
from stewardmap.model.records import Cover, Holding, Post
from stewardmap.model.records.ties import tie_of_people
from stewardmap.operations.commands import Add
from stewardmap.picture.primitives import Subject
from stewardmap.ui.panels.inspector.holding_line import HoldingLine, strip_of
from stewardmap.ui.parts.tick_list import TickList
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, DIRECTOR, JOSE, TOM, VACANT, WORKER

ON = date(2026, 11, 22)


@pytest.fixture
def posts(driver: Driver) -> Driver:
    driver.window.session.select(Subject("post", DIRECTOR))
    driver.settle()
    return driver


def agree(driver: Driver) -> None:
    driver.keys("Ctrl+Shift+G")
    driver.dialog()
    driver.write("Jose <b>Nunez</b>")
    driver.press(Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), TickList)
    driver.press(Qt.Key.Key_Return)
    driver.wait(driver.no_dialog)
    driver.settle()


def test_cover_is_agreed_and_clears_the_finding_as_one_step(posts: Driver) -> None:
    key = f"no_agreed_cover:{DIRECTOR}"
    assert key in {one.finding.key for one in posts.window.session.findings}
    assert "no cover is agreed" in posts.texts(posts.page())
    agree(posts)
    (cover,) = posts.snapshot.of(Cover).values()
    assert (cover.person_id, cover.by_id) == (AMINA, JOSE)
    assert cover.starts is not None
    assert cover.starts.earliest > posts.snapshot.on
    assert key not in {one.finding.key for one in posts.window.session.findings}
    assert "Somebody looks after each link of this post." in posts.texts(posts.page())
    posts.keys("Ctrl+Z")
    assert posts.snapshot.of(Cover) == {}


def test_cover_is_changed_and_ended_one_step_each(posts: Driver) -> None:
    agree(posts)
    posts.bot.keyClick(posts.button(posts.page(), "Change: "), Qt.Key.Key_Space)
    dialog = posts.dialog()
    dialog.fields["agreed_by"].setFocus()
    posts.write("The trustees")
    posts.press(Qt.Key.Key_Return)
    assert dialog.problem.text() == ""
    posts.wait(posts.no_dialog)
    posts.settle()
    assert [one.agreed_by for one in posts.snapshot.of(Cover).values()] == ["The trustees"]
    posts.bot.keyClick(posts.button(posts.page(), "End: "), Qt.Key.Key_Space)
    posts.settle()
    (cover,) = posts.snapshot.of(Cover).values()
    assert cover.until == PartialDate(posts.snapshot.on - timedelta(days=1))
    assert "looks after" not in posts.texts(posts.page()).replace("looks after each", "")
    posts.keys("Ctrl+Z")
    posts.keys("Ctrl+Z")
    assert [one.agreed_by for one in posts.snapshot.of(Cover).values()] == [""]


def test_nobody_covers_for_themselves(posts: Driver) -> None:
    posts.keys("Ctrl+Shift+G")
    dialog = posts.dialog()
    posts.write("Amina Rahman")
    posts.press(Qt.Key.Key_Tab)
    posts.press(Qt.Key.Key_Return)
    assert dialog.problem.text() == "Somebody else has to look after them."
    posts.press(Qt.Key.Key_Escape)
    posts.wait(posts.no_dialog)
    assert posts.snapshot.of(Cover) == {}


def test_the_course_of_a_post_is_drawn_and_read_out(posts: Driver) -> None:
    line = posts.page().findChild(HoldingLine)
    assert line.accessibleName().startswith("Amina Rahman until ")
    assert not line.grab().isNull()


def test_whoever_takes_up_a_vacant_post_takes_over_what_waits(driver: Driver) -> None:
    tie = tie_of_people(TOM, JOSE, id=Id("t-wait"), strength=3, **_of(TOM, VACANT))
    gone = Holding(person_id=TOM, post_id=VACANT, ends=day(2026, 3, 31))
    driver.window.session.do(Add(tie, gone))
    driver.window.session.select(Subject("post", VACANT))
    driver.settle()
    assert "Vacant since 31 March 2026" in driver.texts(driver.page())
    driver.click(driver.button(driver.page(), "Record who holds it"))
    dialog = driver.dialog()
    assert dialog.fields["takes"].accessibleName() == "Takes over 1 tie of the post"
    driver.write("Sian Price")
    driver.press(Qt.Key.Key_Tab)
    driver.press(Qt.Key.Key_Return)
    driver.wait(driver.no_dialog)
    strengths = [one.strength for one in driver.snapshot.ties.values() if JOSE in one.ends]
    assert sorted(strengths, key=str) == [2, 3]
    driver.keys("Ctrl+Z")
    assert VACANT not in driver.snapshot.holdings_of_post


def _of(person: Id, post: Id) -> dict[str, Id]:
    return {"first_post_id" if person < JOSE else "second_post_id": post}


def test_a_deputy_is_added_and_shown(driver: Driver) -> None:
    driver.window.session.select(Subject("post", WORKER))
    driver.settle()
    assert "chair held alone" in driver.texts(driver.page())
    driver.click(driver.button(driver.page(), "Add a deputy"))
    dialog = driver.dialog()
    driver.bot.keyClicks(dialog.fields["person"], "Tom Okafor")
    driver.click(dialog.ok)
    driver.wait(driver.no_dialog)
    driver.settle()
    (deputy,) = (one for one in driver.snapshot.of(Post).values() if one.deputy_of_id == WORKER)
    assert "deputy: Tom Okafor" in driver.texts(driver.page())
    assert deputy.organisation_id == driver.snapshot.posts[WORKER].organisation_id


days = st.dates(date(2015, 1, 1), date(2030, 12, 31))


@given(st.lists(st.tuples(st.none() | days, st.none() | days), max_size=6))
def test_no_two_stretches_of_one_row_lie_over_each_other(
    dates: list[tuple[date | None, date | None]],
) -> None:
    held = [
        Holding(
            person_id=Id("p"),
            post_id=Id("post"),
            starts=PartialDate(starts) if starts else None,
            ends=PartialDate(max(ends, starts or ends)) if ends else None,
        )
        for starts, ends in dates
    ]
    strip = strip_of(held, ON)
    assert len(strip.spans) == len(held)
    for one in strip.spans:
        assert strip.first <= one.starts <= one.ends <= strip.last
        others = [x for x in strip.spans if x is not one and x.row == one.row]
        assert all(x.ends < one.starts or x.starts > one.ends for x in others)

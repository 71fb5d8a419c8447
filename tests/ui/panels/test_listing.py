"""The list of findings touches only the rows that changed."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from stewardmap.analysis.finding import Finding, Rule, Subject
from stewardmap.model.snapshot import Snapshot
from stewardmap.ui.current_findings import Told
from stewardmap.ui.panels.findings.listing import FindingsList
from stewardmap.ui.theme import Theme, ThemeChoice
from stewardmap.wording.namer import Namer
from stewardmap.wording.naming import Naming

_LISTS = st.lists(st.sampled_from("abcdefg"), unique=True).map(tuple)


def told(names: tuple[str, ...], said: str = "") -> tuple[Told, ...]:
    namer = Namer(Snapshot({}, date(2026, 11, 2)), Naming.NAMED)
    return tuple(
        Told(Finding(rule=Rule.BRIDGE, subjects=(Subject("person", one),)), f"{one} {said}", namer)
        for one in names
    )


def shown(listing: FindingsList) -> list[str]:
    model = listing.model()
    return [model.index(row, 0).data().split()[0] for row in range(model.rowCount())]


@pytest.fixture
def listing(qtbot: QtBot, qapp: object) -> FindingsList:
    made = FindingsList("Findings", Theme(qapp, ThemeChoice.LIGHT))  # type: ignore[arg-type]
    qtbot.addWidget(made)
    return made


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(before=_LISTS, after=_LISTS, current=st.sampled_from("abcdefg"))
def test_it_shows_what_it_is_given_with_the_same_one_current(
    listing: FindingsList, before: tuple[str, ...], after: tuple[str, ...], current: str
) -> None:
    listing.show_these(told(before))
    key = told((current,))[0].finding.key
    listing.choose(key)
    picked: list[str] = []
    listing.picked.connect(picked.append)
    tester = QAbstractItemModelTester(
        listing.model(), QAbstractItemModelTester.FailureReportingMode.Fatal, listing
    )
    listing.show_these(told(after))
    assert shown(listing) == list(after)
    assert listing.current_key() == (key if current in before and current in after else "")
    assert picked == []
    listing.picked.disconnect(picked.append)
    tester.deleteLater()


def test_a_row_that_says_something_else_is_all_that_is_touched(listing: FindingsList, qtbot: QtBot) -> None:
    before = told(("a", "b", "c", "d"))
    listing.show_these(before)
    now = (before[0], *told(("b",), "anew"), *before[2:])
    with (
        qtbot.assertNotEmitted(listing.model().modelReset),
        qtbot.waitSignal(listing.model().dataChanged) as seen,
    ):
        listing.show_these(now)
    assert [index.row() for index in seen.args[:2]] == [1, 1]
    assert listing.model().index(1, 0).data() == "b anew"

"""The inspector's page is kept through an edit, and says just what a page made afresh would say."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from stewardmap.model.dates import day, month
from stewardmap.model.records import (
    Collaboration,
    CollaborationLink,
    ConnectorRole,
    Funding,
    Holding,
    KindOfTie,
    Membership,
    Organisation,
    OrganisationLink,
    Person,
    Post,
    Reading,
    Record,
)
from stewardmap.model.records.ties import tie_of_people
from stewardmap.model.snapshot import Snapshot
from stewardmap.model.vocabulary import (
    CollaborationLinkKind,
    Direction,
    Level,
    OrganisationLinkKind,
    ReadingState,
    Sector,
    Side,
    TieKind,
)
from stewardmap.picture.primitives import Subject
from stewardmap.ui.door import add, change, remove
from tests.ui.driving import Driver
from tests.ui.small_map import (
    AMINA,
    BOARD,
    COUNCIL,
    CVS,
    DIRECTOR,
    JOSE,
    OF_BODIES,
    SIONED,
    STRONG,
    TOM,
    TRUST,
    VACANT,
)

Step = tuple[Callable[..., object], Sequence[Record]]
Steps = Callable[[Snapshot], Sequence[Step]]

_PERSON, _TIE, _POST = Subject("person", AMINA), Subject("tie", STRONG), Subject("post", DIRECTOR)
_BODY, _BODIES, _GROUP = (
    Subject("organisation", COUNCIL),
    Subject("tie", OF_BODIES),
    Subject("collaboration", BOARD),
)


def _funded(_snapshot: Snapshot) -> Sequence[Step]:
    role = ConnectorRole(person_id=AMINA)
    return [(add, [role]), (add, [Funding(funder_id=CVS, connector_role_id=role.id, until=month(2027, 3))])]


def _linked(_snapshot: Snapshot) -> Sequence[Step]:
    other = Collaboration(name="Youth Board")
    link = CollaborationLink(from_id=BOARD, to_id=other.id, link=next(iter(CollaborationLinkKind)))
    return [(add, [other]), (add, [link])]


def _two_ways(snapshot: Snapshot) -> Sequence[Step]:
    kind = KindOfTie(tie_id=STRONG, about=TieKind.ADVISES, direction=Direction.FORWARD)
    turned = replace(kind, direction=Direction.BACKWARD)
    renamed = replace(snapshot.people[TOM], name="Thomas Okafor")
    return [(add, [kind]), (change, [turned]), (change, [renamed])]


EDITS: dict[str, tuple[Subject | None, Steps]] = {
    "a name": (_PERSON, lambda s: [(change, [replace(s.people[AMINA], name="Amina Rahman-Cole")])]),
    "how to reach them": (_PERSON, lambda s: [(change, [replace(s.people[AMINA], phone="01632 960111")])]),
    "a note": (_PERSON, lambda s: [(change, [replace(s.people[AMINA], notes="Back in May")])]),
    "their tie": (_PERSON, lambda s: [(change, [replace(s.ties[STRONG], strength=1)])]),
    "one more tie": (_PERSON, lambda _s: [(add, [tie_of_people(AMINA, SIONED, strength=5)])]),
    "one tie less": (_PERSON, lambda s: [(remove, [s.ties[STRONG]])]),
    "the name at the other end": (_PERSON, lambda s: [(change, [replace(s.people[TOM], name="Thomas")])]),
    "when a holding ends": (
        _PERSON,
        lambda s: [(change, [replace(s.holdings_of_person[AMINA][0], ends=month(2040, 1))])],
    ),
    "a post given up": (_PERSON, lambda s: [(remove, [s.holdings_of_person[AMINA][1]])]),
    "a title": (_PERSON, lambda s: [(change, [replace(s.posts[DIRECTOR], title="Chief executive")])]),
    "a seat": (_PERSON, lambda _s: [(add, [Membership(collaboration_id=BOARD, person_id=AMINA)])]),
    "a connector role and its money": (_PERSON, _funded),
    "strength": (_TIE, lambda s: [(change, [replace(s.ties[STRONG], strength=2, formal=None)])]),
    "last contact": (_TIE, lambda s: [(change, [replace(s.ties[STRONG], last_contact=day(2026, 5, 1))])]),
    "trust": (_TIE, lambda s: [(change, [replace(s.ties[STRONG], openness=3, notes="Asked twice")])]),
    "the name at an end": (_TIE, lambda s: [(change, [replace(s.people[AMINA], name="Amina")])]),
    "what it is about": (_TIE, _two_ways),
    "what it is no longer about": (_TIE, lambda s: [(remove, list(s.kinds_of_tie[STRONG]))]),
    "a reading": (
        _TIE,
        lambda _s: [
            (add, [Reading(tie_id=STRONG, side=Side.SECOND, state=ReadingState.NO, on=day(2026, 9, 1))])
        ],
    ),
    "to what it may belong": (_TIE, lambda _s: [(add, [Holding(person_id=TOM, post_id=VACANT)])]),
    "to what it belongs": (_TIE, lambda s: [(change, [replace(s.ties[STRONG], first_post_id=DIRECTOR)])]),
    "a tie of organisations": (_BODIES, lambda s: [(change, [replace(s.ties[OF_BODIES], strength=5)])]),
    "a sector": (_BODY, lambda s: [(change, [replace(s.organisations[COUNCIL], sector=Sector.HOUSING)])]),
    "one more post": (_BODY, lambda _s: [(add, [Post(title="Archivist", organisation_id=COUNCIL)])]),
    "a larger whole": (
        _BODY,
        lambda _s: [
            (
                add,
                [
                    OrganisationLink(
                        organisation_id=COUNCIL, other_id=TRUST, link=OrganisationLinkKind.PART_OF
                    )
                ],
            )
        ],
    ),
    "who sits on it": (_GROUP, lambda _s: [(add, [Membership(collaboration_id=BOARD, person_id=JOSE)])]),
    "a purpose": (
        _GROUP,
        lambda s: [(change, [replace(s.collaborations[BOARD], purpose="Homes", formal=True)])],
    ),
    "another collaboration": (_GROUP, _linked),
    "a holder": (_POST, lambda s: [(remove, list(s.holdings_of_post[DIRECTOR]))]),
    "a level": (_POST, lambda s: [(change, [replace(s.posts[DIRECTOR], level=next(iter(Level)))])]),
    "another post of theirs": (_POST, lambda s: [(change, [replace(s.posts[VACANT], title="Lead")])]),
    "who might keep the map": (
        None,
        lambda _s: [(add, [Person(name="Ada Ng"), Organisation(name="Library")])],
    ),
    "what the map is called": (
        None,
        lambda s: [(change, [replace(s.card, title="Elsewhere", keeper_id=TOM)])],
    ),
}

_SUBJECTS = dict.fromkeys(subject for subject, _steps in EDITS.values())


def said(page: QWidget) -> list[tuple[object, ...]]:
    """Return everything that is seen on a page with where it stands, from top to bottom."""
    seen: list[tuple[object, ...]] = []
    for one in page.findChildren(QWidget):
        at = one.mapTo(page, QPoint(0, 0))
        if one.isVisible() and not isinstance(one.parent(), QComboBox | QLineEdit | QPlainTextEdit):
            seen.append((at.y(), at.x(), one.width(), one.height(), *_content(one)))
    return sorted(seen, key=str)


def _content(one: QWidget) -> tuple[object, ...]:
    words: list[object] = [type(one).__name__, one.objectName(), one.accessibleName()]
    if isinstance(one, QLabel | QLineEdit | QAbstractButton):
        words.append(one.text())
    if isinstance(one, QPlainTextEdit):
        words.append(one.toPlainText())
    if isinstance(one, QCheckBox):
        words.append(one.isChecked())
    if isinstance(one, QComboBox):
        words += [one.currentText(), [one.itemText(n) for n in range(one.count())]]
    return tuple(words)


def tab_order(driver: Driver) -> list[str]:
    """Return to what Tab leads on the page, in this order."""
    page, first = driver.page(), driver.inspector.pages
    one, order = first.nextInFocusChain(), []
    while one is not first:
        if page.isAncestorOf(one) and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(f"{type(one).__name__} {one.objectName()} {one.accessibleName()}")
        one = one.nextInFocusChain()
    return order


def do(driver: Driver, steps: Sequence[Step]) -> None:
    for run, records in steps:
        assert driver.window.session.do(run(*records, label="Edit"))  # type: ignore[arg-type]
        driver.settle()


@pytest.mark.parametrize("subject", _SUBJECTS, ids=lambda subject: subject.id if subject else "nothing")
def test_an_edited_page_is_as_one_made_afresh(driver: Driver, subject: Subject | None) -> None:
    driver.window.session.select(*([] if subject is None else [subject]))
    driver.settle()
    for name, steps in [(name, steps) for name, (of, steps) in EDITS.items() if of == subject]:
        unedited = said(driver.page())
        made = steps(driver.snapshot)
        do(driver, made)
        assert said(driver.page()) != unedited, name
        compare_with_a_fresh_one(driver, name)
        for _step in made:
            driver.window.session.undo()
        driver.settle()
        compare_with_a_fresh_one(driver, f"{name}, undone")


def compare_with_a_fresh_one(driver: Driver, name: str) -> None:
    page = driver.page()
    shown, order = said(page), tab_order(driver)
    driver.inspector._start_anew()
    driver.settle()
    assert driver.page() is not page
    assert [pair for pair in zip(said(driver.page()), shown, strict=True) if pair[0] != pair[1]] == [], name
    assert tab_order(driver) == order, name


def test_only_what_says_something_else_is_touched(driver: Driver) -> None:
    driver.window.session.select(_PERSON)
    driver.settle()
    before = set(driver.page().findChildren(QWidget))
    do(driver, [(change, [replace(driver.snapshot.ties[STRONG], strength=2)])])
    do(driver, [(change, [replace(driver.snapshot.people[AMINA], notes="Back in May")])])
    assert {
        one for one in driver.page().findChildren(QWidget) if isinstance(one, QLineEdit | QComboBox)
    } <= before
    do(driver, [(add, [tie_of_people(AMINA, JOSE)])])
    came = [one for one in driver.page().findChildren(QAbstractButton) if one not in before]
    assert "José <b>Núñez</b>" in " ".join(one.accessibleName() for one in came)


def test_what_is_typed_stays_while_the_rest_of_the_page_is_renewed(driver: Driver) -> None:
    driver.window.session.select(_PERSON)
    driver.settle()
    field = driver.field(".phone")
    field.setFocus()
    driver.write("0163")
    do(driver, [(change, [replace(driver.snapshot.people[TOM], name="Thomas Okafor")])])
    do(driver, [(change, [replace(driver.snapshot.people[AMINA], phone="555", email="a@example.org")])])
    assert "Thomas Okafor" in driver.texts(driver.page())
    assert driver.field(".email").text() == "a@example.org"
    assert QApplication.focusWidget() is field
    assert field.text() == "0163"
    driver.press(Qt.Key.Key_Escape)
    assert field.text() == "555"


def test_the_keyboard_stays_where_it_was_when_its_row_changes(driver: Driver) -> None:
    driver.window.session.select(_PERSON)
    driver.settle()
    row = driver.button(driver.page(), "Tom Okafor")
    row.setFocus()
    do(driver, [(change, [replace(driver.snapshot.ties[STRONG], strength=1)])])
    assert QApplication.focusWidget() is row
    do(driver, [(remove, [driver.snapshot.ties[STRONG]])])
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is driver.inspector.pages or driver.page().isAncestorOf(focused)


def test_a_tick_keeps_the_keyboard_though_its_row_is_made_anew(driver: Driver) -> None:
    driver.window.session.select(_TIE)
    driver.settle()
    name = f"{STRONG}.{TieKind.ADVISES.value}"
    driver.field(name).setFocus()
    driver.press(Qt.Key.Key_Space)
    driver.settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert (focused.objectName(), focused.isChecked()) == (name, True)  # type: ignore[attr-defined]
    driver.press(Qt.Key.Key_Space)
    driver.settle()
    assert TieKind.ADVISES not in {one.about for one in driver.snapshot.kinds_of_tie[STRONG]}

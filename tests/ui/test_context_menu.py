"""The menu of a thing: a right click or the Menu key, in the list and on the map."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMenu

from stewardmap.picture.primitives import Subject
from stewardmap.ui.dialogs.entry import EntryDialog
from tests.ui.driving import Driver
from tests.ui.small_map import AMINA, BOARD, COUNCIL, STRONG, TOM

KEY, MOUSE = QContextMenuEvent.Reason.Keyboard, QContextMenuEvent.Reason.Mouse


def ask(driver: Driver, widget: QAbstractScrollArea, at: QPoint | None = None) -> QMenu:
    port = widget.viewport()
    point = at if at is not None else port.rect().center()
    reason, to = (KEY, widget) if at is None else (MOUSE, port)
    QApplication.sendEvent(to, QContextMenuEvent(reason, point, port.mapToGlobal(point)))
    driver.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def offered(menu: QMenu) -> list[str]:
    return [one.objectName() for one in menu.actions() if not one.isSeparator()]


def close(driver: Driver, menu: QMenu) -> None:
    menu.close()
    driver.settle()


def test_the_menu_key_offers_in_the_list_what_fits_the_thing_and_does_it(driver: Driver) -> None:
    driver.window.session.select(Subject("person", AMINA))
    driver.settle()
    menu = ask(driver, driver.names.tree)
    assert menu.accessibleName() == "Amina Rahman"
    some = {"log_contact", "brief_me", "join", "leaves", "handover_sheet", "focus", "pin", "remove"}
    assert some <= set(offered(menu))
    assert "merge" not in offered(menu)
    assert (
        next(one for one in menu.actions() if one.objectName() == "remove").shortcut().toString()
        == "Ctrl+Del"
    )
    log = next(one for one in menu.actions() if one.objectName() == "log_contact")
    menu.setActiveAction(log)
    driver.press(Qt.Key.Key_Return)
    driver.dialog(EntryDialog)
    driver.press(Qt.Key.Key_Escape)
    driver.wait(driver.no_dialog)


def test_a_right_click_selects_what_is_under_it_and_two_can_be_merged(driver: Driver) -> None:
    tree = driver.names.tree
    at = tree.visualRect(driver.names.model.place_of(Subject("person", TOM))).center()
    menu = ask(driver, tree, at)
    assert driver.window.session.current == Subject("person", TOM)
    assert "handover_sheet" not in offered(menu)  # Tom holds no post
    close(driver, menu)
    driver.window.session.select(Subject("person", AMINA), Subject("person", TOM))
    driver.settle()
    menu = ask(driver, tree)
    assert "merge" in offered(menu)
    close(driver, menu)


def test_on_the_map_it_is_that_of_the_mark_or_of_nothing(driver: Driver) -> None:
    view = driver.map.view
    assert view is not None
    place = driver.map.pictures.places[AMINA]
    menu = ask(driver, view, view.point_of(place).toPoint())
    assert driver.window.session.selection == (Subject("person", AMINA),)
    assert "join" in offered(menu)
    close(driver, menu)
    menu = ask(driver, view, QPoint(2, 2))
    assert {"add_person", "fit"} <= set(offered(menu))
    assert "remove" not in offered(menu)
    close(driver, menu)
    for kind, one in (("organisation", COUNCIL), ("collaboration", BOARD), ("tie", STRONG)):
        driver.window.session.select(Subject(kind, one))
        driver.settle()
        menu = ask(driver, view)
        assert "remove" in offered(menu)
        assert "log_contact" not in offered(menu)
        assert ("tag" in offered(menu)) is (kind != "tie")
        assert ("connect" in offered(menu)) is (kind == "organisation")
        close(driver, menu)

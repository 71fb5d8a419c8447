"""What counts on the map can be read, changed as one step, and put back."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel

from stewardmap.analysis.parameters import ALLOWED, DEFAULTS, parameters_of, setting_id
from stewardmap.ui.dialogs.settings import SettingsDialog
from tests.ui.driving import Driver


@pytest.fixture
def dialog(driver: Driver) -> SettingsDialog:
    driver.window.desk.act("what_counts")
    (found,) = driver.window.findChildren(SettingsDialog)
    return found


def horizon(driver: Driver) -> int:
    return parameters_of(driver.snapshot).horizon_months


def test_every_number_is_there_with_its_reason(dialog: SettingsDialog) -> None:
    assert list(dialog.entries) == list(ALLOWED)
    for name, entry in dialog.entries.items():
        assert entry.value == getattr(DEFAULTS, name)
        assert any("Usually" in said.text() for said in entry.findChildren(QLabel))
        assert all(box.accessibleName() for box in entry.boxes)


def test_what_is_changed_is_kept_with_the_map_as_one_step(driver: Driver, dialog: SettingsDialog) -> None:
    dialog.entries["horizon_months"].boxes[0].setValue(18)
    dialog.entries["quiet_after"].boxes[5].setValue(30)
    assert dialog.changed() == {"horizon_months": 18, "quiet_after": (6, 6, 9, 12, 18, 30)}
    dialog.ok.click()
    assert horizon(driver) == 18
    driver.window.desk.act("undo")
    assert horizon(driver) == DEFAULTS.horizon_months


def test_usual_values_are_no_values_of_the_map(driver: Driver, dialog: SettingsDialog) -> None:
    dialog.entries["horizon_months"].boxes[0].setValue(18)
    dialog.ok.click()
    driver.window.desk.act("what_counts")
    again = driver.window.findChildren(SettingsDialog)[-1]
    assert again.entries["horizon_months"].value == 18
    again._put_back()
    assert again.changed() == {"horizon_months": None}
    again.ok.click()
    assert horizon(driver) == DEFAULTS.horizon_months


def test_numbers_that_do_not_go_together_are_refused_in_the_dialog(
    driver: Driver, dialog: SettingsDialog
) -> None:
    dialog.entries["theta_reach"].boxes[0].setValue(4)
    dialog.ok.click()
    assert dialog.isVisible()
    assert "cannot be less" in dialog.problem.text()
    assert horizon(driver) == DEFAULTS.horizon_months
    dialog.entries["theta_carry"].boxes[0].setValue(4)
    dialog.ok.click()
    assert driver.snapshot.setting(setting_id("theta_carry"), None) == 4


def test_a_wheel_that_scrolls_the_page_changes_no_number(dialog: SettingsDialog) -> None:
    box = dialog.entries["horizon_months"].boxes[0]
    turned = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, turned)
    assert box.value() == DEFAULTS.horizon_months

"""The sample map and what is found in it, made once for all the journeys; and a window on one of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from stewardmap.analysis.finding import Finding
from stewardmap.model.snapshot import Snapshot
from stewardmap.operations.sample import sample_workspace
from tests.journeys.sample_map import sample_findings, sample_map
from tests.journeys.typist import Typist
from tests.ui.driving import Driver


@pytest.fixture
def sample() -> Snapshot:
    return sample_map()


@pytest.fixture
def findings() -> tuple[Finding, ...]:
    return sample_findings()


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    sample_workspace(tmp_path / "sample.smap").close()
    made = Driver(qtbot, tmp_path / "sample.smap")
    yield made
    made.close()


@pytest.fixture
def typist(driver: Driver) -> Typist:
    driver.keys("Ctrl+1")
    driver.settle()
    return Typist(driver)

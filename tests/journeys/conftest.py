"""The sample map and what is found in it, made once for all the journeys."""

import pytest

from stewardmap.analysis.finding import Finding
from stewardmap.model.snapshot import Snapshot
from tests.journeys.sample_map import sample_findings, sample_map


@pytest.fixture
def sample() -> Snapshot:
    return sample_map()


@pytest.fixture
def findings() -> tuple[Finding, ...]:
    return sample_findings()

"""The sample map, made once for all that only read it."""

from pathlib import Path

import pytest

from stewardmap.operations.sample import sample_workspace


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.smap"
    sample_workspace(path).close()
    return path

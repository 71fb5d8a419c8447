"""The installed wheel does its work outside the clone, with its own resources."""

from pathlib import Path

import pytest

from tests.house.clone import CLONE
from tests.house.wheel import lay_out, run_from


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(tmp_path_factory.mktemp("wheel"))


@pytest.mark.slow
def test_the_wheel_holds_the_resources_and_the_licences(site: Path) -> None:
    kept = {path.relative_to(site / "stewardmap").as_posix() for path in site.rglob("*") if path.is_file()
            if path.is_relative_to(site / "stewardmap")}  # fmt: skip
    wanted = {
        path.relative_to(CLONE).as_posix() for path in (CLONE / "resources").rglob("*") if path.is_file()
    }
    assert wanted <= kept
    assert list(site.glob("stewardmap-*.dist-info/licenses/LICENSE"))
    assert not list(site.glob("tests"))


@pytest.mark.slow
def test_the_wheel_makes_a_map_and_draws_it(site: Path, tmp_path: Path) -> None:
    where = run_from(site, tmp_path, "-c", "import stewardmap; print(stewardmap.__file__)")
    assert where.stdout.strip() == str(site / "stewardmap" / "__init__.py")
    made = run_from(site, tmp_path, "-m", "stewardmap", "new", "A place.smap", "--plain")
    assert (made.returncode, made.stderr) == (0, "")
    drawn = run_from(site, tmp_path, "-m", "stewardmap", "map", "A place.smap", "place.svg")
    assert (drawn.returncode, drawn.stderr) == (0, "")
    assert "<svg" in (tmp_path / "place.svg").read_text(encoding="utf-8")

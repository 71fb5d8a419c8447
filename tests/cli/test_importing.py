"""Files of every kind come in by one command, which knows them by their content."""

import json
from pathlib import Path

import pytest

from tests.cli.test_run import ended, plain
from tests.exchange.tables import FILES

__all__ = ["plain"]


def test_an_address_book_comes_in_and_a_second_time_adds_nothing(
    capsys: pytest.CaptureFixture[str], plain: Path
) -> None:
    file = FILES / "contacts" / "rfc2426-example.vcf"
    code, out, _ = ended(capsys, "import", plain, file, "--json")
    assert code == 0
    assert json.loads(out)["counts"]["person"] == {"added": 2, "changed": 0}
    code, out, _ = ended(capsys, "import", plain, file, "--as", "people", "--json")
    assert (code, json.loads(out)["counts"]) == (0, {})


def test_another_tools_network_comes_in(capsys: pytest.CaptureFixture[str], plain: Path) -> None:
    file = FILES / "networks" / "SIMPLE_NETWORK.cx"
    code, out, _ = ended(capsys, "import", plain, file, "--as", "network", "--json")
    counts = json.loads(out)["counts"]
    assert (code, counts["person"]["added"], counts["tie"]["added"]) == (0, 4, 5)


@pytest.mark.parametrize("ending", ["graphml", "gexf", "json"])
def test_the_network_of_a_map_goes_out_and_comes_in(
    ending: str, capsys: pytest.CaptureFixture[str], plain: Path, tmp_path: Path
) -> None:
    out, other = tmp_path / f"network.{ending}", tmp_path / "other.smap"
    assert ended(capsys, "import", plain, FILES / "networks" / "SIMPLE_NETWORK.cx")[0] == 0
    assert ended(capsys, "export", plain, out)[0] == 0
    assert ended(capsys, "new", other, "--plain")[0] == 0
    code, said, _ = ended(capsys, "import", other, out, "--json")
    counts = json.loads(said)["counts"]
    assert (code, counts["person"]["added"], counts["tie"]["added"]) == (0, 4, 5)
    assert ended(capsys, "export", plain, out, "--level", "anonymous")[0] == 0
    assert ended(capsys, "import", other, tmp_path / "none.gexf")[0] == 3

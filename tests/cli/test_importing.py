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

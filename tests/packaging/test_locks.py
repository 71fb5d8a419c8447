"""The lists of pinned packages hold what pyproject.toml asks for, hash by hash, and name no index."""

import re
import tomllib

import pytest

from tests.house.clone import CLONE

from environment import LOCKS

_PROJECT = tomllib.loads((CLONE / "pyproject.toml").read_text(encoding="utf-8"))
_PIN = re.compile(r"^([a-z0-9-]+)==(\S+)(.*(?:\n    .*)*)", re.MULTILINE)


def _pins(group: str) -> dict[str, tuple[str, str]]:
    """Return version and hashes by name."""
    text = LOCKS[group].read_text(encoding="utf-8")
    return {name: (version, rest) for name, version, rest in _PIN.findall(text)}


def _asked_for(*groups: str) -> set[str]:
    wanted = list(_PROJECT["project"]["dependencies"])
    for group in groups:
        wanted += _PROJECT["dependency-groups"][group]
    return {re.split(r"[<>=!~\[; ]", one)[0].lower() for one in wanted}


@pytest.mark.parametrize(("group", "asked_for"), [("run", ("build",)), ("test", ("build", "test"))])
def test_all_that_is_asked_for_is_pinned_with_its_hashes(group: str, asked_for: tuple[str, ...]) -> None:
    pins = _pins(group)
    assert _asked_for(*asked_for) - set(pins) == set()
    assert [name for name, (_version, rest) in pins.items() if "--hash=sha256:" not in rest] == []


def test_the_tests_run_on_the_versions_of_the_program() -> None:
    run, test = _pins("run"), _pins("test")
    assert {name: version for name, (version, _rest) in run.items()} == {name: test[name][0] for name in run}


@pytest.mark.parametrize("group", list(LOCKS))
def test_no_index_is_named(group: str) -> None:
    assert not re.search(r"https?:|--(extra-)?index|--find-links", LOCKS[group].read_text(encoding="utf-8"))

"""What the guides say is there is there."""

import re

import pytest

from tests.house.clone import CLONE

_GUIDES = (
    "README.md",
    *(f"docs/{name}.md" for name in ("architecture", "licences", "method", "recipes", "sample")),
)
_PATH = re.compile(r"`((?:stewardmap|tests|docs|packaging|resources|benchmarks|\.ci)/[\w./-]*)`")
_LINK = re.compile(r"\]\(((?!http)[^)#]+)\)")


@pytest.mark.parametrize("guide", _GUIDES)
def test_every_file_that_a_guide_names_is_there(guide: str) -> None:
    text = (CLONE / guide).read_text(encoding="utf-8")
    named = _PATH.findall(text)
    linked = [str((CLONE / guide).parent / target) for target in _LINK.findall(text)]
    assert named or linked
    assert [name for name in [*named, *linked] if not (CLONE / name).exists()] == []


def test_the_readme_begins_with_the_two_commands() -> None:
    blocks = re.findall(r"```\n(.*?)\n```", (CLONE / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert blocks[:2] == ["python3 packaging/start.py", "python3 packaging/check.py"]


def test_the_changelog_has_a_place_for_what_comes_next() -> None:
    headings = re.findall(r"^## .*", (CLONE / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == "## [Unreleased]"

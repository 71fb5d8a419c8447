from pathlib import Path

import pytest

from tests.house.clone import CLONE, name_of, python_files, read, text_files
from tests.house.words import ADDRESSES, BANNED, banned_strings, found

_GUIDES = ("architecture", "method", "recipes", "sample")
_SPOKEN = ("wording", "ui", "picture", "cli")  # rooms whose strings a user reads as they stand
_READ = ("README.md", "CHANGELOG.md", *(f"docs/{name}.md" for name in _GUIDES))
_OF_OTHERS = "stewardmap/exchange/headers.py"  # what other tools call their columns
_SELF = ("tests/house/words.py", "tests/house/test_words.py")


def _is_spoken(path: Path) -> bool:
    return path.relative_to(CLONE / "stewardmap").parts[0] in _SPOKEN


def test_no_file_names_this_machine_or_a_registry() -> None:
    seen = {
        name_of(path): found(ADDRESSES, read(path)) for path in text_files() if name_of(path) not in _SELF
    }
    assert {name: lines for name, lines in seen.items() if lines} == {}


def test_no_string_of_the_program_uses_a_banned_word() -> None:
    seen = {
        name_of(path): list(banned_strings(path, keys=not _is_spoken(path)))
        for path in python_files("stewardmap")
        if name_of(path) != _OF_OTHERS
    }
    assert {name: lines for name, lines in seen.items() if lines} == {}


def test_no_resource_or_guide_uses_a_banned_word() -> None:
    paths = [CLONE / name for name in _READ]
    paths += [path for path in text_files() if path.is_relative_to(CLONE / "resources")]
    licences = ("LICENSE", "OFL")
    seen = {name_of(path): found(BANNED, read(path)) for path in paths if not path.name.startswith(licences)}
    assert {name: lines for name, lines in seen.items() if lines} == {}


@pytest.mark.parametrize(
    "text", ["the bus factor is 1", "Gatekeeper", "They would be cut off.", "skills; killed"]
)
def test_a_banned_word_is_seen(text: str) -> None:
    assert found(BANNED, text)


@pytest.mark.parametrize(
    "text", ["skill", "would have no recorded link", "ready", "overkilling", "a cut-off date"]
)
def test_other_words_pass(text: str) -> None:
    assert not found(BANNED, text)


@pytest.mark.parametrize("text", ["/work/main", "open('/tmp/x')", "https://pypi.org/simple"])
def test_an_address_is_seen(text: str) -> None:
    assert found(ADDRESSES, text)


def test_a_key_passes_and_a_label_does_not(tmp_path: Path) -> None:
    path = tmp_path / "sample.py"
    path.write_text('"""A target."""\nkey = "gatekeeper"\nlabel = "Gatekeeper"\n')
    assert list(banned_strings(path, keys=True)) == ["line 3: Gatekeeper"]
    assert list(banned_strings(path, keys=False)) == ["line 2: gatekeeper", "line 3: Gatekeeper"]

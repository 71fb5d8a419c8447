"""Files and classes are named after the one thing in them."""

import ast
import re

import pytest

from tests.house.clone import CODE, name_of, python_files, tree

_EMPTY_WORDS = re.compile(r"(^|_)(utils?|helpers?|managers?|misc|common|data|stuff|tools?_box)(_|$)")
_EMPTY_CLASS = re.compile(r"(Manager|Helper|Util|Utils|Handler)$")


def _says_nothing(stem: str) -> bool:
    return bool(_EMPTY_WORDS.search(stem.removeprefix("test_")))


def test_no_file_has_a_name_that_says_nothing() -> None:
    assert [name_of(path) for path in python_files(*CODE) if _says_nothing(path.stem)] == []


def test_no_class_has_a_name_that_says_nothing() -> None:
    named = [
        f"{name_of(path)}: {node.name}"
        for path in python_files("stewardmap")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef) and _EMPTY_CLASS.search(node.name)
    ]
    assert named == []


@pytest.mark.parametrize("stem", ["utils", "import_helpers", "data", "test_common", "window_manager"])
def test_a_name_that_says_nothing_is_seen(stem: str) -> None:
    assert _says_nothing(stem)


@pytest.mark.parametrize("stem", ["dates", "database", "tie_kinds", "utility_bills"])
def test_a_name_that_says_something_passes(stem: str) -> None:
    assert not _says_nothing(stem)

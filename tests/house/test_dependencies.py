"""What the code imports is what pyproject.toml asks for, so that nothing is there by chance."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

from tests.house.clone import CLONE, python_files, tree

_OWN = {"stewardmap", "tests", "benchmarks", "environment", "licences", "system", "backend"}
_PROJECT = tomllib.loads((CLONE / "pyproject.toml").read_text(encoding="utf-8"))
_ALSO_GIVEN = {"pyside6": {"pyside6_essentials", "pyside6_addons", "shiboken6"}}


def _imported(*folders: str) -> set[str]:
    names = {
        name.split(".")[0]
        for path in python_files(*folders)
        for node in ast.walk(tree(path))
        for name in _names(node)
    }
    return names - _OWN - set(sys.stdlib_module_names)


def _names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module and not node.level else []


def _asked_for(*groups: str) -> set[str]:
    wanted = [*_PROJECT["project"]["dependencies"]]
    for group in groups:
        wanted += _PROJECT["dependency-groups"][group]
    names = {_plain(re.split(r"[<>=!~\[; ]", one)[0]) for one in wanted}
    return names.union(*(more for name, more in _ALSO_GIVEN.items() if name in names))


def _plain(name: str) -> str:
    return name.lower().replace("-", "_")


def _not_asked_for(modules: set[str], asked_for: set[str]) -> list[str]:
    givers = packages_distributions()
    return sorted(
        module for module in modules if not asked_for.intersection(map(_plain, givers.get(module, [module])))
    )


def test_the_program_imports_only_its_dependencies() -> None:
    assert _not_asked_for(_imported("stewardmap"), _asked_for()) == []


def test_the_tests_import_only_theirs() -> None:
    assert (
        _not_asked_for(_imported("tests", "benchmarks", "packaging"), _asked_for("build", "test", "fuzz"))
        == []
    )


def test_what_is_there_by_chance_is_seen() -> None:
    assert _not_asked_for({"pluggy", "no_such_module", "numpy"}, _asked_for("test")) == [
        "no_such_module",
        "pluggy",
    ]

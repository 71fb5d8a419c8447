"""The files of the clone that house rules are about."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

CLONE = Path(__file__).resolve().parents[2]
CODE = ("stewardmap", "tests", "packaging", "benchmarks")
_NOT_OURS = {".git", ".venv", "__pycache__", "made", "dist", "build"}
_TEXT = {".py", ".md", ".toml", ".txt", ".csv", ".svg", ".html", ".json", ".po", ".typ", ".yml", ""}


def python_files(*folders: str) -> Iterator[Path]:
    """Yield the Python files of some of the clone's folders, in order."""
    for folder in folders:
        yield from sorted((CLONE / folder).rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    """Return a Python file, parsed."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def text_files() -> Iterator[Path]:
    """Yield every file of the project that holds text, in order."""
    for path in sorted(CLONE.rglob("*")):
        parts = path.relative_to(CLONE).parts
        hidden = any(part.startswith(".") and part not in {".ci", ".gitignore"} for part in parts)
        if not hidden and not _NOT_OURS.intersection(parts) and path.is_file() and path.suffix in _TEXT:
            yield path


def name_of(path: Path) -> str:
    """Return a file's name within the clone, the same on every system."""
    return path.relative_to(CLONE).as_posix()


def read(path: Path) -> str:
    """Return a file's text; tests keep some in other encodings, whose letters do not matter here."""
    return path.read_text(encoding="utf-8", errors="replace")

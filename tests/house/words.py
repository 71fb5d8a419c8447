"""Words that a reader of the program or its papers must never meet, and addresses that stand nowhere."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.clone import tree

BANNED = re.compile(
    r"\b(bus factors?|crippl(e[sd]?|ing)|kill(s|ed|ing)?|attack(s|ed|ing)?|target(s|ed|ing)?|9-box|nine-box"
    r"|gatekeep(er|ers|ing)|readiness|chances? of leaving|cut off)\b",
    re.IGNORECASE,
)
ADDRESSES = re.compile(
    r"/work\b|(?<![\w.])/tmp/|/root/|/home/\w|pypi\.org|pythonhosted\.org|registry\.npm|index-url|file:///",
    re.IGNORECASE,
)
_KEY = re.compile(r"[a-z_]+")


def found(pattern: re.Pattern[str], text: str) -> list[str]:
    """Return each match of a pattern in a text with its line number."""
    return [
        f"line {number}: {match.group()}"
        for number, line in enumerate(text.splitlines(), start=1)
        for match in pattern.finditer(line)
    ]


def banned_strings(path: Path, *, keys: bool) -> Iterator[str]:
    """Yield the banned words in a Python file's strings, docstrings left out.

    With `keys`, a string that is one bare lower-case word is a key of JSON or XML and passes.
    """
    module = tree(path)
    skipped = _docstrings(module)
    for node in ast.walk(module):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or node in skipped:
            continue
        if keys and _KEY.fullmatch(node.value):
            continue
        for match in BANNED.finditer(node.value):
            yield f"line {node.lineno}: {match.group()}"


def _docstrings(module: ast.Module) -> set[ast.expr]:
    return {
        statement.value
        for node in ast.walk(module)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        for statement in node.body[:1]
        if isinstance(statement, ast.Expr)
    }

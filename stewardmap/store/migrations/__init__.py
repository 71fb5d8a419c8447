"""Numbered scripts, which alone make the schema; each runs in one transaction."""

from collections.abc import Callable
from pathlib import Path

SCRIPTS = tuple(sorted(Path(__file__).parent.glob("[0-9][0-9][0-9][0-9]_*.sql")))
NEWEST = len(SCRIPTS)


def statements(script: Path) -> list[str]:
    """Return the statements of one script; each ends with a semicolon before an empty line."""
    text = script.read_text(encoding="utf-8")
    return [part.strip().removesuffix(";") for part in text.split(";\n\n")]


def migrate(execute: Callable[[str], object], version: int, to: int) -> None:
    """Run the scripts that a map at this version lacks, inside the caller's transaction."""
    for script in SCRIPTS[version:to]:
        for statement in statements(script):
            execute(statement)
    execute(f"PRAGMA user_version = {to}")

import subprocess
import sys

import pytest

from tests.house.clone import CLONE


def _run(*words: str) -> str:
    """Return what a tool found, or nothing where it found nothing."""
    done = subprocess.run(
        [sys.executable, "-m", *words], cwd=CLONE, capture_output=True, text=True, check=False
    )
    return (done.stdout + done.stderr) if done.returncode else ""


def test_ruff_finds_nothing() -> None:
    assert _run("ruff", "check", "--quiet", "--output-format", "concise", ".") == ""


def test_ruff_would_format_nothing() -> None:
    assert _run("ruff", "format", "--check", "--output-format", "concise", ".") == ""


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_mypy_finds_nothing() -> None:
    assert _run("mypy", "-p", "stewardmap", "--no-error-summary") == ""

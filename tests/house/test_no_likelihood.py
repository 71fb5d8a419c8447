"""Nobody's leaving is given a likelihood, and nobody a readiness, by any name, field or text."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from stewardmap.analysis.finding import Finding
from stewardmap.analysis.succession import Standing
from stewardmap.model.records import KINDS
from tests.house.clone import name_of, python_files, tree

GUESSED = re.compile(
    r"likelihood|probabilit|propensit|readiness|attrition|flight.?risk|at.?risk\b|leav(?:er|ing).?scor"
    r"|risk.?scor|retention.?risk|burn.?out|nine.?box|9.?box|promotab|high.?potential|successor.?rank"
    r"|\bheirs?\b|anoint",
    re.IGNORECASE,
)


def words_of(path: Path) -> Iterator[str]:
    """Every name and every text of a file, docstrings left out: they may say what there is not."""
    module = tree(path)
    documented = {
        id(node.body[0].value)
        for node in ast.walk(module)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body
        and isinstance(node.body[0], ast.Expr)
    }  # fmt: skip
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documented:
            yield node.value
        for name in ("id", "attr", "arg", "name"):
            word = getattr(node, name, None)
            if isinstance(word, str):
                yield word


def test_no_name_and_no_text_guesses_about_a_person() -> None:
    seen = {
        name_of(path): sorted({word for word in words_of(path) if GUESSED.search(word)})
        for path in python_files("stewardmap")
    }
    assert {name: words for name, words in seen.items() if words} == {}


def test_no_record_and_no_fact_keeps_a_guess() -> None:
    for kind in (*KINDS, Finding, Standing):
        assert not [one.name for one in fields(kind) if GUESSED.search(one.name)], kind


def test_the_figure_for_the_whole_map_names_nobody() -> None:
    from stewardmap.analysis.expected_losses import ExpectedLosses

    assert {one.name for one in fields(ExpectedLosses)} == {"relations", "typical", "at_most", "runs"}


@pytest.mark.parametrize(
    "word", ["likelihood_of_leaving", "readiness", "leaver_score", "flight risk", "at_risk"]
)
def test_a_guess_is_seen(word: str) -> None:
    assert GUESSED.search(word)


@pytest.mark.parametrize("word", ["renewal likely", "their", "already", "at", "other", "leaving", "great"])
def test_other_words_pass(word: str) -> None:
    assert not GUESSED.search(word)

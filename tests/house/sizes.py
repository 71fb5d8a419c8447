"""How long files are, functions without their docstrings, and how many methods classes have."""

import ast
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from tests.house.clone import name_of, python_files, tree

FILE, FUNCTION, CLASS = 500, 60, 25


@dataclass
class Sizes:
    """Lengths by place: a file, a function with its line, a class with its line."""

    files: dict[str, int] = field(default_factory=dict)
    functions: dict[str, int] = field(default_factory=dict)
    classes: dict[str, int] = field(default_factory=dict)

    def over(self) -> list[str]:
        """Return one line for each thing over a house limit."""
        limits = (
            (self.files, FILE, "lines"),
            (self.functions, FUNCTION, "lines"),
            (self.classes, CLASS, "methods"),
        )
        return [
            f"{place}: {size} {unit}, at most {limit}"
            for sizes, limit, unit in limits
            for place, size in sizes.items()
            if size > limit
        ]

    def summary(self) -> list[str]:
        """Return a line each for files, functions and classes: how many, the median and the largest."""
        parts = (("files", self.files), ("functions", self.functions), ("classes", self.classes))
        return [_line(what, sizes) for what, sizes in parts if sizes]


def measured(*folders: str) -> Sizes:
    """Return the sizes of everything in some of the clone's folders."""
    sizes = Sizes()
    for path in python_files(*folders):
        _measure(path, sizes)
    return sizes


def _measure(path: Path, sizes: Sizes) -> None:
    name = name_of(path)
    lines = path.read_text(encoding="utf-8").count("\n")
    if path.name != "__init__.py" or lines > 1:
        sizes.files[name] = lines
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            sizes.functions[f"{name}:{node.lineno} {node.name}"] = length(node)
        elif isinstance(node, ast.ClassDef):
            methods = sum(isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef) for child in node.body)
            sizes.classes[f"{name}:{node.lineno} {node.name}"] = methods


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return how many lines a function has, its docstring left out."""
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    if ast.get_docstring(node, clean=False) is not None:
        docstring = node.body[0]
        lines -= (docstring.end_lineno or docstring.lineno) - docstring.lineno + 1
    return lines


def _line(what: str, sizes: dict[str, int]) -> str:
    largest = max(sizes, key=lambda place: sizes[place])
    return f"{len(sizes)} {what}, median {median(sizes.values()):.0f}, largest {sizes[largest]} ({largest})"

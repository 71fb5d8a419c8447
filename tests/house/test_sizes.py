import ast

from tests.house.clone import CODE
from tests.house.sizes import Sizes, length, measured


def test_nothing_is_over_the_limits_of_the_house() -> None:
    assert measured(*CODE).over() == []


def test_a_thing_over_a_limit_is_named() -> None:
    sizes = Sizes({"long.py": 501}, {"a.py:1 f": 60, "a.py:70 g": 61}, {"b.py:1 Big": 26})
    assert sizes.over() == [
        "long.py: 501 lines, at most 500",
        "a.py:70 g: 61 lines, at most 60",
        "b.py:1 Big: 26 methods, at most 25",
    ]


def test_a_docstring_does_not_count() -> None:
    node = ast.parse('def f():\n    """One.\n\n    Two.\n    """\n    return 1\n').body[0]
    assert isinstance(node, ast.FunctionDef)
    assert length(node) == 2


def test_medians_are_said() -> None:
    sizes = Sizes({"a.py": 10, "b.py": 20, "c.py": 90}, {"a.py:1 f": 4})
    assert sizes.summary() == [
        "3 files, median 20, largest 90 (c.py)",
        "1 functions, median 4, largest 4 (a.py:1 f)",
    ]

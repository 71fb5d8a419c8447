"""JSON that may come from anywhere: no deeper than it need be, each key once, no number without end."""

import json
import re
from typing import Any, NoReturn

from stewardmap.errors import ImportProblem, Problem
from stewardmap.exchange.readers.decoding import decoded

_DEEPEST = 60
_LONGEST_NUMBER = 40
_DO = "Save it again in the program that it comes from."
_HALF = re.compile(r"\\u[dD][89a-fA-F]")
_MARKS = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[{]|[\]}]', re.DOTALL)


class _UnsoundError(ValueError):
    """What is wrong with a JSON text, to be said as it is."""


def read_json(raw: bytes, file: str) -> Any:
    """Return what a JSON text holds.

    Raises:
        ImportProblem: if it is no JSON, is nested too deep, names a key twice, or holds a number too long or
            half a letter, which no text can keep.
    """
    text, _how = decoded(raw, file)
    try:
        _check_depth(text)
        found = json.loads(
            text, object_pairs_hook=_once, parse_int=_whole, parse_float=_broken, parse_constant=_refused
        )
        _check_letters(text, found)
        return found
    except json.JSONDecodeError as error:
        said = f"This is no sound JSON: {error.msg.lower()}."
        raise ImportProblem(Problem(file, error.lineno, None, said, _DO)) from error
    except (_UnsoundError, RecursionError) as error:
        said = str(error) if isinstance(error, _UnsoundError) else "This is nested too deep."
        raise ImportProblem(Problem(file, None, None, said, _DO)) from error


def _check_depth(text: str) -> None:
    depth = 0
    for mark in _MARKS.finditer(text):
        first = mark[0][0]
        depth += (first in "[{") - (first in "]}")
        if depth > _DEEPEST:
            raise _UnsoundError(f"This is nested more than {_DEEPEST} deep.")


def _check_letters(text: str, found: object) -> None:
    """Refuse an escaped half of a letter; two halves that belong together are one letter by now."""
    if _HALF.search(text) is None:
        return
    try:
        json.dumps(found, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError as error:
        half = f"\\u{ord(error.object[error.start]):04x}"
        raise _UnsoundError(f"There is half a letter here ({half}), which cannot be kept.") from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _UnsoundError(f'The name "{twice[:40]}" stands twice in one place.')
    return found


def _whole(text: str) -> int:
    if len(text) > _LONGEST_NUMBER:
        raise _UnsoundError("A number here is too long.")
    return int(text)


def _broken(text: str) -> float:
    number = float(text)
    if len(text) > _LONGEST_NUMBER or number in (float("inf"), float("-inf")):
        raise _UnsoundError("A number here is too long or too large.")
    return number


def _refused(text: str) -> NoReturn:
    raise _UnsoundError(f"{text} is no number that can be kept.")

"""How each command ends: one number for each kind of failure, and one line that says what to do."""

import json
import sys
from collections.abc import Callable
from dataclasses import asdict

from stewardmap.errors import (
    CancelledError,
    ImportProblem,
    Problem,
    StewardMapError,
    UnopenableMapError,
    UserError,
    WorldError,
)
from stewardmap.reports import keep_report

DONE = 0
OUR_BUG = 1
WRONG_WORDS = 2
INPUT_HAS_PROBLEMS = 3
CANNOT_OPEN = 4
THE_WORLD = 5
INTERRUPTED = 130


class WrongWordsError(StewardMapError):
    """A command whose words do not fit together."""


def code_of(work: Callable[[], int], *, as_json: bool) -> int:
    """Do the work, and turn whatever it raises into a line on standard error and an exit code."""
    try:
        return work()
    except UserError as error:
        if as_json:
            print(json.dumps([asdict(one) for one in _problems(error)], ensure_ascii=False, indent=2))
        print(error, file=sys.stderr)
        return INPUT_HAS_PROBLEMS
    except (KeyboardInterrupt, CancelledError):
        print("Interrupted: nothing was changed.", file=sys.stderr)
        return INTERRUPTED
    except StewardMapError as error:
        print(error, file=sys.stderr)
        return _code_of_failure(error)
    except BrokenPipeError:
        return THE_WORLD  # whoever read the output has read enough, and needs no line about it
    except OSError as error:
        print(f"{error.strerror or error}: {error.filename or 'the output'}.", file=sys.stderr)
        return THE_WORLD
    except Exception as error:
        print(f"This is a fault of ours ({type(error).__name__}). {_report(error)}", file=sys.stderr)
        return OUR_BUG


def _code_of_failure(error: StewardMapError) -> int:
    by_kind: tuple[tuple[type[StewardMapError], int], ...] = (
        (WrongWordsError, WRONG_WORDS),
        (UnopenableMapError, CANNOT_OPEN),
        (WorldError, THE_WORLD),
    )
    return next((code for kind, code in by_kind if isinstance(error, kind)), OUR_BUG)


def _problems(error: UserError) -> tuple[Problem, ...]:
    return error.problems if isinstance(error, ImportProblem) else (Problem("", None, None, str(error), ""),)


def _report(error: Exception) -> str:
    path = keep_report(error)
    return f"A report without names is in {path}." if path else "The report could not be kept."

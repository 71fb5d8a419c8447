"""A file that is written whole or not at all."""

import os
from pathlib import Path

from stewardmap.errors import WorldError
from stewardmap.exchange.writers.unfinished import finished_mode, unfinished_file
from stewardmap.wording.language import _


def write_whole(out: Path, content: bytes) -> None:
    """Put a file in place, beside which nothing half-written is ever left.

    Raises:
        WorldError: if it cannot be written; what stood there before is still there.
    """
    try:
        handle, beside = unfinished_file(out)
    except OSError as problem:
        raise _cannot(out, problem) from problem
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(finished_mode(0o666))
        beside.replace(out)
    except BaseException as problem:  # whoever stops us with Ctrl+C is left nothing either
        beside.unlink(missing_ok=True)
        if isinstance(problem, OSError):
            raise _cannot(out, problem) from problem
        raise


def _cannot(out: Path, problem: OSError) -> WorldError:
    reason = problem.strerror or str(problem)
    return WorldError(
        _("{file} cannot be written: {reason}. Choose another place, or close it where it is open.").format(
            file=out, reason=reason
        )
    )

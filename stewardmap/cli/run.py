"""Read the words, do the command, and end with the right number."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from stewardmap.cli.exit_codes import DONE, WRONG_WORDS, code_of
from stewardmap.cli.streams import ready, stopped_like_ctrl_c
from stewardmap.errors import WorldError

OpenWindow = Callable[[Path | None, str | None], int]


def main(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Do what the words say and return the exit code; the window is opened by what the caller hands in."""
    ready()
    return code_of(lambda: _run(arguments, open_window), as_json="--json" in arguments)


def _run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    if not arguments:
        return _window(None, None, open_window)
    from stewardmap.cli.words import parser

    try:
        words = parser().parse_args(arguments)
    except SystemExit as stop:
        return int(stop.code or DONE)
    if words.command is None:
        parser().print_usage(sys.stderr)
        return WRONG_WORDS
    if words.command == "open":
        from stewardmap.cli.opening import passphrase_for

        return _window(words.map, passphrase_for(words.map, words.passphrase_file), open_window)
    from stewardmap.cli.commands import DOING

    with stopped_like_ctrl_c():
        DOING[words.command](words)
        sys.stdout.flush()
    return DONE


def _window(path: Path | None, passphrase: str | None, open_window: OpenWindow) -> int:
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    on_screen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if sys.platform.startswith("linux") and not on_screen and not chosen:
        raise WorldError(
            "There is no display for a window. The other commands work without: stewardmap --help"
        )
    return open_window(path, passphrase)

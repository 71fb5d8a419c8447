"""`python -m stewardmap`: the one place that puts the command line and the window together."""

import gc
import sys
from pathlib import Path

LOOKED_THROUGH_AFTER = 10_000
"""After how many new objects memory is looked through: after 700, findings take twice as long."""


def main() -> int:
    """Run the command line; the window is imported only if it is to be opened."""
    gc.set_threshold(LOOKED_THROUGH_AFTER)
    if len(sys.argv) > 1 and sys.argv[1] == "--screenshot":
        from stewardmap.app import take_screenshot

        return take_screenshot(sys.argv[2:])
    from stewardmap.cli import main as command_line

    return command_line(sys.argv[1:], _open_window)


def _open_window(path: Path | None, passphrase: str | None) -> int:
    from stewardmap.app import open_window

    return open_window(path, passphrase)


if __name__ == "__main__":
    sys.exit(main())

"""Set everything up and run every test; the last line is pytest's own, and so is the exit code."""

import subprocess
import sys
from pathlib import Path

from environment import CLONE, with_set_up
from system import want_browser, want_compiler


def check(python: Path) -> int:
    """Run the whole suite, or the part that the words of the command line choose."""
    want_browser()
    want_compiler()
    return subprocess.run(
        [str(python), "-m", "pytest", *sys.argv[1:]], cwd=str(CLONE), check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(with_set_up("test", check))

"""The same operations, analyses and exports as in the window, from a command line."""

from stewardmap.cli.run import main

__all__ = ["main"]

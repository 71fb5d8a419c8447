"""Imports as Python does them, which PySide changes."""

import builtins


def restore() -> None:
    """Let Python import in its own way again.

    PySide reads and keeps the source of every module that is imported after it, to see whether it is one
    for `from __feature__ import ...`, which is used nowhere here. That is an eighth of all importing.
    """
    own = getattr(builtins, "__orig_import__", None)
    if own is not None:
        builtins.__import__ = own

"""What a value reader says when it cannot read a cell, or is not sure."""

from collections.abc import Callable

Note = Callable[[str], None]  # takes one plain sentence for the user


class Unread(Exception):  # noqa: N818 - not an error of the program but an answer
    """A cell that cannot be read: what is wrong with it and what to do."""

    def __init__(self, problem: str, do: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.do = do


def silent(sentence: str) -> None:
    """Take a note and do nothing with it."""

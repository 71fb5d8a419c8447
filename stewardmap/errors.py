"""The three kinds of failure: theirs to fix, the world's, and (every other exception) ours."""

from dataclasses import dataclass
from typing import Any


class StewardMapError(Exception):
    """Anything that can be said to the user in one line."""


class UserError(StewardMapError):
    """Something the user can put right where they are."""


class WorldError(StewardMapError):
    """A file, a disk or a display that does not do what it should."""


class UnopenableMapError(StewardMapError):
    """A map that is missing, locked, in use, newer than this program, or damaged."""


class NewerMapError(UnopenableMapError):
    """A map of a version to come; `readable` where the file says that it may be looked at with this one."""

    def __init__(self, said: str, *, readable: bool) -> None:
        super().__init__(said)
        self.readable = readable


class WrongPassphraseError(UnopenableMapError):
    """A key that does not open the map."""


class GoneError(UnopenableMapError):
    """A map that is not there, in a folder that is."""


class DamagedError(UnopenableMapError):
    """A map that is not what was saved, and of which nothing is shown."""


class InUseError(UnopenableMapError):
    """A map that somebody else has open; `by` says who, and since when."""

    def __init__(self, said: str, by: str = "") -> None:
        super().__init__(said)
        self.by = by


class ChangedElsewhereError(UnopenableMapError):
    """A map whose document somebody else changed while there were edits of ours to save.

    `differences` are the values that both changed, for whoever can ask about each of them.
    """

    def __init__(self, said: str, differences: tuple[Any, ...] = ()) -> None:
        super().__init__(said)
        self.differences = differences


class MistypedKeyError(WrongPassphraseError):
    """A recovery key of which one line is not as it was printed."""


class EarlierPassphraseError(WrongPassphraseError):
    """A key that opens what was kept of a map, but not the map itself."""


class CancelledError(StewardMapError):
    """Work that the user stopped; nothing is shown for it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with an input: where it is, what it is and what to do; row 1 is the first line."""

    file: str
    row: int | None
    column: str | None
    problem: str
    do: str

    def __str__(self) -> str:
        where = self.file
        if self.row is not None:
            where += f", row {self.row}"
        if self.column:
            where += f', column "{self.column}"'
        return f"{where}: {self.problem} {self.do}".rstrip()


class ImportProblem(UserError):  # noqa: N818 - the name that callers and the contract know
    """An input that cannot be taken as it is; nothing was changed."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems

"""How a text table is to be read, where the user knows better than we guess."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadAs:
    """The name of an encoding and a delimiter; what is empty is guessed."""

    encoding: str = ""
    delimiter: str = ""


UNSAID = ReadAs()

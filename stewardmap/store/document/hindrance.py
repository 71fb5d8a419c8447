"""What keeps a map from being changed, whoever else has it open."""

from enum import Enum


class Hindrance(Enum):
    """Why a map can be looked at here and no more, or nothing."""

    NONE = "none"
    NEWER = "newer"
    SHUT_FOLDER = "shut folder"
    MARKED = "marked"

    @property
    def is_for_good(self) -> bool:
        """Whether it stays as long as this program runs, for a copy of the map as for the map itself."""
        return self is Hindrance.NEWER

"""What was used lately, the last first."""

from collections.abc import Mapping

from stewardmap.exchange.search.entry import Key

_MOST = 50


class Recent:
    """Remembers what was selected or run while one map is open."""

    def __init__(self) -> None:
        self._keys: list[Key] = []

    def use(self, key: Key) -> None:
        """Put something first."""
        self._keys = [key, *(one for one in self._keys if one != key)][:_MOST]

    @property
    def places(self) -> Mapping[Key, int]:
        """How long ago each was used: 0 for the last."""
        return {key: at for at, key in enumerate(self._keys)}

    @property
    def keys(self) -> tuple[Key, ...]:
        """All of them, the last first."""
        return tuple(self._keys)

    def forget(self) -> None:
        """Let go of everything."""
        self._keys = []

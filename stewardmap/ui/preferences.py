"""What this user prefers on this machine: theme, sizes and recent maps, in an INI file."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from stewardmap.model.ids import Id
from stewardmap.paths import data_folder

SIZES = (100, 110, 125, 150, 175, 200)
LOCKS = (5, 10, 30)
_LOCKED_AFTER = 10
_MOST_RECENT = 8
_PRESENTED = "rehearsals_presented"


class Preferences:
    """Choices that belong to the user and not to a map."""

    def __init__(self) -> None:
        self._kept = QSettings(str(data_folder() / "preferences.ini"), QSettings.Format.IniFormat)

    def text(self, name: str, default: str = "") -> str:
        """Return a choice."""
        return str(self._kept.value(name, default))

    def keep(self, name: str, value: str | QByteArray) -> None:
        """Remember a choice."""
        self._kept.setValue(name, value)

    def shape(self, name: str) -> QByteArray:
        """Return a window's or splitter's remembered shape, empty if there is none."""
        kept = self._kept.value(name)
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @property
    def size(self) -> int:
        """How large everything is shown, in per cent of what the system says; read at the start."""
        kept = self.text("size", "100")
        return int(kept) if kept.isdigit() and int(kept) in SIZES else 100

    @property
    def lock_after(self) -> int:
        """After how many minutes without a sign of anybody a map behind a passphrase is locked."""
        kept = self.text("lock_after", str(_LOCKED_AFTER))
        return int(kept) if kept.isdigit() and int(kept) in LOCKS else _LOCKED_AFTER

    @property
    def opens_last(self) -> bool:
        """Whether the map that was open last is opened at the start."""
        return self.text("at_start", "last") == "last"

    @property
    def lists_recent(self) -> bool:
        """Whether the names of maps opened lately are kept."""
        return self.text("list_recent", "yes") == "yes"

    @property
    def recent(self) -> tuple[Path, ...]:
        """Maps opened lately, newest first; no disk is asked, for one may be on a share that is gone."""
        return tuple(Path(line) for line in self.text("recent").split("|") if line)

    def opened(self, path: Path) -> None:
        """Put a map first among the recent ones, if they are to be listed."""
        if self.lists_recent:
            path = path.absolute()  # and not resolved, for which a disk would be asked
            others = [other for other in self.recent if other != path]
            self._keep_recent([path, *others][:_MOST_RECENT])

    def is_gone(self, path: Path) -> None:
        """List a map no more."""
        self._keep_recent([other for other in self.recent if other != path])

    def _keep_recent(self, paths: list[Path]) -> None:
        self.keep("recent", "|".join(map(str, paths)))

    def forget_recent(self) -> None:
        """Empty the list of recent maps."""
        self.keep("recent", "")


def presented(preferences: Preferences) -> frozenset[Id]:
    """Return the kept rehearsals that have slides when a map is presented."""
    return frozenset(Id(one) for one in preferences.text(_PRESENTED).split())


def present_also(preferences: Preferences, one: Id, *, wanted: bool) -> None:
    """Let a kept rehearsal have slides, or none."""
    there = presented(preferences) - {one} | ({one} if wanted else set())
    preferences.keep(_PRESENTED, " ".join(sorted(there)))

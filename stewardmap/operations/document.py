"""The document of an open map: what is edited is kept at once, and put there from time to time."""

from collections.abc import Callable
from pathlib import Path

from stewardmap.progress import Progress, no_progress
from stewardmap.store.connection import Execute
from stewardmap.store.map_file import MapFile


class Document:
    """The file that others see; it is written whole, and never worked on in place."""

    def __init__(self, file: MapFile, revision: Callable[[], int]) -> None:
        self._file = file
        self._revision = revision

    @property
    def said(self) -> str:
        """What there is to say of the opening: that something was recovered, or joined; or nothing."""
        return self._file.said

    @property
    def is_saved(self) -> bool:
        """Whether it carries the map as it is now."""
        return self._revision() <= self._file.published_revision

    def publish(self, progress: Progress = no_progress) -> None:
        """Save the map as it is now; it may be called from any thread, while edits go on.

        Raises:
            WorldError: if it cannot be written; the document is as it was, and nothing is lost.
            UnopenableMapError: if the document was changed or taken over by someone else.
        """
        self._file.publish(progress)

    def back_up(self) -> None:
        """Save the map as it is now, and keep a backup of that; raises as `publish`."""
        self._file.back_up()

    def rewrite_backups(self, change: Callable[[Execute], object]) -> tuple[Path, ...]:
        """Change what every backup holds; returns those that could not be opened."""
        return self._file.rewrite_backups(change)

    def beat(self) -> None:
        """Show other computers that the map is still open here; from any thread."""
        self._file.beat()

    def let_go(self) -> None:
        """Let go of the map; what the document does not carry yet is kept for the next opening."""
        self._file.let_go()

    def abandon(self) -> None:
        """Let go of the map, and leave nothing of what the document does not carry."""
        self._file.abandon()

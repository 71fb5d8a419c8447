"""What an import is called where it can be undone."""

from collections.abc import Sequence
from pathlib import Path

from stewardmap.wording.language import _, ngettext


def import_label(paths: Sequence[Path]) -> str:
    """Return what the step is called: "Import of people.csv and 2 more"."""
    name, more = paths[0].name, len(paths) - 1
    if not more:
        return _("Import of {file}").format(file=name)
    return ngettext("Import of {file} and {n} more", "Import of {file} and {n} more", more).format(
        file=name, n=more
    )

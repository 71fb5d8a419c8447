"""What there is to say once a map is behind another passphrase."""

from collections.abc import Sequence
from pathlib import Path

from stewardmap.wording.language import ngettext
from stewardmap.wording.numbers import listed


def left_in_plain(files: Sequence[Path]) -> str:
    """Return that files from before the first passphrase can be read by anybody; nothing if none are."""
    if not files:
        return ""
    said = ngettext(
        "This was kept before there was a passphrase, and anybody can read it: {files}. Delete it.",
        "These were kept before there was a passphrase, and anybody can read them: {files}. Delete them.",
        len(files),
    )
    return said.format(files=listed([str(one) for one in files], len(files)))

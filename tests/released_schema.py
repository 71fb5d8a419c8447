"""`python -m tests.released_schema`: write maps of the newest schema, to be kept from its release on.

One is plain and one encrypted, for what the cipher does by itself may change as well. Nothing is kept of a
schema that no release had: its script is amended in place, and the tests write these maps anew each time.
"""

from pathlib import Path

from stewardmap.operations.keeping_keys import change_passphrase
from stewardmap.operations.workspace import Workspace
from stewardmap.store.migrations import NEWEST
from tests.ui import small_map

FOLDER = Path(__file__).parent / "files" / "schemas"
WORDS = "a passphrase that everybody may know"


def main() -> None:
    """Write the files, unless that schema was released already."""
    for path in files(FOLDER):
        write(path)


def files(folder: Path) -> tuple[Path, ...]:
    """Return the files of the newest schema."""
    return tuple(folder / f"{NEWEST:04}-{how}.smap" for how in ("plain", "encrypted"))


def write(path: Path) -> None:
    """Write one of them; raises SystemExit if it is there."""
    if path.exists():
        raise SystemExit(f"{path} is there already: what was released does not change.")
    small_map.make(path)
    words = words_of(path)
    if words is not None:
        with Workspace.open(path) as workspace:
            change_passphrase(workspace, words)


def version_of(path: Path) -> int:
    """Return the schema of one of the files."""
    return int(path.name.split("-")[0])


def words_of(path: Path) -> str | None:
    """Return the passphrase of one of the files."""
    return WORDS if path.stem.endswith("encrypted") else None


if __name__ == "__main__":
    main()

"""`python -m tests.released_schema`: write a map of the newest schema, to be kept from its release on."""

from pathlib import Path

from stewardmap.store.migrations import NEWEST
from tests.ui import small_map

FOLDER = Path(__file__).parent / "files" / "schemas"


def main() -> None:
    """Write the file, unless that schema was released already."""
    path = FOLDER / f"{NEWEST:04}.smap"
    if path.exists():
        raise SystemExit(f"{path} is there already: what was released does not change.")
    small_map.make(path)


if __name__ == "__main__":
    main()

"""Every package and every bundled file is listed with a licence that lets the program be passed on."""

import re
from fnmatch import fnmatch

import pytest

from tests.house.clone import CLONE

import licences

PERMISSIVE = {
    "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MIT-0", "MIT-CMU",
    "OFL-1.1", "PSF-2.0", "Zlib",
}  # fmt: skip
QT = {"pyside6", "pyside6-addons", "pyside6-essentials", "shiboken6"}
_FOR_BUILDING = {"pathspec", "hypothesis"}
_DOCUMENT = (CLONE / "docs" / "licences.md").read_text(encoding="utf-8")


def _rows(heading: str) -> list[list[str]]:
    part = _DOCUMENT.split(f"## {heading}", maxsplit=1)[1].split("\n## ", maxsplit=1)[0]
    table = [line for line in part.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


def _allowed(licence: str, name: str = "") -> bool:
    """Say whether a licence expression lets us pass the package on: each AND part, by one OR part."""
    if name in QT and licence == "LGPL-3.0-only":
        return True
    if name in _FOR_BUILDING and licence == "MPL-2.0":
        return True
    return all(
        any(choice.strip("() ") in PERMISSIVE for choice in part.split(" OR "))
        for part in licence.split(" AND ")
    )


def test_every_pinned_package_is_listed() -> None:
    listed = [(row[0], row[2]) for row in _rows("Packages")]
    assert listed == [(name, used_by) for name, _licence, used_by in licences.rows()]


def test_the_list_says_what_the_packages_themselves_say() -> None:
    """Some are installed on another system or an older Python only; those are checked there."""
    stated = {name: licence for name, licence, _used_by in licences.rows() if licence}
    assert len(stated) > 40
    assert {row[0]: row[1] for row in _rows("Packages") if row[0] in stated} == stated


def test_every_package_may_be_passed_on() -> None:
    assert [row for row in _rows("Packages") if not _allowed(row[1], row[0])] == []


@pytest.mark.parametrize(
    "licence", ["GPL-3.0-only", "MIT AND GPL-2.0-only", "LGPL-3.0-only", "?", "not stated: "]
)
def test_a_licence_that_binds_others_is_seen(licence: str) -> None:
    assert not _allowed(licence, "somepackage")


def test_every_bundled_file_is_listed_with_its_licence() -> None:
    patterns = {row[0].replace("\\", ""): row for row in _rows("Files that come with the program")}
    files = [
        path.relative_to(CLONE).as_posix() for path in (CLONE / "resources").rglob("*") if path.is_file()
    ]
    assert [name for name in files if not any(fnmatch(name, pattern) for pattern in patterns)] == []
    assert [row for row in patterns.values() if row[1] not in PERMISSIVE] == []


def test_every_licence_text_that_is_named_is_there() -> None:
    named = re.findall(r"`(resources/[^`]+)`", _DOCUMENT)
    assert named
    assert [name for name in named if not (CLONE / name).is_file()] == []

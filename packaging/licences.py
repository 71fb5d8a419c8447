"""Say what licence each pinned package is under, from its own installed metadata.

`python packaging/licences.py` prints the rows of docs/licences.md for the environment it runs in.
"""

from __future__ import annotations

import re
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from environment import LOCKS

_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==", re.MULTILINE)
_SPELLINGS = (  # how packages write what they mean, most telling first
    (r"LGPL", "LGPL-3.0-only"),
    (r"MPL.?2|Mozilla Public License 2", "MPL-2.0"),
    (r"Apache", "Apache-2.0"),
    (r"\bBSD\b", "BSD-3-Clause"),
    (r"\bMIT\b", "MIT"),
    (r"\bISC\b", "ISC"),
    (r"PSF|Python Software Foundation", "PSF-2.0"),
)
# Packages whose metadata states nothing usable, read from the licence file each of them carries.
_BY_THEIR_FILE = {
    "sqlcipher3": "Zlib AND BSD-3-Clause AND Apache-2.0",  # the binding, SQLCipher and OpenSSL within it
    "apsw-sqlite3mc": "MIT",  # offered under any OSI-approved licence; its ciphers are MIT
}
ELSEWHERE = {"pywin32-ctypes": "BSD-3-Clause"}  # installed on Windows only


def pinned(lock: Path) -> list[str]:
    """Return the names of the packages in a list, in its order, each once."""
    return list(dict.fromkeys(_PINNED.findall(lock.read_text(encoding="utf-8"))))


def licence_of(name: str) -> str | None:
    """Return the licence that an installed package states, or None where nothing says it here."""
    try:
        return _BY_THEIR_FILE.get(name) or stated(distribution(name))
    except PackageNotFoundError:
        return ELSEWHERE.get(name)


def stated(package: Distribution) -> str:
    """Return a package's licence expression, else the one that its classifiers or its old field mean."""
    expression = package.metadata.get("License-Expression")
    if expression:
        return expression
    classifiers = [
        line for line in package.metadata.get_all("Classifier") or [] if line.startswith("License ::")
    ]
    words = " ".join([*classifiers, (package.metadata.get("License") or "").split("\n", maxsplit=1)[0]])
    for pattern, name in _SPELLINGS:
        if re.search(pattern, words):
            return name
    return f"not stated: {words.strip()}"


def rows() -> list[tuple[str, str, str]]:
    """Return every pinned package, its licence (empty where nothing says it here) and what uses it."""
    run, test = (pinned(LOCKS[group]) for group in ("run", "test"))
    use = {**dict.fromkeys(test, "tests"), **dict.fromkeys(run, "program")}
    return [(name, licence_of(name) or "", use[name]) for name in sorted(use)]


if __name__ == "__main__":
    for row in (("package", "licence", "used by"), ("---",) * 3, *rows()):
        sys.stdout.write(f"| {' | '.join(row)} |\n")

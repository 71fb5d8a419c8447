"""From a passphrase to the key of one file."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

SALT_BYTES = 16
ROUNDS = 256_000
PLAIN_HEADER = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class Key:
    """The raw key of an encrypted file, with the salt that stands at the file's start."""

    hexadecimal: str
    salt: bytes

    def pragma(self) -> str:
        """The value of PRAGMA key: any SQLCipher 4 tool opens the same file by its passphrase."""
        return f"\"x'{self.hexadecimal}{self.salt.hex()}'\""


def derive(passphrase: str, salt: bytes) -> Key:
    """Return the key for a passphrase and a file's salt; takes about a quarter of a second."""
    raw = hashlib.pbkdf2_hmac("sha512", passphrase.encode("utf-8"), salt, ROUNDS, 32)
    return Key(raw.hex(), salt)


def new_salt() -> bytes:
    """Return the salt of a file that is about to be made."""
    return os.urandom(SALT_BYTES)


def salt_of(path: Path) -> bytes | None:
    """Return the salt of an encrypted file, or None if the file is not encrypted."""
    with path.open("rb") as file:
        start = file.read(SALT_BYTES)
    return None if start == PLAIN_HEADER else start

"""Look for words in every byte of every file in some folders, in each way in which a word may be written."""

from collections.abc import Iterable, Iterator
from pathlib import Path

_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def forms(*words: str) -> set[bytes]:
    """Every way in which a word may stand in a file."""
    return {form for word in words for form in forms_of(word)}


def forms_of(word: str) -> set[bytes]:
    """Every way in which one word may stand in a file: as it is, in small letters, and in capitals."""
    return {case.encode(code) for case in (word, word.lower(), word.upper()) for code in _ENCODINGS}


def found(folders: Iterable[Path], words: set[bytes]) -> list[tuple[str, bytes]]:
    """Return in which files which of these stand; a file's own name is looked through as well."""
    return [
        (file.name, word)
        for file, content in _read(folders)
        for word in words
        if word in content or word in str(file).encode("utf-8", "surrogateescape")
    ]


def words_found(folders: Iterable[Path], words: Iterable[str]) -> dict[str, set[str]]:
    """Return each of the words that stands anywhere, with the names of the files in which it does."""
    there = list(_read(folders))
    wanted = {word: forms_of(word) for word in words}
    told = {
        word: {file.name for file, content in there if any(form in content for form in ways)}
        for word, ways in wanted.items()
    }
    return {word: files for word, files in told.items() if files}


def _read(folders: Iterable[Path]) -> Iterator[tuple[Path, bytes]]:
    for folder in folders:
        for file in folder.rglob("*"):
            if file.is_file():
                yield file, file.read_bytes()

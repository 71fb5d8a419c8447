"""Opening a map from a command line: where its passphrase comes from."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap.cli.beating import beating
from stewardmap.cli.exit_codes import WrongWordsError
from stewardmap.errors import (
    ChangedElsewhereError,
    DamagedError,
    StewardMapError,
    WorldError,
    WrongPassphraseError,
)
from stewardmap.operations.opening import is_encrypted, key_of, remembered_key

if TYPE_CHECKING:
    from stewardmap.operations.opening import Key
    from stewardmap.operations.workspace import Workspace


def passphrase_for(path: Path, file: Path | None) -> str | None:
    """Return the passphrase in a file where one is given; raises UnopenableMapError if there is no map."""
    is_encrypted(path)
    return None if file is None else read_passphrase(file)


@contextmanager
def opened(path: Path, file: Path | None, *, must_save: bool = True) -> "Iterator[Workspace]":
    """A map, open while it is worked on: by the file's passphrase, the keyring's key, or a prompt.

    What is changed is saved at the end; where the work or the saving fails, nothing of it is left. Unless
    it must be saved, as where only a copy was put on the list, that is said, and it waits to be saved.
    """
    workspace = _open(path, file)
    document, before = workspace.document, workspace.snapshot().revision
    if document.said:
        print(document.said, file=sys.stderr)
    standing, was_saved = len(workspace.history()[0]), document.is_saved
    try:
        with beating(document):
            yield workspace
        if workspace.snapshot().revision != before:
            _save(workspace, must_save=must_save)
    except BaseException:
        if workspace.snapshot().revision != before and was_saved:
            document.abandon()
            raise
        workspace.go_to(standing)  # what was recovered is kept
        document.let_go()
        raise
    document.let_go()


def _save(workspace: "Workspace", *, must_save: bool) -> None:
    try:
        _save_or_join(workspace)
    except StewardMapError as error:
        if must_save:
            raise
        print(error, file=sys.stderr)


def _save_or_join(workspace: "Workspace") -> None:
    """Save what was done; where somebody else saved meanwhile, both are joined first."""
    try:
        workspace.document.publish()
    except ChangedElsewhereError:
        from stewardmap.operations.join import join

        print(join(workspace), file=sys.stderr)
        workspace.document.publish()


def _open(path: Path, file: Path | None) -> "Workspace":
    # The window asks only for the passphrase, and comes up before the database is loaded.
    from stewardmap.operations.workspace import Workspace

    try:
        if file is not None or not is_encrypted(path):
            return Workspace.open(path, passphrase_for(path, file))
        try:
            return Workspace.open(path)
        except WrongPassphraseError:
            if not sys.stdin.isatty():
                raise
        return Workspace.open(path, getpass(f"Passphrase of {path.name}: "))
    except ChangedElsewhereError as error:
        raise ChangedElsewhereError(f"{error} Open it in the window to choose what stays.") from error
    except DamagedError as error:
        from stewardmap.cli.backing_up import with_way_back

        raise with_way_back(error, path, file) from error


def key_for(path: Path, file: Path | None) -> "Key | None":
    """Return the key of a map, by the file's passphrase, the keyring or a prompt; None for a plain one.

    Raises:
        UnopenableMapError: if there is no map.
        WrongPassphraseError: if it needs a passphrase and nobody can be asked.
    """
    if file is not None or not is_encrypted(path):
        passphrase = passphrase_for(path, file)
        return None if passphrase is None else key_of(path, passphrase)
    try:
        return remembered_key(path)
    except WrongPassphraseError:
        if not sys.stdin.isatty():
            raise
    return key_of(path, getpass(f"Passphrase of {path.name}: "))


def new_passphrase(*, plain: bool, file: Path | None) -> str | None:
    """Return the passphrase of a map that is about to be made, or None for a plain one.

    Raises:
        WrongWordsError: if there is none and nobody can be asked, or two typed ones differ.
    """
    if plain:
        return None
    if file is not None:
        return read_passphrase(file)
    if not sys.stdin.isatty():
        raise WrongWordsError(
            "A new map is encrypted: give --passphrase-file, or --plain for one that is not."
        )
    first = getpass("Passphrase for the new map: ")
    if not first or getpass("Once more: ") != first:
        raise WrongWordsError("The two passphrases differ, or are empty. Nothing was made.")
    return first


def read_passphrase(file: Path) -> str:
    """Return the first line of a file, without its end; raises WorldError if it cannot be read."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()  # Windows editors put a mark before it
    except (OSError, UnicodeDecodeError) as error:
        raise WorldError(
            f"The passphrase file {file} cannot be read. Check that it is there, and is UTF-8 text."
        ) from error
    if not lines or not lines[0]:
        raise WorldError(f"The passphrase file {file} is empty.")
    return lines[0]

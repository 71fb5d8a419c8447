"""The commands `backups` and `check`: what copies there are of a map, and whether it is whole."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from stewardmap.cli.done import say_done
from stewardmap.cli.exit_codes import WrongWordsError
from stewardmap.cli.opening import key_for, opened
from stewardmap.errors import DamagedError

if TYPE_CHECKING:
    from stewardmap.operations.backups import Backup, Kept
    from stewardmap.operations.opening import Key

Words = argparse.Namespace


def backups_words(words: Words) -> None:
    """List the backups of a map, each looked through, or go back to one of them."""
    from stewardmap.operations.backups import kept

    key = key_for(words.map, words.passphrase_file)
    found = kept(words.map, key)
    if words.go_back is not None:
        _go_back(words, found, key)
    elif words.json:
        print(json.dumps([_as_json(one) for one in found], ensure_ascii=False, indent=2))
    else:
        print("\n".join(_as_text(one) for one in found) or f"There is no backup of {words.map} yet.")


def _as_json(one: "Kept") -> dict[str, object]:
    backup = one.backup
    return {
        "number": backup.number,
        "at": backup.at.isoformat(),
        "bytes": backup.size,
        "verified": one.snapshot is not None,
    }


def _as_text(one: "Kept") -> str:
    from stewardmap.wording.summary import summary

    holds = one.wrong if one.snapshot is None else f"whole: {summary(one.snapshot)}"
    return f"{one.backup.number:>4}  {when(one.backup)}  {one.backup.size / 1e6:.1f} MB  {holds}"


def when(backup: "Backup") -> str:
    """Return when a backup was made, by this computer's clock."""
    return backup.at.astimezone().strftime("%d %B %Y, %H:%M").lstrip("0")


def _go_back(words: Words, found: "tuple[Kept, ...]", key: "Key | None") -> None:
    from stewardmap.operations.backups import go_back, replace_damaged

    wanted = next((one for one in found if one.backup.number == words.go_back), None)
    if wanted is None:
        raise WrongWordsError(f"{words.map} has no backup {words.go_back}. List them without --go-back.")
    label = f"Go back to {when(wanted.backup)}"
    try:
        with opened(words.map, words.passphrase_file) as workspace:
            go_back(workspace, wanted, label)
    except DamagedError:
        aside = replace_damaged(words.map, key, wanted.backup)
        done = f"{words.map} is what it was on {when(wanted.backup)}. What was damaged is kept in {aside}."
    else:
        done = f"{words.map} is what it was on {when(wanted.backup)}. What it was before is backed up."
    say_done(words, {"map": str(words.map), "number": wanted.backup.number}, done)


def check_words(words: Words) -> None:
    """Say what of a map was verified; raises DamagedError if it is not whole."""
    from stewardmap.operations.checking import check

    try:
        found = check(words.map, key_for(words.map, words.passphrase_file))
    except DamagedError as error:
        raise with_way_back(error, words.map, words.passphrase_file) from error
    as_json = {"map": str(words.map), **found.as_json()}
    say_done(words, as_json, "\n".join(found.sentences(words.map.name)))


def with_way_back(error: DamagedError, path: Path, file: Path | None) -> DamagedError:
    """Return what to say of a damaged map with the command that brings the newest whole backup back."""
    from stewardmap.operations.backups import backups_of, newest_good

    good = newest_good(path, key_for(path, file)) if backups_of(path) else None
    if good is None:
        return DamagedError(f"{error} There is no whole backup of it on this computer.")
    go = f"stewardmap backups {path} --go-back {good.number}"
    return DamagedError(f"{error} The newest whole one is of {when(good)}: {go}")

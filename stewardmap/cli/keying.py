"""The command `passphrase`: another one, or the sheet that opens the map without."""

import argparse
from datetime import date

from stewardmap.cli.bar import bar
from stewardmap.cli.done import say_done
from stewardmap.cli.exit_codes import WrongWordsError
from stewardmap.cli.opening import new_passphrase, opened
from stewardmap.wording.passphrases import left_in_plain

Words = argparse.Namespace


def passphrase_words(words: Words) -> None:
    """Change the passphrase of a map, or write its recovery sheet."""
    from stewardmap.operations.keeping_keys import print_recovery_sheet

    if words.sheet is None:
        _change(words)
        return
    if words.sheet.suffix.lower() != ".pdf":
        raise WrongWordsError(f"{words.sheet.name}: a recovery sheet is written as .pdf.")
    if words.new_passphrase_file is not None:
        raise WrongWordsError("Change the passphrase first, then write the sheet of the new one.")
    with opened(words.map, words.passphrase_file) as workspace:
        print_recovery_sheet(workspace, words.sheet, date.today())  # noqa: DTZ011 - the day on the wall
    said = f"Wrote {words.sheet}. Whoever holds it and {words.map.name} can read the map: lock it away."
    say_done(words, {"out": str(words.sheet)}, said)


def _change(words: Words) -> None:
    from stewardmap.operations.keeping_keys import change_passphrase

    with opened(words.map, words.passphrase_file) as workspace:
        passphrase = new_passphrase(plain=False, file=words.new_passphrase_file)
        with bar() as progress:
            left = change_passphrase(workspace, passphrase or "", progress)
        plain = workspace.document.in_plain()
    said = f"Changed the passphrase of {words.map} and of its backups."
    said += " Copies that were sent out keep the old one."
    if left:
        said += f" {len(left)} backups are behind an earlier passphrase, and stay so."
    result = {
        "map": str(words.map),
        "backups_left": [str(one.file) for one in left],
        "in_plain": [str(one) for one in plain],
    }
    say_done(words, result, " ".join(filter(None, [said, left_in_plain(plain)])))

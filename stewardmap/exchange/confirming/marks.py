"""The marks in the last column of a form, by which it is read back to the right person, and their seals.

A seal is made with a key that stands in the map alone, so that a mark that was changed, or taken from
another form, is known for what it is.
"""

import hmac
import json
import secrets
from datetime import date

from stewardmap.analysis.finding import Subject
from stewardmap.model.ids import Id
from stewardmap.model.records import Setting
from stewardmap.model.snapshot import Snapshot

KEY = Id("confirm.key")
FORM, TIE = "form ", "tie "
DATE, TIES, MISSING, NEW = "date", "ties", "missing", "new"
_SEAL = 16


def key_of(snapshot: Snapshot) -> str | None:
    """Return the key that a map seals its forms with, None before its first round."""
    key = snapshot.setting(KEY, None)
    return key if isinstance(key, str) and key else None


def new_key() -> Setting:
    """Return a key as the map keeps it."""
    return Setting(id=KEY, value=json.dumps(secrets.token_hex(16)))


def form_mark(key: str, end: Subject, on: date) -> str:
    """Return the mark of the form of a person or an organisation in the round of a day."""
    said = f"{end.kind}.{end.id}.{on.isoformat()}"
    return f"{FORM}{said}.{_seal(key, said)}"


def tie_mark(key: str, form: str, tie: Id) -> str:
    """Return the mark of a tie's row on the form of a mark."""
    return f"{TIE}{tie}.{_seal(key, f'{form} {tie}')}"


def form_behind(key: str, mark: str) -> tuple[Subject, date] | None:
    """Return whose form and of which round a mark is, None where its seal is not ours."""
    said, _dot, seal = mark.removeprefix(FORM).rpartition(".")
    if not hmac.compare_digest(seal.encode(), _seal(key, said).encode()):
        return None
    kind, _dot, rest = said.partition(".")
    end, _dot, on = rest.rpartition(".")
    return Subject(kind, Id(end)), date.fromisoformat(on)


def tie_behind(key: str, form: str, mark: str) -> Id | None:
    """Return the tie of a row's mark, None where it is not a mark of this form."""
    tie = Id(mark.removeprefix(TIE).rpartition(".")[0])
    return tie if hmac.compare_digest(tie_mark(key, form, tie).encode(), mark.encode()) else None


def _seal(key: str, said: str) -> str:
    return hmac.new(key.encode(), said.encode(), "sha256").hexdigest()[:_SEAL]

"""The one place that talks to the system's keyring, which is a cache and never the only key."""

import logging
import re
import threading
from collections.abc import Callable
from typing import TypeVar

SERVICE = "Steward Map"
PATIENCE_SECONDS = 3.0
_BRIEFLY_SECONDS = 0.5
_KEY = re.compile("[0-9a-f]{64}")

T = TypeVar("T")
_log = logging.getLogger(__name__)


def recall(name: str) -> str | None:
    """Return the key kept under a name, or None if the keyring does not answer with one."""

    def ask() -> str | None:
        import keyring

        found: object = keyring.get_password(SERVICE, name)
        return found if isinstance(found, str) and _KEY.fullmatch(found) else None

    return _patiently(ask, PATIENCE_SECONDS)


def remember(name: str, key: str) -> bool:
    """Keep a key under a name, and say whether it can really be read back."""

    def keep() -> bool:
        import keyring

        keyring.set_password(SERVICE, name, key)
        return keyring.get_password(SERVICE, name) == key

    return bool(_patiently(keep, PATIENCE_SECONDS))


def forget(name: str, *, briefly: bool = False) -> None:
    """Remove a key from the keyring if it is there; `briefly` does not wait for a slow one."""

    def remove() -> None:
        import keyring

        keyring.delete_password(SERVICE, name)

    _patiently(remove, _BRIEFLY_SECONDS if briefly else PATIENCE_SECONDS)


def _patiently(work: Callable[[], T], seconds: float) -> T | None:
    """Do the work in a thread of its own, and give up after a while.

    Keyrings hang on locked desktops and raise whatever their backends raise; neither may reach the user.
    """
    found: list[T] = []

    def run() -> None:
        try:
            found.append(work())
        except BaseException as error:  # what is written in other languages panics past Exception
            _log.info("the keyring did not answer: %s", type(error).__name__)

    thread = threading.Thread(target=run, name="keyring", daemon=True)
    thread.start()
    thread.join(seconds)
    return found[0] if found else None

"""The one place that talks to the system's keyring, which is a cache and never the only key."""

import logging
import threading
from collections.abc import Callable
from typing import TypeVar

SERVICE = "Steward Map"
PATIENCE_SECONDS = 4.0

T = TypeVar("T")
_log = logging.getLogger(__name__)


def recall(name: str) -> str | None:
    """Return the key kept under a name, or None if there is none or the keyring does not answer."""

    def ask() -> str | None:
        import keyring

        return keyring.get_password(SERVICE, name)

    return _patiently(ask)


def remember(name: str, key: str) -> bool:
    """Keep a key under a name, and say whether it can really be read back."""

    def keep() -> bool:
        import keyring

        keyring.set_password(SERVICE, name, key)
        return keyring.get_password(SERVICE, name) == key

    return bool(_patiently(keep))


def forget(name: str) -> None:
    """Remove a key from the keyring if it is there."""

    def remove() -> None:
        import keyring

        keyring.delete_password(SERVICE, name)

    _patiently(remove)


def _patiently(work: Callable[[], T]) -> T | None:
    """Do the work in a thread of its own, and give up after a while.

    Keyrings hang on locked desktops and raise whatever their backends raise; neither may reach the user.
    """
    found: list[T] = []

    def run() -> None:
        try:
            found.append(work())
        except Exception as error:
            _log.info("the keyring did not answer: %s", type(error).__name__)

    thread = threading.Thread(target=run, name="keyring", daemon=True)
    thread.start()
    thread.join(PATIENCE_SECONDS)
    return found[0] if found else None

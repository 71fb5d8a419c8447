"""The lock of the screen on Linux, heard over the two buses of D-Bus: programs of one computer, no network.

A bus that is not a file on this computer is not spoken to. Nothing is asked or sent but which signals are
wanted: those of systemd-logind, and those of the screen savers of the desktops.
"""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

_LOGIN = "org.freedesktop.login1"
_SESSION = f"{_LOGIN}.Session"
_SAVERS = (
    "org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver", "org.xfce.ScreenSaver",
)  # fmt: skip
# Slots as SLOT() names them: text, though PySide's own types ask for bytes, which it then does not take.
_SLEEPS: Any = "1_sleeps(bool)"
_LOCK: Any = "1_lock()"
_CHANGED: Any = "1_changed(QString,QVariantMap,QStringList)"
_SYSTEM_BUS = "/run/dbus/system_bus_socket"


class LinuxScreen(QObject):
    """Hears of locking and sleep, from whichever of the two buses is there."""

    locked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        if is_local("DBUS_SYSTEM_BUS_ADDRESS", Path(_SYSTEM_BUS)):
            self._hear_login(QDBusConnection.systemBus())
        runtime = Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent"))
        if is_local("DBUS_SESSION_BUS_ADDRESS", runtime / "bus"):
            self._hear_savers(QDBusConnection.sessionBus())

    def _hear_login(self, bus: QDBusConnection) -> None:
        session = session_path(os.environ.get("XDG_SESSION_ID", ""))
        properties = "org.freedesktop.DBus.Properties"
        bus.connect("", "", f"{_LOGIN}.Manager", "PrepareForSleep", self, _SLEEPS)
        bus.connect("", session, _SESSION, "Lock", self, _LOCK)
        bus.connect("", session, properties, "PropertiesChanged", self, _CHANGED)

    def _hear_savers(self, bus: QDBusConnection) -> None:
        for saver in _SAVERS:
            bus.connect("", "", saver, "ActiveChanged", self, _SLEEPS)

    @Slot(bool)
    def _sleeps(self, begins: bool) -> None:  # noqa: FBT001 - as the signal has it
        if begins:
            self.locked.emit()

    @Slot()
    def _lock(self) -> None:
        self.locked.emit()

    @Slot(str, "QVariantMap", "QStringList")
    def _changed(self, of: str, values: Mapping[str, Any], _gone: Sequence[str]) -> None:
        if of == _SESSION and values.get("LockedHint"):
            self.locked.emit()


def is_local(variable: str, usual: Path) -> bool:
    """Whether a bus is there, and a socket file of this computer; without an address it is the usual one."""
    said = os.environ.get(variable, "")
    if not said:
        return usual.exists()
    return all(one.startswith("unix:") for one in said.split(";") if one)


def session_path(session: str) -> str:
    """Return the path of a login session by its id, written as systemd writes it; "" for any of them."""
    if not session:
        return ""
    return f"/org/freedesktop/login1/session/{''.join(_label(at, one) for at, one in enumerate(session))}"


def _label(at: int, one: str) -> str:
    plain = one.isascii() and one.isalnum() and not (at == 0 and one.isdigit())
    return one if plain else "".join(f"_{byte:02x}" for byte in one.encode())

"""The map is locked with the system's screen: each system's way of saying so ends in the same signal."""

import ctypes
import shutil
import subprocess
import sys
from ctypes import wintypes
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from stewardmap.ui.locking.screen import screen_watch
from stewardmap.ui.locking.screen_of_linux import is_local, session_path
from stewardmap.ui.locking.screen_of_macos import MacScreen
from stewardmap.ui.locking.screen_of_windows import (
    POWER,
    SESSION_CHANGE,
    SESSION_LOCKED,
    SUSPENDING,
    Messages,
    WindowsScreen,
)

# Hears on a bus of its own, and says each signal that came; what is sent to it is said on the command line.
_HEARING = """
import subprocess, sys
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from stewardmap.ui.locking.screen_of_linux import LinuxScreen
application = QCoreApplication([])
watch = LinuxScreen(application)
watch.locked.connect(lambda: print("locked", flush=True))
sent = iter(sys.argv[1].split("|"))
def send():
    words = next(sent, None)
    if words is None:
        QTimer.singleShot(200, application.quit)
        return
    print("sent", words.split()[1], flush=True)
    subprocess.run(["dbus-send", "--session", "--type=signal", *words.split()], check=True)
    QTimer.singleShot(100, send)
QTimer.singleShot(100, send)
QTimer.singleShot(10_000, application.quit)
application.exec()
"""
_SAVER = "/ScreenSaver org.freedesktop.ScreenSaver.ActiveChanged boolean:"
_GNOME = "/org/gnome/ScreenSaver org.gnome.ScreenSaver.ActiveChanged boolean:"
_SLEEP = "/org/freedesktop/login1 org.freedesktop.login1.Manager.PrepareForSleep boolean:"
_OURS = "/org/freedesktop/login1/session/_32 org.freedesktop.login1.Session."
_THEIRS = "/org/freedesktop/login1/session/_33 org.freedesktop.login1.Session."


@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("dbus-send")), reason="there is no bus to be had"
)
def test_the_screen_savers_and_the_login_of_linux_are_heard(tmp_path: Path) -> None:
    sent = [f"{_SAVER}true", f"{_SAVER}false", f"{_GNOME}true", f"{_SLEEP}true", f"{_SLEEP}false"]
    sent += [f"{_OURS}Lock", f"{_OURS}Unlock", f"{_THEIRS}Lock"]
    both = 'DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS" XDG_SESSION_ID=2 exec "$@"'
    words = ["dbus-run-session", "--", "sh", "-c", both, "sh", sys.executable, "-c", _HEARING, "|".join(sent)]
    said = subprocess.run(words, capture_output=True, text=True, timeout=60, check=True).stdout.split("\n")
    heard = [said[at + 1] == "locked" for at, line in enumerate(said[:-1]) if line.startswith("sent")]
    assert heard == [True, False, True, True, False, True, False, False]


def test_a_bus_on_a_network_is_not_spoken_to(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("A_BUS", "tcp:host=192.0.2.1,port=9")
    assert not is_local("A_BUS", tmp_path)
    monkeypatch.setenv("A_BUS", "unix:path=/run/bus;tcp:host=192.0.2.1")
    assert not is_local("A_BUS", tmp_path)
    monkeypatch.setenv("A_BUS", "unix:abstract=bus,guid=1")
    assert is_local("A_BUS", tmp_path / "missing")
    monkeypatch.delenv("A_BUS")
    assert is_local("A_BUS", tmp_path)
    assert not is_local("A_BUS", tmp_path / "missing")


def test_a_session_is_found_as_systemd_writes_it() -> None:
    assert session_path("12").endswith("/session/_312")
    assert session_path("c2").endswith("/session/c2")
    assert session_path("") == ""


@pytest.mark.parametrize(
    ("message", "what", "told"),
    [
        (SESSION_CHANGE, SESSION_LOCKED, 1),
        (SESSION_CHANGE, 0x8, 0),
        (POWER, SUSPENDING, 1),
        (POWER, 0x7, 0),
        (0x0100, SESSION_LOCKED, 0),
    ],
)
def test_the_messages_of_windows_are_read(qtbot: QtBot, message: int, what: int, told: int) -> None:
    screen = WindowsScreen.__new__(WindowsScreen)
    QObject.__init__(screen)
    heard: list[bool] = []
    screen.locked.connect(lambda: heard.append(True))
    said = wintypes.MSG(message=message, wParam=what)
    assert Messages(screen).nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(said)) == (False, 0)
    assert Messages(screen).nativeEventFilter(b"xcb_generic_event_t", 0) == (False, 0)
    assert len(heard) == told


def test_macos_is_asked_and_told_of_once(qtbot: QtBot) -> None:
    answers = iter([False, True, True, False, True])
    parent, heard = QObject(), []
    screen = MacScreen(lambda: next(answers), parent)
    screen._timer.stop()
    screen.locked.connect(lambda: heard.append(True))
    for _time in range(5):
        screen.look()
    assert len(heard) == 2


def test_without_a_screen_nothing_is_listened_to(qtbot: QtBot) -> None:
    assert screen_watch(QObject()) is None

"""Watch a whole run for sockets: whoever makes one fails, in every process of the run, and the end says so.

It stands before what makes a socket or asks for an address: an audit hook made the run half as long again.
That nothing goes round the standard library is for `test_no_network`. Nothing is allowed but a nameless pair
within one computer, of which pipes between processes are made: it leads nowhere. The system's keyring is
spoken to over the session bus, which is a socket; tests keep a keyring in memory or none, so that not even
that one is seen here.
"""

import socket
import sys
import threading
import traceback
from collections.abc import Generator, Iterator
from functools import wraps
from pathlib import Path
from typing import Any

import pytest

_MAPS = Path("/proc/self/maps")
_ASKING = ("getaddrinfo", "gethostbyname", "gethostbyname_ex", "gethostbyaddr", "getnameinfo")
_KEPT = "sockets"


class SocketWatch:
    """A part of pytest that hears of every socket which Python makes, and looks for Qt's own network."""

    def __init__(self) -> None:
        self._new: list[str] = []
        self._every = 0
        self._network: set[str] = set()
        self._stand_before(socket.socket, "__init__")
        for name in _ASKING:
            self._stand_before(socket, name)

    def _stand_before(self, owner: Any, name: str) -> None:
        real = getattr(owner, name)

        @wraps(real)
        def heard(*given: Any, **named: Any) -> Any:
            if owner is socket or not _leads_nowhere(*given[1:], **named):
                self._hear(name.strip("_"))
            return real(*given, **named)

        setattr(owner, name, heard)

    def _hear(self, what: str) -> None:
        self._every += 1
        self._new.append(f"{what} {_from_where()}")
        raise RuntimeError(f"reached for a network: {what}")

    def _complain(self) -> None:
        said, self._new = self._new, []
        if said:
            pytest.fail("sockets: " + "; ".join(said), pytrace=False)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_setup(self) -> Generator[None]:
        yield
        self._complain()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self) -> Generator[None]:
        """Fail a test in which a socket was made, even where what was raised for it was swallowed."""
        yield
        self._complain()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_teardown(self) -> Generator[None]:
        yield
        self._complain()

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Add up what a process of the run has told at its end."""
        every, network = getattr(node, "workeroutput", {}).get(_KEPT, (0, ()))
        self._every += every
        self._network |= set(network)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Tell the process that began this one; fail a run in which a socket was made outside of any test."""
        self._network |= set(network_loaded())
        told = getattr(session.config, "workeroutput", None)
        if told is not None:
            told[_KEPT] = (self._every, sorted(self._network))
        if (self._every or self._network) and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print how many sockets were made in all, and what of Qt's network was loaded."""
        loaded = f"; loaded: {', '.join(sorted(self._network))}" if self._network else ""
        terminalreporter.write_line(f"sockets: {self._every}{loaded}")


def network_loaded() -> Iterator[str]:
    """Yield what of Qt's network this process has loaded, as a module or, where Linux tells, a library."""
    yield from (name for name in sys.modules if name.startswith("PySide6.QtNetwork"))
    if _MAPS.exists():
        files = {Path(line.split()[-1]).name for line in _MAPS.read_text().splitlines()}
        yield from (name for name in files if name.startswith("libQt6Network"))


def _leads_nowhere(family: int = -1, *_given: Any, **_named: Any) -> bool:
    return family == getattr(socket, "AF_UNIX", None)


def _from_where() -> str:
    """Return the last lines of code before a socket, and the thread they ran in."""
    frames = [one for one in traceback.extract_stack()[:-2] if "socket" not in Path(one.filename).name]
    lines = (f"{Path(one.filename).name}:{one.lineno}" for one in frames[-3:])
    return f"in {threading.current_thread().name} at {' > '.join(lines)}"

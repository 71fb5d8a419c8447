"""The watch on sockets catches a leak that is planted among our modules, in every process of a run."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.clone import CLONE
from tests.house.socket_watch import network_loaded

_CONFTEST = """
import pytest
from tests.house.socket_watch import SocketWatch
def pytest_configure(config):
    config.pluginmanager.register(SocketWatch())
"""
_LEAK = """
import socket
def reach():
    try:
        socket.create_connection(("127.0.0.1", 9), timeout=1)
    except Exception:
        pass
"""
_TESTS = """
import threading
from multiprocessing import Pipe
import stewardmap
stewardmap.__path__.append({planted!r})
from stewardmap import leak

def test_quiet():
    assert Pipe()
def test_leaks():
    leak.reach()
def test_leaks_in_a_thread():
    one = threading.Thread(target=leak.reach, name="sender")
    one.start()
    one.join()
def test_quiet_again():
    pass
"""
_QT = "from PySide6 import QtNetwork\ndef test_loads(): pass\n"
_BETWEEN = "import socket\ntry: socket.socket()\nexcept RuntimeError: pass\ndef test_nothing(): pass\n"
_FAILED = re.compile(r"^FAILED .*test_leaks\.py::(\w+)", re.MULTILINE)  # such a line may go on with why


def _run(folder: Path, processes: int, **tests: str) -> tuple[str, int]:
    (folder / "conftest.py").write_text(_CONFTEST)
    (folder / "leak.py").write_text(_LEAK)
    for name, text in tests.items():
        (folder / f"test_{name}.py").write_text(text)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:randomly",
         "-c", os.devnull, f"--rootdir={folder}", f"-n{processes}", str(folder)],
        cwd=CLONE, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.stdout + done.stderr, done.returncode


@pytest.mark.slow
def test_a_leak_planted_in_our_package_fails_its_test_and_the_run(tmp_path: Path) -> None:
    said, code = _run(tmp_path, 1, leaks=_TESTS.format(planted=str(tmp_path)), qt=_QT)
    assert "3 passed" in said, said
    assert "2 failed" in said
    assert set(_FAILED.findall(said)) == {"test_leaks", "test_leaks_in_a_thread"}
    assert "in sender at " in said
    assert "\nsockets: 2; loaded: PySide6.QtNetwork" in said
    assert code == pytest.ExitCode.TESTS_FAILED


@pytest.mark.slow
def test_a_socket_outside_of_any_test_fails_the_run_where_every_test_passes(tmp_path: Path) -> None:
    said, code = _run(tmp_path, 0, between=_BETWEEN)
    assert "sockets: 1" in said, said
    assert code == pytest.ExitCode.TESTS_FAILED


def test_nothing_here_has_loaded_a_network() -> None:
    assert list(network_loaded()) == []

"""Nothing in the program can reach a network: by what it imports, and by what it does when it runs."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from stewardmap.cli.words import COMMANDS
from tests.house.clone import CLONE, name_of, python_files, tree

_NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "nntplib", "poplib", "requests", "smtplib",
    "socket", "socketserver", "ssl", "telnetlib", "urllib.request", "urllib3", "webbrowser", "websockets",
    "xmlrpc", "PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore",
    "PySide6.QtHttpServer",
}  # fmt: skip

# Put before what is run: an audit hook cannot be taken off again, and sees every socket Python makes.
_GUARD = """
import sys
def guard(event, arguments):
    if event.startswith("socket.") or event in ("urllib.Request", "ftplib.connect", "smtplib.connect"):
        print("network:", event, file=sys.stderr, flush=True)
        raise RuntimeError("the program reached for a network: " + event)
sys.addaudithook(guard)
"""


def _imports(module: ast.Module) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def _reaching(module: ast.Module) -> set[str]:
    return {name for name in _imports(module) for network in _NETWORK if f"{name}.".startswith(f"{network}.")}


def test_nothing_imports_a_network() -> None:
    reaching = {name_of(path): _reaching(tree(path)) for path in python_files("stewardmap")}
    assert {name: found for name, found in reaching.items() if found} == {}


@pytest.mark.parametrize(
    "line",
    ["import socket", "from PySide6 import QtNetwork", "import http.client", "from urllib import request"],
)
def test_an_import_of_a_network_is_seen(line: str) -> None:
    assert _reaching(ast.parse(line))


def _guarded(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _GUARD + code],
        cwd=folder, env={**os.environ, "PYTHONPATH": str(CLONE)}, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    "leak",
    [
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/', timeout=1)",
        "import socket; socket.create_connection(('127.0.0.1', 9), timeout=1)",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "try:\n    import socket; socket.socket()\nexcept Exception: pass",
    ],
)
def test_a_planted_leak_is_caught(leak: str, tmp_path: Path) -> None:
    assert "network:" in _guarded(leak, tmp_path).stderr


_WORK = """
import sys
from pathlib import Path
from stewardmap.cli import main
Path("words.txt").write_text("four words of ours")
for words in (
    ["sample", "a.smap"],
    ["new", "b.smap", "--plain"],
    ["export", "a.smap", "tables"],
    ["import", "b.smap", "tables/people.csv"],
    ["findings", "a.smap"],
    ["relations", "a.smap", "--json"],
    ["measures", "a.smap", "--json"],
    ["introductions", "a.smap", "--json"],
    ["rehearse", "a.smap", "--leaving", "Emrys Pugh-Bowen", "--json"],
    ["losses", "a.smap", "--json"],
    ["trends", "a.smap", "--quarters", "1", "--json"],
    ["compare", "a.smap", "--from", "2025", "--csv", "changes.csv"],
    ["brief", "a.smap", "Jean Tipping", "brief.pdf"],
    ["confirm", "a.smap", "--out", "forms"],
    ["access", "a.smap", "Jean Tipping", "held.pdf"],
    ["privacy", "a.smap", "--assessment", "draft.docx"],
    ["forget", "b.smap", "Jean Tipping"],
    ["settings", "a.smap", "theta_carry=3"],
    ["map", "a.smap", "a.svg"],
    ["map", "a.smap", "a.png", "--level", "named"],
    ["paper", "a.smap", "a.pdf"],
    ["check", "a.smap"],
    ["backups", "a.smap"],
    ["passphrase", "a.smap", "--new-passphrase-file", "words.txt"],
):
    code = main(words, lambda *_: 0)
    if code:
        sys.exit(f"{words[0]} ended with {code}")
print("done")
"""


def test_every_command_is_tried() -> None:
    assert set(re.findall(r'\["(\w+)", "', _WORK)) == COMMANDS.keys() - {"open"}  # that one is the window's


@pytest.mark.slow
def test_every_command_runs_without_a_network(tmp_path: Path) -> None:
    done = _guarded(_WORK, tmp_path)
    assert (done.stdout.splitlines()[-1:], done.returncode) == (["done"], 0), done.stderr
    assert "network:" not in done.stderr


_WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from stewardmap import app
from stewardmap.operations.sample import sample_workspace

sample_workspace(Path("a.smap")).close()
application = app.application_of()
window = app.make_window(application)
window.show()
window.after_first_frame(lambda: app.load(window, Path("a.smap")))

def look():
    if next(panel for panel in window.desk.panels if type(panel).__name__ == "MapPanel").drawn is not None:
        looking.stop()
        print("drawn", flush=True)
        window.close()
        application.quit()

looking = QTimer()
looking.timeout.connect(look)
looking.start(20)
QTimer.singleShot(60_000, application.quit)
application.exec()
"""


@pytest.mark.slow
def test_the_window_opens_and_draws_without_a_network(tmp_path: Path) -> None:
    done = _guarded(_WINDOW, tmp_path)
    assert (done.stdout.splitlines()[-1:], done.returncode) == (["drawn"], 0), done.stderr
    assert "network:" not in done.stderr

"""What every test stands on: its own ids and home folder, no keyring, no screen, and nothing left behind."""

import gc
import os
import random
import signal
import sys
import zlib
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, register_random, settings

from tests.house.leaks import Leaks
from tests.house.log_watch import LogWatch
from tests.house.socket_watch import SocketWatch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # even where there is a screen: no focus is taken
os.environ["LANGUAGE"] = "en"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

settings.register_profile(
    "house",
    derandomize=True,  # the same examples each time: many more would only cost more
    deadline=None,
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
)
settings.register_profile("search", deadline=None, max_examples=2000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))

# Hypothesis puts a registered source back to one seed before each example, so a replay sees the same ids.
_id_source = random.Random()
register_random(_id_source)
_homes = count()
_OBJECTS_MANY = 50_000


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "logs(pattern): a warning like this is expected in the log")
    config.addinivalue_line("markers", "derived: makes keys of passphrases as the product does")
    config.addinivalue_line("markers", "durable: waits for the disk, as the product does")
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # begun in the background by a shell
        signal.signal(signal.SIGINT, signal.default_int_handler)
    config.addinivalue_line("markers", "slow: takes seconds; run all the same")
    config.pluginmanager.register(SocketWatch(), "sockets")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the sizes that the house keeps an eye on, where its tests ran."""
    reports = [report for kind in ("passed", "failed") for report in terminalreporter.stats.get(kind, [])]
    if any(report.nodeid.startswith("tests/house/test_sizes") for report in reports):
        from tests.house.sizes import measured

        for part in measured("stewardmap").summary():
            terminalreporter.write_line(f"house: {part}")


@pytest.fixture(autouse=True, scope="session")
def _one_application(qapp: object) -> object:
    """Make Qt's application before a test that draws without a window makes a lesser one.

    What windows are lettered in is chosen at once, as at the product's start: once the map's own type is
    loaded, it looks like a choice of the system's.
    """
    from stewardmap.ui.theme import system_type

    system_type()
    return qapp


@pytest.fixture(autouse=True, scope="module")
def _not_looked_through_again(_one_application: object) -> None:
    """Set aside what earlier tests brought in, which stays: to look for what is left behind costs less."""
    if len(gc.get_objects()) > _OBJECTS_MANY:
        gc.collect()
        gc.freeze()


@pytest.fixture(autouse=True)
def _nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread, an active timer or a visible window."""
    leaks = Leaks(timers="qtbot" in request.fixturenames)
    yield
    left = leaks.found()
    if left:
        pytest.fail("left behind: " + "; ".join(left))


@pytest.fixture(autouse=True)
def _no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which a warning is logged that `@pytest.mark.logs(pattern)` does not announce."""
    expected = [mark.args[0] for mark in request.node.iter_markers("logs")]
    with LogWatch(expected) as watch:
        yield
    if watch.complaints:
        pytest.fail("log: " + "; ".join(watch.complaints))


@pytest.fixture(autouse=True)
def _ids(request: pytest.FixtureRequest) -> Iterator[None]:
    """Give a test the same ids each time it runs, in no order."""
    from stewardmap.model.ids import ids_from

    _id_source.seed(zlib.crc32(request.node.nodeid.encode()) + 1)
    with ids_from(lambda: f"{_id_source.getrandbits(64):016x}"):
        yield


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep a test out of the user's folders."""
    home = tmp_path_factory.getbasetemp() / f"home{next(_homes)}"
    monkeypatch.setenv("STEWARDMAP_HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "share"))
    return home


@pytest.fixture(autouse=True)
def _maps_laid_out_once(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare what windows and pictures spend on the same few maps; the layout's own tests do without."""
    if "layout" not in request.path.parts:
        from tests.arranged_once import arranged_once

        monkeypatch.setattr("stewardmap.layout.arrange.arrange", arranged_once)


@pytest.fixture(autouse=True)
def _quick_disk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait for the disk, but where `@pytest.mark.durable` asks for what the product does."""
    if not request.node.get_closest_marker("durable"):
        monkeypatch.setattr("stewardmap.store.durability.waited_for", False)


@pytest.fixture(autouse=True)
def _quick_keys(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a key of a passphrase in no time, but where `@pytest.mark.derived` asks for the product's."""
    if not request.node.get_closest_marker("derived"):
        monkeypatch.setattr("stewardmap.store.keys.ROUNDS", 100)


@pytest.fixture(autouse=True)
def _no_keyring() -> Iterator[None]:
    """Put back the keyring that keeps nothing after a test that chose another."""
    yield
    if "keyring.core" in sys.modules:
        from keyring.backends.null import Keyring
        from keyring.core import set_keyring

        set_keyring(Keyring())

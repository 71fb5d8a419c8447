"""Any name can be printed, and whoever stops reading or ends the program gets no traceback."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from stewardmap.cli import main
from stewardmap.cli.streams import stopped_like_ctrl_c, too_late_to_stop
from tests.cli.test_run import no_window


@pytest.fixture
def named_in_welsh(tmp_path: Path) -> Path:
    path = tmp_path / "tŷ.smap"
    assert main(["new", str(path), "--plain"], no_window) == 0
    table = tmp_path / "posts.csv"
    table.write_text("title,organisation\nSwyddog,Tŷ রহিমা 😀\n", encoding="utf-8")
    assert main(["import", str(path), str(table)], no_window) == 0
    return path


def ran(*words: str, **more: object) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        [sys.executable, "-m", "stewardmap", *words], env=environment, check=False, **more
    )


def test_a_name_that_the_terminal_has_no_letters_for(named_in_welsh: Path) -> None:
    done = ran("findings", str(named_in_welsh), capture_output=True)
    assert done.returncode == 0
    assert "Tŷ রহিমা 😀" in done.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="closes a descriptor as a Unix shell does")
def test_no_output_at_all(named_in_welsh: Path) -> None:
    script = f'"{sys.executable}" -m stewardmap relations "{named_in_welsh}" >&-'
    done = subprocess.run(["sh", "-c", script], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="closes a pipe as a Unix shell does")
def test_a_reader_who_stops_reading_is_told_nothing(named_in_welsh: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    done = ran("findings", str(named_in_welsh), stdout=write, stderr=subprocess.PIPE)
    os.close(write)
    assert done.stderr == b""


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be asked to end there")
def test_a_request_to_end_is_heard_until_the_map_is_changed_and_not_after() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with stopped_like_ctrl_c():
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGTERM)
        too_late_to_stop()
        signal.raise_signal(signal.SIGTERM)
        signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGTERM) is before
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler

import sys
from pathlib import Path

import pytest

from stewardmap.errors import WorldError
from stewardmap.exchange.writers.whole_file import write_whole


def test_a_file_is_put_in_place_of_the_last_one(tmp_path: Path) -> None:
    out = tmp_path / "paper.pdf"
    write_whole(out, b"first")
    write_whole(out, b"second")
    assert out.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [out]


def test_a_folder_that_is_not_there_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(WorldError) as caught:
        write_whole(tmp_path / "nowhere" / "paper.pdf", b"x")
    assert "paper.pdf cannot be written" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_name_that_is_taken_by_a_folder_leaves_nothing_behind(tmp_path: Path) -> None:
    out = tmp_path / "paper.pdf"
    (out / "inside").mkdir(parents=True)
    with pytest.raises(WorldError):
        write_whole(out, b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["paper.pdf"]


def test_whoever_stops_the_writing_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "paper.pdf"
    out.write_bytes(b"before")

    def stopped(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", stopped)
    with pytest.raises(KeyboardInterrupt):
        write_whole(out, b"after")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("paper.pdf", b"before")]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device here that is always full")
def test_a_full_disk_keeps_what_stood_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import resource as limits

    if sys.platform == "win32":
        return
    out = tmp_path / "paper.pdf"
    out.write_bytes(b"before")
    soft, hard = limits.getrlimit(limits.RLIMIT_FSIZE)
    import signal

    handled = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits.setrlimit(limits.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(WorldError):
            write_whole(out, b"x" * 100_000)
    finally:
        limits.setrlimit(limits.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handled)
    assert out.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [out]

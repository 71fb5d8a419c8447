"""What the terminal, or the program that reads us, is given: any name, a progress bar, a clean stop."""

import io
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

ENDED_BY = ("SIGINT", "SIGTERM", "SIGHUP")


def ready() -> None:
    """Let every name be printed: UTF-8 into files and pipes, and never a failure for want of a letter."""
    if sys.stdout is None:  # closed, or a program without a console
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - lives as long as we do
    if sys.stderr is None:
        sys.stderr = sys.stdout
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


@contextmanager
def stopped_like_ctrl_c() -> Iterator[None]:
    """Let a request to end us undo what is half done, as Ctrl+C does, so that nothing is left lying."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for number in _stops()}
    for number, way in before.items():
        if way is signal.SIG_DFL:
            signal.signal(number, _stop)
    try:
        yield
    finally:
        for number, way in before.items():
            signal.signal(number, way)


def too_late_to_stop() -> None:
    """Go on to the end, whoever asks to stop: the map is changed, and to say otherwise would be wrong."""
    if threading.current_thread() is threading.main_thread():
        for number in _stops():
            signal.signal(number, signal.SIG_IGN)


def _stops() -> list[int]:
    return [number for name in ENDED_BY if (number := getattr(signal, name, None)) is not None]


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt

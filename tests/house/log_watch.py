"""Watch the log for warnings that a test did not announce."""

import logging
import re
from types import TracebackType
from typing import Self


class LogWatch(logging.Handler):
    """Collect what is logged at warning level or above; each expected pattern must be seen."""

    def __init__(self, expected: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._expected = expected
        self._said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self._said.append(f"{record.name} {record.levelname}: {record.getMessage()}")

    def __enter__(self) -> Self:
        logging.getLogger().addHandler(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        logging.getLogger().removeHandler(self)

    @property
    def complaints(self) -> list[str]:
        """Return what was said and not expected, and what was expected and not said."""
        surprising = [
            said for said in self._said if not any(re.search(pattern, said) for pattern in self._expected)
        ]
        missing = [
            f"never said: {pattern}"
            for pattern in self._expected
            if not any(re.search(pattern, said) for said in self._said)
        ]
        return surprising + missing
